package studio.backlot.model.reading;

import java.util.Locale;
import java.util.Set;

/// Words that say that nobody is there: `an empty street` counts nobody and is still the place.
final class Emptiness {
    private static final Set<String> EMPTY =
            Set.of("empty", "deserted", "unmanned", "unpopulated", "vacant");

    private Emptiness() {}

    static boolean says(String word) {
        return EMPTY.contains(word);
    }

    static boolean of(NounPhrase phrase) {
        return phrase.adjectives().stream()
                .anyMatch(a -> EMPTY.contains(a.toLowerCase(Locale.ROOT)));
    }

    /// First token of the phrase's name after such words.
    static int skip(Line line, NounPhrase phrase) {
        int k = phrase.textFrom();
        while (k < phrase.headFrom() && EMPTY.contains(line.norm(k))) {
            k++;
        }
        return k;
    }
}
