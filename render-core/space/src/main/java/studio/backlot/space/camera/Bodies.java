package studio.backlot.space.camera;

import studio.backlot.space.math.Vec3;

/// People as obstacles: how near a lens comes to them, and whom they hide.
public final class Bodies {
    private Bodies() {}

    /// Distance in metres from a point to the axes of head, trunk and legs less their radii.
    public static double distance(Vec3 point, Landmarks body) {
        double head = body.headCentre().distance(point) - 0.55 * body.headHeight();
        double trunk =
                distanceToSegment(point, body.collarbone(), body.hip()) - 0.12 * body.stature() / 2;
        double legs = distanceToSegment(point, body.hip(), body.knee()) - 0.05 * body.stature();
        return Math.min(head, Math.min(trunk, legs));
    }

    /// The same to all that a body fills, arms too; to its axes for stand-ins.
    public static double distance(Vec3 point, Subject subject) {
        if (subject.rods().isEmpty()) {
            return distance(point, subject.landmarks());
        }
        double least = Double.POSITIVE_INFINITY;
        for (Rod rod : subject.rods()) {
            double radius = Math.max(rod.fromRadius(), rod.toRadius());
            least = Math.min(least, distanceToSegment(point, rod.from(), rod.to()) - radius);
        }
        return least;
    }

    private static double distanceToSegment(Vec3 p, Vec3 a, Vec3 b) {
        Vec3 ab = b.minus(a);
        double t = Math.clamp(p.minus(a).dot(ab) / Math.max(ab.dot(ab), 1e-12), 0, 1);
        return a.lerp(b, t).distance(p);
    }

    /// Whether a person's head or trunk lies across the sight line from the lens to a point.
    public static boolean covers(Landmarks body, Vec3 lens, Vec3 point) {
        return segmentsNear(lens, point, body.crown(), body.chin()) < 0.55 * body.headHeight()
                || segmentsNear(lens, point, body.collarbone(), body.hip()) < 0.09 * body.stature();
    }

    /// Distance between two segments, the first without its last tenth.
    private static double segmentsNear(Vec3 a, Vec3 b, Vec3 c, Vec3 d) {
        double best = Double.POSITIVE_INFINITY;
        int steps = 24;
        for (int i = 1; i < steps; i++) {
            best = Math.min(best, distanceToSegment(a.lerp(b, 0.9 * i / steps), c, d));
        }
        return best;
    }
}
