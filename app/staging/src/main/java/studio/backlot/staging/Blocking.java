package studio.backlot.staging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where everybody is over the course of a scene.
///
/// @param start marks before the first beat
/// @param after marks once a beat has played, by id of the beat, in order
public record Blocking(Map<String, Mark> start, Map<String, Map<String, Mark>> after) {
    public Blocking {
        start = Map.copyOf(start);
        after = new LinkedHashMap<>(after);
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
}
