package studio.backlot.staging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Vec3;

/// A way over the floor from one mark to another, round what stands between them.
///
/// @param points corners, at least two
/// @param arrival heading of who has arrived
record Route(List<Vec3> points, double arrival) {
    /// Shorter ways are not worth a walk, metres.
    private static final double SHORTEST = 0.7;

    /// Nobody is followed for longer than this, metres.
    private static final double LONGEST = 6;

    private static final double BODY = 0.24;

    Route {
        points = List.copyOf(points);
    }

    /// The way to a mark; null where there is none to go.
    static @Nullable Route between(Layout layout, @Nullable Mark from, Mark to) {
        if (from == null
                || to.posture() != Mark.Posture.STAND
                || from.position().distance(to.position()) < SHORTEST) {
            return null;
        }
        List<Vec3> points =
                corners(layout, from.position().withY(to.position().y()), to.position());
        Route whole = new Route(points, to.heading());
        double skipped = whole.length() - LONGEST;
        if (skipped <= 0) {
            return whole;
        }
        List<Vec3> last = new ArrayList<>();
        last.add(whole.at(skipped));
        double way = 0;
        for (int i = 1; i < points.size(); i++) {
            way += points.get(i).distance(points.get(i - 1));
            if (way > skipped) {
                last.add(points.get(i));
            }
        }
        return new Route(last, to.heading());
    }

    /// Straight, or round one corner that is free from both ends.
    private static List<Vec3> corners(Layout layout, Vec3 from, Vec3 to) {
        if (free(layout, from, to)) {
            return List.of(from, to);
        }
        Vec3 line = to.minus(from);
        Vec3 across = Vec3.UP.cross(line).normalized();
        List<Vec3> best = List.of(from, to);
        double shortest = Double.POSITIVE_INFINITY;
        for (int along = 1; along < 10; along++) {
            for (int side = -16; side <= 16; side++) {
                Vec3 corner = from.plus(line.times(along / 10.0)).plus(across.times(side * 0.3));
                double length = from.distance(corner) + corner.distance(to);
                if (length < shortest
                        && layout.free(corner, BODY)
                        && free(layout, from, corner)
                        && free(layout, corner, to)) {
                    shortest = length;
                    best = List.of(from, corner, to);
                }
            }
        }
        return best;
    }

    /// Whether a body can go straight; the first and last steps may brush what is stood at.
    private static boolean free(Layout layout, Vec3 from, Vec3 to) {
        double length = from.distance(to);
        Vec3 unit = to.minus(from).normalized();
        for (double way = 0.5; way < length - 0.5; way += 0.2) {
            if (!layout.free(from.plus(unit.times(way)), BODY)) {
                return false;
            }
        }
        return true;
    }

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i).distance(points.get(i - 1));
        }
        return length;
    }

    /// The place after so many metres.
    Vec3 at(double way) {
        double left = Math.max(0, way);
        for (int i = 1; i < points.size(); i++) {
            double leg = points.get(i).distance(points.get(i - 1));
            if (left <= leg) {
                return points.get(i - 1).lerp(points.get(i), leg < 1e-9 ? 0 : left / leg);
            }
            left -= leg;
        }
        return points.getLast();
    }

    /// The heading after so many metres, corners taken in a curve.
    double heading(double way) {
        Vec3 ahead = at(Math.min(length(), way + 0.35)).minus(at(Math.max(0, way - 0.35)));
        return ahead.length() < 1e-6 ? arrival : ahead.heading();
    }
}
