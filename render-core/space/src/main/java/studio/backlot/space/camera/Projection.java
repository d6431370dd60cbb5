package studio.backlot.space.camera;

import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// A camera's projection as plain numbers, for the many points of an outline: the same values as
/// [Camera#project] without an object for each step.
final class Projection {
    private final Vec3 lens;
    private final Vec3 right;
    private final Vec3 up;
    private final Vec3 forward;

    Projection(Camera camera) {
        Quat turn = camera.orientation();
        lens = camera.position();
        right = turn.rotate(Vec3.RIGHT).times(camera.optics().scaleX());
        up = turn.rotate(Vec3.UP).times(camera.optics().scaleY());
        forward = turn.rotate(Vec3.BACK).negated();
    }

    /// Depth of a point along the view, metres.
    double depth(Vec3 point) {
        return along(forward, point);
    }

    /// NDC from left to right of a point at a depth.
    double x(Vec3 point, double depth) {
        return along(right, point) / depth;
    }

    /// NDC upwards of a point at a depth.
    double y(Vec3 point, double depth) {
        return along(up, point) / depth;
    }

    private double along(Vec3 axis, Vec3 point) {
        return axis.x() * (point.x() - lens.x())
                + axis.y() * (point.y() - lens.y())
                + axis.z() * (point.z() - lens.z());
    }
}
