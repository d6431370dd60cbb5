package studio.backlot.space.camera;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Surroundings;

/// Looks at a posed body through a grid of sight lines, as the id buffer of the finished frame
/// would show it: what of it the set, other people and its own limbs hide.
///
/// @param camera through which is looked
/// @param set what there is
/// @param people everybody on the stage
/// @param open ids that hide nothing
public record Sight(Camera camera, Surroundings set, List<Subject> people, IntPredicate open) {
    private static final int HEAD_LINES = 9;
    private static final int ACROSS = 6;
    private static final int DOWN = 12;

    /// Share of the head's height within which its middle is looked at.
    private static final double HEAD_RADIUS = 0.42;

    /// How far before a body a thing has to be to hide it, metres.
    private static final double BEFORE = 0.03;

    /// So many heads before the eyes the person's own face may lie: from behind there is a skull.
    private static final double FACE = 0.9;

    private static final double SKULL = 2;

    /// How far the sleeve of a coat, and hair, stand off a body, metres.
    private static final double SLEEVE = 0.04;

    private static final double CLOTH = 0.025;

    /// How far a coat stands off somebody who lies or sits: it is no longer drawn down, metres.
    private static final double HEAP = 0.07;

    /// Half of the width of a lap, in statures.
    private static final double LAP = 0.12;

    /// How far an eye is beside the point between both, in heads.
    private static final double BESIDE = 0.14;

    /// What is seen of somebody.
    ///
    /// @param head share of the head's middle that nothing hides
    /// @param body share of what of the body is in the frame
    /// @param eyes whether they are seen, not hidden by the person's own limbs either
    public record Seen(double head, double body, boolean eyes) {}

    /// What is seen of a subject; all of it for stand-ins that have no body.
    public Seen of(Subject subject) {
        return subject.rods().isEmpty()
                ? new Seen(1, 1, true)
                : new Sight(camera, set, between(subject), open).seen(subject);
    }

    /// What is seen of a subject whose eyes are seen and enough of the head; nothing where they are
    /// not, which costs far less to find out.
    Seen from(Subject subject, double leastHead) {
        if (subject.rods().isEmpty()) {
            return of(subject);
        }
        Sight sight = new Sight(camera, set, between(subject), open);
        double head = sight.eyes(subject) ? sight.head(subject, leastHead) : 0;
        return head < leastHead ? new Seen(0, 0, false) : new Seen(head, sight.body(subject), true);
    }

    /// Whether nothing lies before anybody's eyes. Of many people mostly one is hidden: that is
    /// found by a few lines each, before anybody is looked at whole.
    boolean seesEyesOf(List<Subject> all) {
        return all.stream()
                .allMatch(subject ->
                        subject.rods().isEmpty()
                                || new Sight(camera, set, between(subject), open).eyes(subject));
    }

    /// The same by what is drawn of the person, by rods where nothing is.
    Seen closely(Subject subject, double leastHead, double leastBody) {
        Subject.Shape shape = subject.shape();
        if (shape == null) {
            return from(subject, leastHead);
        }
        Sight sight = new Sight(camera, set, between(subject), open);
        return new CloseLook(sight, subject, shape.triangles()).from(leastHead, leastBody);
    }

    private Seen seen(Subject subject) {
        return new Seen(head(subject, 0), body(subject), eyes(subject));
    }

    /// Those of the people who can come between the lens and a subject at all: in a crowd it is
    /// looked at a hundred times whether they do.
    private List<Subject> between(Subject subject) {
        Ball whole = Ball.round(subject);
        Vec3 lens = camera.position();
        return people.stream()
                .filter(other -> other.id() != subject.id() && !open.test(other.id()))
                .filter(other -> Ball.round(other).hides(whole, lens))
                .toList();
    }

    /// A ball round somebody and what they wear.
    private record Ball(Vec3 centre, double radius) {
        private static final double CLOTHES = 0.15;

        static Ball round(Subject subject) {
            Vec3 sum = Vec3.ZERO;
            for (Rod rod : subject.rods()) {
                sum = sum.plus(rod.from()).plus(rod.to());
            }
            Vec3 centre = sum.times(0.5 / Math.max(1, subject.rods().size()));
            double radius = 0;
            for (Rod rod : subject.rods()) {
                radius = Math.max(radius, centre.distance(rod.from()) + rod.fromRadius());
                radius = Math.max(radius, centre.distance(rod.to()) + rod.toRadius());
            }
            return new Ball(centre, radius + CLOTHES);
        }

        /// Whether some ray from the lens meets this before it meets another ball, or in it.
        boolean hides(Ball other, Vec3 lens) {
            Vec3 here = centre.minus(lens);
            Vec3 there = other.centre.minus(lens);
            double near = here.length();
            double far = there.length();
            if (near <= radius || far <= other.radius) {
                return true;
            }
            double apart = Math.acos(Math.clamp(here.dot(there) / (near * far), -1, 1));
            double reach = Math.asin(radius / near) + Math.asin(other.radius / far);
            return apart <= reach && near - radius <= far + other.radius;
        }
    }

