package studio.backlot.model.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// A description under reading: its tokens, which of them are taken by camera words, and the small
/// questions that rules ask of a position. Confined to one reading.
final class Line {
    static final Set<String> DETERMINERS =
            Set.of(
                    "a", "an", "the", "this", "that", "these", "those", "his", "her", "their",
                    "its", "our", "my", "your", "another", "each", "every", "any");

    private final String text;
    private final List<Token> tokens;
    private final Words words;
    private final boolean[] taken;
    private final boolean shouting;
    private final NounPhrases phrases;

    Line(String text, List<Token> tokens, Words words) {
        this.text = text;
        this.tokens = tokens;
        this.words = words;
        this.taken = new boolean[tokens.size()];
        long lower = text.chars().filter(Character::isLowerCase).count();
        this.shouting = lower < 3;
        this.phrases = new NounPhrases(this);
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String norm(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).norm() : "";
    }

    Words words() {
        return words;
    }

    /// Whether the text has no lower case to tell abbreviations by.
    boolean shouting() {
        return shouting;
    }

    boolean taken(int i) {
        return i >= 0 && i < taken.length && taken[i];
    }

    void take(int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    /// Whether a phrase ends before token `i`: the end of the text or a mark.
    boolean breaks(int i) {
        return i < 0 || i >= tokens.size() || tokens.get(i).breaks();
    }

    /// Whether a sentence starts at token `i`.
    boolean sentenceStart(int i) {
        return i <= 0 || Set.of(".", "!", "?", ":", "\n", "|", "\"").contains(norm(i - 1));
    }

    String joined(int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i > from ? " " : "").append(norm(i));
        }
        return joined.toString();
    }

    /// The text of tokens from `from` to before `to`, as written.
    String text(int from, int to) {
        if (from >= to) {
            return "";
        }
        return text.substring(token(from).start(), token(to - 1).end()).replaceAll("\\s+", " ");
    }

    boolean verb(int i) {
        if (i < 0 || i >= size() || !token(i).word()) {
            return false;
        }
        String word = norm(i);
        boolean hand =
                word.equals("left")
                        && (norm(i + 1).equals("to")
                                || norm(i - 1)
                                        .matches(
                                                "the|from|frame|camera|screen|to|foreground|background"));
        if (hand || (word.equals("lights") && breaks(i + 1))) {
            return false;
        }
        if (words.is(Words.Kind.VERBFORM, word)) {
            return true;
        }
        return VerbForms.bases(word).stream().anyMatch(base -> words.is(Words.Kind.VERB, base));
    }

    /// A verb that agrees with one person or goes on: `walks`, `walking`, `sat`.
    boolean finite(int i) {
        String word = norm(i);
        return verb(i)
                && (words.is(Words.Kind.VERBFORM, word)
                        || word.endsWith("s")
                        || word.endsWith("ing")
                        || word.endsWith("ed"));
    }

    /// A verb as several do it: `walk`, `fish`.
    boolean base(int i) {
        return verb(i) && words.is(Words.Kind.VERB, norm(i));
    }

    boolean is(Words.Kind kind, int i) {
        return words.is(kind, norm(i));
    }

    /// Length in tokens of the longest phrase of any of the kinds at `i`, 0 where none.
    int longest(int i, Words.Kind... kinds) {
        for (int n = 4; n > 0; n--) {
            if (i + n > size() || anyTaken(i, i + n)) {
                continue;
            }
            String phrase = joined(i, i + n);
            for (Words.Kind kind : kinds) {
                if (words.is(kind, phrase)) {
                    return n;
                }
            }
        }
        return 0;
    }

    private boolean anyTaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken(i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the token reads as a proper name.
    boolean name(int i) {
        if (i < 0 || i >= size() || taken(i) || !token(i).word() || !token(i).capitalised()) {
            return false;
        }
        if (Character.isDigit(token(i).raw().charAt(0))) {
            return false;
        }
        if (norm(i).matches("pov|p\\.o\\.v|left|right")) {
            return false;
        }
        String plain = possessor(norm(i));
        boolean acts = finite(i + 1) && norm(i + 1).endsWith("s") && !shouting;
        boolean calledSo =
                GivenNames.WORDS.contains(plain)
                        && token(i).capitalised()
                        && (acts || norm(i + 1).equals("and") || framed(i));
        boolean lexicon = (words.knows(plain) || verb(i)) && !calledSo;
        if (shouting) {
            return !lexicon;
        }
        if (token(i).capitals() || sentenceStart(i)) {
            return !lexicon;
        }
        return !words.is(Words.Kind.FILLER, plain) && !words.is(Words.Kind.PLACE, plain);
    }

    /// `LS IRIS`, `CU ROSE and MARK`: a name in capitals right behind a size is no word.
    boolean framed(int i) {
        if (i < 1
                || i >= size()
                || !token(i).capitals()
                || !GivenNames.WORDS.contains(possessor(norm(i)))
                || norm(i + 1).matches("out|wipe|shot|light")) {
            return false;
        }
        boolean behindSize =
                norm(i - 1)
                        .matches(
                                "ecu|bcu|xcu|cu|mcu|ms|mws|mls|fs|ls|els|ws|ews|vws|2s|single|close-up"
                                        + "|closeup|medium|wide");
        boolean second = norm(i - 1).matches("and|&|\\+") && i > 1 && token(i - 2).capitals();
        boolean closes = norm(i + 1).equals("in") && !norm(i + 2).matches("the|a|an|his|her");
        return (behindSize || second) && !closes;
    }

    static String possessor(String norm) {
        return norm.endsWith("'s") ? norm.substring(0, norm.length() - 2) : norm;
    }

    /// The noun phrase at `i`, null where none starts.
    @Nullable NounPhrase phrase(int i) {
        return phrases.at(i);
    }

    /// The number that stands at `p`, null where none does.
    @Nullable Integer number(int p) {
        return phrases.number(p);
    }
}
