package studio.backlot.space.camera;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

/// The orientation that puts a point at a place in the frame, in closed form.
///
/// The axes are OpenGL's (right, up, back). With (right, up, forward) the triple would be
/// left-handed, and aligning two vectors would give a mirrored camera.
public final class Aim {
    private Aim() {}

    /// The orientation, with a level horizon turned by `roll`, in which the direction from the lens
    /// with this heading and elevation is pictured at NDC (x, y); null where the pitch that this
    /// takes does not exist.
    public static @Nullable Quat at(
            double heading, double elevation, double x, double y, double roll, Optics optics) {
        double a = x / optics.scaleX();
        double b = y / optics.scaleY();
        // Positive roll turns the camera clockwise, which is negative about the back axis.
        double sin = Math.sin(-roll);
        double cos = Math.cos(roll);
        double side = a * cos - b * sin;
        double rise = a * sin + b * cos;
        double length = Math.sqrt(side * side + rise * rise + 1);
        double sine = length * Math.sin(elevation) / Math.sqrt(1 + rise * rise);
        if (Math.abs(sine) > 1) {
            return null;
        }
        double pitch = Math.asin(sine) - Math.atan(rise);
        double ahead = Math.cos(pitch) - rise * Math.sin(pitch);
        double yaw = heading - Math.atan2(side, -ahead);
        Quat level = Quat.about(Vec3.UP, yaw).times(Quat.about(Vec3.RIGHT, pitch));
        return roll == 0 ? level : level.times(Quat.about(Vec3.BACK, -roll));
    }

    /// The camera at `position` that pictures `target` at NDC (x, y).
    public static @Nullable Camera at(
            Vec3 position, Vec3 target, double x, double y, double roll, Optics optics) {
        Vec3 d = target.minus(position).normalized();
        Quat q = at(d.heading(), Math.asin(Math.clamp(d.y(), -1, 1)), x, y, roll, optics);
        return q == null ? null : new Camera(position, q, optics);
    }
}
