package studio.backlot.studio.render;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.Frame;

/// A frame as window and command line see it: the renderer itself is known only to this layer.
///
/// @param rgba sRGB, 8 bits a channel, top row first, `width * height * 4` bytes
/// @param depth metres along the view per pixel, infinite for the sky; null unless asked for
/// @param ids id buffer; null unless asked for
public record DrawnFrame(
        int width, int height, ByteBuffer rgba, float @Nullable [] depth, short @Nullable [] ids) {
    static DrawnFrame of(Frame frame) {
        return new DrawnFrame(
                frame.width(), frame.height(), frame.rgba(), frame.depth(), frame.ids());
    }

    /// Id of what is seen at a pixel, 0 for the sky or where no ids were asked for.
    public int idAt(int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < width && y < height;
        return ids == null || !inside ? 0 : ids[y * width + x] & 0xFFFF;
    }
}
