package studio.backlot.gl.kit;

import java.util.Random;
import java.util.function.Function;
import studio.backlot.assets.shape.Shape;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// A building's block: a body, a cornice, and on each side rows of windows set in frames with
/// sills, some lit; a shop front on the ground floor where asked.
final class Facades {
    private Facades() {}

    /// @param wall body
    /// @param trim materials besides the wall's, by name
    static void facade(
            MeshBuilder wall,
            Shape.Facade f,
            Shape.Trim names,
            Function<String, MeshBuilder> trim) {
        Placing base = wall.placing();
        box(wall, base, 0, 0, 0, f.width(), f.height(), f.depth());
        MeshBuilder edge = trim.apply(names.trim());
        box(edge, base, 0, f.height() - 0.45, 0, f.width() + 0.5, 0.3, f.depth() + 0.5);
        box(edge, base, 0, f.height(), 0, f.width() + 0.12, 0.35, f.depth() + 0.12);
        box(edge, base, 0, 0, 0, f.width() + 0.12, 0.5, f.depth() + 0.12);
        Random random = new Random(f.seed());
        for (int side = 0; side < 4; side++) {
            boolean front = side % 2 == 0;
            double across = front ? f.width() : f.depth();
            double out = (front ? f.depth() : f.width()) / 2;
            int bays = Math.max(1, (int) Math.round(f.bays() * across / f.width()));
            Placing face = base.after(Placing.turned(Quat.about(Vec3.UP, side * Math.PI / 2)));
            floors(f, names, trim, face, across, out, bays, random);
        }
    }

    private static void floors(
            Shape.Facade f,
            Shape.Trim names,
            Function<String, MeshBuilder> trim,
            Placing face,
            double across,
            double out,
            int bays,
            Random random) {
        double ground = f.floors() > 1 ? Math.min(4.2, f.height() / f.floors() * 1.2) : f.height();
        double storey = (f.height() - ground - 0.5) / Math.max(1, f.floors() - 1);
        double bay = across / bays;
        for (int floor = 0; floor < f.floors(); floor++) {
            boolean shop = f.shop() && floor == 0;
            double low = floor == 0 ? 0.75 : ground + storey * (floor - 1) + storey * 0.24;
            double high = floor == 0 ? ground - 0.9 : low + storey * 0.6;
            for (int b = 0; b < bays; b++) {
                boolean lit = random.nextDouble() < (shop ? 0.6 : f.lit());
                double width = shop ? bay * 0.86 : Math.min(1.5, bay * 0.5);
                double x = (b + 0.5) * bay - across / 2;
                MeshBuilder glass = trim.apply(lit ? names.lit() : names.glass());
                pane(glass, face, x, low, out + 0.015, width, high - low);
                frame(trim.apply(names.trim()), face, x, low, out, width, high - low);
            }
            if (shop) {
                box(
                        trim.apply(names.trim()),
                        face,
                        0,
                        ground - 0.55,
                        out + 0.1,
                        across - 0.2,
                        0.5,
                        0.25);
            }
        }
    }

    private static void pane(
            MeshBuilder out, Placing face, double x, double y, double z, double w, double h) {
        out.place(face);
        out.flat(
                new Vec3(x - w / 2, y, z),
                new Vec3(x + w / 2, y, z),
                new Vec3(x + w / 2, y + h, z),
                new Vec3(x - w / 2, y + h, z),
                Vec3.BACK);
    }

    /// Lintel, sill, jambs and meeting rail. Only the faces that a street sees: there are hundreds
    /// of windows in a street.
    private static void frame(
            MeshBuilder out, Placing face, double x, double y, double z, double w, double h) {
        double t = 0.09;
        out.place(face);
        ledge(out, x, y + h, z, w + 2 * t, 0.14, 0.1);
        ledge(out, x, y - 0.1, z, w + 2 * t + 0.08, 0.1, 0.18);
        bar(out, x - w / 2 - t / 2, y, z + 0.05, t, h);
        bar(out, x + w / 2 + t / 2, y, z + 0.05, t, h);
        bar(out, x, y + h * 0.48, z + 0.035, w, 0.05);
    }

    private static void ledge(
            MeshBuilder out, double x, double y, double z, double w, double h, double d) {
        bar(out, x, y, z + d, w, h);
        Vec3 a = new Vec3(x - w / 2, y, z);
        Vec3 b = new Vec3(x + w / 2, y, z);
        Vec3 up = new Vec3(0, h, 0);
        Vec3 far = new Vec3(0, 0, d);
        out.flat(a.plus(up), b.plus(up), b.plus(up).plus(far), a.plus(up).plus(far), Vec3.UP);
        out.flat(a, b, b.plus(far), a.plus(far), Vec3.UP.negated());
    }

    private static void bar(MeshBuilder out, double x, double y, double z, double w, double h) {
        out.flat(
                new Vec3(x - w / 2, y, z),
                new Vec3(x + w / 2, y, z),
                new Vec3(x + w / 2, y + h, z),
                new Vec3(x - w / 2, y + h, z),
                Vec3.BACK);
    }

    static void box(
            MeshBuilder out,
            Placing base,
            double x,
            double y,
            double z,
            double w,
            double h,
            double d) {
        Placing at = base.after(new Placing(Vec3.RIGHT, Vec3.UP, Vec3.BACK, new Vec3(x, y, z)));
        out.place(at);
        Solids.box(out, new Shape.Box(w, h, d, 0, 1));
        out.place(base);
    }
}
