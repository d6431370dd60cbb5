package studio.backlot.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Track;

/// Where the tracks of a cut lie on the timeline, and where their items begin. Picture tracks share
/// the height that sound tracks leave.
///
/// @param cut what is laid out
/// @param rows tracks from top to bottom
record TimelineRows(Cut cut, List<Row> rows) {
    static final double RULER = 22;
    static final double HEAD = 74;
    private static final double LEAST_PICTURE = 64;

    /// Higher, a short clip would show nothing but the middle of its picture.
    private static final double MOST_PICTURE = 240;

    private static final double SOUND = 34;

    TimelineRows {
        rows = List.copyOf(rows);
    }

    /// A track.
    ///
    /// @param y top in pixels
    /// @param height in pixels
    /// @param starts first frame of each item
    @SuppressWarnings("ArrayRecordComponent") // written once, never handed out
    record Row(Track track, double y, double height, long[] starts) {
        boolean isPicture() {
            return track.kind() == Track.Kind.PICTURE;
        }

        /// Index of the item under a frame; the last one where the track ends before it, -1 where
        /// it is empty.
        int at(long frame) {
            int low = 0;
            int high = starts.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (starts[middle] <= frame) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return high;
        }
    }

    /// An item where it lies.
    record Placed(Row row, Item item, long start) {
        long end() {
            return start + item.frames();
        }
    }

    static TimelineRows of(Cut cut, double height) {
        long pictures = cut.tracks().stream().filter(t -> t.kind() == Track.Kind.PICTURE).count();
        double sounds = (cut.tracks().size() - pictures) * SOUND;
        double room = (height - RULER - sounds - 4) / Math.max(1, pictures);
        double picture = Math.clamp(room, LEAST_PICTURE, MOST_PICTURE);
        List<Row> rows = new ArrayList<>();
        double y = RULER;
        for (Track track : cut.tracks()) {
            double h = track.kind() == Track.Kind.PICTURE ? Math.floor(picture) : SOUND;
            rows.add(new Row(track, y, h, starts(track)));
            y += h;
        }
        return new TimelineRows(cut, rows);
    }

    private static long[] starts(Track track) {
        long[] starts = new long[track.items().size()];
        long at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += track.items().get(i).frames();
        }
        return starts;
    }

    double bottom() {
        return rows.isEmpty() ? RULER : rows.getLast().y() + rows.getLast().height();
    }

    private @Nullable Row rowAt(double y) {
        for (Row row : rows) {
            if (y >= row.y() && y < row.y() + row.height()) {
                return row;
            }
        }
        return null;
    }

    /// The item under a point; null in the ruler, in a gap and behind the end.
    @Nullable Placed at(double y, long frame) {
        Row row = rowAt(y);
        return row == null || frame < 0 ? null : at(row, frame);
    }

    private static @Nullable Placed at(Row row, long frame) {
        int i = row.at(frame);
        if (i < 0) {
            return null;
        }
        Item item = row.track().items().get(i);
        boolean lies = frame < row.starts()[i] + item.frames();
        return lies && !(item instanceof Item.Gap) ? new Placed(row, item, row.starts()[i]) : null;
    }

    /// What the first picture track shows at a frame; null in a gap.
    @Nullable Placed pictureAt(long frame) {
        for (Row row : rows) {
            if (row.isPicture()) {
                return at(row, frame);
            }
        }
        return null;
    }

    /// An item by its id; null where the cut does not hold it.
    @Nullable Placed find(@Nullable String itemId) {
        for (Row row : rows) {
            for (int i = 0; i < row.starts().length; i++) {
                Item item = row.track().items().get(i);
                if (item.id().equals(itemId)) {
                    return new Placed(row, item, row.starts()[i]);
                }
            }
        }
        return null;
    }
}
