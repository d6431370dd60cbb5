package studio.backlot.storyboard.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of the history.
///
/// @param label what was done, in a person's words
/// @param at when
/// @param effects what changed, entity by entity
public record Step(String label, Instant at, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    /// An entity before and after, by the hash of its JSON; null where it is not there.
    public record Effect(String entity, @Nullable String before, @Nullable String after) {}
}
