package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What crews write short in slugs and shot lists, written out: `NITE`, `w/`, `crane dn`, and the
/// `R` of `pan R`. Offsets keep pointing at what was typed.
final class Shorthand {
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("nite", "night"),
                    Map.entry("lvl", "level"),
                    Map.entry("dwn", "down"),
                    Map.entry("dn", "down"),
                    Map.entry("thru", "through"),
                    Map.entry("rm", "room"),
                    Map.entry("hwy", "highway"),
                    Map.entry("btwn", "between"),
                    Map.entry("bldg", "building"),
                    Map.entry("apt", "apartment"),
                    Map.entry("bkgd", "background"),
                    Map.entry("bkgrnd", "background"),
                    Map.entry("frgd", "foreground"),
                    Map.entry("w", "with"),
                    Map.entry("xtreme", "extreme"),
                    Map.entry("ang", "angle"),
                    Map.entry("lft", "left"),
                    Map.entry("rgt", "right"),
                    Map.entry("teh", "the"),
                    Map.entry("hte", "the"),
                    Map.entry("adn", "and"),
                    Map.entry("wiht", "with"),
                    Map.entry("whit", "with"),
                    Map.entry("fo", "of"),
                    Map.entry("thier", "their"),
                    Map.entry("dont", "don't"));

    /// Words after which a single letter is a side of the frame.
    private static final Set<String> SIDED =
            Set.of(
                    "pan",
                    "slider",
                    "slide",
                    "truck",
                    "track",
                    "dolly",
                    "crab",
                    "arc",
                    "orbit",
                    "frame",
                    "camera",
                    "cam",
                    "screen",
                    "look",
                    "looks",
                    "looking",
                    "eyes",
                    "whip",
                    "move",
                    "exits",
                    "enters",
                    "exit",
                    "enter",
                    "cross",
                    "crosses",
                    "crossing",
                    "walks",
                    "runs",
                    "moves",
                    "turns",
                    "pans",
                    "tracks");

    private Shorthand() {}

    /// The tokens with short words written out; `w/` and `w/o` become one token.
    static List<Token> written(List<Token> tokens) {
        List<Token> written = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            boolean slash = i + 1 < tokens.size() && tokens.get(i + 1).norm().equals("/");
            if (token.norm().equals("w") && slash) {
                boolean without = i + 2 < tokens.size() && tokens.get(i + 2).norm().equals("o");
                Token last = tokens.get(without ? i + 2 : i + 1);
                written.add(named(token, last.end(), without ? "without" : "with"));
                i += without ? 3 : 2;
                continue;
            }
            Token before = written.isEmpty() ? null : written.getLast();
            Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            String word = written(token, before, after);
            written.add(word.equals(token.norm()) ? token : named(token, token.end(), word));
            i++;
        }
        return written;
    }

    private static String written(Token token, @Nullable Token before, @Nullable Token after) {
        boolean both =
                after != null
                        && (after.joined()
                                || (after.norm().matches("[-/>]") && after.start() == token.end()));
        boolean second =
                before != null && before.norm().equals("to") && token.raw().matches("[LR]");
        if (before != null && (second || SIDED.contains(before.norm())) && !both) {
            if (token.raw().equals("R")) {
                return "right";
            }
            if (token.raw().equals("L")) {
                return "left";
            }
        }
        boolean letters =
                token.norm().matches("w|fo") && (token.capitalised() || lettersOnly(before, after));
        boolean title = token.capitalised() && !token.capitals() && before != null;
        return title || letters ? token.norm() : WORDS.getOrDefault(token.norm(), token.norm());
    }

    /// `B and W`, `w.`: a letter among letters, no word.
    private static boolean lettersOnly(@Nullable Token before, @Nullable Token after) {
        return before == null
                || after == null
                || !after.word()
                || before.norm().matches("and|&|b")
                || after.norm().length() < 2;
    }

    private static Token named(Token token, int end, String norm) {
        return new Token(token.start(), end, token.raw(), norm, true, token.joined());
    }
}
