package studio.backlot.studio.animatic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;

class TimelineTest {
    private static List<String> laidOut(Item... items) {
        Track track = new Track("t", "V1", Track.Kind.PICTURE, List.of(items));
        Cut cut = new Cut("c", "Cut", FrameRate.FPS_24, List.of(track), List.of());
        List<String> made = new ArrayList<>();
        for (ClipInHand clip : Timeline.of(cut, track.items(), Map.of())) {
            made.add(clip.start() + "+" + clip.frames() + (clip.blend() == null ? "" : "x"));
        }
        return made;
    }

    private static Item.Clip clip(String id, long frames) {
        return new Item.Clip(id, "shot", 0, frames);
    }

    @Test
    void blendsTakeTheirFramesFromBothNeighboursAndAddNone() {
        assertEquals(
                List.of("0+38", "38+5x", "43+27"),
                laidOut(
                        clip("a", 40),
                        new Item.Blend("b", Transition.DISSOLVE, 2, 3),
                        clip("c", 30)));
        assertEquals(
                List.of("0+12x", "12+20", "32+8x"),
                laidOut(
                        new Item.Blend("a", Transition.FADE_IN, 0, 12),
                        clip("b", 40),
                        new Item.Blend("c", Transition.FADE_OUT, 8, 0)));
        assertEquals(
                List.of("0+40", "40+30"),
                laidOut(
                        clip("a", 40),
                        new Item.Blend("b", Transition.SMASH_CUT, 0, 0),
                        clip("c", 30)));
    }

    @Test
    void wipesGoFromLeftToRight() {
        ByteBuffer from = filled(4, (byte) 10);
        ByteBuffer to = filled(4, (byte) 90);
        ClipInHand clip = new ClipInHand(null, null, Transition.WIPE, 0, 4);

        ByteBuffer seen = new Mix(clip, 4, 1).of(2, from, to);

        assertEquals(90, seen.get(0));
        assertEquals(90, seen.get(7));
        assertEquals(10, seen.get(8));
        assertEquals(10, seen.get(15));
    }

    @Test
    void aFadeFromBlackBeginsWithBlack() {
        ClipInHand clip = new ClipInHand(null, null, Transition.FADE_IN, 0, 4);

        ByteBuffer first = new Mix(clip, 4, 1).of(0, filled(4, (byte) 0), filled(4, (byte) 80));

        assertEquals(0, first.get(0));
    }

    private static ByteBuffer filled(int pixels, byte value) {
        ByteBuffer rgba = ByteBuffer.allocateDirect(pixels * 4);
        while (rgba.hasRemaining()) {
            rgba.put(value);
        }
        return rgba.flip();
    }
}
