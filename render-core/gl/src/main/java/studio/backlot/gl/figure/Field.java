package studio.backlot.gl.figure;

import org.jspecify.annotations.Nullable;

/// A signed distance in metres, negative inside; the shape is where it is zero. Distances are near
/// enough true close to the surface and never much too large away from it.
@FunctionalInterface
interface Field {
    double at(double x, double y, double z);

    /// What is known of this from afar; null where nothing is.
    default @Nullable Reach reach() {
        return null;
    }

    /// Both shapes, melted together over a band of `k` metres.
    default Field blend(Field other, double k) {
        return new Shapes.Blend(this, other, k);
    }

    /// Both shapes.
    default Field or(Field other) {
        return new Shapes.Blend(this, other, 0);
    }

    /// What both have in common.
    default Field and(Field other) {
        return new Shapes.Common(this, other);
    }

    /// This without the other, with an edge rounded over `k` metres.
    default Field less(Field other, double k) {
        return new Shapes.Rest(this, other, k);
    }

    /// The shape grown by `thickness`.
    default Field grown(double thickness) {
        return new Shapes.Grown(this, thickness);
    }

    static double smoothMin(double a, double b, double k) {
        double apart = Math.abs(a - b);
        double least = a < b ? a : b;
        if (apart >= k) {
            return least;
        }
        double h = (k - apart) / k;
        return least - h * h * k * 0.25;
    }

    /// A cone with round ends of two radii.
    static Field cone(
            double ax,
            double ay,
            double az,
            double ra,
            double bx,
            double by,
            double bz,
            double rb) {
        return new Shapes.Cone(ax, ay, az, ra, bx, by, bz, rb);
    }

    /// An ellipsoid by its middle and half axes.
    static Field ellipsoid(double cx, double cy, double cz, double rx, double ry, double rz) {
        return new Shapes.Ellipsoid(cx, cy, cz, rx, ry, rz);
    }

    /// A box by its middle and half sizes, its edges rounded by `r`.
    static Field box(double cx, double cy, double cz, double hx, double hy, double hz, double r) {
        return (x, y, z) -> {
            double qx = Math.abs(x - cx) - hx + r;
            double qy = Math.abs(y - cy) - hy + r;
            double qz = Math.abs(z - cz) - hz + r;
            double ox = Math.max(qx, 0);
            double oy = Math.max(qy, 0);
            double oz = Math.max(qz, 0);
            double inside = Math.min(Math.max(qx, Math.max(qy, qz)), 0);
            return Math.sqrt(ox * ox + oy * oy + oz * oz) + inside - r;
        };
    }

    /// The half space on the side of the plane through a point against the unit normal.
    static Field below(double px, double py, double pz, double nx, double ny, double nz) {
        return (x, y, z) -> (x - px) * nx + (y - py) * ny + (z - pz) * nz;
    }
}
