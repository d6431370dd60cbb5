package studio.backlot.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.backlot.media.Rate;
import studio.backlot.media.sound.SoundSource;

class PlaybackTest {
    private static final Rate FILM = new Rate(24, 1);
    private static final long SECOND = 1_000_000_000L;

    /// Sound that says which sample it is.
    private static final SoundSource COUNTING =
            (sample, stereo, count) -> {
                for (int i = 0; i < count; i++) {
                    stereo[i * 2] = sample + i;
                    stereo[i * 2 + 1] = sample + i;
                }
            };

    @Test
    void picturesFollowTheLineToTheEnd() {
        long start = System.nanoTime();
        var fast = new SilentLine(() -> (System.nanoTime() - start) * 40);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    try (var playback = Playback.over(fast)) {
                        playback.play(COUNTING, FILM.sampleOf(12), FILM.sampleOf(240));
                        long before = 12;
                        while (playback.isPlaying()) {
                            long frame = playback.frame(FILM);
                            assertTrue(frame >= before, "the picture ran backwards");
                            before = frame;
                            Thread.onSpinWait();
                        }
                        assertEquals(FILM.sampleOf(240), playback.sample());
                        assertEquals(240, playback.frame(FILM));
                    }
                });
    }

    @Test
    void theClockOfTheLineDecidesTheFrame() {
        var clock = new AtomicLong();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    try (var playback = Playback.over(new SilentLine(clock::get))) {
                        playback.play(COUNTING, 0, FILM.sampleOf(100));
                        assertEquals(0, playback.frame(FILM));
                        while (playback.frame(FILM) < 2) {
                            clock.addAndGet(SECOND / 1000);
                            Thread.onSpinWait();
                        }

                        playback.pause();
                        clock.addAndGet(5 * SECOND);
                        assertEquals(2, playback.frame(FILM));
                        assertFalse(playback.isPlaying());

                        playback.play(COUNTING, FILM.sampleOf(50), FILM.sampleOf(100));
                        assertEquals(50, playback.frame(FILM));
                        assertTrue(playback.isPlaying());
                    }
                });
    }

    @Test
    void anEmptyRangePlaysNothing() {
        try (var playback = Playback.over(new SilentLine())) {
            playback.play(COUNTING, 100, 100);
            assertFalse(playback.isPlaying());
            assertEquals(100, playback.sample());
        }
    }

    @Test
    void whatIsFlushedIsNotPlayed() {
        var clock = new AtomicLong();
        var line = new SilentLine(clock::get);
        line.start();
        line.write(new float[4000], 2000);
        clock.set(SECOND / 48 + 1);
        assertEquals(1000, line.position());
        line.pause();
        line.flush();
        line.start();
        clock.set(SECOND);
        assertEquals(1000, line.position());
        line.write(new float[4000], 2000);
        assertEquals(3000, line.position());
    }
}
