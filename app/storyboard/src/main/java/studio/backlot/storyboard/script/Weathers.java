package studio.backlot.storyboard.script;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Weather;

/// Weather in the words of a heading or of action.
final class Weathers {
    private record Words(Weather weather, Pattern pattern) {}

    private static final List<Words> WORDS =
            List.of(
                    words(Weather.STORM, "storm|thunderstorm|thunder|lightning|hurricane|gewitter"),
                    words(
                            Weather.SNOW,
                            "snow|snows|snowing|snowy|blizzard|schnee|neige|nieve|बर्फ"),
                    words(
                            Weather.RAIN,
                            "rain|rains|raining|rainy|downpour|drizzle|drizzling|rain-slick(?:ed)?"
                                    + "|regen|pluie|lluvia|बारिश"),
                    words(Weather.FOG, "fog|foggy|mist|misty|nebel|brouillard|niebla|कोहरा"),
                    words(Weather.DUST, "dust storm|sandstorm|dust devil|dust blows"),
                    words(Weather.WIND, "windy|gale|the wind|wind howls|gusts?"),
                    words(Weather.CLOUD, "overcast|cloudy|grey sky|gray sky"));

    private Weathers() {}

    private static Words words(Weather weather, String alternatives) {
        return new Words(
                weather,
                Pattern.compile(
                        "(?<![\\p{L}\\p{M}-])(?:" + alternatives + ")(?![\\p{L}\\p{M}])",
                        Pattern.UNICODE_CASE));
    }

    /// The weather that a text states, null for none.
    static @Nullable Weather in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Words words : WORDS) {
            if (words.pattern.matcher(lower).find()) {
                return words.weather;
            }
        }
        return null;
    }
}
