package studio.backlot.model.reading;

import java.util.Set;

/// The prepositions of descriptions: which tie a thing to what came before, which lead from a
/// camera word to what is shown, and which say where somebody stands.
final class Prepositions {
    private static final Set<String> RELATIONS =
            Set.of(
                    "behind",
                    "at",
                    "on",
                    "beside",
                    "under",
                    "beneath",
                    "between",
                    "near",
                    "against",
                    "opposite",
                    "above",
                    "below",
                    "over",
                    "in",
                    "inside",
                    "outside",
                    "by",
                    "around",
                    "across",
                    "among",
                    "atop",
                    "past",
                    "through",
                    "with",
                    "along",
                    "before",
                    "onto",
                    "into",
                    "toward",
                    "towards",
                    "beyond",
                    "underneath",
                    "next",
                    "facing",
                    "from",
                    "to",
                    "down",
                    "up",
                    "off",
                    "within");

    private static final Set<String> OPENING =
            Set.of(
                    "of",
                    "on",
                    "with",
                    "favoring",
                    "favouring",
                    "featuring",
                    "as",
                    "past",
                    "over",
                    "onto",
                    "to",
                    "from",
                    "follow",
                    "following",
                    "reveal",
                    "revealing",
                    "around",
                    "toward",
                    "towards",
                    "behind",
                    "showing",
                    "include",
                    "find",
                    "into",
                    "for",
                    "between",
                    "reveals",
                    "through");

    private static final Set<String> LOCATIONS =
            Set.of(
                    "behind",
                    "at",
                    "on",
                    "beside",
                    "under",
                    "beneath",
                    "between",
                    "near",
                    "against",
                    "opposite",
                    "above",
                    "below",
                    "over",
                    "in",
                    "inside",
                    "outside",
                    "by",
                    "around",
                    "among",
                    "atop",
                    "beyond",
                    "underneath",
                    "next to",
                    "facing",
                    "within",
                    "in front of",
                    "on top of",
                    "close to");

    private Prepositions() {}

    /// Length in tokens of the preposition at `i`, 0 where none stands.
    static int length(Line line, int i) {
        String two = line.joined(i, Math.min(line.size(), i + 2));
        String three = line.joined(i, Math.min(line.size(), i + 3));
        if (three.equals("in front of") || three.equals("on top of")) {
            return 3;
        }
        if (two.matches("next to|close to|out of|inside of|opposite to|facing off|away from")) {
            return 2;
        }
        return RELATIONS.contains(line.norm(i))
                        || line.norm(i).equals("of")
                        || OPENING.contains(line.norm(i))
                ? 1
                : 0;
    }

    /// Whether the phrase ties what follows to what came before.
    static boolean relates(String preposition) {
        int space = preposition.indexOf(' ');
        return RELATIONS.contains(space < 0 ? preposition : preposition.substring(0, space));
    }

    /// Whether the word leads from a camera word to what is shown: `of`, `on`, `reveals`.
    static boolean opens(String preposition) {
        return OPENING.contains(preposition);
    }

    /// Whether the phrase says where something is.
    static boolean locates(String preposition) {
        return LOCATIONS.contains(preposition);
    }
}
