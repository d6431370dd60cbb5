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

    public CastMember withName(String value) {
        return new CastMember(id, value, aliases, build, wardrobe, origin);
    }

    public CastMember withAliases(List<String> value) {
        return new CastMember(id, name, value, build, wardrobe, origin);
    }

    public CastMember withBuild(Build value) {
        return new CastMember(id, name, aliases, value, wardrobe, origin);
    }

    public CastMember withWardrobe(Wardrobe value) {
        return new CastMember(id, name, aliases, build, value, origin);
    }

    public CastMember withOrigin(Origin value) {
        return new CastMember(id, name, aliases, build, wardrobe, value);
    }
}
