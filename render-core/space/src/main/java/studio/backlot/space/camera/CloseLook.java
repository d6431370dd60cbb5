package studio.backlot.space.camera;

import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Bvh;

/// Looks at a body as it is drawn, triangle by triangle, with its coat and its hair: exactly what
/// the id buffer of the finished frame will show, where [Sight] goes by rods.
///
/// @param sight through which is looked: its camera, its set and who may stand between
/// @param subject whose shape is known
/// @param drawn triangles of that shape
record CloseLook(Sight sight, Subject subject, Bvh drawn) {
    private static final int HEAD_LINES = 15;
    private static final int LINES = 28;

    /// Steps from one point of the head to the next, without a common factor with their number.
    private static final int SCATTER = 83;

    /// A first look at a body, and how far its share may be from that of a close one.
    private static final int COARSE_LINES = 14;

    private static final double DOUBT = 0.12;

    /// So many points of a body are looked at at least, by a finer grid where there are fewer.
    private static final int POINTS = 350;

    /// The golden ratio fills a row most evenly.
    private static final double SHIFT = 0.618034;

    /// How far before a surface a thing has to be to hide it, metres: somebody who lies sinks into
    /// the mattress by a few millimetres.
    private static final double BEFORE = 0.002;

    /// How far clothes stick out of the box round a body, metres.
    private static final double FLARE = 0.1;

    /// Nothing of a body lies further behind its eyes, metres.
    private static final double DEEP = 4;

    private static final double NOTHING = Double.NaN;
    private static final double HELD = Double.NEGATIVE_INFINITY;

    /// What is seen of the person, nothing of whom is looked at further as soon as they are not
    /// seen well enough.
    ///
    /// @param leastHead share of the head that has to be seen
    /// @param leastBody share of the body in the frame that has to be seen
    Sight.Seen from(double leastHead, double leastBody) {
        if (!eyes()) {
            return new Sight.Seen(0, 0, false);
        }
        double head = head(leastHead);
        return head < leastHead
                ? new Sight.Seen(head, 0, true)
                : new Sight.Seen(head, body(leastBody), true);
    }

    /// Whether nothing lies before the eyes.
    private boolean eyes() {
        Vec3 between = subject.eyes();
        if (!isOpen(between)) {
            return false;
        }
        Vec3 across = sight.acrossEyes(subject);
        return sight.isBehind(subject)
                || (isOpen(between.plus(across)) && isOpen(between.minus(across)));
    }

    private boolean isOpen(Vec3 point) {
        Vec3 way = point.minus(lens());
        double far = way.length();
        Vec3 ray = way.times(1 / far);
        double own = hit(ray, far);
        double head = subject.landmarks().headHeight();
        return own >= far - sight.before(subject) * head && own <= far + head && isFree(ray, own);
    }

    /// Share of the head's middle that is seen; less than `least` as soon as it cannot be more.
    private double head(double least) {
        Sight.Disc disc = sight.head(subject);
        Count count = new Count();
        int most = HEAD_LINES * HEAD_LINES;
        for (int step = 0; step < most && count.missed() <= (1 - least) * most; step++) {
            // From all over the head in turn: what hides a part of it is met early.
            int at = step * SCATTER % most;
            int row = at / HEAD_LINES;
            double x = (2.0 * (at - row * HEAD_LINES) + 1) / HEAD_LINES - 1;
            double y = (2.0 * row + 1) / HEAD_LINES - 1;
            if (x * x + y * y <= 1) {
                count.look(disc.x() + x * disc.across(), disc.y() + y * disc.up());
            }
        }
        return count.missed() > (1 - least) * most ? 0 : count.share();
    }

    /// Share of the body in the frame that is seen; by a coarse look where that is far from enough.
    private double body(double least) {
        Camera camera = sight.camera();
        NdcBox tight = FramingMeasure.box(subject.bounds(), camera);
        double depth = Math.max(0.3, camera.project(subject.eyes()).z());
        double wider = FLARE * camera.optics().scaleX() / depth;
        double higher = FLARE * camera.optics().scaleY() / depth;
        NdcBox box =
                new NdcBox(
                                tight.left() - wider,
                                tight.bottom() - higher,
                                tight.right() + wider,
                                tight.top() + higher)
                        .inFrame();
        if (box == null) {
            return 0;
        }
        double coarse = grid(box, COARSE_LINES).share();
        if (coarse < least - DOUBT) {
            return coarse;
        }
        Count count = grid(box, LINES);
        double finer = Math.sqrt((double) POINTS / Math.max(1, count.all));
        return finer <= 1
                ? count.share()
                : grid(box, (int) Math.ceil(LINES * Math.min(2, finer))).share();
    }

    private Count grid(NdcBox box, int lines) {
        Count count = new Count();
        for (int row = 0; row < lines; row++) {
            for (int column = 0; column < lines; column++) {
                // Each column lies a little higher than the last: edges of desks are level.
                double up = (row + (SHIFT * column) % 1) / lines;
                count.look(
                        box.left() + box.width() * (column + 0.5) / lines,
                        box.bottom() + box.height() * up);
            }
        }
        return count;
    }

    private final class Count {
        private int all;
        private int seen;

        void look(double x, double y) {
            if (Math.abs(x) > 1 || Math.abs(y) > 1) {
                return;
            }
            Vec3 ray = sight.camera().ray(x, y);
            double own = hit(ray, subject.eyes().distance(lens()));
            if (own > 0) {
                all++;
                seen += isFree(ray, own) ? 1 : 0;
            }
        }

        int missed() {
            return all - seen;
        }

        double share() {
            return all == 0 ? 0 : (double) seen / all;
        }
    }

    /// How far off the body is met; no number where it is not, less than nothing where something in
    /// the person's hand is met before it.
    private double hit(Vec3 ray, double far) {
        Bvh.Hit hit = drawn.first(lens(), lens().plus(ray.times(far + DEEP)), id -> false);
        return hit.id() < 0 ? NOTHING : hit.id() == subject.id() ? hit.distance() : HELD;
    }

    private boolean isFree(Vec3 ray, double far) {
        return sight.isFree(ray, far, BEFORE);
    }

    private Vec3 lens() {
        return sight.camera().position();
    }
}
