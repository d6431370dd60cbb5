package studio.backlot.space.moves;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Aim;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

/// A camera in framing space: where it stands as seen from what it frames, and where that is in the
/// picture. Interpolating here and solving each frame again keeps the subject from drifting.
///
/// @param heading of the lens seen from the pivot, radians
/// @param elevation of the lens seen from the pivot, radians
/// @param distance from the pivot, metres
/// @param x of the pivot in NDC
/// @param y of the pivot in NDC
/// @param roll of the horizon, radians, positive turns the camera clockwise
/// @param optics lens and focus
record Seen(
        double heading,
        double elevation,
        double distance,
        double x,
        double y,
        double roll,
        Optics optics) {
    static Seen of(Camera camera, Vec3 pivot) {
        Vec3 d = camera.position().minus(pivot);
        Vec3 p = camera.project(pivot);
        double distance = d.length();
        return new Seen(
                d.heading(),
                Math.asin(Math.clamp(d.y() / Math.max(distance, 1e-9), -1, 1)),
                distance,
                p.x(),
                p.y(),
                roll(camera),
                camera.optics());
    }

    /// How far the horizon is turned, radians.
    static double roll(Camera camera) {
        Vec3 back = camera.forward().negated();
        Vec3 level = Vec3.UP.cross(back);
        if (level.length() < 1e-6) {
            return 0;
        }
        Vec3 right = level.normalized();
        return Math.atan2(-camera.right().dot(back.cross(right)), camera.right().dot(right));
    }

    /// The camera; null where the pivot cannot be pictured there.
    @Nullable Camera camera(Vec3 pivot) {
        Vec3 towards =
                Vec3.ofHeading(heading).times(Math.cos(elevation)).withY(Math.sin(elevation));
        Vec3 lens = pivot.plus(towards.times(distance));
        var q = Aim.at(heading + Math.PI, -elevation, x, y, roll, optics);
        return q == null ? null : new Camera(lens, q, optics);
    }

    Seen turned(double radians) {
        return new Seen(heading + radians, elevation, distance, x, y, roll, optics);
    }

    Seen withRoll(double radians) {
        return new Seen(heading, elevation, distance, x, y, radians, optics);
    }

    Seen with(Optics other) {
        return new Seen(heading, elevation, distance, x, y, roll, other);
    }

    Seen moved(double newElevation, double newDistance) {
        return new Seen(heading, newElevation, newDistance, x, y, roll, optics);
    }

    Seen placed(double newX, double newY) {
        return new Seen(heading, elevation, distance, newX, newY, roll, optics);
    }

    /// Part of the way to another framing of the same pivot.
    Seen towards(Seen other, double s) {
        double turn = Math.IEEEremainder(other.heading - heading, 2 * Math.PI);
        return new Seen(
                heading + s * turn,
                elevation + s * (other.elevation - elevation),
                distance * Math.pow(other.distance / distance, s),
                x + s * (other.x - x),
                y + s * (other.y - y),
                roll + s * (other.roll - roll),
                new Optics(
                        optics.mode(),
                        optics.aspect(),
                        optics.squeeze(),
                        optics.focalMm() + s * (other.optics.focalMm() - optics.focalMm()),
                        optics.fNumber(),
                        optics.focusM()
                                * Math.pow(
                                        Math.max(0.05, other.optics.focusM())
                                                / Math.max(0.05, optics.focusM()),
                                        s)));
    }
}
