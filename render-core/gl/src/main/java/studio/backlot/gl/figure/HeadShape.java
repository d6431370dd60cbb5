package studio.backlot.gl.figure;

import studio.backlot.space.figure.Skeleton;
import studio.backlot.space.math.Vec3;

/// A head of planes: cranium, forehead, brow, cheekbones, nose, muzzle, jaw and chin. Measures are
/// in head heights: x to the figure's left, y up from the chin, z forward of the ears.
final class HeadShape {
    /// Where the eyeballs are, and how large.
    static final double EYE_X = 0.137;

    static final double EYE_Y = 0.52;
    static final double EYE_Z = 0.266;
    static final double EYE_R = 0.066;

    private static final int COLUMNS = 48;
    private static final int ROWS = 38;
    private static final Vec3 CENTRE = new Vec3(0, 0.42, 0.03);

    private final Skeleton skeleton;
    private final double h;
    private final double f;
    private final double youth;
    private final double full;
    private final Field skin;

    HeadShape(Skeleton skeleton) {
        this.skeleton = skeleton;
        h = skeleton.headHeight();
        f = skeleton.build().feminine();
        youth = Skeleton.youth(skeleton.build());
        full = Math.clamp((skeleton.build().girth() - 1) * 0.6, -0.06, 0.16);
        skin = skin();
    }

    /// The head's surface, ears apart, in metres.
    Field field() {
        return skin;
    }

    double unit() {
        return h;
    }

    /// How soft the features are: a woman's and a child's against a man's, 0…1.
    double softness() {
        return Math.max(f, Math.min(1, youth * 1.7));
    }

    /// Radius of the eyeballs: softer faces have the larger eyes.
    double eyeRadius() {
        return EYE_R * (1 + 0.11 * softness());
    }

    /// How far forward the eyeballs lie: a larger ball sits deeper, its front where it was.
    double eyeDepth() {
        return EYE_Z - (eyeRadius() - EYE_R) * 0.8;
    }

    private double mix(double masculine, double feminine) {
        return masculine + (feminine - masculine) * softness();
    }

    Field egg(double x, double y, double z, double rx, double ry, double rz) {
        Vec3 c = skeleton.head(x, y, z);
        return Field.ellipsoid(c.x(), c.y(), c.z(), rx * h, ry * h, rz * h);
    }

    Field bar(
            double ax,
            double ay,
            double az,
            double ra,
            double bx,
            double by,
            double bz,
            double rb) {
        Vec3 a = skeleton.head(ax, ay, az);
        Vec3 b = skeleton.head(bx, by, bz);
        return Field.cone(a.x(), a.y(), a.z(), ra * h, b.x(), b.y(), b.z(), rb * h);
    }

    /// The skull under the hair.
    Field cranium(double grown) {
        return egg(0, 0.665, -0.07, 0.338 + grown, 0.337 + grown, 0.418 + grown);
    }

    private Field skin() {
        double jawX = mix(0.203, 0.156) + full * 0.5;
        double jawR = mix(0.080, 0.066) + full * 0.4 + youth * 0.022;
        Field head =
                cranium(0)
                        .blend(egg(0, 0.70, 0.105, 0.27, 0.22, 0.255), 0.10 * h)
                        .blend(
                                egg(
                                        0,
                                        0.40,
                                        0.085,
                                        mix(0.262, 0.240) + full + youth * 0.055,
                                        0.36,
                                        0.28),
                                0.08 * h);
        for (int x = -1; x <= 1; x += 2) {
            head =
                    head.blend(
                                    bar(
                                            x * jawX,
                                            0.255,
                                            -0.01,
                                            jawR,
                                            x * mix(0.060, 0.032),
                                            mix(0.085, 0.098),
                                            0.285,
                                            mix(0.070, 0.052)),
                                    0.07 * h)
                            .blend(
                                    bar(
                                            x * 0.05,
                                            mix(0.592, 0.610),
                                            mix(0.330, 0.298),
                                            mix(0.040, 0.030),
                                            x * 0.205,
                                            mix(0.605, 0.618),
                                            mix(0.213, 0.200),
                                            mix(0.040, 0.034)),
                                    0.05 * h)
                            .blend(
                                    egg(
                                            x * (0.190 + full * 0.4),
                                            0.400 + 0.018 * f,
                                            0.195,
                                            0.080 + full * 0.3,
                                            0.066,
                                            0.095),
                                    0.10 * h)
                            .blend(
                                    egg(
                                            x * (mix(0.150, 0.138) + full * 0.4),
                                            mix(0.265, 0.285),
                                            0.165,
                                            mix(0.105, 0.097) + full * 0.4 + youth * 0.055,
                                            0.125,
                                            0.115),
                                    0.08 * h);
        }
        head =
                head.blend(
                                egg(
                                        0,
                                        mix(0.072, 0.086),
                                        mix(0.315, 0.300),
                                        mix(0.080, 0.050),
                                        0.060,
                                        mix(0.062, 0.056)),
                                0.05 * h)
                        .blend(egg(0, 0.225, 0.285, mix(0.135, 0.112), 0.115, 0.110), 0.06 * h);
        for (int x = -1; x <= 1; x += 2) {
            head = head.less(egg(x * EYE_X, EYE_Y + 0.020, 0.440, 0.078, 0.048, 0.128), 0.040 * h);
        }
        return head.blend(nose(), 0.028 * h);
    }

