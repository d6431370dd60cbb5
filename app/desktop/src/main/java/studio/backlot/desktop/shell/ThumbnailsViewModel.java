package studio.backlot.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.shell.JobsViewModel.Job;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.studio.job.CancelledException;
import studio.backlot.studio.job.Progress;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.session.Pictures;

/// Small pictures of all shots, made one after the other behind everything else. FX thread only.
public final class ThumbnailsViewModel {
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;

    private record Source(Shot shot, String look) {}

    private final Pictures pictures;
    private final Executor fx;
    private final Consumer<Throwable> fail;
    private final ObservableMap<String, DrawnFrame> frames = FXCollections.observableHashMap();
    private final Map<String, Source> made = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final JobsViewModel jobs;
    private Progress progress = Progress.silent();
    private @Nullable Job job;
    private @Nullable Production production;
    private boolean busy;
    private int total;
    private int done;

    ThumbnailsViewModel(
            Pictures pictures, Executor fx, JobsViewModel jobs, Consumer<Throwable> fail) {
        this.pictures = pictures;
        this.fx = fx;
        this.jobs = jobs;
        this.fail = fail;
    }

    /// Pictures by the id of their shot.
    public ObservableMap<String, DrawnFrame> frames() {
        return frames;
    }

    public BooleanProperty runningProperty() {
        return running;
    }

    /// Makes the pictures that a production lacks or has changed.
    void follow(Production now) {
        production = now;
        String look = now.settings().look();
        waiting.clear();
        for (Shot shot : now.shots()) {
            if (!shot.omitted() && !new Source(shot, look).equals(made.get(shot.id()))) {
                waiting.add(shot.id());
            }
        }
        done = 0;
        total = waiting.size();
        progress = new Progress(this::reported);
        if (!busy) {
            next();
        } else if (total > 0) {
            runs(true);
        }
    }

    private void reported(Progress.Report report) {
        if (job != null) {
            job.report(report);
        }
    }

    private void runs(boolean now) {
        running.set(now);
        if (now && job == null) {
            job = jobs.begin("Thumbnails", this::cancel);
        } else if (!now && job != null) {
            jobs.end(job);
            job = null;
        }
    }

    /// Makes no more; what is there stays.
    public void cancel() {
        progress.cancel();
        waiting.clear();
        runs(false);
    }

    /// Forgets all pictures, because another production is opened.
    void clear() {
        cancel();
        made.clear();
        frames.clear();
    }

    @SuppressWarnings("ReferenceEquality") // the count that it was begun under, not an equal one
    private void next() {
        Production now = production;
        String id = waiting.poll();
        if (now == null || id == null) {
            runs(false);
            return;
        }
        Shot shot = now.shot(id).orElseThrow();
        String look = now.settings().look();
        Progress mine = progress;
        runs(true);
        mine.report("Thumbnail " + (done + 1) + " of " + total, done / (double) total);
        busy = true;
        var _ =
                pictures.direct(now, id)
                        .thenCompose(d -> {
                            mine.check();
                            return pictures.thumbnail(d, new Pictures.Size(WIDTH, HEIGHT), look);
                        })
                        .whenComplete((frame, failure) ->
                                fx.execute(() -> {
                                    busy = false;
                                    done += mine == progress ? 1 : 0;
                                    if (failure == null && !stale(id, shot)) {
                                        made.put(id, new Source(shot, look));
                                        frames.put(id, frame);
                                    } else if (failure != null) {
                                        failed(failure);
                                    }
                                    next();
                                }));
    }

    /// Whether the shot has gone or changed while its picture was made.
    private boolean stale(String id, Shot drawn) {
        return production == null || !production.shot(id).map(drawn::equals).orElse(false);
    }

    /// One message for a fault that every shot may have: the rest is not tried.
    private void failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof CancelledException || cause instanceof CancellationException) {
            return;
        }
        fail.accept(failure);
        waiting.clear();
    }
}
