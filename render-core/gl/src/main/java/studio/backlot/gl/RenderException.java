package studio.backlot.gl;

/// A frame could not be drawn; the code says what the user can do.
public final class RenderException extends RuntimeException {
    /// What went wrong.
    public enum Code {
        NO_CONTEXT,
        UNKNOWN_ASSET,
        OUT_OF_MEMORY,
        SHADER,
        INTERNAL
    }

    private final Code code;

    public RenderException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public RenderException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
