package studio.backlot.gl.figure;

import org.jspecify.annotations.Nullable;

/// What is known of a field from afar: at a distance d ≥ `radius` from the middle its value is at
/// least `slope · (d − radius) − slack`. So a distant shape need not be asked.
///
/// @param radius metres
/// @param slope 0…1, how fast the field rises
/// @param slack metres
record Reach(double x, double y, double z, double radius, double slope, double slack) {
    /// Whether the field is certainly not below a value at a point.
    boolean isOver(double value, double px, double py, double pz) {
        double far = Math.max(radius, radius + (value + slack) / slope);
        double dx = px - x;
        double dy = py - y;
        double dz = pz - z;
        return dx * dx + dy * dy + dz * dz >= far * far;
    }

    /// The same shape grown by so many metres.
    static @Nullable Reach grown(@Nullable Reach shape, double thickness) {
        return shape == null
                ? null
                : new Reach(
                        shape.x,
                        shape.y,
                        shape.z,
                        shape.radius,
                        shape.slope,
                        shape.slack + thickness);
    }

    /// Two shapes, melted together over a band of `k` metres: the lower of both, and a quarter of
    /// the band lower still.
    static @Nullable Reach both(@Nullable Reach a, @Nullable Reach b, double k) {
        if (a == null || b == null) {
            return null;
        }
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double dz = b.z - a.z;
        double apart = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double slope = Math.min(a.slope, b.slope);
        double slack = Math.max(a.slack, b.slack) + Math.max(0, k) * 0.25;
        double radius = Math.max(Math.max(a.radius, b.radius), (a.radius + b.radius + apart) / 2);
        double t = apart < 1e-12 ? 0 : (radius - a.radius) / apart;
        // A hair more than the exact ball, so that rounding cannot leave a part outside.
        return new Reach(
                a.x + dx * t, a.y + dy * t, a.z + dz * t, radius * (1 + 1e-9), slope, slack);
    }
}
