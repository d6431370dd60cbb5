package studio.backlot.space.moves;

/// Progress over time.
final class Ease {
    private Ease() {}

    /// The quintic 6t⁵ − 15t⁴ + 10t³: starts and stops from rest with no jump of acceleration. Its
    /// peak speed is 1.875 times its mean.
    static double quintic(double t) {
        double c = Math.clamp(t, 0, 1);
        return c * c * c * (c * (6 * c - 15) + 10);
    }

    static final double PEAK = 1.875;
}
