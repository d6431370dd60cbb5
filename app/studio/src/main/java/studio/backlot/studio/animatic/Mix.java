package studio.backlot.studio.animatic;

import java.nio.ByteBuffer;
import studio.backlot.assets.film.Transition;

/// Mixes the frames of a blend. Confined to one thread; a frame is good until the next is asked
/// for.
final class Mix {
    private final ClipInHand clip;
    private final int width;
    private final ByteBuffer mixed;

    Mix(ClipInHand clip, int width, int height) {
        this.clip = clip;
        this.width = width;
        this.mixed = ByteBuffer.allocateDirect(width * height * 4);
    }

    /// A frame of the blend: a wipe from left to right, else one picture through the other.
    ByteBuffer of(int frame, ByteBuffer from, ByteBuffer to) {
        double share = clip.share(frame);
        if (clip.blend() == Transition.WIPE) {
            int border = (int) Math.round(share * width);
            int stride = width * 4;
            for (int row = 0; row < mixed.capacity(); row += stride) {
                mixed.put(row, to, row, border * 4);
                mixed.put(row + border * 4, from, row + border * 4, stride - border * 4);
            }
            return mixed;
        }
        int weight = (int) Math.round(share * 256);
        for (int i = 0; i < mixed.capacity(); i++) {
            int a = from.get(i) & 0xFF;
            int b = to.get(i) & 0xFF;
            mixed.put(i, (byte) (a + (((b - a) * weight + 128) >> 8)));
        }
        return mixed;
    }
}
