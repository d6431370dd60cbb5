package studio.backlot.media;

/// Frames a second as an exact fraction: 24/1, 24000/1001.
///
/// @param num numerator, positive
/// @param den denominator, positive
public record Rate(int num, int den) {
    /// Samples a second of everything that is mixed, played or written.
    public static final int SAMPLES = 48_000;

    public Rate {
        if (num <= 0 || den <= 0) {
            throw new IllegalArgumentException("not a frame rate: " + num + "/" + den);
        }
    }

    /// The first sample of a frame, rounded to nearest; also the length in samples of so many
    /// frames.
    public long sampleOf(long frame) {
        long scaled = Math.multiplyExact(frame, (long) SAMPLES * den);
        return Math.floorDiv(scaled + num / 2, num);
    }

    /// The frame that is on screen while a sample is heard.
    public long frameAt(long sample) {
        long frame = Math.floorDiv(Math.multiplyExact(sample, (long) num), (long) SAMPLES * den);
        // Starts of frames are rounded, so the division may be one frame behind.
        return sampleOf(frame + 1) <= sample ? frame + 1 : frame;
    }
}
