package studio.backlot.storyboard.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import studio.backlot.storyboard.edit.CutEdit.Edge;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Cut.Marker;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Item.Blend;
import studio.backlot.storyboard.model.Item.Gap;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRange;

/// What the edits of [CutEdit] do to the tracks of a cut.
final class Trimming {
    private Trimming() {}

    static Track trackOf(Cut cut, String itemId) {
        return cut.trackOf(itemId)
                .orElseThrow(() -> new IllegalArgumentException("the cut has no item " + itemId));
    }

    /// One item where it lies: its neighbours skip blends.
    private record Place(Track track, int index, long start) {
        static Place of(Cut cut, String itemId) {
            Track track = trackOf(cut, itemId);
            for (int i = 0; i < track.items().size(); i++) {
                if (track.items().get(i).id().equals(itemId)) {
                    return new Place(track, i, track.startOf(itemId));
                }
            }
            throw new IllegalStateException("a track holds what it holds");
        }

        Item item() {
            return track.items().get(index);
        }

        long end() {
            return start + item().frames();
        }

        int before() {
            int i = index - 1;
            while (i >= 0 && track.items().get(i) instanceof Blend) {
                i--;
            }
            return i;
        }

        int after() {
            int i = index + 1;
            while (i < track.items().size() && track.items().get(i) instanceof Blend) {
                i++;
            }
            return i < track.items().size() ? i : -1;
        }
    }

    static Cut trim(Cut cut, String itemId, Edge edge, long frames) {
        Strip strip = new Strip(cut);
        Place place = Place.of(cut, itemId);
        Item item = place.item();
        return switch (edge) {
            case TAIL -> {
                int next = place.after();
                long room =
                        next < 0
                                ? Long.MAX_VALUE / 4
                                : place.track.items().get(next) instanceof Gap gap
                                        ? gap.frames()
                                        : 0;
                long by = Math.clamp(frames, 1 - item.frames(), room);
                long end = place.end();
                Item trimmed = strip.part(item, 0, item.frames() + by);
                FrameRange range = new FrameRange(place.start, Math.max(end, end + by));
                yield overwrite(cut, strip, place, range, fill(strip, trimmed, range, Edge.TAIL));
            }
            case HEAD -> {
                int previous = place.before();
                long gap =
                        previous >= 0 && place.track.items().get(previous) instanceof Gap g
                                ? g.frames()
                                : 0;
                long by =
                        Math.clamp(frames, -Math.min(gap, strip.headroom(item)), item.frames() - 1);
                Item trimmed = strip.part(item, by, item.frames() - by);
                FrameRange range =
                        new FrameRange(Math.min(place.start, place.start + by), place.end());
                yield overwrite(cut, strip, place, range, fill(strip, trimmed, range, Edge.HEAD));
            }
        };
    }

    private static List<Item> fill(Strip strip, Item item, FrameRange range, Edge trimmed) {
        long missing = range.frames() - item.frames();
        if (missing == 0) {
            return List.of(item);
        }
        return trimmed == Edge.TAIL
                ? List.of(item, strip.gap(missing))
                : List.of(strip.gap(missing), item);
    }

    /// Lays items over a range that only they and gaps occupy.
    private static Cut overwrite(
            Cut cut, Strip strip, Place place, FrameRange range, List<Item> items) {
        return on(cut, place.track, old -> strip.splice(old, range, items));
    }

    static Cut ripple(Cut cut, String itemId, Edge edge, long frames) {
        Strip strip = new Strip(cut);
        Place place = Place.of(cut, itemId);
        Item item = place.item();
        long longer =
                edge == Edge.TAIL
                        ? Math.max(frames, 1 - item.frames())
                        : Math.clamp(-frames, 1 - item.frames(), strip.headroom(item));
        long at = edge == Edge.TAIL ? place.end() : place.start;
        Item trimmed =
                edge == Edge.TAIL
                        ? strip.part(item, 0, item.frames() + longer)
                        : strip.part(item, -longer, item.frames() + longer);
        List<Item> own = strip.tidy(Lists.set(place.track.items(), place.index, trimmed));
        FrameRange gone =
                longer >= 0
                        ? new FrameRange(at, at)
                        : edge == Edge.TAIL
                                ? new FrameRange(at + longer, at)
                                : new FrameRange(at, at - longer);
        List<Track> tracks = new ArrayList<>();
        for (Track track : cut.tracks()) {
            if (track.id().equals(place.track.id())) {
                tracks.add(track.withItems(own));
            } else if (longer < 0) {
                tracks.add(track.withItems(strip.splice(track.items(), gone, List.of())));
            } else if (longer > 0) {
                tracks.add(track.withItems(strip.pushed(track.items(), at, longer)));
            } else {
                tracks.add(track);
            }
        }
        List<Marker> markers =
                longer < 0 ? pulled(cut.markers(), gone) : pushed(cut.markers(), at, longer);
        return cut.withTracks(tracks).withMarkers(markers);
    }

