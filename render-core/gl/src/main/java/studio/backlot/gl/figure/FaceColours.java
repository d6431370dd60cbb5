package studio.backlot.gl.figure;

import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Material.Kind;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Skeleton;
import studio.backlot.space.figure.Wardrobe;

/// Materials and proportions of a face that do not move: who somebody is, not what they feel.
record FaceColours(
        Material white,
        Material iris,
        Material pupil,
        Material glint,
        Material lid,
        Material line,
        Material brow,
        Material lips,
        Material mouth,
        double lash,
        double browThickness,
        double browArch,
        double mouthWidth,
        double lipHeight) {

    private static final int[] IRISES = {0x4A3222, 0x5A4326, 0x3F5A6B, 0x54633F, 0x2E2018};

    static FaceColours of(Build build, Wardrobe wardrobe) {
        int skin = wardrobe.skinRgb();
        double f = build.feminine();
        double youth = Skeleton.youth(build);
        double soft = Math.max(f, Math.min(1, youth * 1.4));
        double grown = f * (1 - youth);
        boolean pale = (skin >> 8 & 0xFF) > 150;
        int iris = IRISES[Math.floorMod(wardrobe.hairRgb() / 7 + skin, pale ? 5 : 2)];
        int hair = blend(wardrobe.hairRgb(), 0x1A120C, 0.25);
        return new FaceColours(
                new Material(Kind.EYE, 0xDAD4CA, 0.3f, 0, 0, 1),
                new Material(Kind.EYE, iris, 0.2f, 0, 0, 1),
                new Material(Kind.EYE, 0x0B0908, 0.15f, 0, 0, 1),
                new Material(Kind.EYE, 0xFFFFFF, 0.2f, 0, 0.5f, 1),
                Material.of(Kind.SKIN, blend(skin, 0x6A3A2E, 0.05 + 0.05 * grown)),
                new Material(Kind.PLAIN, blend(hair, 0x120C08, 0.7), 0.8f, 0, 0, 1),
                Material.of(Kind.HAIR, hair),
                Material.of(Kind.SKIN, blend(skin, 0x93362F, 0.22 + 0.32 * grown)),
                new Material(Kind.PLAIN, 0x3A1714, 0.7f, 0, 0, 1),
                4.5 + 5.5 * grown + 1.5 * youth,
                0.029 - 0.013 * soft,
                0.010 + 0.017 * f,
                0.120 - 0.016 * soft,
                0.026 + 0.013 * grown);
    }

    static int blend(int a, int b, double t) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double x = a >> shift & 0xFF;
            double y = b >> shift & 0xFF;
            out |= (int) Math.round(x + (y - x) * t) << shift;
        }
        return out;
    }
}
