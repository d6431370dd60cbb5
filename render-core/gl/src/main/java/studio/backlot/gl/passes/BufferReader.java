package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.lwjgl.system.MemoryUtil;
import studio.backlot.gl.Frame;

/// Reads depth, normals and ids of the surfaces of a frame, and turns them top row first.
final class BufferReader {
    private static final int WORDS = 4;

    private final FrameTargets targets;

    BufferReader(FrameTargets targets) {
        this.targets = targets;
    }

    Frame read(ByteBuffer rgba) {
        int width = targets.width;
        int height = targets.height;
        float[] depth = new float[width * height];
        byte[] normals = new byte[width * height * 3];
        short[] ids = new short[width * height];
        ByteBuffer raw = MemoryUtil.memAlloc(width * height * WORDS * Integer.BYTES);
        try {
            glBindFramebuffer(GL_READ_FRAMEBUFFER, targets.surfaces.framebuffer());
            glReadBuffer(GL_COLOR_ATTACHMENT0 + SurfacePass.SEEN);
            glReadPixels(0, 0, width, height, GL_RGBA_INTEGER, GL_UNSIGNED_INT, raw);
            IntBuffer words = raw.asIntBuffer();
            int[] row = new int[width * WORDS];
            for (int y = 0; y < height; y++) {
                words.get(y * row.length, row);
                int to = (height - 1 - y) * width;
                for (int x = 0; x < width; x++, to++) {
                    int at = x * WORDS;
                    normals[to * 3] = signed(row[at + 1]);
                    normals[to * 3 + 1] = signed(row[at + 1] >> 10);
                    normals[to * 3 + 2] = signed(row[at + 1] >> 20);
                    ids[to] = (short) row[at + 2];
                    float metres = Float.intBitsToFloat(row[at + 3]);
                    depth[to] = metres >= SurfacePass.SKY ? Float.POSITIVE_INFINITY : metres;
                }
            }
        } finally {
            MemoryUtil.memFree(raw);
        }
        return new Frame(width, height, rgba, depth, normals, ids);
    }

    private static byte signed(int ten) {
        return (byte) Math.round(((ten & 0x3FF) / 1023f * 2 - 1) * 127);
    }
}
