package studio.backlot.media.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits words into something like syllables: enough for rhythm and for the length of a word, not
/// for hyphenation.
final class Syllables {
    private static final String VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ";

    /// @param vowel the letter that is sung
    /// @param consonants letters before it
    /// @param stress 1 for the syllable that carries the word, less for others
    record Syllable(char vowel, String consonants, double stress) {}

    private Syllables() {}

    /// The words of a text, split at spaces, with their punctuation.
    static List<String> words(String text) {
        return text.strip().isEmpty() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /// The syllables of a word; one at least where it holds a letter or digit, none where not.
    static List<Syllable> of(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        if (letters.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Syllable>();
        var before = new StringBuilder();
        boolean inVowels = false;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean silent = letter == 'e' && i == letters.length() - 1 && !found.isEmpty();
            boolean vowel = VOWELS.indexOf(letter) >= 0 && !(letter == 'y' && i == 0) && !silent;
            if (!vowel) {
                before.append(letter);
            } else if (!inVowels) {
                found.add(new Syllable(letter, before.toString(), 0.8));
                before.setLength(0);
            }
            inVowels = vowel;
        }
        if (found.isEmpty()) {
            // Digits, abbreviations and scripts without Latin vowels: one for every two signs.
            int count = Math.max(1, letters.codePointCount(0, letters.length()) / 2);
            for (int i = 0; i < count; i++) {
                found.add(new Syllable("aoe".charAt(i % 3), "t", 0.8));
            }
        }
        Syllable first = found.getFirst();
        found.set(0, new Syllable(first.vowel(), first.consonants(), 1));
        return found;
    }

    /// How long a pause follows a word, in seconds, by its punctuation.
    static double pauseAfter(String word) {
        if (word.isEmpty()) {
            return 0;
        }
        return switch (word.charAt(word.length() - 1)) {
            case '.', '!', '?', '…' -> 0.35;
            case ',', ';', ':', '—', '–', '-' -> 0.18;
            default -> 0.03;
        };
    }
}
