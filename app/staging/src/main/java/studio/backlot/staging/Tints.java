package studio.backlot.staging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.cast.CastCatalogue;

/// The colours that words give to things, by the colour words that clothes are described with.
final class Tints {
    private static final Map<String, String> COLOURS = CastCatalogue.load().colours();

    private Tints() {}

    /// The colour that is named, as 0xRRGGBB; null where none is.
    static @Nullable Integer of(String words) {
        for (String word : Blocker.words(words)) {
            String hex = COLOURS.get(word);
            if (hex != null) {
                return Integer.valueOf(hex.substring(1), 16);
            }
        }
        return null;
    }
}
