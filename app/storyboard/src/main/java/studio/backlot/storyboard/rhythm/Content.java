package studio.backlot.storyboard.rhythm;

import studio.backlot.storyboard.model.Beat;

/// What plays in a piece of picture.
public sealed interface Content {
    /// A speech, or part of one.
    ///
    /// @param from where in the speech it begins, 0 the first word
    /// @param to where it ends, 1 after the last word
    record Spoken(Beat.Dialogue beat, double from, double to) implements Content {}

    /// Something that happens.
    ///
    /// @param beatId the beat that tells it
    /// @param seconds how long it takes at its own pace
    record Played(String beatId, double seconds) implements Content {}

    /// Nothing but the picture, for a while.
    record Held(double seconds) implements Content {}
}
