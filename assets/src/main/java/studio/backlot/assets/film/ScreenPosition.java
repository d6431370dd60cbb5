package studio.backlot.assets.film;

/// Where in the frame, across or in depth, the subject is placed.
public enum ScreenPosition {
    LEFT,
    CENTRE,
    RIGHT,
    FOREGROUND,
    MIDGROUND,
    BACKGROUND
}
