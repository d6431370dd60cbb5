package studio.backlot.media.sound;

/// Changes the rate of sound in memory by a windowed sinc.
public final class Resampler {
    private static final int REACH = 16;

    private Resampler() {}

    /// One channel at another rate.
    ///
    /// @param from samples a second now
    /// @param to samples a second wanted
    public static float[] resample(float[] samples, int from, int to) {
        if (from <= 0 || to <= 0) {
            throw new IllegalArgumentException("not a rate: " + from + " or " + to);
        }
        if (from == to) {
            return samples.clone();
        }
        int length = Math.toIntExact((long) samples.length * to / from);
        float[] out = new float[length];
        // Going down, the filter must also remove what the lower rate cannot hold.
        double band = Math.min(1, to / (double) from);
        int reach = (int) Math.ceil(REACH / band);
        for (int i = 0; i < length; i++) {
            double at = i * (double) from / to;
            int centre = (int) Math.floor(at);
            double sum = 0;
            double weights = 0;
            for (int k = centre - reach + 1; k <= centre + reach; k++) {
                double distance = at - k;
                double weight = sinc(distance * band) * window(distance / reach);
                weights += weight;
                if (k >= 0 && k < samples.length) {
                    sum += weight * samples[k];
                }
            }
            out[i] = (float) (sum / weights);
        }
        return out;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    // Blackman's window, 1 in the middle and 0 at ±1.
    private static double window(double x) {
        if (Math.abs(x) >= 1) {
            return 0;
        }
        return 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
    }
}
