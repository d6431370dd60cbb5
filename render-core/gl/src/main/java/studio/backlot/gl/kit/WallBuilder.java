package studio.backlot.gl.kit;

import java.util.Comparator;
import java.util.List;
import studio.backlot.assets.sets.Wall;
import studio.backlot.assets.sets.Wall.Hole;
import studio.backlot.assets.shape.Point2;
import studio.backlot.assets.shape.Shape;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Builds one wall: its faces round the openings, dado and skirting, and in the openings doors with
/// frame, leaf and handle, windows with frame, sill, panes and curtains. In the wall's own space x
/// runs along it, z out of its inner face.
final class WallBuilder {
    private static final double CASING = 0.07;
    private static final double PROUD = 0.018;

    private final Sculptor out;
    private final Wall wall;
    private final Placing base;
    private final List<Hole> holes;

    WallBuilder(Sculptor out, Wall wall, Point2 middle) {
        this.out = out;
        this.wall = wall;
        double length = wall.length();
        double dx = (wall.to().x() - wall.from().x()) / length;
        double dz = (wall.to().z() - wall.from().z()) / length;
        this.base =
                new Placing(
                        new Vec3(dx, 0, dz),
                        Vec3.UP,
                        Vec3.ofHeading(wall.inward(middle)),
                        new Vec3(wall.from().x(), wall.base(), wall.from().z()));
        this.holes = wall.holes().stream().sorted(Comparator.comparingDouble(Hole::at)).toList();
    }

    void build() {
        double from = 0;
        for (Hole hole : holes) {
            double left = hole.at() - hole.width() / 2;
            double right = hole.at() + hole.width() / 2;
            slab(from, left, 0, wall.height());
            slab(left, right, 0, hole.sill());
            slab(left, right, hole.sill() + hole.height(), wall.height());
            reveals(hole, left, right);
            from = right;
        }
        slab(from, wall.length(), 0, wall.height());
        ends();
        for (Hole hole : holes) {
            switch (hole.kind()) {
                case "door", "glass-door" -> door(hole);
                case "window" -> window(hole);
                default -> frame(hole);
            }
        }
    }

    private void slab(double left, double right, double low, double high) {
        if (right - left < 0.002 || high - low < 0.002) {
            return;
        }
        face(wall.material(), left, right, low, high, 0, Vec3.BACK);
        face(wall.back(), left, right, low, high, -wall.thickness(), Vec3.BACK.negated());
        Wall.Dado dado = wall.dado();
        if (dado != null && low < 0.01) {
            double top = Math.min(dado.height(), high);
            bar(dado.material(), left, right, 0, top, -0.01, 0.012);
            if (top == dado.height()) {
                bar(dado.rail(), left, right, top - 0.02, top + 0.035, -0.01, 0.03);
            }
        }
        if (wall.skirting() != null && low < 0.01) {
            bar(wall.skirting(), left, right, 0, Math.min(0.1, high), -0.01, 0.026);
        }
    }

    private void face(
            String material, double l, double r, double low, double high, double z, Vec3 n) {
        MeshBuilder mesh = out.material(material);
        mesh.place(base);
        int a = mesh.vertex(new Vec3(l, low, z), n, l, low);
        int b = mesh.vertex(new Vec3(r, low, z), n, r, low);
        int c = mesh.vertex(new Vec3(r, high, z), n, r, high);
        int d = mesh.vertex(new Vec3(l, high, z), n, l, high);
        mesh.quad(a, b, c, d);
    }

    /// A bevelled bar between two places along the wall, from `z0` to `z1` out of its face.
    private void bar(
            String material, double l, double r, double low, double high, double z0, double z1) {
        if (r - l < 0.002 || high - low < 0.002) {
            return;
        }
        MeshBuilder mesh = out.material(material);
        Vec3 at = new Vec3((l + r) / 2, low, (z0 + z1) / 2);
        mesh.place(base.after(new Placing(Vec3.RIGHT, Vec3.UP, Vec3.BACK, at)));
        double least = Math.min(r - l, Math.min(high - low, z1 - z0));
        double bevel = Math.min(0.006, least * 0.25);
        Solids.box(mesh, new Shape.Box(r - l, high - low, z1 - z0, bevel, 1));
    }

    private void reveals(Hole hole, double l, double r) {
        MeshBuilder mesh = out.material(wall.material());
        mesh.place(base);
        double low = hole.sill();
        double high = low + hole.height();
        double t = -wall.thickness();
        mesh.flat(v(l, low, 0), v(l, low, t), v(l, high, t), v(l, high, 0), Vec3.RIGHT);
        mesh.flat(v(r, low, 0), v(r, low, t), v(r, high, t), v(r, high, 0), Vec3.RIGHT.negated());
        mesh.flat(v(l, high, 0), v(r, high, 0), v(r, high, t), v(l, high, t), Vec3.UP.negated());
        mesh.flat(v(l, low, 0), v(r, low, 0), v(r, low, t), v(l, low, t), Vec3.UP);
    }

