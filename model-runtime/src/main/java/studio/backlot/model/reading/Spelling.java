package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// Mends typing errors in camera words where it is safe: one slip (a letter missing, doubled, wrong
/// or swapped) in a word of five letters or more that is no other known word; in four letters only
/// two that changed places.
final class Spelling {
    private static final int SHORT = 4;

    private final Map<String, List<String>> byDeletion = new HashMap<>();
    private final Set<String> right;
    private final Words words;

    Spelling(CameraLexicon lexicon, Words words) {
        this.words = words;
        this.right = Set.copyOf(lexicon.tokens());
        for (String word : right) {
            if (word.length() > SHORT && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                for (String shorter : deletions(word)) {
                    byDeletion.computeIfAbsent(shorter, k -> new ArrayList<>()).add(word);
                }
            }
        }
    }

    List<Token> corrected(List<Token> tokens) {
        List<Token> corrected = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            String meant =
                    token.capitalised() && !token.capitals() && !corrected.isEmpty()
                            ? null
                            : meant(token.norm());
            corrected.add(
                    meant == null
                            ? token
                            : new Token(
                                    token.start(),
                                    token.end(),
                                    token.raw(),
                                    meant,
                                    true,
                                    token.joined()));
        }
        return corrected;
    }

    private @Nullable String meant(String word) {
        if (right.contains(word) || known(word) || !word.matches("[a-z]{4,}")) {
            return null;
        }
        if (word.length() == SHORT) {
            return swapped(word);
        }
        Set<String> close = new HashSet<>();
        Set<String> slips = new HashSet<>();
        for (String longer : byDeletion.getOrDefault(word, List.of())) {
            if (!longer.startsWith(word)) {
                close.add(longer);
            }
        }
        for (String shorter : deletions(word)) {
            if (right.contains(shorter) && shorter.length() >= 5 && !word.startsWith(shorter)) {
                close.add(shorter);
            }
            for (String same : byDeletion.getOrDefault(shorter, List.of())) {
                if (same.length() == word.length() && slip(word, same)) {
                    slips.add(same);
                }
            }
        }
        Set<String> meant = slips.isEmpty() ? close : slips;
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    /// `Wdie`, `slwo`: in a short word only two neighbours that changed places are mended.
    private @Nullable String swapped(String word) {
        String meant = null;
        for (int i = 0; i + 1 < word.length(); i++) {
            String other =
                    word.substring(0, i)
                            + word.charAt(i + 1)
                            + word.charAt(i)
                            + word.substring(i + 2);
            if (right.contains(other) && !other.equals(word)) {
                if (meant != null && !meant.equals(other)) {
                    return null;
                }
                meant = other;
            }
        }
        return meant;
    }

    private boolean known(String word) {
        return words.knows(word)
                || VerbForms.bases(word).stream().anyMatch(words::knows)
                || word.endsWith("ly");
    }

    /// Two neighbours swapped, or one letter in the middle wrong.
    private static boolean slip(String written, String meant) {
        int first = 0;
        while (first < written.length() && written.charAt(first) == meant.charAt(first)) {
            first++;
        }
        int last = written.length() - 1;
        while (last > first && written.charAt(last) == meant.charAt(last)) {
            last--;
        }
        return first > 0
                && last - first <= 1
                && (last == first
                        ? written.length() >= 7
                        : written.charAt(first) == meant.charAt(last)
                                && written.charAt(last) == meant.charAt(first));
    }

    private static Set<String> deletions(String word) {
        Set<String> deletions = new HashSet<>();
        for (int i = 0; i < word.length(); i++) {
            deletions.add(word.substring(0, i) + word.substring(i + 1));
        }
        return deletions;
    }
}
