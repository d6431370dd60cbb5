package studio.backlot.desktop.shell;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.shell.JobsViewModel.Job;
import studio.backlot.studio.job.CancelledException;
import studio.backlot.studio.message.Messages;

/// Work away from the FX thread, whose result or failure comes back to it. To be used on the FX
/// thread.
final class Errands implements AutoCloseable {
    private final Executor fx;
    private final JobsViewModel jobs;
    private final ObjectProperty<@Nullable Notice> notice;
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("files").daemon().factory());

    Errands(Executor fx, JobsViewModel jobs, ObjectProperty<@Nullable Notice> notice) {
        this.fx = fx;
        this.jobs = jobs;
        this.notice = notice;
    }

    /// Reads or writes files, in the order of the calls.
    ///
    /// @param title what the list of jobs says meanwhile
    <T> void inBackground(String title, Supplier<T> work, Consumer<? super T> done) {
        Job job = jobs.begin(title, null);
        then(job, CompletableFuture.supplyAsync(work, files), done);
    }

    /// Reads a file, and lets somebody stop waiting for it.
    ///
    /// @param discard gets what nobody wants any more
    <T> void unlessCancelled(
            String title, Supplier<T> work, Consumer<? super T> done, Consumer<? super T> discard) {
        boolean[] cancelled = {false};
        Job[] own = new Job[1];
        Job job =
                jobs.begin(
                        title,
                        () -> {
                            cancelled[0] = true;
                            jobs.end(own[0]);
                        });
        own[0] = job;
        then(
                job,
                CompletableFuture.supplyAsync(work, files),
                result -> {
                    if (cancelled[0]) {
                        discard.accept(result);
                    } else {
                        done.accept(result);
                    }
                });
    }

    /// Does what nobody has to be told of unless it fails.
    void quietly(Runnable work) {
        then(null, CompletableFuture.runAsync(work, files), nothing -> {});
    }

    /// Waits for work that is under way elsewhere.
    <T extends @Nullable Object> void then(
            @Nullable Job job, CompletableFuture<T> work, Consumer<? super T> done) {
        var _ =
                work.whenComplete((result, failure) ->
                        fx.execute(() -> {
                            if (job != null) {
                                jobs.end(job);
                            }
                            if (failure != null) {
                                fail(failure);
                            } else {
                                done.accept(result);
                            }
                        }));
    }

    /// Runs something on the FX thread.
    void onFx(Runnable work) {
        fx.execute(work);
    }

    /// Says what went wrong. What was cancelled went right.
    void fail(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (!(cause instanceof CancellationException || cause instanceof CancelledException)) {
            notice.set(Notice.of(Messages.of(cause)));
        }
    }

    /// Finishes what was begun with files.
    @Override
    public void close() {
        files.shutdown();
    }
}
