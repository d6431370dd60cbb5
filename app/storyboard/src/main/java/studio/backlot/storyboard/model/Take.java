package studio.backlot.storyboard.model;

import java.util.List;
import java.util.Map;

/// A stretch of a shot's own time in which one performance plays before its camera. A cut that
/// comes back to a set-up finds the identical camera and another take: somebody else speaks, hands
/// do something else.
///
/// @param from first frame, counted in the shot
/// @param frames length
/// @param beatIds the beats that play in it, in order
/// @param actions what people do, by name, present tense; who is missing does what the shot says
public record Take(long from, long frames, List<String> beatIds, Map<String, String> actions) {
    public Take {
        beatIds = List.copyOf(beatIds);
        actions = Map.copyOf(actions);
    }

    /// First frame after it.
    public long end() {
        return from + frames;
    }
}
