package studio.backlot.studio.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import studio.backlot.studio.environment.WholeFile;

/// Writes pictures and buffers. A file appears under its name whole or not at all.
///
/// PNG is written here rather than by ImageIO because a frame's encoding is on the hot path: one
/// filter and a quick deflate take a fifth of the time.
public final class PictureFile {
    private static final byte[] SIGNATURE = {(byte) 137, 80, 78, 71, 13, 10, 26, 10};
    private static final int GREY = 0;
    private static final int RGB = 2;

    private PictureFile() {}

    /// Writes an opaque sRGB PNG from RGBA bytes, top row first.
    public static void writePng(Path file, ByteBuffer rgba, int width, int height)
            throws IOException {
        byte[] rows = new byte[height * (1 + width * 3)];
        byte[] line = new byte[width * 4];
        ByteBuffer source = rgba.duplicate();
        source.rewind();
        int at = 0;
        for (int y = 0; y < height; y++) {
            source.get(line);
            // Filter 1: each byte less the one a pixel to the left.
            rows[at++] = 1;
            byte r = 0;
            byte g = 0;
            byte b = 0;
            for (int x = 0; x < width; x++) {
                byte nr = line[4 * x];
                byte ng = line[4 * x + 1];
                byte nb = line[4 * x + 2];
                rows[at++] = (byte) (nr - r);
                rows[at++] = (byte) (ng - g);
                rows[at++] = (byte) (nb - b);
                r = nr;
                g = ng;
                b = nb;
            }
        }
        WholeFile.write(file, png(width, height, 8, RGB, rows));
    }

    /// Writes a 16-bit grey PNG, such as an id buffer.
    public static void writeGrey16(Path file, short[] values, int width, int height)
            throws IOException {
        byte[] rows = new byte[height * (1 + width * 2)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            rows[at++] = 0;
            for (int x = 0; x < width; x++) {
                short v = values[y * width + x];
                rows[at++] = (byte) (v >> 8);
                rows[at++] = (byte) v;
            }
        }
        WholeFile.write(file, png(width, height, 16, GREY, rows));
    }

    /// Writes a NumPy array of little-endian float32, shape (height, width).
    public static void writeNpy(Path file, float[] values, int width, int height)
            throws IOException {
        byte[] header = npyHeader("<f4", width, height);
        byte[] content = Arrays.copyOf(header, header.length + values.length * 4);
        body(content, header.length).asFloatBuffer().put(values);
        WholeFile.write(file, content);
    }

    /// Writes a NumPy array of little-endian uint16, shape (height, width).
    public static void writeNpy(Path file, short[] values, int width, int height)
            throws IOException {
        byte[] header = npyHeader("<u2", width, height);
        byte[] content = Arrays.copyOf(header, header.length + values.length * 2);
        body(content, header.length).asShortBuffer().put(values);
        WholeFile.write(file, content);
    }

    private static ByteBuffer body(byte[] content, int start) {
        return ByteBuffer.wrap(content).position(start).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] npyHeader(String type, int width, int height) {
        StringBuilder header =
                new StringBuilder(
                        "{'descr': '%s', 'fortran_order': False, 'shape': (%d, %d), }"
                                .formatted(type, height, width));
        while ((10 + header.length() + 1) % 64 != 0) {
            header.append(' ');
        }
        header.append('\n');
        byte[] text = header.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[10 + text.length];
        ByteBuffer.wrap(all)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text);
        return all;
    }

    private static byte[] png(int width, int height, int depth, int colour, byte[] rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length / 2);
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) depth).put((byte) colour);
        chunk(out, "IHDR", header.array(), 13);
        chunk(out, "sRGB", new byte[] {0}, 1);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setStrategy(Deflater.FILTERED);
            deflater.setInput(rows);
            deflater.finish();
            byte[] block = new byte[1 << 16];
            ByteArrayOutputStream packed = new ByteArrayOutputStream(rows.length / 2);
            while (!deflater.finished()) {
                packed.write(block, 0, deflater.deflate(block));
            }
            byte[] data = packed.toByteArray();
            chunk(out, "IDAT", data, data.length);
        } finally {
            deflater.end();
        }
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
