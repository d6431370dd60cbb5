package studio.backlot.storyboard.time;

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

    public FrameRate {
        if (num <= 0 || den <= 0) {
            throw new IllegalArgumentException("a frame rate is positive: " + num + "/" + den);
        }
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

    /// The first sound sample of a frame at a sample rate, rounded down.
    public long sampleOf(long frame, int sampleRate) {
        return Math.floorDiv(Math.multiplyExact(frame, (long) den * sampleRate), num);
    }
}
