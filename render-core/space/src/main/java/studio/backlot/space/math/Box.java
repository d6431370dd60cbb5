package studio.backlot.space.math;

import java.util.ArrayList;
import java.util.List;

/// An axis-aligned box in metres.
///
/// @param min the corner with the smallest coordinates
/// @param max the corner with the largest coordinates
public record Box(Vec3 min, Vec3 max) {
    /// The smallest box round the points, of which there is at least one.
    public static Box around(Iterable<Vec3> points) {
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double lowZ = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        double highZ = Double.NEGATIVE_INFINITY;
        for (Vec3 p : points) {
            lowX = Math.min(lowX, p.x());
            lowY = Math.min(lowY, p.y());
            lowZ = Math.min(lowZ, p.z());
            highX = Math.max(highX, p.x());
            highY = Math.max(highY, p.y());
            highZ = Math.max(highZ, p.z());
        }
        return new Box(new Vec3(lowX, lowY, lowZ), new Vec3(highX, highY, highZ));
    }

    public Vec3 centre() {
        return min.lerp(max, 0.5);
    }

    /// Edge lengths.
    public Vec3 size() {
        return max.minus(min);
    }

    /// The eight corners.
    public List<Vec3> corners() {
        List<Vec3> corners = new ArrayList<>(8);
        for (int i = 0; i < 8; i++) {
            corners.add(
                    new Vec3(
                            (i & 1) == 0 ? min.x() : max.x(),
                            (i & 2) == 0 ? min.y() : max.y(),
                            (i & 4) == 0 ? min.z() : max.z()));
        }
        return corners;
    }

    public boolean contains(Vec3 p) {
        return p.x() >= min.x()
                && p.x() <= max.x()
                && p.y() >= min.y()
                && p.y() <= max.y()
                && p.z() >= min.z()
                && p.z() <= max.z();
    }
}
