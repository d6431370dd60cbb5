package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.script.ScriptPeople;

/// Who does what in the action of a script, clause by clause, with `she` and `they` resolved: what
/// staging blocks a scene from, in the same words as the planner's shots.
public final class SceneActions {
    private static final Pattern INVERTED =
            Pattern.compile(
                    "^((?:At|In|On|Behind|Beside|By|Under|Near|Against) [^,.]{3,40}?)"
                            + " (stands?|sits?|waits?|lies|lie|kneels?|leans?)\\b");
    private static final Pattern STEP =
            Pattern.compile(
                    "^\\s*(?:just|close|right|half a step|a step|two steps|a little|slightly)\\s+");

    /// One thing that happens.
    ///
    /// @param beatId the beat it stands in
    /// @param actors who does it, cast names; empty where nobody is told to do anything
    /// @param clause what they do, present tense: `walks to the wall`; null for nothing
    /// @param people everybody whom the words name or mean, actors first
    /// @param text the words
    public record Act(
            String beatId,
            List<String> actors,
            @Nullable String clause,
            List<String> people,
            String text) {
        public Act {
            actors = List.copyOf(actors);
            people = List.copyOf(people);
        }
    }

    private final List<List<Beat>> beats;
    private final ScriptPeople people;
    private final ActionReader learned;

    /// What happens in the scenes that were asked for, by their ids. Guarded by itself.
    private final Map<String, Known> known = new HashMap<>();

    /// @param beats that the acts were read from
    private record Known(List<Beat> beats, List<Act> acts) {}

    private SceneActions(List<List<Beat>> beats, ScriptPeople people) {
        this.beats = beats;
        this.people = people;
        this.learned = new ActionReader(people, Set.of());
        beats.forEach(learned::learn);
    }

    /// Of all scenes of a production.
    public static SceneActions of(Production production) {
        return new SceneActions(
                production.scenes().stream().map(Scene::beats).toList(),
                ScriptPeople.of(production.scenes()));
    }

    /// Whether the text of a production is still the one that this was made from.
    public boolean isOf(Production production) {
        List<Scene> scenes = production.scenes();
        boolean same = scenes.size() == beats.size();
        for (int i = 0; same && i < scenes.size(); i++) {
            same = scenes.get(i).beats().equals(beats.get(i));
        }
        return same;
    }

    /// What happens in a scene, in order.
    public List<Act> in(Scene scene) {
        synchronized (known) {
            Known before = known.get(scene.id());
            if (before == null || !before.beats().equals(scene.beats())) {
                before = new Known(scene.beats(), List.copyOf(acts(scene)));
                known.put(scene.id(), before);
            }
            return before.acts();
        }
    }

    private List<Act> acts(Scene scene) {
        ActionReader reader = learned.fresh();
        List<Act> acts = new ArrayList<>();
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Action action) {
                for (InlineShots.Part part : InlineShots.in(action.text())) {
                    acts.addAll(acts(action.id(), part, reader));
                }
            } else if (beat instanceof Beat.Dialogue speech) {
                String name = speech.character();
                acts.add(
                        new Act(
                                speech.id(),
                                List.of(),
                                null,
                                speech.offScreen() ? List.of() : List.of(name),
                                ""));
                reader.heard(name);
            }
        }
        return acts;
    }

    /// A shot that is named inside tells what its subject does as a sentence would.
    private List<Act> acts(String beatId, InlineShots.Part part, ActionReader reader) {
        List<Act> acts = new ArrayList<>();
        NamedShot shot = part.shot();
        if (shot != null) {
            List<String> seen = people.mentionedIn(part.line());
            boolean own = seen.size() == 1 && seen.equals(people.mentionedIn(shot.subject()));
            String clause = own && shot.clause() != null ? shot.clause() : null;
            acts.add(new Act(beatId, clause == null ? List.of() : seen, clause, seen, part.line()));
            seen.forEach(reader::heard);
        }
        if (!part.text().isBlank()) {
            for (ActionUnit unit : reader.read(beatId, part.text())) {
                acts.add(new Act(beatId, unit.actors(), unit.clause(), unit.people(), unit.text()));
                acts.addAll(besides(unit));
            }
        }
        return acts;
    }

    /// What a sentence tells of others than its subject: `Nora at the wheel, *Ben beside her*`.
    private List<Act> besides(ActionUnit unit) {
        List<Act> acts = new ArrayList<>();
        for (String name : unit.people()) {
            int[] at = people.firstMention(name, unit.text());
            if (unit.actors().contains(name) || at == null) {
                continue;
            }
            Matcher inverted = INVERTED.matcher(unit.text());
            String clause = null;
            if (unit.actors().isEmpty() && inverted.find() && inverted.end() < at[0]) {
                clause =
                        verb(inverted.group(2))
                                + " "
                                + inverted.group(1).substring(0, 1).toLowerCase(Locale.ROOT)
                                + inverted.group(1).substring(1);
            } else if (begins(unit.text(), at[0])) {
                String rest = unit.text().substring(at[1]);
                clause = ActionReader.clause(STEP.matcher(rest).replaceFirst(" "));
            }
            if (clause != null) {
                acts.add(new Act(unit.beatId(), List.of(name), clause, List.of(name), unit.text()));
            }
        }
        return acts;
    }

    /// Whether a name opens a part of a sentence rather than being somebody's object.
    private static boolean begins(String text, int at) {
        String before = text.substring(0, at).strip();
        return before.isEmpty()
                || before.matches("(?s).*[,;:.–—]")
                || before.matches("(?s).*\\band");
    }

    private static String verb(String word) {
        return word.endsWith("s") ? word : word + "s";
    }
}
