package studio.backlot.space.sky;

import java.time.ZonedDateTime;
import net.e175.klaus.solarpositioning.DeltaT;
import net.e175.klaus.solarpositioning.SPA;
import net.e175.klaus.solarpositioning.SolarPosition;
import studio.backlot.assets.film.TimeOfDay;

/// Where the sun stands, by NREL's Solar Position Algorithm (Reda and Andreas 2004,
/// NREL/TP-560-34302), whose own error is 0.0003° from the year −2000 to 6000.
///
/// @param azimuth degrees from true north, clockwise
/// @param elevation degrees over the horizon as it is seen, bent by the air
public record SunPosition(double azimuth, double elevation) {
    /// Half of the sun's disc and the bending of its light at the horizon: it rises and sets there.
    private static final double HORIZON = -0.833;

    /// The sun at an instant.
    public static SunPosition at(ZonedDateTime when, Observer from) {
        SolarPosition found =
                SPA.calculateSolarPosition(
                        when,
                        from.latitude(),
                        from.longitude(),
                        from.heightM(),
                        DeltaT.estimate(when.toLocalDate()),
                        from.pressureHpa(),
                        from.temperatureC());
        return new SunPosition(found.azimuth(), 90 - found.zenithAngle());
    }

    /// Whether the sun stands in the east, where it goes up.
    public boolean rising() {
        return azimuth < 180;
    }

    /// The heading in a set that sunlight comes from, radians about Y.
    ///
    /// @param north heading of true north in the set. Headings turn against the clock seen from
    ///   above, azimuths with it.
    public double heading(double north) {
        return north - Math.toRadians(azimuth);
    }

    /// What a film calls the light of that sun: twilight to 6° under the horizon, golden hour to 6°
    /// over it.
    public TimeOfDay timeOfDay() {
        if (elevation < -6) {
            return TimeOfDay.NIGHT;
        }
        if (elevation < HORIZON) {
            return rising() ? TimeOfDay.DAWN : TimeOfDay.DUSK;
        }
        if (elevation < 2) {
            return rising() ? TimeOfDay.SUNRISE : TimeOfDay.SUNSET;
        }
        if (elevation < 6) {
            return TimeOfDay.GOLDEN_HOUR;
        }
        if (elevation < 30) {
            return rising() ? TimeOfDay.MORNING : TimeOfDay.AFTERNOON;
        }
        return elevation < 60 ? TimeOfDay.DAY : TimeOfDay.NOON;
    }
}
