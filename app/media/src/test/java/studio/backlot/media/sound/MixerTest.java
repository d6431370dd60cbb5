package studio.backlot.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.media.MediaException;
import studio.backlot.media.movie.SoundReader;
import studio.backlot.media.sound.Mixer.Placed;

class MixerTest {
    @TempDir private Path folder;

    private static Sound tone(double hertz, double level, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (level * Math.sin(2 * Math.PI * hertz * i / 48_000));
        }
        return new Sound(1, samples);
    }

    @Test
    void clipsSoundAtTheirPlacesWithTheirGain() {
        var ramp = new Sound(1, new float[] {0.1f, 0.2f, 0.3f, 0.4f});
        var sides = new Sound(2, new float[] {0.5f, -0.5f, 0.25f, -0.25f});
        var mixer =
                new Mixer(
                        List.of(
                                new Placed(ramp, 2, 1, 3, 20 * Math.log10(0.5)),
                                Placed.whole(sides, 4)));
        float[] heard = new float[16];
        mixer.read(-1, heard, 8);
        assertArrayEquals(
                new float[] {
                    0, 0, 0, 0, 0, 0, 0.1f, 0.1f, 0.15f, 0.15f, 0.7f, -0.3f, 0.25f, -0.25f, 0, 0
                },
                heard,
                1e-6f);
        assertEquals(6, mixer.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 1000, 48_000})
    void whatIsHeardDoesNotDependOnTheBlock(int block) {
        var mixer = loud();
        float[] whole = new float[96_000];
        mixer.read(0, whole, 48_000);
        float[] pieces = new float[96_000];
        float[] part = new float[block * 2];
        for (int at = 0; at < 48_000; at += block) {
            int count = Math.min(block, 48_000 - at);
            mixer.read(at, part, count);
            System.arraycopy(part, 0, pieces, at * 2, count * 2);
        }
        assertArrayEquals(whole, pieces);
    }

    private static Mixer loud() {
        return new Mixer(
                List.of(
                        Placed.whole(tone(200, 0.8, 48_000), 0),
                        Placed.whole(tone(330, 0.9, 9_000), 20_000)));
    }

    @Test
    void loudMixesStayBelowFullScaleAndQuietOnesAreNotTouched() {
        float[] heard = new float[96_000];
        loud().read(0, heard, 48_000);
        float peak = 0;
        for (float sample : heard) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertTrue(peak <= Limiter.CEILING + 1e-4, "peak " + peak);
        assertTrue(peak > 0.8, "not quieter than needed: " + peak);

        Sound alone = tone(200, 0.8, 48_000);
        for (int i = 0; i < 15_000; i++) {
            assertEquals(alone.samples()[i], heard[i * 2], "sample " + i);
        }
    }

    @Test
    void theLimiterMovesWithoutSteps() {
        float[] heard = new float[96_000];
        new Mixer(
                        List.of(
                                new Placed(tone(100, 0.5, 48_000), 0, 0, 48_000, 0),
                                new Placed(tone(100, 0.9, 4_800), 24_000, 0, 4_800, 12)))
                .read(0, heard, 48_000);
        float step = 0;
        for (int i = 1; i < 48_000; i++) {
            step = Math.max(step, Math.abs(heard[i * 2] - heard[i * 2 - 2]));
        }
        // A tone of 100 Hz at full scale moves by 0.013 a sample.
        assertTrue(step < 0.03, "a step of " + step);
    }

    @Test
    void aClipBeyondItsSoundIsRefused() {
        Sound sound = tone(100, 1, 10);
        assertThrows(IllegalArgumentException.class, () -> new Placed(sound, 0, 5, 6, 0));
    }

    @Test
    void aWaveFileComesBackSampleForSample() throws Exception {
        Path file = folder.resolve("deep/mix.wav");
        var mixer = new Mixer(List.of(Placed.whole(tone(440, 0.5, 10_000), 100)));
        WaveFile.write(file, mixer, 10_100);

        assertEquals(44 + 10_100 * 6, Files.size(file));
        float[] wanted = new float[20_200];
        mixer.read(0, wanted, 10_100);
        assertArrayEquals(wanted, SoundReader.read(file).samples(), 2e-7f);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aWaveFileThatCannotBeWrittenIsNamed() throws Exception {
        Path taken = Files.createFile(folder.resolve("taken"));
        var failed =
                assertThrows(
                        MediaException.class,
                        () -> WaveFile.write(taken.resolve("a.wav"), SoundSource.SILENCE, 10));
        assertEquals(MediaException.Code.CANNOT_WRITE, failed.code());
    }

    @Test
    void resamplingKeepsATone() {
        float[] low = new float[22_050];
        for (int i = 0; i < low.length; i++) {
            low[i] = (float) (0.5 * Math.sin(2 * Math.PI * 1000 * i / 22_050));
        }
        float[] high = Resampler.resample(low, 22_050, 48_000);
        assertEquals(48_000, high.length);
        for (int i = 2_000; i < 46_000; i++) {
            assertEquals(0.5 * Math.sin(2 * Math.PI * 1000 * i / 48_000), high[i], 2e-3);
        }
    }
}
