package studio.backlot.assets.film;

/// Inside, outside or both.
public enum IntExt {
    INT,
    EXT,
    INT_EXT
}
