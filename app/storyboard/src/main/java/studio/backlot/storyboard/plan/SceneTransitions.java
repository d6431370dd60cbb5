package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.rhythm.Content;

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

    /// Transitions that the script names while the scene plays, by the first clip after each.
    static Map<Integer, Transition> within(Scene scene, List<PlannedClip> clips) {
        Map<Integer, Transition> within = new HashMap<>();
        List<Transition> named = named(scene);
        int before = -1;
        for (int i = 0; i < clips.size(); i++) {
            int passed =
                    clips.get(i).content().stream()
                            .mapToInt(c -> passed(scene, c))
                            .max()
                            .orElse(-1);
            if (before >= 0 && passed > before) {
                within.put(i, named.get(passed - 1));
            }
            before = Math.max(before, passed);
        }
        return within;
    }

    /// Whether the script names a transition between two clips that follow each other.
    static boolean between(Scene scene, PlannedClip one, PlannedClip other) {
        return !within(scene, List.of(one, other)).isEmpty();
    }

    /// How many transitions the script has named before something plays, those at the head of the
    /// scene left out; -1 for what no beat tells.
    static int passed(Scene scene, Content content) {
        String id =
                switch (content) {
                    case Content.Spoken s -> s.beat().id();
                    case Content.Played p -> p.beatId();
                    case Content.Held h -> null;
                };
        int passed = 0;
        boolean begun = false;
        for (Beat beat : scene.beats()) {
            if (beat.id().equals(id)) {
                return passed;
            }
            passed += begun && isNamed(beat) ? 1 : 0;
            begun |= plays(beat);
        }
        return -1;
    }

    private static List<Transition> named(Scene scene) {
        List<Transition> named = new ArrayList<>();
        boolean begun = false;
        for (Beat beat : scene.beats()) {
            if (begun && beat instanceof Beat.Transition t && t.kind() != null && isNamed(t)) {
                named.add(t.kind());
            }
            begun |= plays(beat);
        }
        return named;
    }

    /// Intercutting is told by the cut itself.
    private static boolean isNamed(Beat beat) {
        return beat instanceof Beat.Transition t
                && t.kind() != null
                && t.kind() != Transition.INTERCUT;
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
