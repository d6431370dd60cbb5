package studio.backlot.storyboard.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRange;

/// Edits of a cut. Those that change its length move every track alike, so that sound stays with
/// its picture. A trim goes as far as sources and neighbours allow and no further: an item keeps at
/// least one frame.
public sealed interface CutEdit extends Edit {
    String cutId();

    /// The edit on the cut alone.
    Cut applyTo(Cut cut);

    @Override
    default Production apply(Production production) {
        if (production.cut(cutId()).isEmpty()) {
            throw new IllegalArgumentException("the production has no cut " + cutId());
        }
        return production.mapCut(cutId(), this::applyTo);
    }

    /// Which end of an item.
    enum Edge {
        HEAD("head"),
        TAIL("tail");

        private final String word;

        Edge(String word) {
            this.word = word;
        }
    }

    /// Trims one end of an item; the others stay where they are. What is let go becomes a gap, and
    /// an end can be pulled out over a gap, as far as the gap and the source go.
    ///
    /// ```
    /// before  AAAABBBB   trim the tail of A by −2
    /// after   AA..BBBB
    /// ```
    ///
    /// @param frames later (positive) or earlier (negative), in frames of the cut
    record Trim(String cutId, String itemId, Edge edge, long frames) implements CutEdit {
        @Override
        public String label() {
            return "Trim " + edge.word + " by " + counted(frames);
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.trim(cut, itemId, edge, frames);
        }
    }

    /// Trims one end of an item and lets everything behind it follow, on every track.
    ///
    /// ```
    /// before  AAAABBBB   ripple the tail of A by −2
    /// after   AABBBB
    /// ```
    ///
    /// @param frames the end moves in its source: later (positive) or earlier (negative)
    record RippleTrim(String cutId, String itemId, Edge edge, long frames) implements CutEdit {
        @Override
        public String label() {
            return "Ripple trim " + edge.word + " by " + counted(frames);
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.ripple(cut, itemId, edge, frames);
        }
    }

    /// Moves the cutting point behind an item: one grows by what the other loses.
    ///
    /// ```
    /// before  AAAABBBB   roll the point behind A by +2
    /// after   AAAAAABB
    /// ```
    record Roll(String cutId, String itemId, long frames) implements CutEdit {
        @Override
        public String label() {
            return "Roll by " + counted(frames);
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.roll(cut, itemId, frames);
        }
    }

    /// Shows another part of the source at the same place for the same time. The digits are the
    /// frames of the source.
    ///
    /// ```
    /// before  AABBBBCC / 01012301   slip B by +2
    /// after   AABBBBCC / 01234501
    /// ```
    record Slip(String cutId, String itemId, long frames) implements CutEdit {
        @Override
        public String label() {
            return "Slip by " + counted(frames);
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.slip(cut, itemId, frames);
        }
    }

    /// Moves an item between its neighbours, which grow and shrink for it.
    ///
    /// ```
    /// before  AAAABBCCCC   slide B by +2
    /// after   AAAAAABBCC
    /// ```
    record Slide(String cutId, String itemId, long frames) implements CutEdit {
        @Override
        public String label() {
            return "Slide by " + counted(frames);
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.slide(cut, itemId, frames);
        }
    }

    /// Cuts what lies under a frame in two.
    ///
    /// ```
    /// before  AAAAAA   split at 2
    /// after   AA|AAAA
    /// ```
    record Split(String cutId, List<String> trackIds, long frame) implements CutEdit {
        public Split {
            trackIds = List.copyOf(trackIds);
        }

        @Override
        public String label() {
            return "Split";
        }

        @Override
        public Cut applyTo(Cut cut) {
            Strip strip = new Strip(cut);
            return on(cut, trackIds, items -> strip.split(items, frame));
        }
    }

    /// Takes a range out of some tracks and leaves a gap.
    ///
    /// ```
    /// before  AAAABBBB   lift 2…6
    /// after   AA....BB
    /// ```
    record Lift(String cutId, List<String> trackIds, FrameRange range) implements CutEdit {
        public Lift {
            trackIds = List.copyOf(trackIds);
        }

        @Override
        public String label() {
            return "Lift " + counted(range.frames());
        }

        @Override
        public Cut applyTo(Cut cut) {
            Strip strip = new Strip(cut);
            return on(
                    cut,
                    trackIds,
                    items -> strip.splice(items, range, List.of(strip.gap(range.frames()))));
        }
    }

    /// Takes a range out of every track and closes the hole, markers too.
    ///
    /// ```
    /// before  AAAABBBB   extract 2…6
    /// after   AABB
    /// ```
    record Extract(String cutId, FrameRange range) implements CutEdit {
        @Override
        public String label() {
            return "Extract " + counted(range.frames());
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.extract(cut, range);
        }
    }

    /// Puts items between what lies on a track; everything behind makes room, on every track.
    ///
    /// ```
    /// before  AAAABBBB   insert XX at 2
    /// after   AAXXAABBBB
    /// ```
    record Insert(String cutId, String trackId, long frame, List<Item> items) implements CutEdit {
        public Insert {
            items = List.copyOf(items);
        }

        @Override
        public String label() {
            return "Insert " + counted(Strip.length(items));
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.insert(cut, trackId, frame, items);
        }
    }

    /// Puts items over what lies on a track; nothing moves.
    ///
    /// ```
    /// before  AAAABBBB   overwrite with XX at 3
    /// after   AAAXXBBB
    /// ```
    record Overwrite(String cutId, String trackId, long frame, List<Item> items)
            implements CutEdit {
        public Overwrite {
            items = List.copyOf(items);
        }

        @Override
        public String label() {
            return "Overwrite " + counted(Strip.length(items));
        }

        @Override
        public Cut applyTo(Cut cut) {
            Strip strip = new Strip(cut);
            FrameRange range = FrameRange.ofLength(frame, Strip.length(items));
            Trimming.requireFits(track(cut, trackId), items);
            return on(cut, List.of(trackId), old -> strip.splice(old, range, items));
        }
    }

