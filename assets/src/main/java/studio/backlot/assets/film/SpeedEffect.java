package studio.backlot.assets.film;

/// A change of the rate at which time runs in the picture.
public enum SpeedEffect {
    SLOW_MOTION,
    FAST_MOTION,
    RAMP
}
