package studio.backlot.space.moves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Bodies;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Foreground;
import studio.backlot.space.camera.Landmarks;
import studio.backlot.space.camera.LineOfAction;
import studio.backlot.space.camera.SetEdges;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Room;
import studio.backlot.space.visibility.Surroundings;

/// Follows a camera along its way: it goes through nothing and nobody, keeps to its side of the
/// line, and whoever was in the picture at the start stays in it. Confined to one plan.
final class PathCheck {
    /// What speaks against a path.
    enum Fault {
        MEETS_SET,
        MEETS_SOMEBODY,
        LOSES_SUBJECT,
        CROSSES_LINE,
        FILLED_BY_SOMETHING_NEAR,
        SHOWS_EDGES
    }

    private static final double CLEARANCE = 0.25;
    private static final double FROM_BODY = 0.3;
    private static final int STEPS = 32;
    private static final int LOOKS = 10;
    private static final double IN_FRAME_X = 0.86;
    private static final double IN_FRAME_Y = 0.92;

    /// Columns and rows of the grid through which the first frame is looked at.
    private static final int COLUMNS = 24;

    private static final int ROWS = 14;

    private final MoveRequest request;
    private final Surroundings set;
    private final Keeping keeping;
    private final List<Subject> held = new ArrayList<>();
    private @Nullable Set<Integer> inPicture;

    PathCheck(MoveRequest request) {
        this.request = request;
        this.set = request.surroundings();
        this.keeping = request.keeping();
        if (keeping.holds() == Keeping.Holds.SUBJECT && keeping.endsOn() == null) {
            if (request.subject() != null) {
                held.add(request.subject());
            }
            held.addAll(keeping.company());
        }
        // What the first frame does not show cannot be lost on the way.
        held.removeIf(person -> !isSeen(request.start(), person.landmarks(), person));
    }

    /// The first thing that speaks against a path; null for nothing.
    @Nullable Fault against(CameraPath path) {
        Vec3 before = path.at(0).position();
        for (int i = 1; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            Vec3 lens = path.at(t).position();
            if (lens.distance(before) < 1e-9) {
                continue;
            }
            if (meetsSet(before, lens)) {
                return Fault.MEETS_SET;
            }
            if (meetsSomebody(lens, t)) {
                return Fault.MEETS_SOMEBODY;
            }
            LineOfAction line = keeping.line();
            if (line != null
                    && request.target() == null
                    && line.keeps(request.start().position())
                    && !line.keeps(lens)) {
                return Fault.CROSSES_LINE;
            }
            before = lens;
        }
        for (int i = 1; i <= LOOKS; i++) {
            double t = (double) i / LOOKS;
            Camera camera = path.at(t);
            for (Subject person : held) {
                if (!isSeen(camera, now(person, t), person) || turnsItsBack(camera, person)) {
                    return Fault.LOSES_SUBJECT;
                }
            }
        }
        if (!held.isEmpty() && isFilled(path)) {
            return Fault.FILLED_BY_SOMETHING_NEAR;
        }
        return showsEdges(path) ? Fault.SHOWS_EDGES : null;
    }

    /// Whether a camera that goes out through a wall shows more of the set's edges than at the
    /// start.
    private boolean showsEdges(CameraPath path) {
        Room room = set.room();
        if (room == null || room.contains(path.at(1).position())) {
            return false;
        }
        Set<String> gone = new TreeSet<>(keeping.pulled());
        gone.addAll(pulledFor(path));
        return new SetEdges(set, path.at(1)).seen(gone)
                && !new SetEdges(set, request.start()).seen(gone);
    }

    /// Whether a face that the first frame sees is seen from behind; people who walk may leave.
    private boolean turnsItsBack(Camera camera, Subject person) {
        return request.target() == null
                && towards(request.start(), person) > -0.1
                && towards(camera, person) < -0.2;
    }

    private static double towards(Camera camera, Subject person) {
        return camera.position().minus(person.eyes()).normalized().dot(person.gaze());
    }

    /// Whether things before the lens fill the last frame more than the first.
    private boolean isFilled(CameraPath path) {
        Camera start = request.start();
        Camera end = path.at(1);
        return near(end, 1, 1 / 3.0) > Math.max(0.05, near(start, 0, 1 / 3.0))
                || near(end, 1, 0.5) > Math.max(0.16, near(start, 0, 0.5));
    }

    private double near(Camera camera, double t, double way) {
        double far = camera.project(now(held.getFirst(), t).eyes()).z();
        return new Foreground(set, camera, far, this::passes).share(way, keeping.pulled());
    }

