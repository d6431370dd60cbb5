package studio.backlot.studio.concept;

import java.util.function.IntPredicate;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

/// Finds what seems to grow from a head: a lamp, a candle or a pole that stands in line with it and
/// goes on above it. Looks with rays through the air over the crown.
///
/// @param camera through which is looked
/// @param set what stands there
/// @param open ids that are not there
record Growing(Camera camera, Surroundings set, IntPredicate open) {
    /// How far over the crown rows of rays go, in heads: hair stands up to the lower one.
    private static final double LOW = 0.22;

    private static final double HIGH = 0.5;

    /// Columns of rays over a head, and how far apart they are, in heads.
    private static final int COLUMNS = 12;

    private static final double APART = 0.09;

    /// What is wider is a ground, in columns.
    private static final int WIDEST = 9;

    /// How far from the middle a thing may stand to seem to grow, in columns.
    private static final int ASIDE = 5;

    private static final double FAR = 80;

    /// At less than this from its neighbours a thing does not come off its ground, metres.
    private static final double OFF_GROUND = 0.12;

    /// Whether something grows from somebody's head.
    boolean from(Subject subject) {
        double head = subject.landmarks().headHeight();
        Vec3 crown = subject.landmarks().crown();
        Vec3 up = camera.up().times(head);
        double[] low = new double[2 * COLUMNS + 1];
        int[] lowIds = look(crown.plus(up.times(LOW)), head, low);
        double[] high = new double[2 * COLUMNS + 1];
        int[] highIds = look(crown.plus(up.times(HIGH)), head, high);
        int from = 0;
        for (int i = 1; i < lowIds.length; i++) {
            if (lowIds[i] == lowIds[from]) {
                continue;
            }
            int middle = (from + i - 1) / 2;
            boolean thing =
                    from > 0
                            && lowIds[from] >= 0
                            && i - from <= WIDEST
                            && Math.abs(middle - COLUMNS) <= ASIDE
                            && highIds[middle] == lowIds[from]
                            && Math.abs(low[from - 1] - low[middle]) > OFF_GROUND
                            && Math.abs(low[i] - low[middle]) > OFF_GROUND;
            if (thing) {
                return true;
            }
            from = i;
        }
        return false;
    }

    /// What is seen along a row of rays, -1 for nothing, and how far away.
    private int[] look(Vec3 middle, double head, double[] distances) {
        int[] ids = new int[distances.length];
        for (int i = 0; i < ids.length; i++) {
            Vec3 through = middle.plus(camera.right().times((i - COLUMNS) * APART * head));
            Vec3 ray = through.minus(camera.position()).normalized();
            Vec3 end = through.plus(ray.times(FAR));
            Bvh.Hit hit = set.bvh().first(camera.position(), end, open::test);
            ids[i] = hit.id();
            distances[i] = Math.min(hit.distance(), 2 * FAR);
        }
        return ids;
    }
}
