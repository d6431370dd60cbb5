package studio.backlot.desktop.shell;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Drives the window from a test's thread: everything happens on the FX thread, and waiting is for
/// values, never for time.
public final class Fx {
    private static final long SECONDS = 60;

    private static boolean started;

    private Fx() {}

    /// Starts the toolkit without a display; once a process.
    public static synchronized void start() throws InterruptedException {
        if (started) {
            return;
        }
        started = true;
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        if (!ready.await(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the toolkit does not start");
        }
        Platform.setImplicitExit(false);
    }

    public static <T> T get(Callable<T> work) throws Exception {
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

    public static void run(Runnable work) throws Exception {
        get(() -> {
            work.run();
            return true;
        });
    }

    /// Does something and waits until a value is as wished.
    public static <T extends @Nullable Object> void until(
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

    /// Sends a mouse event to a node as the pointer would.
    public static void mouse(
            Node at,
            EventType<MouseEvent> type,
            Point2D place,
            MouseButton button,
            KeyCode... modifiers) {
        Point2D scene = at.localToScene(place);
        List<KeyCode> held = List.of(modifiers);
        Event.fireEvent(
                at,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        button,
                        1,
                        held.contains(KeyCode.SHIFT),
                        false,
                        held.contains(KeyCode.ALT),
                        false,
                        button == MouseButton.PRIMARY,
                        button == MouseButton.MIDDLE,
                        button == MouseButton.SECONDARY,
                        true,
                        false,
                        false,
                        new PickResult(at, scene.getX(), scene.getY())));
    }

    /// Presses, moves in two steps and lets go.
    public static void drag(
            Node at, Point2D from, Point2D to, MouseButton button, KeyCode... modifiers) {
        mouse(at, MouseEvent.MOUSE_PRESSED, from, button, modifiers);
        mouse(at, MouseEvent.MOUSE_DRAGGED, from.midpoint(to), button, modifiers);
        mouse(at, MouseEvent.MOUSE_DRAGGED, to, button, modifiers);
        mouse(at, MouseEvent.MOUSE_RELEASED, to, button, modifiers);
    }

    /// Turns the wheel over a place.
    public static void wheel(Node at, Point2D place, double pixels) {
        Point2D scene = at.localToScene(place);
        Event.fireEvent(
                at,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        pixels,
                        0,
                        pixels,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(at, scene.getX(), scene.getY())));
    }

    /// Presses a key.
    public static void press(Node at, KeyCode code, boolean shift, boolean shortcut) {
        Event.fireEvent(
                at,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
    }
}
