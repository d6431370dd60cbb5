package studio.backlot.storyboard.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.storyboard.time.Timecode.Counting;

class EditDecisionListTest {
    private static final Production PRODUCTION = Examples.production(1, 3);

    private static Cut cut(FrameRate rate, List<Item> items) {
        Track track = new Track("V1", "Picture", Track.Kind.PICTURE, items);
        return new Cut("c", "Cut Ünö", rate, List.of(track), List.of());
    }

    @Test
    void cutsGapsAndDissolvesAreEvents() {
        Cut cut =
                cut(
                        FrameRate.FPS_24,
                        List.of(
                                new Item.Clip("a", "shot-1-0", 0, 24),
                                new Item.Gap("g", 24),
                                new Item.Clip("b", "shot-1-1", 12, 48),
                                new Item.Blend("x", Transition.DISSOLVE, 6, 6),
                                new Item.Clip("c", "shot-1-0", 24, 24)));
        String expected =
                """
                TITLE: Cut Uno
                FCM: NON-DROP FRAME

                001  001A     V     C        00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00
                * FROM CLIP NAME: 001_A
                * BACKLOT SHOT ID: shot-1-0
                002  001B     V     C        00:00:00:12 00:00:02:12 01:00:02:00 01:00:04:00
                * FROM CLIP NAME: 001_B
                * BACKLOT SHOT ID: shot-1-1
                003  001B     V     C        00:00:02:06 00:00:02:06 01:00:03:18 01:00:03:18
                003  001A     V     D    012 00:00:00:18 00:00:02:00 01:00:03:18 01:00:05:00
                * FROM CLIP NAME: 001_A
                * BACKLOT SHOT ID: shot-1-0
                """;
        assertEquals(
                List.of(expected),
                EditDecisionList.write(PRODUCTION, cut, CutMedia.NONE, 86_400, Counting.NON_DROP));
    }

    @Test
    void aLongCutIsSplitAt999Events() {
        List<Item> items =
                Stream.iterate(0, i -> i + 1)
                        .limit(1500)
                        .map(i -> (Item) new Item.Clip("c" + i, "shot-1-" + i % 3, 0, 10))
                        .toList();
        List<String> lists =
                EditDecisionList.write(
                        PRODUCTION,
                        cut(FrameRate.FPS_29_97, items),
                        CutMedia.NONE,
                        107_892,
                        Counting.DROP);
        assertEquals(2, lists.size());
        assertTrue(lists.get(0).contains("\n999  ") && lists.get(1).contains("\n501  "));
        assertTrue(lists.get(0).contains("FCM: DROP FRAME"));
        assertTrue(lists.get(0).contains("01:00:00;00 01:00:00;10"));
    }

    @Test
    void dropFrameIsRefusedWhereItDoesNotExist() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        EditDecisionList.write(
                                PRODUCTION,
                                cut(FrameRate.FPS_24, List.of()),
                                CutMedia.NONE,
                                0,
                                Counting.DROP));
    }
}
