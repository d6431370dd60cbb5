package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Matrix4f;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryUtil;
import studio.backlot.gl.looks.Pattern;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.PartGroup;

/// The triangles of one group of parts on the graphics card: one vertex buffer, one index buffer,
/// and for each part its range and its box, so that what is out of sight is skipped.
///
/// A vertex has 36 bytes: position (3 floats), normal (10 bits an axis), surface coordinates (2
/// floats, metres), colour and roughness (4 bytes), kind, metal, emission and pattern scale (4
/// bytes), id (2 of 4 bytes).
final class GroupBuffers implements AutoCloseable {
    static final int STRIDE = 36;

    /// Panes longer than this let the picture through; smaller glass things are drawn solid.
    private static final float PANE = 0.35f;

    private final int array;
    private final int vertices;
    private final int elements;
    private final Bounds[] bounds;
    private final int[] first;
    private final int[] count;
    private final boolean[] pane;
    private final boolean[] closed;
    private final Bounds whole;
    private final long bytes;
    private final int[] order;
    private final long[] keys;
    private final IntBuffer counts;
    private final PointerBuffer offsets;

    GroupBuffers(PartGroup group) {
        List<Part> parts = group.parts();
        int n = parts.size();
        order = new int[n];
        keys = new long[n];
        counts = MemoryUtil.memAllocInt(Math.max(1, n));
        offsets = MemoryUtil.memAllocPointer(Math.max(1, n));
        bounds = new Bounds[n];
        first = new int[n];
        count = new int[n];
        pane = new boolean[n];
        closed = new boolean[n];
        int vertexCount = 0;
        int indexCount = 0;
        Bounds all = new Bounds(0, 0, 0, 0, 0, 0);
        for (int i = 0; i < n; i++) {
            Part part = parts.get(i);
            bounds[i] = Bounds.of(part.mesh());
            all = i == 0 ? bounds[i] : all.and(bounds[i]);
            pane[i] = part.material().kind() == Material.Kind.GLASS && bounds[i].longest() > PANE;
            first[i] = indexCount;
            count[i] = part.mesh().indices().length;
            vertexCount += part.mesh().vertexCount();
            indexCount += count[i];
        }
        // What moves comes anew with every frame: too often to look at each of its edges.
        if (!group.isMoving()) {
            IntStream.range(0, n)
                    .parallel()
                    .forEach(i -> closed[i] = Shell.isClosed(parts.get(i).mesh()));
        }
        whole = all;
        bytes = (long) vertexCount * STRIDE + indexCount * 4L;
        array = glGenVertexArrays();
        vertices = glGenBuffers();
        elements = glGenBuffers();
        glBindVertexArray(array);
        upload(parts, vertexCount, indexCount, group.isMoving() ? GL_STREAM_DRAW : GL_STATIC_DRAW);
        attributes();
    }

