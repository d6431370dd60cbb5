package studio.backlot.media.sound;

/// Keeps a mix below full scale without clipping it. The loudest sample of each short piece is
/// known beforehand, so gain falls before a peak and rises after it in straight lines; there is no
/// state to carry from block to block. Where nothing is too loud, every sample stays as it was.
final class Limiter {
    /// −1 dB below full scale, so that AAC's ringing does not clip.
    static final float CEILING = 0.891f;

    private static final int PIECE = 64;

    /// Pieces over which gain moves: 5 ms before a peak, and the same after it.
    private static final int REACH = 4;

    /// Gain at the beginning of each piece and one beyond the last; empty where nothing is loud.
    private final float[] gains;

    private Limiter(float[] gains) {
        this.gains = gains;
    }

    /// Looks at a whole mix.
    ///
    /// @param length samples that may be heard
    static Limiter over(SoundSource mix, long length) {
        int pieces = Math.toIntExact((length + PIECE - 1) / PIECE);
        float[] allowed = new float[pieces];
        float[] block = new float[PIECE * 2];
        boolean loud = false;
        for (int piece = 0; piece < pieces; piece++) {
            mix.read((long) piece * PIECE, block, PIECE);
            float peak = 0;
            for (float sample : block) {
                peak = Math.max(peak, Math.abs(sample));
            }
            allowed[piece] = peak > CEILING ? CEILING / peak : 1;
            loud |= peak > CEILING;
        }
        return new Limiter(loud ? smooth(allowed) : new float[0]);
    }

    // First the smallest gain within twice the reach, then its mean over one reach: no mean is
    // above what any piece between its neighbours allows, and no step is left.
    private static float[] smooth(float[] allowed) {
        int pieces = allowed.length;
        float[] least = new float[pieces + 1];
        for (int at = 0; at <= pieces; at++) {
            float smallest = 1;
            int last = Math.min(pieces - 1, at + 2 * REACH);
            for (int i = Math.max(0, at - 2 * REACH); i <= last; i++) {
                smallest = Math.min(smallest, allowed[i]);
            }
            least[at] = smallest;
        }
        float[] gains = new float[pieces + 1];
        for (int at = 0; at <= pieces; at++) {
            double sum = 0;
            for (int i = at - REACH; i <= at + REACH; i++) {
                sum += least[Math.clamp(i, 0, pieces)];
            }
            gains[at] = (float) (sum / (2 * REACH + 1));
        }
        return gains;
    }

    void apply(long sample, float[] stereo, int count) {
        if (gains.length == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            long at = sample + i;
            int piece = (int) Math.floorDiv(at, (long) PIECE);
            if (at < 0 || piece + 1 >= gains.length) {
                continue;
            }
            float along = (at - (long) piece * PIECE) / (float) PIECE;
            float gain = gains[piece] + (gains[piece + 1] - gains[piece]) * along;
            stereo[i * 2] *= gain;
            stereo[i * 2 + 1] *= gain;
        }
    }
}
