package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import studio.backlot.gl.FrameSink;
import studio.backlot.gl.RenderException;

/// Frames on their way back from the graphics card, a few at a time: while one is copied the next
/// is already drawn.
final class ReadBack implements AutoCloseable {
    private static final int SLOTS = 3;

    private final int[] buffers = new int[SLOTS];
    private final Deque<Pending> pending = new ArrayDeque<>();
    private long capacity;
    private int next;

    private record Pending(int buffer, long fence, int index, int width, int height) {}

    ReadBack() {
        glGenBuffers(buffers);
    }

    /// Starts reading a finished target; delivers the oldest frame where all slots are taken.
    void start(Target from, int index, FrameSink sink) {
        if (pending.size() == SLOTS - 1) {
            deliver(sink);
        }
        int width = from.width();
        int height = from.height();
        long bytes = 4L * width * height;
        if (bytes != capacity) {
            drain(sink);
            for (int buffer : buffers) {
                glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer);
                glBufferData(GL_PIXEL_PACK_BUFFER, bytes, GL_STREAM_READ);
            }
            capacity = bytes;
        }
        int buffer = buffers[next];
        next = (next + 1) % SLOTS;
        glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer);
        glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer());
        glReadBuffer(GL_COLOR_ATTACHMENT0);
        glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, 0);
        glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
        long fence = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
        glFlush();
        pending.add(new Pending(buffer, fence, index, width, height));
    }

    /// Delivers everything that is still on its way.
    void drain(FrameSink sink) {
        while (!pending.isEmpty()) {
            deliver(sink);
        }
    }

    private void deliver(FrameSink sink) {
        Pending oldest = pending.remove();
        glClientWaitSync(oldest.fence(), GL_SYNC_FLUSH_COMMANDS_BIT, 10_000_000_000L);
        glDeleteSync(oldest.fence());
        glBindBuffer(GL_PIXEL_PACK_BUFFER, oldest.buffer());
        ByteBuffer rgba = glMapBufferRange(GL_PIXEL_PACK_BUFFER, 0, capacity, GL_MAP_READ_BIT);
        if (rgba == null) {
            throw new RenderException(
                    RenderException.Code.OUT_OF_MEMORY,
                    "A frame of %d × %d could not be read back"
                            .formatted(oldest.width(), oldest.height()));
        }
        try {
            sink.accept(oldest.index(), rgba, oldest.width(), oldest.height());
        } finally {
            glBindBuffer(GL_PIXEL_PACK_BUFFER, oldest.buffer());
            glUnmapBuffer(GL_PIXEL_PACK_BUFFER);
            glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
        }
    }

    /// Forgets frames that nobody will take.
    void forget() {
        for (Pending frame : pending) {
            glDeleteSync(frame.fence());
        }
        pending.clear();
    }

    @Override
    public void close() {
        forget();
        glDeleteBuffers(buffers);
    }
}
