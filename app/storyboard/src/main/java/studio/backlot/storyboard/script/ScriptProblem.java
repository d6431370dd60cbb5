package studio.backlot.storyboard.script;

/// Something in a script that was read, but perhaps not as its writer meant it.
///
/// @param line the line in the file, counted from 1
/// @param message what was found and how it was read
/// @param remedy what to change so that it is read otherwise
public record ScriptProblem(Code code, String file, int line, String message, String remedy) {
    /// What was found.
    public enum Code {
        ENCODING,
        NO_SCENES,
        TEXT_BEFORE_FIRST_SCENE,
        UNCLOSED_BONEYARD,
        UNCLOSED_NOTE,
        HEADING_WITHOUT_BLANK_LINE,
        LONG_PARAGRAPH,
        DUPLICATE_NUMBER,
        DUAL_WITHOUT_PARTNER,
        UNKNOWN_ELEMENT
    }
}
