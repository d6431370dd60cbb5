package studio.backlot.studio.animatic;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.RenderRequest.Quality;

/// What both boards and movie ask of the renderer.
final class Drawing {
    private Drawing() {}

    static RenderRequest request(
            ShotInHand shot, long frame, AnimaticOptions options, Quality quality) {
        double seconds = shot.seconds(frame);
        return new RenderRequest(
                shot.direction().shot().stage(seconds),
                shot.direction().shot().camera(seconds),
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

    /// Ends a thread: what waits is given up, what is in hand is finished first.
    static void end(ExecutorService thread) {
        thread.shutdownNow();
        boolean interrupted = false;
        while (true) {
            try {
                if (thread.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
