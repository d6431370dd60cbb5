package studio.backlot.space.figure;

import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Closed-form inverse kinematics of an arm or a leg: two bones, a hinge between them, and a pole
/// towards which the elbow or knee points.
///
/// @param upper world rotation of the first bone
/// @param lower world rotation of the second bone
/// @param end where the second bone ends: the target, or the nearest point in reach
record TwoBone(Quat upper, Quat lower, Vec3 end) {
    /// Elbows and knees never lock completely: a straight limb loses its plane and looks stiff.
    private static final double STRETCH = 0.9985;

    /// Reaches from where `first` is now towards `target`.
    ///
    /// @param pole direction from the root in which the middle joint points, any length
    static TwoBone reach(
            PosedSkeleton posed, Joint first, Joint second, Joint last, Vec3 target, Vec3 pole) {
        Skeleton skeleton = posed.skeleton();
        Vec3 root = posed.position(first);
        double a = skeleton.length(first, second);
        double b = skeleton.length(second, last);
        Vec3 line = target.minus(root);
        double wanted = line.length();
        Vec3 along = wanted < 1e-6 ? new Vec3(0, -1, 0) : line.times(1 / wanted);
        double least = Math.sqrt(a * a + b * b - 2 * a * b * Math.cos(Math.toRadians(28)));
        double distance = Math.clamp(wanted, least, (a + b) * STRETCH);
        Vec3 out = perpendicular(pole, along);
        double cos = (a * a + distance * distance - b * b) / (2 * a * distance);
        double sin = Math.sqrt(Math.max(0, 1 - cos * cos));
        Vec3 middle = root.plus(along.times(a * cos)).plus(out.times(a * sin));
        Vec3 end = root.plus(along.times(distance));
        return turned(skeleton, first, second, last, root, middle, end, out.cross(along));
    }

    private static TwoBone turned(
            Skeleton skeleton,
            Joint first,
            Joint second,
            Joint last,
            Vec3 root,
            Vec3 middle,
            Vec3 end,
            Vec3 hinge) {
        Vec3 upperAtRest = skeleton.rest(second).minus(skeleton.rest(first)).normalized();
        Vec3 lowerAtRest = skeleton.rest(last).minus(skeleton.rest(second)).normalized();
        Vec3 hingeAtRest = hingeAtRest(skeleton, first, second, last);
        Vec3 upper = middle.minus(root).normalized();
        Vec3 lower = end.minus(middle).normalized();
        return new TwoBone(
                between(upperAtRest, hingeAtRest, upper, hinge),
                between(lowerAtRest, hingeAtRest, lower, hinge),
                end);
    }

    /// The unit axis about which the elbow or knee bends, at rest.
    static Vec3 hingeAtRest(Skeleton skeleton, Joint first, Joint second, Joint last) {
        Vec3 upper = skeleton.rest(second).minus(skeleton.rest(first)).normalized();
        boolean leg = first == Joint.THIGH_L || first == Joint.THIGH_R;
        if (leg) {
            return perpendicular(Vec3.RIGHT, upper);
        }
        Vec3 lower = skeleton.rest(last).minus(skeleton.rest(second)).normalized();
        return upper.cross(lower).normalized();
    }

    /// The part of `v` at right angles to the unit vector `axis`, made a unit vector.
    static Vec3 perpendicular(Vec3 v, Vec3 axis) {
        Vec3 across = v.minus(axis.times(v.dot(axis)));
        if (across.length() < 1e-6) {
            across = Math.abs(axis.y()) < 0.9 ? Vec3.UP : Vec3.BACK;
            across = across.minus(axis.times(across.dot(axis)));
        }
        return across.normalized();
    }

    /// The rotation that takes one direction and a second across it to another such pair.
    static Quat between(Vec3 along, Vec3 across, Vec3 newAlong, Vec3 newAcross) {
        return frame(newAlong, newAcross).times(frame(along, across).conjugate()).normalized();
    }

    private static Quat frame(Vec3 along, Vec3 across) {
        Vec3 right = perpendicular(across, along);
        Vec3 up = along.negated();
        return Quat.ofAxes(right, up, right.cross(up));
    }
}
