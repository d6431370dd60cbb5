package studio.backlot.gl.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.space.stage.Atmosphere;

/// The light of a sun that was given a date and a place.
class TimeLightTest {
    private static TimeLight light(TimeOfDay time, double elevation) {
        return TimeLight.of(
                new Atmosphere(time, Weather.CLEAR, 0, elevation, List.of(), null, false));
    }

    @Test
    void whereTheSunStandsAsUsualTheLightIsTheUsualOne() {
        TimeLight usual = TimeLight.of(TimeOfDay.AFTERNOON);
        assertEquals(usual, light(TimeOfDay.AFTERNOON, usual.elevation()));
        assertEquals(TimeLight.of(TimeOfDay.SUNSET), light(TimeOfDay.SUNSET, 1));
        assertEquals(TimeLight.of(TimeOfDay.NIGHT), light(TimeOfDay.NIGHT, -30));
    }

    @Test
    void theLightOfASinkingSunChangesWithoutAJump() {
        TimeLight before = light(TimeOfDay.AFTERNOON, 65);
        for (double e = 64.9; e > -6; e -= 0.1) {
            TimeLight now = light(TimeOfDay.DUSK, e);
            assertEquals(before.level(), now.level(), 0.02, "level at " + e);
            assertEquals(before.kelvin(), now.kelvin(), 220, "kelvin at " + e);
            float[] was = Colour.linear(before.horizon());
            float[] is = Colour.linear(now.horizon());
            for (int i = 0; i < 3; i++) {
                assertEquals(was[i], is[i], 0.03, "horizon at " + e);
            }
            before = now;
        }
    }

    @Test
    void theDiscIsSeenUntilItHasSunk() {
        assertTrue(light(TimeOfDay.SUNSET, 0).disc());
        assertTrue(!light(TimeOfDay.DUSK, -1).disc() && light(TimeOfDay.DUSK, -1).skyKey());
        assertTrue(light(TimeOfDay.DUSK, -5).level() < light(TimeOfDay.SUNSET, 0).level());
    }

    @Test
    void coloursComeBackThroughLinearLight() {
        for (int rgb : new int[] {0, 0xFFFFFF, 0x123456, 0xD98E6A}) {
            assertEquals(rgb, Colour.srgb(Colour.linear(rgb)));
        }
    }
}
