package studio.backlot.space.camera;

import studio.backlot.space.math.Vec3;

/// A round-ended piece of a posed body.
///
/// @param fromRadius of the ball at one end, metres
/// @param toRadius of the ball at the other end
public record Rod(Vec3 from, Vec3 to, double fromRadius, double toRadius) {
    /// How far a ray goes until it meets this; infinite where it does not.
    ///
    /// @param ray unit direction
    double hit(Vec3 lens, Vec3 ray) {
        return hit(lens, ray, 0);
    }

    /// The same for a body in clothes.
    ///
    /// @param cloth how far they stand off, metres
    double hit(Vec3 lens, Vec3 ray, double cloth) {
        Vec3 axis = to.minus(from);
        Vec3 off = lens.minus(from);
        double radius = 0.5 * (fromRadius + toRadius) + cloth;
        double aa = axis.dot(axis);
        double ar = axis.dot(ray);
        double ao = axis.dot(off);
        double ro = ray.dot(off);
        double oo = off.dot(off);
        double a = aa - ar * ar;
        double b = aa * ro - ao * ar;
        double c = aa * oo - ao * ao - radius * radius * aa;
        double root = b * b - a * c;
        if (root >= 0 && a > 1e-12) {
            double t = (-b - Math.sqrt(root)) / a;
            double along = ao + t * ar;
            if (along > 0 && along < aa && t > 0) {
                return Math.min(t, balls(lens, ray, cloth));
            }
        }
        return balls(lens, ray, cloth);
    }

    private double balls(Vec3 lens, Vec3 ray, double cloth) {
        return Math.min(
                ball(from, fromRadius + cloth, lens, ray), ball(to, toRadius + cloth, lens, ray));
    }

    private static double ball(Vec3 centre, double radius, Vec3 lens, Vec3 ray) {
        Vec3 off = lens.minus(centre);
        double b = off.dot(ray);
        double root = b * b - off.dot(off) + radius * radius;
        double t = root < 0 ? -1 : -b - Math.sqrt(root);
        return t > 0 ? t : Double.POSITIVE_INFINITY;
    }
}
