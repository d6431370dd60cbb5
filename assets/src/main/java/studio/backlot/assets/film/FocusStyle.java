package studio.backlot.assets.film;

/// How much of the depth is asked to be sharp.
public enum FocusStyle {
    SHALLOW,
    DEEP,
    SOFT,
    SPLIT
}
