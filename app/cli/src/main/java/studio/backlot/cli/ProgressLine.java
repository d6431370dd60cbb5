package studio.backlot.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import studio.backlot.studio.job.Progress.Report;

/// Progress on a terminal: one line that is written over; in a file or a pipe, a line now and then.
final class ProgressLine implements Consumer<Report> {
    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long FILE_NANOS = 5_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private long last;
    private boolean begun;

    ProgressLine(PrintWriter err) {
        this.err = err;
        this.terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    @Override
    public void accept(Report report) {
        long now = System.nanoTime();
        if (begun && now - last < (terminal ? TERMINAL_NANOS : FILE_NANOS)) {
            return;
        }
        begun = true;
        last = now;
        String text =
                "%3d %%  %s%s"
                        .formatted(
                                Math.round(report.fraction() * 100),
                                left(report.secondsLeft()),
                                report.task());
        if (terminal) {
            err.print("\r\u001b[K" + text);
        } else {
            err.println(text);
        }
        err.flush();
    }

    private static String left(double seconds) {
        if (seconds < 0) {
            return "";
        }
        long whole = Math.round(seconds);
        return "%d:%02d left  ".formatted(whole / 60, whole % 60);
    }

    /// Leaves the terminal as it was.
    void close() {
        if (terminal && begun) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
