package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Material.Kind;
import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Vec3;

/// What is worn on a head: hats, caps, helmets, hoods, glasses, and beards.
final class Milliner {
    private static final int AROUND = 28;

    private final HeadShape head;
    private final Weights weights;
    private final Wardrobe wardrobe;
    private final Material hair;
    private final double h;
    private final List<Bound> parts = new ArrayList<>();

    Milliner(HeadShape head, Weights weights, Wardrobe wardrobe, Material hair) {
        this.head = head;
        this.weights = weights;
        this.wardrobe = wardrobe;
        this.hair = hair;
        h = head.unit();
    }

    List<Bound> made() {
        int rgb = wardrobe.garments().isEmpty() ? 0x3A3A3A : wardrobe.garments().getLast().rgb();
        int top = wardrobe.garments().isEmpty() ? 0x3A3A3A : wardrobe.garments().getFirst().rgb();
        for (String extra : wardrobe.extras()) {
            switch (extra) {
                case "hat" -> hat(Material.of(Kind.FABRIC, FaceColours.blend(rgb, 0x2A221C, 0.6)));
                case "cap" -> cap(Material.of(Kind.FABRIC, FaceColours.blend(top, 0x15161A, 0.35)));
                case "helmet" ->
                        helmet(
                                new Material(
                                        Kind.PLAIN,
                                        FaceColours.blend(top, 0xC8C8C0, 0.4),
                                        0.35f,
                                        0,
                                        0,
                                        1));
                case "hood" -> hood(Material.of(Kind.FABRIC, top));
                case "glasses" -> glasses(new Material(Kind.PLAIN, 0x16130F, 0.4f, 0, 0, 1));
                case "beard" -> beard();
                default -> {}
            }
        }
        return parts;
    }

    private void add(String name, Material material, Surface surface) {
        parts.add(Bound.rigid(name, material, surface, Joint.HEAD.slot()));
    }

    /// A body turned about the skull's axis from rows of (radius, height): radius 1 fits the skull.
    private Weave turned(double[][] rows, double tilt) {
        Weave weave = new Weave();
        for (double[] row : rows) {
            for (int c = 0; c < AROUND; c++) {
                double a = 2 * Math.PI * c / AROUND;
                double x = Math.sin(a) * row[0] * 0.350;
                double z = Math.cos(a) * row[0] * 0.430 - 0.07;
                weave.point(head.place(x, row[1] + tilt * z, z));
            }
        }
        weave.grid(0, rows.length, AROUND, Weave.Closing.RING);
        return weave;
    }

    private void hat(Material felt) {
        double[][] rows = {
            {1.02, 0.79},
            {1.38, 0.785},
            {1.66, 0.805},
            {1.67, 0.825},
            {1.36, 0.815},
            {1.12, 0.825},
            {1.09, 0.86},
            {1.04, 1.02},
            {0.95, 1.12},
            {0.80, 1.145},
            {0.52, 1.105}
        };
        Weave weave = turned(rows, 0.10);
        weave.cap(
                (rows.length - 1) * AROUND, AROUND, head.place(0, 1.09, -0.07), Weave.Facing.ALONG);
        add("hat", felt, weave.surface());
        Material ribbon = Material.of(Kind.FABRIC, 0x17140F);
        add(
                "hat band",
                ribbon,
                turned(
                                new double[][] {
                                    {1.10, 0.825}, {1.125, 0.84}, {1.105, 0.905}, {1.07, 0.91}
                                },
                                0.10)
                        .surface());
    }

