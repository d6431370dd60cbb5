package studio.backlot.studio.animatic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.backlot.gl.RenderRequest.Quality;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.render.RenderThread;

/// Draws boards while the next shots are being directed, and keeps them in the cache. Confined to
/// one thread; the drawing itself is done by the render thread.
final class Boards {
    /// Frames that wait in memory to be written.
    private static final int AHEAD = 3;

    /// A board that lies in the cache.
    record Drawn(ShotInHand shot, ShotInHand.Board board, String key, Path picture) {
        /// Name of the picture in the results: `012_A_START`.
        String name() {
            String label = board.label().isEmpty() ? "" : "_" + board.label();
            return (shot.shot().name() + label).replaceAll("[^\\p{L}\\p{N}_.-]+", "_");
        }
    }

    private record Waiting(
            ShotInHand shot,
            ShotInHand.Board board,
            String key,
            CompletableFuture<DrawnFrame> frame) {}

    private final AnimaticOptions options;
    private final PictureKeys keys;
    private final PictureCache cache;
    private final RenderThread gl;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
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
            Optional<Path> known = cache.find(key);
            if (known.isPresent()) {
                finishWaiting();
                done(shot, board, key, known.get());
                continue;
            }
            waiting.add(
                    new Waiting(
                            shot,
                            board,
                            key,
                            gl.export(
                                    Drawing.request(shot, board.frame(), options, Quality.BOARD))));
            while (waiting.size() > AHEAD) {
                keepFirst();
            }
        }
    }

    /// All boards in the order in which their shots were added.
    List<Drawn> finish() throws IOException {
        finishWaiting();
        cache.trim();
        return List.copyOf(drawn);
    }

    private void finishWaiting() throws IOException {
        while (!waiting.isEmpty()) {
            keepFirst();
        }
    }

    /// Boards that were not in the cache.
    int made() {
        return made;
    }

    /// A picture of a shot that does not move, as direct RGBA: a board, or drawn now where no board
    /// shows this performance.
    CompletableFuture<ByteBuffer> picture(ShotInHand shot, long frame) throws IOException {
        Optional<Path> known = cache.find(keys.board(shot, frame));
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(PictureCache.pixels(known.get()));
        }
        return gl.export(Drawing.request(shot, frame, options, Quality.BOARD))
                .thenApply(DrawnFrame::rgba);
    }

    private void keepFirst() throws IOException {
        Waiting first = waiting.remove();
        DrawnFrame frame = Drawing.await(first.frame());
        made++;
        done(
                first.shot(),
                first.board(),
                first.key(),
                cache.keep(first.key(), frame.rgba(), frame.width(), frame.height()));
    }

    private void done(ShotInHand shot, ShotInHand.Board board, String key, Path picture) {
        drawn.add(new Drawn(shot, board, key, picture));
    }
}
