package studio.backlot.space.figure;

import studio.backlot.assets.poses.PoseShape;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Angles of joints: made from degrees, taken apart and limited.
final class Angles {
    private Angles() {}

    /// Bend forward, then lean, then turn left, in degrees.
    static Quat of(PoseShape.Turn turn) {
        return of(turn.forward(), turn.left(), turn.lean());
    }

    static Quat of(double forward, double left, double lean) {
        return Quat.about(Vec3.UP, Math.toRadians(left))
                .times(Quat.about(Vec3.RIGHT, Math.toRadians(forward)))
                .times(Quat.about(Vec3.BACK, Math.toRadians(-lean)));
    }

    /// The part of a rotation that turns about a unit axis: `q = swing.times(twist)`.
    static Quat twist(Quat q, Vec3 axis) {
        double along = q.x() * axis.x() + q.y() * axis.y() + q.z() * axis.z();
        Quat twist = new Quat(axis.x() * along, axis.y() * along, axis.z() * along, q.w());
        double n = along * along + q.w() * q.w();
        return n < 1e-12 ? Quat.IDENTITY : twist.normalized();
    }

    /// The signed angle of a rotation about a unit axis, −π…π.
    static double angle(Quat twist, Vec3 axis) {
        double sin = twist.x() * axis.x() + twist.y() * axis.y() + twist.z() * axis.z();
        double angle = 2 * Math.atan2(sin, twist.w());
        return angle > Math.PI
                ? angle - 2 * Math.PI
                : angle < -Math.PI ? angle + 2 * Math.PI : angle;
    }

    /// The same rotation, stopped at `most` radians.
    static Quat limited(Quat q, double most) {
        double angle = 2 * Math.acos(Math.min(1, Math.abs(q.w())));
        return angle <= most ? q : Quat.IDENTITY.slerp(q, most / angle);
    }
}
