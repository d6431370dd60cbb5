package studio.backlot.space.optics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;

/// What a camera shows of every sensor mode, squeeze and delivered aspect, against the closed form
/// of FIELD.md §5 written out anew: light falls straight through the lens onto millimetres of the
/// sensor, and the delivered frame is cut from them and spread again.
class ProjectionTest {
    private static final double[] SQUEEZES = {1, 1.25, 1.3, 1.33, 1.5, 1.6, 1.65, 1.8, 2};
    private static final double[] ASPECTS = {9 / 16.0, 1, 4 / 3.0, 1.5, 16 / 9.0, 1.85, 2.39, 2.76};
    private static final double[] FOCALS = {12, 35, 47.3, 100, 290};

    @Test
    void everyModeSqueezeAndAspectProjectsAsTheClosedFormSays() {
        List<String> off = new ArrayList<>();
        int looked = 0;
        for (CameraCatalogue.Body body : CameraCatalogue.load().bodies()) {
            for (CameraCatalogue.Mode row : body.modes()) {
                SensorMode mode = SensorMode.of(row);
                for (double squeeze : SQUEEZES) {
                    for (double aspect : ASPECTS) {
                        for (double focal : FOCALS) {
                            looked++;
                            double error = error(mode, squeeze, aspect, focal);
                            if (!(error < 0.001)) {
                                off.add(
                                        "%s %s× %s:1 %s mm is off by %.3f %%"
                                                .formatted(
                                                        mode.id(),
                                                        squeeze,
                                                        aspect,
                                                        focal,
                                                        100 * error));
                            }
                        }
                    }
                }
            }
        }
        assertTrue(off.isEmpty(), () -> String.join("\n", off));
        assertTrue(looked >= 13 * 9 * 8 * 5, "looked at " + looked);
    }

    /// The largest deviation over points of the frame, as a share of half its width or height.
    private static double error(SensorMode mode, double squeeze, double aspect, double focal) {
        Optics optics = new Optics(mode, aspect, squeeze, focal, 2.8, 3);
        Vec3 lens = new Vec3(1.5, 1.6, -4);
        Camera camera = Camera.lookingAt(lens, lens.plus(new Vec3(0, 0, 8)), optics);
        // The largest area of the delivered shape, of a picture squeezed in its width.
        double height = mode.heightMm();
        double width = height * aspect / squeeze;
        if (width > mode.widthMm()) {
            width = mode.widthMm();
            height = width * squeeze / aspect;
        }
        double worst = 0;
        for (double right : new double[] {-0.9, -0.3, 0.2, 0.8}) {
            for (double up : new double[] {-0.7, 0.1, 0.9}) {
                double depth = 6.4;
                // Millimetres on the sensor of a point that far right and up, the width squeezed.
                double onX = right * focal / depth / squeeze;
                double onY = up * focal / depth;
                Vec3 seen =
                        camera.project(
                                lens.plus(camera.right().times(right))
                                        .plus(camera.up().times(up))
                                        .plus(camera.forward().times(depth)));
                double wantX = onX / (width / 2);
                double wantY = onY / (height / 2);
                worst = Math.max(worst, Math.abs(seen.x() - wantX) / Math.max(1, Math.abs(wantX)));
                worst = Math.max(worst, Math.abs(seen.y() - wantY) / Math.max(1, Math.abs(wantY)));
            }
        }
        double fovX = 2 * Math.atan(squeeze * width / (2 * focal));
        double fovY = 2 * Math.atan(height / (2 * focal));
        worst = Math.max(worst, Math.abs(optics.horizontalFov() / fovX - 1));
        return Math.max(worst, Math.abs(optics.verticalFov() / fovY - 1));
    }

    @Test
    void frameLinesAreTheLargestBoxesThatFit() {
        FrameLine scope = FrameLine.within(16 / 9.0, 2.39);
        assertEquals(1, scope.halfWidth());
        assertEquals(16 / 9.0 / 2.39, scope.halfHeight(), 1e-12);
        FrameLine upright = FrameLine.within(16 / 9.0, 9 / 16.0);
        assertEquals(81 / 256.0, upright.halfWidth(), 1e-12);
        assertEquals(1, upright.halfHeight());
        assertTrue(upright.holds(0.3, 0.99) && !upright.holds(0.33, 0));
        Optics optics = Optics.fullFrame(16 / 9.0, 50);
        assertEquals(36, scope.usedWidthMm(optics), 1e-9);
        assertEquals(36 / 2.39, scope.usedHeightMm(optics), 1e-9);
    }
}
