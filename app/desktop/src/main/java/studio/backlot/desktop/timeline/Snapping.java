package studio.backlot.desktop.timeline;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Track;

/// The frames that a dragged edge sticks to: cutting points of all tracks, markers, the playhead.
final class Snapping {
    private final TreeSet<Long> frames = new TreeSet<>();

    private Snapping() {}

    /// @param without an item whose own edges do not count; null for none
    static Snapping of(Cut cut, long playhead, @Nullable String without) {
        Snapping made = new Snapping();
        made.frames.add(0L);
        made.frames.add(playhead);
        cut.markers().forEach(m -> made.frames.add(m.frame()));
        for (Track track : cut.tracks()) {
            long at = 0;
            for (Item item : track.items()) {
                if (!item.id().equals(without) && !(item instanceof Item.Gap)) {
                    made.frames.add(at);
                    made.frames.add(at + item.frames());
                }
                at += item.frames();
            }
        }
        return made;
    }

    /// The cutting points of one track alone.
    static Snapping ofTrack(Track track) {
        Snapping made = new Snapping();
        long at = 0;
        made.frames.add(0L);
        for (Item item : track.items()) {
            at += item.frames();
            made.frames.add(at);
        }
        return made;
    }

    /// The nearest of the frames, where one lies within reach; the frame itself otherwise.
    long snap(long frame, double reach) {
        Long below = frames.floor(frame);
        Long above = frames.ceiling(frame);
        long down = below == null ? Long.MAX_VALUE : frame - below;
        long up = above == null ? Long.MAX_VALUE : above - frame;
        long nearest = Math.min(down, up);
        if (nearest > reach) {
            return frame;
        }
        return down <= up ? frame - down : frame + up;
    }
}
