package studio.backlot.space.camera;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Surroundings;

/// Looks through a grid of points of a frame for things much nearer than the subject: a frame that
/// a counter or a sofa fills shows the sofa.
///
/// @param scene what there is
/// @param proposal the camera
record Foreground(FramingScene scene, Proposal proposal) {
    private static final int COLUMNS = 10;
    private static final int ROWS = 6;

    /// Share of the frame that something near may fill.
    private static final double MOST = 0.2;

    /// What lies lower than this over the floor is ground, metres.
    private static final double GROUND = 0.1;

    /// Whether too much of the frame is filled by what cannot go; wild things that are in the way
    /// are added to those that are pulled, the largest first.
    boolean fills(Set<String> pulled) {
        if (proposal.watched().isEmpty() || !proposal.through().isEmpty()) {
            return false;
        }
        while (true) {
            Map<String, Integer> near = near(pulled);
            int all = near.values().stream().mapToInt(Integer::intValue).sum();
            if (all <= MOST * COLUMNS * ROWS) {
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

    /// Grid points by the key of what is near there; the empty key for what is fixed.
    private Map<String, Integer> near(Set<String> pulled) {
        Map<String, Integer> counts = new HashMap<>();
        Surroundings set = scene.surroundings();
        Camera camera = proposal.camera();
        Vec3 lens = camera.position();
        double half = 0.5 * camera.project(proposal.watched().getFirst().eyes()).z();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                Vec3 ray = camera.ray((2.0 * column + 1) / COLUMNS - 1, (2.0 * row + 1) / ROWS - 1);
                Vec3 end = lens.plus(ray.times(half / ray.dot(camera.forward())));
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
        return proposal.watched().stream().anyMatch(person -> person.id() == id)
                || proposal.hidden().contains(id)
                || Screening.isPulled(scene.surroundings(), id, pulled);
    }

    private boolean over(Vec3 lens, Vec3 end, double distance) {
        double y = lens.y() + (end.y() - lens.y()) * distance / lens.distance(end);
        return y > scene.surroundings().floorY() + GROUND;
    }
}