    /// Whether nothing lies before the eyes: not the set, nobody else, no arm of the person's own.
    private boolean eyes(Subject subject) {
        Vec3 between = subject.eyes();
        boolean upright = subject.landmarks().upright();
        if (!isOpen(subject, between, upright ? SLEEVE : HEAP)) {
            return false;
        }
        Vec3 across = acrossEyes(subject);
        return isBehind(subject)
                || (isOpen(subject, between.plus(across), CLOTH)
                        && isOpen(subject, between.minus(across), CLOTH));
    }

    /// From between both eyes to one of them.
    Vec3 acrossEyes(Subject subject) {
        double head = subject.landmarks().headHeight();
        return subject.gaze().cross(up(subject)).normalized().times(BESIDE * head);
    }

    /// What a skirt or a coat fills between both legs.
    private static Rod lap(Subject subject) {
        Landmarks body = subject.landmarks();
        double radius = LAP * body.stature();
        return new Rod(body.hip(), body.knee(), radius, radius);
    }

    private static Vec3 up(Subject subject) {
        return subject.landmarks().crown().minus(subject.landmarks().chin());
    }

    /// Whether the lens sees the back of the head.
    boolean isBehind(Subject subject) {
        return subject.eyes().minus(camera.position()).normalized().dot(subject.gaze()) > 0.2;
    }

    /// Whether a point of the face is seen.
    ///
    /// @param cloth how much more than the body hides it, metres
    private boolean isOpen(Subject subject, Vec3 point, double cloth) {
        Vec3 way = point.minus(camera.position());
        double far = way.length();
        Vec3 ray = way.times(1 / far);
        double own = hit(subject, ray, cloth);
        if (!subject.landmarks().upright()) {
            own = Math.min(own, lap(subject).hit(camera.position(), ray, cloth));
        }
        return own >= far - before(subject) * subject.landmarks().headHeight()
                && isFree(ray, Math.min(own, far), BEFORE);
    }

    /// So many heads before the eyes somebody's own head may lie.
    double before(Subject subject) {
        return isBehind(subject) ? SKULL : FACE;
    }

    /// The middle of a head in the frame, in NDC.
    record Disc(double x, double y, double across, double up) {}

    /// Where the head is in the frame; of no size where it is behind the lens.
    Disc head(Subject subject) {
        Landmarks body = subject.landmarks();
        Vec3 centre = camera.project(body.headCentre());
        if (centre.z() <= 0.05) {
            return new Disc(2, 2, 0, 0);
        }
        double up = HEAD_RADIUS * body.headHeight() * camera.optics().scaleY() / centre.z();
        double across = up * camera.optics().scaleX() / camera.optics().scaleY();
        return new Disc(centre.x(), centre.y(), across, up);
    }

    /// Share of the head's middle that is seen.
    ///
    /// @param least where it is less than this it may be said to be 0
    private double head(Subject subject, double least) {
        Disc disc = head(subject);
        int all = 0;
        int seen = 0;
        for (int row = 0; row < HEAD_LINES; row++) {
            for (int column = 0; column < HEAD_LINES; column++) {
                double x = (2.0 * column + 1) / HEAD_LINES - 1;
                double y = (2.0 * row + 1) / HEAD_LINES - 1;
                if (x * x + y * y > 1) {
                    continue;
                }
                double right = disc.x() + x * disc.across();
                Boolean free = looked(subject, right, disc.y() + y * disc.up(), CLOTH);
                all += free == null ? 0 : 1;
                seen += free != null && free ? 1 : 0;
                if (all - seen > (1 - least) * HEAD_LINES * HEAD_LINES) {
                    return 0;
                }
            }
        }
        return all == 0 ? 0 : (double) seen / all;
    }

    private double body(Subject subject) {
        NdcBox box = FramingMeasure.box(subject.bounds(), camera).inFrame();
        if (box == null) {
            return 0;
        }
        int all = 0;
        int seen = 0;
        for (int row = 0; row < DOWN; row++) {
            for (int column = 0; column < ACROSS; column++) {
                double x = box.left() + box.width() * (column + 0.5) / ACROSS;
                double y = box.bottom() + box.height() * (row + 0.5) / DOWN;
                Boolean free = looked(subject, x, y, SLEEVE);
                all += free == null ? 0 : 1;
                seen += free != null && free ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) seen / all;
    }

    /// Whether the body is seen at a point of the frame; null where it is not there at all.
    private @Nullable Boolean looked(Subject subject, double x, double y, double cloth) {
        if (Math.abs(x) > 1 || Math.abs(y) > 1) {
            return null;
        }
        Vec3 ray = camera.ray(x, y);
        double own = hit(subject, ray, cloth);
        return own == Double.POSITIVE_INFINITY ? null : (Boolean) isFree(ray, own, BEFORE);
    }

    /// Whether nothing is met until so far along a ray.
    ///
    /// @param before how far short of it a thing has to be to hide what is there, metres
    boolean isFree(Vec3 ray, double far, double before) {
        for (Subject other : people) {
            if (hit(other, ray, CLOTH) < far - before) {
                return false;
            }
        }
        Vec3 lens = camera.position();
        Vec3 end = lens.plus(ray.times(Math.max(0, far - before)));
        return !set.bvh().blocked(lens, end, open::test);
    }

    private double hit(Subject subject, Vec3 ray, double cloth) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Rod rod : subject.rods()) {
            nearest = Math.min(nearest, rod.hit(camera.position(), ray, cloth));
        }
        return nearest;
    }
}
