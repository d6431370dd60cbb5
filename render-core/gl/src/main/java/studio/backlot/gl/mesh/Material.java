package studio.backlot.gl.mesh;

/// What a surface is made of; the shader makes its pattern from the kind.
///
/// @param kind the pattern
/// @param rgb base colour, sRGB as 0xRRGGBB
/// @param roughness 0 a mirror … 1 chalk
/// @param metallic 0 or 1
/// @param emission radiance added, in multiples of a white wall in daylight; 0 for most
/// @param scale size of the pattern relative to life, 1 normally
public record Material(
        Kind kind, int rgb, float roughness, float metallic, float emission, float scale) {
    /// The pattern a surface shows.
    public enum Kind {
        PLAIN,
        PLASTER,
        PAINTED_WOOD,
        WOOD,
        FLOORBOARDS,
        TILE,
        CHECKER_TILE,
        BRICK,
        CONCRETE,
        ASPHALT,
        PAVING,
        GRASS,
        EARTH,
        SAND,
        GRAVEL,
        ROCK,
        BARK,
        LEAF,
        METAL,
        CHROME,
        GLASS,
        FABRIC,
        LEATHER,
        PAPER,
        SCREEN,
        WATER,
        SKIN,
        HAIR,
        EYE,
        LAMP
    }

    public static Material of(Kind kind, int rgb) {
        float roughness =
                switch (kind) {
                    case CHROME, GLASS, WATER, EYE -> 0.12f;
                    case METAL, SCREEN, TILE, CHECKER_TILE -> 0.35f;
                    case LEATHER, PAINTED_WOOD, FLOORBOARDS, SKIN, HAIR -> 0.55f;
                    default -> 0.85f;
                };
        float metallic = kind == Kind.METAL || kind == Kind.CHROME ? 1 : 0;
        float emission = kind == Kind.LAMP ? 3 : 0;
        return new Material(kind, rgb, roughness, metallic, emission, 1);
    }

    public Material withEmission(float value) {
        return new Material(kind, rgb, roughness, metallic, value, scale);
    }
}