    private void ends() {
        MeshBuilder mesh = out.material(wall.material());
        mesh.place(base);
        double h = wall.height();
        double w = wall.length();
        double t = -wall.thickness();
        mesh.flat(v(0, 0, 0), v(0, 0, t), v(0, h, t), v(0, h, 0), Vec3.RIGHT.negated());
        mesh.flat(v(w, 0, 0), v(w, 0, t), v(w, h, t), v(w, h, 0), Vec3.RIGHT);
        mesh.flat(v(0, h, 0), v(w, h, 0), v(w, h, t), v(0, h, t), Vec3.UP);
    }

    private static Vec3 v(double x, double y, double z) {
        return new Vec3(x, y, z);
    }

    /// The casing round an opening, on the inner side, and the lining of its depth.
    private void frame(Hole hole) {
        double l = hole.at() - hole.width() / 2;
        double r = hole.at() + hole.width() / 2;
        double low = hole.sill();
        double high = low + hole.height();
        String material = wall.frame();
        double lining = -wall.thickness() - 0.012;
        bar(material, l - CASING, l + 0.004, low, high + CASING, -0.01, PROUD);
        bar(material, r - 0.004, r + CASING, low, high + CASING, -0.01, PROUD);
        bar(material, l - CASING - 0.01, r + CASING + 0.01, high, high + CASING, -0.01, 0.026);
        bar(material, l, l + 0.025, low, high, lining, 0.004);
        bar(material, r - 0.025, r, low, high, lining, 0.004);
        bar(material, l, r, high - 0.025, high, lining, 0.004);
    }

    private void door(Hole hole) {
        frame(hole);
        double width = hole.width() - 0.056;
        double height = hole.height() - 0.035;
        double hinge = hole.at() - width / 2;
        // The leaf swings out of the room about its left edge.
        Placing leaf =
                base.after(
                                new Placing(
                                        Vec3.RIGHT,
                                        Vec3.UP,
                                        Vec3.BACK,
                                        v(hinge, 0.008, -wall.thickness() * 0.6)))
                        .after(Placing.turned(Quat.about(Vec3.UP, hole.open())));
        if (hole.kind().equals("glass-door")) {
            glazed(leaf, width, height);
        } else {
            solid(leaf, width, height);
        }
        handle(leaf, width);
        if (hole.beyond().equals("hall")) {
            hall(hole);
        }
    }

    private void on(Placing leaf, String material, Vec3 at, double w, double h, double d) {
        MeshBuilder mesh = out.material(material);
        mesh.place(leaf.after(new Placing(Vec3.RIGHT, Vec3.UP, Vec3.BACK, at)));
        Solids.box(mesh, new Shape.Box(w, h, d, Math.min(0.006, d * 0.2), 1));
    }

    private void solid(Placing leaf, double w, double h) {
        on(leaf, wall.leaf(), v(w / 2, 0, 0), w, h, 0.042);
        double panel = w - 0.26;
        on(leaf, wall.leaf(), v(w / 2, 0.22, 0), panel, h * 0.34, 0.058);
        on(leaf, wall.leaf(), v(w / 2, h * 0.34 + 0.36, 0), panel, h * 0.66 - 0.5, 0.058);
    }

    private void glazed(Placing leaf, double w, double h) {
        on(leaf, wall.leaf(), v(0.06, 0, 0), 0.12, h, 0.045);
        on(leaf, wall.leaf(), v(w - 0.06, 0, 0), 0.12, h, 0.045);
        on(leaf, wall.leaf(), v(w / 2, 0, 0), w - 0.2, 0.26, 0.044);
        on(leaf, wall.leaf(), v(w / 2, h - 0.14, 0), w - 0.2, 0.14, 0.044);
        on(leaf, "glass", v(w / 2, 0.24, 0), w - 0.22, h - 0.36, 0.008);
        on(leaf, "chrome", v(w / 2, 1.0, 0.05), w - 0.2, 0.04, 0.03);
    }

    private void handle(Placing leaf, double w) {
        for (int side = -1; side <= 1; side += 2) {
            on(leaf, "chrome", v(w - 0.07, 0.93, side * 0.026), 0.045, 0.16, 0.012);
            on(leaf, "chrome", v(w - 0.07, 1.02, side * 0.05), 0.022, 0.022, 0.05);
            on(leaf, "chrome", v(w - 0.12, 1.02, side * 0.075), 0.13, 0.022, 0.02);
        }
    }

