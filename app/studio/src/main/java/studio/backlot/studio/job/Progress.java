package studio.backlot.studio.job;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Reports of a piece of long work, and the wish to stop it. Safe to use from any thread; reports
/// arrive on the thread that does the work.
public final class Progress {
    /// One report.
    ///
    /// @param task what is being done, `Rendering 012_A`
    /// @param fraction of all the work that is done, 0…1
    /// @param secondsLeft estimate from the pace so far; negative while there is none
    public record Report(String task, double fraction, double secondsLeft) {}

    private static final double NANOS = 1e-9;

    private final Consumer<Report> listener;
    private final LongSupplier clock;
    private final long started;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    public Progress(Consumer<Report> listener) {
        this(listener, System::nanoTime);
    }

    Progress(Consumer<Report> listener, LongSupplier clock) {
        this.listener = listener;
        this.clock = clock;
        this.started = clock.getAsLong();
    }

    /// Progress that nobody watches.
    public static Progress silent() {
        return new Progress(report -> {});
    }

    /// Reports how far the work is.
    ///
    /// @throws CancelledException where somebody asked to stop
    public void report(String task, double fraction) {
        check();
        double spent = (clock.getAsLong() - started) * NANOS;
        double left = fraction > 0.01 && spent > 0.5 ? spent * (1 - fraction) / fraction : -1;
        listener.accept(new Report(task, fraction, left));
    }

    /// Asks the work to stop at its next report.
    public void cancel() {
        cancelled.set(true);
    }

    /// Stops here where somebody asked for it.
    ///
    /// @throws CancelledException where somebody did
    public void check() {
        if (cancelled.get()) {
            throw new CancelledException();
        }
    }
}
