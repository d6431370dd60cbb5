package studio.backlot.storyboard.model;

import java.util.List;
import java.util.Optional;
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

    public Scene withWorld(SceneWorld value) {
        return new Scene(
                id,
                number,
                heading,
                intExt,
                place,
                time,
                resolvedTime,
                weather,
                eighths,
                startLine,
                endLine,
                value,
                beats,
                shots);
    }

    public Scene withBeats(List<Beat> value) {
        return new Scene(
                id,
                number,
                heading,
                intExt,
                place,
                time,
                resolvedTime,
                weather,
                eighths,
                startLine,
                endLine,
                world,
                value,
                shots);
    }

    public Scene withShots(List<Shot> value) {
        return new Scene(
                id,
                number,
                heading,
                intExt,
                place,
                time,
                resolvedTime,
                weather,
                eighths,
                startLine,
                endLine,
                world,
                beats,
                value);
    }

    public Optional<Shot> shot(String shotId) {
        return shots.stream().filter(s -> s.id().equals(shotId)).findFirst();
    }

    public Optional<Beat> beat(String beatId) {
        return beats.stream().filter(b -> b.id().equals(beatId)).findFirst();
    }

    /// Shots that are boarded and cut.
    public List<Shot> activeShots() {
        return shots.stream().filter(s -> !s.omitted()).toList();
    }
}
