package studio.backlot.space.optics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ExposureTest {
    private static final Exposure USUAL = new Exposure(800, 180, 24, 2.8, 0);

    @Test
    void aShutterOf180DegreesIsOpenForHalfOfItsFrame() {
        assertEquals(1 / 48.0, USUAL.seconds(), 1e-12);
        assertEquals(1 / 50.0, new Exposure(800, 172.8, 24, 2.8, 0).seconds(), 1e-12);
    }

    /// The crew's rule: ISO 100, f/2.8, 1/50 s want 100 foot-candles; with 250 for the constant of
    /// the meter it is 91.
    @Test
    void theLightIsNearTheRuleOfAHundredFootCandles() {
        Exposure rule = new Exposure(100, 180, 25, 2.8, 0);
        assertEquals(980, rule.lux(), 1e-9);
        assertEquals(91.0, rule.footCandles(), 0.05);
    }

    @Test
    void aStopIsAFactorOfTwo() {
        assertEquals(2 * USUAL.lux(), new Exposure(400, 180, 24, 2.8, 0).lux(), 1e-9);
        assertEquals(2 * USUAL.lux(), new Exposure(800, 90, 24, 2.8, 0).lux(), 1e-9);
        assertEquals(2 * USUAL.lux(), new Exposure(800, 180, 48, 2.8, 0).lux(), 1e-9);
        assertEquals(4 * USUAL.lux(), new Exposure(800, 180, 24, 2.8, 2).lux(), 1e-9);
        assertEquals(4 * USUAL.lux(), new Exposure(800, 180, 24, 5.6, 0).lux(), 1e-9);
        assertEquals(2 + USUAL.value(), new Exposure(800, 180, 24, 2.8, 2).value(), 1e-9);
    }

    /// EV 15 at ISO 100 is sun on the street: f/16 and 1/125 s.
    @Test
    void sunnySixteenIsFifteen() {
        assertEquals(15, new Exposure(100, 360, 125, 16, 0).value(), 0.05);
    }

    @Test
    void theStopForALightExposesIt() {
        Exposure dim = new Exposure(800, 180, 24, USUAL.stopFor(50), 0);
        assertEquals(50, dim.lux(), 1e-9);
    }

    @Test
    void filtersAreNamedByDensity() {
        assertEquals(0.6, Exposure.density(2), 0.003);
        assertEquals(1.8, Exposure.density(6), 0.007);
    }

    @Test
    void whatNoCameraCanBeSetToIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Exposure(800, 400, 24, 2.8, 0));
        assertThrows(IllegalArgumentException.class, () -> new Exposure(0, 180, 24, 2.8, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new Exposure(800, 180, 24, 2.8, Double.NaN));
    }
}
