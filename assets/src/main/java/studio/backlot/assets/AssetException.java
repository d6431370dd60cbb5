package studio.backlot.assets;

/// A catalogue's file is missing or wrong; the message names file, field and remedy.
public final class AssetException extends RuntimeException {
    /// What is wrong.
    public enum Code {
        /// No file or entry of that name.
        MISSING,
        /// Not JSON.
        SYNTAX,
        /// A field is missing, unknown, or of the wrong type or range.
        FIELD
    }

    private final Code code;

    public AssetException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public AssetException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
