package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

/// Darkness in corners and under things, and what sky and local light reach, at half the size of
/// the picture.
final class OcclusionPass implements AutoCloseable {
    private static final String LOCAL = "#define LOCAL\n";
    private static final String FEW = "#define TAPS 6\n#define SPARSE\n";
    private static final String MANY = "#define TAPS 12\n";

    private static final int REACH = 2;

    /// How a depth of the depth test becomes metres.
    private static final float[] UNPROJECT = {
        View.FAR * View.NEAR / (View.FAR - View.NEAR), View.FAR / (View.FAR - View.NEAR)
    };

    private final Program few = new Program("screen.vert", "occlusion.frag", FEW);
    private final Program fewLocal = new Program("screen.vert", "occlusion.frag", FEW + LOCAL);
    private final Program many = new Program("screen.vert", "occlusion.frag", MANY);
    private final Program manyLocal = new Program("screen.vert", "occlusion.frag", MANY + LOCAL);
    private final Program blur = new Program("screen.vert", "occlusionblur.frag");

    /// @param steps targets of half the size: two with room for a depth, the last for the result
    void draw(View view, Target surfaces, ShadowPass shadows, Target[] steps, boolean fine) {
        glDisable(GL_DEPTH_TEST);
        steps[0].bind();
        Program lamp = fine ? manyLocal : fewLocal;
        Program program = (shadows.hasLocal() ? lamp : fine ? many : few).use();
        view.rays(program);
        shadows.bindReach(program, REACH);
        program.texture("uDepth", 0, GL_TEXTURE_2D, surfaces.depth())
                .texture("uSeen", 1, GL_TEXTURE_2D, surfaces.colour(SurfacePass.SEEN))
                .set("uUnproject", UNPROJECT[0], UNPROJECT[1])
                .set("uView", view.view())
                .set(
                        "uScale",
                        view.scaleX(),
                        view.scaleY(),
                        0.45f,
                        view.scaleY() * surfaces.height() / 2);
        glDrawArrays(GL_TRIANGLES, 0, 3);
        blur.use();
        view.rays(blur);
        steps[1].bind();
        blur.texture("uSource", 0, GL_TEXTURE_2D, steps[0].colour(0)).set("uAxis", 1f, 0f);
        glDrawArrays(GL_TRIANGLES, 0, 3);
        steps[2].bind();
        blur.texture("uSource", 0, GL_TEXTURE_2D, steps[1].colour(0)).set("uAxis", 0f, 1f);
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    @Override
    public void close() {
        few.close();
        fewLocal.close();
        many.close();
        manyLocal.close();
        blur.close();
    }
}
