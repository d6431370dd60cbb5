package studio.backlot.media.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.media.Rate;
import studio.backlot.media.sound.Sound;
import studio.backlot.media.sound.SoundSource;

class MovieSoundTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;

    @TempDir private Path folder;
    private List<Caption> captions = List.of();

    @ParameterizedTest
    @CsvSource({"24,1,120", "25,1,33", "24000,1001,101", "30000,1001,97"})
    void soundIsAsLongAsThePicture(int num, int den, int frames) {
        var rate = new Rate(num, den);
        Path movie = movie(rate, frames, tone());
        Sound heard = SoundReader.read(movie);
        assertEquals(rate.sampleOf(frames), heard.length(), 1);
    }

    @Test
    void soundStartsWithThePicture() {
        // One click at the first sample of frame 24: a second in.
        SoundSource click =
                (sample, stereo, count) -> {
                    for (int i = 0; i < count; i++) {
                        float value = Math.abs(sample + i - 48_000) < 24 ? 0.8f : 0;
                        stereo[i * 2] = value;
                        stereo[i * 2 + 1] = value;
                    }
                };
        Sound heard = SoundReader.read(movie(new Rate(24, 1), 48, click));
        int loudest = 0;
        for (int i = 0; i < heard.length(); i++) {
            if (Math.abs(heard.samples()[i * 2]) > Math.abs(heard.samples()[loudest * 2])) {
                loudest = i;
            }
        }
        assertEquals(48_000, loudest, 48);
    }

    @Test
    void toneKeepsItsPitchAndLevel() {
        Sound heard = SoundReader.read(movie(new Rate(24, 1), 48, tone()));
        double energy = 0;
        int crossings = 0;
        for (int i = 24_000; i < 72_000; i++) {
            float value = heard.samples()[i * 2];
            energy += value * value;
            crossings += value >= 0 != heard.samples()[i * 2 - 2] >= 0 ? 1 : 0;
        }
        assertEquals(0.25 / Math.sqrt(2), Math.sqrt(energy / 48_000), 0.01);
        assertTrue(Math.abs(crossings - 880) <= 2, () -> "440 Hz crosses zero 880 times");
    }

    @Test
    void captionsLieWhereTheyAreSaidAndOverlappingOnesShareTheTime() {
        captions =
                List.of(
                        new Caption(12_000, 48_000, "MARA: Où est la clé?"),
                        new Caption(36_000, 60_000, "JOE: \u0928\u0939\u0940\u0902"));
        Path movie = movie(new Rate(24, 1), 48, tone());
        List<String> read = new ArrayList<>();
        try (MovieInput input = MovieInput.captions(movie)) {
            double perSample = 48_000.0 * input.track().time_base().num();
            int den = input.track().time_base().den();
            input.forEachPacket(packet -> {
                byte[] bytes = new byte[packet.size()];
                packet.data().get(bytes);
                long from = Math.round(packet.pts() * perSample / den);
                long to = Math.round((packet.pts() + packet.duration()) * perSample / den);
                String text = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_8);
                read.add(from + " " + to + " " + text);
            });
        }

        assertEquals(
                List.of(
                        "0 12000 ",
                        "12000 36000 MARA: Où est la clé?",
                        "36000 48000 MARA: Où est la clé?\nJOE: \u0928\u0939\u0940\u0902",
                        "48000 60000 JOE: \u0928\u0939\u0940\u0902",
                        "60000 96000 "),
                read);
    }

    private static SoundSource tone() {
        return (sample, stereo, count) -> {
            for (int i = 0; i < count; i++) {
                double angle = 2 * Math.PI * 440 * (sample + i) / Rate.SAMPLES;
                stereo[i * 2] = (float) (0.25 * Math.sin(angle));
                stereo[i * 2 + 1] = stereo[i * 2];
            }
        };
    }

    private Path movie(Rate rate, int frames, SoundSource sound) {
        Path segment = folder.resolve("segment.mp4");
        ByteBuffer picture = TestPictures.plain(WIDTH, HEIGHT, 0x406080);
        try (var writer = MovieWriter.open(segment, MovieFormat.of(WIDTH, HEIGHT, rate))) {
            writer.write(picture, frames);
            writer.finish();
        }
        Path movie = folder.resolve("movie.mp4");
        Path kept = folder.resolve("sound");
        try {
            EncodedSound.of(sound, rate.sampleOf(frames), movie).write(kept);
            EncodedSound encoded = EncodedSound.read(kept).orElseThrow();
            MovieJoin.write(movie, List.of(segment), rate, encoded, captions, frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var reader = MovieReader.open(movie)) {
            assertEquals(frames, reader.info().frames());
            assertEquals(rate, reader.info().rate());
        }
        return movie;
    }
}
