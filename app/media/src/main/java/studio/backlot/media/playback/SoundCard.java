package studio.backlot.media.playback;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

/// The machine's own sound device, 16 bits.
public final class SoundCard implements AudioOut {
    private static final AudioFormat FORMAT = new AudioFormat(Rate.SAMPLES, 16, 2, true, false);

    /// A tenth of a second: short enough for the ear that scrubs, long enough for a busy machine.
    private static final int BUFFER_BYTES = Rate.SAMPLES / 10 * FORMAT.getFrameSize();

    private final SourceDataLine line;
    private byte[] packed = new byte[0];

    private SoundCard(SourceDataLine line) {
        this.line = line;
    }

    /// Whether there is a device, without opening it.
    public static boolean isThere() {
        return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, FORMAT));
    }

    /// Opens the device.
    ///
    /// @throws MediaException with NO_SOUND_LINE where there is none or others hold it
    public static SoundCard open() {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            return new SoundCard(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new MediaException(
                    Code.NO_SOUND_LINE, "no sound device can be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void pause() {
        line.stop();
    }

    @Override
    public void flush() {
        line.flush();
    }

    @Override
    public void write(float[] stereo, int count) {
        int bytes = count * FORMAT.getFrameSize();
        if (packed.length < bytes) {
            packed = new byte[bytes];
        }
        for (int i = 0; i < count * 2; i++) {
            int value = Math.round(Math.clamp(stereo[i], -1f, 1f) * 32767);
            packed[i * 2] = (byte) value;
            packed[i * 2 + 1] = (byte) (value >> 8);
        }
        int written = 0;
        while (written < bytes) {
            int more = line.write(packed, written, bytes - written);
            if (more == 0) {
                return;
            }
            written += more;
        }
    }

    @Override
    public long position() {
        return line.getLongFramePosition();
    }

    @Override
    public String describe() {
        return "sound device, 48 kHz, 16 bits";
    }

    @Override
    public void close() {
        line.close();
    }
}
