package studio.backlot.space.optics;

import studio.backlot.assets.CameraCatalogue;

/// One recording mode of a camera body.
///
/// @param id stable key, such as `alexa35-og`
/// @param name the maker's name of body and mode
/// @param widthMm active width in mm
/// @param heightMm active height in mm
/// @param widthPx recorded width in pixels
/// @param heightPx recorded height in pixels
public record SensorMode(
        String id, String name, double widthMm, double heightMm, int widthPx, int heightPx) {
    /// A mode of the catalogue.
    public static SensorMode of(CameraCatalogue.Mode mode) {
        return new SensorMode(
                mode.id(),
                mode.name(),
                mode.widthMm(),
                mode.heightMm(),
                mode.widthPx(),
                mode.heightPx());
    }

    /// The full-frame reference, in whose terms lens classes are named.
    public static final SensorMode FULL_FRAME =
            new SensorMode("full-frame", "Full frame 36 × 24", 36, 24, 6000, 4000);
}
