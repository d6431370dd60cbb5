package studio.backlot.gl;

import java.nio.ByteBuffer;

/// Takes the frames of a sequence in their order.
@FunctionalInterface
public interface FrameSink {
    /// Takes one frame.
    ///
    /// @param index of the request, from 0
    /// @param rgba sRGB, 8 bits a channel, top row first; valid during this call alone, so copy or
    ///   encode it before returning
    /// @param width pixels
    /// @param height pixels
    void accept(int index, ByteBuffer rgba, int width, int height);
}
