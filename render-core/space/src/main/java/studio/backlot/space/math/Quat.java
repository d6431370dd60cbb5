package studio.backlot.space.math;

/// A unit quaternion: a rotation of right-handed, Y-up space.
public record Quat(double x, double y, double z, double w) {
    public static final Quat IDENTITY = new Quat(0, 0, 0, 1);

    /// Rotation by `radians` about a unit axis, counter-clockwise seen against the axis.
    public static Quat about(Vec3 axis, double radians) {
        double s = Math.sin(radians / 2);
        return new Quat(axis.x() * s, axis.y() * s, axis.z() * s, Math.cos(radians / 2));
    }

    /// The rotation whose axes are the given orthonormal right-handed triple.
    public static Quat ofAxes(Vec3 right, Vec3 up, Vec3 back) {
        double m00 = right.x();
        double m11 = up.y();
        double m22 = back.z();
        double trace = m00 + m11 + m22;
        if (trace > 0) {
            double s = Math.sqrt(trace + 1) * 2;
            return new Quat(
                    (up.z() - back.y()) / s,
                    (back.x() - right.z()) / s,
                    (right.y() - up.x()) / s,
                    0.25 * s);
        }
        if (m00 > m11 && m00 > m22) {
            double s = Math.sqrt(1 + m00 - m11 - m22) * 2;
            return new Quat(
                    0.25 * s,
                    (up.x() + right.y()) / s,
                    (back.x() + right.z()) / s,
                    (up.z() - back.y()) / s);
        }
        if (m11 > m22) {
            double s = Math.sqrt(1 + m11 - m00 - m22) * 2;
            return new Quat(
                    (up.x() + right.y()) / s,
                    0.25 * s,
                    (back.y() + up.z()) / s,
                    (back.x() - right.z()) / s);
        }
        double s = Math.sqrt(1 + m22 - m00 - m11) * 2;
        return new Quat(
                (back.x() + right.z()) / s,
                (back.y() + up.z()) / s,
                0.25 * s,
                (right.y() - up.x()) / s);
    }

    /// This rotation after `first`: `(a.times(b)).rotate(v) == a.rotate(b.rotate(v))`.
    public Quat times(Quat first) {
        return new Quat(
                w * first.x + x * first.w + y * first.z - z * first.y,
                w * first.y - x * first.z + y * first.w + z * first.x,
                w * first.z + x * first.y - y * first.x + z * first.w,
                w * first.w - x * first.x - y * first.y - z * first.z);
    }

    public Quat conjugate() {
        return new Quat(-x, -y, -z, w);
    }

    public Quat normalized() {
        double n = 1 / Math.sqrt(x * x + y * y + z * z + w * w);
        return new Quat(x * n, y * n, z * n, w * n);
    }

    public Vec3 rotate(Vec3 v) {
        double tx = 2 * (y * v.z() - z * v.y());
        double ty = 2 * (z * v.x() - x * v.z());
        double tz = 2 * (x * v.y() - y * v.x());
        return new Vec3(
                v.x() + w * tx + y * tz - z * ty,
                v.y() + w * ty + z * tx - x * tz,
                v.z() + w * tz + x * ty - y * tx);
    }

    /// Spherical interpolation along the shorter arc.
    public Quat slerp(Quat other, double t) {
        double cos = x * other.x + y * other.y + z * other.z + w * other.w;
        double sign = cos < 0 ? -1 : 1;
        cos *= sign;
        double a;
        double b;
        if (cos > 0.9999) {
            a = 1 - t;
            b = t * sign;
        } else {
            double angle = Math.acos(cos);
            double sin = Math.sin(angle);
            a = Math.sin((1 - t) * angle) / sin;
            b = Math.sin(t * angle) / sin * sign;
        }
        return new Quat(
                        a * x + b * other.x,
                        a * y + b * other.y,
                        a * z + b * other.z,
                        a * w + b * other.w)
                .normalized();
    }
}
