package studio.backlot.storyboard.script;

/// Emphasis marks of Fountain: `*italic*`, `**bold**`, `***both***`, `_underline_`, and `\*` for
/// the mark itself.
public final class Emphasis {
    private Emphasis() {}

    /// The text without its emphasis marks. A mark that closes nothing on its line, or that stands
    /// between blanks, is a character like any other. Linear in the length of the text.
    public static String plain(String text) {
        if (text.indexOf('*') < 0 && text.indexOf('_') < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            plainLine(text.substring(start, end), out);
            if (end < text.length()) {
                out.append('\n');
            }
            start = end + 1;
        }
        return out.toString();
    }

    private static void plainLine(String line, StringBuilder out) {
        boolean[] drop = new boolean[line.length()];
        pair(line, '*', drop);
        pair(line, '_', drop);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escape =
                    c == '\\'
                            && i + 1 < line.length()
                            && (line.charAt(i + 1) == '*' || line.charAt(i + 1) == '_');
            if (!drop[i] && !escape) {
                out.append(c);
            }
        }
    }

    /// Marks every run of `mark` that opens before a word and the next run that closes after one.
    private static void pair(String line, char mark, boolean[] drop) {
        int openAt = -1;
        int openLength = 0;
        int i = 0;
        while (i < line.length()) {
            if (line.charAt(i) != mark || (i > 0 && line.charAt(i - 1) == '\\')) {
                i++;
                continue;
            }
            int end = i;
            while (end < line.length() && line.charAt(end) == mark) {
                end++;
            }
            boolean blankBefore = i == 0 || Character.isWhitespace(line.charAt(i - 1));
            boolean blankAfter = end == line.length() || Character.isWhitespace(line.charAt(end));
            boolean inWord =
                    mark == '_'
                            && i > 0
                            && end < line.length()
                            && Character.isLetterOrDigit(line.charAt(i - 1))
                            && Character.isLetterOrDigit(line.charAt(end));
            if (openAt >= 0 && !blankBefore && !inWord) {
                int length = Math.min(openLength, end - i);
                for (int k = 0; k < length; k++) {
                    drop[openAt + openLength - 1 - k] = true;
                    drop[i + k] = true;
                }
                openAt = -1;
            } else if (openAt < 0 && !blankAfter && !inWord) {
                openAt = i;
                openLength = end - i;
            }
            i = end;
        }
    }
}
