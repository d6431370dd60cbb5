package studio.backlot.space.camera;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

/// Looks through a grid of points of a frame for things much nearer than its subject: a frame that
/// a counter or a sofa fills shows the sofa.
///
/// @param set what there is
/// @param camera through which it is seen
/// @param subjectM distance of the subject along the view, metres
/// @param asked ids that may be near: those who are framed
public record Foreground(Surroundings set, Camera camera, double subjectM, Bvh.Ignored asked) {
    private static final int COLUMNS = 12;
    private static final int ROWS = 8;

    /// Share of the frame that things before a third of the way to the subject may fill.
    private static final double MOST_NEAR = 0.06;

    /// Share that things before half of the way may fill.
    private static final double MOST_BEFORE = 0.18;

    /// What lies lower than this over the floor is ground, metres.
    private static final double GROUND = 0.1;

    /// Whether too much of the frame is filled by what cannot go; wild things that are in the way
    /// are added to those that are pulled, the largest first.
    boolean fills(Set<String> pulled) {
        // What is before a third of the way is before half of it too: mostly there is too little.
        int half = sum(near(0.5, pulled));
        return (half > MOST_NEAR * COLUMNS * ROWS && fills(1 / 3.0, MOST_NEAR, pulled))
                || (half > MOST_BEFORE * COLUMNS * ROWS && fills(0.5, MOST_BEFORE, pulled));
    }

    private static int sum(Map<String, Integer> near) {
        return near.values().stream().mapToInt(Integer::intValue).sum();
    }

    private boolean fills(double way, double most, Set<String> pulled) {
        while (true) {
            Map<String, Integer> near = near(way, pulled);
            if (sum(near) <= most * COLUMNS * ROWS) {
                return false;
            }
            String largest = null;
            for (Map.Entry<String, Integer> entry : near.entrySet()) {
                boolean wild = !entry.getKey().isEmpty();
                if (wild && (largest == null || entry.getValue() > near.getOrDefault(largest, 0))) {
                    largest = entry.getKey();
                }
            }
            if (largest == null) {
                return true;
            }
            pulled.add(largest);
        }
    }

    /// Share of the frame that is filled by things before a fraction of the way to the subject.
    ///
    /// @param pulled keys of what is gone
    public double share(double way, Set<String> pulled) {
        return (double) sum(near(way, pulled)) / (COLUMNS * ROWS);
    }

    /// Grid points by the key of what is near there; the empty key for what is fixed.
    private Map<String, Integer> near(double way, Set<String> pulled) {
        Map<String, Integer> counts = new HashMap<>();
        Vec3 lens = camera.position();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                Vec3 ray = camera.ray((2.0 * column + 1) / COLUMNS - 1, (2.0 * row + 1) / ROWS - 1);
                Vec3 end = lens.plus(ray.times(way * subjectM / ray.dot(camera.forward())));
                var hit = set.bvh().first(lens, end, id -> passes(id, pulled));
                if (hit.id() >= 0 && over(lens, end, hit.distance())) {
                    @Nullable String key = set.wild().get(hit.id());
                    counts.merge(key == null ? "" : key, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private boolean passes(int id, Set<String> pulled) {
        return asked.test(id) || Screening.isPulled(set, id, pulled);
    }

    private boolean over(Vec3 lens, Vec3 end, double distance) {
        double y = lens.y() + (end.y() - lens.y()) * distance / lens.distance(end);
        return y > set.floorY() + GROUND;
    }

    /// Whether in more than a share of the frame something that was pulled leaves a hole: it would
    /// be seen further away than most of the way to the subject, where no lens needed it gone.
    boolean shows(double most, Set<String> pulled) {
        if (pulled.isEmpty()) {
            return false;
        }
        int holes = 0;
        Vec3 lens = camera.position();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                Vec3 ray = camera.ray((2.0 * column + 1) / COLUMNS - 1, (2.0 * row + 1) / ROWS - 1);
                double stretch = 1 / ray.dot(camera.forward());
                Vec3 from = lens.plus(ray.times(0.8 * subjectM * stretch));
                Vec3 end = lens.plus(ray.times(40 * stretch));
                holes += Screening.isPulled(set, first(from, end).id(), pulled) ? 1 : 0;
                if (holes > most * COLUMNS * ROWS) {
                    return true;
                }
            }
        }
        return false;
    }

    private Bvh.Hit first(Vec3 from, Vec3 end) {
        return set.bvh().first(from, end, asked);
    }
}
