package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Gaze;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.script.ScriptPeople;

/// Who can be seen in a scene, which way each of them looks, and what each is doing by now.
/// Confined to the thread that plans the scene.
final class SceneSubjects {
    private final ScriptPeople people;
    private final List<String> onScreen;
    private final Map<String, Intercut.Elsewhere> away;
    private final Map<String, String> posture = new HashMap<>();
    private final Map<String, Integer> station = new HashMap<>();
    private final Set<String> phoning = new HashSet<>();

    SceneSubjects(Scene scene, ScriptPeople people) {
        this(scene, people, Map.of());
    }

    /// @param away those who speak here from the place of another scene
    SceneSubjects(Scene scene, ScriptPeople people, Map<String, Intercut.Elsewhere> away) {
        this.people = people;
        this.away = away;
        Set<String> seen = new LinkedHashSet<>();
        for (Beat beat : scene.beats()) {
            switch (beat) {
                case Beat.Dialogue d -> {
                    for (String name : people.speakers(d)) {
                        if (!d.offScreen() || away.containsKey(name)) {
                            seen.add(name);
                        }
                    }
                }
                case Beat.Action a -> seen.addAll(people.mentionedIn(a.text()));
                case Beat.ShotLine s -> seen.addAll(people.mentionedIn(s.text()));
                case Beat.Transition t -> {}
                case Beat.Other o -> {}
            }
        }
        seen.removeIf(name -> name.endsWith(" VOICE"));
        onScreen = new ArrayList<>(seen);
    }

    List<String> onScreen() {
        return onScreen;
    }

    boolean isSeen(String name) {
        return onScreen.contains(name);
    }

    /// Whether somebody is in the place of another scene.
    boolean isAway(String name) {
        return away.containsKey(name);
    }

    /// The scene in whose place somebody is; null for this one.
    @Nullable Scene home(String name) {
        Intercut.Elsewhere there = away.get(name);
        return there == null ? null : there.scene();
    }

    /// Whether one camera can see both.
    boolean together(String one, String other) {
        return Objects.equals(home(one), home(other));
    }

    /// The first of a speech's speakers who can be seen; null for a voice.
    @Nullable String shown(Beat.Dialogue beat) {
        for (String name : people.speakers(beat)) {
            if (isSeen(name)) {
                return name;
            }
        }
        return null;
    }

    /// Who stands first on the line looks right at whoever stands behind, for the whole scene.
    ///
    /// @param partner who is looked at; null for whoever is there
    @Nullable Gaze gaze(String name, @Nullable String partner) {
        if (onScreen.size() < 2) {
            return null;
        }
        int self = onScreen.indexOf(name);
        int other = partner == null ? -1 : onScreen.indexOf(partner);
        if (other < 0) {
            other = self == 0 ? 1 : 0;
        }
        return self < other ? Gaze.RIGHT : Gaze.LEFT;
    }

    /// What a person is doing while speaking; null where nothing is known.
    SetUp.Who who(String name) {
        return who(name, phoning.contains(name) ? "talks on the phone" : posture.get(name));
    }

    /// @param action null for what they are doing anyway
    SetUp.Who who(String name, @Nullable String action) {
        Intercut.Elsewhere there = away.get(name);
        if (there != null) {
            // Who speaks from elsewhere has a telephone, unless their own scene says otherwise.
            SetUp.Who who = there.subjects().who(name, action);
            return who.action() == null ? who.doing("talks on the phone") : who;
        }
        boolean idle = action == null && (phoning.contains(name) || posture.containsKey(name));
        return idle ? who(name) : new SetUp.Who(name, action, station.getOrDefault(name, 0));
    }

    private void goes(String name) {
        station.merge(name, 1, Integer::sum);
    }

    /// Takes note of what an action changes: who sits where, who is on the phone.
    void note(ActionUnit unit) {
        String does = unit.clause() == null ? "" : " " + unit.clause();
        String lower = (unit.text() + does).toLowerCase(Locale.ROOT);
        String actor = unit.actor();
        if (actor == null) {
            return;
        }
        String clause = unit.clause();
        if (clause != null) {
            String verb = clause.split("\\s")[0].toLowerCase(Locale.ROOT);
            boolean holds =
                    verb.matches("sits?|stands?|lies|lie|leans?|kneels?|crouche?s?|sleeps?");
            for (String name : unit.people()) {
                if (!name.equals(actor) && !clause.contains(" with ")) {
                    continue;
                }
                if (holds && !clause.matches("stands? up.*")) {
                    if (!clause.equals(posture.put(name, clause))) {
                        goes(name);
                    }
                } else if (clause.matches("stands? up.*")
                        || clause.matches("(?:gets?|rises?|jumps?) (?:up|to ).*")) {
                    posture.put(name, "stands");
                    goes(name);
                } else if (unit.kind() == ActionUnit.Kind.WALK) {
                    posture.remove(name);
                    goes(name);
                }
            }
        }
        if (!lower.contains("phone") && !lower.contains("receiver")) {
            return;
        }
        if (lower.matches(
                ".*(?:hangs? up|puts? (?:the |her |his )?(?:tele)?phone|holds? (?:the |it).*out|hands?|lowers|puts it|lets the).*")) {
            phoning.remove(actor);
        } else if (lower.matches(
                ".*(?:takes? the|at (?:his|her|their) ear|picks? up|answers?).*")) {
            phoning.clear();
            phoning.add(actor);
        }
    }

    /// Parentheticals such as `(into phone)` say that a speaker holds one.
    void note(Beat.Dialogue beat) {
        String shown = shown(beat);
        if (shown == null) {
            return;
        }
        boolean phone =
                beat.parentheticals().stream()
                        .anyMatch(p -> p.toLowerCase(Locale.ROOT).contains("phone"));
        if (phone) {
            phoning.add(shown);
        }
    }

    boolean isPhoning(String name) {
        return phoning.contains(name) || away.containsKey(name);
    }
}
