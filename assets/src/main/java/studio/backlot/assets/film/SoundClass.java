package studio.backlot.assets.film;

/// The five classes of sound of a cut.
public enum SoundClass {
    DIALOGUE,
    FOLEY,
    EFFECTS,
    AMBIENCE,
    SCORE
}
