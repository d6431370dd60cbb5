package studio.backlot.studio.animatic;

import java.nio.file.Path;
import studio.backlot.gl.Look;
import studio.backlot.storyboard.model.CameraPackage;
import studio.backlot.storyboard.time.FrameRate;

/// How an animatic is wanted.
///
/// @param rate frames a second
/// @param width pixels, even
/// @param height pixels, even
/// @param burnIn what is written into the frames
/// @param look how frames are drawn
/// @param camera what a script is shot with; a production has a camera of its own
/// @param cache folder of pictures and segments; may be emptied at any time
/// @param version version of this program, for provenance
public record AnimaticOptions(
        FrameRate rate,
        int width,
        int height,
        BurnIn burnIn,
        Look look,
        CameraPackage camera,
        Path cache,
        String version) {
    private static final int SMALLEST = 64;
    private static final int LARGEST = 4096;

    /// What is written into the frames of the movie; boards stay clean.
    public enum BurnIn {
        NONE,
        /// Scene, shot and lens at the left, timecode at the right.
        SHOT_AND_TIMECODE
    }

    /// With the camera that a production has that nobody chose one for.
    public AnimaticOptions(
            FrameRate rate,
            int width,
            int height,
            BurnIn burnIn,
            Look look,
            Path cache,
            String version) {
        this(rate, width, height, burnIn, look, CameraPackage.HOUSE, cache, version);
    }

    /// The same at another rate.
    public AnimaticOptions at(FrameRate value) {
        return new AnimaticOptions(value, width, height, burnIn, look, camera, cache, version);
    }

    /// @throws AnimaticException where the size is none that a movie can have
    public AnimaticOptions {
        boolean even = width % 2 == 0 && height % 2 == 0;
        if (!even || Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
            throw new AnimaticException(
                    AnimaticException.Code.SIZE,
                    width + "x" + height + " cannot be made into a movie");
        }
    }
}
