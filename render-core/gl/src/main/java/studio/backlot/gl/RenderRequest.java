package studio.backlot.gl;

import studio.backlot.space.camera.Camera;
import studio.backlot.space.stage.Stage;

/// One frame to draw.
///
/// @param stage what stands before the lens
/// @param camera through what it is seen
/// @param width pixels
/// @param height pixels
/// @param look how it is drawn
/// @param quality how much work a frame is worth
/// @param seed varies strokes and grain, never geometry
/// @param seconds time in the shot, for rain, and for strokes that redraw on twos
/// @param buffers whether depth, normals and ids are read back
public record RenderRequest(
        Stage stage,
        Camera camera,
        int width,
        int height,
        Look look,
        Quality quality,
        long seed,
        double seconds,
        boolean buffers) {
    /// This request at another time of the shot.
    public RenderRequest at(double time) {
        return new RenderRequest(stage, camera, width, height, look, quality, seed, time, buffers);
    }

    /// How much work a frame is worth.
    public enum Quality {
        /// Interactive viewport and frames inside a move.
        MOTION,
        /// Boards and stills.
        BOARD
    }
}
