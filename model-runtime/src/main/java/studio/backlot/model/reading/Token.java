package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One word or mark of a description. Hyphens inside a compound are dropped and remembered, so that
/// `close-up`, `close up` and `Close-Up` are the same two words.
///
/// @param start UTF-16 index of the first character
/// @param end index after the last
/// @param raw as written
/// @param norm lower case, straight apostrophes
/// @param word whether it is a word or number rather than a mark
/// @param joined whether a hyphen ties it to the word before
record Token(int start, int end, String raw, String norm, boolean word, boolean joined) {

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean joined = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) && c != '\n') {
                i++;
                continue;
            }
            if (c == '-' && compound(text, i)) {
                joined = true;
                i++;
                continue;
            }
            int end = wordChar(c) ? wordEnd(text, i) : i + 1;
            if (end < text.length()
                    && text.charAt(end) == '.'
                    && title(text.substring(i, end), tokens)) {
                end++;
            }
            String raw = text.substring(i, end);
            String norm =
                    raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
            tokens.add(new Token(i, end, raw, norm, wordChar(c), joined));
            joined = false;
            i = end;
        }
        return tokens;
    }

    /// Written in capitals throughout, two letters or more.
    boolean capitals() {
        return raw.length() > 1
                && raw.equals(raw.toUpperCase(Locale.ROOT))
                && !raw.equals(raw.toLowerCase(Locale.ROOT));
    }

    /// Written with a capital first letter.
    boolean capitalised() {
        return Character.isUpperCase(raw.charAt(0));
    }

    /// A mark that ends a phrase.
    boolean breaks() {
        return !word && !norm.equals("'") && !norm.equals("\"") && !norm.equals("&");
    }

    /// `MS.` in capitals is a title only where somebody must follow: elsewhere it is a size.
    private static boolean title(String word, List<Token> before) {
        if (word.equals("MS")) {
            return !before.isEmpty()
                    && before.getLast()
                            .norm()
                            .matches(
                                    "on|of|and|with|to|from|onto|over|past|for|behind|at|&|\\+|as");
        }
        return word.matches(
                "(Dr|Mr|Mrs|St|Sgt|Lt|Capt|Prof|Rev|Col|Gen)|Ms|DR|MR|MRS|SGT|LT|CAPT|PROF|dr|mr|mrs");
    }

    private static boolean compound(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && wordChar(text.charAt(i - 1))
                && wordChar(text.charAt(i + 1));
    }

    private static boolean wordChar(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean apostrophe =
                    (c == '\'' || c == '\u2019')
                            && i + 1 < text.length()
                            && Character.isLetter(text.charAt(i + 1));
            boolean decimal =
                    c == '.'
                            && i > from
                            && Character.isDigit(text.charAt(i - 1))
                            && i + 1 < text.length()
                            && Character.isDigit(text.charAt(i + 1));
            if (!wordChar(c) && !apostrophe && !decimal) {
                break;
            }
            i++;
        }
        return i;
    }
}
