package studio.backlot.studio.animatic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Path> stills = new HashMap<>();
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
            Optional<Path> known = cache.find(key);
            if (known.isPresent()) {
                while (!waiting.isEmpty()) {
                    keepFirst();
                }
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
        while (!waiting.isEmpty()) {
            keepFirst();
        }
        cache.trim();
        return List.copyOf(drawn);
    }

    /// Boards that were not in the cache.
    int made() {
        return made;
    }

    /// The one picture of a shot that does not move.
    Path still(ShotInHand shot) {
        Path picture = stills.get(shot.shot().id());
        if (picture == null) {
            throw new IllegalStateException("no board was drawn of " + shot.shot().name());
        }
        return picture;
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
        stills.putIfAbsent(shot.shot().id(), picture);
        drawn.add(new Drawn(shot, board, key, picture));
    }
}
