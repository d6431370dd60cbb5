package studio.backlot.studio.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import studio.backlot.assets.AssetException;
import studio.backlot.gl.RenderException;
import studio.backlot.media.MediaException;
import studio.backlot.model.ModelException;
import studio.backlot.storyboard.exchange.ExchangeException;
import studio.backlot.storyboard.script.ScriptException;
import studio.backlot.storyboard.store.StoreException;
import studio.backlot.studio.animatic.AnimaticException;
import studio.backlot.studio.concept.ConceptException;
import studio.backlot.studio.job.CancelledException;
import studio.backlot.studio.message.Message.Kind;

/// Turns failures into messages.
public final class Messages {
    private Messages() {}

    /// The message of a failure; what is not known is reported as a fault of ours.
    public static Message of(Throwable failure) {
        return switch (failure) {
            case RenderException e -> render(e);
            case ScriptException e -> script(e);
            case AssetException e -> asset(e);
            case ModelException e -> model(e);
            case MediaException e -> MediaMessages.of(e);
            case StoreException e -> StoreMessages.of(e);
            case ConceptException e -> concept(e);
            case AnimaticException e -> ExportMessages.of(e);
            case ExchangeException e -> ExportMessages.of(e);
            case CancelledException _ ->
                    new Message(
                            "Cancelled",
                            "The work was stopped before it was done.",
                            "What was finished is kept; start again to go on.",
                            Kind.JOB);
            case FileSystemException e -> file(e);
            case UncheckedIOException e when e.getCause() != null -> of(e.getCause());
            case ExecutionException e when e.getCause() != null -> of(e.getCause());
            case CompletionException e when e.getCause() != null -> of(e.getCause());
            case IOException e -> io(e);
            case OutOfMemoryError _ ->
                    new Message(
                            "Not enough memory",
                            "The job needed more memory than Backlot may use.",
                            "Close other programs, or make smaller frames with --size.",
                            Kind.JOB);
            default ->
                    new Message(
                            "Something went wrong that should not",
                            said(failure),
                            "Please report it, with the output of `backlot doctor`.",
                            Kind.UNEXPECTED);
        };
    }

    private static Message render(RenderException e) {
        return switch (e.code()) {
            case NO_CONTEXT ->
                    new Message(
                            "No graphics",
                            said(e),
                            "Run `backlot doctor`; on Debian: apt-get install libegl1 libgl1"
                                    + " libgl1-mesa-dri",
                            Kind.ENVIRONMENT);
            case UNKNOWN_ASSET ->
                    new Message(
                            "Something in the scene is not in the catalogue",
                            said(e),
                            "Choose another set or prop for the shot.",
                            Kind.INPUT);
            case OUT_OF_MEMORY ->
                    new Message(
                            "The graphics memory is full",
                            said(e),
                            "Make smaller frames with --size.",
                            Kind.JOB);
            case SHADER, INTERNAL ->
                    new Message(
                            "The frame could not be drawn",
                            said(e),
                            "Please report it, with the output of `backlot doctor`.",
                            Kind.UNEXPECTED);
        };
    }

    private static Message script(ScriptException e) {
        String title =
                switch (e.code()) {
                    case EMPTY -> "The script is empty";
                    case BINARY -> "This is not a screenplay";
                    case TOO_LARGE -> "The script is too large";
                    case NOT_READABLE -> "The script cannot be read";
                    case BROKEN_XML, NESTED_TOO_DEEP -> "The Final Draft file is damaged";
                    case UNKNOWN_FORMAT -> "This format is not known";
                };
        return new Message(title, e.what(), e.remedy(), Kind.INPUT);
    }

    private static Message asset(AssetException e) {
        return switch (e.code()) {
            case MISSING ->
                    new Message(
                            "Something is not in the catalogue",
                            said(e),
                            "Choose another, or add it: docs/adding-a-set.md.",
                            Kind.INPUT);
            case SYNTAX, FIELD ->
                    new Message(
                            "A file of the catalogue is wrong",
                            said(e),
                            "Correct the file; docs/adding-a-set.md names every field.",
                            Kind.INPUT);
        };
    }

    private static Message model(ModelException e) {
        return switch (e.code()) {
            case RUNTIME_MISSING, MODEL_MISSING, MODEL_DAMAGED ->
                    new Message(
                            "A model cannot be used on this machine",
                            said(e),
                            "Install Backlot again. Until then words outside the vocabulary are"
                                    + " listed instead of matched.",
                            Kind.ENVIRONMENT);
            case RUN_FAILED ->
                    new Message(
                            "A model failed",
                            said(e),
                            "Please report it, with the output of `backlot doctor`.",
                            Kind.UNEXPECTED);
        };
    }

    private static Message concept(ConceptException e) {
        return switch (e.code()) {
            case EMPTY_DESCRIPTION ->
                    new Message(
                            "There is nothing to draw",
                            said(e),
                            "Say in words what is seen.",
                            Kind.INPUT);
            case SIZE, UNKNOWN_LOOK ->
                    new Message(
                            "The frame cannot be made like this",
                            said(e),
                            "Choose another size or look.",
                            Kind.INPUT);
            case UNKNOWN_CAMERA ->
                    new Message(
                            "There is no such camera or kit",
                            said(e),
                            "Choose one of the list.",
                            Kind.INPUT);
        };
    }

    private static Message file(FileSystemException e) {
        return switch (e) {
            case NoSuchFileException _ ->
                    new Message(
                            "File not found",
                            e.getFile() + " does not exist.",
                            "Check the path.",
                            Kind.INPUT);
            case AccessDeniedException _ ->
                    new Message(
                            "No access",
                            e.getFile() + " may not be read or written by you.",
                            "Choose another place, or change its permissions.",
                            Kind.INPUT);
            default -> io(e);
        };
    }

    private static Message io(IOException e) {
        String said = said(e);
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space")) {
            return new Message(
                    "The disk is full",
                    said,
                    "Free some space and start again; what was finished is kept.",
                    Kind.JOB);
        }
        if (lower.contains("read-only file system")) {
            return new Message(
                    "The folder cannot be written", said, "Choose another place.", Kind.INPUT);
        }
        return new Message(
                "A file could not be read or written", said, "Check disk and path.", Kind.JOB);
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
