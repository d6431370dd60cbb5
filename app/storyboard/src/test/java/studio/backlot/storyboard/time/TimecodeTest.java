package studio.backlot.storyboard.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.storyboard.time.Timecode.Counting;

class TimecodeTest {
    @ParameterizedTest
    @CsvSource({
        "24/1, NON_DROP, 0, 00:00:00:00",
        "24/1, NON_DROP, 86400, 01:00:00:00",
        "24000/1001, NON_DROP, 86400, 01:00:00:00",
        "25/1, NON_DROP, 90025, 01:00:01:00",
        "30000/1001, NON_DROP, 1800, 00:01:00:00",
        "30000/1001, DROP, 1799, 00:00:59;29",
        "30000/1001, DROP, 1800, 00:01:00;02",
        "30000/1001, DROP, 3597, 00:01:59;29",
        "30000/1001, DROP, 3598, 00:02:00;02",
        "30000/1001, DROP, 17981, 00:09:59;29",
        "30000/1001, DROP, 17982, 00:10:00;00",
        "30000/1001, DROP, 107892, 01:00:00;00",
        "60000/1001, DROP, 3599, 00:00:59;59",
        "60000/1001, DROP, 3600, 00:01:00;04",
        "60000/1001, DROP, 35964, 00:10:00;00",
        "60/1, NON_DROP, 3600, 00:01:00:00",
        "24/1, NON_DROP, -1, 23:59:59:23",
        "24/1, NON_DROP, 2073600, 00:00:00:00",
    })
    void namesFrames(String rate, Counting counting, long frame, String name) {
        FrameRate at = FrameRate.parse(rate).orElseThrow();
        assertEquals(name, Timecode.of(frame, at, counting).toString());
    }

    /// Every frame of a day has one name, the names rise, and each leads back to its frame.
    @Test
    void everyFrameOfADayHasItsOwnNameAtEveryRate() {
        for (FrameRate rate : FrameRate.STANDARD) {
            for (Counting counting : Counting.values()) {
                if (!counting.fits(rate)) {
                    continue;
                }
                long day = Timecode.framesPerDay(rate, counting);
                long last = -1;
                for (long frame = 0; frame < day; frame++) {
                    Timecode code = Timecode.of(frame, rate, counting);
                    long order =
                            ((code.hours() * 60L + code.minutes()) * 60 + code.seconds()) * 100
                                    + code.frames();
                    if (code.frame() != frame || order <= last) {
                        throw new AssertionError(rate + " " + counting + " " + frame + " " + code);
                    }
                    last = order;
                }
                assertEquals(Timecode.of(0, rate, counting), Timecode.of(day, rate, counting));
            }
        }
    }

    @Test
    void dropFrameKeepsUpWithTheClock() {
        for (FrameRate rate : Set.of(FrameRate.FPS_29_97, FrameRate.FPS_59_94)) {
            for (int hour = 1; hour < 24; hour++) {
                long frame = new Timecode(hour, 0, 0, 0, rate, Counting.DROP).frame();
                double late = new FrameTime(frame, rate).seconds() - hour * 3600;
                assertTrue(Math.abs(late) < 0.004 * hour, rate + " " + hour + " h: " + late + " s");
            }
        }
    }

    @Test
    void writtenNamesReadBack() {
        Random random = new Random(7);
        for (FrameRate rate : FrameRate.STANDARD) {
            Set<String> names = new HashSet<>();
            for (int i = 0; i < 2000; i++) {
                long frame = random.nextLong(Timecode.framesPerDay(rate, Timecode.usual(rate)));
                Timecode code = Timecode.of(frame, rate, Timecode.usual(rate));
                names.add(code.toString());
                assertEquals(Optional.of(code), Timecode.parse(code.toString(), rate));
            }
            assertTrue(names.size() > 1900, "the names differ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00:01:00;00, 30000/1001",
        "00:01:00;01, 30000/1001",
        "00:11:00;03, 60000/1001",
        "00:00:00;00, 24000/1001",
        "00:00:00;00, 30/1",
        "00:00:00:24, 24/1",
        "00:60:00:00, 24/1",
        "24:00:00:00, 24/1",
        "1:2:3:4, 24/1",
        "'', 24/1",
        "hello, 24/1",
    })
    void refusesWhatIsNoTimecodeOfTheRate(String text, String rate) {
        FrameRate at = FrameRate.parse(rate).orElseThrow();
        assertEquals(Optional.empty(), Timecode.parse(text, at));
    }

    @Test
    void thereIsNoDropFrameAtTwentyThree() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Timecode.of(0, FrameRate.FPS_23_976, Counting.DROP));
    }
}
