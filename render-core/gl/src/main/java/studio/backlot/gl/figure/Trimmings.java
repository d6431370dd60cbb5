package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.gl.mesh.Material;
import studio.backlot.space.math.Vec3;

/// What makes a shell a garment: collars, lapels, plackets, belts, hoods and badges, laid on the
/// cloth's own surface so that they move with it.
final class Trimmings {
    private final Anatomy body;
    private final Weights weights;
    private final Field cloth;
    private final double s;

    Trimmings(Anatomy body, Weights weights, Field cloth) {
        this.body = body;
        this.weights = weights;
        this.cloth = cloth;
        s = body.stature();
    }

    /// A collar that stands round the neck and opens at the throat.
    Bound collar(Material material, double thick, double from, double to, double openDegrees) {
        Field neck = body.neck();
        double dip = Math.toRadians(24);
        double tan = Math.tan(Math.toRadians(openDegrees));
        double z0 = 0.022 * s;
        Field throat =
                (x, y, z) ->
                        Math.max(
                                Math.abs(x)
                                        - 0.004 * s
                                        - Math.max(0, y - body.height(from) + 0.02 * s) * tan,
                                -z + 0.005 * s);
        Field collar =
                neck.grown(thick * s)
                        .less(neck.grown(thick * s * 0.42), 0.002 * s)
                        .and(
                                Field.below(
                                        0,
                                        body.height(to),
                                        -0.03 * s,
                                        0,
                                        Math.cos(dip),
                                        Math.sin(dip)))
                        .and(
                                Field.below(
                                        0,
                                        body.height(from) - z0,
                                        0,
                                        0,
                                        -Math.cos(dip),
                                        -Math.sin(dip) * 0.6))
                        .less(throat, 0.002 * s);
        return Bound.of(
                "collar",
                material,
                box(collar, from - 0.06, to + 0.02, 0.075, 0.0072),
                weights.body());
    }

    /// A closed neckband.
    Bound ring(Material material, double thick, double from, double to) {
        Field neck = body.neck();
        double dip = Math.toRadians(27);
        Field ring =
                neck.grown(thick * s)
                        .less(neck.grown(thick * s * 0.35), 0.002 * s)
                        .and(
                                Field.below(
                                        0,
                                        body.height(to),
                                        -0.03 * s,
                                        0,
                                        Math.cos(dip),
                                        Math.sin(dip)))
                        .and(
                                Field.below(
                                        0,
                                        body.height(from),
                                        -0.03 * s,
                                        0,
                                        -Math.cos(dip),
                                        -Math.sin(dip)));
        return Bound.of(
                "neckband",
                material,
                box(ring, from - 0.07, to + 0.02, 0.075, 0.0075),
                weights.body());
    }

    private Surface box(Field field, double from, double to, double half, double cell) {
        double[] low = {-half * s, body.height(from), -0.10 * s};
        double[] high = {half * s, body.height(to), 0.08 * s};
        return Cutter.cut(field, low, high, cell * s);
    }

    /// The hood of a hoodie, lying on the shoulders behind the neck.
    Bound hood(Material material) {
        Field roll =
                (x, y, z) -> {
                    double px = x / 0.066;
                    double pz = (z / s + 0.012) / 0.056 * 0.066;
                    double ring = Math.hypot(px * 0.066, pz * s) / s - 0.056;
                    double py = (y - body.height(0.846)) / s + (z / s + 0.02) * 0.45;
                    return (Math.hypot(ring, py * 0.85) - 0.0165) * s;
                };
        Field sack =
                Field.ellipsoid(0, body.height(0.812), -0.086 * s, 0.062 * s, 0.050 * s, 0.030 * s);
        Field hood =
                scaled(roll).blend(sack, 0.03 * s).less(body.neck().grown(0.006 * s), 0.004 * s);
        double[] low = {-0.11 * s, body.height(0.74), -0.14 * s};
        double[] high = {0.11 * s, body.height(0.90), 0.08 * s};
        return Bound.of("hood", material, Cutter.cut(hood, low, high, 0.0115 * s), weights.body());
    }

    private Field scaled(Field roll) {
        return (x, y, z) -> roll.at(x / s, y, z);
    }

    /// A band round the body between two heights.
    Bound belt(Material material, double from, double to) {
        Weave weave = new Weave();
        int n = 36;
        double[] heights = {
            body.height(from),
            body.height(from) + 0.002 * s,
            body.height(to) - 0.002 * s,
            body.height(to)
        };
        double[] lifts = {-0.001 * s, 0.0035 * s, 0.0035 * s, -0.001 * s};
        for (int r = 0; r < heights.length; r++) {
            for (int c = 0; c < n; c++) {
                double a = 2 * Math.PI * c / n;
                weave.point(outwards(Math.sin(a), heights[r], Math.cos(a), lifts[r]));
            }
        }
        weave.grid(0, heights.length, n, Weave.Closing.RING);
        return Bound.of("belt", material, weave.surface(), weights.body());
    }

    private Vec3 outwards(double dx, double y, double dz, double lift) {
        double t = 0.24 * s;
        for (int i = 0; i < 24; i++) {
            double d = cloth.at(dx * t, y, dz * t);
            if (Math.abs(d) < 1e-4) {
                break;
            }
            t = Math.max(0, t - d * 0.8);
        }
        return new Vec3(dx * (t + lift), y, dz * (t + lift));
    }

