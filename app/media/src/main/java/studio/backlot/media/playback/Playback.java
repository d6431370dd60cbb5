package studio.backlot.media.playback;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import studio.backlot.media.MediaException;
import studio.backlot.media.Rate;
import studio.backlot.media.sound.SoundSource;

/// Plays a source into a line and says which sample is heard. Every method may be called from any
/// thread and returns at once; the line belongs to the thread `audio-out`.
public final class Playback implements AutoCloseable {
    private static final int BLOCK = 1024;

    private final AudioOut line;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("audio-out").daemon().factory());
    private final Object lock = new Object();

    // What is wanted, guarded by the lock.
    private SoundSource source = SoundSource.SILENCE;
    private long end;
    private boolean playing;
    private boolean closed;
    private int generation;

    // The sample of the source that belongs to a position of the line, guarded by the lock.
    private long anchorSample;
    private long anchorPosition;

    // What the audio thread writes next, guarded by the lock.
    private long next;

    private Playback(AudioOut line) {
        this.line = line;
    }

    /// Playback over a line, which it closes in the end.
    public static Playback over(AudioOut line) {
        return new Playback(line);
    }

    /// Playback through the sound device, or by the clock where there is none.
    public static Playback ofThisMachine() {
        try {
            return over(SoundCard.open());
        } catch (MediaException noDevice) {
            return over(new SilentLine());
        }
    }

    /// What it plays through, for reports.
    public String describe() {
        return line.describe();
    }

    /// Plays from a sample on, and stops at the end.
    ///
    /// @param sound what is heard; may differ from what was playing
    /// @param from first sample
    /// @param to sample after the last
    public void play(SoundSource sound, long from, long to) {
        int mine;
        synchronized (lock) {
            source = sound;
            end = to;
            playing = from < to;
            anchorSample = from;
            next = from;
            // Until the line has been flushed, the position stands at the beginning.
            anchorPosition = Long.MAX_VALUE;
            mine = ++generation;
            lock.notifyAll();
        }
        submit(() -> run(mine));
    }

    /// Stops where it is.
    public void pause() {
        synchronized (lock) {
            anchorSample = sample();
            anchorPosition = Long.MAX_VALUE;
            playing = false;
            generation++;
        }
        submit(line::pause);
    }

    /// Whether it plays; turns false by itself at the end.
    public boolean isPlaying() {
        synchronized (lock) {
            if (playing && sample() >= end) {
                anchorSample = end;
                anchorPosition = Long.MAX_VALUE;
                playing = false;
                generation++;
                submit(line::pause);
            }
            return playing;
        }
    }

    /// The sample of the source that is heard now; where it stands while it does not play.
    public long sample() {
        synchronized (lock) {
            if (anchorPosition == Long.MAX_VALUE) {
                return anchorSample;
            }
            return Math.min(end, anchorSample + Math.max(0, line.position() - anchorPosition));
        }
    }

    /// The frame that belongs on screen now.
    public long frame(Rate rate) {
        return rate.frameAt(sample());
    }

    private void submit(Runnable task) {
        synchronized (lock) {
            if (!closed) {
                thread.execute(task);
            }
        }
    }

    private void run(int mine) {
        synchronized (lock) {
            if (generation != mine || !playing) {
                return;
            }
            line.pause();
            line.flush();
            anchorPosition = line.position();
        }
        float[] block = new float[BLOCK * 2];
        line.start();
        while (true) {
            SoundSource from;
            long at;
            synchronized (lock) {
                // A line's length beyond the end, so that the last sample is played and the clock
                // does not stop short of it.
                if (generation != mine || next >= end + Rate.SAMPLES / 4) {
                    return;
                }
                from = source;
                at = next;
                next += BLOCK;
            }
            from.read(at, block, BLOCK);
            silenceFrom(block, end(mine) - at);
            line.write(block, BLOCK);
        }
    }

    private long end(int mine) {
        synchronized (lock) {
            return generation == mine ? end : Long.MIN_VALUE / 2;
        }
    }

    private static void silenceFrom(float[] block, long pair) {
        int first = Math.clamp(pair, 0, BLOCK) * 2;
        Arrays.fill(block, first, BLOCK * 2, 0);
    }

    /// Stops and closes the line.
    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            generation++;
            playing = false;
            anchorSample = sample();
            anchorPosition = Long.MAX_VALUE;
            thread.execute(line::close);
            closed = true;
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
