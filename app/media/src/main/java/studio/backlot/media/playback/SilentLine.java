package studio.backlot.media.playback;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import studio.backlot.media.Rate;

/// A line without a loudspeaker that plays by a clock, so that pictures move on a machine without
/// sound; with a clock that runs fast it is a line for tests. Safe from every thread.
public final class SilentLine implements AudioOut {
    /// As long a buffer as that of a sound device.
    private static final long BUFFER = Rate.SAMPLES / 10;

    private static final long NANOS = 1_000_000_000L;

    private final LongSupplier nanos;
    private long written;
    private long flushed;
    private long playedBefore;
    private long startedAt;
    private boolean running;

    /// A line on the machine's clock.
    public SilentLine() {
        this(System::nanoTime);
    }

    /// @param nanos a clock that never runs backwards
    public SilentLine(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            startedAt = nanos.getAsLong();
        }
    }

    @Override
    public synchronized void pause() {
        playedBefore = position();
        running = false;
    }

    @Override
    public synchronized void flush() {
        playedBefore = position();
        startedAt = nanos.getAsLong();
        flushed += written - flushed - playedBefore;
    }

    @Override
    public void write(float[] stereo, int count) {
        synchronized (this) {
            written += count;
        }
        while (tooFull() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(NANOS / 500);
        }
    }

    private synchronized boolean tooFull() {
        return running && written - flushed - position() > BUFFER;
    }

    @Override
    public synchronized long position() {
        if (!running) {
            return playedBefore;
        }
        double seconds = (nanos.getAsLong() - startedAt) / (double) NANOS;
        long played = playedBefore + (long) (seconds * Rate.SAMPLES);
        // A line that has nothing more to play stands still.
        return Math.min(played, written - flushed);
    }

    @Override
    public String describe() {
        return "silent, by the clock of the machine";
    }

    @Override
    public void close() {
        pause();
    }
}
