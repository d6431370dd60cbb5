package studio.backlot.storyboard.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.script.ScriptPeople;

/// Scenes that the script lets play in two places at once: a phone call, a chase. Whoever speaks in
/// one of them without being there is seen where they were seen last.
final class Intercut {
    private Intercut() {}

    /// Where a person is who is not in the scene that they speak in.
    record Elsewhere(Scene scene, SceneSubjects subjects) {}

    /// Those who speak in a scene from another place.
    ///
    /// @param before the scenes that were planned, in order
    static Map<String, Elsewhere> of(Scene scene, ScriptPeople people, List<Elsewhere> before) {
        boolean follows = !before.isEmpty() && endsWithIntercut(before.getLast().scene());
        boolean begun = follows || names(scene.heading());
        Set<String> here = new HashSet<>();
        Map<String, Elsewhere> away = new HashMap<>();
        boolean talked = false;
        for (Beat beat : scene.beats()) {
            if (names(beat)) {
                begun = true;
                continue;
            }
            if (beat instanceof Beat.Action a && !(begun && talked)) {
                here.addAll(people.mentionedIn(a.text()));
            }
            if (beat instanceof Beat.Dialogue d) {
                for (String name : people.speakers(d)) {
                    if (!begun && !d.offScreen()) {
                        here.add(name);
                    } else if (begun && !here.contains(name)) {
                        Elsewhere last = last(name, before);
                        if (last != null) {
                            away.put(name, last);
                        }
                    }
                }
                talked = true;
            }
        }
        return away;
    }

    private static @Nullable Elsewhere last(String name, List<Elsewhere> before) {
        for (Elsewhere other : before.reversed()) {
            if (other.subjects().isSeen(name) && !other.subjects().isAway(name)) {
                return other;
            }
        }
        return null;
    }

    private static boolean endsWithIntercut(Scene scene) {
        return !scene.beats().isEmpty() && names(scene.beats().getLast());
    }

    /// Whether a beat lets the cut go to and fro from here.
    private static boolean names(Beat beat) {
        return switch (beat) {
            case Beat.Transition t -> t.kind() == Transition.INTERCUT || names(t.text());
            case Beat.ShotLine s -> names(s.text());
            case Beat.Action a -> names(a.text()) && a.text().length() < 80;
            case Beat.Dialogue d -> false;
            case Beat.Other o -> false;
        };
    }

    private static boolean names(String text) {
        return text.strip().toUpperCase(Locale.ROOT).startsWith("INTERCUT");
    }
}
