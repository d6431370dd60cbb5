package studio.backlot.desktop.timeline;

/// Which frame is where: the zoom and the scroll of a timeline.
///
/// @param pixelsPerFrame zoom; from one frame filling a thumbnail to a feature in the window
/// @param firstFrame frame at the left edge, fractional while scrolling
public record TimelineScale(double pixelsPerFrame, double firstFrame) {
    public static final double CLOSEST = 24;
    public static final double WIDEST = 0.004;

    public double x(double frame) {
        return (frame - firstFrame) * pixelsPerFrame;
    }

    /// Where the left edge of a whole frame lies.
    public double x(long frame) {
        return x((double) frame);
    }

    public double frame(double x) {
        return firstFrame + x / pixelsPerFrame;
    }

    /// Zooms so that the frame under `x` stays there.
    public TimelineScale zoomed(double factor, double x) {
        double pixels = Math.clamp(pixelsPerFrame * factor, WIDEST, CLOSEST);
        return new TimelineScale(pixels, Math.max(0, frame(x) - x / pixels));
    }

    /// Scrolls by pixels, no further than the ends.
    public TimelineScale scrolled(double pixels, long frames, double width) {
        double last = Math.max(0, frames - width / pixelsPerFrame * 0.5);
        return new TimelineScale(
                pixelsPerFrame, Math.clamp(firstFrame + pixels / pixelsPerFrame, 0, last));
    }

    /// Step of the ruler's numbers in frames: the smallest round step with room for a timecode.
    public long rulerStep(int nominalRate) {
        long[] seconds = {1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600};
        double room = 96;
        for (long frames : new long[] {1, 2, 6, 12}) {
            if (frames * pixelsPerFrame >= room) {
                return frames;
            }
        }
        for (long s : seconds) {
            if (s * nominalRate * pixelsPerFrame >= room) {
                return s * nominalRate;
            }
        }
        return 7200L * nominalRate;
    }
}
