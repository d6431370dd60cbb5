package studio.backlot.studio.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.backlot.media.Rate;
import studio.backlot.media.playback.Playback;
import studio.backlot.media.sound.Mixer;
import studio.backlot.media.sound.Sound;
import studio.backlot.media.sound.SoundSource;
import studio.backlot.media.voice.Voice;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;

/// Plays a cut: its sound through the line, and the frame that belongs to what is heard. The line's
/// clock is the only clock. Safe to call from any thread; nothing here waits.
public final class Transport implements AutoCloseable {
    private final Playback playback;
    private final ExecutorService voices =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("voices").daemon().factory());
    private final Object lock = new Object();

    // Spoken lines by character and text; belongs to the voices' thread.
    private final Map<Item.SoundSource.Speech, Sound> spoken = new HashMap<>();

    // Guarded by the lock.
    private SoundSource sound = SoundSource.SILENCE;

    private volatile Rate rate = new Rate(24, 1);

    private Transport(Playback playback) {
        this.playback = playback;
    }

    /// Through the sound device, or by the clock where there is none.
    public static Transport ofThisMachine() {
        return new Transport(Playback.ofThisMachine());
    }

    /// What it plays through, for people.
    public String describe() {
        return playback.describe();
    }

    /// Makes the voices of a cut; until then it plays without them.
    public CompletableFuture<Void> prepare(Cut cut) {
        return CompletableFuture.runAsync(
                () -> {
                    SoundSource made = mixed(cut);
                    synchronized (lock) {
                        sound = made;
                    }
                },
                voices);
    }

    private SoundSource mixed(Cut cut) {
        Voice voice = Voice.ofThisMachine();
        List<Mixer.Placed> placed = new ArrayList<>();
        for (Track track : cut.tracks()) {
            long frame = 0;
            for (Item item : track.items()) {
                if (item instanceof Item.SoundClip clip
                        && clip.source() instanceof Item.SoundSource.Speech speech) {
                    Sound words = spoken.computeIfAbsent(speech, s -> speak(voice, s));
                    placed.add(placed(clip, words, frame, cut.rate()));
                }
                frame += item.frames();
            }
        }
        return placed.isEmpty() ? SoundSource.SILENCE : new Mixer(placed);
    }

    private static Sound speak(Voice voice, Item.SoundSource.Speech speech) {
        return voice.speak(
                        new Voice.Speaker(speech.character(), Voice.Register.MIDDLE), speech.text())
                .sound();
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
