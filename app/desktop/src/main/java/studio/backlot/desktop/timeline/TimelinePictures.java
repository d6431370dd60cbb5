package studio.backlot.desktop.timeline;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import studio.backlot.studio.render.DrawnFrame;

/// Small pictures of shots in exactly the height that the timeline shows them in, so that drawing
/// one only copies pixels. Scaling happens on a thread of its own; the latest stay. FX thread only.
public final class TimelinePictures {
    private static final long MOST_PIXELS = 12L << 20;

    private record Key(String shotId, int height) {}

    private final Executor fx;
    private final Runnable arrived;
    private final ExecutorService scaling =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("thumbnails").daemon().factory());
    private final Map<String, DrawnFrame> frames = new HashMap<>();
    private final LinkedHashMap<Key, Image> scaled = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Key> asked = new HashSet<>();
    private long pixels;

    /// @param fx runs work on the FX thread
    /// @param arrived called when a picture that was asked for is there
    public TimelinePictures(Executor fx, Runnable arrived) {
        this.fx = fx;
        this.arrived = arrived;
    }

    /// A shot has a new picture.
    public void put(String shotId, DrawnFrame frame) {
        frames.put(shotId, frame);
        scaled.entrySet().removeIf(e -> e.getKey().shotId().equals(shotId) && forget(e.getValue()));
        arrived.run();
    }

    /// Another production is open.
    public void clear() {
        frames.clear();
        scaled.clear();
        asked.clear();
        pixels = 0;
    }

    private boolean forget(Image image) {
        pixels -= (long) (image.getWidth() * image.getHeight());
        return true;
    }

    /// The picture of a shot in a height; null while it is not there.
    @Nullable Image of(String shotId, int height) {
        Key key = new Key(shotId, height);
        Image image = scaled.get(key);
        DrawnFrame frame = frames.get(shotId);
        if (image == null && frame != null && asked.add(key)) {
            scaling.execute(() -> {
                Pixels made = scale(frame, height);
                fx.execute(() -> arrived(key, frame, made));
            });
        }
        return image;
    }

    @SuppressWarnings("ReferenceEquality") // the frame that was scaled, not an equal one
    private void arrived(Key key, DrawnFrame frame, Pixels made) {
        asked.remove(key);
        if (frames.get(key.shotId()) != frame) {
            return;
        }
        Image image =
                new WritableImage(
                        new PixelBuffer<>(
                                made.width(),
                                made.height(),
                                IntBuffer.wrap(made.argb()),
                                PixelFormat.getIntArgbPreInstance()));
        scaled.put(key, image);
        pixels += (long) made.width() * made.height();
        var oldest = scaled.entrySet().iterator();
        while (pixels > MOST_PIXELS && scaled.size() > 1 && oldest.hasNext()) {
            forget(oldest.next().getValue());
            oldest.remove();
        }
        arrived.run();
    }

    @SuppressWarnings("ArrayRecordComponent") // handed to the image, never changed
    record Pixels(int width, int height, int[] argb) {}

    /// Mean of the pixels under each new pixel; between pixels where it grows.
    static Pixels scale(DrawnFrame frame, int height) {
        int width = Math.max(1, Math.round((float) height * frame.width() / frame.height()));
        int[] argb = new int[width * height];
        ByteBuffer rgba = frame.rgba();
        double step = (double) frame.height() / height;
        int taps = Math.max(2, (int) Math.ceil(step));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int r = 0;
                int g = 0;
                int b = 0;
                for (int j = 0; j < taps; j++) {
                    int sy = place(y, j, taps, step, frame.height());
                    for (int i = 0; i < taps; i++) {
                        int at = 4 * (sy * frame.width() + place(x, i, taps, step, frame.width()));
                        r += rgba.get(at) & 0xFF;
                        g += rgba.get(at + 1) & 0xFF;
                        b += rgba.get(at + 2) & 0xFF;
                    }
                }
                int n = taps * taps;
                argb[y * width + x] = 0xFF000000 | ((r / n) << 16) | ((g / n) << 8) | (b / n);
            }
        }
        return new Pixels(width, height, argb);
    }

    private static int place(int pixel, int tap, int taps, double step, int size) {
        return Math.min(size - 1, (int) ((pixel + (tap + 0.5) / taps) * step));
    }

    /// Ends the scaling.
    public void close() {
        scaling.shutdownNow();
    }
}
