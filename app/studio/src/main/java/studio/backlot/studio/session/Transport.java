package studio.backlot.studio.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import studio.backlot.media.MediaException;
import studio.backlot.media.Rate;
import studio.backlot.media.movie.SoundReader;
import studio.backlot.media.playback.AudioOut;
import studio.backlot.media.playback.Playback;
import studio.backlot.media.sound.Mixer;
import studio.backlot.media.sound.Sound;
import studio.backlot.media.sound.SoundSource;
import studio.backlot.media.voice.Voice;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.animatic.Speakers;
import studio.backlot.studio.job.Progress;

/// Plays a cut: its sound through the line, and the frame that belongs to what is heard. The line's
/// clock is the only clock. Safe to call from any thread; nothing here waits.
public final class Transport implements AutoCloseable {
    private final Playback playback;
    private final ExecutorService voices =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("voices").daemon().factory());
    private final Object lock = new Object();

    /// Where the recordings of a production lie; null for one that is not there.
    @FunctionalInterface
    public interface Recordings {
        @Nullable Path file(String media);
    }

    private record Line(Voice.Speaker speaker, String text) {}

    // Lines that were spoken and recordings that were read; both belong to the voices' thread.
    private final Map<Line, Sound> spoken = new HashMap<>();
    private final Map<String, Sound> recorded = new HashMap<>();

    // Guarded by the lock.
    private SoundSource sound = SoundSource.SILENCE;

    private volatile Rate rate = new Rate(24, 1);

    private Transport(Playback playback) {
        this.playback = playback;
    }

    /// Through a line of one's own, such as one that remembers what it was given.
    public static Transport over(AudioOut line) {
        return new Transport(Playback.over(line));
    }

    /// Through the sound device, or by the clock where there is none.
    public static Transport ofThisMachine() {
        return new Transport(Playback.ofThisMachine());
    }

    /// What it plays through, for people.
    public String describe() {
        return playback.describe();
    }

    /// Makes the voices of a cut and reads its recordings; until then it plays what it had.
    ///
    /// @return what could not be heard, for people; empty where everything is there
    public CompletableFuture<List<String>> prepare(
            Production production, Cut cut, Recordings recordings, Progress progress) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Mixing mixing =
                            new Mixing(
                                    Voice.ofThisMachine(),
                                    new Speakers(production),
                                    recordings,
                                    progress);
                    SoundSource made = mixing.of(cut);
                    synchronized (lock) {
                        sound = made;
                    }
                    return List.copyOf(mixing.missing);
                },
                voices);
    }

    /// One cut becoming sound, on the voices' thread.
    private final class Mixing {
        private final Voice voice;
        private final Speakers speakers;
        private final Recordings recordings;
        private final Progress progress;
        private final List<Mixer.Placed> placed = new ArrayList<>();
        private final Set<String> missing = new LinkedHashSet<>();

        Mixing(Voice voice, Speakers speakers, Recordings recordings, Progress progress) {
            this.voice = voice;
            this.speakers = speakers;
            this.recordings = recordings;
            this.progress = progress;
        }

        SoundSource of(Cut cut) {
            for (Track track : cut.tracks()) {
                long frame = 0;
                for (Item item : track.items()) {
                    if (item instanceof Item.SoundClip clip) {
                        progress.report(
                                "Dialogue and sound", frame / (double) Math.max(1, cut.frames()));
                        Sound heard = sound(clip.source());
                        if (heard != null) {
                            placed.add(placed(clip, heard, frame, cut.rate()));
                        }
                    }
                    frame += item.frames();
                }
            }
            return placed.isEmpty() ? SoundSource.SILENCE : new Mixer(placed);
        }

        private @Nullable Sound sound(Item.SoundSource source) {
            return switch (source) {
                case Item.SoundSource.Speech speech ->
                        spoken.computeIfAbsent(
                                new Line(speakers.of(speech.character()), speech.text()),
                                line -> voice.speak(line.speaker(), line.text()).sound());
                case Item.SoundSource.Recording recording -> recording(recording);
            };
        }

        private @Nullable Sound recording(Item.SoundSource.Recording recording) {
            Sound known = recorded.get(recording.media());
            if (known != null) {
                return known;
            }
            Path file = recordings.file(recording.media());
            if (file == null) {
                missing.add(recording.name() + " is not in the production's folder.");
                return null;
            }
            try {
                Sound read = SoundReader.read(file);
                recorded.put(recording.media(), read);
                return read;
            } catch (MediaException e) {
                missing.add(recording.name() + ": " + e.getMessage());
                return null;
            }
        }
    }

    private static Mixer.Placed placed(
            Item.SoundClip clip, Sound words, long frame, FrameRate rate) {
        long from = Math.min(clip.sourceSample(), words.length());
        long room = rate.sampleOf(clip.frames(), Rate.SAMPLES);
        return new Mixer.Placed(
                words,
                rate.sampleOf(frame, Rate.SAMPLES),
                from,
                Math.min(room, words.length() - from),
                clip.gainDb());
    }

    /// Plays from a frame to the end of the cut.
    public void play(Cut cut, long from) {
        SoundSource source;
        synchronized (lock) {
            source = sound;
        }
        rate = new Rate(cut.rate().num(), cut.rate().den());
        playback.play(
                source,
                cut.rate().sampleOf(from, Rate.SAMPLES),
                cut.rate().sampleOf(cut.frames(), Rate.SAMPLES));
    }

    public void pause() {
        playback.pause();
    }

    /// Whether it plays; turns false by itself at the end of the cut.
    public boolean isPlaying() {
        return playback.isPlaying();
    }

    /// The frame of the cut that belongs on screen now.
    public long frame() {
        return playback.frame(rate);
    }

    @Override
    public void close() {
        voices.shutdownNow();
        playback.close();
    }
}
