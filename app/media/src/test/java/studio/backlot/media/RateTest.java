package studio.backlot.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({"24,1", "25,1", "24000,1001", "30000,1001", "30,1", "60000,1001"})
    void aFrameBeginsAtItsFirstSample(int num, int den) {
        var rate = new Rate(num, den);
        for (long frame = -3; frame < 5_000; frame++) {
            assertEquals(frame, rate.frameAt(rate.sampleOf(frame)));
            assertEquals(frame - 1, rate.frameAt(rate.sampleOf(frame) - 1));
        }
    }

    @Test
    void anHourOfFilmIsAnHourOfSound() {
        assertEquals(3600L * 48_000, new Rate(24, 1).sampleOf(24 * 3600));
        assertEquals(3600L * 48_000 / 1000 * 1001, new Rate(30000, 1001).sampleOf(30 * 3600));
    }

    @Test
    void noRateIsZero() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(0, 1));
    }
}