    private Vec3 inFront(double x, double y, double lift) {
        double z = 0.20 * s;
        for (int i = 0; i < 28; i++) {
            double d = cloth.at(x, y, z);
            if (Math.abs(d) < 1e-4) {
                break;
            }
            z = Math.max(-0.05 * s, z - d * 0.8);
        }
        return new Vec3(x, y, z + lift);
    }

    /// A narrow strip down the front of a shirt.
    Bound placket(Material material, double from, double to, double lift) {
        return stripe("placket", material, from, to, -0.0065, 0.0065, lift + 0.001);
    }

    /// The overlapping edge of a closed jacket below its lapels.
    Bound front(Material material, double from, double to) {
        return stripe("front", material, from, to, -0.0022, 0.0022, 0.0018);
    }

    private Bound stripe(
            String name,
            Material material,
            double from,
            double to,
            double left,
            double right,
            double lift) {
        Weave weave = new Weave();
        int n = 18;
        for (int r = 0; r <= n; r++) {
            double y = body.height(from + (to - from) * r / n);
            weave.point(inFront(left * s, y, lift * s));
            weave.point(inFront(right * s, y, lift * s));
        }
        weave.grid(0, n + 1, 2, Weave.Closing.OPEN);
        return Bound.of(
                name, material, weave.surface(), from < 0.46 ? weights.skirt() : weights.body());
    }

    /// Two lapels along the opening of a jacket.
    List<Bound> lapels(Material material, double bottom, double degrees, double width) {
        List<Bound> both = new ArrayList<>();
        double tan = Math.tan(Math.toRadians(degrees));
        double rise = 0.822 - bottom;
        for (int side = -1; side <= 1; side += 2) {
            Weave weave = new Weave();
            int rows = 12;
            for (int r = 0; r <= rows; r++) {
                double t = r / (double) rows;
                double y = bottom + rise * t;
                double edge = (y - bottom) * tan;
                double notch = t < 0.78 ? t / 0.78 : 1 - 0.45 * (t - 0.78) / 0.22;
                double w = width * (0.12 + 0.88 * notch);
                for (int c = 0; c < 4; c++) {
                    int k = side > 0 ? c : 3 - c;
                    double x = side * (edge + w * k / 3.0) * s;
                    double drop = 0.016 * k / 3.0 * t;
                    double lift = (k == 0 ? 0.004 : k == 3 ? 0.003 : 0.0058) * s;
                    weave.point(onCloth(x, body.height(y - drop), lift, edge * s * side));
                }
            }
            weave.grid(0, rows + 1, 4, Weave.Closing.OPEN);
            both.add(Bound.of("lapel", material, weave.surface(), weights.body()));
        }
        return both;
    }

    /// In front of the cloth, looked up a little outside of an edge so that the ray does not fall
    /// into the opening.
    private Vec3 onCloth(double x, double y, double lift, double edge) {
        double outside = 0.007 * s * Math.signum(edge == 0 ? x : edge);
        boolean near = Math.abs(x) < Math.abs(edge) + 0.007 * s;
        Vec3 p = inFront(near ? edge + outside : x, y, lift);
        return new Vec3(x, y, p.z());
    }

    /// Breast pockets, shoulder straps and a badge.
    List<Bound> insignia(Material pocket, Material metal) {
        List<Bound> all = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            all.add(patch("pocket", pocket, side * 0.046, 0.725, 0.021, 0.020, 0.003));
            Weave strap = new Weave();
            for (int r = 0; r <= 5; r++) {
                double x = side * (0.052 + 0.060 * r / 5.0) * s;
                for (int c = 0; c < 2; c++) {
                    double z = (c == 0 ? -0.030 : 0.002) * s;
                    strap.point(onShoulder(x, z, 0.004 * s));
                }
            }
            for (int r = 0; r < 5; r++) {
                int a = r * 2;
                if (side > 0) {
                    strap.quad(a + 1, a + 3, a + 2, a);
                } else {
                    strap.quad(a, a + 2, a + 3, a + 1);
                }
            }
            all.add(Bound.of("strap", pocket, strap.surface(), weights.body()));
        }
        all.add(patch("badge", metal, 0.046, 0.758, 0.010, 0.012, 0.006));
        return all;
    }

    private Vec3 onShoulder(double x, double z, double lift) {
        double y = body.height(0.88);
        for (int i = 0; i < 24; i++) {
            double d = cloth.at(x, y, z);
            if (Math.abs(d) < 1e-4) {
                break;
            }
            y -= d * 0.8;
        }
        return new Vec3(x, y + lift, z);
    }

    private Bound patch(
            String name, Material material, double x, double y, double w, double h, double lift) {
        Weave weave = new Weave();
        int n = 4;
        for (int r = 0; r <= n; r++) {
            for (int c = 0; c <= n; c++) {
                double edge = r == 0 || c == 0 || r == n || c == n ? 0 : lift;
                weave.point(
                        inFront(
                                (x + w * (2.0 * c / n - 1)) * s,
                                body.height(y + h * (2.0 * r / n - 1)),
                                (0.0008 + edge) * s));
            }
        }
        weave.grid(0, n + 1, n + 1, Weave.Closing.OPEN);
        return Bound.of(name, material, weave.surface(), weights.body());
    }
}
