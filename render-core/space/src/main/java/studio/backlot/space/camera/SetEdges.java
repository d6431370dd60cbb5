package studio.backlot.space.camera;

import java.util.Set;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Room;
import studio.backlot.space.visibility.Surroundings;

/// Whether a lens that stands where a wall was sees past the hole that the wall left: the cut ends
/// of other walls, the border of the floor, the void beside the room.
///
/// @param set with its room
/// @param camera through which is looked
public record SetEdges(Surroundings set, Camera camera) {
    private static final int COLUMNS = 12;
    private static final int ROWS = 8;

    /// Share of the frame that may be outside of the room.
    private static final double MOST = 0.004;

    /// How far before the room's plane things count as outside of it, metres.
    private static final double BEFORE = 0.05;

    /// Whether the frame shows edges. A lens inside of the room shows none.
    ///
    /// @param gone keys of wild parts that are taken out
    public boolean seen(Set<String> gone) {
        return outside(gone, MOST) > MOST;
    }

    /// Share of the frame in which a lens from outside sees what is not the room.
    public double share(Set<String> gone) {
        return outside(gone, 1);
    }

    /// The share, or any that is over `most` as soon as it is.
    private double outside(Set<String> gone, double most) {
        Room room = set.room();
        Vec3 lens = camera.position();
        if (room == null || room.contains(lens)) {
            return 0;
        }
        int all = (COLUMNS + 1) * (ROWS + 1);
        int outside = 0;
        for (int row = 0; row <= ROWS && outside <= most * all; row++) {
            for (int column = 0; column <= COLUMNS; column++) {
                Vec3 ray = camera.ray(2.0 * column / COLUMNS - 1, 2.0 * row / ROWS - 1);
                double way = room.way(lens, ray, gone);
                outside += way == Double.POSITIVE_INFINITY || stands(lens, ray, way, gone) ? 1 : 0;
            }
        }
        return (double) outside / all;
    }

    /// Whether the corners alone show that no wall could be taken out for this frame.
    boolean isHopeless() {
        Room room = set.room();
        Vec3 lens = camera.position();
        if (room == null || room.contains(lens)) {
            return false;
        }
        Set<String> all = Set.copyOf(set.wild().values());
        for (int x = -1; x <= 1; x += 2) {
            for (int y = -1; y <= 1; y += 2) {
                if (room.way(lens, camera.ray(x, y), all) == Double.POSITIVE_INFINITY) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean stands(Vec3 lens, Vec3 ray, double way, Set<String> gone) {
        Vec3 end = lens.plus(ray.times(Math.max(0, way - BEFORE)));
        return set.bvh().blocked(lens, end, id -> Screening.isPulled(set, id, gone));
    }
}
