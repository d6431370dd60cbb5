package studio.backlot.storyboard.model;

import org.jspecify.annotations.Nullable;

/// What all set-ups of a scene share.
///
/// @param setId key of the set in the catalogue, null until staging or a person chose one
/// @param setOrigin who chose it
/// @param dressingSeed varies dressing
/// @param sunHeading where the sun comes from, radians about Y; null until the master sets it
/// @param daylight when and where it is shot, which decides the sun and the time of day; null for
///   the usual sun of the time that the heading names
public record SceneWorld(
        @Nullable String setId,
        Origin setOrigin,
        long dressingSeed,
        @Nullable Double sunHeading,
        @Nullable Daylight daylight) {

    /// The world of a scene that nobody chose anything for yet.
    public static SceneWorld unset(long dressingSeed) {
        return new SceneWorld(null, Origin.DEFAULT, dressingSeed, null, null);
    }

    public SceneWorld withSet(String value, Origin origin) {
        return new SceneWorld(value, origin, dressingSeed, sunHeading, daylight);
    }

    public SceneWorld withSun(@Nullable Double heading) {
        return new SceneWorld(setId, setOrigin, dressingSeed, heading, daylight);
    }

    public SceneWorld withDressingSeed(long seed) {
        return new SceneWorld(setId, setOrigin, seed, sunHeading, daylight);
    }

    public SceneWorld withDaylight(@Nullable Daylight value) {
        return new SceneWorld(setId, setOrigin, dressingSeed, sunHeading, value);
    }
}
