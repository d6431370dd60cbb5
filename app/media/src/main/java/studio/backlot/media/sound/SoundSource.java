package studio.backlot.media.sound;

/// Sound that can be read at any position; beyond its ends it is silence.
@FunctionalInterface
public interface SoundSource {
    /// Nothing to hear.
    SoundSource SILENCE = (sample, stereo, count) -> java.util.Arrays.fill(stereo, 0, count * 2, 0);

    /// Fills a block.
    ///
    /// @param sample first sample wanted, at 48 kHz; may lie before the beginning
    /// @param stereo receives `count` pairs of left and right, from index 0
    /// @param count pairs wanted
    void read(long sample, float[] stereo, int count);
}
