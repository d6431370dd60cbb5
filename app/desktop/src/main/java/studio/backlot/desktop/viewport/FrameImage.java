package studio.backlot.desktop.viewport;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import studio.backlot.studio.render.DrawnFrame;

/// Shows rendered frames in one image, without a new image a frame. FX thread only.
///
/// Two buffers take turns inside one pixel buffer's life: the toolkit reads the image only while
/// the FX thread lets it, so copying there is safe.
public final class FrameImage {
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private @Nullable WritableImage image;

    /// Puts a frame into the image; a new image only where the size changed.
    public WritableImage show(DrawnFrame frame) {
        WritableImage shown = image;
        PixelBuffer<IntBuffer> buffer = pixels;
        if (shown == null
                || buffer == null
                || buffer.getWidth() != frame.width()
                || buffer.getHeight() != frame.height()) {
            buffer =
                    new PixelBuffer<>(
                            frame.width(),
                            frame.height(),
                            IntBuffer.allocate(frame.width() * frame.height()),
                            PixelFormat.getIntArgbPreInstance());
            shown = new WritableImage(buffer);
            pixels = buffer;
            image = shown;
        }
        buffer.updateBuffer(target -> {
            copy(frame.rgba(), target.getBuffer());
            return null;
        });
        return shown;
    }

    private static void copy(ByteBuffer rgba, IntBuffer argb) {
        int[] to = argb.array();
        IntBuffer from =
                rgba.duplicate().rewind().order(java.nio.ByteOrder.BIG_ENDIAN).asIntBuffer();
        for (int i = 0; i < to.length; i++) {
            int p = from.get(i);
            to[i] = 0xFF000000 | p >>> 8;
        }
    }
}
