package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A character cue taken apart: `MARA (O.S.) (CONT'D) ^`.
///
/// @param name upper case, without extensions
/// @param extensions what stood in brackets, in order
/// @param dual whether a caret says that it is spoken beside the speech before
public record CharacterCue(String name, List<String> extensions, boolean dual) {
    private static final int LONGEST_UNCASED = 30;

    public CharacterCue {
        extensions = List.copyOf(extensions);
    }

    public static CharacterCue parse(String line) {
        String rest = line.strip();
        if (rest.startsWith("@")) {
            rest = rest.substring(1).strip();
        }
        boolean dual = rest.endsWith("^");
        if (dual) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        List<String> extensions = new ArrayList<>();
        while (rest.endsWith(")")) {
            int open = rest.lastIndexOf('(');
            if (open < 0) {
                break;
            }
            extensions.addFirst(rest.substring(open + 1, rest.length() - 1).strip());
            rest = rest.substring(0, open).strip();
        }
        String name = Emphasis.plain(rest).strip().replaceAll("\\s+", " ");
        return new CharacterCue(name.toUpperCase(Locale.ROOT), extensions, dual);
    }

    /// Whether a line can be a cue: at least one letter, none of them lower case, outside brackets.
    /// In scripts without case, such as Devanagari, a short line without a full stop.
    public static boolean looksLikeCue(String line) {
        String text = line.strip();
        if (text.endsWith("^")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        int depth = 0;
        int upper = 0;
        int uncased = 0;
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && Character.isLowerCase(c)) {
                return false;
            } else if (depth == 0) {
                upper += Character.isUpperCase(c) ? 1 : 0;
                uncased += Character.isLetter(c) && !Character.isUpperCase(c) ? 1 : 0;
                words += Character.isWhitespace(c) ? 1 : 0;
            }
        }
        if (upper > 0) {
            return depth == 0;
        }
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return uncased > 0
                && depth == 0
                && words <= 4
                && text.length() <= LONGEST_UNCASED
                && "।.!?,:;…。".indexOf(last) < 0;
    }
}