    /// A short passage behind a door, so that an open door leads somewhere.
    private void hall(Hole hole) {
        double l = hole.at() - 0.8;
        double r = hole.at() + 0.8;
        double near = -wall.thickness() - 0.001;
        double far = near - 2.2;
        double high = Math.min(2.5, wall.height());
        MeshBuilder sides = out.material("hall");
        sides.place(base);
        sides.flat(v(l, 0, near), v(l, 0, far), v(l, high, far), v(l, high, near), Vec3.RIGHT);
        sides.flat(
                v(r, 0, near),
                v(r, 0, far),
                v(r, high, far),
                v(r, high, near),
                Vec3.RIGHT.negated());
        sides.flat(v(l, 0, far), v(r, 0, far), v(r, high, far), v(l, high, far), Vec3.BACK);
        sides.flat(
                v(l, high, near),
                v(r, high, near),
                v(r, high, far),
                v(l, high, far),
                Vec3.UP.negated());
        MeshBuilder floor = out.material("hall-floor");
        floor.place(base);
        floor.flat(v(l, 0, near), v(r, 0, near), v(r, 0, far), v(l, 0, far), Vec3.UP);
        bar(wall.frame(), l, r, 0, 0.1, far - 0.01, far + 0.016);
        bar(wall.frame(), hole.at() - 0.3, hole.at() + 0.34, 1.25, 1.8, far - 0.01, far + 0.03);
        bar("hall-picture", hole.at() - 0.25, hole.at() + 0.29, 1.3, 1.75, far, far + 0.034);
    }

    private void window(Hole hole) {
        frame(hole);
        double l = hole.at() - hole.width() / 2;
        double r = hole.at() + hole.width() / 2;
        double low = hole.sill();
        double high = low + hole.height();
        double z = -wall.thickness() * 0.6;
        String material = wall.frame();
        bar(material, l - CASING - 0.02, r + CASING + 0.02, low - 0.035, low, z, 0.09);
        bar(material, l + 0.02, l + 0.07, low, high, z - 0.03, z + 0.03);
        bar(material, r - 0.07, r - 0.02, low, high, z - 0.03, z + 0.03);
        bar(material, l + 0.02, r - 0.02, low, low + 0.06, z - 0.03, z + 0.03);
        bar(material, l + 0.02, r - 0.02, high - 0.07, high - 0.02, z - 0.03, z + 0.03);
        for (int i = 1; i < hole.columns(); i++) {
            double x = l + hole.width() * i / hole.columns();
            bar(material, x - 0.02, x + 0.02, low, high, z - 0.022, z + 0.022);
        }
        for (int i = 1; i < hole.rows(); i++) {
            double y = low + hole.height() * i / hole.rows();
            bar(material, l, r, y - 0.018, y + 0.018, z - 0.02, z + 0.02);
        }
        MeshBuilder glass = out.material("glass");
        glass.place(base);
        Vec3 a = v(l + 0.05, low + 0.04, z);
        Vec3 b = v(r - 0.05, low + 0.04, z);
        Vec3 up = new Vec3(0, hole.height() - 0.09, 0);
        Vec3 thin = new Vec3(0, 0, -0.006);
        glass.flat(a, b, b.plus(up), a.plus(up), Vec3.BACK);
        glass.flat(
                a.plus(thin),
                b.plus(thin),
                b.plus(up).plus(thin),
                a.plus(up).plus(thin),
                Vec3.BACK.negated());
        dress(hole, l, r, low, high);
    }

    private void dress(Hole hole, double l, double r, double low, double high) {
        switch (hole.dressing()) {
            case "curtains" -> {
                double width = Math.max(0.3, hole.width() * 0.26);
                double foot = low > 0.5 ? low - 0.22 : 0.03;
                curtain(hole.fabric(), l - 0.12 + width / 2 - 0.06, foot, high + 0.14, width);
                curtain(hole.fabric(), r + 0.12 - width / 2 + 0.06, foot, high + 0.14, width);
                bar(wall.frame(), l - 0.35, r + 0.35, high + 0.13, high + 0.16, 0.09, 0.12);
            }
            case "net" -> {
                double foot = low + 0.02;
                curtain(hole.fabric(), hole.at(), foot, low + hole.height() * 0.5, hole.width());
                bar(
                        "chrome",
                        l,
                        r,
                        low + hole.height() * 0.5,
                        low + hole.height() * 0.5 + 0.012,
                        0.07,
                        0.082);
            }
            case "blinds" -> blinds(hole, l, r, low, high);
            default -> {}
        }
    }

    private void curtain(String fabric, double x, double low, double high, double width) {
        MeshBuilder mesh = out.material(fabric);
        mesh.place(base.after(new Placing(Vec3.RIGHT, Vec3.UP, Vec3.BACK, v(x, low, 0.1))));
        int folds = Math.max(3, (int) Math.round(width / 0.11));
        SoftShapes.cloth(mesh, new Shape.Cloth(width, high - low, folds, 0.075));
    }

    private void blinds(Hole hole, double l, double r, double low, double high) {
        MeshBuilder mesh = out.material(hole.fabric());
        double drop = low + hole.height() * 0.12;
        Quat tilt = Quat.about(Vec3.RIGHT, Math.toRadians(38));
        for (double y = drop; y < high - 0.04; y += 0.062) {
            Placing slat =
                    base.after(new Placing(Vec3.RIGHT, Vec3.UP, Vec3.BACK, v(hole.at(), y, 0.05)))
                            .after(Placing.turned(tilt));
            mesh.place(slat);
            Solids.box(mesh, new Shape.Box(r - l - 0.02, 0.003, 0.05, 0, 1));
        }
        bar(hole.fabric(), l, r, high - 0.05, high, 0.02, 0.08);
        bar(hole.fabric(), l, r, drop - 0.03, drop, 0.035, 0.065);
    }
}
