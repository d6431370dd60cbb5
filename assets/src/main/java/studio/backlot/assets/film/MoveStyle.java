package studio.backlot.assets.film;

/// What carries the camera.
public enum MoveStyle {
    STICKS,
    SLIDER,
    DOLLY,
    CRANE,
    STEADICAM,
    GIMBAL,
    HANDHELD,
    CAR_MOUNT,
    CABLE,
    DRONE,
    BODY_MOUNT
}
