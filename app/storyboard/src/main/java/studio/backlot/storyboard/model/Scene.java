package studio.backlot.storyboard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;

/// A scene of the script, with the shots made for it.
///
/// @param id stable for life, over revised scripts too
/// @param number as printed, `12A`; counted where the script prints none
/// @param heading the heading as written
/// @param intExt null where the heading does not say
/// @param place the place in the words of the heading
/// @param time the time as the heading states it, null where it does not
/// @param resolvedTime the time to light by: CONTINUOUS, LATER and SAME inherit, unknown is day
/// @param weather from heading or action, null where not stated
/// @param eighths length in eighths of a page
/// @param startLine first line in the script, counted from 1
/// @param endLine last line, inclusive
/// @param world set, dressing and sun: they belong to the scene, not to a shot
/// @param beats action, dialogue and shot lines in order
/// @param shots set-ups
public record Scene(
        String id,
        String number,
        String heading,
        @Nullable IntExt intExt,
        String place,
        @Nullable TimeOfDay time,
        TimeOfDay resolvedTime,
        @Nullable Weather weather,
        int eighths,
        int startLine,
        int endLine,
        SceneWorld world,
        List<Beat> beats,
        List<Shot> shots) {
    public Scene {
        beats = List.copyOf(beats);
        shots = List.copyOf(shots);
    }
}
