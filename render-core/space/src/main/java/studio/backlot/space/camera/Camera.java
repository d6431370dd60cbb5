package studio.backlot.space.camera;

import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

/// A placed camera: where the entrance pupil is, how it is turned, and through what it looks.
///
/// @param position of the entrance pupil, metres
/// @param orientation turns camera axes (right, up, back) into the world's
/// @param optics sensor, lens, stop and focus
public record Camera(Vec3 position, Quat orientation, Optics optics) {
    public Vec3 right() {
        return orientation.rotate(Vec3.RIGHT);
    }

    public Vec3 up() {
        return orientation.rotate(Vec3.UP);
    }

    public Vec3 forward() {
        return orientation.rotate(Vec3.BACK).negated();
    }

    /// Projects a world point: x and y in NDC (−1…1, y up), z the depth along the view in metres. A
    /// depth of zero or less lies behind the lens and has no picture.
    public Vec3 project(Vec3 point) {
        Vec3 local = orientation.conjugate().rotate(point.minus(position));
        double depth = -local.z();
        return new Vec3(
                optics.scaleX() * local.x() / depth, optics.scaleY() * local.y() / depth, depth);
    }

    /// The unit direction in the world of the ray through an NDC point.
    public Vec3 ray(double ndcX, double ndcY) {
        return orientation
                .rotate(new Vec3(ndcX / optics.scaleX(), ndcY / optics.scaleY(), -1))
                .normalized();
    }

    /// A level camera at `position` that looks at `target`.
    public static Camera lookingAt(Vec3 position, Vec3 target, Optics optics) {
        Vec3 back = position.minus(target).normalized();
        Vec3 right = Vec3.UP.cross(back);
        right = right.length() < 1e-9 ? Vec3.RIGHT : right.normalized();
        return new Camera(position, Quat.ofAxes(right, back.cross(right), back), optics);
    }

    public Camera withOptics(Optics other) {
        return new Camera(position, orientation, other);
    }
}
