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
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
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
    private final DoubleProperty fraction = new SimpleDoubleProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private Progress progress = Progress.silent();
    private @Nullable Production production;
    private boolean busy;
    private int total;
    private int done;

    ThumbnailsViewModel(Pictures pictures, Executor fx, Consumer<Throwable> fail) {
        this.pictures = pictures;
        this.fx = fx;
        this.fail = fail;
    }

    /// Pictures by the id of their shot.
    public ObservableMap<String, DrawnFrame> frames() {
        return frames;
    }

    public BooleanProperty runningProperty() {
        return running;
    }

    /// How much is done, 0…1.
    public DoubleProperty fractionProperty() {
        return fraction;
    }

    /// Progress in words: `Thumbnail 3 of 12 · 6 s left`.
    public StringProperty textProperty() {
        return text;
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
        }
    }

    private void reported(Progress.Report report) {
        String left =
                report.secondsLeft() < 0
                        ? ""
                        : " · %d s left".formatted((long) Math.ceil(report.secondsLeft()));
        text.set(report.task() + left);
        fraction.set(report.fraction());
    }

    /// Makes no more; what is there stays.
    public void cancel() {
        progress.cancel();
        waiting.clear();
        running.set(false);
        text.set("");
    }

    /// Forgets all pictures, because another production is opened.
    void clear() {
        cancel();
        made.clear();
        frames.clear();
    }

    private void next() {
        Production now = production;
        String id = waiting.poll();
        if (now == null || id == null) {
            running.set(false);
            text.set("");
            return;
        }
        Shot shot = now.shot(id).orElseThrow();
        String look = now.settings().look();
        Progress mine = progress;
        running.set(true);
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
                                    done++;
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
