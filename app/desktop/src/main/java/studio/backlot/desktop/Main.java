package studio.backlot.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import studio.backlot.desktop.shell.StudioApplication;

/// Starts the studio window. Not an `Application` itself, so that it starts from a class path.
///
/// Arguments: nothing, a `.backlot` folder, or a screenplay; `--screenshot FILE.png` writes what
/// the window shows when it has come to rest and ends; `--warm-up` shows what a user sees first,
/// with one frame drawn, and ends.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        Options options = Options.of(List.of(args));
        CountDownLatch ended = new CountDownLatch(1);
        Platform.startup(() -> StudioApplication.start(options, ended::countDown));
        ended.await();
        System.exit(0);
    }

    /// What was asked for on the command line.
    public record Options(
            @org.jspecify.annotations.Nullable Path file,
            @org.jspecify.annotations.Nullable Path screenshot,
            boolean warmUp) {
        static Options of(List<String> args) {
            Path file = null;
            Path screenshot = null;
            boolean warmUp = false;
            for (int i = 0; i < args.size(); i++) {
                String arg = args.get(i);
                if (arg.equals("--warm-up")) {
                    warmUp = true;
                } else if (arg.equals("--screenshot") && i + 1 < args.size()) {
                    screenshot = Path.of(args.get(++i));
                } else {
                    file = Path.of(arg);
                }
            }
            return new Options(file, screenshot, warmUp);
        }
    }
}
