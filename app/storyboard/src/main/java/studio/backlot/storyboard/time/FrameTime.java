package studio.backlot.storyboard.time;

/// A point or length of picture time.
public record FrameTime(long frames, FrameRate rate) implements Comparable<FrameTime> {
    public FrameTime plus(long more) {
        return new FrameTime(frames + more, rate);
    }

    /// Seconds, for display and sound only.
    public double seconds() {
        return (double) frames * rate.den() / rate.num();
    }

    @Override
    public int compareTo(FrameTime other) {
        return Long.compare(
                Math.multiplyExact(frames * rate.den(), (long) other.rate.num()),
                Math.multiplyExact(other.frames * other.rate.den(), (long) rate.num()));
    }
}
