package studio.backlot.assets.film;

/// A camera move, in the order a description names them.
public enum Move {
    STATIC,
    PAN,
    PAN_LEFT,
    PAN_RIGHT,
    WHIP_PAN,
    TILT,
    TILT_UP,
    TILT_DOWN,
    WHIP_TILT,
    ROLL,
    PUSH_IN,
    PULL_OUT,
    TRUCK,
    TRUCK_LEFT,
    TRUCK_RIGHT,
    TRACK,
    LEAD,
    CRANE,
    CRANE_UP,
    CRANE_DOWN,
    ARC,
    ARC_LEFT,
    ARC_RIGHT,
    ZOOM_IN,
    ZOOM_OUT,
    CRASH_ZOOM,
    DOLLY_ZOOM,
    RACK_FOCUS,
    COMPOUND
}
