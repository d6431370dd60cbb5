package studio.backlot.assets.film;

/// Weather over an exterior, or seen through a window.
public enum Weather {
    CLEAR,
    CLOUD,
    RAIN,
    SNOW,
    FOG,
    STORM,
    DUST,
    WIND
}
