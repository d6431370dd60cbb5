package studio.backlot.storyboard.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.edit.CutEdit.Edge;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Cut.Marker;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRange;

/// Each table shows the picture strip before and after, then the source frames after.
class CutEditTest {
    @ParameterizedTest
    @CsvSource({
        // before,    item, edge, by, after,       sources after
        "AAAABBBB,    A,    TAIL, -2, AA..BBBB,    01..0123",
        "AAAABBBB,    A,    TAIL,  2, AAAABBBB,    01230123",
        "AA..BBBB,    A,    TAIL,  2, AAAABBBB,    01230123",
        "AA..BBBB,    A,    TAIL,  9, AAAABBBB,    01230123",
        "AAAABBBB,    B,    TAIL,  2, AAAABBBBBB,  0123012345",
        "AAAABBBB,    B,    TAIL, -2, AAAABB,      012301",
        "AAAABBBB,    A,    TAIL, -9, A...BBBB,    0...0123",
        "AAAABBBB,    B,    HEAD,  2, AAAA..BB,    0123..23",
        "AAAA..BB,    B,    HEAD, -2, AAAABBBB,    0123ba01",
        "AAAABBBB,    B,    HEAD, -1, AAAABBBB,    01230123",
        "AAAABBBB,    A,    HEAD,  3, ...ABBBB,    ...30123",
        "AA~BBB,      A,    TAIL, -1, A.BBB,       0.012",
        "AA~BBB,      B,    TAIL, -1, AA~BB,       0101",
    })
    void trims(String before, String item, Edge edge, long by, String after, String sources) {
        Cut cut = new CutEdit.Trim("cut", item, edge, by).applyTo(Strips.cut(before));
        assertEquals(after, Strips.strip(cut, "V1"));
        assertEquals(sources, Strips.sources(cut, "V1"));
    }

