package studio.backlot.space.camera;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

/// Cameras for one subject, in closed form.
///
/// The upper landmark T (the eyes) is pictured at NDC (x, top) and the lower landmark B at height
/// `bottom`. Seen from T the lens lies in the direction u of a heading and an elevation. The
/// orientation depends on u alone, not on the distance r (see [Aim]), so with q = Rᵀ(B−T) and the
/// camera-space ray (a, b, −1) of length N to T, the height of B is linear-fractional in r:
///
/// `sy (q.y + r b/N) = bottom (r/N − q.z)`, hence `r = N (−sy q.y − bottom q.z) / (top − bottom)`.
///
/// That holds off-centre, for a leaning body and with a rolled horizon; where T and B stand above
/// one another in the middle of the frame it is the formula of FIELD.md §2.
public final class OneSubject {
    private static final double STEEPEST = Math.toRadians(89);

    private OneSubject() {}

    /// Where landmarks are wanted in the frame, in NDC.
    ///
    /// @param x of the upper landmark
    /// @param top height of the upper landmark
    /// @param bottom height of the lower landmark, less than `top`
    /// @param roll of the horizon in radians, positive turns the camera clockwise
    public record Screen(double x, double top, double bottom, double roll) {}

    /// The camera seen from `upper` in a heading (radians about Y) and at an elevation (radians).
    ///
    /// @return null if no camera on that ray pictures both landmarks so
    public static @Nullable Camera fromElevation(
            Vec3 upper,
            Vec3 lower,
            Screen screen,
            double heading,
            double elevation,
            Optics optics) {
        Quat orientation =
                Aim.at(
                        heading + Math.PI,
                        -elevation,
                        screen.x(),
                        screen.top(),
                        screen.roll(),
                        optics);
        if (orientation == null) {
            return null;
        }
        double r = distance(upper, lower, screen, orientation, optics);
        if (!(r > 1e-6)) {
            return null;
        }
        Vec3 position = upper.plus(towards(heading, elevation).times(r));
        Camera camera = new Camera(position, orientation, optics);
        return camera.project(lower).z() > 1e-6 ? camera : null;
    }

    private static double distance(
            Vec3 upper, Vec3 lower, Screen screen, Quat orientation, Optics optics) {
        Vec3 q = orientation.conjugate().rotate(lower.minus(upper));
        double a = screen.x() / optics.scaleX();
        double b = screen.top() / optics.scaleY();
        double n = Math.sqrt(a * a + b * b + 1);
        return n
                * (-optics.scaleY() * q.y() - screen.bottom() * q.z())
                / (screen.top() - screen.bottom());
    }

    /// The unit direction of a heading and an elevation.
    static Vec3 towards(double heading, double elevation) {
        return Vec3.ofHeading(heading).times(Math.cos(elevation)).withY(Math.sin(elevation));
    }

    /// The camera seen from `upper` in a heading, with its lens at height `lensY`. The elevation is
    /// the root of r(ε) sin ε = lensY − upper.y; of two, the flatter and further one.
    ///
    /// @return null if the lens cannot be at that height
    public static @Nullable Camera fromHeight(
            Vec3 upper, Vec3 lower, Screen screen, double heading, double lensY, Optics optics) {
        double rise = lensY - upper.y();
        if (Math.abs(rise) < 1e-12) {
            return fromElevation(upper, lower, screen, heading, 0, optics);
        }
        double elevation = elevationFor(upper, lower, screen, heading, rise, optics);
        return Double.isNaN(elevation)
                ? null
                : fromElevation(upper, lower, screen, heading, elevation, optics);
    }

    private static double elevationFor(
            Vec3 upper, Vec3 lower, Screen screen, double heading, double rise, Optics optics) {
        Climb climb = new Climb(lower.minus(upper), screen, heading, optics);
        double level = climb.risen(1e-4) / 1e-4;
        double before = 0;
        double beforeError = -rise;
        double now = Math.atan2(rise, Math.max(level, 1e-3));
        for (int i = 0; i < 10 && Math.abs(now) < STEEPEST; i++) {
            double error = climb.risen(now) - rise;
            if (Math.abs(error) < 1e-13) {
                return now;
            }
            double slope = (error - beforeError) / (now - before);
            before = now;
            beforeError = error;
            double next = now - error / slope;
            if (Double.isNaN(next) || next == now) {
                return Math.abs(error) < 1e-10 ? now : Double.NaN;
            }
            now = next;
        }
        return bracketed(climb, rise);
    }

    /// Scans outwards from the horizon for the first sign change and closes in on it (Illinois).
    private static double bracketed(Climb climb, double rise) {
        int steps = 16;
        double low = 0;
        double lowError = -rise;
        for (int i = 1; i <= steps; i++) {
            double high = Math.signum(rise) * STEEPEST * i / steps;
            double highError = climb.risen(high) - rise;
            if (Double.isNaN(highError)) {
                return Double.NaN;
            }
            if (Math.signum(highError) == Math.signum(rise)) {
                return closed(climb, rise, low, lowError, high, highError);
            }
            low = high;
            lowError = highError;
        }
        return Double.NaN;
    }

