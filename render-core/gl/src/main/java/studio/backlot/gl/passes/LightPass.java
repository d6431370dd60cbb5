package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.scene.Opening;

/// Lights what was seen, and paints the sky where nothing was.
final class LightPass implements AutoCloseable {
    private static final int FEW_LAMPS = 4;
    private static final int FEW_WINDOWS = 3;

    private final Map<String, Program> lit = new HashMap<>();
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
        String kind = byHand ? (board ? "TONE" : "TONE\n#define QUICK") : board ? "FINE" : "QUICK";
        Program light = program(kind, board || weather(rig.air()), rig, openings);
        Program sky = byHand ? skyTone : plainSky;
        out.bind();
        glEnable(GL_DEPTH_TEST);
        glDepthMask(false);
        glDisable(GL_BLEND);
        glDepthFunc(GL_GREATER);
        light.use();
        view.rays(light);
        RigUniforms.light(light, rig, openings);
        RigUniforms.sky(light, rig);
        LightRig.Air air = rig.air();
        shadows.bindKey(light, 5, rig);
        light.texture("uSeen", 0, GL_TEXTURE_2D, surfaces.colour(SurfacePass.SEEN))
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
                .set("uFog", air.fogRate() > 0 ? 1f : 0f)
                .set("uDrift", (float) (request.seconds() * 0.0012));
        glDrawArrays(GL_TRIANGLES, 0, 3);
        glDisable(GL_DEPTH_TEST);
    }

    private static boolean weather(LightRig.Air air) {
        return air.wet() > 0 || air.snow() > 0 || air.fogRate() > 0;
    }

    /// The program for so many lamps and windows. For single frames the numbers are rounded up so
    /// that three programs serve every place; a move is worth one of its own.
    private Program program(String kind, boolean weather, LightRig rig, List<Opening> openings) {
        int lamps = Math.min(rig.lamps().size(), RigUniforms.MOST_LAMPS);
        int windows = Math.min(openings.size(), RigUniforms.MOST_OPENINGS);
        if (!kind.endsWith("QUICK") && lamps + windows > 0) {
            boolean few = lamps <= FEW_LAMPS && windows <= FEW_WINDOWS;
            lamps = few ? FEW_LAMPS : RigUniforms.MOST_LAMPS;
            windows = few ? FEW_WINDOWS : RigUniforms.MOST_OPENINGS;
        }
        String defines =
                "#define %s\n%s#define LAMPS %d\n#define OPENINGS %d\n"
                        .formatted(kind, weather ? "#define WEATHER\n" : "", lamps, windows);
        return lit.computeIfAbsent(defines, key -> new Program("screen.vert", "lit.frag", key));
    }

    @Override
    public void close() {
        for (Program program : lit.values()) {
            program.close();
        }
        skyTone.close();
        plainSky.close();
    }
}
