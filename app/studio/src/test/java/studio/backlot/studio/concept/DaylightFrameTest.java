package studio.backlot.studio.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.storyboard.model.CameraPackage;
import studio.backlot.storyboard.model.Daylight;

/// A frame that is told its date and place has the sun of them, whatever its words say of the time.
class DaylightFrameTest {
    @Test
    void theSunOfADateAndAPlaceStandsOverTheSet() {
        try (ConceptStudio studio = ConceptStudio.open()) {
            Atmosphere usual = air(studio, null);
            assertNull(usual.sunElevation());
            assertEquals(TimeOfDay.DAY, usual.time());
            Daylight evening = Daylight.parse("2026-06-21 20:45 +02:00 @ 52.52, 13.4");
            Atmosphere low = air(studio, evening);
            assertEquals(evening.sun().elevation(), low.sunElevation());
            assertEquals(evening.heading(), low.sunHeading());
            assertEquals(TimeOfDay.GOLDEN_HOUR, low.time());
            Atmosphere late = air(studio, Daylight.parse("2026-06-21 23:50 +02:00 @ 52.52, 13.4"));
            assertEquals(TimeOfDay.NIGHT, late.time());
            assertTrue(late.practicals() && !low.practicals());
        }
    }

    private static Atmosphere air(ConceptStudio studio, @Nullable Daylight daylight) {
        return studio.frame(
                        "LS of a woman in the desert, day",
                        new FrameOptions(
                                64,
                                36,
                                "shaded",
                                1,
                                CameraPackage.HOUSE,
                                daylight,
                                FrameOptions.Buffers.NONE))
                .shot()
                .stage(0)
                .atmosphere();
    }
}
