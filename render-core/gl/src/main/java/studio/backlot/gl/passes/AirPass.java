package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.util.List;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.space.math.Vec3;

/// What lies in the air over the lit picture: panes of glass, the glow of lamps, and rain, snow or
/// dust in depth. None of it has an id.
final class AirPass implements AutoCloseable {
    private final Program pane = new Program("pane.vert", "pane.frag");
    private final Program paneTone = new Program("pane.vert", "pane.frag", "#define TONE\n");
    private final Program halo = new Program("halo.vert", "halo.frag");
    private final Program fall = new Program("fall.vert", "fall.frag");

    /// @param picture the lit picture over the depth of the surfaces
    void draw(
            List<GeometryStore.Resident> groups,
            View view,
            LightRig rig,
            ShadowPass shadows,
            Target picture,
            int nothing,
            RenderRequest request) {
        picture.bind();
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LEQUAL);
        glDepthMask(false);
        glEnable(GL_BLEND);
        boolean byHand = request.look() != Look.SHADED;
        // In looks made by hand the fourth channel is what shines, and keeps its value.
        glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);
        panes(groups, view, rig, byHand);
        glBindVertexArray(nothing);
        if (!byHand) {
            halos(view, rig);
        }
        falling(view, rig, shadows, request);
        glDisable(GL_BLEND);
        glDisable(GL_DEPTH_TEST);
    }

    private void panes(
            List<GeometryStore.Resident> groups, View view, LightRig rig, boolean byHand) {
        Program program = null;
        for (GeometryStore.Resident resident : groups) {
            if (resident.buffers().hasPanes()) {
                if (program == null) {
                    program = (byHand ? paneTone : pane).use();
                    program.set("uClip", view.clip());
                    vector(program, "uEye", view.eye());
                    RigUniforms.sky(program, rig);
                }
                resident.buffers().draw(view.clip(), GroupBuffers.Choice.PANES);
            }
        }
    }

    private void halos(View view, LightRig rig) {
        boolean misty = rig.air().fogRate() > 0 || rig.air().fall() != LightRig.Fall.NOTHING;
        halo.use().set("uClip", view.clip());
        vector(halo, "uRight", view.rayX().normalized());
        vector(halo, "uUp", view.rayY().normalized());
        glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE, GL_ZERO, GL_ONE);
        for (LightRig.LampLight lamp : rig.lamps()) {
            if (lamp.visible()) {
                float[] c = lamp.colour();
                float most = Math.max(c[0], Math.max(c[1], c[2]));
                float glow = (misty ? 0.55f : 0.3f) * Math.min(1, 0.35f + most * 0.15f) / most;
                // A little towards the lens, so that the shade does not cut the glow in two.
                Vec3 at = new Vec3(lamp.position()[0], lamp.position()[1], lamp.position()[2]);
                Vec3 near = at.plus(view.eye().minus(at).normalized().times(0.2));
                vector(halo, "uAt", near);
                halo.set("uSize", (misty ? 1.6f : 0.5f) * Math.min(2, 0.6f + lamp.reach() / 20))
                        .set("uColour", c[0] * glow, c[1] * glow, c[2] * glow);
                glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
            }
        }
        glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);
    }

    private void falling(View view, LightRig rig, ShadowPass shadows, RenderRequest request) {
        LightRig.Fall what = rig.air().fall();
        if (what == LightRig.Fall.NOTHING) {
            return;
        }
        boolean byHand = request.look() != Look.SHADED;
        float[] sky = rig.sky().horizon();
        float bright = (float) Math.sqrt((sky[0] + sky[1] + sky[2]) / 3);
        float light = byHand ? 1 : Math.clamp(bright * 0.9f + 0.25f, 0.3f, 1);
        Program p = fall.use().set("uClip", view.clip());
        vector(p, "uEye", view.eye());
        vector(p, "uRight", view.rayX().normalized());
        float t = (float) request.seconds();
        shadows.bindCoverDepth(p, 0);
        int drops = 0;
        switch (what) {
            case RAIN -> {
                p.set("uFall", 15, 8.5f, 0.0038f, 0.26f).set("uDrift", 0.7f, 0, t + 3);
                p.set("uColour", light, light, light, 0.5f).set("uRound", 0f);
                drops = 12000;
            }
            case SNOW -> {
                p.set("uFall", 16, 1.1f, 0.011f, 0.011f).set("uDrift", 0.25f, 0.25f, t + 3);
                p.set("uColour", light, light, light, 0.85f).set("uRound", 1f);
                drops = 5500;
            }
            case DUST -> {
                p.set("uFall", 14, 0.15f, 0.02f, 0.02f).set("uDrift", 1.6f, 0.4f, t + 3);
                p.set("uColour", light * 0.95f, light * 0.82f, light * 0.62f, 0.16f);
                p.set("uRound", 1f);
                drops = 3000;
            }
            case NOTHING -> {}
        }
        glDrawArrays(GL_TRIANGLES, 0, drops * 6);
        glBindSampler(0, 0);
    }

    private static void vector(Program program, String name, Vec3 v) {
        program.set(name, (float) v.x(), (float) v.y(), (float) v.z());
    }

    @Override
    public void close() {
        pane.close();
        paneTone.close();
        halo.close();
        fall.close();
    }
}
