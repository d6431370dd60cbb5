package studio.backlot.space.math;

/// A point or direction in metres. Right-handed, Y up; a camera looks along −Z of its own axes.
public record Vec3(double x, double y, double z) {
    public static final Vec3 ZERO = new Vec3(0, 0, 0);
    public static final Vec3 UP = new Vec3(0, 1, 0);
    public static final Vec3 RIGHT = new Vec3(1, 0, 0);
    public static final Vec3 BACK = new Vec3(0, 0, 1);

    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    public Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    public Vec3 negated() {
        return new Vec3(-x, -y, -z);
    }

    public double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vec3 cross(Vec3 other) {
        return new Vec3(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    public double distance(Vec3 other) {
        return minus(other).length();
    }

    /// The unit vector of this direction; the zero vector stays zero.
    public Vec3 normalized() {
        double length = length();
        return length < 1e-300 ? this : times(1 / length);
    }

    /// The point a fraction `t` of the way from here to `other`.
    public Vec3 lerp(Vec3 other, double t) {
        return plus(other.minus(this).times(t));
    }

    /// This point with another height.
    public Vec3 withY(double height) {
        return new Vec3(x, height, z);
    }

    /// The direction of a heading in radians about Y: 0 looks along +Z, π/2 along +X.
    public static Vec3 ofHeading(double heading) {
        return new Vec3(Math.sin(heading), 0, Math.cos(heading));
    }

    /// The heading in radians of this direction's ground projection: the inverse of [#ofHeading].
    public double heading() {
        return Math.atan2(x, z);
    }
}
