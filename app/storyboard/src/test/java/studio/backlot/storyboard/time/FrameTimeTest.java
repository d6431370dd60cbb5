package studio.backlot.storyboard.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTimeTest {
    @ParameterizedTest
    @CsvSource({
        "24, 24/1",
        "24/1, 24/1",
        "48/2, 24/1",
        "23.976, 24000/1001",
        "23.98, 24000/1001",
        "23.976023976023978, 24000/1001",
        "29.97, 30000/1001",
        "59.94, 60000/1001",
        "59.94005994005994, 60000/1001",
        "25.0, 25/1",
        "12.5, 25/2",
    })
    void ratesAreReadAsPeopleWriteThem(String text, String rate) {
        assertEquals(rate, FrameRate.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({"''", "0", "-24", "24/0", "fast", "1e9", "24/x"})
    void whatIsNoRateIsNotRead(String text) {
        assertEquals(Optional.empty(), FrameRate.parse(text));
    }

    @Test
    void labelsReadBack() {
        for (FrameRate rate : FrameRate.STANDARD) {
            assertEquals(Optional.of(rate), FrameRate.parse(rate.label()));
            assertEquals(Optional.of(rate), FrameRate.parse(rate.toString()));
        }
    }

    /// The fault of another tool: 100 boards of 1020 ms at 24 fps were 100 s in one file and 102 s
    /// in another.
    @Test
    void aHundredBoardsAreAsLongAsTheirSum() {
        long board = FrameRate.FPS_24.framesOfMillis(1020);
        assertEquals(24, board);
        assertEquals(board, FrameRate.FPS_24.framesNearest(1.020));
        assertEquals(100 * board, new FrameTime(100 * board, FrameRate.FPS_24).frames());
    }

    @Test
    void halvesRoundUp() {
        assertEquals(1, new FrameTime(1, FrameRate.FPS_48).at(FrameRate.FPS_24).frames());
        assertEquals(2, new FrameTime(3, FrameRate.FPS_48).at(FrameRate.FPS_24).frames());
        assertEquals(0, new FrameTime(-1, FrameRate.FPS_48).at(FrameRate.FPS_24).frames());
        assertEquals(1, new FrameRate(10, 1).framesOfMillis(50));
        assertEquals(0, new FrameRate(10, 1).framesOfMillis(49));
    }

    @Test
    void rescalingIsTheExactFractionRounded() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            FrameRate from = FrameRate.STANDARD.get(random.nextInt(9));
            FrameRate to = FrameRate.STANDARD.get(random.nextInt(9));
            long frames = random.nextLong(-6_000_000, 6_000_000);
            BigDecimal exact =
                    BigDecimal.valueOf(frames)
                            .multiply(BigDecimal.valueOf((long) from.den() * to.num()))
                            .divide(
                                    BigDecimal.valueOf((long) from.num() * to.den()),
                                    new MathContext(60));
            long nearest =
                    exact.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).longValue();
            assertEquals(nearest, new FrameTime(frames, from).at(to).frames());
        }
    }

    @Test
    void aFasterRateAndBackIsWhereItBegan() {
        Random random = new Random(12);
        for (int i = 0; i < 5_000; i++) {
            FrameTime time = new FrameTime(random.nextLong(3_000_000), FrameRate.FPS_24);
            for (FrameRate rate : FrameRate.STANDARD) {
                if (rate.perSecond() >= 24) {
                    assertEquals(time, time.at(rate).at(FrameRate.FPS_24));
                }
            }
        }
    }

    @Test
    void samplesOfAFrameFallIntoIt() {
        for (FrameRate rate : FrameRate.STANDARD) {
            for (long frame = 0; frame < 3000; frame++) {
                long first = rate.sampleOf(frame, 48_000);
                long next = rate.sampleOf(frame + 1, 48_000);
                assertTrue(next > first);
                assertEquals(frame, rate.frameOfSample(first, 48_000));
                assertEquals(frame, rate.frameOfSample(next - 1, 48_000));
            }
        }
    }

    @Test
    void instantsCompareAcrossRates() {
        FrameTime second = new FrameTime(24, FrameRate.FPS_24);
        assertEquals(0, second.compareTo(new FrameTime(25, FrameRate.FPS_25)));
        assertTrue(second.compareTo(new FrameTime(24, FrameRate.FPS_23_976)) < 0);
        assertTrue(
                new FrameTime(Long.MAX_VALUE / 2, FrameRate.FPS_60)
                                .compareTo(new FrameTime(Long.MAX_VALUE / 2, FrameRate.FPS_24))
                        < 0);
    }

    @Test
    void rangesAreEndExclusive() {
        FrameRange range = FrameRange.ofLength(10, 5);
        assertTrue(range.contains(14));
        assertEquals(false, range.contains(15));
        assertEquals(false, range.overlaps(new FrameRange(15, 20)));
        assertEquals(new FrameRange(12, 15), range.intersection(new FrameRange(12, 40)));
        assertTrue(range.intersection(new FrameRange(40, 50)).isEmpty());
    }
}
