package studio.backlot.assets.film;

/// How the frame is arranged.
public enum Composition {
    THIRDS,
    CENTRED,
    SYMMETRICAL,
    DIAGONAL,
    FRAME_IN_FRAME,
    NEGATIVE_SPACE,
    SHORT_SIDE,
    LAYERED
}
