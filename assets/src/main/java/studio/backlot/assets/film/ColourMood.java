package studio.backlot.assets.film;

/// The overall tint that a description asks for.
public enum ColourMood {
    WARM,
    COOL,
    MONOCHROME
}
