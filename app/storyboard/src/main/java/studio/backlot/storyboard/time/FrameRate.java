package studio.backlot.storyboard.time;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Frames a second as a reduced fraction, such as 24/1 or 24000/1001.
public record FrameRate(int num, int den) {
    public static final FrameRate FPS_23_976 = new FrameRate(24000, 1001);
    public static final FrameRate FPS_24 = new FrameRate(24, 1);
    public static final FrameRate FPS_25 = new FrameRate(25, 1);
    public static final FrameRate FPS_29_97 = new FrameRate(30000, 1001);
    public static final FrameRate FPS_30 = new FrameRate(30, 1);
    public static final FrameRate FPS_48 = new FrameRate(48, 1);
    public static final FrameRate FPS_50 = new FrameRate(50, 1);
    public static final FrameRate FPS_59_94 = new FrameRate(60000, 1001);
    public static final FrameRate FPS_60 = new FrameRate(60, 1);

    /// The rates that films and broadcasts are delivered in, slowest first.
    public static final List<FrameRate> STANDARD =
            List.of(
                    FPS_23_976,
                    FPS_24,
                    FPS_25,
                    FPS_29_97,
                    FPS_30,
                    FPS_48,
                    FPS_50,
                    FPS_59_94,
                    FPS_60);

    public FrameRate {
        if (num <= 0 || den <= 0) {
            throw new IllegalArgumentException("a frame rate is positive: " + num + "/" + den);
        }
        int divisor = BigInteger.valueOf(num).gcd(BigInteger.valueOf(den)).intValueExact();
        num /= divisor;
        den /= divisor;
    }

    /// Reads `24`, `24/1`, `24000/1001` or one of the rounded names `23.976`, `23.98`, `29.97`,
    /// `47.952`, `59.94`; empty where the text is none of these.
    public static Optional<FrameRate> parse(String text) {
        String trimmed = text.trim();
        try {
            int slash = trimmed.indexOf('/');
            if (slash >= 0) {
                return Optional.of(
                        new FrameRate(
                                Integer.parseInt(trimmed.substring(0, slash).trim()),
                                Integer.parseInt(trimmed.substring(slash + 1).trim())));
            }
            BigDecimal value = new BigDecimal(trimmed);
            if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(1000)) > 0) {
                return Optional.empty();
            }
            return Optional.of(nearest(value.doubleValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The rate that a floating number of frames a second means: a whole one, a 1000/1001 one, or
    /// the number to a thousandth.
    public static FrameRate nearest(double perSecond) {
        long whole = Math.round(perSecond);
        if (whole > 0 && Math.abs(perSecond - whole) < 1e-4) {
            return new FrameRate(Math.toIntExact(whole), 1);
        }
        long above = (long) Math.ceil(perSecond);
        if (Math.abs(perSecond - above * 1000 / 1001.0) < 0.006) {
            return new FrameRate(Math.toIntExact(above * 1000), 1001);
        }
        return new FrameRate(Math.toIntExact(Math.round(perSecond * 1000)), 1000);
    }

    /// The whole number of frames that timecode counts a second by: 24 for 23.976.
    public int nominal() {
        return (num + den - 1) / den;
    }

    /// The rate as a floating number, for display and for mixing only.
    public double perSecond() {
        return (double) num / den;
    }

    /// Frames nearest to a duration in seconds: the one rounding rule of the house, half up.
    public long framesNearest(double seconds) {
        return (long) Math.floor(seconds * num / den + 0.5);
    }

    /// Frames nearest to a whole number of milliseconds, by the same rule and without a double.
    public long framesOfMillis(long millis) {
        return Rounding.halfUp(
                BigInteger.valueOf(millis).multiply(BigInteger.valueOf(num)),
                BigInteger.valueOf(den).multiply(BigInteger.valueOf(1000)));
    }

    /// The first sound sample of a frame at a sample rate, rounded down.
    public long sampleOf(long frame, int sampleRate) {
        return Math.floorDiv(Math.multiplyExact(frame, (long) den * sampleRate), num);
    }

    /// The frame that a sound sample at a sample rate falls into: the inverse of [#sampleOf].
    public long frameOfSample(long sample, int sampleRate) {
        long frame = Math.floorDiv(Math.multiplyExact(sample, (long) num), (long) den * sampleRate);
        return sampleOf(frame + 1, sampleRate) <= sample ? frame + 1 : frame;
    }

    /// `24/1`, `24000/1001`: as files hold it.
    @Override
    public String toString() {
        return num + "/" + den;
    }

    /// As people write it: `24`, `23.976`, `29.97`.
    public String label() {
        if (den == 1) {
            return Integer.toString(num);
        }
        BigDecimal rounded =
                BigDecimal.valueOf(num).divide(BigDecimal.valueOf(den), 3, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
