package studio.backlot.bench;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.stage.Stage;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.render.RenderThread;

/// Frames with the ids and depths that checks measure.
final class Buffers {
    private Buffers() {}

    /// Who and what is where on a stage; its colours are those of a frame in motion.
    static DrawnFrame of(RenderThread gl, Stage stage, Camera camera, int width, int height) {
        RenderRequest.Quality quick = RenderRequest.Quality.MOTION;
        return drawn(
                gl,
                new RenderRequest(stage, camera, width, height, Look.SHADED, quick, 0, 0, true));
    }

    /// Draws, and fails as the drawing fails.
    static DrawnFrame drawn(RenderThread gl, RenderRequest request) {
        try {
            return gl.export(request).join();
        } catch (CompletionException e) {
            @Nullable Throwable cause = e.getCause();
            throw cause instanceof RuntimeException own ? own : e;
        }
    }
}
