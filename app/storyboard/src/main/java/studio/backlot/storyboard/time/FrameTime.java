package studio.backlot.storyboard.time;

import java.math.BigInteger;

/// A point or length of picture time.
public record FrameTime(long frames, FrameRate rate) implements Comparable<FrameTime> {
    public FrameTime plus(long more) {
        return new FrameTime(Math.addExact(frames, more), rate);
    }

    /// Seconds, for display and sound only.
    public double seconds() {
        return (double) frames * rate.den() / rate.num();
    }

    /// The nearest frame of another rate, halves up. Exact where the other rate is a multiple.
    public FrameTime at(FrameRate other) {
        if (other.equals(rate)) {
            return this;
        }
        BigInteger numerator =
                BigInteger.valueOf(frames)
                        .multiply(BigInteger.valueOf((long) rate.den() * other.num()));
        BigInteger denominator = BigInteger.valueOf((long) rate.num() * other.den());
        return new FrameTime(Rounding.halfUp(numerator, denominator), other);
    }

    /// Earlier or later in time, across rates. Equal instants of two rates compare as 0 though the
    /// records differ.
    @Override
    public int compareTo(FrameTime other) {
        return BigInteger.valueOf(frames)
                .multiply(BigInteger.valueOf((long) rate.den() * other.rate.num()))
                .compareTo(
                        BigInteger.valueOf(other.frames)
                                .multiply(
                                        BigInteger.valueOf((long) other.rate.den() * rate.num())));
    }
}
