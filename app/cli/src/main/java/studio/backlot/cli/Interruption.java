package studio.backlot.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import studio.backlot.studio.job.Progress;

/// Ctrl-C, or a polite kill, while a long job runs: the job is asked to stop, puts away what it had
/// in hand, and the process ends with the code that the signal asks for. A job that does not stop
/// in time is left: whatever it writes gets its name only when it is whole.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 8;

    private final Progress job;
    private final PrintWriter err;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupted");

    private final String kept;

    /// Watches a job that goes on where it was stopped, until it is closed.
    Interruption(Progress job, PrintWriter err) {
        this(job, err, "What was finished is kept; start again to go on.");
    }

    /// Watches until it is closed.
    ///
    /// @param kept what is told of the work that is done when it is stopped
    Interruption(Progress job, PrintWriter err, String kept) {
        this.job = job;
        this.err = err;
        this.kept = kept;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// The job that is watched.
    Progress job() {
        return job;
    }

    private void stop() {
        job.cancel();
        try {
            boolean stopped = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            err.println();
            err.println("backlot: Stopped");
            err.println("  " + kept);
            if (!stopped) {
                err.println("  What was in hand is drawn again then.");
            }
            err.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The job has ended. Where that was because the process ends, this never returns.
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            while (true) {
                LockSupport.park(this);
            }
        }
    }
}
