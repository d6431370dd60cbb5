package studio.backlot.assets.patterns;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;

/// A situation that scenes are recognised as, with its set-ups.
///
/// @param id key
/// @param base pattern whose set-ups hold where this one has none for a use, null for none
/// @param name in words
/// @param placeWords words of the heading that speak for it
/// @param actionWords words of the action that speak for it
/// @param minPeople fewest people on screen
/// @param maxPeople most people on screen
/// @param talk whether people have to speak in it; null where it does not matter
/// @param intExt where it happens, null for anywhere
/// @param line the line that the camera keeps to one side of
public record ScenePattern(
        String id,
        @Nullable String base,
        String name,
        List<String> placeWords,
        List<String> actionWords,
        int minPeople,
        int maxPeople,
        @Nullable Boolean talk,
        @Nullable IntExt intExt,
        String line,
        List<PatternSetUp> setUps) {
    public ScenePattern {
        placeWords = List.copyOf(placeWords);
        actionWords = List.copyOf(actionWords);
        setUps = List.copyOf(setUps);
    }

    /// The set-up for a use at a step, or at the nearest step there is.
    public Optional<PatternSetUp> setUp(PatternSetUp.Use use, int step) {
        return setUps.stream()
                .filter(s -> s.use() == use)
                .min((a, b) ->
                        Integer.compare(Math.abs(a.step() - step), Math.abs(b.step() - step)));
    }
}