    static Cut roll(Cut cut, String itemId, long frames) {
        Strip strip = new Strip(cut);
        Place place = Place.of(cut, itemId);
        int next = place.after();
        if (next < 0) {
            return trim(cut, itemId, Edge.TAIL, frames);
        }
        Item left = place.item();
        Item right = place.track.items().get(next);
        long least = Math.max(1 - left.frames(), -strip.headroom(right));
        long by = Math.clamp(frames, least, Math.max(least, right.frames() - 1));
        List<Item> items = new ArrayList<>(place.track.items());
        items.set(place.index, strip.part(left, 0, left.frames() + by));
        items.set(next, strip.part(right, by, right.frames() - by));
        return on(cut, place.track, old -> strip.tidy(items));
    }

    static Cut slip(Cut cut, String itemId, long frames) {
        Strip strip = new Strip(cut);
        Place place = Place.of(cut, itemId);
        Item item = place.item();
        long by = Math.max(frames, -strip.headroom(item));
        List<Item> items =
                Lists.set(place.track.items(), place.index, strip.part(item, by, item.frames()));
        return on(cut, place.track, old -> items);
    }

    static Cut slide(Cut cut, String itemId, long frames) {
        Strip strip = new Strip(cut);
        Place place = Place.of(cut, itemId);
        int previous = place.before();
        int next = place.after();
        List<Item> items = new ArrayList<>(place.track.items());
        long least = previous < 0 ? 0 : 1 - items.get(previous).frames();
        long most = Long.MAX_VALUE / 4;
        if (next >= 0) {
            least = Math.max(least, -strip.headroom(items.get(next)));
            most = items.get(next).frames() - 1;
        }
        long by = Math.clamp(frames, Math.min(least, most), most);
        if (next >= 0) {
            Item right = items.get(next);
            items.set(next, strip.part(right, by, right.frames() - by));
        }
        if (previous >= 0) {
            Item left = items.get(previous);
            items.set(previous, strip.part(left, 0, left.frames() + by));
        } else if (by > 0) {
            items.addFirst(strip.gap(by));
        }
        return on(cut, place.track, old -> strip.tidy(items));
    }

    static Cut extract(Cut cut, FrameRange range) {
        Strip strip = new Strip(cut);
        return cut.withTracks(
                        cut.tracks().stream()
                                .map(t -> t.withItems(strip.splice(t.items(), range, List.of())))
                                .toList())
                .withMarkers(pulled(cut.markers(), range));
    }

    static Cut insert(Cut cut, String trackId, long frame, List<Item> items) {
        Strip strip = new Strip(cut);
        long length = Strip.length(items);
        requireFits(target(cut, trackId), items);
        List<Track> tracks = new ArrayList<>();
        for (Track track : cut.tracks()) {
            tracks.add(
                    track.withItems(
                            track.id().equals(trackId)
                                    ? strip.splice(
                                            track.items(), new FrameRange(frame, frame), items)
                                    : strip.pushed(track.items(), frame, length)));
        }
        return cut.withTracks(tracks).withMarkers(pushed(cut.markers(), frame, length));
    }

