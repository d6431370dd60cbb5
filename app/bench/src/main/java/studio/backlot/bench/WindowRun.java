package studio.backlot.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.shell.StudioApplication;
import studio.backlot.desktop.timeline.TimelinePictures;
import studio.backlot.desktop.timeline.TimelineScale;
import studio.backlot.desktop.timeline.TimelineView;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.store.ProductionStore;
import studio.backlot.studio.render.DrawnFrame;

/// One measurement of the window in a process of its own; prints `name value` lines.
final class WindowRun {
    private static final int WARM_UP = 120;
    private static final int PULSES = 600;

    /// Pixels that the timeline is scrolled by in a pulse.
    private static final double STEP = 37;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Path folder;

    private WindowRun(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        WindowRun run = new WindowRun(Path.of(arguments[1]));
        Platform.startup(() -> {
            switch (arguments[0]) {
                case "open" -> run.open();
                case "scroll-window" -> run.scrollWindow();
                case "scroll-alone" -> run.scrollAlone();
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        });
        run.ended.await();
        for (String line : status()) {
            if (line.startsWith("VmHWM:")) {
                System.out.println("\nVmHWM " + line.substring(6).strip());
            }
        }
        System.out.flush();
        // Nothing is kept, so nothing has to end in order: a shot may still be directed.
        Runtime.getRuntime().halt(0);
    }

    private static Iterable<String> status() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) ? Files.readAllLines(status) : List.of("VmHWM: ?");
    }

    /// On a line of its own: the toolkit's log ends none.
    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%n%s %.2f%n", name, value);
    }

    /// From the wish to the end of the pulse that shows the timeline.
    private void open() {
        StudioApplication window = StudioApplication.open();
        after(
                30,
                () -> {
                    long begun = System.nanoTime();
                    double cpu = processCpu();
                    double fx = cpu("JavaFX Application Thread");
                    window.model()
                            .productionProperty()
                            .subscribe(now -> {
                                if (now != null) {
                                    after(
                                            1,
                                            () -> {
                                                print("opened", (System.nanoTime() - begun) / 1e6);
                                                print("cpu", processCpu() - cpu);
                                                print("fx", cpu("JavaFX Application Thread") - fx);
                                                print("files", cpu("files"));
                                                ended.countDown();
                                            });
                                }
                            });
                    window.model().open(folder);
                });
    }

    private void scrollWindow() {
        StudioApplication window = StudioApplication.open();
        window.model()
                .productionProperty()
                .subscribe(now -> {
                    if (now != null) {
                        after(
                                60,
                                () -> {
                                    window.model().thumbnails().cancel();
                                    for (Shot shot : now.shots()) {
                                        window.model()
                                                .thumbnails()
                                                .frames()
                                                .put(shot.id(), noise(shot.id()));
                                    }
                                    Scene scene = window.stage().getScene();
                                    scroll(find(scene.getRoot()), cut(now));
                                });
                    }
                });
        window.model().open(folder);
    }

    private void scrollAlone() {
        StudioApplication.dress();
        Production one = ProductionStore.onDisk().read(folder).production();
        Production production = one.mapCut(cut(one).id(), WindowRun::fourTracks);
        TimelineView[] timeline = new TimelineView[1];
        TimelinePictures pictures =
                new TimelinePictures(Platform::runLater, () -> timeline[0].refresh());
        timeline[0] = new TimelineView(pictures, edit -> {});
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(timeline[0]), 1440, 900));
        stage.show();
        timeline[0].productionProperty().set(production);
        production.shots().forEach(s -> pictures.put(s.id(), noise(s.id())));
        after(30, () -> scroll(timeline[0], cut(production)));
    }

    /// Four picture tracks fill a window of 900 lines.
    private static Cut fourTracks(Cut cut) {
        Track track = cut.tracks().getFirst();
        List<Track> tracks = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            List<Item> items = new ArrayList<>(track.items());
            Collections.rotate(items, 7 * n);
            tracks.add(new Track("V" + n, "Picture " + n, Track.Kind.PICTURE, items));
        }
        return cut.withTracks(tracks);
    }

    private static Cut cut(Production production) {
        return production.workingCut().orElseThrow();
    }

    private static TimelineView find(Node node) {
        TimelineView found = search(node);
        if (found == null) {
            throw new IllegalStateException("the window has no timeline");
        }
        return found;
    }

    private static @Nullable TimelineView search(Node node) {
        if (node instanceof TimelineView timeline) {
            return timeline;
        }
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                TimelineView found = search(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// A picture without two pixels alike, so that whatever moves changes.
    private static DrawnFrame noise(String id) {
        int width = 192;
        int height = 108;
        ByteBuffer rgba = ByteBuffer.allocateDirect(4 * width * height);
        long seed = id.hashCode() * 0x9E3779B97F4A7C15L | 1;
        while (rgba.hasRemaining()) {
            seed ^= seed << 13;
            seed ^= seed >>> 7;
            seed ^= seed << 17;
            rgba.put((byte) (seed >>> 24)).put((byte) (seed >>> 32)).put((byte) (seed >>> 40));
            rgba.put((byte) 255);
        }
        rgba.flip();
        return new DrawnFrame(width, height, rgba, null, null);
    }

    private void scroll(TimelineView timeline, Cut cut) {
        timeline.scaleProperty().set(new TimelineScale(1.5, 0));
        new AnimationTimer() {
            private int n;
            private int direction = 1;
            private double fx;
            private double render;

            @Override
            public void handle(long now) {
                n++;
                if (n == WARM_UP) {
                    System.out.println("\nscrolling");
                    fx = cpu("JavaFX Application Thread");
                    render = cpu("QuantumRenderer-0");
                } else if (n == WARM_UP + PULSES) {
                    System.out.println("\nscrolled");
                    print("fx", (cpu("JavaFX Application Thread") - fx) / PULSES);
                    print("render", (cpu("QuantumRenderer-0") - render) / PULSES);
                    stop();
                    changes(timeline, cut);
                    return;
                }
                double before = timeline.scaleProperty().get().firstFrame();
                step(timeline, cut, direction * STEP);
                if (timeline.scaleProperty().get().firstFrame() == before) {
                    direction = -direction;
                }
            }
        }.start();
    }

    private static void step(TimelineView timeline, Cut cut, double pixels) {
        TimelineScale scale = timeline.scaleProperty().get();
        timeline.scaleProperty().set(scale.scrolled(pixels, cut.frames(), timeline.getWidth()));
    }

    /// The share of pixels that one step changes, measured on what the window shows.
    private void changes(TimelineView timeline, Cut cut) {
        timeline.scaleProperty().set(new TimelineScale(1.5, 500));
        after(
                30,
                () -> {
                    WritableImage before = timeline.getScene().snapshot(null);
                    step(timeline, cut, STEP);
                    after(
                            2,
                            () -> {
                                WritableImage after = timeline.getScene().snapshot(null);
                                Bounds all = timeline.getScene().getRoot().getBoundsInParent();
                                Bounds own = timeline.localToScene(timeline.getLayoutBounds());
                                print("changed", changed(before, after, own));
                                print("changed-window", changed(before, after, all));
                                ended.countDown();
                            });
                });
    }

    private static double changed(WritableImage one, WritableImage other, Bounds within) {
        int n = 0;
        int all = 0;
        int right = (int) Math.min(one.getWidth(), within.getMaxX());
        int bottom = (int) Math.min(one.getHeight(), within.getMaxY());
        for (int y = (int) within.getMinY(); y < bottom; y++) {
            for (int x = (int) within.getMinX(); x < right; x++) {
                boolean same =
                        one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y);
                n += same ? 0 : 1;
                all++;
            }
        }
        return 100.0 * n / all;
    }

    /// Milliseconds of CPU that a thread has used.
    private static double cpu(String thread) {
        var threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().equals(thread)) {
                return threads.getThreadCpuTime(id) / 1e6;
            }
        }
        throw new IllegalStateException("no thread " + thread);
    }

    private static double processCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    private static void after(int pulses, Runnable work) {
        new AnimationTimer() {
            private int n;

            @Override
            public void handle(long now) {
                if (n++ >= pulses) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