    private void upload(List<Part> parts, int vertexCount, int indexCount, int usage) {
        ByteBuffer data = MemoryUtil.memAlloc(Math.max(1, vertexCount * STRIDE));
        IntBuffer indices = MemoryUtil.memAllocInt(Math.max(1, indexCount));
        try {
            int base = 0;
            for (Part part : parts) {
                pack(part, data);
                for (int index : part.mesh().indices()) {
                    indices.put(base + index);
                }
                base += part.mesh().vertexCount();
            }
            glBindBuffer(GL_ARRAY_BUFFER, vertices);
            glBufferData(GL_ARRAY_BUFFER, data.flip(), usage);
            glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, elements);
            glBufferData(GL_ELEMENT_ARRAY_BUFFER, indices.flip(), usage);
        } finally {
            MemoryUtil.memFree(data);
            MemoryUtil.memFree(indices);
        }
    }

    private static void pack(Part part, ByteBuffer out) {
        Mesh mesh = part.mesh();
        Material material = part.material();
        int rgb = material.rgb();
        int colour =
                (rgb >> 16 & 0xFF)
                        | (rgb >> 8 & 0xFF) << 8
                        | (rgb & 0xFF) << 16
                        | unit(material.roughness()) << 24;
        int matter =
                Pattern.layer(material.kind())
                        | (material.metallic() > 0.5f ? 255 : 0) << 8
                        | Math.clamp(Math.round(material.emission() * 16), 0, 255) << 16
                        | Math.clamp(Math.round(material.scale() * 32), 1, 255) << 24;
        float[] p = mesh.positions();
        float[] n = mesh.normals();
        float[] uv = mesh.uvs();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            out.putFloat(p[v * 3]).putFloat(p[v * 3 + 1]).putFloat(p[v * 3 + 2]);
            out.putInt(ten(n[v * 3]) | ten(n[v * 3 + 1]) << 10 | ten(n[v * 3 + 2]) << 20);
            out.putFloat(uv[v * 2]).putFloat(uv[v * 2 + 1]);
            out.putInt(colour).putInt(matter).putInt(part.id() & 0xFFFF);
        }
    }

    private static int unit(float value) {
        return Math.clamp(Math.round(value * 255), 0, 255);
    }

    private static int ten(float value) {
        return Math.clamp(Math.round(value * 511), -511, 511) & 0x3FF;
    }

    private static void attributes() {
        glEnableVertexAttribArray(0);
        glVertexAttribPointer(0, 3, GL_FLOAT, false, STRIDE, 0);
        glEnableVertexAttribArray(1);
        glVertexAttribPointer(1, 4, GL_INT_2_10_10_10_REV, true, STRIDE, 12);
        glEnableVertexAttribArray(2);
        glVertexAttribPointer(2, 2, GL_FLOAT, false, STRIDE, 16);
        glEnableVertexAttribArray(3);
        glVertexAttribPointer(3, 4, GL_UNSIGNED_BYTE, true, STRIDE, 24);
        glEnableVertexAttribArray(4);
        glVertexAttribIPointer(4, 4, GL_UNSIGNED_BYTE, STRIDE, 28);
        glEnableVertexAttribArray(5);
        glVertexAttribIPointer(5, 1, GL_UNSIGNED_SHORT, STRIDE, 32);
    }

    /// Which parts of the group a pass draws.
    enum Choice {
        SOLID,
        PANES
    }

    /// Draws the parts that touch the clip volume, neighbours in one run.
    void draw(Matrix4f clip, Choice choice) {
        if (bounds.length == 0 || !whole.touches(clip)) {
            return;
        }
        int n = 0;
        for (int i = 0; i < bounds.length; i++) {
            if (pane[i] == (choice == Choice.PANES) && bounds[i].touches(clip)) {
                order[n++] = i;
            }
        }
        run(n);
    }

    /// Which sides of triangles are drawn.
    enum Side {
        FRONT,
        /// Closed shells are left out: nobody sees their inside.
        BACK
    }

    /// Draws what an eye sees, near parts first so that hidden pixels are not painted, and leaves
    /// out what is smaller than a pixel. What reaches far, such as a floor or a wall, comes after
    /// what stands before it.
    ///
    /// @param pixels size in pixels of a metre at a metre
    void drawFrom(View view, float pixels, Side side) {
        if (bounds.length == 0 || !whole.touches(view.clip())) {
            return;
        }
        int n = 0;
        for (int i = 0; i < bounds.length; i++) {
            boolean wanted = !pane[i] && (side == Side.FRONT || !closed[i]);
            if (wanted && bounds[i].touches(view.clip())) {
                if (bounds[i].longest() * pixels > bounds[i].distance(view.eye())) {
                    float far = bounds[i].farthest(view.eye());
                    keys[n++] = (long) Float.floatToIntBits(far) << 32 | i;
                }
            }
        }
        Arrays.sort(keys, 0, n);
        for (int i = 0; i < n; i++) {
            order[i] = (int) keys[i];
        }
        run(n);
    }

    private void run(int n) {
        counts.clear();
        offsets.clear();
        int end = -1;
        for (int k = 0; k < n; k++) {
            int i = order[k];
            if (end == first[i]) {
                int last = counts.position() - 1;
                counts.put(last, counts.get(last) + count[i]);
            } else {
                counts.put(count[i]);
                offsets.put(first[i] * 4L);
            }
            end = first[i] + count[i];
        }
        if (n > 0) {
            glBindVertexArray(array);
            glMultiDrawElements(GL_TRIANGLES, counts.flip(), GL_UNSIGNED_INT, offsets.flip());
        }
    }

    boolean hasPanes() {
        for (boolean is : pane) {
            if (is) {
                return true;
            }
        }
        return false;
    }

    Bounds bounds() {
        return whole;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        glDeleteVertexArrays(array);
        glDeleteBuffers(vertices);
        glDeleteBuffers(elements);
        MemoryUtil.memFree(counts);
        MemoryUtil.memFree(offsets);
    }
}
