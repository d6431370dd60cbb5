package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.List;

/// Parts a paragraph that no screenplay has, such as a novel's chapter or text without a blank
/// line, so that it can be shot: at the ends of sentences where it has some, else between words.
final class LongAction {
    /// Longer than any paragraph of action that people write: half a page.
    private static final int LONGEST = 2_000;

    /// What one part holds: some twenty seconds.
    private static final int PART = 400;

    private LongAction() {}

    static boolean isLong(ScriptElement element) {
        return element instanceof ScriptElement.Action a && a.text().length() > LONGEST;
    }

    /// The parts in order; together they hold every word. Each keeps the lines of the whole.
    static List<ScriptElement> parts(ScriptElement element) {
        if (!(element instanceof ScriptElement.Action whole) || !isLong(element)) {
            return List.of(element);
        }
        List<ScriptElement> parts = new ArrayList<>();
        String text = whole.text();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            String part = text.substring(from, to).strip();
            if (!part.isEmpty()) {
                parts.add(new ScriptElement.Action(part, whole.startLine(), whole.endLine()));
            }
            from = to;
        }
        return parts;
    }

    private static int end(String text, int from) {
        int most = Math.min(text.length(), from + PART);
        if (most == text.length()) {
            return most;
        }
        int word = -1;
        for (int i = most; i > from; i--) {
            boolean between = Character.isWhitespace(text.charAt(i));
            if (between && ".!?…।".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
            word = between && word < 0 ? i : word;
        }
        if (word > 0) {
            return word;
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
