package studio.backlot.space.camera;

/// Why a proposed camera cannot stand where it would have to.
enum Obstacle {
    UNDER_FLOOR,
    FIXED_WALL,
    NO_CLEARANCE,
    HIDDEN,
    /// The eyes are seen, but less of the head or the body than a frame of them wants.
    HALF_HIDDEN,
    CLOSE_FOCUS,
    CROSSES_LINE,
    SOMEBODY_IN_THE_WAY,
    OUT_OF_FRAME,
    SET_EDGE
}
