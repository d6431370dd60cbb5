package studio.backlot.assets.film;

/// How a subject travels relative to the frame.
public enum Direction {
    ENTER,
    EXIT,
    CROSS,
    TOWARD,
    AWAY
}
