package studio.backlot.studio.concept;

/// A frame could not be made from what was asked.
public final class ConceptException extends RuntimeException {
    /// What was wrong.
    public enum Code {
        EMPTY_DESCRIPTION,
        SIZE,
        UNKNOWN_LOOK,
        UNKNOWN_CAMERA
    }

    private final Code code;

    public ConceptException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
