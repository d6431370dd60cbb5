package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

/// Whether a lens sees a thing, and what has to be pulled for it.
///
/// @param set what there is; the thing itself may be part of it
/// @param thing the box round the thing
record ThingInSight(Surroundings set, Box thing) {
    /// Least share of the thing's points that have to be in sight.
    private static final double LEAST = 0.6;

    /// A hit so near to the box is one of the thing itself, metres.
    private static final double OWN = 0.03;

    /// How far above a place its ceiling is looked for, metres.
    private static final double ROOF = 30;

    /// Wild parts that may go out for one sight line.
    private static final int MOST_PULLED = 4;

    /// Whether enough is in sight.
    ///
    /// @param pulled what is out already; wild parts in the way are added
    boolean from(Vec3 lens, Set<String> pulled) {
        // The thing is no roof over itself.
        Vec3 over = thing.centre().withY(thing.max().y() + OWN);
        if (isRoofed(over) && !isRoofed(lens)) {
            // Through a window from the street is a shot that somebody has to ask for.
            return false;
        }
        int seen = 0;
        List<Vec3> points = points();
        for (Vec3 point : points) {
            seen += sees(lens, point, pulled) ? 1 : 0;
        }
        return seen >= LEAST * points.size();
    }

    private boolean isRoofed(Vec3 point) {
        Vec3 sky = point.plus(Vec3.UP.times(ROOF));
        return set.bvh().first(point, sky, Surroundings::isFigure).id() >= 0;
    }

    /// The middle and, a little inside, the corners.
    private List<Vec3> points() {
        List<Vec3> points = new ArrayList<>();
        Vec3 centre = thing.centre();
        points.add(centre);
        thing.corners().forEach(corner -> points.add(centre.lerp(corner, 0.7)));
        return points;
    }

    private boolean sees(Vec3 lens, Vec3 point, Set<String> pulled) {
        for (int i = 0; i <= MOST_PULLED; i++) {
            Bvh.Hit hit =
                    set.bvh()
                            .first(
                                    lens,
                                    point,
                                    id ->
                                            Surroundings.isFigure(id)
                                                    || Screening.isPulled(set, id, pulled));
            if (hit.id() < 0 || own(lens, point, hit.distance())) {
                return true;
            }
            String key = set.wild().get(hit.id());
            if (key == null) {
                return false;
            }
            pulled.add(key);
        }
        return false;
    }

    private boolean own(Vec3 lens, Vec3 point, double distance) {
        Vec3 at = lens.plus(point.minus(lens).normalized().times(distance));
        Vec3 room = new Vec3(OWN, OWN, OWN);
        return new Box(thing.min().minus(room), thing.max().plus(room)).contains(at);
    }
}
