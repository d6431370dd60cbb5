package studio.backlot.space.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ColourMood;
import studio.backlot.assets.film.Light;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;

/// Time, weather and light of a scene; all its set-ups share it.
///
/// @param time time of day, resolved
/// @param weather over the exterior or beyond the windows
/// @param sunHeading where sunlight (or moonlight) comes from, radians about Y, 0 from +Z
/// @param sunElevation of a sun that somebody gave a date and a place, degrees; null for the usual
///   one of the time of day
/// @param asks qualities of light that the text asks for
/// @param colour overall tint, null for none
/// @param practicals whether lamps in the set are lit
public record Atmosphere(
        TimeOfDay time,
        Weather weather,
        double sunHeading,
        @Nullable Double sunElevation,
        List<Light> asks,
        @Nullable ColourMood colour,
        boolean practicals) {
    /// Under the usual sun of a time of day.
    public Atmosphere(
            TimeOfDay time,
            Weather weather,
            double sunHeading,
            List<Light> asks,
            @Nullable ColourMood colour,
            boolean practicals) {
        this(time, weather, sunHeading, null, asks, colour, practicals);
    }

    public Atmosphere {
        asks = List.copyOf(asks);
    }
}
