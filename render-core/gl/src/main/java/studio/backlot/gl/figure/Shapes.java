package studio.backlot.gl.figure;

import org.jspecify.annotations.Nullable;

/// The fields that bodies and clothes are made of. A garment is a tree of a dozen of them, but most
/// points are near two or three: whatever is known to be too far to count is not asked, and the
/// result is the same to the last bit.
final class Shapes {
    private Shapes() {}

    static final class Blend implements Field {
        private final Field first;
        private final Field second;
        private final double k;
        private final @Nullable Reach distant;
        private final @Nullable Reach reach;

        Blend(Field first, Field second, double k) {
            this.first = first;
            this.second = second;
            this.k = k;
            distant = second.reach();
            reach = Reach.both(first.reach(), distant, k);
        }

        @Override
        public double at(double x, double y, double z) {
            double a = first.at(x, y, z);
            if (distant != null && distant.isOver(a + k, x, y, z)) {
                return a;
            }
            return Field.smoothMin(a, second.at(x, y, z), k);
        }

        @Override
        public @Nullable Reach reach() {
            return reach;
        }
    }

    static final class Common implements Field {
        private final Field first;
        private final Field second;
        private final @Nullable Reach reach;

        Common(Field first, Field second) {
            this.first = first;
            this.second = second;
            reach = first.reach() != null ? first.reach() : second.reach();
        }

        @Override
        public double at(double x, double y, double z) {
            double a = first.at(x, y, z);
            double b = second.at(x, y, z);
            return a > b ? a : b;
        }

        @Override
        public @Nullable Reach reach() {
            return reach;
        }
    }

    static final class Rest implements Field {
        private final Field whole;
        private final Field hole;
        private final double k;
        private final @Nullable Reach distant;

        Rest(Field whole, Field hole, double k) {
            this.whole = whole;
            this.hole = hole;
            this.k = k;
            distant = hole.reach();
        }

        @Override
        public double at(double x, double y, double z) {
            double a = whole.at(x, y, z);
            if (distant != null && distant.isOver(k - a, x, y, z)) {
                return a;
            }
            return -Field.smoothMin(-a, hole.at(x, y, z), k);
        }

        @Override
        public @Nullable Reach reach() {
            return whole.reach();
        }
    }

    static final class Grown implements Field {
        private final Field field;
        private final double thickness;
        private final @Nullable Reach reach;

        Grown(Field field, double thickness) {
            this.field = field;
            this.thickness = thickness;
            reach = Reach.grown(field.reach(), thickness);
        }

        @Override
        public double at(double x, double y, double z) {
            return field.at(x, y, z) - thickness;
        }

        @Override
        public @Nullable Reach reach() {
            return reach;
        }
    }

    static final class Cone implements Field {
        private final double ax;
        private final double ay;
        private final double az;
        private final double ra;
        private final double dx;
        private final double dy;
        private final double dz;
        private final double wider;
        private final double inverse;
        private final Reach reach;

        Cone(
                double ax,
                double ay,
                double az,
                double ra,
                double bx,
                double by,
                double bz,
                double rb) {
            this.ax = ax;
            this.ay = ay;
            this.az = az;
            this.ra = ra;
            dx = bx - ax;
            dy = by - ay;
            dz = bz - az;
            wider = rb - ra;
            double square = dx * dx + dy * dy + dz * dz;
            inverse = 1 / Math.max(1e-12, square);
            double radius = Math.sqrt(square) / 2 + Math.max(0, Math.max(ra, rb));
            reach =
                    new Reach(
                            (ax + bx) / 2, (ay + by) / 2, (az + bz) / 2, radius * (1 + 1e-9), 1, 0);
        }

        @Override
        public double at(double x, double y, double z) {
            double px = x - ax;
            double py = y - ay;
            double pz = z - az;
            double t = Math.clamp((px * dx + py * dy + pz * dz) * inverse, 0, 1);
            double qx = px - dx * t;
            double qy = py - dy * t;
            double qz = pz - dz * t;
            return Math.sqrt(qx * qx + qy * qy + qz * qz) - ra - wider * t;
        }

        @Override
        public Reach reach() {
            return reach;
        }
    }

    static final class Ellipsoid implements Field {
        private final double cx;
        private final double cy;
        private final double cz;
        private final double rx;
        private final double ry;
        private final double rz;
        private final double shortest;
        private final Reach reach;

        Ellipsoid(double cx, double cy, double cz, double rx, double ry, double rz) {
            this.cx = cx;
            this.cy = cy;
            this.cz = cz;
            this.rx = rx;
            this.ry = ry;
            this.rz = rz;
            shortest = Math.min(rx, Math.min(ry, rz));
            double longest = Math.max(rx, Math.max(ry, rz));
            reach = new Reach(cx, cy, cz, longest * (1 + 1e-9), shortest / longest, 0);
        }

        @Override
        public double at(double x, double y, double z) {
            double px = (x - cx) / rx;
            double py = (y - cy) / ry;
            double pz = (z - cz) / rz;
            double k0 = Math.sqrt(px * px + py * py + pz * pz);
            px /= rx;
            py /= ry;
            pz /= rz;
            double k1 = Math.sqrt(px * px + py * py + pz * pz);
            return k1 < 1e-9 ? -shortest : k0 * (k0 - 1) / k1;
        }

        @Override
        public Reach reach() {
            return reach;
        }
    }
}
