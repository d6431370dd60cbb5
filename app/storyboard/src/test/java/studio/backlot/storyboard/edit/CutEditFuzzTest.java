package studio.backlot.storyboard.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRange;

/// Random edits one after the other, and what must hold after each.
class CutEditFuzzTest {
    @Test
    void whateverIsEditedTheCutStaysWhole() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Cut cut = Strips.cut("AAAABBBBBBCCDDDDDDDD", "aaabbb...ccccdddd", ".....eeee....ffff");
            for (int step = 0; step < 80; step++) {
                CutEdit edit = RandomEdits.ofCut(cut, random);
                Cut now = edit.applyTo(cut);
                assertWhole(now, seed + "." + step + " " + edit);
                assertEquals(now, edit.applyTo(cut), "an edit is a function");
                cut = now;
            }
        }
    }

    private static void assertWhole(Cut cut, String what) {
        Set<String> ids = new HashSet<>();
        for (Track track : cut.tracks()) {
            List<Item> items = track.items();
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                assertTrue(ids.add(item.id()), () -> what + ": twice " + item.id());
                switch (item) {
                    case Item.Clip c -> assertTrue(c.frames() > 0 && c.sourceStart() >= 0, what);
                    case Item.SoundClip s ->
                            assertTrue(s.frames() > 0 && s.sourceSample() >= 0, what);
                    case Item.Gap g -> {
                        assertTrue(g.frames() > 0, what);
                        assertTrue(i < items.size() - 1, () -> what + ": a gap at the end");
                        assertTrue(
                                !(items.get(i + 1) instanceof Item.Gap), () -> what + ": 2 gaps");
                    }
                    case Item.Blend b -> {
                        assertTrue(b.inFrames() >= 0 && b.outFrames() >= 0, what);
                        assertTrue(
                                b.inFrames() == 0 || items.get(i - 1).frames() >= b.inFrames(),
                                what);
                        assertTrue(
                                b.outFrames() == 0 || items.get(i + 1).frames() >= b.outFrames(),
                                what);
                    }
                }
            }
        }
    }

    /// After an edit that changes the length, every frame on every other track lies where the
    /// picture beside it went.
    @Test
    void tracksStayInSyncUnderEditsThatMoveThem() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(1000 + seed);
            Cut cut = Strips.cut("AAAABBBBBBCCDDDDDDDD", "aaabbb...ccccdddd", ".....eeee....ffff");
            for (int step = 0; step < 12; step++) {
                CutEdit edit = rippling(cut, random, seed * 100 + step);
                Cut now = edit.applyTo(cut);
                assertInSync(cut, edit, now, seed + "." + step + " " + edit);
                cut = now;
            }
        }
    }

    private static CutEdit rippling(Cut cut, Random random, int step) {
        long length = Math.max(4, cut.frames());
        long from = random.nextLong(length - 2);
        List<String> clips =
                cut.picture().orElseThrow().items().stream()
                        .filter(i -> i instanceof Item.Clip)
                        .map(Item::id)
                        .toList();
        return switch (random.nextInt(clips.isEmpty() ? 2 : 4)) {
            case 0 -> new CutEdit.Extract("cut", FrameRange.ofLength(from, 1 + random.nextInt(2)));
            case 1 ->
                    new CutEdit.Insert(
                            "cut", "V1", from, List.of(new Item.Clip("x" + step, "X", 0, 3)));
            case 2 ->
                    new CutEdit.RippleTrim(
                            "cut",
                            clips.get(random.nextInt(clips.size())),
                            random.nextBoolean() ? CutEdit.Edge.HEAD : CutEdit.Edge.TAIL,
                            random.nextInt(-3, 4));
            default -> new CutEdit.Move("cut", clips.get(random.nextInt(clips.size())), from);
        };
    }

    private static void assertInSync(Cut before, CutEdit edit, Cut now, String what) {
        for (Track track : before.tracks()) {
            boolean edited = track.kind() == Track.Kind.PICTURE;
            if (edited && edit instanceof CutEdit.RippleTrim) {
                continue; // its own frames change; the table of strips says how
            }
            Set<String> expected = new TreeSet<>();
            long start = 0;
            for (Item item : track.items()) {
                for (long f = 0; f < item.frames(); f++) {
                    OptionalLong to = went(before, edit, start, f, edited);
                    if (to.isPresent() && !(item instanceof Item.Gap)) {
                        expected.add(token(item, f) + "@" + to.getAsLong());
                    }
                }
                start += item.frames();
            }
            Set<String> found = new TreeSet<>();
            start = 0;
            for (Item item : now.track(track.id()).orElseThrow().items()) {
                boolean isNew = edit instanceof CutEdit.Insert i && i.items().contains(item);
                for (long f = 0; f < item.frames() && !isNew; f++) {
                    if (!(item instanceof Item.Gap)) {
                        found.add(token(item, f) + "@" + (start + f));
                    }
                }
                start += item.frames();
            }
            assertEquals(expected, found, what + " on " + track.id());
        }
    }

    /// Where the frame `f` of an item that started at `start` went; empty where it was taken out.
    private static OptionalLong went(Cut cut, CutEdit edit, long start, long f, boolean edited) {
        long at = start + f;
        return switch (edit) {
            case CutEdit.Extract e -> closed(at, e.range());
            case CutEdit.Insert i -> {
                long moves = edited ? at : start; // a sound under the point is not cut in two
                yield OptionalLong.of(moves >= i.frame() ? at + 3 : at);
            }
            case CutEdit.RippleTrim t -> {
                Track track = cut.trackOf(t.itemId()).orElseThrow();
                long from = track.startOf(t.itemId());
                Item item = track.item(t.itemId()).orElseThrow();
                long to = from + item.frames();
                long longer =
                        t.applyTo(cut)
                                        .track("V1")
                                        .orElseThrow()
                                        .item(t.itemId())
                                        .orElseThrow()
                                        .frames()
                                - item.frames();
                long point = t.edge() == CutEdit.Edge.HEAD ? from : to;
                if (longer >= 0) {
                    yield OptionalLong.of(start >= point ? at + longer : at);
                }
                yield closed(
                        at,
                        t.edge() == CutEdit.Edge.HEAD
                                ? new FrameRange(from, from - longer)
                                : new FrameRange(to + longer, to));
            }
            case CutEdit.Move m -> {
                Track track = cut.trackOf(m.itemId()).orElseThrow();
                FrameRange range =
                        FrameRange.ofLength(
                                track.startOf(m.itemId()),
                                track.item(m.itemId()).orElseThrow().frames());
                if (m.toFrame() >= range.start() && m.toFrame() <= range.end()) {
                    yield OptionalLong.of(at);
                }
                long to = m.toFrame() > range.start() ? m.toFrame() - range.frames() : m.toFrame();
                if (range.contains(at)) {
                    yield OptionalLong.of(at - range.start() + to);
                }
                long without = at >= range.end() ? at - range.frames() : at;
                yield OptionalLong.of(without >= to ? without + range.frames() : without);
            }
            default -> throw new IllegalArgumentException(edit.label());
        };
    }

    private static OptionalLong closed(long at, FrameRange gone) {
        return gone.contains(at)
                ? OptionalLong.empty()
                : OptionalLong.of(at >= gone.end() ? at - gone.frames() : at);
    }

    private static String token(Item item, long f) {
        return switch (item) {
            case Item.Clip c -> c.shotId() + (c.sourceStart() + f);
            case Item.SoundClip s ->
                    ((Item.SoundSource.Recording) s.source()).media()
                            + (s.sourceSample() / 2000 + f);
            case Item.Gap g -> "";
            case Item.Blend b -> "";
        };
    }
}
