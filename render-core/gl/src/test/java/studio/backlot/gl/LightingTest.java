package studio.backlot.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.looks.Lighting;
import studio.backlot.space.stage.Stage;

@DisplayName("The set-ups of a scene are lit and exposed alike")
class LightingTest {
    private static final double TO_THE_WINDOW = -Math.PI / 2;

    private static LightRig day(double x, double z, double heading) {
        return rig(TimeOfDay.DAY, false, x, z, heading);
    }

    private static LightRig rig(TimeOfDay time, boolean lamps, double x, double z, double heading) {
        TestStages source = new TestStages();
        Stage stage =
                TestStages.stage(
                        "room",
                        TestStages.air(time, Weather.CLEAR, lamps),
                        TestStages.person(1, x, z, heading, 0x803030));
        return Lighting.of(stage, source.geometry(stage));
    }

    @Test
    @DisplayName("a wall keeps its tone within a stop, whoever in the room the frame is of")
    void theExposureStaysWithTheScene() {
        double stops = inStops(day(0.3, 0.9, 0), day(1.2, -0.8, Math.PI));
        assertTrue(Math.abs(stops) < 1, stops + " stops");
    }

    @Test
    @DisplayName("and within two stops from a face right at the window to one in a dark corner")
    void theExposureStaysWithTheSceneAtItsEnds() {
        double stops = inStops(day(-1.2, 0, TO_THE_WINDOW), day(2.4, 2.0, -TO_THE_WINDOW));
        assertTrue(stops > 0 && stops < 2, stops + " stops");
    }

    private static double inStops(LightRig one, LightRig other) {
        return Math.log(other.openingLight()[1] / one.openingLight()[1]) / Math.log(2);
    }

    @Test
    @DisplayName("who turns away from the window gets a lamp of the crew, who looks at it none")
    void aDarkFaceIsLit() {
        LightRig facing = day(-1.5, 0, TO_THE_WINDOW);
        LightRig turned = day(2.4, 2.0, -TO_THE_WINDOW);
        assertEquals(0, facing.lamps().size());
        assertEquals(1, turned.lamps().size());
        assertTrue(!turned.lamps().getFirst().visible(), "a lamp out of the picture");
        double stops = Math.log(facing.faceKey() / turned.faceKey()) / Math.log(2);
        assertTrue(Math.abs(stops) < 1.3, "faces lie " + stops + " stops apart");
    }

    @Test
    @DisplayName("a room lit by lamps is graded cooler than they are, by day it is left alone")
    void lampsAreBalanced() {
        float[] night = rig(TimeOfDay.NIGHT, true, 0, 0.6, 0).grade();
        float[] day = day(0, 0.6, 0).grade();
        assertTrue(night[2] > 1.1 * night[0], "blue over red: " + night[2] / night[0]);
        assertEquals(1, day[2] / day[0], 0.01);
    }
}
