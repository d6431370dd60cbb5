package studio.backlot.assets.film;

/// Height of the lens over the ground, named by what it is level with. A stated level alone sets no
/// angle.
public enum Level {
    AERIAL,
    EYE,
    SHOULDER,
    HIP,
    KNEE,
    GROUND
}
