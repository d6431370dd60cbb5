package studio.backlot.assets.shape;

/// A point in metres, Y up, right-handed; `[x, y, z]` in files.
public record Point3(double x, double y, double z) {
    public static final Point3 ORIGIN = new Point3(0, 0, 0);

    public Point3 plus(Point3 other) {
        return new Point3(x + other.x, y + other.y, z + other.z);
    }

    public Point3 times(double factor) {
        return new Point3(x * factor, y * factor, z * factor);
    }

    /// This point turned about Y by `radians`: a heading of 0 looks along +Z, π/2 along +X.
    public Point3 turned(double radians) {
        double sin = Math.sin(radians);
        double cos = Math.cos(radians);
        return new Point3(x * cos + z * sin, y, z * cos - x * sin);
    }

    /// Its place on the ground plan.
    public Point2 ground() {
        return new Point2(x, z);
    }
}
