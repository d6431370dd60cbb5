package studio.backlot.model.reading;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// How many a noun phrase speaks of: number words, words for many, plurals.
final class Counts {
    private Counts() {}

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("twenty", 20),
                    Map.entry("both", 2),
                    Map.entry("several", 5),
                    Map.entry("some", 3),
                    Map.entry("few", 3),
                    Map.entry("many", 12),
                    Map.entry("no", 0),
                    Map.entry("dozen", 12),
                    Map.entry("hundred", 100),
                    Map.entry("lone", 1),
                    Map.entry("solitary", 1),
                    Map.entry("single", 1));

    private static final Map<String, Integer> COLLECTIVES =
            Map.ofEntries(
                    Map.entry("couple", 2),
                    Map.entry("pair", 2),
                    Map.entry("trio", 3),
                    Map.entry("few", 3),
                    Map.entry("handful", 4),
                    Map.entry("dozen", 12),
                    Map.entry("dozens", 24),
                    Map.entry("hundreds", 100),
                    Map.entry("scores", 40),
                    Map.entry("thousands", 100),
                    Map.entry("crowd", 20),
                    Map.entry("crowds", 20),
                    Map.entry("mob", 20),
                    Map.entry("throng", 20),
                    Map.entry("horde", 20),
                    Map.entry("army", 24),
                    Map.entry("platoon", 20),
                    Map.entry("squad", 8),
                    Map.entry("audience", 20),
                    Map.entry("congregation", 20),
                    Map.entry("procession", 12),
                    Map.entry("jury", 12),
                    Map.entry("orchestra", 20),
                    Map.entry("twins", 2),
                    Map.entry("newlyweds", 2),
                    Map.entry("parents", 2),
                    Map.entry("lot", 12),
                    Map.entry("number", 5));

    private static final int SOME = 5;

    /// The number that a word says, null where it says none.
    static @Nullable Integer number(String word) {
        return NUMBERS.get(word);
    }

    /// How many a word for a group of somebody means: `a crowd of`; null where it is none.
    static @Nullable Integer collective(Words words, String word) {
        Integer known = COLLECTIVES.get(word);
        if (known != null) {
            return known;
        }
        return words.is(Words.Kind.GROUP, word) ? Integer.valueOf(SOME) : null;
    }

    /// How many the noun means by itself: `men` and `boxers` are two, `crowd` twenty.
    static int natural(NounPhrase.Kind kind, String last) {
        Integer collective = COLLECTIVES.get(last);
        if (collective != null) {
            return collective;
        }
        if (kind == NounPhrase.Kind.GROUP) {
            return SOME;
        }
        if (kind == NounPhrase.Kind.NAME || kind == NounPhrase.Kind.BODY) {
            return 1;
        }
        boolean irregular =
                Set.of(
                                "men",
                                "women",
                                "children",
                                "people",
                                "policemen",
                                "firemen",
                                "mice",
                                "geese",
                                "feet",
                                "wolves",
                                "thieves",
                                "gunmen",
                                "fishermen",
                                "soldiers",
                                "crewmen",
                                "henchmen",
                                "horsemen",
                                "firefighters",
                                "police")
                        .contains(last);
        boolean plural =
                last.length() > 3
                        && last.endsWith("s")
                        && !last.endsWith("ss")
                        && !Set.of(
                                        "boss",
                                        "waitress",
                                        "hostess",
                                        "bus",
                                        "actress",
                                        "businesses",
                                        "glass",
                                        "princess",
                                        "congress",
                                        "empress",
                                        "witness",
                                        "octopus",
                                        "stairs",
                                        "mistress",
                                        "stewardess",
                                        "seamstress",
                                        "lens",
                                        "gas")
                                .contains(last);
        return irregular || plural ? 2 : 1;
    }
}
