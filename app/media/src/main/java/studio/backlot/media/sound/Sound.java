package studio.backlot.media.sound;

/// Recorded or made sound in memory at 48 kHz. The samples belong to it and are not changed.
///
/// @param channels 1 or 2
/// @param samples −1 … 1, left and right in turn where there are two channels
public record Sound(int channels, float[] samples) {
    public Sound {
        if (channels < 1 || channels > 2 || samples.length % channels != 0) {
            throw new IllegalArgumentException(
                    "sound has one or two channels of equal length, not " + channels);
        }
    }

    /// Length in samples of one channel.
    public long length() {
        return samples.length / channels;
    }
}
