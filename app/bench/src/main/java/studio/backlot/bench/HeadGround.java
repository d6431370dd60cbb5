package studio.backlot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Landmarks;
import studio.backlot.space.math.Vec3;
import studio.backlot.studio.render.DrawnFrame;

/// Finds what seems to grow from a head: a pole, a lamp, a candle or a cross behind it whose foot
/// the head covers. Read off the buffers just above the crown, where something narrow that stands
/// off from its ground on both sides goes on upwards.
final class HeadGround {
    /// Heads smaller than this, in pixels, are read by nobody.
    private static final double SMALLEST = 24;

    /// What is wider than this is a ground, not a thing that grows; in heads.
    private static final double WIDEST = 0.9;

    /// How far from the middle of the head its foot may stand, in heads.
    private static final double ASIDE = 0.42;

    /// Least step in lightness to either side.
    private static final double STEP = 0.08;

    private final DrawnFrame frame;
    private final int figure;
    private final double head;
    private final double x;
    private final int crown;
    private final double depth;

    /// A stretch of one row that shows one thing.
    private record Run(int id, int from, int to) {
        double middle() {
            return (from + to) / 2.0;
        }
    }

    private HeadGround(
            DrawnFrame frame, int figure, double head, double x, int crown, double depth) {
        this.frame = frame;
        this.figure = figure;
        this.head = head;
        this.x = x;
        this.crown = crown;
        this.depth = depth;
    }

    /// What grows from somebody's head, in words; empty for nothing.
    static Optional<String> grows(DrawnFrame frame, Camera camera, Landmarks body, int id) {
        Vec3 centre = camera.project(body.headCentre());
        double over = camera.project(body.crown()).y() - camera.project(body.chin()).y();
        if (centre.z() <= 0 || Math.abs(centre.x()) > 1 || over <= 0) {
            return Optional.empty();
        }
        double head =
                body.headHeight() * camera.optics().scaleY() / (2 * centre.z()) * frame.height();
        double x = (centre.x() + 1) / 2 * frame.width();
        int crown = top(frame, id, (int) x, (int) (0.2 * head));
        if (head < SMALLEST || crown < 0.35 * head) {
            return Optional.empty();
        }
        return new HeadGround(frame, id, head, x, crown, centre.z()).found();
    }

    /// The first row that shows somebody, round a column.
    private static int top(DrawnFrame frame, int id, int column, int reach) {
        for (int y = 0; y < frame.height(); y++) {
            for (int c = column - reach; c <= column + reach; c++) {
                if (frame.idAt(c, y) == id) {
                    return y;
                }
            }
        }
        return 0;
    }

    private Optional<String> found() {
        for (Run low : runs(row(0.12))) {
            Run middle = above(low, runs(row(0.3)));
            Run high = middle == null ? null : above(middle, runs(row(0.55)));
            if (high != null && meets(low)) {
                return Optional.of(
                        "thing %d, %.2f heads wide, %.2f from the middle"
                                .formatted(
                                        low.id(),
                                        (low.to() - low.from()) / head,
                                        (low.middle() - x) / head));
            }
        }
        return Optional.empty();
    }

    private int row(double heads) {
        return Math.max(0, (int) (crown - heads * head));
    }

    private static @Nullable Run above(Run run, List<Run> row) {
        for (Run other : row) {
            double reach = Math.max(3, run.to() - run.from());
            if (other.id() == run.id() && Math.abs(other.middle() - run.middle()) <= reach) {
                return other;
            }
        }
        return null;
    }

    /// Whether a stretch goes down to the head: nothing but its own thing lies between.
    private boolean meets(Run run) {
        int column = (int) run.middle();
        for (int y = row(0.12); y < frame.height(); y++) {
            int id = frame.idAt(column, y);
            if (id == figure) {
                return true;
            }
            if (id != run.id()) {
                return false;
            }
        }
        return false;
    }

    /// Narrow stretches over the head that stand off from what lies on both sides of them.
    private List<Run> runs(int y) {
        List<Run> runs = new ArrayList<>();
        int left = (int) (x - (ASIDE + WIDEST) * head);
        int right = (int) (x + (ASIDE + WIDEST) * head);
        int from = left;
        for (int column = left + 1; column <= right; column++) {
            if (frame.idAt(column, y) != frame.idAt(from, y)) {
                Run run = new Run(frame.idAt(from, y), from, column);
                if (from > left && narrow(run) && standsOff(run, y)) {
                    runs.add(run);
                }
                from = column;
            }
        }
        return runs;
    }

    private boolean narrow(Run run) {
        int width = run.to() - run.from();
        return run.id() >= 200
                && width >= 2
                && width <= WIDEST * head
                && Math.abs(run.middle() - x) <= ASIDE * head;
    }

    private boolean standsOff(Run run, int y) {
        float[] far = frame.depth();
        int column = (int) run.middle();
        if (far == null || far[y * frame.width() + column] < depth) {
            return false;
        }
        int gap = 2 + (run.to() - run.from()) / 4;
        int before = run.from() - gap;
        int after = run.to() + gap;
        if (before < 0 || after >= frame.width()) {
            return false;
        }
        double own = BoardFaults.lightness(frame, column, y);
        return Math.abs(own - BoardFaults.lightness(frame, before, y)) > STEP
                && Math.abs(own - BoardFaults.lightness(frame, after, y)) > STEP;
    }
}
