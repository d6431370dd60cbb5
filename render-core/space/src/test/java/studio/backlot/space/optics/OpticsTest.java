package studio.backlot.space.optics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.space.optics.DepthOfField.CircleOfConfusion;

class OpticsTest {
    private final CameraCatalogue catalogue = CameraCatalogue.load();

    @Test
    void anamorphicOnFourPerforationsUsesTheWholeHeight() {
        Optics optics = new Optics(mode("s35-4perf"), 2.39, 2, 50, 4, 3);
        assertEquals(18.66, optics.usedHeightMm(), 1e-9);
        assertEquals(18.66 * 2.39 / 2, optics.usedWidthMm(), 1e-9);
    }

    @Test
    void aFrameOf38DegreesIsNoFiftyMillimetreLensOnEveryFormat() {
        // FIELD.md §5: the same view is 47.0 mm on Super 35 16:9 and 68.0 mm on full frame.
        Optics small = new Optics(mode("s35-4perf"), 16 / 9.0, 1, 47.0, 4, 3);
        Optics large = new Optics(mode("full-frame"), 16 / 9.0, 1, 68.0, 4, 3);
        assertEquals(
                Math.toDegrees(small.horizontalFov()), Math.toDegrees(large.horizontalFov()), 0.05);
    }

    @Test
    void fieldOfViewOfTheFullFrameFifty() {
        Optics optics = Optics.fullFrame(16 / 9.0, 50);
        assertEquals(39.60, Math.toDegrees(optics.horizontalFov()), 0.01);
        assertEquals(22.90, Math.toDegrees(optics.verticalFov()), 0.01);
    }

    @Test
    void depthOfFieldFollowsTheChosenCircle() {
        Optics optics = new Optics(mode("full-frame"), 1.5, 1, 50, 2.8, 3);
        DepthOfField tight = DepthOfField.of(optics, new CircleOfConfusion.Fixed(0.025));
        assertEquals(2500 / (2.8 * 0.025) / 1000 + 0.05, tight.hyperfocalM(), 1e-9);
        // By hand: H = 35764.3 mm, near = 3000·35714.3/38664.3, far = 3000·35714.3/32764.3.
        assertEquals(2.7711, tight.nearM(), 1e-4);
        assertEquals(3.2701, tight.farM(), 1e-4);
        DepthOfField wide = DepthOfField.of(optics, new CircleOfConfusion.OfDiagonal(1500));
        assertEquals(Math.hypot(36, 24) / 1500, new CircleOfConfusion.OfDiagonal(1500).mm(optics));
        assertTrue(wide.nearM() < tight.nearM() && wide.farM() > tight.farM());
    }

    @Test
    void focusAtTheHyperfocalDistanceIsSharpToInfinity() {
        Optics optics = new Optics(mode("full-frame"), 1.5, 1, 24, 8, 3);
        CircleOfConfusion circle = new CircleOfConfusion.OfWidth(1500);
        double h = DepthOfField.of(optics, circle).hyperfocalM();
        DepthOfField sharp = DepthOfField.of(optics.withFocus(h), circle);
        assertEquals(Double.POSITIVE_INFINITY, sharp.farM());
        assertEquals(h / 2, sharp.nearM(), 0.03);
    }

    @Test
    void nearestPrimeIsByRatio() {
        LensKit kit = LensKit.standard();
        assertEquals(50, kit.nearest(52.28).focalMm());
        assertEquals(35, kit.nearest(36).focalMm());
        assertEquals(300, kit.nearest(800).focalMm());
    }

    private SensorMode mode(String id) {
        return SensorMode.of(catalogue.mode(id).orElseThrow());
    }
}
