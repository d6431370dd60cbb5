package studio.backlot.storyboard.model;

import java.util.Objects;
import studio.backlot.storyboard.time.FrameRate;

/// Choices that hold for the whole production and can be changed at any time.
///
/// @param rate frame rate of cut and animatic
/// @param aspect width over height of the delivered frame
/// @param width pixels of a rendered frame
/// @param height pixels of a rendered frame
/// @param camera camera, lenses and how they are set
/// @param look name of the look that boards are drawn in
/// @param coverage how many set-ups a scene is given
public record ProductionSettings(
        FrameRate rate,
        double aspect,
        int width,
        int height,
        CameraPackage camera,
        String look,
        Coverage coverage) {
    /// Productions of before cameras could be chosen say nothing of one.
    public ProductionSettings {
        camera = Objects.requireNonNullElse(camera, CameraPackage.HOUSE);
    }

    public static final ProductionSettings DEFAULT =
            new ProductionSettings(
                    FrameRate.FPS_24,
                    16 / 9.0,
                    1280,
                    720,
                    CameraPackage.HOUSE,
                    "SHADED",
                    Coverage.TURNS);

    public ProductionSettings withRate(FrameRate value) {
        return new ProductionSettings(value, aspect, width, height, camera, look, coverage);
    }

    public ProductionSettings withAspect(double value) {
        return new ProductionSettings(rate, value, width, height, camera, look, coverage);
    }

    public ProductionSettings withCamera(CameraPackage value) {
        return new ProductionSettings(rate, aspect, width, height, value, look, coverage);
    }

    public ProductionSettings withLook(String value) {
        return new ProductionSettings(rate, aspect, width, height, camera, value, coverage);
    }

    public ProductionSettings withCoverage(Coverage value) {
        return new ProductionSettings(rate, aspect, width, height, camera, look, value);
    }

    /// These settings with another frame size in pixels; the aspect follows it.
    public ProductionSettings withSize(int newWidth, int newHeight) {
        return new ProductionSettings(
                rate, (double) newWidth / newHeight, newWidth, newHeight, camera, look, coverage);
    }

    /// How many set-ups the planner gives a scene.
    public enum Coverage {
        MASTER,
        TURNS,
        FULL
    }
}
