package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Solution;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

/// Prefers cameras before which nothing seems to grow from a head: a lamp, a candle or a pole that
/// stands in line with it and goes on above it. Found with rays through the air over the crown.
final class Growing {
    /// What a growing thing costs of a score between 0 and 1.
    private static final double COST = 0.12;

    /// How many of the best cameras are looked through.
    private static final int LOOKED_THROUGH = 8;

    /// Columns of rays over a head, and how far apart they are, in heads.
    private static final int COLUMNS = 12;

    private static final double APART = 0.09;

    /// What is wider is a ground, in columns.
    private static final int WIDEST = 9;

    /// How far from the middle a thing may stand to seem to grow, in columns.
    private static final int ASIDE = 5;

    private static final double FAR = 14;

    /// Nearer than this to its neighbours a thing does not come off its ground, metres.
    private static final double OFF_GROUND = 0.12;

    private Growing() {}

    /// Cameras in a new order; those that are alike keep theirs.
    static List<Solution> last(
            List<Solution> solutions, List<Subject> framed, Surroundings surroundings) {
        int looked = Math.min(solutions.size(), LOOKED_THROUGH);
        if (framed.isEmpty() || looked < 2) {
            return solutions;
        }
        record Ranked(Solution solution, double worth) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Solution solution : solutions.subList(0, looked)) {
            double cost = 0;
            for (Subject subject : framed) {
                cost += grows(solution, subject, surroundings) ? COST : 0;
            }
            ranked.add(new Ranked(solution, solution.score() - cost));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::worth).reversed());
        List<Solution> ordered = new ArrayList<>();
        ranked.forEach(r -> ordered.add(r.solution()));
        ordered.addAll(solutions.subList(looked, solutions.size()));
        return ordered;
    }

    private static boolean grows(Solution solution, Subject subject, Surroundings surroundings) {
        Camera camera = solution.camera();
        double head = subject.landmarks().headHeight();
        Vec3 crown = subject.landmarks().crown();
        Vec3 up = camera.up().times(head);
        double[] low = new double[2 * COLUMNS + 1];
        int[] lowIds = look(solution, surroundings, crown.plus(up.times(0.12)), head, low);
        double[] high = new double[2 * COLUMNS + 1];
        int[] highIds = look(solution, surroundings, crown.plus(up.times(0.5)), head, high);
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
                            && low[from - 1] - low[middle] > OFF_GROUND
                            && low[i] - low[middle] > OFF_GROUND;
            if (thing) {
                return true;
            }
            from = i;
        }
        return false;
    }

    /// What is seen along a row of rays, -1 for nothing, and how far away.
    private static int[] look(
            Solution solution,
            Surroundings surroundings,
            Vec3 middle,
            double head,
            double[] distances) {
        Camera camera = solution.camera();
        int[] ids = new int[distances.length];
        for (int i = 0; i < ids.length; i++) {
            Vec3 through = middle.plus(camera.right().times((i - COLUMNS) * APART * head));
            Vec3 ray = through.minus(camera.position()).normalized();
            Bvh.Hit hit =
                    surroundings
                            .bvh()
                            .first(
                                    camera.position(),
                                    through.plus(ray.times(FAR)),
                                    id -> gone(solution, surroundings, id));
            ids[i] = hit.id();
            distances[i] = Math.min(hit.distance(), 2 * FAR);
        }
        return ids;
    }

    private static boolean gone(Solution solution, Surroundings surroundings, int id) {
        String key = surroundings.wild().get(id);
        return key != null && solution.pulled().contains(key);
    }
}
