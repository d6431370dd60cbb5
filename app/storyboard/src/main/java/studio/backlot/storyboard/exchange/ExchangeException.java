package studio.backlot.storyboard.exchange;

/// A foreign file could not be read. Nothing was changed.
public final class ExchangeException extends RuntimeException {
    /// What went wrong.
    public enum Code {
        NOT_FOUND("Check the path."),
        UNREADABLE("Check that you may read the file and that its disk is there."),
        TOO_LARGE("Check that it is the project file itself, not a picture or a movie."),
        NOT_JSON("Open the project in the program that made it and save it again."),
        NOT_THIS_FORMAT("Choose a file of the named format."),
        MALFORMED("Open the project in the program that made it and save it again.");

        private final String remedy;

        Code(String remedy) {
            this.remedy = remedy;
        }

        /// What a person can do.
        public String remedy() {
            return remedy;
        }
    }

    private final Code code;
    private final String file;

    public ExchangeException(Code code, String file, String message) {
        super(file + ": " + message);
        this.code = code;
        this.file = file;
    }

    public ExchangeException(Code code, String file, String message, Throwable cause) {
        super(file + ": " + message, cause);
        this.code = code;
        this.file = file;
    }

    public Code code() {
        return code;
    }

    /// Name of the file that was read.
    public String file() {
        return file;
    }

    public String remedy() {
        return code.remedy();
    }
}
