package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.util.List;
import studio.backlot.gl.scene.PartGroup;

/// Draws every surface once into one buffer of four words a pixel (colour and roughness, normal, id
/// and material flags, depth in metres) and, for hand-made looks, surface coordinates.
final class SurfacePass implements AutoCloseable {
    /// Depth of the sky.
    static final float SKY = 1e9f;

    /// The four words that `seen.glsl` reads.
    static final int SEEN = 0;

    static final int SURFACE = 1;

    /// Middle grey; facing nowhere; the sky's id; its depth.
    private static final int[] NOTHING = {
        0xFF808080, 512 | 512 << 10 | 512 << 20, 0, Float.floatToIntBits(SKY)
    };

    private final Program plain = new Program("surface.vert", "surface.frag");
    private final Program drawn = new Program("surface.vert", "surface.frag", "#define DRAWN\n");

    static Target target(int width, int height, boolean withSurface) {
        List<Integer> formats = withSurface ? List.of(GL_RGBA32UI, GL_RG16) : List.of(GL_RGBA32UI);
        return new Target(width, height, GL_DEPTH_COMPONENT32F, formats);
    }

    void draw(
            List<GeometryStore.Resident> groups,
            View view,
            PatternTextures patterns,
            Target target,
            boolean withSurface) {
        target.bind();
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        glDepthMask(true);
        glDisable(GL_BLEND);
        glClearBufferuiv(GL_COLOR, SEEN, NOTHING);
        if (withSurface) {
            glClearBufferfv(GL_COLOR, SURFACE, new float[] {0, 0, 0, 0});
        }
        glClearBufferfv(GL_DEPTH, 0, new float[] {1});
        Program program = (withSurface ? drawn : plain).use();
        var m = view.view();
        program.set("uClip", view.clip())
                .set("uViewZ", -m.m02(), -m.m12(), -m.m22(), -m.m32())
                .set1v("uFrequency", patterns.frequencies())
                .set("uBias", -0.5f)
                .texture("uPatterns", 0, GL_TEXTURE_2D_ARRAY, patterns.array());
        float pixels = view.scaleY() * target.height() / 2;
        // Near sides of everything first: most far sides then lie behind something and cost no
        // painting.
        glEnable(GL_CULL_FACE);
        glCullFace(GL_BACK);
        sides(groups, view, pixels, GroupBuffers.Side.FRONT);
        glCullFace(GL_FRONT);
        sides(groups, view, pixels, GroupBuffers.Side.BACK);
        glCullFace(GL_BACK);
        glDisable(GL_CULL_FACE);
    }

    private static void sides(
            List<GeometryStore.Resident> groups, View view, float pixels, GroupBuffers.Side side) {
        // People stand in front of most things.
        for (GeometryStore.Resident resident : groups) {
            if (resident.group().isMoving()) {
                resident.buffers().drawFrom(view, pixels, side);
            }
        }
        for (GeometryStore.Resident resident : groups) {
            boolean visible = resident.group().use() == PartGroup.Use.VISIBLE;
            if (visible && !resident.group().isMoving()) {
                resident.buffers().drawFrom(view, pixels, side);
            }
        }
    }

    @Override
    public void close() {
        plain.close();
        drawn.close();
    }
}
