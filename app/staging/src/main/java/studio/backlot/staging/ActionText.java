package studio.backlot.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes an action phrase apart into where it happens and what it is done to.
///
/// `leans on the counter reading a map` → at `on · counter`, things `map`. Only closed word classes
/// are known here (prepositions, articles); nouns are whatever stands between them.
final class ActionText {
    private static final List<String> PLACE_RELATIONS =
            List.of(
                    "in front of",
                    "on top of",
                    "next to",
                    "across from",
                    "across the table from",
                    "opposite",
                    "out of",
                    "at the edge of",
                    "at the end of",
                    "on the edge of",
                    "at the foot of",
                    "behind",
                    "beside",
                    "between",
                    "against",
                    "inside",
                    "under",
                    "beneath",
                    "below",
                    "above",
                    "near",
                    "outside",
                    "through",
                    "along",
                    "down",
                    "up",
                    "into",
                    "onto",
                    "over",
                    "around",
                    "across",
                    "towards",
                    "toward",
                    "without",
                    "before",
                    "after",
                    "past",
                    "about",
                    "for",
                    "off",
                    "like",
                    "from",
                    "at",
                    "on",
                    "in",
                    "by",
                    "with",
                    "to");
    private static final Set<String> ARTICLES =
            Set.of(
                    "a", "an", "the", "his", "her", "their", "its", "my", "your", "our", "this",
                    "that", "some", "one");
    private static final Set<String> ENDS =
            Set.of(
                    "and", "as", "while", "then", "who", "which", "that", "but", "when", "where",
                    "because", "until", ",");

    /// What belongs to a verb rather than to a place.
    private static final Set<String> PARTICLES = Set.of("up", "down", "off", "out", "over", "on");

    /// A preposition and the noun phrase behind it.
    record Phrase(String relation, String object) {}

    private ActionText() {}

    /// The prepositional phrases of an action in order, and its direct object under an empty
    /// relation.
    static List<Phrase> phrases(String action) {
        List<String> words = words(action);
        List<Phrase> phrases = new ArrayList<>();
        int i = 1;
        if (words.size() > 2
                && PARTICLES.contains(words.get(1))
                && Deed.of(action) == Deed.HANDLE) {
            // `picks up the phone` is done to the phone.
            i = 2;
        }
        String relation = "";
        List<String> object = new ArrayList<>();
        while (i <= words.size()) {
            int length = i < words.size() ? relationAt(words, i) : 0;
            boolean end = i == words.size() || ENDS.contains(words.get(i)) || isVerb(words.get(i));
            if (length > 0 || end) {
                if (!object.isEmpty()) {
                    phrases.add(new Phrase(relation, String.join(" ", object)));
                    object.clear();
                }
                relation = length > 0 ? String.join(" ", words.subList(i, i + length)) : "";
                i += Math.max(1, length);
                continue;
            }
            boolean leads = i + 1 < words.size() && relationAt(words, i + 1) == 0;
            boolean article = ARTICLES.contains(words.get(i)) && leads;
            if (!article || ENDS.contains(words.get(i + 1))) {
                object.add(words.get(i));
            }
            i++;
        }
        return phrases;
    }

    /// A participle starts another action: `sits at the counter *stirring* coffee`.
    private static boolean isVerb(String word) {
        return word.length() > 5 && word.endsWith("ing");
    }

    private static int relationAt(List<String> words, int at) {
        for (String relation : PLACE_RELATIONS) {
            String[] parts = relation.split(" ");
            if (at + parts.length <= words.size()
                    && String.join(" ", words.subList(at, at + parts.length)).equals(relation)) {
                return parts.length;
            }
        }
        return 0;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String stopped = text.toLowerCase(Locale.ROOT).replaceAll("[,;:.!?–—]+", " , ");
        for (String word : stopped.split("[^\\p{L}\\p{N}',-]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
