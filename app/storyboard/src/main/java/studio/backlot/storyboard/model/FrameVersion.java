package studio.backlot.storyboard.model;

import org.jspecify.annotations.Nullable;

/// One picture made for a shot.
///
/// @param id stable for life
/// @param media sha-256 of the picture in the production's media folder, null while unpinned
/// @param seed seed of look and variation
/// @param reason why it was made, in a few words
/// @param pinned whether a person chose it
public record FrameVersion(
        String id, @Nullable String media, long seed, String reason, boolean pinned) {}
