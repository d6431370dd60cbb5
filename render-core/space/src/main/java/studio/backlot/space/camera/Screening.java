package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.SingleFraming.Search;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.visibility.Surroundings;

/// Looks at what stands in the way of proposed cameras (FIELD.md §2, "Then").
///
/// @param scene what there is
/// @param kit whose lenses' closest focus counts
/// @param search how hard is looked: where nothing usual is found, every body is looked at line by
///   line, and less of it will do
record Screening(FramingScene scene, LensKit kit, Search search) {
    /// Clear space round the lens, metres.
    static final double CLEARANCE = 0.3;

    /// The same where all bearings are tried: what a small camera needs, metres.
    private static final double CLEARANCE_ANYWHERE = 0.18;

    /// The same round somebody whom the frame is of: a sitter's knees may be nearer, metres.
    private static final double NEAR_HERO = 0.2;

    /// Lowest lens over the floor, metres.
    static final double FLOOR = 0.15;

    /// Room behind the lens for body and operator, metres.
    private static final double BEHIND = 0.6;

    /// Least fraction of free sight lines for a camera to count as unobstructed.
    private static final double LEAST_VISIBLE = 0.6;

    /// Share of the frame in which a pulled wall may be missed.
    private static final double MOST_HOLES = 0.03;

    /// How many of a subject's sample points lie on the head.
    private static final int HEAD_SAMPLES = 5;

    /// Least share of a watched head, and of a single figure, that is seen.
    private static final double LEAST_HEAD = 0.93;

    private static final double LEAST_HEAD_OF_MANY = 0.8;
    private static final double LEAST_BODY = 0.55;

    /// The same of somebody who is known by rods alone.
    private static final double LEAST_RODS = 0.62;

    /// The same where all bearings are tried: little more than what a frame is of at all.
    private static final double LEAST_HEAD_ANYWHERE = 0.91;

    private static final double LEAST_BODY_ANYWHERE = 0.52;

    /// From such shares on, by rods, somebody is seen well; up to the other, nothing would help.
    private static final double CLEAR_HEAD = 0.99;

    private static final double CLEAR_BODY = 0.85;
    private static final double LOST_BODY = 0.42;

    /// What was found of a proposal: a reason against it, or what it takes.
    record Finding(
            @Nullable Obstacle obstacle,
            double distance,
            double visible,
            Set<String> pulled,
            boolean cramped) {}

    Finding look(Proposal proposal) {
        Vec3 lens = proposal.camera().position();
        double distance =
                proposal.watched().isEmpty()
                        ? 0
                        : proposal.watched().getFirst().eyes().distance(lens);
        if (lens.y() < scene.surroundings().floorY() + FLOOR - 1e-9) {
            return against(Obstacle.UNDER_FLOOR, distance);
        }
        if (distance > 0
                && distance < kit.nearest(proposal.camera().optics().focalMm()).minimumFocusM()) {
            return against(Obstacle.CLOSE_FOCUS, distance);
        }
        LineOfAction line = scene.line();
        if (line != null && !line.keeps(lens)) {
            return against(Obstacle.CROSSES_LINE, distance);
        }
        if (bodyInTheWay(proposal)) {
            return against(Obstacle.SOMEBODY_IN_THE_WAY, distance);
        }
        return scene.surroundings().bvh().triangles() == 0
                ? new Finding(null, distance, 1, Set.of(), false)
                : amongGeometry(proposal, distance);
    }

    private static Finding against(Obstacle obstacle, double distance) {
        return new Finding(obstacle, distance, 0, Set.of(), false);
    }

