package studio.backlot.assets.film;

/// How fast a camera move is asked to be.
public enum MoveSpeed {
    SLOW,
    FAST
}
