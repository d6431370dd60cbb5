package studio.backlot.assets.film;

/// What the shot is for in its scene.
public enum Role {
    MASTER,
    ESTABLISHING,
    COVERAGE,
    REACTION,
    CUTAWAY,
    INSERT,
    MATCH,
    MONTAGE,
    PLATE,
    BUTTON,
    PICKUP
}
