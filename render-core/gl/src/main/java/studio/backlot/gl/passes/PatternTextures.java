package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.lwjgl.system.MemoryUtil;
import studio.backlot.gl.looks.Pattern;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.PartGroup;

/// The tiles of the material patterns as one texture array with averaged smaller sizes, so that
/// nothing shimmers in the distance. A tile is painted when a material first asks for it.
final class PatternTextures implements AutoCloseable {
    private static final int LEVELS = 9;

    private final int array;
    private final int clouds;
    private final Set<Material.Kind> painted = EnumSet.noneOf(Material.Kind.class);
    private final float[] frequencies;

    PatternTextures() {
        int kinds = Material.Kind.values().length;
        frequencies = new float[kinds];
        array = glGenTextures();
        glBindTexture(GL_TEXTURE_2D_ARRAY, array);
        for (int level = 0; level < LEVELS; level++) {
            int size = Pattern.SIZE >> level;
            glTexImage3D(
                    GL_TEXTURE_2D_ARRAY,
                    level,
                    GL_RGBA8,
                    size,
                    size,
                    kinds,
                    0,
                    GL_RGBA,
                    GL_UNSIGNED_BYTE,
                    (ByteBuffer) null);
        }
        glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MAX_LEVEL, LEVELS - 1);
        glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
        glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        for (Material.Kind kind : Material.Kind.values()) {
            frequencies[Pattern.layer(kind)] = 1 / Pattern.metres(kind);
        }
        clouds = glGenTextures();
        glBindTexture(GL_TEXTURE_2D, clouds);
        byte[] texels = Pattern.clouds();
        ByteBuffer buffer = MemoryUtil.memAlloc(texels.length);
        glTexImage2D(
                GL_TEXTURE_2D,
                0,
                GL_R8,
                Pattern.SIZE,
                Pattern.SIZE,
                0,
                GL_RED,
                GL_UNSIGNED_BYTE,
                buffer.put(texels).flip());
        MemoryUtil.memFree(buffer);
        glGenerateMipmap(GL_TEXTURE_2D);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
        paint(Material.Kind.PLASTER);
    }

    /// Paints what a group needs and does not have yet.
    void require(PartGroup group) {
        for (Part part : group.parts()) {
            Material.Kind kind = part.material().kind();
            if (!painted.contains(kind)) {
                paint(kind);
            }
        }
    }

    private void paint(Material.Kind kind) {
        painted.add(kind);
        byte[] texels = Pattern.tile(kind);
        ByteBuffer buffer = MemoryUtil.memAlloc(texels.length);
        glBindTexture(GL_TEXTURE_2D_ARRAY, array);
        int size = Pattern.SIZE;
        for (int level = 0; level < LEVELS; level++) {
            buffer.clear().put(texels).flip();
            glTexSubImage3D(
                    GL_TEXTURE_2D_ARRAY,
                    level,
                    0,
                    0,
                    Pattern.layer(kind),
                    size,
                    size,
                    1,
                    GL_RGBA,
                    GL_UNSIGNED_BYTE,
                    buffer);
            texels = halved(texels, size);
            size /= 2;
        }
        MemoryUtil.memFree(buffer);
    }

    private static byte[] halved(byte[] texels, int size) {
        int half = size / 2;
        byte[] out = new byte[half * half * 4];
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < half; x++) {
                for (int c = 0; c < 4; c++) {
                    int at = (y * 2 * size + x * 2) * 4 + c;
                    int sum =
                            (texels[at] & 0xFF)
                                    + (texels[at + 4] & 0xFF)
                                    + (texels[at + size * 4] & 0xFF)
                                    + (texels[at + size * 4 + 4] & 0xFF);
                    out[(y * half + x) * 4 + c] = (byte) ((sum + 2) / 4);
                }
            }
        }
        return out;
    }

    /// Blends between two sizes of a tile for boards, takes the nearer one in motion.
    void filter(boolean fine) {
        glBindTexture(GL_TEXTURE_2D_ARRAY, array);
        glTexParameteri(
                GL_TEXTURE_2D_ARRAY,
                GL_TEXTURE_MIN_FILTER,
                fine ? GL_LINEAR_MIPMAP_LINEAR : GL_LINEAR_MIPMAP_NEAREST);
    }

    int array() {
        return array;
    }

    int clouds() {
        return clouds;
    }

    /// Tiles a metre, by kind.
    float[] frequencies() {
        return frequencies;
    }

    @Override
    public void close() {
        glDeleteTextures(array);
        glDeleteTextures(clouds);
    }
}
