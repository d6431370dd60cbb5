package studio.backlot.model.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Regular English verb forms, both ways.
final class VerbForms {
    private VerbForms() {}

    /// The -s, -ing and -ed forms of a base verb.
    static List<String> of(String base) {
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean doubles =
                base.matches(".*[^aeiou][aeiou][bdgmnprt]") && !base.matches(".*(er|en|el)");
        String doubled = doubles ? base + base.charAt(base.length() - 1) : stem;
        boolean sibilant = base.matches(".*(s|sh|ch|x|z|o)");
        boolean y = base.matches(".*[^aeiou]y");
        String third =
                y ? base.substring(0, base.length() - 1) + "ies" : base + (sibilant ? "es" : "s");
        String past = y ? base.substring(0, base.length() - 1) + "ied" : doubled + "ed";
        return List.of(third, doubled + "ing", past);
    }

    /// The bases that a word could be a form of, itself included.
    static Set<String> bases(String word) {
        Set<String> bases = new LinkedHashSet<>();
        bases.add(word);
        if (word.endsWith("ies") || word.endsWith("ied")) {
            bases.add(word.substring(0, word.length() - 3) + "y");
        }
        if (word.endsWith("es")) {
            bases.add(word.substring(0, word.length() - 2));
        }
        if (word.endsWith("s")) {
            bases.add(word.substring(0, word.length() - 1));
        }
        if (word.endsWith("ying")) {
            bases.add(word.substring(0, word.length() - 4) + "ie");
        }
        strip(word, "ing", bases);
        strip(word, "ed", bases);
        return bases;
    }

    private static void strip(String word, String ending, Set<String> bases) {
        if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
            return;
        }
        String stem = word.substring(0, word.length() - ending.length());
        bases.add(stem);
        bases.add(stem + "e");
        int n = stem.length();
        if (n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2)) {
            bases.add(stem.substring(0, n - 1));
        }
    }
}
