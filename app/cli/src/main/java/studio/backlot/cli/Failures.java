package studio.backlot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import studio.backlot.studio.environment.Folders;
import studio.backlot.studio.message.Message;
import studio.backlot.studio.message.Messages;

/// The one place where an exception becomes words for a user. A stack trace never reaches the
/// terminal: what nobody foresaw goes into a log file, whose path is printed.
final class Failures {
    private final PrintWriter err;

    Failures(PrintWriter err) {
        this.err = err;
    }

    Exit report(Throwable failure) {
        Message message = Messages.of(failure);
        err.println("backlot: " + message.title());
        if (!message.whatHappened().isBlank()) {
            err.println("  " + message.whatHappened().replace("\n", "\n  "));
        }
        if (!message.whatToDo().isBlank()) {
            err.println("  " + message.whatToDo().replace("\n", "\n  "));
        }
        if (message.kind() == Message.Kind.UNEXPECTED) {
            log(failure).ifPresent(path -> err.println("  Details are in " + path));
        }
        err.flush();
        return Exit.of(message.kind());
    }

    private static Optional<Path> log(Throwable failure) {
        var text = new StringWriter();
        text.write("backlot " + Version.number() + " " + Instant.now() + "\n");
        failure.printStackTrace(new PrintWriter(text, true));
        try {
            Path folder = Files.createDirectories(Folders.logs());
            Path file = Files.createTempFile(folder, "failure-", ".log");
            Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
            return Optional.of(file);
        } catch (IOException noLog) {
            return Optional.empty();
        }
    }
}
