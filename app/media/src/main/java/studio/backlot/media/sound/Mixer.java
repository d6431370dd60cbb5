package studio.backlot.media.sound;

import java.util.Comparator;
import java.util.List;

/// Clips of sound at their places, summed and limited. What it gives for a sample depends on
/// nothing but the clips, whatever block it is read in. May be read from several threads.
public final class Mixer implements SoundSource {
    private final List<Placed> clips;
    private final Limiter limiter;

    /// A range of a sound at a place in the cut.
    ///
    /// @param sound what is heard
    /// @param at sample of the cut at which it begins
    /// @param from first sample of the sound that is used
    /// @param length samples used
    /// @param gainDb gain in decibels
    public record Placed(Sound sound, long at, long from, long length, double gainDb) {
        public Placed {
            if (from < 0 || length < 0 || from + length > sound.length()) {
                throw new IllegalArgumentException(
                        "a clip of %d samples from %d leaves a sound of %d"
                                .formatted(length, from, sound.length()));
            }
        }

        /// All of a sound, as loud as it is.
        public static Placed whole(Sound sound, long at) {
            return new Placed(sound, at, 0, sound.length(), 0);
        }

        long end() {
            return at + length;
        }

        float gain() {
            return (float) Math.pow(10, gainDb / 20);
        }
    }

    public Mixer(List<Placed> clips) {
        this.clips = clips.stream().sorted(Comparator.comparingLong(Placed::at)).toList();
        this.limiter = Limiter.over(this::sum, length());
    }

    /// The sample after the last that is heard.
    public long length() {
        return clips.stream().mapToLong(Placed::end).max().orElse(0);
    }

    @Override
    public void read(long sample, float[] stereo, int count) {
        sum(sample, stereo, count);
        limiter.apply(sample, stereo, count);
    }

    private void sum(long sample, float[] stereo, int count) {
        SILENCE.read(sample, stereo, count);
        long end = sample + count;
        for (Placed clip : clips) {
            if (clip.at() >= end) {
                break;
            }
            long first = Math.max(sample, clip.at());
            long last = Math.min(end, clip.end());
            if (first < last) {
                add(clip, first, last, stereo, sample);
            }
        }
    }

    private static void add(Placed clip, long first, long last, float[] stereo, long origin) {
        float gain = clip.gain();
        Sound sound = clip.sound();
        float[] samples = sound.samples();
        int channels = sound.channels();
        int from = (int) (clip.from() + first - clip.at()) * channels;
        int to = (int) (first - origin) * 2;
        for (long i = first; i < last; i++, from += channels, to += 2) {
            stereo[to] += gain * samples[from];
            stereo[to + 1] += gain * samples[from + channels - 1];
        }
    }
}
