package studio.backlot.assets.film;

/// How one shot gives way to the next.
public enum Transition {
    CUT,
    DISSOLVE,
    FADE_IN,
    FADE_OUT,
    FADE,
    WIPE,
    SMASH_CUT,
    MATCH_CUT,
    JUMP_CUT,
    INTERCUT;

    /// Whether one picture follows the other at once, without frames that show both.
    public boolean isStraight() {
        return this == CUT
                || this == SMASH_CUT
                || this == MATCH_CUT
                || this == JUMP_CUT
                || this == INTERCUT;
    }
}