    /// Keys of wild parts that have to go for a path, besides those that are gone.
    Set<String> pulledFor(CameraPath path) {
        Set<String> pulled = new TreeSet<>();
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            Vec3 lens = path.at(t).position();
            int near = wildNear(lens, pulled);
            while (near >= 0) {
                goes(near, pulled);
                near = wildNear(lens, pulled);
            }
            for (Subject person : held) {
                set.bvh().crossed(lens, now(person, t).eyes(), id -> goes(id, pulled));
            }
        }
        return pulled;
    }

    /// A wild part that a lens would touch; negative for none.
    private int wildNear(Vec3 lens, Set<String> pulled) {
        return set.nearest(lens, CLEARANCE, id -> !stands(id, pulled)).id();
    }

    private void goes(int id, Set<String> pulled) {
        String key = set.wild().get(id);
        if (key != null && stands(id, pulled)) {
            pulled.add(key);
        }
    }

    /// Whether something is wild and has not gone yet.
    private boolean stands(int id, Set<String> pulled) {
        String key = set.wild().get(id);
        return key != null && !keeping.pulled().contains(key) && !pulled.contains(key);
    }

    private Landmarks now(Subject person, double t) {
        return request.target() == null
                ? person.landmarks()
                : person.landmarks().moved(keeping.travel().of(person.id(), t));
    }

    private boolean meetsSet(Vec3 before, Vec3 lens) {
        return lens.y() < set.floorY() + 0.1
                || set.bvh().blocked(before, lens, this::passes)
                || set.nearest(lens, CLEARANCE, this::passes).id() >= 0;
    }

    private boolean passes(int id) {
        return Surroundings.isFigure(id) || mayGo(id);
    }

    /// Wild parts can be pulled for the whole shot, unless the first frame would show the hole.
    private boolean mayGo(int id) {
        if (!set.isWild(id)) {
            return false;
        }
        String key = set.wild().get(id);
        if (key != null && keeping.pulled().contains(key)) {
            return true;
        }
        Set<Integer> seen = inPicture;
        if (seen == null) {
            seen = firstFrame();
            inPicture = seen;
        }
        return !seen.contains(id);
    }

    private Set<Integer> firstFrame() {
        Set<Integer> seen = new HashSet<>();
        Camera camera = request.start();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                Vec3 ray = camera.ray((2.0 * column + 1) / COLUMNS - 1, (2.0 * row + 1) / ROWS - 1);
                Vec3 far = camera.position().plus(ray.times(30));
                seen.add(
                        set.bvh()
                                .first(
                                        camera.position(),
                                        far,
                                        id -> {
                                            String key = set.wild().get(id);
                                            return key != null && keeping.pulled().contains(key);
                                        })
                                .id());
            }
        }
        return seen;
    }

    private boolean meetsSomebody(Vec3 lens, double t) {
        Subject subject = request.subject();
        if (keeping.bodies().isEmpty()) {
            return subject != null && isNearHead(lens, subject);
        }
        for (Subject person : keeping.bodies()) {
            double least =
                    Math.min(
                            FROM_BODY,
                            Bodies.distance(request.start().position(), person.landmarks()));
            if (Bodies.distance(lens, now(person, t)) < least - 1e-6) {
                return true;
            }
        }
        return false;
    }

    private boolean isNearHead(Vec3 lens, Subject subject) {
        Vec3 head = subject.landmarks().headCentre();
        return lens.distance(head) < 0.3
                && lens.distance(head) < request.start().position().distance(head);
    }

    /// Whether a head is in the frame and in sight.
    private boolean isSeen(Camera camera, Landmarks body, Subject person) {
        Vec3 eyes = camera.project(body.eyes());
        boolean inFrame =
                eyes.z() > 0.15
                        && Math.abs(eyes.x()) <= IN_FRAME_X
                        && Math.abs(eyes.y()) <= IN_FRAME_Y;
        return inFrame && isClear(camera.position(), body, person);
    }

    private boolean isClear(Vec3 lens, Landmarks body, Subject person) {
        for (Subject other : keeping.bodies()) {
            if (other.id() != person.id() && Bodies.covers(other.landmarks(), lens, body.eyes())) {
                return false;
            }
        }
        int clear = 0;
        for (Vec3 point : List.of(body.eyes(), body.crown(), body.chin(), body.collarbone())) {
            boolean blocked = set.bvh().blocked(lens, point, this::passes);
            if (blocked && clear == 0) {
                return false;
            }
            clear += blocked ? 0 : 1;
        }
        return clear >= 3;
    }
}
