package studio.backlot.space.continuity;

/// A break of continuity.
///
/// @param shot name of the shot that breaks it
/// @param against name of the shot that it is measured against
/// @param rule the rule
/// @param measured the value, in the rule's unit
/// @param words what is wrong, with the value
/// @param fix what mends it
public record Finding(
        String shot, String against, Rule rule, double measured, String words, Fix fix) {
    /// The rules, with the unit of what is measured.
    public enum Rule {
        /// Side of the line of action, −1 or +1.
        LINE,
        /// Degrees between two views of the same subject.
        THIRTY_DEGREES,
        /// Horizontal place of the look in NDC, where its sign is wrong.
        EYELINE,
        /// Difference of lens heights over the partners' eyes, metres.
        EYELINE_HEIGHT,
        /// Ratio of frame heights within a matching pair.
        SIZE_MATCH,
        /// Ratio of focal lengths within a matching pair.
        LENS_MATCH,
        /// Travel across the frame in NDC per second, where its sign turns.
        SCREEN_DIRECTION
    }

    /// Something that can be done to a shot.
    ///
    /// @param action what
    /// @param value by how much, or to what, in the action's unit
    /// @param words the same for people
    public record Fix(Action action, double value, String words) {}

    /// What a fix does.
    public enum Action {
        /// Solve the camera again on side `value` of the line.
        KEEP_SIDE,
        /// Turn the camera by `value` degrees about the subject.
        TURN,
        /// Change the frame height by the factor `value`.
        RESIZE,
        /// Use a focal length of `value` mm.
        CHANGE_LENS,
        /// Put the lens at a height of `value` metres.
        CHANGE_HEIGHT,
        /// Cut in a shot that resets the line or shows the turn.
        INSERT_BRIDGE
    }
}
