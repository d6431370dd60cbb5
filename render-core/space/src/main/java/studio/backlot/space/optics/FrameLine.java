package studio.backlot.space.optics;

import java.util.List;

/// A delivery that a frame is also composed for: a box within the frame.
///
/// @param aspect width over height of the delivery
/// @param halfWidth half of its width in NDC of the frame, 1 where it is as wide
/// @param halfHeight half of its height in NDC of the frame, 1 where it is as high
public record FrameLine(double aspect, double halfWidth, double halfHeight) {
    /// The largest centred box of an aspect within a frame.
    public static FrameLine within(double frameAspect, double aspect) {
        if (!(aspect > 0 && frameAspect > 0)) {
            throw new IllegalArgumentException("no aspect: " + aspect + " in " + frameAspect);
        }
        return aspect > frameAspect
                ? new FrameLine(aspect, 1, frameAspect / aspect)
                : new FrameLine(aspect, aspect / frameAspect, 1);
    }

    /// The boxes of several deliveries in the order given.
    public static List<FrameLine> within(double frameAspect, List<Double> aspects) {
        return aspects.stream().map(aspect -> within(frameAspect, aspect)).toList();
    }

    /// Whether a point in NDC is in the delivery.
    public boolean holds(double x, double y) {
        return Math.abs(x) <= halfWidth && Math.abs(y) <= halfHeight;
    }

    /// Width in mm that the delivery uses of the sensor.
    public double usedWidthMm(Optics optics) {
        return optics.usedWidthMm() * halfWidth;
    }

    /// Height in mm that the delivery uses of the sensor.
    public double usedHeightMm(Optics optics) {
        return optics.usedHeightMm() * halfHeight;
    }
}