    @ParameterizedTest
    @CsvSource({
        // picture, sound, item, edge, by, picture after, sound after, sources after
        "AAAABBBB, aaaabbbb, A, TAIL, -2, AABBBB,       aabbbb,       010123",
        "AAAABBBB, aaaabbbb, A, TAIL,  2, AAAAAABBBB,   aaaa..bbbb,   0123450123",
        "AAAABBBB, aaaaaabb, A, TAIL,  2, AAAAAABBBB,   aaaaaa..bb,   0123450123",
        "AAAABBBB, aaaabbbb, B, HEAD,  2, AAAABB,       aaaabb,       012323",
        "AAAABBBB, aaaabbbb, B, HEAD, -2, AAAABBBBBB,   aaaa..bbbb,   0123ba0123",
        "AAAABBBB, aaaabbbb, B, TAIL,  2, AAAABBBBBB,   aaaabbbb,     0123012345",
        "AAAABBBB, aaaabbbb, A, TAIL, -9, ABBBB,        abbbb,        00123",
        "AA~BBB,   aabbb,    A, TAIL, -1, A~BBB,        abbb,         0012",
    })
    void ripples(
            String picture,
            String sound,
            String item,
            Edge edge,
            long by,
            String pictureAfter,
            String soundAfter,
            String sources) {
        Cut cut = new CutEdit.RippleTrim("cut", item, edge, by).applyTo(Strips.cut(picture, sound));
        assertEquals(pictureAfter, Strips.strip(cut, "V1"));
        assertEquals(soundAfter, Strips.strip(cut, "A1"));
        assertEquals(sources, Strips.sources(cut, "V1"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAAABBBB, A,  2, AAAAAABB,   01234523",
        "AAAABBBB, A, -2, AABBBBBB,   01ba0123",
        "AAAABBBB, A,  9, AAAAAAAB,   01234563",
        "AAAABBBB, A, -9, ABBBBBBB,   0cba0123",
        "AAAABBBB, B,  2, AAAABBBBBB, 0123012345",
        "AA~BBB,   A,  1, AAA~BB,     01212",
        "AA..BB,   A,  1, AAA.BB,     012.01",
    })
    void rolls(String before, String item, long by, String after, String sources) {
        Cut cut = new CutEdit.Roll("cut", item, by).applyTo(Strips.cut(before));
        assertEquals(after, Strips.strip(cut, "V1"));
        assertEquals(sources, Strips.sources(cut, "V1"));
    }

    @ParameterizedTest
    @CsvSource({"AABBBBCC, B, 2, 01234501", "AABBBBCC, B, -2, 01ba0101"})
    void slips(String before, String item, long by, String sources) {
        Cut cut = new CutEdit.Slip("cut", item, by).applyTo(Strips.cut(before));
        assertEquals(before, Strips.strip(cut, "V1"));
        assertEquals(sources, Strips.sources(cut, "V1"));
    }

    @Test
    void aSlipStopsAtTheFirstFrameOfTheSource() {
        Cut cut = new CutEdit.Slip("cut", "A", -1000).applyTo(Strips.cut("AAA"));
        assertEquals(new Item.Clip("A", "A", 0, 3), cut.tracks().getFirst().items().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "AAAABBCCCC, B,  2, AAAAAABBCC, 0123450123",
        "AAAABBCCCC, B, -2, AABBCCCCCC, 0101ba0123",
        "AAAABBCCCC, B,  9, AAAAAAABBC, 0123456013",
        "AAAABBCCCC, B, -9, ABBCCCCCCC, 001cba0123",
        "AAAABB,     B,  2, AAAAAABB,   01234501",
        "AABBB,      A,  1, .AABB,      .0112",
    })
    void slides(String before, String item, long by, String after, String sources) {
        Cut cut = new CutEdit.Slide("cut", item, by).applyTo(Strips.cut(before));
        assertEquals(after, Strips.strip(cut, "V1"));
        assertEquals(sources, Strips.sources(cut, "V1"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAAAAA,   2, AA|AAAA",
        "AAABBB,   3, AAABBB",
        "AAABBB,   0, AAABBB",
        "AAABBB,   9, AAABBB",
        "AA~BB,    2, AA~BB",
    })
    void splits(String before, long frame, String after) {
        Cut cut = new CutEdit.Split("cut", List.of("V1"), frame).applyTo(Strips.cut(before));
        assertEquals(after, Strips.strip(cut, "V1"));
    }

    @Test
    void theSecondHalfOfASplitClipShowsWhatItShowedBefore() {
        Cut cut = new CutEdit.Split("cut", List.of("V1"), 2).applyTo(Strips.cut("AAAAAA"));
        assertEquals("012345", Strips.sources(cut, "V1"));
        assertEquals(
                List.of("A", "A.2"),
                cut.tracks().getFirst().items().stream().map(Item::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "AAAABBBB,   2, 6, AA....BB",
        "AAAABBBB,   4, 9, AAAA",
        "AAAABBBBCC, 4, 8, AAAA....CC",
        "AAAABBBB,   1, 3, A..ABBBB",
        "AAAA,       6, 9, AAAA",
    })
    void lifts(String before, long from, long to, String after) {
        Cut cut =
                new CutEdit.Lift("cut", List.of("V1"), new FrameRange(from, to))
                        .applyTo(Strips.cut(before, "aaaaaaaaaa"));
        assertEquals(after, Strips.strip(cut, "V1"));
        assertEquals("aaaaaaaaaa", Strips.strip(cut, "A1"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAAABBBB, aaaabbbb, 2, 6, AABB,    aabb",
        "AAAABBBB, ..aaaa.., 2, 6, AABB,    ''",
        "AAAABBBB, aaaa,     1, 3, AA|BBBB, aa",
        "AABB,     aabb,     0, 2, BB,      bb",
        "AA~BB,    aabb,     1, 2, A~BB,    abb",
        "AA~BB,    aabb,     2, 4, AA,      aa",
    })
    void extracts(
            String picture, String sound, long from, long to, String after, String soundAfter) {
        Cut cut =
                new CutEdit.Extract("cut", new FrameRange(from, to))
                        .applyTo(Strips.cut(picture, sound));
        assertEquals(after.replace("AA|BBBB", "A|ABBBB"), Strips.strip(cut, "V1"));
        assertEquals(
                soundAfter.equals("aa") && from == 1 ? "a|a" : soundAfter, Strips.strip(cut, "A1"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAAABBBB, aaaabbbb, 2, AAXXAABBBB, aaaa..bbbb",
        "AAAABBBB, aaaabbbb, 4, AAAAXXBBBB, aaaa..bbbb",
        "AAAABBBB, aaaabbbb, 8, AAAABBBBXX, aaaabbbb",
        "AAAA,     aaaa,     6, AAAA..XX,   aaaa",
        "AA~BB,    aabb,     2, AAXXBB,     aa..bb",
    })
    void inserts(String picture, String sound, long frame, String after, String soundAfter) {
        Cut cut =
                new CutEdit.Insert("cut", "V1", frame, Strips.items("x", "XX"))
                        .applyTo(Strips.cut(picture, sound));
        assertEquals(after, Strips.strip(cut, "V1"));
        assertEquals(soundAfter, Strips.strip(cut, "A1"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAAABBBB, 3, AAAXXBBB",
        "AAAABBBB, 7, AAAABBBXX",
        "AAAA,     6, AAAA..XX",
        "AAAAAA,   2, AAXXAA",
    })
    void overwrites(String before, long frame, String after) {
        Cut cut =
                new CutEdit.Overwrite("cut", "V1", frame, Strips.items("x", "XX"))
                        .applyTo(Strips.cut(before));
        assertEquals(after, Strips.strip(cut, "V1"));
    }

    @ParameterizedTest
    @CsvSource({
        "AABBCCDD, aabbccdd, B, 6, AACCBBDD, aaccbbdd",
        "AABBCCDD, aabbccdd, C, 2, AACCBBDD, aaccbbdd",
        "AABBCCDD, aabbccdd, B, 8, AACCDDBB, aaccddbb",
        "AABBCCDD, aabbccdd, D, 0, DDAABBCC, ddaabbcc",
        "AABBCCDD, aabbccdd, B, 3, AABBCCDD, aabbccdd",
        "AABBCCDD, ..bb,     B, 6, AACCBBDD, ....bb",
    })
    void movesWithItsSound(
            String picture, String sound, String item, long to, String after, String soundAfter) {
        Cut cut = new CutEdit.Move("cut", item, to).applyTo(Strips.cut(picture, sound));
        assertEquals(after, Strips.strip(cut, "V1"));
        assertEquals(soundAfter, Strips.strip(cut, "A1"));
    }

    @ParameterizedTest
    @CsvSource({"aabb....,a,A1,5,..bb.aa", "aabb,a,A1,1,.aab", "aabb,a,A2,1,..bb"})
    void placesASoundElsewhere(String before, String item, String track, long to, String after) {
        Cut cut = new CutEdit.Place("cut", item, track, to).applyTo(Strips.cut("PPPP", before, ""));
        assertEquals(after, Strips.strip(cut, "A1"));
        if (track.equals("A2")) {
            assertEquals(".aa", Strips.strip(cut, "A2"));
        }
    }

    @Test
    void picturesAndSoundsKeepToTheirTracks() {
        Cut cut = Strips.cut("AABB", "aabb");
        assertThrows(
                IllegalArgumentException.class,
                () -> new CutEdit.Place("cut", "A", "A1", 0).applyTo(cut));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CutEdit.Insert("cut", "A1", 0, Strips.items("x", "XX")).applyTo(cut));
    }

    @Test
    void aBlendIsNoLongerThanWhatItBlends() {
        Item.Blend wide = new Item.Blend("x", Transition.DISSOLVE, 12, 12);
        Cut cut = new CutEdit.SetBlend("cut", "A", wide).applyTo(Strips.cut("AAABBCC"));
        assertEquals("AAA~BBCC", Strips.strip(cut, "V1"));
        assertEquals(
                new Item.Blend("x", Transition.DISSOLVE, 3, 2),
                cut.track("V1").orElseThrow().items().get(1));
        Cut none = new CutEdit.RemoveBlend("cut", "A").applyTo(cut);
        assertEquals(Strips.cut("AAABBCC"), none);
    }

    @Test
    void markersFollowWhatTheyMark() {
        List<Marker> markers =
                List.of(
                        new Marker("m", 1, "one", "red"),
                        new Marker("n", 3, "in it", "red"),
                        new Marker("o", 6, "six", "red"));
        Cut cut = Strips.cut("AAAABBBB").withMarkers(markers);
        assertEquals(
                List.of(1L, 2L, 4L),
                frames(new CutEdit.Extract("cut", new FrameRange(2, 4)).applyTo(cut)));
        assertEquals(
                List.of(1L, 5L, 8L),
                frames(new CutEdit.Insert("cut", "V1", 2, Strips.items("x", "XX")).applyTo(cut)));
        assertEquals(
                List.of(0L, 1L, 4L),
                frames(
                        new CutEdit.SetMarker("cut", new Marker("p", 0, "new", "blue"))
                                .applyTo(
                                        new CutEdit.RippleTrim("cut", "A", Edge.TAIL, -2)
                                                .applyTo(
                                                        cut.withMarkers(
                                                                List.of(
                                                                        markers.get(0),
                                                                        markers.get(2)))))));
    }

    private static List<Long> frames(Cut cut) {
        return cut.markers().stream().map(Marker::frame).toList();
    }

    @Test
    void anEditOfAnotherDocumentIsRefused() {
        Cut cut = Strips.cut("AAAA");
        assertThrows(
                IllegalArgumentException.class,
                () -> new CutEdit.Trim("cut", "Z", Edge.TAIL, 1).applyTo(cut));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new CutEdit.AddTrack(
                                        "elsewhere",
                                        new Track("t", "t", Track.Kind.SCORE, List.of()))
                                .apply(studio.backlot.storyboard.model.Examples.production()));
    }
}
