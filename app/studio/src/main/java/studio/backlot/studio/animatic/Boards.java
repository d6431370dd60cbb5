package studio.backlot.studio.animatic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.backlot.gl.RenderRequest.Quality;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.render.RenderThread;

/// Draws boards while the next shots are being directed, and keeps them in the cache. Confined to
/// one thread; the drawing itself is done by the render thread, and the packing by another.
final class Boards implements AutoCloseable {
    /// Boards that wait in memory to be written.
    private static final int AHEAD = 3;

    /// A board that lies in the cache.
    record Drawn(ShotInHand shot, ShotInHand.Board board, String key, PictureCache.Kept kept) {
        /// Name of the picture in the results: `012_A_START`.
        String name() {
            String label = board.label().isEmpty() ? "" : "_" + board.label();
            return (shot.shot().name() + label).replaceAll("[^\\p{L}\\p{N}_.-]+", "_");
        }

        Path picture() {
            return kept.picture();
        }

        Path paper() {
            return kept.paper();
        }

        String sha256() {
            return kept.sha256();
        }
    }

    private record Waiting(
            ShotInHand shot,
            ShotInHand.Board board,
            String key,
            CompletableFuture<PictureCache.Kept> kept) {}

    private final AnimaticOptions options;
    private final PictureKeys keys;
    private final PictureCache cache;
    private final RenderThread gl;
    private final ExecutorService packing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("boards").daemon().factory());
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, PictureCache.Kept> known = new HashMap<>();
    private final List<Drawn> drawn = new ArrayList<>();
    private int made;

    Boards(AnimaticOptions options, PictureKeys keys, PictureCache cache, RenderThread gl) {
        this.options = options;
        this.keys = keys;
        this.cache = cache;
        this.gl = gl;
    }

    /// Asks for the boards of a shot; returns before they are drawn.
    void add(ShotInHand shot) throws IOException {
        for (ShotInHand.Board board : shot.boards()) {
            String key = keys.board(shot, board.frame());
            if (waiting.stream().anyMatch(w -> w.key().equals(key))) {
                // Two performances may look alike: nothing is drawn twice.
                finishWaiting();
            }
            Optional<PictureCache.Kept> there = find(key);
            CompletableFuture<PictureCache.Kept> kept =
                    there.isPresent()
                            ? CompletableFuture.completedFuture(there.get())
                            : draw(shot, board, key);
            waiting.add(new Waiting(shot, board, key, kept));
            while (waiting.size() > AHEAD || waitsForNothing()) {
                takeFirst();
            }
        }
    }

    private boolean waitsForNothing() {
        return !waiting.isEmpty() && waiting.getFirst().kept().isDone();
    }

    private Optional<PictureCache.Kept> find(String key) throws IOException {
        PictureCache.Kept seen = known.get(key);
        return seen != null ? Optional.of(seen) : cache.find(key);
    }

    private CompletableFuture<PictureCache.Kept> draw(
            ShotInHand shot, ShotInHand.Board board, String key) {
        made++;
        return gl.export(Drawing.request(shot, board.frame(), options, Quality.BOARD))
                .thenApplyAsync(frame -> keep(key, frame), packing);
    }

    private PictureCache.Kept keep(String key, DrawnFrame frame) {
        try {
            return cache.keep(key, frame.rgba(), frame.width(), frame.height());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All boards in the order in which their shots were added.
    List<Drawn> finish() throws IOException {
        finishWaiting();
        cache.trim();
        return List.copyOf(drawn);
    }

    private void finishWaiting() {
        while (!waiting.isEmpty()) {
            takeFirst();
        }
    }

    /// Boards that were not in the cache.
    int made() {
        return made;
    }

    /// A picture that stands still, for whoever encodes it, on whatever thread.
    @FunctionalInterface
    interface Still {
        /// Direct RGBA, which may be `own`.
        ///
        /// @param own a buffer of the size of a frame
        ByteBuffer pixels(ByteBuffer own);

        /// Whether the picture waits in memory, not in the cache.
        default boolean inMemory() {
            return false;
        }
    }

    private record Coming(CompletableFuture<DrawnFrame> frame) implements Still {
        @Override
        public ByteBuffer pixels(ByteBuffer own) {
            return Drawing.await(frame).rgba();
        }

        @Override
        public boolean inMemory() {
            return true;
        }
    }

    /// A picture of a shot that does not move: a board, or drawn now where no board shows this
    /// performance.
    Still picture(ShotInHand shot, long frame) throws IOException {
        Optional<PictureCache.Kept> there = find(keys.board(shot, frame));
        if (there.isPresent()) {
            Path picture = there.get().picture();
            return own -> read(picture, own);
        }
        return new Coming(gl.export(Drawing.request(shot, frame, options, Quality.BOARD)));
    }

    private static ByteBuffer read(Path picture, ByteBuffer own) {
        try {
            PictureCache.pixels(picture, own);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeFirst() {
        Waiting first = waiting.remove();
        PictureCache.Kept kept = Drawing.await(first.kept());
        known.put(first.key(), kept);
        drawn.add(new Drawn(first.shot(), first.board(), first.key(), kept));
    }

    /// Gives up what is not drawn yet, and waits until nobody writes any more.
    @Override
    public void close() {
        Drawing.end(packing);
    }
}
