package studio.backlot.assets.film;

/// From which side of the subject the lens looks.
public enum Side {
    FRONT,
    THREE_QUARTER,
    PROFILE,
    THREE_QUARTER_BACK,
    BACK
}
