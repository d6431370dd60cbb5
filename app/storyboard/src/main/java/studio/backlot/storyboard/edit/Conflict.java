package studio.backlot.storyboard.edit;

import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Slot;

/// A value that a person set and that its changed source would now make otherwise. The person's
/// value stays until somebody answers.
///
/// @param shotId whose value it is
/// @param slot which value; null for the camera placed by hand
/// @param mine the value by hand, as text
/// @param theirs what the source makes now, as text
public record Conflict(String shotId, @Nullable Slot slot, String mine, String theirs) {
    /// The answer to a conflict.
    public enum Choice {
        KEEP_MINE,
        TAKE_NEW
    }

    /// The key of the value as a person reads it: `lensMm`, `camera`.
    public String what() {
        return slot == null ? "camera" : slot.key();
    }
}
