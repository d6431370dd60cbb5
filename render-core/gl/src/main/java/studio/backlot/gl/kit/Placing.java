package studio.backlot.gl.kit;

import studio.backlot.assets.shape.Point3;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// An affine map: where its three axes go, and its origin. Axes are orthogonal and of one length,
/// or mirrored.
record Placing(Vec3 x, Vec3 y, Vec3 z, Vec3 origin) {
    static final Placing NONE = new Placing(Vec3.RIGHT, Vec3.UP, Vec3.BACK, Vec3.ZERO);

    static Placing at(Point3 point) {
        return new Placing(Vec3.RIGHT, Vec3.UP, Vec3.BACK, vec(point));
    }

    static Placing turned(Quat rotation) {
        return new Placing(
                rotation.rotate(Vec3.RIGHT),
                rotation.rotate(Vec3.UP),
                rotation.rotate(Vec3.BACK),
                Vec3.ZERO);
    }

    /// Turn about Y: a heading of 0 keeps +Z, π/2 takes it to +X.
    static Placing heading(double radians) {
        return turned(Quat.about(Vec3.UP, radians));
    }

    static Placing scaled(double factor) {
        return new Placing(
                Vec3.RIGHT.times(factor),
                Vec3.UP.times(factor),
                Vec3.BACK.times(factor),
                Vec3.ZERO);
    }

    static Placing mirrored(String plane) {
        return plane.equals("x")
                ? new Placing(Vec3.RIGHT.negated(), Vec3.UP, Vec3.BACK, Vec3.ZERO)
                : new Placing(Vec3.RIGHT, Vec3.UP, Vec3.BACK.negated(), Vec3.ZERO);
    }

    /// This map after `first`.
    Placing after(Placing first) {
        return new Placing(
                direction(first.x), direction(first.y), direction(first.z), point(first.origin));
    }

    Vec3 direction(Vec3 v) {
        return x.times(v.x()).plus(y.times(v.y())).plus(z.times(v.z()));
    }

    Vec3 point(Vec3 v) {
        return direction(v).plus(origin);
    }

    static Vec3 vec(Point3 point) {
        return new Vec3(point.x(), point.y(), point.z());
    }
}