    /// Takes an item and what plays with it on the other tracks to another place; what lay between
    /// closes up. A `toFrame` within the item changes nothing.
    ///
    /// ```
    /// before  AABBCCDD   move B to 6
    /// after   AACCBBDD
    /// ```
    record Move(String cutId, String itemId, long toFrame) implements CutEdit {
        @Override
        public String label() {
            return "Move clip";
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.move(cut, itemId, toFrame);
        }
    }

    /// Lays one item elsewhere, over what is there, and leaves a gap behind; for sounds that are
    /// dragged against the picture.
    ///
    /// ```
    /// before  AABB....   place A at 5
    /// after   ..BB.AA
    /// ```
    record Place(String cutId, String itemId, String trackId, long frame) implements CutEdit {
        @Override
        public String label() {
            return "Move to another place";
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.place(cut, itemId, trackId, frame);
        }
    }

    /// Puts a transition behind an item, or replaces the one that is there.
    ///
    /// ```
    /// before  AAAABBBB   a dissolve behind A
    /// after   AAAA~BBBB
    /// ```
    record SetBlend(String cutId, String itemId, Item.Blend blend) implements CutEdit {
        @Override
        public String label() {
            return blend.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.setBlend(cut, itemId, blend);
        }
    }

    /// Makes the transition behind an item a plain cut.
    ///
    /// ```
    /// before  AAAA~BBBB
    /// after   AAAABBBB
    /// ```
    record RemoveBlend(String cutId, String itemId) implements CutEdit {
        @Override
        public String label() {
            return "Remove transition";
        }

        @Override
        public Cut applyTo(Cut cut) {
            return Trimming.removeBlend(cut, itemId);
        }
    }

    /// Sets how loud a sound is.
    record SetGain(String cutId, String itemId, double gainDb) implements CutEdit {
        @Override
        public String label() {
            return "Gain %.1f dB".formatted(gainDb);
        }

        @Override
        public Cut applyTo(Cut cut) {
            return onItem(
                    cut,
                    itemId,
                    item ->
                            item instanceof Item.SoundClip s
                                    ? new Item.SoundClip(
                                            s.id(),
                                            s.source(),
                                            s.sourceSample(),
                                            s.frames(),
                                            gainDb)
                                    : item);
        }
    }

    /// Adds an empty or filled track below the others.
    record AddTrack(String cutId, Track track) implements CutEdit {
        @Override
        public String label() {
            return "Add track " + track.name();
        }

        @Override
        public Cut applyTo(Cut cut) {
            return cut.withTracks(Lists.plus(cut.tracks(), track));
        }
    }

    /// Takes a track away with all it holds.
    record RemoveTrack(String cutId, String trackId) implements CutEdit {
        @Override
        public String label() {
            return "Remove track";
        }

        @Override
        public Cut applyTo(Cut cut) {
            Track track = track(cut, trackId);
            return cut.withTracks(cut.tracks().stream().filter(t -> !t.equals(track)).toList());
        }
    }

    /// Sets a marker, or moves and renames the one with its id.
    record SetMarker(String cutId, Cut.Marker marker) implements CutEdit {
        @Override
        public String label() {
            return "Marker " + marker.name();
        }

        @Override
        public Cut applyTo(Cut cut) {
            List<Cut.Marker> others =
                    cut.markers().stream().filter(m -> !m.id().equals(marker.id())).toList();
            return cut.withMarkers(
                    Stream.concat(others.stream(), Stream.of(marker))
                            .sorted(Comparator.comparingLong(Cut.Marker::frame))
                            .toList());
        }
    }

    /// Takes a marker away.
    record RemoveMarker(String cutId, String markerId) implements CutEdit {
        @Override
        public String label() {
            return "Remove marker";
        }

        @Override
        public Cut applyTo(Cut cut) {
            return cut.withMarkers(
                    cut.markers().stream().filter(m -> !m.id().equals(markerId)).toList());
        }
    }

    /// Gives a cut another name.
    record Rename(String cutId, String name) implements CutEdit {
        @Override
        public String label() {
            return "Rename cut to " + name;
        }

        @Override
        public Cut applyTo(Cut cut) {
            return cut.withName(name);
        }
    }

    /// Puts a whole cut that was made anew in the place of this one, under its id.
    record Replace(String cutId, String reason, Cut made) implements CutEdit {
        @Override
        public String label() {
            return reason;
        }

        @Override
        public Cut applyTo(Cut cut) {
            return new Cut(cut.id(), made.name(), made.rate(), made.tracks(), made.markers());
        }
    }

    private static String counted(long frames) {
        return frames == 1 ? "1 frame" : frames + " frames";
    }

    /// The named track of a cut.
    private static Track track(Cut cut, String trackId) {
        return Trimming.target(cut, trackId);
    }

    private static Cut on(Cut cut, List<String> trackIds, UnaryOperator<List<Item>> change) {
        trackIds.forEach(id -> track(cut, id));
        return cut.withTracks(
                cut.tracks().stream()
                        .map(t ->
                                trackIds.contains(t.id())
                                        ? t.withItems(change.apply(t.items()))
                                        : t)
                        .toList());
    }

    private static Cut onItem(Cut cut, String itemId, UnaryOperator<Item> change) {
        Track track = Trimming.trackOf(cut, itemId);
        List<Item> items =
                track.items().stream()
                        .map(i -> i.id().equals(itemId) ? change.apply(i) : i)
                        .toList();
        return on(cut, List.of(track.id()), old -> items);
    }
}
