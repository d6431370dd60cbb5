package studio.backlot.studio.concept;

import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.CameraPackage;
import studio.backlot.storyboard.model.Daylight;

/// How a concept frame is wanted.
///
/// @param width pixels
/// @param height pixels
/// @param look name of a look: `shaded`, `ink`, `pencil`
/// @param seed varies poses, dressing and strokes
/// @param camera what it is shot with
/// @param daylight when and where it is shot; null for the usual sun of the time of day
/// @param buffers whether depth and ids are read back
public record FrameOptions(
        int width,
        int height,
        String look,
        long seed,
        CameraPackage camera,
        @Nullable Daylight daylight,
        Buffers buffers) {
    /// Whether the buffers behind the picture are wanted.
    public enum Buffers {
        NONE,
        DEPTH_AND_IDS
    }

    /// With the camera that a production has that nobody chose one for.
    public FrameOptions(int width, int height, String look, long seed, Buffers buffers) {
        this(width, height, look, seed, CameraPackage.HOUSE, null, buffers);
    }

    /// @throws ConceptException where the size is none that can be drawn
    public FrameOptions {
        if (width < 16 || height < 16 || width > 8192 || height > 8192) {
            throw new ConceptException(
                    ConceptException.Code.SIZE,
                    "a frame of " + width + "×" + height + " cannot be drawn: use 16 to 8192");
        }
    }

    public double aspect() {
        return (double) width / height;
    }
}
