package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.List;

/// Parts a paragraph that no screenplay has, such as a novel's chapter or text without a blank
/// line, so that it can be shot: at the ends of sentences where it has some, else between words.
final class LongParagraph {
    /// Longer than any paragraph of action that people write: half a page.
    private static final int LONGEST = 2_000;

    /// What one part holds: some twenty seconds.
    private static final int PART = 400;

    /// A speech beyond this, about four minutes, is no monologue that anybody holds a shot for.
    private static final int LONGEST_SPEECH = 4_000;

    private LongParagraph() {}

    static boolean isLong(ScriptElement element) {
        return switch (element) {
            case ScriptElement.Action action -> action.text().length() > LONGEST;
            case ScriptElement.Speech speech ->
                    speech.parts().stream().mapToInt(p -> p.text().length()).sum() > LONGEST_SPEECH;
            default -> false;
        };
    }

    /// The parts in order; together they hold every word. Each keeps the lines of the whole.
    static List<ScriptElement> parts(ScriptElement element) {
        if (!isLong(element)) {
            return List.of(element);
        }
        return switch (element) {
            case ScriptElement.Action whole -> {
                List<ScriptElement> parts = new ArrayList<>();
                for (String part : parts(whole.text())) {
                    parts.add(new ScriptElement.Action(part, whole.startLine(), whole.endLine()));
                }
                yield parts;
            }
            case ScriptElement.Speech whole -> speeches(whole);
            default -> List.of(element);
        };
    }

    /// A speech after the other, each by the same speaker; what is said in brackets stays with the
    /// words that it stands before.
    private static List<ScriptElement> speeches(ScriptElement.Speech whole) {
        List<ScriptElement> parts = new ArrayList<>();
        List<ScriptElement.Part> waiting = new ArrayList<>();
        for (ScriptElement.Part each : whole.parts()) {
            if (each.kind() == ScriptElement.PartKind.PARENTHETICAL) {
                waiting.add(each);
                continue;
            }
            for (String part : parts(each.text())) {
                waiting.add(new ScriptElement.Part(each.kind(), part));
                parts.add(speech(whole, waiting));
                waiting.clear();
            }
        }
        if (!waiting.isEmpty()) {
            parts.add(speech(whole, waiting));
        }
        return parts;
    }

    private static ScriptElement.Speech speech(
            ScriptElement.Speech whole, List<ScriptElement.Part> parts) {
        return new ScriptElement.Speech(
                whole.name(),
                whole.extensions(),
                parts,
                whole.dual(),
                whole.startLine(),
                whole.endLine());
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            String part = text.substring(from, to).strip();
            if (!part.isEmpty()) {
                parts.add(part);
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
