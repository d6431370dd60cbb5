package studio.backlot.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where everybody is over the course of a scene.
///
/// @param start marks before the first beat, of those who are there then
/// @param after marks once a beat has played, by id of the beat, in order
/// @param steps everything that somebody does, in order
public record Blocking(
        Map<String, Mark> start, Map<String, Map<String, Mark>> after, List<Step> steps) {
    public Blocking {
        start = Map.copyOf(start);
        after = new LinkedHashMap<>(after);
        steps = List.copyOf(steps);
    }

    /// One thing that somebody does.
    ///
    /// @param before marks when it begins
    /// @param marks marks when it is done
    public record Step(
            String beatId, Doing doing, Map<String, Mark> before, Map<String, Mark> marks) {
        public Step {
            before = Map.copyOf(before);
            marks = Map.copyOf(marks);
        }
    }

    /// Where people are while a shot plays.
    ///
    /// @param before where they come from
    /// @param marks where they are, or go to
    /// @param about who acts, null where nobody is told of
    public record Moment(
            Map<String, Mark> before, Map<String, Mark> marks, @Nullable String about) {
        public Moment {
            before = Map.copyOf(before);
            marks = Map.copyOf(marks);
        }
    }

    /// The marks that hold while these beats play: those of the first of them that is known.
    public Map<String, Mark> during(List<String> beatIds) {
        for (String id : beatIds) {
            Map<String, Mark> marks = after.get(id);
            if (marks != null) {
                return marks;
            }
        }
        return start;
    }

    /// The moment in which these people do these things; where the text of the scene does not tell
    /// of them, the end of the first of the beats.
    ///
    /// @param things what the moment is about besides people: `coins`
    public Moment moment(List<String> beatIds, List<Doing> doings, List<String> things) {
        Step best = null;
        double likeness = 0.5;
        for (Step step : steps) {
            double beat = beatIds.contains(step.beatId()) ? 0.3 : 0;
            if (beat == 0 && !beatIds.isEmpty() && after.containsKey(beatIds.getFirst())) {
                continue;
            }
            for (Doing doing : doings) {
                double like = doing.who().equals(step.doing().who()) ? like(doing, step) : 0;
                if (like + beat > likeness + 1e-9 && like >= 0.5) {
                    likeness = like + beat;
                    best = step;
                }
            }
        }
        if (best != null) {
            return new Moment(best.before(), best.marks(), best.doing().who());
        }
        String about = null;
        Map<String, Mark> marks = during(beatIds);
        for (Step step : steps) {
            boolean here = beatIds.contains(step.beatId());
            boolean said = here && mentions(step, things);
            if (here && (about == null || said)) {
                about = step.doing().who();
                marks = said ? step.marks() : marks;
            }
            if (said) {
                break;
            }
        }
        return new Moment(marks, marks, about);
    }

    private static boolean mentions(Step step, List<String> things) {
        Set<String> said = words(step.doing().action());
        return things.stream()
                .flatMap(t -> Blocker.words(t).stream())
                .anyMatch(w -> w.length() > 3 && said.contains(w));
    }

    /// Share of the words of one action that another has too.
    private static double like(Doing doing, Step step) {
        Set<String> here = words(doing.action());
        Set<String> there = words(step.doing().action());
        if (here.isEmpty() || there.isEmpty()) {
            return 0;
        }
        List<String> both = new ArrayList<>(here);
        both.retainAll(there);
        return (double) both.size() / Math.max(here.size(), there.size());
    }

    private static Set<String> words(@Nullable String action) {
        return action == null
                ? Set.of()
                : Set.copyOf(Blocker.words(action.toLowerCase(Locale.ROOT)));
    }
}
