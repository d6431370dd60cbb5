package studio.backlot.assets.shape;

/// A point of a ground plan (or of an outline) in metres; `[x, z]` in files.
public record Point2(double x, double z) {
    public double distance(Point2 other) {
        return Math.hypot(x - other.x, z - other.z);
    }

    public Point2 minus(Point2 other) {
        return new Point2(x - other.x, z - other.z);
    }

    /// This point turned as [Point3#turned] turns.
    public Point2 turned(double radians) {
        double sin = Math.sin(radians);
        double cos = Math.cos(radians);
        return new Point2(x * cos + z * sin, z * cos - x * sin);
    }

    /// Distance to the segment between two points.
    public double distanceToSegment(Point2 a, Point2 b) {
        double dx = b.x - a.x;
        double dz = b.z - a.z;
        double square = dx * dx + dz * dz;
        double t = square == 0 ? 0 : ((x - a.x) * dx + (z - a.z) * dz) / square;
        double s = Math.max(0, Math.min(1, t));
        return Math.hypot(x - a.x - s * dx, z - a.z - s * dz);
    }
}