    private Field nose() {
        double small = mix(1, 0.76) - youth * 0.12;
        double tip = 0.385 + 0.055 * small;
        Field nose =
                bar(0, 0.560, 0.352, 0.026, 0, 0.385, tip, 0.036 * small)
                        .blend(egg(0, 0.370, tip, 0.042 * small, 0.036, 0.042 * small), 0.03 * h);
        for (int x = -1; x <= 1; x += 2) {
            nose = nose.blend(egg(x * 0.046 * small, 0.352, 0.388, 0.028, 0.028, 0.040), 0.02 * h);
        }
        return nose;
    }

    /// The head as a grid of rays from inside, finer over the face; the neck hole is inside the
    /// neck.
    Surface surface() {
        Weave weave = new Weave();
        for (int r = 0; r < ROWS; r++) {
            double b = latitude(r / (ROWS - 1.0));
            for (int c = 0; c < COLUMNS; c++) {
                double u = 2.0 * c / COLUMNS - 1;
                double a = Math.PI * (0.42 * u + 0.58 * u * u * u);
                Vec3 d =
                        new Vec3(Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b));
                weave.point(hit(d));
            }
        }
        weave.grid(0, ROWS, COLUMNS, Weave.Closing.RING);
        weave.cap((ROWS - 1) * COLUMNS, COLUMNS, hit(Vec3.UP), Weave.Facing.ALONG);
        Surface raw = weave.surface();
        return new Surface(raw.positions(), normals(raw.positions()), raw.indices());
    }

    private static double latitude(double t) {
        double degrees =
                t < 0.12
                        ? -88 + t / 0.12 * 26
                        : t < 0.80 ? -62 + (t - 0.12) / 0.68 * 100 : 38 + (t - 0.80) / 0.20 * 50;
        return Math.toRadians(degrees);
    }

    private Vec3 hit(Vec3 direction) {
        Vec3 centre = skeleton.head(CENTRE.x(), CENTRE.y(), CENTRE.z());
        double t = 0.85 * h;
        for (int i = 0; i < 24; i++) {
            Vec3 p = centre.plus(direction.times(t));
            double d = skin.at(p.x(), p.y(), p.z());
            if (Math.abs(d) < 1e-4 * h) {
                break;
            }
            t = Math.max(0.05 * h, t - d * 0.85);
        }
        return centre.plus(direction.times(t));
    }

    private float[] normals(float[] p) {
        float[] n = new float[p.length];
        double[] g = new double[3];
        for (int v = 0; v < p.length; v += 3) {
            Cutter.gradient(skin, p[v], p[v + 1], p[v + 2], 0.008 * h, g);
            for (int a = 0; a < 3; a++) {
                n[v + a] = (float) g[a];
            }
        }
        return n;
    }

    /// The point of the face straight behind (x, y), in metres, lifted off the skin by `lift` head
    /// heights.
    Vec3 onFace(double x, double y, double lift) {
        Vec3 p = skeleton.head(x, y, 0.70);
        double z = p.z();
        for (int i = 0; i < 28; i++) {
            double d = skin.at(p.x(), p.y(), z);
            if (Math.abs(d) < 1e-4 * h) {
                break;
            }
            z -= d * 0.8;
        }
        return new Vec3(p.x(), p.y(), z + lift * h);
    }

    Vec3 place(double x, double y, double z) {
        return skeleton.head(x, y, z);
    }

    /// One ear: a shell that stands off the skull, hollow towards the front.
    Surface ear(int x) {
        Field rim = egg(x * 0.335, 0.455, -0.045, 0.030, 0.120, 0.070);
        Field lobe = egg(x * 0.325, 0.355, -0.025, 0.026, 0.045, 0.040);
        Field hollow = egg(x * 0.368, 0.465, -0.030, 0.022, 0.075, 0.040);
        Field ear = rim.blend(lobe, 0.03 * h).less(hollow, 0.012 * h);
        Vec3 c = skeleton.head(x * 0.335, 0.44, -0.04);
        double[] low = {c.x() - 0.07 * h, c.y() - 0.18 * h, c.z() - 0.12 * h};
        double[] high = {c.x() + 0.07 * h, c.y() + 0.18 * h, c.z() + 0.12 * h};
        return Cutter.cut(ear, low, high, 0.030 * h);
    }
}
