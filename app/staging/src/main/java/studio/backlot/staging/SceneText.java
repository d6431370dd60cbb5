package studio.backlot.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.plan.SceneActions.Act;

/// Turns what happens in a scene of a script into what its blocking is made from.
public final class SceneText {
    private static final Pattern ENTRANCE =
            Pattern.compile(
                    "\\bdoor\\b[^.]*\\b(?:opens|swings|flies|bursts)\\b|\\b(?:enters|comes in|bursts"
                            + " in|steps in|arrives|steps out from)\\b",
                    Pattern.CASE_INSENSITIVE);

    private SceneText() {}

    /// What each beat of a scene says of the cast.
    ///
    /// @param acts what happens, clause by clause
    /// @param cast those who are seen in the scene
    public static List<Blocker.Beat> beats(Scene scene, List<Act> acts, List<CastMember> cast) {
        List<Blocker.Beat> beats = new ArrayList<>();
        Map<String, List<Act>> byBeat = new LinkedHashMap<>();
        acts.forEach(a -> byBeat.computeIfAbsent(a.beatId(), id -> new ArrayList<>()).add(a));
        for (Beat beat : scene.beats()) {
            List<Doing> doings = new ArrayList<>();
            Set<String> people = new LinkedHashSet<>();
            for (Act act : byBeat.getOrDefault(beat.id(), List.of())) {
                act.people().forEach(p -> member(p, cast).ifPresent(m -> people.add(m.name())));
                String clause = act.clause();
                if (clause == null) {
                    continue;
                }
                for (String actor : act.actors()) {
                    member(actor, cast)
                            .ifPresent(m -> doings.add(Statements.acting(m, clause, cast)));
                }
            }
            boolean entrance =
                    beat instanceof Beat.Action shown && ENTRANCE.matcher(shown.text()).find();
            beats.add(
                    new Blocker.Beat(
                            beat.id(),
                            doings,
                            List.copyOf(people),
                            beat instanceof Beat.Action action ? action.text() : "",
                            entrance,
                            beat instanceof Beat.Dialogue));
        }
        return beats;
    }

    private static Optional<CastMember> member(String name, List<CastMember> cast) {
        return Statements.find(name, cast);
    }

    /// Marks that people keep from an earlier scene in the same place.
    public static Map<String, Mark> carried(Blocking earlier, List<CastMember> cast) {
        Map<String, Mark> last = new LinkedHashMap<>(earlier.start());
        earlier.after().values().forEach(last::putAll);
        Set<String> here = new LinkedHashSet<>();
        cast.forEach(m -> here.add(m.name().toLowerCase(Locale.ROOT)));
        last.keySet().removeIf(who -> !here.contains(who.toLowerCase(Locale.ROOT)));
        return last;
    }
}
