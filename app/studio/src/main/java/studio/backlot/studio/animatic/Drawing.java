package studio.backlot.studio.animatic;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.RenderRequest.Quality;

/// What both boards and movie ask of the renderer.
final class Drawing {
    private Drawing() {}

    static RenderRequest request(
            ShotInHand shot, long frame, AnimaticOptions options, Quality quality) {
        double seconds = shot.seconds(frame);
        return new RenderRequest(
                shot.directed().stage(seconds),
                shot.directed().camera(seconds),
                options.width(),
                options.height(),
                options.look(),
                quality,
                shot.seed(),
                seconds,
                false);
    }

    /// Waits, and throws what went wrong as it was thrown.
    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
