package studio.backlot.assets.cast;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Words for people, as they ship.
///
/// @param colours colour words with sRGB as `#RRGGBB`
/// @param garments words for garments with the kind they are cut as
/// @param materials words that stand before a garment and give it a colour (leather, denim)
/// @param extras words for things worn
/// @param hair words for hair with a style or a colour
/// @param roles what people are, with what they wear
/// @param women words and first names of women and girls
/// @param men words and first names of men and boys
/// @param children words for children
/// @param old words for the old
/// @param large words for heavy people
/// @param slim words for thin people
/// @param suits colours of suits of which nobody says the colour
/// @param palettes colours of clothes that look well together: top, bottom, accent
/// @param skins skin colours of the world
public record CastCatalogue(
        Map<String, String> colours,
        Map<String, String> garments,
        Map<String, String> materials,
        Map<String, String> extras,
        Map<String, String> hair,
        List<Role> roles,
        List<String> women,
        List<String> men,
        List<String> children,
        List<String> old,
        List<String> large,
        List<String> slim,
        List<String> suits,
        List<List<String>> palettes,
        List<String> skins) {

    /// What somebody is, and wears for it.
    ///
    /// @param words words that mean the role
    /// @param garments garments as `kind #RRGGBB`, from the inside out
    /// @param extras things worn with them
    public record Role(List<String> words, List<String> garments, List<String> extras) {}

    /// Reads the catalogue that ships.
    public static CastCatalogue load() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (InputStream in = CastCatalogue.class.getResourceAsStream("cast.json")) {
            if (in == null) {
                throw new IllegalStateException("cast/cast.json is missing");
            }
            return mapper.readValue(in, CastCatalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cast/cast.json: " + e.getMessage(), e);
        }
    }
}