    private void cap(Material cloth) {
        double[][] rows = {
            {1.04, 0.755},
            {1.10, 0.76},
            {1.12, 0.86},
            {1.05, 0.98},
            {0.86, 1.07},
            {0.55, 1.125},
            {0.2, 1.14}
        };
        Weave weave = turned(rows, 0.10);
        weave.cap(
                (rows.length - 1) * AROUND, AROUND, head.place(0, 1.14, -0.07), Weave.Facing.ALONG);
        add("cap", cloth, weave.surface());
        Weave visor = new Weave();
        int n = 14;
        for (int side = 0; side < 2; side++) {
            for (int r = 0; r < 4; r++) {
                for (int c = 0; c <= n; c++) {
                    double a = Math.toRadians(-62 + 124.0 * c / n);
                    double reach = r / 3.0 * 0.30 * Math.sqrt(Math.max(0, Math.cos(a * 1.42)));
                    double x = Math.sin(a) * 1.09 * 0.350;
                    double z = Math.cos(a) * 1.09 * 0.430 - 0.07 + reach;
                    double y =
                            0.775
                                    + 0.10 * (z - reach)
                                    - 0.20 * reach
                                    - 0.10 * x * x
                                    + (side == 0 ? 0.012 : -0.004);
                    visor.point(head.place(x, y, z));
                }
            }
        }
        int columns = n + 1;
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < n; c++) {
                int a = r * columns + c;
                visor.quad(a, a + columns, a + columns + 1, a + 1);
                int b = a + 4 * columns;
                visor.quad(b, b + 1, b + columns + 1, b + columns);
            }
        }
        for (int c = 0; c < n; c++) {
            int a = 3 * columns + c;
            visor.quad(a, a + 4 * columns, a + 4 * columns + 1, a + 1);
        }
        add("visor", cloth, visor.surface());
    }

    private void helmet(Material shell) {
        Field field =
                head.cranium(0.085).blend(head.egg(0, 0.60, -0.14, 0.43, 0.36, 0.42), 0.08 * h);
        double rim = head.place(0, 0.66, 0).y();
        double ears = head.place(0, 0.40, 0).y();
        double front = head.place(0, 0, 0.10).z();
        Field below = (x, y, z) -> Math.max(y - rim, front - 0.05 * h - z);
        Field low = (x, y, z) -> y - ears;
        add("helmet", shell, cut(field.less(below, 0.02 * h).less(low, 0.02 * h), 0.052));
    }

    private void hood(Material cloth) {
        Field field =
                head.cranium(0.085)
                        .blend(head.bar(0, 0.45, -0.10, 0.37, 0, 0.02, -0.16, 0.34), 0.10 * h)
                        .blend(head.bar(0, 0.02, -0.16, 0.34, 0, -0.16, -0.10, 0.36), 0.06 * h);
        Field face = head.egg(0, 0.40, 0.34, 0.30, 0.46, 0.42);
        Field neck = head.egg(0, -0.16, 0.06, 0.24, 0.30, 0.26);
        Surface surface = cut(field.less(face, 0.03 * h).less(neck, 0.02 * h), 0.06);
        parts.add(Bound.of("hood", cloth, surface, weights.hair()));
    }

    private Surface cut(Field field, double cell) {
        Vec3 a = head.place(-0.6, -0.45, -0.75);
        Vec3 b = head.place(0.6, 1.25, 0.62);
        double[] low = {a.x(), a.y(), a.z()};
        double[] high = {b.x(), b.y(), b.z()};
        return Cutter.cut(field, low, high, cell * h);
    }

    private void glasses(Material frame) {
        Weave weave = new Weave();
        double y = HeadShape.EYE_Y - 0.008;
        for (int side = -1; side <= 1; side += 2) {
            Vec3[] rim = new Vec3[21];
            for (int i = 0; i <= 20; i++) {
                double a = 2 * Math.PI * i / 20;
                double u = Math.copySign(Math.pow(Math.abs(Math.cos(a)), 0.8), Math.cos(a));
                double v = Math.copySign(Math.pow(Math.abs(Math.sin(a)), 0.8), Math.sin(a));
                double x = side * HeadShape.EYE_X + 0.098 * u;
                rim[i] = head.place(x, y + 0.076 * v, 0.405 - 0.35 * x * x);
            }
            tube(weave, rim, 0.0105);
            double hinge = side * (HeadShape.EYE_X + 0.098);
            tube(
                    weave,
                    new Vec3[] {
                        head.place(hinge, y + 0.02, 0.385),
                        head.place(side * 0.300, y + 0.015, 0.27),
                        head.place(side * 0.335, y - 0.01, -0.05)
                    },
                    0.0095);
        }
        double inner = HeadShape.EYE_X - 0.096;
        tube(
                weave,
                new Vec3[] {
                    head.place(-inner, y + 0.02, 0.402),
                    head.place(0, y + 0.032, 0.412),
                    head.place(inner, y + 0.02, 0.402)
                },
                0.0095);
        add("glasses", frame, weave.surface());
    }

    private void tube(Weave weave, Vec3[] path, double radius) {
        int sides = 5;
        int first = -1;
        for (int i = 0; i < path.length; i++) {
            Vec3 along =
                    path[Math.min(i + 1, path.length - 1)]
                            .minus(path[Math.max(i - 1, 0)])
                            .normalized();
            Vec3 u =
                    Math.abs(along.y()) < 0.9
                            ? Vec3.UP.cross(along).normalized()
                            : Vec3.BACK.cross(along).normalized();
            Vec3 v = along.cross(u);
            for (int k = 0; k < sides; k++) {
                double a = 2 * Math.PI * k / sides;
                int p =
                        weave.point(
                                path[i].plus(u.times(Math.cos(a) * radius * h))
                                        .plus(v.times(Math.sin(a) * radius * h)));
                first = first < 0 ? p : first;
            }
        }
        weave.grid(first, path.length, sides, Weave.Closing.RING);
    }

    private void beard() {
        Field grown = head.field().grown(0.028 * h);
        double top = head.place(0, 0.315, 0).y();
        double ears = head.place(0, 0, 0.00).z();
        double mouth = head.place(0, 0.218, 0).y();
        double front = head.place(0, 0, 0.40).z();
        Field region =
                (x, y, z) -> {
                    // A moustache under the nose; on the cheek a line that sweeps from the
                    // corner of the mouth up to the ear.
                    double back = Math.clamp((front - z) / (front - ears), 0, 1);
                    double cheek = mouth + (0.055 + 0.20 * back * back) * h;
                    double beside = Math.abs(x) / h - 0.10;
                    double moustache = top - 0.034 * h - Math.max(0, beside) * 1.3 * h;
                    return Math.max(
                            Math.max(y - Math.max(cheek, moustache), ears - z),
                            -(y - head.place(0, -0.06, 0).y()));
                };
        Field lips =
                (x, y, z) ->
                        Math.max(Math.hypot(x / 2.3, y - mouth) - 0.036 * h, ears + 0.2 * h - z);
        Field nose = head.egg(0, 0.36, 0.44, 0.10, 0.06, 0.12);
        add(
                "beard",
                hair,
                cut(grown.and(region).less(lips, 0.006 * h).less(nose, 0.01 * h), 0.026));
    }
}
