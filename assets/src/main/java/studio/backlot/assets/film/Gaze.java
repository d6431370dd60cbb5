package studio.backlot.assets.film;

/// Where the subject looks, in screen terms.
public enum Gaze {
    LEFT,
    RIGHT,
    CAMERA,
    OFF
}
