package studio.backlot.desktop.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Drives the window from a test's thread: everything happens on the FX thread, and waiting is for
/// values, never for time.
final class Fx {
    private static final long SECONDS = 60;

    private Fx() {}

    static <T> T get(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(SECONDS, TimeUnit.SECONDS);
    }

    static void run(Runnable work) throws Exception {
        get(() -> {
            work.run();
            return true;
        });
    }

    /// Does something and waits until a value is as wished.
    static <T extends @Nullable Object> void until(
            ObservableValue<T> value, Predicate<T> wished, Runnable first) throws Exception {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        ChangeListener<T> listener =
                (o, was, is) -> {
                    if (wished.test(is)) {
                        reached.complete(true);
                    }
                };
        run(() -> {
            first.run();
            value.addListener(listener);
            if (wished.test(value.getValue())) {
                reached.complete(true);
            }
        });
        reached.get(SECONDS, TimeUnit.SECONDS);
        run(() -> value.removeListener(listener));
    }
}
