package studio.backlot.space.figure;

import java.util.List;

/// What a cast member wears and looks like; belongs to the cast, not to the shot.
///
/// @param garments garments from the inside out, at most one a kind of place
/// @param hair style of the hair: `short, bob, long, bun, ponytail, bald, curly, afro`
/// @param hairRgb sRGB as 0xRRGGBB
/// @param skinRgb sRGB as 0xRRGGBB
/// @param extras things worn: `hat, cap, glasses, scarf, tie, helmet, hood, beard`
public record Wardrobe(
        List<Garment> garments, String hair, int hairRgb, int skinRgb, List<String> extras) {
    public Wardrobe {
        garments = List.copyOf(garments);
        extras = List.copyOf(extras);
    }

    /// One piece of clothing.
    ///
    /// @param kind `shirt, tshirt, blouse, sweater, hoodie, jacket, suit, coat, dress, skirt,
    ///   trousers, shorts, uniform, apron, boots, shoes`
    /// @param rgb sRGB as 0xRRGGBB
    public record Garment(String kind, int rgb) {}
}
