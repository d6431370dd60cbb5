package studio.backlot.staging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.cast.CastCatalogue;

/// The colours that words give to things, by the colour words that clothes are described with.
final class Tints {
    private static final Map<String, String> COLOURS = CastCatalogue.load().colours();

    /// What something looks like that is in such a state, 0xRRGGBB.
    private static final Map<String, Integer> STAINS =
            Map.of("bloody", 0x7E1A16, "bloodied", 0x7E1A16, "rusty", 0x8A4B2A, "rusted", 0x8A4B2A);

    private Tints() {}

    /// The colour that is named, as 0xRRGGBB; null where none is.
    static @Nullable Integer of(String words) {
        for (String word : Blocker.words(words)) {
            Integer stain = STAINS.get(word);
            if (stain != null) {
                return stain;
            }
            String hex = COLOURS.get(word);
            if (hex != null) {
                return Integer.valueOf(hex.substring(1), 16);
            }
        }
        return null;
    }
}
