package studio.backlot.assets.film;

/// Who shares the frame with whom, and through what it is seen.
public enum Framing {
    SINGLE,
    DIRTY_SINGLE,
    TWO_SHOT,
    THREE_SHOT,
    GROUP,
    OTS,
    POV,
    INSERT,
    ESTABLISHING,
    THROUGH,
    REFLECTION,
    RAKING,
    SILHOUETTE
}
