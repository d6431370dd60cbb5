package studio.backlot.space.optics;

/// What decides the projection and the focus of a frame.
///
/// @param mode the sensor mode
/// @param aspect width over height of the delivered frame
/// @param squeeze anamorphic squeeze of the lens, 1 for spherical
/// @param focalMm focal length in mm
/// @param fNumber the geometric stop that decides depth of field
/// @param focusM focus distance in metres
public record Optics(
        SensorMode mode,
        double aspect,
        double squeeze,
        double focalMm,
        double fNumber,
        double focusM) {

    /// Spherical full-frame optics at f/2.8, for a delivered aspect.
    public static Optics fullFrame(double aspect, double focalMm) {
        return new Optics(SensorMode.FULL_FRAME, aspect, 1, focalMm, 2.8, 3);
    }

    /// Height in mm of the sensor that the delivered aspect uses.
    public double usedHeightMm() {
        return Math.min(mode.heightMm(), squeeze * mode.widthMm() / aspect);
    }

    /// Width in mm of the sensor that the delivered aspect uses.
    public double usedWidthMm() {
        return usedHeightMm() * aspect / squeeze;
    }

    /// Vertical field of view in radians.
    public double verticalFov() {
        return 2 * Math.atan(usedHeightMm() / (2 * focalMm));
    }

    /// Horizontal field of view in radians, de-squeezed.
    public double horizontalFov() {
        return 2 * Math.atan(squeeze * usedWidthMm() / (2 * focalMm));
    }

    /// The projection scale of y: NDC y of a point one metre up at one metre's depth.
    public double scaleY() {
        return 2 * focalMm / usedHeightMm();
    }

    /// The projection scale of x.
    public double scaleX() {
        return scaleY() / aspect;
    }

    public Optics withFocal(double mm) {
        return new Optics(mode, aspect, squeeze, mm, fNumber, focusM);
    }

    public Optics withFocus(double metres) {
        return new Optics(mode, aspect, squeeze, focalMm, fNumber, metres);
    }
}
