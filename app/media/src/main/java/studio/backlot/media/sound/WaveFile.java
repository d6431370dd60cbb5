package studio.backlot.media.sound;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

/// Writes WAVE files: 24-bit stereo at 48 kHz, what an editor expects beside a movie.
public final class WaveFile {
    private static final int HEADER = 44;
    private static final int BYTES = 3;
    private static final int BLOCK = 4096;

    private WaveFile() {}

    /// Writes the beginning of a source.
    ///
    /// @param samples length to write
    /// @throws MediaException where the file cannot be written; nothing is left under its name then
    public static void write(Path file, SoundSource source, long samples) {
        long bytes = samples * 2 * BYTES;
        if (bytes > 0xffffffffL - HEADER) {
            throw new IllegalArgumentException("a WAVE file holds four gigabytes at most");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                out.write(header(bytes));
                writeSamples(out, source, samples);
            }
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(file, unfinished, e);
        }
    }

    private static void writeSamples(OutputStream out, SoundSource source, long samples)
            throws IOException {
        float[] block = new float[BLOCK * 2];
        byte[] packed = new byte[BLOCK * 2 * BYTES];
        for (long at = 0; at < samples; at += BLOCK) {
            int count = (int) Math.min(BLOCK, samples - at);
            source.read(at, block, count);
            for (int i = 0; i < count * 2; i++) {
                int value = Math.round(Math.clamp(block[i], -1f, 1f) * 0x7fffff);
                packed[i * BYTES] = (byte) value;
                packed[i * BYTES + 1] = (byte) (value >> 8);
                packed[i * BYTES + 2] = (byte) (value >> 16);
            }
            out.write(packed, 0, count * 2 * BYTES);
        }
    }

    private static byte[] header(long bytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (bytes + HEADER - 8));
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        header.putShort((short) 1).putShort((short) 2).putInt(Rate.SAMPLES);
        header.putInt(Rate.SAMPLES * 2 * BYTES).putShort((short) (2 * BYTES));
        header.putShort((short) (8 * BYTES));
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) bytes);
        return header.array();
    }

    private static MediaException failed(Path file, Path unfinished, IOException e) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            e.addSuppressed(left);
        }
        String said = String.valueOf(e.getMessage());
        boolean full = said.toLowerCase(Locale.ROOT).contains("no space left");
        String named = e instanceof FileSystemException ? said : file + ": " + said;
        return new MediaException(full ? Code.DISK_FULL : Code.CANNOT_WRITE, named, e);
    }
}
