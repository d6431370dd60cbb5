package studio.backlot.space.optics;

import java.util.List;
import studio.backlot.space.optics.DepthOfField.CircleOfConfusion;

/// What a camera assistant wants to know of one camera at one setting.
///
/// @param optics sensor mode, aspect, squeeze, lens, stop and focus
/// @param sharp what is sharp
/// @param circle the circle of confusion that decided it
/// @param coverage how the image circle lies on the sensor
/// @param exposure the light that is asked for
/// @param frameLines deliveries within the frame
public record CameraSheet(
        Optics optics,
        DepthOfField sharp,
        CircleOfConfusion circle,
        LensKit.Coverage coverage,
        Exposure exposure,
        List<FrameLine> frameLines) {
    /// The sheet of a camera.
    public static CameraSheet of(
            Optics optics,
            LensKit lenses,
            CircleOfConfusion circle,
            Exposure exposure,
            List<Double> deliveries) {
        return new CameraSheet(
                optics,
                DepthOfField.of(optics, circle),
                circle,
                lenses.coverage(optics),
                exposure,
                FrameLine.within(optics.aspect(), deliveries));
    }

    /// Width of what the frame shows at the focus distance, metres.
    public double widthAtFocusM() {
        return 2 * optics.focusM() * Math.tan(optics.horizontalFov() / 2);
    }

    /// Height of what the frame shows at the focus distance, metres.
    public double heightAtFocusM() {
        return 2 * optics.focusM() * Math.tan(optics.verticalFov() / 2);
    }

    /// The focal length that shows the same width on full frame, spherical, at the same aspect.
    public double fullFrameMm() {
        Optics reference = new Optics(SensorMode.FULL_FRAME, optics.aspect(), 1, 50, 2.8, 3);
        return reference.usedWidthMm() / (2 * Math.tan(optics.horizontalFov() / 2));
    }
}
