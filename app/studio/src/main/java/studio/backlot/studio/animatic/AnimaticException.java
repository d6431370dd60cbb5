package studio.backlot.studio.animatic;

/// An animatic could not be made; the code says what the user can do.
public final class AnimaticException extends RuntimeException {
    /// What went wrong.
    public enum Code {
        /// Width and height that H.264 does not take.
        SIZE,
        /// The script holds no scene in which anything happens.
        NOTHING_TO_SHOOT,
        /// There is a file where the folder of the results should be.
        NOT_A_FOLDER,
        /// The folder of the results may not be written.
        CANNOT_WRITE,
        /// The movie, decoded, is not what the cut says.
        MOVIE_DIFFERS
    }

    private final Code code;

    public AnimaticException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public AnimaticException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
