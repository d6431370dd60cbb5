package studio.backlot.gl.figure;

/// A signed distance in metres, negative inside; the shape is where it is zero. Distances are near
/// enough true close to the surface and never much too large away from it.
@FunctionalInterface
interface Field {
    double at(double x, double y, double z);

    /// Both shapes, melted together over a band of `k` metres.
    default Field blend(Field other, double k) {
        return (x, y, z) -> smoothMin(at(x, y, z), other.at(x, y, z), k);
    }

    /// Both shapes.
    default Field or(Field other) {
        return (x, y, z) -> Math.min(at(x, y, z), other.at(x, y, z));
    }

    /// What both have in common.
    default Field and(Field other) {
        return (x, y, z) -> Math.max(at(x, y, z), other.at(x, y, z));
    }

    /// This without the other, with an edge rounded over `k` metres.
    default Field less(Field other, double k) {
        return (x, y, z) -> -smoothMin(-at(x, y, z), other.at(x, y, z), k);
    }

    /// The shape grown by `thickness`.
    default Field grown(double thickness) {
        return (x, y, z) -> at(x, y, z) - thickness;
    }

    static double smoothMin(double a, double b, double k) {
        if (k <= 0) {
            return Math.min(a, b);
        }
        double h = Math.max(k - Math.abs(a - b), 0) / k;
        return Math.min(a, b) - h * h * k * 0.25;
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
        double dx = bx - ax;
        double dy = by - ay;
        double dz = bz - az;
        double inverse = 1 / Math.max(1e-12, dx * dx + dy * dy + dz * dz);
        return (x, y, z) -> {
            double px = x - ax;
            double py = y - ay;
            double pz = z - az;
            double t = Math.clamp((px * dx + py * dy + pz * dz) * inverse, 0, 1);
            double qx = px - dx * t;
            double qy = py - dy * t;
            double qz = pz - dz * t;
            return Math.sqrt(qx * qx + qy * qy + qz * qz) - ra - (rb - ra) * t;
        };
    }

    /// An ellipsoid by its middle and half axes.
    static Field ellipsoid(double cx, double cy, double cz, double rx, double ry, double rz) {
        return (x, y, z) -> {
            double px = (x - cx) / rx;
            double py = (y - cy) / ry;
            double pz = (z - cz) / rz;
            double k0 = Math.sqrt(px * px + py * py + pz * pz);
            px /= rx;
            py /= ry;
            pz /= rz;
            double k1 = Math.sqrt(px * px + py * py + pz * pz);
            return k1 < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : k0 * (k0 - 1) / k1;
        };
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
