package studio.backlot.storyboard.model;

import java.util.List;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Wardrobe;

/// One member of the cast: looks the same in every shot.
///
/// @param id stable id
/// @param name as the script writes it, upper case
/// @param aliases other spellings that mean the same person
/// @param build body
/// @param wardrobe clothes, hair and skin
/// @param origin script or default, or hand when a person chose
public record CastMember(
        String id,
        String name,
        List<String> aliases,
        Build build,
        Wardrobe wardrobe,
        Origin origin) {
    public CastMember {
        aliases = List.copyOf(aliases);
    }
}
