package studio.backlot.assets.film;

/// A quality or direction of light that a description asks for.
public enum Light {
    HIGH_KEY,
    LOW_KEY,
    HARD,
    SOFT,
    BACK,
    SIDE,
    TOP,
    UNDER,
    PRACTICALS
}
