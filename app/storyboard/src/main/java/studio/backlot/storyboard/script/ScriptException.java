package studio.backlot.storyboard.script;

/// A script that cannot be read at all. The message names the file, the line where there is one,
/// and what to do.
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String file;
    private final int line;
    private final String what;
    private final String remedy;

    /// What is wrong with the file.
    public enum Code {
        EMPTY,
        BINARY,
        TOO_LARGE,
        NOT_READABLE,
        BROKEN_XML,
        NESTED_TOO_DEEP,
        UNKNOWN_FORMAT
    }

    /// @param line the line at fault, counted from 1; 0 where the whole file is
    public ScriptException(Code code, String file, int line, String what, String remedy) {
        super(file + (line > 0 ? ":" + line : "") + ": " + what + " " + remedy);
        this.code = code;
        this.file = file;
        this.line = line;
        this.what = file + (line > 0 ? ":" + line : "") + ": " + what;
        this.remedy = remedy;
    }

    public Code code() {
        return code;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /// File, line and what is wrong, without the remedy.
    public String what() {
        return what;
    }

    public String remedy() {
        return remedy;
    }
}
