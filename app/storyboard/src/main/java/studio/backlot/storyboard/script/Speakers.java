package studio.backlot.storyboard.script;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who speaks where a cue names more than one, a voice, or just everybody.
final class Speakers {
    /// Cues of whoever is there, which name nobody.
    private static final Set<String> TOGETHER =
            Set.of(
                    "ALL",
                    "BOTH",
                    "EVERYONE",
                    "EVERYBODY",
                    "TOGETHER",
                    "ALLE",
                    "BEIDE",
                    "TOUS",
                    "TOUTES",
                    "LES DEUX",
                    "ENSEMBLE",
                    "TODOS",
                    "TODAS",
                    "AMBOS",
                    "AMBAS",
                    "दोनों",
                    "सब");

    private static final List<String> ANDS =
            List.of(" & ", " AND ", "/", " UND ", " ET ", " Y ", ", ", " + ", " और ");

    private Speakers() {}

    /// Makes cued names those of people: without the cues of everybody, with the partners of
    /// others.
    static void name(Set<String> cued, String action) {
        cued.removeAll(TOGETHER);
        cued.addAll(partners(cued, action));
    }

    /// Who speaks a cue: two people where it names two who are also cued alone, and the owner of
    /// the voice for `MARA'S VOICE`.
    static List<String> of(String cue, Set<String> cued) {
        if (TOGETHER.contains(cue)) {
            return List.of();
        }
        for (String and : ANDS) {
            String[] names = cue.split(Pattern.quote(and));
            if (names.length > 1
                    && Arrays.stream(names).map(String::strip).allMatch(cued::contains)) {
                return Arrays.stream(names).map(String::strip).toList();
            }
        }
        Matcher voice = Pattern.compile("(.+?)['’]S VOICE").matcher(cue);
        if (voice.matches() && cued.contains(voice.group(1))) {
            return List.of(voice.group(1));
        }
        return List.of(cue);
    }

    /// Those who only ever speak beside somebody with a cue of their own (`JOE & ANNA`), where the
    /// action names them in capitals.
    private static Set<String> partners(Set<String> cued, String action) {
        Set<String> partners = new LinkedHashSet<>();
        for (String cue : cued) {
            for (String and : ANDS) {
                List<String> names =
                        Arrays.stream(cue.split(Pattern.quote(and))).map(String::strip).toList();
                boolean known =
                        names.size() > 1
                                && names.stream().anyMatch(cued::contains)
                                && names.stream()
                                        .allMatch(n -> cued.contains(n) || named(n, action));
                if (known) {
                    partners.addAll(names);
                }
            }
        }
        return partners;
    }

    private static boolean named(String name, String action) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(action)
                .find();
    }
}
