package studio.backlot.desktop;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import studio.backlot.desktop.shell.StudioApplication;
import studio.backlot.studio.message.Message;
import studio.backlot.studio.message.Messages;

/// Starts the studio window. Not an `Application` itself, so that it starts from a class path.
public final class Main {
    private static final int WRONG_USE = 2;
    private static final int MISSING = 3;
    private static final int JOB_FAILED = 4;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        Options options;
        try {
            options = Options.of(List.of(args));
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()), "Try `backlot --help`.");
            System.exit(WRONG_USE);
            return;
        }
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger code = new AtomicInteger();
        try {
            Platform.startup(() -> start(options, code, ended));
        } catch (UnsupportedOperationException noDisplay) {
            say(
                    "the window cannot be shown: " + noDisplay.getMessage(),
                    "Set DISPLAY to a display that you may use, or install libgtk-3-0.");
            System.exit(MISSING);
        }
        ended.await();
        System.exit(code.get());
    }

    /// What fails here would leave a process without a window.
    private static void start(Options options, AtomicInteger code, CountDownLatch ended) {
        try {
            StudioApplication.start(
                    options,
                    ends -> {
                        code.set(ends);
                        ended.countDown();
                    });
        } catch (RuntimeException | LinkageError e) {
            Message message = Messages.of(e);
            say(message.title() + ": " + message.whatHappened(), message.whatToDo());
            code.set(message.kind() == Message.Kind.ENVIRONMENT ? MISSING : JOB_FAILED);
            ended.countDown();
        }
    }

    private static void say(String what, String remedy) {
        System.err.println("backlot: " + what);
        System.err.println("  " + remedy);
    }
}