    static Cut move(Cut cut, String itemId, long toFrame) {
        Place place = Place.of(cut, itemId);
        FrameRange range = new FrameRange(place.start, place.end());
        if (toFrame >= range.start() && toFrame <= range.end()) {
            return cut;
        }
        Strip strip = new Strip(cut);
        long to = toFrame > range.start() ? toFrame - range.frames() : toFrame;
        List<Track> tracks = new ArrayList<>();
        for (Track track : cut.tracks()) {
            List<Item> taken = strip.slice(track.items(), range);
            List<Item> closed = strip.splice(track.items(), range, List.of());
            boolean isSilent = taken.stream().allMatch(i -> i instanceof Gap);
            boolean isBeyond = Strip.length(closed) <= to;
            tracks.add(
                    track.withItems(
                            isSilent && isBeyond
                                    ? closed
                                    : strip.splice(closed, new FrameRange(to, to), taken)));
        }
        List<Marker> markers =
                cut.markers().stream()
                        .map(m ->
                                range.contains(m.frame())
                                        ? at(m, m.frame() - range.start() + to)
                                        : at(m, movedFrame(m.frame(), range, to)))
                        .toList();
        return cut.withTracks(tracks).withMarkers(markers);
    }

    private static long movedFrame(long frame, FrameRange range, long to) {
        long closed = frame >= range.end() ? frame - range.frames() : frame;
        return closed >= to ? closed + range.frames() : closed;
    }

    static Cut place(Cut cut, String itemId, String trackId, long frame) {
        Place from = Place.of(cut, itemId);
        Track target = target(cut, trackId);
        Strip strip = new Strip(cut);
        Item item = from.item();
        requireFits(target, List.of(item));
        FrameRange left = new FrameRange(from.start, from.end());
        Cut lifted =
                on(
                        cut,
                        from.track,
                        old -> strip.splice(old, left, List.of(strip.gap(left.frames()))));
        FrameRange range = FrameRange.ofLength(Math.max(0, frame), item.frames());
        Track now = lifted.track(target.id()).orElse(target);
        return on(lifted, now, old -> strip.splice(old, range, List.of(item)));
    }

    static Track target(Cut cut, String trackId) {
        return cut.track(trackId)
                .orElseThrow(() -> new IllegalArgumentException("the cut has no track " + trackId));
    }

    /// Pictures lie on picture tracks and sounds on sound tracks.
    static void requireFits(Track track, List<Item> items) {
        for (Item item : items) {
            boolean isSound = item instanceof Item.SoundClip;
            boolean isPicture = item instanceof Item.Clip;
            if ((isSound && track.kind() == Track.Kind.PICTURE)
                    || (isPicture && track.kind() != Track.Kind.PICTURE)) {
                throw new IllegalArgumentException(
                        "item " + item.id() + " does not belong on a track of " + track.kind());
            }
        }
    }

    static Cut setBlend(Cut cut, String itemId, Blend blend) {
        Strip strip = new Strip(cut);
        Cut plain = removeBlend(cut, itemId);
        Place place = Place.of(plain, itemId);
        List<Item> items = Lists.inserted(place.track.items(), place.index + 1, blend);
        return on(plain, place.track, old -> strip.tidy(items));
    }

    static Cut removeBlend(Cut cut, String itemId) {
        Place place = Place.of(cut, itemId);
        List<Item> items = new ArrayList<>(place.track.items());
        while (place.index + 1 < items.size() && items.get(place.index + 1) instanceof Blend) {
            items.remove(place.index + 1);
        }
        return on(cut, place.track, old -> items);
    }

    private static Cut on(Cut cut, Track track, UnaryOperator<List<Item>> change) {
        return cut.withTracks(
                cut.tracks().stream()
                        .map(t ->
                                t.id().equals(track.id())
                                        ? t.withItems(change.apply(t.items()))
                                        : t)
                        .toList());
    }

    private static List<Marker> pulled(List<Marker> markers, FrameRange gone) {
        return markers.stream()
                .map(m ->
                        m.frame() < gone.start()
                                ? m
                                : at(m, Math.max(gone.start(), m.frame() - gone.frames())))
                .toList();
    }

    private static List<Marker> pushed(List<Marker> markers, long frame, long by) {
        return markers.stream().map(m -> m.frame() < frame ? m : at(m, m.frame() + by)).toList();
    }

    private static Marker at(Marker marker, long frame) {
        return new Marker(marker.id(), frame, marker.name(), marker.colour());
    }
}
