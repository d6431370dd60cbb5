package studio.backlot.assets.film;

/// A lens named by its class, in full-frame terms.
public enum LensClass {
    FISHEYE,
    ULTRA_WIDE,
    WIDE,
    STANDARD,
    PORTRAIT,
    TELE,
    MACRO,
    ANAMORPHIC,
    ZOOM,
    TILT_SHIFT
}
