package studio.backlot.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.media.Rate;
import studio.backlot.media.playback.AudioOut;
import studio.backlot.media.sound.WaveFile;
import studio.backlot.media.voice.ToneVoice;
import studio.backlot.media.voice.Voice.Speaker;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.ScriptText;
import studio.backlot.storyboard.model.Track;
import studio.backlot.studio.animatic.Speakers;
import studio.backlot.studio.job.Progress;

/// What reaches the line of sound, and what the line's clock says of the picture.
class TransportTest {
    private static final int SECOND = Rate.SAMPLES;

    @TempDir Path folder;

    /// A line that plays as fast as it is written to and keeps what it heard.
    private static final class Ear implements AudioOut {
        private final float[] heard = new float[8 * SECOND];
        private final CountDownLatch full = new CountDownLatch(1);
        private volatile int position;

        @Override
        public void start() {}

        @Override
        public void pause() {}

        @Override
        public void flush() {}

        @Override
        public void write(float[] stereo, int count) {
            for (int i = 0; i < count && position + i < heard.length; i++) {
                heard[position + i] = stereo[2 * i];
            }
            position += count;
            if (position >= 6 * SECOND) {
                full.countDown();
            }
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public String describe() {
            return "an ear";
        }

        @Override
        public void close() {}

        double level(double from, double to) {
            double sum = 0;
            for (int i = (int) (from * SECOND); i < to * SECOND; i++) {
                sum += heard[i] * heard[i];
            }
            return Math.sqrt(sum / ((to - from) * SECOND));
        }
    }

    private static Production production(List<Item> sounds) {
        ProductionSettings settings = ProductionSettings.DEFAULT;
        Track picture =
                new Track(
                        "V1",
                        "V1",
                        Track.Kind.PICTURE,
                        List.of(new Item.Clip("c", "shot", 0, 144)));
        Track sound = new Track("A1", "A1", Track.Kind.DIALOGUE, sounds);
        Cut cut = new Cut("cut", "Cut", settings.rate(), List.of(picture, sound), List.of());
        return new Production(
                "p",
                "Test",
                settings,
                List.of(man("JOE"), man("TOM"), man("BEN")),
                List.of(),
                List.of(cut),
                new ScriptText("t.fountain", "fountain", ""));
    }

    private static CastMember man(String name) {
        Wardrobe plain = new Wardrobe(List.of(), "short", 0x332211, 0xC89878, List.of());
        return new CastMember(name, name, List.of(), Build.ADULT_MAN, plain, Origin.DEFAULT);
    }

    @Test
    void dialogueAndRecordingsAreHeardAtTheirFrames() throws Exception {
        Path bell = folder.resolve("bell.wav");
        WaveFile.write(
                bell,
                (from, stereo, count) -> {
                    for (int i = 0; i < count * 2; i++) {
                        stereo[i] = 0.5f * (float) Math.sin((from + i / 2) * 0.1);
                    }
                },
                SECOND);
        Production production =
                production(
                        List.of(
                                new Item.Gap("g1", 24),
                                new Item.SoundClip(
                                        "s",
                                        new Item.SoundSource.Speech("JOE", "Not today.", null),
                                        0,
                                        48,
                                        0),
                                new Item.Gap("g2", 24),
                                new Item.SoundClip(
                                        "r",
                                        new Item.SoundSource.Recording("hash", "bell.wav"),
                                        0,
                                        24,
                                        0),
                                new Item.SoundClip(
                                        "x",
                                        new Item.SoundSource.Recording("gone", "lost.wav"),
                                        0,
                                        24,
                                        0)));
        Cut cut = production.workingCut().orElseThrow();
        Ear ear = new Ear();
        try (Transport transport = Transport.over(ear)) {
            List<String> missing =
                    transport
                            .prepare(
                                    production,
                                    cut,
                                    hash -> hash.equals("hash") ? bell : null,
                                    Progress.silent())
                            .get(60, TimeUnit.SECONDS);
            assertEquals(List.of("lost.wav is not in the production's folder."), missing);
            transport.play(cut, 0);
            assertTrue(ear.full.await(60, TimeUnit.SECONDS));
            assertEquals(0, ear.level(0.1, 0.95), 1e-6);
            assertTrue(ear.level(1.05, 1.5) > 0.01, "nobody speaks");
            assertEquals(0, ear.level(3.1, 3.9), 1e-6);
            assertTrue(ear.level(4.1, 4.9) > 0.2, "the bell is not heard");
            assertEquals(144, transport.frame());
        }
    }

    @Test
    void threeMenOfOneBuildSpeakAtThreePitches() {
        Speakers speakers = new Speakers(production(List.of()));
        double[] pitches =
                List.of("JOE", "TOM", "BEN").stream()
                        .mapToDouble(name -> crossings(speakers.of(name)))
                        .sorted()
                        .toArray();
        assertTrue(pitches[1] > 1.04 * pitches[0], Arrays.toString(pitches));
        assertTrue(pitches[2] > 1.04 * pitches[1], Arrays.toString(pitches));
        assertEquals(speakers.of("JOE"), new Speakers(production(List.of())).of("JOE"));
    }

    /// How often the hum of a speaker repeats itself: the shift at which a syllable is most like
    /// itself, as a frequency.
    private static double crossings(Speaker speaker) {
        float[] samples = new ToneVoice().speak(speaker, "oh").sound().samples();
        int from = samples.length / 3;
        int length = samples.length / 3;
        double best = -1;
        int period = 0;
        for (int shift = SECOND / 400; shift < SECOND / 70; shift++) {
            double like = 0;
            for (int i = from; i < from + length - SECOND / 70; i++) {
                like += samples[i] * samples[i + shift];
            }
            if (like > best) {
                best = like;
                period = shift;
            }
        }
        return (double) SECOND / period;
    }
}
