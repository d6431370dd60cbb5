package studio.backlot.gl.passes;

import java.util.Arrays;
import java.util.List;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.scene.Opening;

/// Hands a light rig to a program.
final class RigUniforms {
    static final int MOST_OPENINGS = 6;
    static final int MOST_LAMPS = 8;

    private RigUniforms() {}

    static void light(Program program, LightRig rig, List<Opening> openings) {
        program.set3("uKeyDir", rig.keyDirection())
                .set3("uKeyColour", rig.keyColour())
                .set3("uSkyLight", rig.skyLight())
                .set3("uSkyBounce", rig.skyBounce())
                .set3("uRoomLight", rig.roomLight())
                .set3("uRoomBounce", rig.roomBounce())
                .set3("uOpenLight", rig.openingLight());
        lamps(program, rig.lamps());
        int n = Math.min(openings.size(), MOST_OPENINGS);
        float[] at = new float[MOST_OPENINGS * 4];
        for (int i = 0; i < n; i++) {
            Opening o = openings.get(i);
            at[i * 4] = (float) o.centre().x();
            at[i * 4 + 1] = (float) o.centre().y();
            at[i * 4 + 2] = (float) o.centre().z();
            at[i * 4 + 3] = (float) (o.width() * o.height());
            program.set(
                    "uOpenIn[" + i + "]",
                    (float) o.inward().x(),
                    (float) o.inward().y(),
                    (float) o.inward().z());
        }
        program.set4v("uOpenAt", at);
    }

    private static void lamps(Program program, List<LightRig.LampLight> lamps) {
        int n = Math.min(lamps.size(), MOST_LAMPS);
        // Those that are not there have no colour.
        float[] at = new float[MOST_LAMPS * 4];
        float[] colour = new float[MOST_LAMPS * 4];
        float[] aim = new float[MOST_LAMPS * 4];
        Arrays.fill(at, n * 4, at.length, 1f);
        for (int i = 0; i < n; i++) {
            LightRig.LampLight lamp = lamps.get(i);
            System.arraycopy(lamp.position(), 0, at, i * 4, 3);
            at[i * 4 + 3] = lamp.reach();
            System.arraycopy(lamp.colour(), 0, colour, i * 4, 3);
            colour[i * 4 + 3] = lamp.outer();
            System.arraycopy(lamp.aim(), 0, aim, i * 4, 3);
            aim[i * 4 + 3] = lamp.inner();
        }
        program.set4v("uLampAt", at).set4v("uLampColour", colour).set4v("uLampAim", aim);
    }

    static void sky(Program program, LightRig rig) {
        LightRig.Sky sky = rig.sky();
        program.set3("uHorizon", sky.horizon())
                .set3("uZenith", sky.zenith())
                .set3("uHorizonRoot", roots(sky.horizon()))
                .set3("uZenithRoot", roots(sky.zenith()))
                .set3("uSunDir", sky.sunDirection())
                .set3("uGlow", sky.glow())
                .set("uSky", sky.cover(), sky.stars(), sky.discCosine(), sky.disc())
                .set3("uCloudLight", sky.cloudLight())
                .set3("uCloudShade", sky.cloudShade())
                .set3("uGround", sky.ground())
                .set("uGrade", rig.grade()[0], rig.grade()[1], rig.grade()[2], rig.grade()[3]);
    }

    private static float[] roots(float[] of) {
        return new float[] {root(of[0]), root(of[1]), root(of[2])};
    }

    private static float root(float of) {
        return (float) Math.sqrt(Math.max(of, 0));
    }
}