    private static double closed(
            Climb climb, double rise, double from, double fromError, double to, double toError) {
        double a = from;
        double b = to;
        double ea = fromError;
        double eb = toError;
        for (int i = 0; i < 60; i++) {
            double c = (a * eb - b * ea) / (eb - ea);
            double ec = climb.risen(c) - rise;
            if (Math.abs(ec) < 1e-13 || c == b || Double.isNaN(ec)) {
                return c;
            }
            if (Math.signum(ec) == Math.signum(eb)) {
                // The end that stays counts half, or it would never let go.
                ea *= 0.5;
            } else {
                a = b;
                ea = eb;
            }
            b = c;
            eb = ec;
        }
        return b;
    }

    /// How high the lens stands by its elevation, all else being as it is.
    private static final class Climb {
        private final Vec3 down;
        private final Screen screen;
        private final Optics optics;
        private final double sinHeading;
        private final double cosHeading;
        private final double sinRoll;
        private final double cosRoll;
        private final double scaleY;
        private final double n;

        /// @param down from the upper to the lower landmark
        Climb(Vec3 down, Screen screen, double heading, Optics optics) {
            this.down = down;
            this.screen = screen;
            this.optics = optics;
            // The camera looks back along the heading in which it is seen.
            sinHeading = -Math.sin(heading);
            cosHeading = -Math.cos(heading);
            sinRoll = screen.roll() == 0 ? 0 : Math.sin(-screen.roll());
            cosRoll = screen.roll() == 0 ? 1 : Math.cos(screen.roll());
            scaleY = optics.scaleY();
            double a = screen.x() / optics.scaleX();
            double b = screen.top() / scaleY;
            n = Math.sqrt(a * a + b * b + 1);
        }

        /// How far above the upper landmark the lens stands at an elevation; NaN where no pitch
        /// pictures that landmark where it is wanted.
        double risen(double elevation) {
            double sine = Math.sin(elevation);
            Aim.Turn turn =
                    Aim.turn(
                            sinHeading,
                            cosHeading,
                            -sine,
                            screen.x(),
                            screen.top(),
                            screen.roll(),
                            optics);
            if (turn == null) {
                return Double.NaN;
            }
            double up = cosRoll * turn.alongUp(down) - sinRoll * turn.alongRight(down);
            double back = turn.alongBack(down);
            double r =
                    n * (-scaleY * up - screen.bottom() * back) / (screen.top() - screen.bottom());
            return r * sine;
        }
    }

    /// The camera that pictures `point` at (x, top) with a frame that is `frameHeight` metres high
    /// at the point's depth: for bodies whose landmarks do not stand above one another.
    public static @Nullable Camera byFrameHeight(
            Vec3 point,
            double frameHeight,
            Screen screen,
            double heading,
            double elevation,
            Optics optics) {
        Quat orientation =
                Aim.at(
                        heading + Math.PI,
                        -elevation,
                        screen.x(),
                        screen.top(),
                        screen.roll(),
                        optics);
        if (orientation == null) {
            return null;
        }
        double r = distanceFor(frameHeight, screen, optics);
        return new Camera(point.plus(towards(heading, elevation).times(r)), orientation, optics);
    }

    /// The same with the lens at height `lensY`; null if the point is further above or below it
    /// than the frame height puts the lens away.
    public static @Nullable Camera byFrameHeightFromHeight(
            Vec3 point,
            double frameHeight,
            Screen screen,
            double heading,
            double lensY,
            Optics optics) {
        double sine = (lensY - point.y()) / distanceFor(frameHeight, screen, optics);
        return Math.abs(sine) > Math.sin(STEEPEST)
                ? null
                : byFrameHeight(point, frameHeight, screen, heading, Math.asin(sine), optics);
    }

    private static double distanceFor(double frameHeight, Screen screen, Optics optics) {
        double a = screen.x() / optics.scaleX();
        double b = screen.top() / optics.scaleY();
        return 0.5 * frameHeight * optics.scaleY() * Math.sqrt(a * a + b * b + 1);
    }

    /// The camera at a given position whose focal length makes both landmarks fit, within a range
    /// of focal lengths; null if none does.
    public static @Nullable Camera fromPosition(
            Vec3 position,
            Vec3 upper,
            Vec3 lower,
            Screen screen,
            double shortestMm,
            double longestMm,
            Optics optics) {
        double low = shortestMm;
        double high = longestMm;
        if (!(below(position, upper, lower, screen, optics.withFocal(low)) > screen.bottom())
                || !(below(position, upper, lower, screen, optics.withFocal(high))
                        < screen.bottom())) {
            return null;
        }
        for (int i = 0; i < 60; i++) {
            double middle = Math.sqrt(low * high);
            double y = below(position, upper, lower, screen, optics.withFocal(middle));
            if (y > screen.bottom()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Aim.at(
                position, upper, screen.x(), screen.top(), screen.roll(), optics.withFocal(low));
    }

    private static double below(
            Vec3 position, Vec3 upper, Vec3 lower, Screen screen, Optics optics) {
        Camera camera = Aim.at(position, upper, screen.x(), screen.top(), screen.roll(), optics);
        return camera == null ? Double.NaN : camera.project(lower).y();
    }
}
