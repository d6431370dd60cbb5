package studio.backlot.assets.film;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Everyday words that descriptions are made of, by what they can stand for (`words.tsv`). A word
/// may belong to several classes: a match is a prop and a camera word, a drone both. Immutable.
public final class Words {
    /// What a word can stand for.
    public enum Kind {
        PERSON,
        GROUP,
        ANIMAL,
        VEHICLE,
        BODY,
        CLOTHING,
        PROP,
        PLACE,
        VERB,
        VERBFORM,
        ADJECTIVE,
        COLOUR,
        MOOD,
        ADVERB,
        FILLER
    }

    private static final List<Kind> NOUNS =
            List.of(Kind.PERSON, Kind.ANIMAL, Kind.VEHICLE, Kind.CLOTHING, Kind.PROP, Kind.PLACE);

    private final Map<Kind, Set<String>> words;

    private Words(Map<Kind, Set<String>> words) {
        this.words = words;
    }

    /// Reads the table that ships with the program. Keep the result.
    public static Words bundled() {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        for (String[] row : Vocabulary.rows("words.tsv")) {
            Set<String> of = words.get(Kind.valueOf(row[0].toUpperCase(Locale.ROOT)));
            for (String word : row[1].split(",")) {
                if (of != null) {
                    of.add(Vocabulary.normal(word));
                }
            }
        }
        NOUNS.forEach(kind -> addPlurals(words.getOrDefault(kind, Set.of()), words));
        return new Words(words);
    }

    /// Regular plurals, save of words that are verbs as well: `hammers` may be what somebody does.
    private static void addPlurals(Set<String> nouns, Map<Kind, Set<String>> words) {
        Set<String> verbs = words.getOrDefault(Kind.VERB, Set.of());
        for (String noun : List.copyOf(nouns)) {
            String last = noun.substring(noun.lastIndexOf(' ') + 1);
            if (!verbs.contains(last) && !last.endsWith("s") && last.length() > 2) {
                nouns.add(plural(noun));
            }
        }
    }

    private static String plural(String noun) {
        if (noun.endsWith("man")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (noun.matches(".*(x|z|ch|sh)") ? "es" : "s");
    }

    /// Whether the phrase, lower case with single spaces and no hyphens, is of the kind.
    public boolean is(Kind kind, String phrase) {
        Set<String> of = words.get(kind);
        return of != null && of.contains(phrase);
    }

    /// Whether the phrase is of any kind.
    public boolean knows(String phrase) {
        return words.values().stream().anyMatch(of -> of.contains(phrase));
    }

    /// All words of a kind.
    public Set<String> all(Kind kind) {
        return Set.copyOf(words.getOrDefault(kind, Set.of()));
    }
}
