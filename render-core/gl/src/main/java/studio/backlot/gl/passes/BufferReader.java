package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import org.lwjgl.system.MemoryUtil;
import studio.backlot.gl.Frame;

/// Reads depth, normals and ids of the surfaces of a frame, and turns them top row first.
final class BufferReader {
    private final FrameTargets targets;
    private final int width;
    private final int height;

    BufferReader(FrameTargets targets) {
        this.targets = targets;
        this.width = targets.width;
        this.height = targets.height;
    }

    Frame read(ByteBuffer rgba) {
        ByteBuffer raw = MemoryUtil.memAlloc(width * height * 4);
        try {
            glBindFramebuffer(GL_READ_FRAMEBUFFER, targets.surfaces.framebuffer());
            float[] depth = depth(raw);
            byte[] normals = normals(raw);
            short[] ids = ids(raw);
            return new Frame(width, height, rgba, depth, normals, ids);
        } finally {
            MemoryUtil.memFree(raw);
        }
    }

    private void read(int attachment, int layout, int type, ByteBuffer raw) {
        glReadBuffer(GL_COLOR_ATTACHMENT0 + attachment);
        glReadPixels(0, 0, width, height, layout, type, raw.clear());
    }

    private float[] depth(ByteBuffer raw) {
        read(SurfacePass.DEPTH, GL_RED, GL_FLOAT, raw);
        FloatBuffer values = raw.asFloatBuffer();
        float[] out = new float[width * height];
        for (int row = 0; row < height; row++) {
            values.get(row * width, out, (height - 1 - row) * width, width);
        }
        for (int i = 0; i < out.length; i++) {
            if (out[i] >= SurfacePass.SKY) {
                out[i] = Float.POSITIVE_INFINITY;
            }
        }
        return out;
    }

    private byte[] normals(ByteBuffer raw) {
        read(SurfacePass.NORMAL, GL_RGBA, GL_UNSIGNED_INT_2_10_10_10_REV, raw);
        IntBuffer values = raw.asIntBuffer();
        byte[] out = new byte[width * height * 3];
        for (int row = 0; row < height; row++) {
            int to = (height - 1 - row) * width * 3;
            for (int x = 0; x < width; x++) {
                int packed = values.get(row * width + x);
                out[to++] = signed(packed);
                out[to++] = signed(packed >> 10);
                out[to++] = signed(packed >> 20);
            }
        }
        return out;
    }

    private static byte signed(int ten) {
        return (byte) Math.round(((ten & 0x3FF) / 1023f * 2 - 1) * 127);
    }

    private short[] ids(ByteBuffer raw) {
        read(SurfacePass.IDENT, GL_RG_INTEGER, GL_UNSIGNED_SHORT, raw);
        ShortBuffer values = raw.asShortBuffer();
        short[] out = new short[width * height];
        for (int row = 0; row < height; row++) {
            int to = (height - 1 - row) * width;
            for (int x = 0; x < width; x++) {
                out[to++] = values.get((row * width + x) * 2);
            }
        }
        return out;
    }
}
