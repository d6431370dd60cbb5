package studio.backlot.space.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.space.math.Vec3;

class SunPositionTest {
    private static final Observer BERLIN = Observer.at(52.52, 13.405);

    /// The example that NREL publishes with its algorithm: zenith 50.1116°, azimuth 194.3402°.
    @Test
    void theExampleOfNrel() {
        SunPosition sun =
                SunPosition.at(
                        ZonedDateTime.parse("2003-10-17T12:30:30-07:00"),
                        new Observer(39.742476, -105.1786, 1830.14, 820, 11));
        assertEquals(50.1116, 90 - sun.elevation(), 0.001);
        assertEquals(194.3402, sun.azimuth(), 0.001);
    }

    /// Against the low-precision formulas of the Astronomical Almanac (C24, 0.01° until 2050),
    /// written out here: another algorithm, which knows no refraction.
    @Test
    void anotherAlgorithmFindsTheSameSun() {
        for (int hour = 0; hour < 24 * 400; hour += 7) {
            ZonedDateTime when = ZonedDateTime.parse("2026-01-01T00:00Z").plusHours(hour);
            for (double latitude : new double[] {-33.9, 0.5, 28.6, 52.52, 68}) {
                Observer from = new Observer(latitude, 13.405, 0, 0, 10);
                double[] want = almanac(when, latitude, 13.405);
                SunPosition sun = SunPosition.at(when, from);
                assertEquals(want[1], sun.elevation(), 0.05, when + " at " + latitude);
                if (Math.abs(sun.elevation()) < 85) {
                    double apart = Math.IEEEremainder(want[0] - sun.azimuth(), 360);
                    double seen = apart * Math.cos(Math.toRadians(sun.elevation()));
                    assertEquals(0, seen, 0.05, when + " at " + latitude);
                }
            }
        }
    }

    private static double[] almanac(ZonedDateTime when, double latitude, double longitude) {
        double n =
                Duration.between(ZonedDateTime.parse("2000-01-01T12:00Z"), when).toSeconds()
                        / 86400.0;
        double g = Math.toRadians(357.528 + 0.9856003 * n);
        double l = 280.460 + 0.9856474 * n;
        double lambda = Math.toRadians(l + 1.915 * Math.sin(g) + 0.020 * Math.sin(2 * g));
        double tilt = Math.toRadians(23.439 - 0.0000004 * n);
        double right = Math.atan2(Math.cos(tilt) * Math.sin(lambda), Math.cos(lambda));
        double declination = Math.asin(Math.sin(tilt) * Math.sin(lambda));
        double sidereal = Math.toRadians(280.46062 + 360.98564737 * n + longitude);
        double h = sidereal - right;
        double phi = Math.toRadians(latitude);
        double up =
                Math.asin(
                        Math.sin(phi) * Math.sin(declination)
                                + Math.cos(phi) * Math.cos(declination) * Math.cos(h));
        double azimuth =
                Math.atan2(
                        -Math.sin(h) * Math.cos(declination),
                        Math.sin(declination) * Math.cos(phi)
                                - Math.cos(declination) * Math.sin(phi) * Math.cos(h));
        return new double[] {Math.toDegrees(azimuth), Math.toDegrees(up)};
    }

    @Test
    void morningLightComesFromTheEastOfTheSet() {
        SunPosition sun = SunPosition.at(ZonedDateTime.parse("2026-03-20T06:40+01:00"), BERLIN);
        assertTrue(sun.rising());
        // North along −Z, as on a plan with north up: east is +X.
        Vec3 from = Vec3.ofHeading(sun.heading(Math.PI));
        assertTrue(from.x() > 0.99, from::toString);
        // North along +X: east is +Z.
        assertTrue(Vec3.ofHeading(sun.heading(Math.PI / 2)).z() > 0.99);
    }

    @Test
    void aDayGoesThroughItsLights() {
        List<TimeOfDay> lights =
                List.of(
                                "03:30", "04:20", "04:48", "05:10", "08:00", "10:30", "13:05",
                                "17:30", "20:50", "21:25", "21:55", "23:50")
                        .stream()
                        .map(time ->
                                SunPosition.at(
                                                ZonedDateTime.parse(
                                                        "2026-06-21T" + time + "+02:00"),
                                                BERLIN)
                                        .timeOfDay())
                        .toList();
        assertEquals(
                List.of(
                        TimeOfDay.NIGHT,
                        TimeOfDay.DAWN,
                        TimeOfDay.SUNRISE,
                        TimeOfDay.GOLDEN_HOUR,
                        TimeOfDay.MORNING,
                        TimeOfDay.DAY,
                        TimeOfDay.NOON,
                        TimeOfDay.DAY,
                        TimeOfDay.GOLDEN_HOUR,
                        TimeOfDay.SUNSET,
                        TimeOfDay.DUSK,
                        TimeOfDay.NIGHT),
                lights);
    }

    @Test
    void aShootingDayHasItsLightsInOrder() {
        SunDay day = SunDay.of(LocalDate.parse("2026-06-21"), ZoneId.of("Europe/Berlin"), BERLIN);
        assertEquals(
                List.of(SunDay.Kind.values()),
                day.events().stream().map(SunDay.Event::kind).toList());
        for (SunDay.Event event : day.events()) {
            double want =
                    switch (event.kind()) {
                        case FIRST_LIGHT, LAST_LIGHT -> -6;
                        case SUNRISE, SUNSET -> -0.6;
                        case GOLDEN_HOUR_ENDS, GOLDEN_HOUR_BEGINS -> 6.1;
                        case HIGHEST -> 90 - 52.52 + 23.44;
                    };
            // The algorithm bends the light of a sun that has risen, by half a degree.
            assertEquals(want, event.sun().elevation(), 0.3, event::toString);
        }
        // Sunrise of the almanacs for Berlin: 4:43, sunset 21:33.
        assertEquals(4 * 60 + 43, minutes(day, SunDay.Kind.SUNRISE), 1);
        assertEquals(21 * 60 + 33, minutes(day, SunDay.Kind.SUNSET), 1);
    }

    private static int minutes(SunDay day, SunDay.Kind kind) {
        ZonedDateTime at =
                day.events().stream().filter(e -> e.kind() == kind).findFirst().orElseThrow().at();
        return at.getHour() * 60 + at.getMinute();
    }

    @Test
    void whereTheSunStaysUpItNeitherRisesNorSets() {
        SunDay day =
                SunDay.of(
                        LocalDate.parse("2026-06-21"),
                        ZoneId.of("Europe/Oslo"),
                        Observer.at(69.65, 18.96));
        List<SunDay.Kind> kinds = day.events().stream().map(SunDay.Event::kind).toList();
        assertTrue(kinds.contains(SunDay.Kind.HIGHEST), kinds::toString);
        assertTrue(!kinds.contains(SunDay.Kind.SUNRISE) && !kinds.contains(SunDay.Kind.LAST_LIGHT));
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Observer.at(91, 0));
        assertThrows(IllegalArgumentException.class, () -> Observer.at(0, Double.NaN));
    }
}
