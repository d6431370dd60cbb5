package studio.backlot.gl.passes;

import java.util.List;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.scene.Opening;
import studio.backlot.space.math.Vec3;

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
        int n = Math.min(openings.size(), MOST_OPENINGS);
        for (int i = 0; i < n; i++) {
            Opening o = openings.get(i);
            Vec3 at = o.centre();
            Vec3 in = o.inward();
            float area = (float) (o.width() * o.height());
            program.set("uOpenAt" + i, (float) at.x(), (float) at.y(), (float) at.z(), area)
                    .set("uOpenIn" + i, (float) in.x(), (float) in.y(), (float) in.z());
        }
        // Programs may have room for more than there are.
        for (int i = n; i < MOST_OPENINGS; i++) {
            program.set("uOpenAt" + i, 0, 0, 0, 0);
        }
        lamps(program, rig.lamps());
    }

    private static void lamps(Program program, List<LightRig.LampLight> lamps) {
        int n = Math.min(lamps.size(), MOST_LAMPS);
        for (int i = 0; i < n; i++) {
            LightRig.LampLight lamp = lamps.get(i);
            float[] at = lamp.position();
            float[] c = lamp.colour();
            float[] aim = lamp.aim();
            float rate = 1 / (lamp.inner() - lamp.outer());
            program.set("uLampAt" + i, at[0], at[1], at[2], 1 / (lamp.reach() * lamp.reach()))
                    .set("uLampColour" + i, c[0], c[1], c[2], -lamp.outer() * rate)
                    .set("uLampAim" + i, aim[0], aim[1], aim[2], rate);
        }
        for (int i = n; i < MOST_LAMPS; i++) {
            program.set("uLampColour" + i, 0, 0, 0, 0);
        }
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
