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

    /// A yaw about the vertical after a pitch, by their sines and cosines: no angle is ever needed.
    record Turn(double sinYaw, double cosYaw, double sinPitch, double cosPitch) {
        /// How far a vector reaches along the camera's axis that points up.
        double alongUp(Vec3 v) {
            return sinPitch * (sinYaw * v.x() + cosYaw * v.z()) + cosPitch * v.y();
        }

        /// The same along the axis that points to the right.
        double alongRight(Vec3 v) {
            return cosYaw * v.x() - sinYaw * v.z();
        }

        /// The same along the axis that points back.
        double alongBack(Vec3 v) {
            return cosPitch * (sinYaw * v.x() + cosYaw * v.z()) - sinPitch * v.y();
        }

        Quat orientation() {
            double yw = half(cosYaw);
            double ys = half(-cosYaw) * Math.copySign(1, sinYaw);
            double pw = half(cosPitch);
            double ps = half(-cosPitch) * Math.copySign(1, sinPitch);
            // The larger of both halves is exact; the other follows from it.
            double yc = cosYaw >= 0 ? yw : sinYaw / (2 * ys);
            double yaws = cosYaw >= 0 ? sinYaw / (2 * yw) : ys;
            double pc = cosPitch >= 0 ? pw : sinPitch / (2 * ps);
            double pitches = cosPitch >= 0 ? sinPitch / (2 * pw) : ps;
            return new Quat(yc * pitches, yaws * pc, -yaws * pitches, yc * pc);
        }

        /// Cosine of half of an angle between 0 and π.
        private static double half(double cosine) {
            return Math.sqrt(0.5 * (1 + cosine));
        }
    }

    /// The turn that, before the camera rolls, pictures a direction at NDC (x, y); null where the
    /// pitch that this takes does not exist.
    ///
    /// @param sinHeading, cosHeading of the direction's heading
    /// @param sinElevation of the direction
    static @Nullable Turn turn(
            double sinHeading,
            double cosHeading,
            double sinElevation,
            double x,
            double y,
            double roll,
            Optics optics) {
        double a = x / optics.scaleX();
        double b = y / optics.scaleY();
        // Positive roll turns the camera clockwise, which is negative about the back axis.
        double sin = roll == 0 ? 0 : Math.sin(-roll);
        double cos = roll == 0 ? 1 : Math.cos(roll);
        double side = a * cos - b * sin;
        double rise = a * sin + b * cos;
        double steep = Math.sqrt(1 + rise * rise);
        double sine = Math.sqrt(side * side + rise * rise + 1) * sinElevation / steep;
        if (Math.abs(sine) > 1) {
            return null;
        }
        // The pitch is asin(sine) − atan(rise); the yaw is the heading − atan2(side, −ahead).
        double cosine = Math.sqrt((1 - sine) * (1 + sine));
        double sinPitch = (sine - cosine * rise) / steep;
        double cosPitch = (cosine + sine * rise) / steep;
        double ahead = cosPitch - rise * sinPitch;
        double out = Math.sqrt(side * side + ahead * ahead);
        double sinOff = side / out;
        double cosOff = -ahead / out;
        return new Turn(
                sinHeading * cosOff - cosHeading * sinOff,
                cosHeading * cosOff + sinHeading * sinOff,
                sinPitch,
                cosPitch);
    }

    /// The orientation, with a level horizon turned by `roll`, in which the direction from the lens
    /// with this heading and elevation is pictured at NDC (x, y); null where the pitch that this
    /// takes does not exist.
    public static @Nullable Quat at(
            double heading, double elevation, double x, double y, double roll, Optics optics) {
        Turn turn =
                turn(Math.sin(heading), Math.cos(heading), Math.sin(elevation), x, y, roll, optics);
        if (turn == null) {
            return null;
        }
        Quat level = turn.orientation();
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
