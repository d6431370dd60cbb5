package studio.backlot.media;

import org.jspecify.annotations.Nullable;

/// Pictures or sound could not be read, written or played; the code says what the user can do, and
/// the message names the file.
public final class MediaException extends RuntimeException {
    /// What went wrong.
    public enum Code {
        /// The ffmpeg libraries do not load on this machine.
        LIBRARY_MISSING,
        /// The libraries lack an encoder that is needed.
        ENCODER_MISSING,
        /// There is no such file.
        NOT_FOUND,
        /// The file is not a movie or sound of a kind that is read, or is damaged.
        UNREADABLE,
        /// The movie holds no picture, or the sound file no sound.
        NOTHING_INSIDE,
        /// A frame was asked for that the movie does not have.
        NO_SUCH_FRAME,
        /// The folder or file cannot be written.
        CANNOT_WRITE,
        /// The disk is full.
        DISK_FULL,
        /// Segments that were to be joined were encoded differently.
        SEGMENTS_DIFFER,
        /// No line to a loudspeaker could be opened.
        NO_SOUND_LINE,
        /// The speech engine failed.
        VOICE_FAILED,
        /// The encoder refused a frame, or another fault inside the libraries.
        INTERNAL
    }

    private final Code code;

    public MediaException(Code code, String message) {
        this(code, message, null);
    }

    public MediaException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
