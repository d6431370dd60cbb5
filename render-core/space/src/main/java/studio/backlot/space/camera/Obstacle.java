package studio.backlot.space.camera;

/// Why a proposed camera cannot stand where it would have to.
enum Obstacle {
    UNDER_FLOOR,
    FIXED_WALL,
    NO_CLEARANCE,
    HIDDEN,
    CLOSE_FOCUS,
    CROSSES_LINE,
    SOMEBODY_IN_THE_WAY,
    OUT_OF_FRAME,
    SET_EDGE
}
