package studio.backlot.studio.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.studio.render.DrawnFrame;

/// Frames whose subject is a thing: nobody is cast for it, and it is what the picture shows.
class ThingShotsTest {
    private static final ConceptStudio STUDIO = ConceptStudio.open();

    @AfterAll
    static void close() {
        STUDIO.close();
    }

    private static ConceptFrame frame(String description) {
        return STUDIO.frame(
                description,
                new FrameOptions(320, 180, "shaded", 1, FrameOptions.Buffers.DEPTH_AND_IDS));
    }

    @Test
    void aCloseUpOfAThingFillsTheFrameWithIt() {
        for (String thing : new String[] {"gun", "letter", "key"}) {
            ConceptFrame made = frame("Close-up of a " + thing + " on the table");
            assertEquals(0, made.shot().stage(0).figures().size(), thing);
            double fill = fill(made, thing);
            assertTrue(fill > 0.3 && fill < 0.75, thing + " fills " + fill);
        }
    }

    @Test
    void widerSizesShowMoreOfWhatIsRoundAThing() {
        double close = fill(frame("CU of a letter on the table"), "letter");
        double medium = fill(frame("MS of a letter on the table"), "letter");
        assertTrue(medium < 0.8 * close, medium + " against " + close);
    }

    @Test
    void aThingIsLookedUpAtWhereALowAngleIsAskedFor() {
        ConceptFrame made = frame("Low angle of a car parked in the street");
        assertTrue(made.shot().camera().forward().y() > 0, made.shot().conflicts()::toString);
    }

    @Test
    void onlyPeopleAreCast() {
        assertEquals(1, cast("A boxer lifts his arms"));
        assertEquals(1, cast("ECU of an eye"));
        assertEquals(1, cast("CU of the old woman's hands"));
        assertEquals(1, cast("MS DR. LANE in the street"));
        assertEquals(0, cast("MS of a lane in the village"));
        assertEquals(0, cast("Insert: a wedding ring"));
        assertEquals(0, cast("A candle burns"));
        assertEquals(0, cast("CU of a dog"));
    }

    private static int cast(String description) {
        return STUDIO.frame(
                        description,
                        new FrameOptions(64, 36, "shaded", 1, FrameOptions.Buffers.NONE))
                .scene()
                .cast()
                .size();
    }

    /// The larger share of width and height that a placed thing takes of the frame.
    private static double fill(ConceptFrame made, String thing) {
        PlacedProp prop =
                made.shot().stage(0).props().stream()
                        .filter(p -> p.text().equals(thing))
                        .findFirst()
                        .orElseThrow();
        DrawnFrame frame = made.frame();
        int left = frame.width();
        int right = -1;
        int top = frame.height();
        int bottom = -1;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                if (frame.idAt(x, y) == prop.id()) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return Math.max(
                (double) (right + 1 - left) / frame.width(),
                (double) (bottom + 1 - top) / frame.height());
    }
}
