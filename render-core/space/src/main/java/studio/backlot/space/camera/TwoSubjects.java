package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

/// Cameras that picture two points exactly where they are wanted, with a level horizon: the toric
/// manifold of Lino and Christie (2012, 2015), from its formulas (FIELD.md §2).
///
/// With α the angle between the wanted rays, θ ∈ (0, 2(π−α)) and φ a turn about AB, the lens is at
/// `C = A + |AB| sin(α + θ/2) / sin α · (e cos(θ/2) + n sin(θ/2))`. A turn of φ turns the whole
/// camera about AB, so its right axis is level where `c₀ + c₁ cos φ + c₂ sin φ = 0`: two roots in
/// closed form. What is left is θ, which the director scrubs from side to side.
public final class TwoSubjects {
    private TwoSubjects() {}

    /// Where two points are wanted, in NDC.
    public record Screen(double ax, double ay, double bx, double by) {}

    /// The upright cameras, none, one or two, of one parameter.
    ///
    /// @param theta between 0 and [#range], exclusive
    public static List<Camera> at(Vec3 a, Vec3 b, Screen screen, double theta, Optics optics) {
        Vec3 da = ray(screen.ax(), screen.ay(), optics);
        Vec3 db = ray(screen.bx(), screen.by(), optics);
        double alpha = angle(da, db);
        Vec3 along = b.minus(a);
        double length = along.length();
        if (alpha < 1e-9 || length < 1e-9) {
            return List.of();
        }
        Vec3 e = along.times(1 / length);
        Vec3 n = Math.abs(e.y()) < 0.9 ? e.cross(Vec3.UP) : e.cross(Vec3.RIGHT);
        n = n.normalized();
        double reach = length * Math.sin(alpha + theta / 2) / Math.sin(alpha);
        Quat first = orientation(a, b, position(a, e, n, reach, theta), da, db);
        Vec3 right = first.rotate(Vec3.RIGHT);
        double c0 = right.dot(e) * e.y();
        double c1 = right.y() - c0;
        double c2 = e.cross(right).y();
        double amplitude = Math.hypot(c1, c2);
        if (amplitude < Math.abs(c0) || amplitude == 0) {
            return List.of();
        }
        double middle = Math.atan2(c2, c1);
        double half = Math.acos(Math.clamp(-c0 / amplitude, -1, 1));
        List<Camera> cameras = new ArrayList<>(2);
        for (double phi : new double[] {middle + half, middle - half}) {
            Vec3 lens = position(a, e, Quat.about(e, phi).rotate(n), reach, theta);
            Camera camera = new Camera(lens, orientation(a, b, lens, da, db), optics);
            if (camera.up().y() > 0) {
                cameras.add(camera);
            }
        }
        return cameras;
    }

    /// The exclusive upper end of θ.
    public static double range(Screen screen, Optics optics) {
        Vec3 da = ray(screen.ax(), screen.ay(), optics);
        Vec3 db = ray(screen.bx(), screen.by(), optics);
        return 2 * (Math.PI - angle(da, db));
    }

    /// The whole family, `steps` values of θ apart. Where level horizons leave only a sliver of θ,
    /// it is looked for sixteen times as finely.
    public static List<Camera> family(Vec3 a, Vec3 b, Screen screen, int steps, Optics optics) {
        List<Camera> cameras = sampled(a, b, screen, steps, optics);
        return cameras.isEmpty() ? sampled(a, b, screen, 16 * steps, optics) : cameras;
    }

    private static List<Camera> sampled(Vec3 a, Vec3 b, Screen screen, int steps, Optics optics) {
        double range = range(screen, optics);
        List<Camera> cameras = new ArrayList<>(2 * steps);
        for (int i = 0; i < steps; i++) {
            cameras.addAll(at(a, b, screen, range * (i + 0.5) / steps, optics));
        }
        return cameras;
    }

    /// The member of the family that stands on the bearing of a lens position seen from A; null
    /// where that bearing has none.
    static @Nullable Camera near(Vec3 a, Vec3 b, Screen screen, Vec3 lens, Optics optics) {
        double theta = 2 * angle(b.minus(a).normalized(), lens.minus(a).normalized());
        Camera nearest = null;
        for (Camera camera : at(a, b, screen, theta, optics)) {
            if (nearest == null
                    || camera.position().distance(lens) < nearest.position().distance(lens)) {
                nearest = camera;
            }
        }
        return nearest;
    }

    private static Vec3 position(Vec3 a, Vec3 e, Vec3 n, double reach, double theta) {
        return a.plus(e.times(reach * Math.cos(theta / 2)))
                .plus(n.times(reach * Math.sin(theta / 2)));
    }

    private static Vec3 ray(double x, double y, Optics optics) {
        return new Vec3(x / optics.scaleX(), y / optics.scaleY(), -1).normalized();
    }

    /// The angle between unit vectors, exact where it is small.
    private static double angle(Vec3 a, Vec3 b) {
        return 2 * Math.atan2(a.minus(b).length(), a.plus(b).length());
    }

    /// The rotation that carries the camera's rays to the world's directions. Sum, difference and
    /// cross product form right-handed triples on both sides, so nothing is mirrored.
    private static Quat orientation(Vec3 a, Vec3 b, Vec3 lens, Vec3 da, Vec3 db) {
        return frame(a.minus(lens).normalized(), b.minus(lens).normalized())
                .times(frame(da, db).conjugate());
    }

    private static Quat frame(Vec3 a, Vec3 b) {
        Vec3 sum = a.plus(b).normalized();
        Vec3 difference = a.minus(b).normalized();
        return Quat.ofAxes(sum, difference, sum.cross(difference));
    }
}
