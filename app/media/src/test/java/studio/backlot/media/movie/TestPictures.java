package studio.backlot.media.movie;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Pictures made by arithmetic, so that each frame can be told from every other.
final class TestPictures {
    private TestPictures() {}

    static ByteBuffer blank(int width, int height) {
        return ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.BIG_ENDIAN);
    }

    static ByteBuffer plain(int width, int height, int rgb) {
        ByteBuffer rgba = blank(width, height);
        for (int i = 0; i < width * height; i++) {
            rgba.putInt(i * 4, rgb << 8 | 0xff);
        }
        return rgba;
    }

    /// A dark picture whose sixteen columns spell the number in light and dark, the lowest bit at
    /// the left.
    static ByteBuffer numbered(int width, int height, int number) {
        ByteBuffer rgba = blank(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int bit = number >> (x * 16 / width) & 1;
                rgba.putInt((y * width + x) * 4, bit == 1 ? 0xd0d0d0ff : 0x303030ff);
            }
        }
        return rgba;
    }

    static int number(ByteBuffer rgba, int width, int height) {
        int number = 0;
        for (int bit = 0; bit < 16; bit++) {
            int x = (2 * bit + 1) * width / 32;
            int green = rgba.get((height / 2 * width + x) * 4 + 1) & 0xff;
            number |= (green > 0x80 ? 1 : 0) << bit;
        }
        return number;
    }
}
