package studio.backlot.model;

import org.jspecify.annotations.Nullable;

/// A model could not be loaded or run; the code says what the user can do.
public final class ModelException extends RuntimeException {
    /// What went wrong.
    public enum Code {
        /// ONNX Runtime does not load on this machine.
        RUNTIME_MISSING,
        /// A model that ships is not there.
        MODEL_MISSING,
        /// A model's bytes are not those that were shipped, or are no model at all.
        MODEL_DAMAGED,
        /// A model refused its input, or failed while it ran.
        RUN_FAILED
    }

    private final Code code;

    public ModelException(Code code, String message) {
        this(code, message, null);
    }

    public ModelException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
