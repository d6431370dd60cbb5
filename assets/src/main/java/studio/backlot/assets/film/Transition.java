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
    INTERCUT
}
