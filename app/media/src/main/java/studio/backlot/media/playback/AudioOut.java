package studio.backlot.media.playback;

/// A line to a loudspeaker, or something that behaves like one: 48 kHz, stereo floats. Its position
/// is the master clock of playback. All calls but {@link #position()} come from one thread.
public interface AudioOut extends AutoCloseable {
    /// Starts or goes on.
    void start();

    /// Stands still at once; what was written stays.
    void pause();

    /// Forgets what was written and not yet played.
    void flush();

    /// Writes pairs of left and right. Waits while the line is full.
    void write(float[] stereo, int count);

    /// Pairs played since the line was opened, without those that were flushed. From any thread.
    long position();

    /// What it is, for reports.
    String describe();

    @Override
    void close();
}
