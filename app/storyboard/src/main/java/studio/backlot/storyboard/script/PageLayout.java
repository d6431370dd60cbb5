package studio.backlot.storyboard.script;

import java.util.List;

/// Counts lines as a typed page would hold them: Courier 12, ten characters to the inch, six lines
/// to the inch, 55 lines a page, with the indents that Final Draft's screenplay template uses.
public final class PageLayout {
    /// Lines on a page.
    public static final int LINES_A_PAGE = 55;

    private static final int ACTION_WIDTH = 60;
    private static final int DIALOGUE_WIDTH = 35;
    private static final int PARENTHETICAL_WIDTH = 25;

    private PageLayout() {}

    /// Lines that an element takes on the page, with the blank lines before it.
    public static int lines(ScriptElement element) {
        return switch (element) {
            case ScriptElement.Heading h -> 2 + wrapped(h.text(), ACTION_WIDTH);
            case ScriptElement.Action a -> 1 + wrapped(Emphasis.plain(a.text()), ACTION_WIDTH);
            case ScriptElement.ShotLine s -> 1 + wrapped(s.text(), ACTION_WIDTH);
            case ScriptElement.Transition t -> 2;
            case ScriptElement.Speech s -> s.dual() ? 0 : 2 + speech(s);
            case ScriptElement.Aside a ->
                    switch (a.kind()) {
                        case LYRIC -> wrapped(a.text(), ACTION_WIDTH);
                        case CENTRED, UNKNOWN -> 1 + wrapped(a.text(), ACTION_WIDTH);
                        case SECTION, SYNOPSIS, NOTE, BONEYARD, PAGE_BREAK -> 0;
                    };
        };
    }

    private static int speech(ScriptElement.Speech speech) {
        int lines = 0;
        for (ScriptElement.Part part : speech.parts()) {
            lines +=
                    part.kind() == ScriptElement.PartKind.PARENTHETICAL
                            ? wrapped("(" + part.text() + ")", PARENTHETICAL_WIDTH)
                            : wrapped(Emphasis.plain(part.text()), DIALOGUE_WIDTH);
        }
        return lines;
    }

    /// Eighths of a page that a scene of these elements has: at least one, never reduced.
    public static int eighths(List<ScriptElement> elements) {
        int lines = 0;
        for (ScriptElement element : elements) {
            lines += lines(element);
        }
        return Math.max(1, Math.round(lines * 8f / LINES_A_PAGE));
    }

    /// Lines of a text broken at words, its own line ends kept.
    static int wrapped(String text, int width) {
        int lines = 1;
        int used = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c != ' ' && c != '\n') {
                word++;
                continue;
            }
            if (word > 0) {
                if (used > 0 && used + 1 + word > width) {
                    lines++;
                    used = 0;
                }
                used += (used > 0 ? 1 : 0) + word;
                lines += (used - 1) / width;
                used = (used - 1) % width + 1;
                word = 0;
            }
            if (c == '\n' && i < text.length()) {
                lines++;
                used = 0;
            }
        }
        return lines;
    }
}
