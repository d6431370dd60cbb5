package studio.backlot.studio.concept;

/// How a concept frame is wanted.
///
/// @param width pixels
/// @param height pixels
/// @param look name of a look: `shaded`, `ink`, `pencil`
/// @param seed varies poses, dressing and strokes
/// @param buffers whether depth and ids are read back
public record FrameOptions(int width, int height, String look, long seed, Buffers buffers) {
    /// Whether the buffers behind the picture are wanted.
    public enum Buffers {
        NONE,
        DEPTH_AND_IDS
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
