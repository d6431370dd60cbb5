package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.util.List;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.scene.Opening;

/// Lights what was seen, and paints the sky where nothing was.
final class LightPass implements AutoCloseable {
    private final Program quick = new Program("screen.vert", "lit.frag");
    private final Program fine = new Program("screen.vert", "lit.frag", "#define FINE\n");
    private final Program tone = new Program("screen.vert", "lit.frag", "#define TONE\n");
    private final Program skyTone = new Program("screen.vert", "sky.frag", "#define TONE\n");
    private final Program plainSky = new Program("screen.vert", "sky.frag");

    /// @param out a target over the depth of `surfaces`
    void draw(
            View view,
            LightRig rig,
            List<Opening> openings,
            Target surfaces,
            int occlusion,
            ShadowPass shadows,
            PatternTextures patterns,
            Target out,
            RenderRequest request) {
        boolean byHand = request.look() != Look.SHADED;
        boolean board = request.quality() == RenderRequest.Quality.BOARD;
        Program lit = byHand ? tone : board ? fine : quick;
        Program sky = byHand ? skyTone : plainSky;
        out.bind();
        glEnable(GL_DEPTH_TEST);
        glDepthMask(false);
        glDisable(GL_BLEND);
        glDepthFunc(GL_GREATER);
        lit.use();
        view.rays(lit);
        RigUniforms.light(lit, rig, openings);
        RigUniforms.sky(lit, rig);
        LightRig.Air air = rig.air();
        shadows.bindKey(lit, 5, rig);
        lit.texture("uColour", 0, GL_TEXTURE_2D, surfaces.colour(SurfacePass.COLOUR))
                .texture("uNormal", 1, GL_TEXTURE_2D, surfaces.colour(SurfacePass.NORMAL))
                .texture("uIdent", 2, GL_TEXTURE_2D, surfaces.colour(SurfacePass.IDENT))
                .texture("uDepth", 3, GL_TEXTURE_2D, surfaces.colour(SurfacePass.DEPTH))
                .texture("uOcclusion", 4, GL_TEXTURE_2D, occlusion)
                .set(
                        "uAir",
                        air.hazeFrom(),
                        air.hazeRate(),
                        air.fogRate(),
                        rig.lamps().isEmpty() ? 0.1f : 1f)
                .set("uWeather", air.wet(), air.snow(), air.indoors() ? 1f : 0f, 0f);
        glDrawArrays(GL_TRIANGLES, 0, 3);
        glDepthFunc(GL_LEQUAL);
        sky.use();
        view.rays(sky);
        RigUniforms.sky(sky, rig);
        sky.texture("uClouds", 0, GL_TEXTURE_2D, patterns.clouds())
                .set("uEyeHeight", (float) Math.max(view.eye().y(), 0.3))
                .set("uHazeFrom", air.fogRate() > 0 ? 10 : air.hazeFrom())
                .set("uDrift", (float) (request.seconds() * 0.0012));
        glDrawArrays(GL_TRIANGLES, 0, 3);
        glDisable(GL_DEPTH_TEST);
    }

    @Override
    public void close() {
        quick.close();
        fine.close();
        tone.close();
        skyTone.close();
        plainSky.close();
    }
}
