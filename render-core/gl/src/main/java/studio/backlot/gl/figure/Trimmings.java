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

    /// A collar that stands round the neck, folds over and opens at the throat.
    ///
    /// @param stand how far it stands off the neck, statures
    /// @param leaf how far the fold comes down, statures
    /// @param spread how far the points stand off more than the back, statures
    /// @param throatDegrees half of the opening of the stand at the throat; about 0 is buttoned
    /// @param pointDegrees half of the opening between the points of the fold
    Bound collar(
            Material material,
            double stand,
            double leaf,
            double spread,
            double throatDegrees,
            double pointDegrees) {
        Weave weave = new Weave();
        int n = 28;
        // Off the neck, over the neck's base, both in statures; from inside over the fold.
        double[][] profile = {
            {0.003, -0.014},
            {Math.max(0.0035, stand * 0.5), 0.012},
            {stand * 0.85, 0.016},
            {stand * 1.15, 0.011}
        };
        for (int c = 0; c <= n; c++) {
            double a = Math.toRadians(throatDegrees + (360 - 2 * throatDegrees) * c / n);
            for (double[] p : profile) {
                weave.point(offNeck(a, p[0], p[1]));
            }
            double middle = (throatDegrees + pointDegrees) / 2;
            double half = Math.toRadians(middle + (360 - 2 * middle) * c / n);
            double out = Math.toRadians(pointDegrees + (360 - 2 * pointDegrees) * c / n);
            double front = Math.max(0, Math.cos(out));
            double point = leaf * (1 + 0.9 * front * front);
            weave.point(offNeck(half, stand * 1.55 + spread / 2 * front, 0.011 - point * 0.55));
            weave.point(offNeck(out, stand * 1.85 + spread * front, 0.011 - point));
        }
        int rows = profile.length + 2;
        for (int c = 0; c < n; c++) {
            for (int r = 0; r + 1 < rows; r++) {
                int p = c * rows + r;
                weave.quad(p, p + 1, p + rows + 1, p + rows);
            }
        }
        return Bound.of("collar", material, weave.surface(), weights.body());
    }

    /// The bound edge of a neckline: a piping where the garment ends at the neck's hole.
    ///
    /// @param hole what is cut away for the neck; the cloth of these trimmings is whole
    /// @param thick radius of the piping, statures
    Bound neckline(Material material, Field hole, double thick) {
        Weave weave = new Weave();
        int n = 30;
        int sides = 5;
        double r = thick * s;
        for (int c = 0; c <= n; c++) {
            double a = 2 * Math.PI * c / n;
            Vec3 edge = edge(hole, a);
            double[] g = new double[3];
            Cutter.gradient(cloth, edge.x(), edge.y(), edge.z(), 0.004 * s, g);
            Vec3 out = new Vec3(g[0], g[1], g[2]);
            Vec3 along = new Vec3(Math.cos(a), 0, -Math.sin(a));
            Vec3 across = out.cross(along).normalized();
            for (int k = 0; k < sides; k++) {
                double b = 2 * Math.PI * k / sides;
                weave.point(
                        edge.plus(out.times(r * (0.25 + 0.75 * Math.cos(b))))
                                .plus(across.times(r * 1.5 * Math.sin(b))));
            }
        }
        weave.grid(0, n + 1, sides, Weave.Closing.RING);
        return Bound.of("neckline", material, weave.surface(), weights.body());
    }

    /// Where cloth and hole meet at an angle from the front: the highest point of the cloth's
    /// outside that the hole leaves.
    private Vec3 edge(Field hole, double angle) {
        double high = body.height(0.866);
        double low = high;
        for (int i = 0; i < 14 && inHole(hole, angle, low); i++) {
            high = low;
            low -= 0.008 * s;
        }
        for (int i = 0; i < 5; i++) {
            double middle = (low + high) / 2;
            if (inHole(hole, angle, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return settled(hole, angle, outside(angle, low));
    }

    /// Slides a point near the edge onto it, by steps onto hole and cloth in turn; on the flat of
    /// the shoulder its height alone tells too little.
    private Vec3 settled(Field hole, double angle, Vec3 start) {
        double[] g = new double[3];
        Vec3 dir = new Vec3(Math.sin(angle), 0, Math.cos(angle));
        Vec3 p = start;
        for (int i = 0; i < 14; i++) {
            Field field = i % 2 == 0 ? hole : cloth;
            Cutter.gradient(field, p.x(), p.y(), p.z(), 0.002 * s, g);
            double step = 0.9 * Math.clamp(field.at(p.x(), p.y(), p.z()), -0.02 * s, 0.02 * s);
            double out = g[0] * dir.x() + g[2] * dir.z();
            double scale = Math.max(0.3, out * out + g[1] * g[1]);
            p = p.minus(dir.times(step * out / scale)).minus(Vec3.UP.times(step * g[1] / scale));
        }
        return p;
    }

    private boolean inHole(Field hole, double angle, double y) {
        Vec3 p = outside(angle, y);
        return cloth.at(p.x(), p.y(), p.z()) > 0.0004 * s || hole.at(p.x(), p.y(), p.z()) < 0;
    }

    /// The cloth's outside at an angle and a height, or the neck's axis where there is no cloth.
    private Vec3 outside(double angle, double y) {
        double z0 = -0.010 * s;
        double t = 0.13 * s;
        for (int i = 0; i < 48 && t > 0; i++) {
            double d = cloth.at(Math.sin(angle) * t, y, z0 + Math.cos(angle) * t);
            if (Math.abs(d) < 2e-4) {
                break;
            }
            t = Math.max(0, t - d * 0.9);
        }
        return new Vec3(Math.sin(angle) * t, y, z0 + Math.cos(angle) * t);
    }

    /// Half the width of a jacket's opening some way over its lowest button, in statures: a wedge
    /// that narrows to the neck's breadth.
    static double openTo(double above, double tan) {
        double neck = 0.046;
        return above <= 0 ? above * tan : neck * (1 - Math.exp(-above * tan / neck));
    }

    /// A point off the neck at an angle from the front; the base of the neck falls to the front.
    private Vec3 offNeck(double angle, double off, double up) {
        double y = body.height(0.835 - 0.0175 * Math.cos(angle)) + up * s;
        double dx = Math.sin(angle);
        double dz = Math.cos(angle);
        double z0 = -0.010 * s;
        double t = 0.12 * s;
        Field neck = body.neck();
        for (int i = 0; i < 20; i++) {
            double d = neck.at(dx * t, y, z0 + dz * t);
            if (Math.abs(d) < 1e-4) {
                break;
            }
            t = Math.max(0, t - d * 0.9);
        }
        return new Vec3(dx * (t + off * s), y, z0 + dz * (t + off * s));
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
        return Bound.of("hood", material, Cutter.cut(hood, low, high, 0.0155 * s), weights.body());
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
        return inFront(cloth, x, y, lift);
    }

    private Vec3 inFront(Field cloth, double x, double y, double lift) {
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

    /// The top of a shirt's front between the points of its collar.
    Bound throat(Material material) {
        Weave weave = new Weave();
        int n = 5;
        for (int r = 0; r <= n; r++) {
            double t = r / (double) n;
            for (int c = -2; c <= 2; c++) {
                double x = c * (0.011 - 0.003 * t) * s;
                weave.point(offNeckFront(x, 0.782 + 0.046 * t, 0.0045 + 0.003 * t));
            }
        }
        weave.grid(0, n + 1, 5, Weave.Closing.OPEN);
        return Bound.of("throat", material, weave.surface(), weights.body());
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

    /// A tie with its knot, over a shirt.
    List<Bound> tie(Material material) {
        Weave blade = new Weave();
        int n = 14;
        for (int r = 0; r <= n; r++) {
            double t = r / (double) n;
            double y = 0.582 + (0.815 - 0.582) * t;
            double w = r == 0 ? 0.001 : 0.0215 - 0.0125 * t;
            for (int c = -1; c <= 1; c++) {
                weave(
                        blade,
                        c * w * s,
                        body.height(r == 0 ? 0.570 : y),
                        (c == 0 ? 0.0075 : 0.005) * s);
            }
        }
        blade.grid(0, n + 1, 3, Weave.Closing.OPEN);
        Weave knot = new Weave();
        double[][] rows = {{0.808, 0.0075}, {0.816, 0.0105}, {0.829, 0.0125}, {0.833, 0.009}};
        for (double[] row : rows) {
            for (int c = -1; c <= 1; c++) {
                knot.point(offNeckFront(c * row[1] * s, row[0], c == 0 ? 0.0165 : 0.0085));
            }
        }
        knot.grid(0, rows.length, 3, Weave.Closing.OPEN);
        return List.of(
                Bound.of("tie", material, blade.surface(), weights.body()),
                Bound.of("tie knot", material, knot.surface(), weights.body()));
    }

    private void weave(Weave weave, double x, double y, double lift) {
        weave.point(inFront(x, y, lift));
    }

    private Vec3 offNeckFront(double x, double fraction, double lift) {
        double y = body.height(fraction);
        Vec3 p = inFront(body.neck().or(cloth), x, y, 0);
        return new Vec3(x, y, p.z() + lift * s);
    }

    /// A scarf wound about the neck, one end hanging in front.
    List<Bound> scarf(Material material) {
        Weave ring = new Weave();
        int n = 30;
        int sides = 8;
        for (int c = 0; c <= n; c++) {
            double a = 2 * Math.PI * c / n;
            for (int k = 0; k < sides; k++) {
                double b = 2 * Math.PI * k / sides;
                double fat = 1 + 0.12 * Math.sin(a * 3 + 1) + 0.10 * Math.sin(b * 3 + a * 2);
                ring.point(
                        offNeck(
                                a,
                                0.016 + 0.0185 * fat * Math.cos(b),
                                0.012 + 0.021 * fat * Math.sin(b)));
            }
        }
        ring.grid(0, n + 1, sides, Weave.Closing.RING);
        Weave end = new Weave();
        int rows = 12;
        for (int r = 0; r <= rows; r++) {
            double t = r / (double) rows;
            double y = body.height(0.655 + 0.165 * t);
            double x0 = 0.026 - 0.008 * t;
            for (int c = -2; c <= 2; c++) {
                double lift = 0.004 + 0.009 * (1 - c * c / 5.0) + 0.002 * Math.sin(c * 2.4);
                end.point(
                        inFront(
                                (x0 + c * (0.0125 - 0.002 * t)) * s,
                                y,
                                (lift + 0.014 * t * t) * s));
            }
        }
        end.grid(0, rows + 1, 5, Weave.Closing.OPEN);
        return List.of(
                Bound.of("scarf", material, ring.surface(), weights.body()),
                Bound.of("scarf end", material, end.surface(), weights.body()));
    }

    /// Two lapels along the opening of a jacket; they lap a little over its raw edge.
    List<Bound> lapels(Material material, double bottom, double degrees, double width) {
        List<Bound> both = new ArrayList<>();
        double tan = Math.tan(Math.toRadians(degrees));
        double rise = 0.814 - bottom;
        for (int side = -1; side <= 1; side += 2) {
            Weave weave = new Weave();
            int rows = 12;
            for (int r = 0; r <= rows; r++) {
                double t = r / (double) rows;
                double y = bottom + rise * t;
                double edge = openTo(y - bottom, tan);
                double notch = t < 0.78 ? t / 0.78 : 1 - 0.45 * (t - 0.78) / 0.22;
                double w = width * (0.12 + 0.88 * notch);
                for (int c = 0; c < 4; c++) {
                    int k = side > 0 ? c : 3 - c;
                    double x = side * (edge - 0.006 * t + (w + 0.006 * t) * k / 3.0) * s;
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
