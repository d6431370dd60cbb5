package studio.backlot.storyboard.model;

import studio.backlot.storyboard.time.FrameRate;

/// Choices that hold for the whole production and can be changed at any time.
///
/// @param rate frame rate of cut and animatic
/// @param aspect width over height of the delivered frame
/// @param width pixels of a rendered frame
/// @param height pixels of a rendered frame
/// @param bodyId camera body and sensor mode, a key of the catalogue
/// @param look name of the look that boards are drawn in
/// @param coverage how many set-ups a scene is given
public record ProductionSettings(
        FrameRate rate,
        double aspect,
        int width,
        int height,
        String bodyId,
        String look,
        Coverage coverage) {
    public static final ProductionSettings DEFAULT =
            new ProductionSettings(
                    FrameRate.FPS_24, 16 / 9.0, 1280, 720, "full-frame", "SHADED", Coverage.TURNS);

    /// How many set-ups the planner gives a scene.
    public enum Coverage {
        MASTER,
        TURNS,
        FULL
    }
}
