package studio.backlot.assets.film;

/// Time of day. `CONTINUOUS`, `LATER` and `SAME` are what headings say instead of a time: they are
/// resolved against the scene before and never reach a renderer.
public enum TimeOfDay {
    DAWN,
    SUNRISE,
    MORNING,
    DAY,
    NOON,
    AFTERNOON,
    GOLDEN_HOUR,
    SUNSET,
    DUSK,
    EVENING,
    NIGHT,
    CONTINUOUS,
    LATER,
    SAME;

    /// Whether this names a light of its own rather than pointing at the scene before.
    public boolean absolute() {
        return this != CONTINUOUS && this != LATER && this != SAME;
    }
}
