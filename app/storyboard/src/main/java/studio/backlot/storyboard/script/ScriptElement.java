package studio.backlot.storyboard.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One element of a screenplay, with its lines in the file (from 1, inclusive). Texts carry the
/// emphasis marks of the source; [Emphasis#plain] takes them off.
public sealed interface ScriptElement {
    int startLine();

    int endLine();

    /// A scene heading.
    ///
    /// @param text the heading without its number
    /// @param number the printed scene number, null for none
    /// @param eighths length that the file itself states, in eighths of a page; null for none
    record Heading(
            String text,
            @Nullable String number,
            @Nullable Integer eighths,
            int startLine,
            int endLine)
            implements ScriptElement {}

    /// A paragraph of action; lines are parted by `\n`.
    record Action(String text, int startLine, int endLine) implements ScriptElement {}

    /// A paragraph that names a shot, such as `CLOSE ON THE PHONE`.
    record ShotLine(String text, int startLine, int endLine) implements ScriptElement {}

    /// A speech with its cue.
    ///
    /// @param name the name as cued, without extensions, upper case
    /// @param extensions such as `V.O.`, without brackets
    /// @param dual spoken beside the speech before
    record Speech(
            String name,
            List<String> extensions,
            List<Part> parts,
            boolean dual,
            int startLine,
            int endLine)
            implements ScriptElement {
        public Speech {
            extensions = List.copyOf(extensions);
            parts = List.copyOf(parts);
        }
    }

    /// A piece of a speech.
    record Part(PartKind kind, String text) {}

    /// What a piece of a speech is.
    enum PartKind {
        WORDS,
        PARENTHETICAL,
        LYRIC
    }

    /// A transition.
    record Transition(String text, int startLine, int endLine) implements ScriptElement {}

    /// Text that is kept but neither played nor spoken.
    ///
    /// @param depth depth of a section, else 0
    record Aside(AsideKind kind, String text, int depth, int startLine, int endLine)
            implements ScriptElement {}

    /// What an aside is.
    enum AsideKind {
        SECTION,
        SYNOPSIS,
        NOTE,
        BONEYARD,
        LYRIC,
        CENTRED,
        PAGE_BREAK,
        UNKNOWN
    }
}
