package studio.backlot.storyboard.model;

import org.jspecify.annotations.Nullable;

/// What all set-ups of a scene share.
///
/// @param setId key of the set in the catalogue, null until staging or a person chose one
/// @param setOrigin who chose it
/// @param dressingSeed varies dressing
/// @param sunHeading where the sun comes from, radians about Y; null until the master sets it
public record SceneWorld(
        @Nullable String setId, Origin setOrigin, long dressingSeed, @Nullable Double sunHeading) {}