    /// Whether somebody stands at the lens, or before a watched face.
    private boolean bodyInTheWay(Proposal proposal) {
        Vec3 lens = proposal.camera().position();
        for (Subject person : everybody()) {
            if (proposal.hidden().contains(person.id())) {
                continue;
            }
            boolean own = proposal.watched().contains(person);
            if (own && Bodies.distance(lens, person) < NEAR_HERO) {
                return true;
            }
            if (!own && Bodies.distance(lens, person.landmarks()) < CLEARANCE) {
                return true;
            }
            if (proposal.through().contains(person.id())) {
                continue;
            }
            for (Subject watched : proposal.watched()) {
                boolean other = watched.id() != person.id();
                if (other && Bodies.covers(person.landmarks(), lens, watched.eyes())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Subject> everybody() {
        List<Subject> all = new ArrayList<>(scene.subjects());
        all.addAll(scene.others());
        Subject owner = scene.owner();
        if (owner != null) {
            all.add(owner);
        }
        return all;
    }

    private Finding amongGeometry(Proposal proposal, double distance) {
        Surroundings set = scene.surroundings();
        Vec3 lens = proposal.camera().position();
        SetEdges edges = new SetEdges(set, proposal.camera());
        if (edges.isHopeless()) {
            return against(Obstacle.SET_EDGE, distance);
        }
        Set<String> pulled = new TreeSet<>();
        if (tight(lens, proposal, pulled)) {
            return against(Obstacle.NO_CLEARANCE, distance);
        }
        double visible = 1;
        for (Subject watched : proposal.watched()) {
            boolean byLines = search == Search.EVERYWHERE && !watched.rods().isEmpty();
            if (byLines && !isSeen(seen(bare(proposal), watched, proposal), proposal)) {
                // Nothing that may go would help: true of most, so it is asked first.
                return against(Obstacle.HIDDEN, distance);
            }
            if (byLines && isSeen(seen(sight(proposal, pulled), watched, proposal), proposal)) {
                // Nothing has to go for what is seen well enough.
                continue;
            }
            double seen = seen(watched, proposal, pulled);
            if (seen < LEAST_VISIBLE && !byLines) {
                return against(blocker(proposal), distance);
            }
            visible = byLines ? visible : Math.min(visible, seen);
        }
        FramedThing thing = scene.object();
        if (proposal.watched().isEmpty()
                && thing != null
                && !new ThingInSight(set, thing.box()).from(lens, pulled)) {
            return against(Obstacle.HIDDEN, distance);
        }
        if (!proposal.watched().isEmpty()) {
            Foreground foreground = foreground(proposal);
            if (proposal.through().isEmpty() && foreground.fills(pulled)) {
                return against(Obstacle.HIDDEN, distance);
            }
            if (foreground.shows(MOST_HOLES, pulled)) {
                return against(Obstacle.FIXED_WALL, distance);
            }
        }
        if (edges.seen(pulled)) {
            return against(Obstacle.SET_EDGE, distance);
        }
        Sight sight = sight(proposal, pulled);
        boolean together = proposal.watched().size() > 1;
        if (together && !sight.seesEyesOf(proposal.watched())) {
            return new Finding(Obstacle.HALF_HIDDEN, distance, visible, pulled, false);
        }
        for (Subject watched : proposal.watched()) {
            Sight.Seen seen = seen(sight, watched, proposal);
            if (!isSeen(seen, proposal)) {
                return new Finding(Obstacle.HALF_HIDDEN, distance, visible, pulled, false);
            }
            visible = Math.min(visible, seen.body());
        }
        Vec3 behind = lens.minus(proposal.camera().forward().times(BEHIND));
        boolean cramped = set.bvh().blocked(lens, behind, id -> ignored(id, proposal));
        return new Finding(null, distance, visible, pulled, cramped);
    }

    /// Sight with everything gone that may go.
    private Sight bare(Proposal proposal) {
        Surroundings set = scene.surroundings();
        return new Sight(
                proposal.camera(),
                set,
                everybody(),
                id -> proposal.hidden().contains(id) || set.wild().containsKey(id));
    }

    private Sight sight(Proposal proposal, Set<String> pulled) {
        Surroundings set = scene.surroundings();
        return new Sight(
                proposal.camera(),
                set,
                everybody(),
                id -> proposal.hidden().contains(id) || isPulled(set, id, pulled));
    }

    /// What is seen of somebody: by rods where these leave no doubt, else by what is drawn.
    private Sight.Seen seen(Sight sight, Subject watched, Proposal proposal) {
        double leastHead = leastHead(proposal);
        if (search == Search.EVERYWHERE) {
            return sight.closely(watched, leastHead, leastBody(proposal));
        }
        Sight.Seen seen = sight.from(watched, leastHead);
        boolean clear = seen.head() >= CLEAR_HEAD && seen.body() >= CLEAR_BODY;
        boolean sure = clear || !seen.eyes() || seen.body() < LOST_BODY;
        return sure || proposal.watched().size() > 1
                ? seen
                : sight.closely(watched, leastHead, leastBody(proposal));
    }

    /// Whether somebody is seen as the finished frame would show it.
    private boolean isSeen(Sight.Seen seen, Proposal proposal) {
        boolean head = seen.eyes() && seen.head() >= leastHead(proposal);
        return head && (proposal.watched().size() > 1 || seen.body() >= leastBody(proposal));
    }

    private double leastHead(Proposal proposal) {
        return proposal.watched().size() > 1
                ? LEAST_HEAD_OF_MANY
                : search == Search.EVERYWHERE ? LEAST_HEAD_ANYWHERE : LEAST_HEAD;
    }

    private double leastBody(Proposal proposal) {
        if (search == Search.EVERYWHERE) {
            return LEAST_BODY_ANYWHERE;
        }
        return proposal.watched().getFirst().shape() == null ? LEAST_RODS : LEAST_BODY;
    }

    private Foreground foreground(Proposal proposal) {
        double far = proposal.camera().project(proposal.watched().getFirst().eyes()).z();
        return new Foreground(
                scene.surroundings(), proposal.camera(), far, id -> isAsked(id, proposal));
    }

    private static boolean isAsked(int id, Proposal proposal) {
        return proposal.hidden().contains(id)
                || proposal.watched().stream().anyMatch(person -> person.id() == id);
    }

    /// Whether something fixed is within reach of the lens; what is wild there goes out.
    private boolean tight(Vec3 lens, Proposal proposal, Set<String> pulled) {
        Surroundings set = scene.surroundings();
        double clearance = search == Search.EVERYWHERE ? CLEARANCE_ANYWHERE : CLEARANCE;
        while (true) {
            var near =
                    set.nearest(
                            lens,
                            clearance,
                            id ->
                                    Surroundings.isFigure(id)
                                            || proposal.hidden().contains(id)
                                            || isPulled(set, id, pulled));
            if (near.id() < 0) {
                return false;
            }
            String key = set.wild().get(near.id());
            if (key == null || !pulled.add(key)) {
                return true;
            }
        }
    }

    static boolean isPulled(Surroundings set, int id, Set<String> pulled) {
        String key = set.wild().get(id);
        return key != null && pulled.contains(key);
    }

    /// Share of the points of a subject that are in the frame and in sight; 0 where the face is
    /// not.
    private double seen(Subject watched, Proposal proposal, Set<String> pulled) {
        Vec3 lens = proposal.camera().position();
        int clear = 0;
        int head = 0;
        int rays = 0;
        List<Vec3> points = samples(watched);
        for (int i = 0; i < points.size(); i++) {
            if (i >= HEAD_SAMPLES && !inFrame(points.get(i), proposal.camera())) {
                continue;
            }
            boolean sees = sees(lens, points.get(i), watched, proposal, pulled);
            if (i == 0 && !sees && search == Search.USUAL) {
                return 0;
            }
            rays++;
            clear += sees ? 1 : 0;
            head += sees && i < HEAD_SAMPLES ? 1 : 0;
        }
        return head < HEAD_SAMPLES - 1 ? 0 : (double) clear / rays;
    }

    private static boolean inFrame(Vec3 point, Camera camera) {
        Vec3 p = camera.project(point);
        return p.z() > 0 && Math.abs(p.x()) < 1 && Math.abs(p.y()) < 1;
    }

    private boolean ignored(int id, Proposal proposal) {
        return Surroundings.isFigure(id)
                || proposal.hidden().contains(id)
                || scene.surroundings().isWild(id);
    }

    private Obstacle blocker(Proposal proposal) {
        var hit =
                scene.surroundings()
                        .bvh()
                        .first(
                                proposal.camera().position(),
                                proposal.watched().getFirst().eyes(),
                                id -> ignored(id, proposal));
        return Surroundings.isSet(hit.id()) ? Obstacle.FIXED_WALL : Obstacle.HIDDEN;
    }

    /// Whether a point of a subject is seen, taking out wild walls on the way and noting them.
    private boolean sees(
            Vec3 lens, Vec3 target, Subject watched, Proposal proposal, Set<String> pulled) {
        Surroundings set = scene.surroundings();
        if (set.bvh()
                .blocked(
                        lens,
                        target,
                        id ->
                                id == watched.id()
                                        || proposal.hidden().contains(id)
                                        || proposal.through().contains(id)
                                        || set.isWild(id))) {
            return false;
        }
        set.bvh()
                .crossed(
                        lens,
                        target,
                        id -> {
                            String key = set.wild().get(id);
                            if (key != null) {
                                pulled.add(key);
                            }
                        });
        return true;
    }

    /// Points of a subject: the head first, as that is what a frame is for.
    static List<Vec3> samples(Subject subject) {
        Landmarks body = subject.landmarks();
        Vec3 across = Vec3.UP.cross(Vec3.ofHeading(subject.facing()));
        double head = body.headHeight();
        double shoulder = 0.11 * body.stature();
        return List.of(
                body.eyes(),
                body.crown(),
                body.chin(),
                body.headCentre().plus(across.times(0.3 * head)),
                body.headCentre().minus(across.times(0.3 * head)),
                body.collarbone(),
                body.collarbone().plus(across.times(shoulder)),
                body.collarbone().minus(across.times(shoulder)),
                body.chest(),
                body.waist(),
                body.hip(),
                body.midThigh(),
                body.knee());
    }
}
