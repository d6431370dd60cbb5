package studio.backlot.storyboard.json;

/// A JSON text that is no part of a document; the message names the field or the line.
public final class DocumentException extends RuntimeException {
    public DocumentException(String message) {
        super(message);
    }

    public DocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
