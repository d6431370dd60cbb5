package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.nio.ByteBuffer;
import org.lwjgl.system.MemoryUtil;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.looks.Strokes;

/// Draws by hand: finds where lines lie, widens them with a round pen, and lays ink washes or
/// pencil hatching under them.
final class HandPass implements AutoCloseable {
    /// Radii of silhouettes, creases and details in pixels of a 1080-line frame.
    private static final float[] PEN = {1.6f, 0.8f, 0.45f};

    private final Program edges = new Program("screen.vert", "edges.frag");
    private final Program widen = new Program("screen.vert", "widen.frag");
    private final Program ink = new Program("screen.vert", "ink.frag");
    private final Program pencil = new Program("screen.vert", "pencil.frag");
    private int strokes;

    private int strokes() {
        if (strokes != 0) {
            return strokes;
        }
        strokes = glGenTextures();
        byte[] texels = Strokes.tile();
        ByteBuffer buffer = MemoryUtil.memAlloc(texels.length);
        glBindTexture(GL_TEXTURE_2D, strokes);
        glTexImage2D(
                GL_TEXTURE_2D,
                0,
                GL_RGBA8,
                Strokes.SIZE,
                Strokes.SIZE,
                0,
                GL_RGBA,
                GL_UNSIGNED_BYTE,
                buffer.put(texels).flip());
        MemoryUtil.memFree(buffer);
        glGenerateMipmap(GL_TEXTURE_2D);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_NEAREST);
        return strokes;
    }

    /// @param tone light, own value, air and shining of every pixel
    /// @param lines two targets for the lines
    void draw(
            View view,
            Target surfaces,
            Target tone,
            Target[] lines,
            Target out,
            LightRig rig,
            RenderRequest r) {
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_BLEND);
        boolean graphite = r.look() == Look.PENCIL;
        float size = surfaces.height() / 1080f * (graphite ? 0.95f : 1);
        lines[0].bind();
        edges.use();
        view.rays(edges);
        edges.texture("uSeen", 0, GL_TEXTURE_2D, surfaces.colour(SurfacePass.SEEN))
                .texture("uTone", 1, GL_TEXTURE_2D, tone.colour(0))
                .set("uPen", PEN[0] * size, PEN[1] * size, PEN[2] * size, 0.8f)
                .set("uSeed", (r.seed() & 1023) / 1024f);
        glDrawArrays(GL_TRIANGLES, 0, 3);
        lines[1].bind();
        widen.use();
        view.rays(widen);
        widen.texture("uLines", 0, GL_TEXTURE_2D, lines[0].colour(0));
        glDrawArrays(GL_TRIANGLES, 0, 3);
        out.bind();
        // Made before anything is bound: making it binds it to the unit in use.
        int threshold = strokes();
        Program look = (graphite ? pencil : ink).use();
        view.rays(look);
        look.texture("uLines", 0, GL_TEXTURE_2D, lines[1].colour(0))
                .texture("uTone", 1, GL_TEXTURE_2D, tone.colour(0))
                .texture("uSeen", 2, GL_TEXTURE_2D, surfaces.colour(SurfacePass.SEEN))
                .texture("uSurface", 5, GL_TEXTURE_2D, surfaces.colour(SurfacePass.SURFACE))
                .texture("uStrokes", 6, GL_TEXTURE_2D, threshold)
                .set("uScale", view.scaleY() * surfaces.height() / 2)
                .set("uHeight", (float) surfaces.height())
                .set("uHorizonTone", horizon(rig))
                .set("uPaper", (r.seed() % 97) / 97f, (r.seed() % 89) / 89f);
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    private static float horizon(LightRig rig) {
        float[] c = rig.sky().horizon();
        return (float) Math.pow(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2], 1 / 2.2);
    }

    @Override
    public void close() {
        edges.close();
        widen.close();
        ink.close();
        pencil.close();
        if (strokes != 0) {
            glDeleteTextures(strokes);
        }
    }
}
