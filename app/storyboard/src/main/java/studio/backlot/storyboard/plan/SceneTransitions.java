package studio.backlot.storyboard.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;

/// How the script comes to a scene and goes from it.
final class SceneTransitions {
    private SceneTransitions() {}

    /// The transition before anything happens: `FADE IN:`.
    static @Nullable Transition head(Scene scene) {
        return first(scene.beats());
    }

    /// The transition after everything has happened: `DISSOLVE TO:`.
    static @Nullable Transition tail(Scene scene) {
        return plays(scene) ? first(scene.beats().reversed()) : null;
    }

    private static boolean plays(Scene scene) {
        return scene.beats().stream().anyMatch(SceneTransitions::plays);
    }

    private static boolean plays(Beat beat) {
        return !(beat instanceof Beat.Transition || beat instanceof Beat.Other);
    }

    private static @Nullable Transition first(List<Beat> beats) {
        for (Beat beat : beats) {
            if (beat instanceof Beat.Transition t && t.kind() != null) {
                return t.kind();
            }
            if (plays(beat)) {
                return null;
            }
        }
        return null;
    }
}
