package studio.backlot.space.moves;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.CameraCatalogue.Rig;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.MoveSpeed;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;

/// How far a move goes where nobody said: far enough that its start and end panels differ, no
/// faster than the rig goes and the eye follows. Confined to one plan.
final class Amplitude {
    private final MoveRequest request;
    private final @Nullable Rig rig;
    private final List<String> notes;
    private final Vec3 pivot;
    private final double scale;

    Amplitude(MoveRequest request, @Nullable Rig rig, List<String> notes) {
        this.request = request;
        this.rig = rig;
        this.notes = notes;
        this.pivot = pivot(request);
        this.scale =
                request.speed() == MoveSpeed.SLOW
                        ? 0.75
                        : request.speed() == MoveSpeed.FAST ? 1.4 : 1;
    }

    /// What the frame turns about: the subject's eyes, the middle of those who share the frame,
    /// else where the lens is focused.
    static Vec3 pivot(MoveRequest request) {
        Subject subject = request.subject();
        Camera start = request.start();
        List<Subject> company = request.keeping().company();
        if (subject != null && !company.isEmpty()) {
            Vec3 sum = subject.eyes();
            for (Subject other : company) {
                sum = sum.plus(other.eyes());
            }
            return sum.times(1.0 / (1 + company.size()));
        }
        if (subject != null && start.project(subject.eyes()).z() > 0.2) {
            return subject.eyes();
        }
        double focus = Math.clamp(start.optics().focusM(), 1, 12);
        return start.position().plus(start.forward().times(focus));
    }

    /// The move with its direction decided: pans and trucks go where the subject looks, a lens that
    /// is already high comes down.
    static Move sided(Move move, MoveRequest request) {
        Camera start = request.start();
        Subject subject = request.subject();
        boolean left = subject != null && subject.gaze().dot(start.right()) < -0.1;
        boolean kept = request.keeping().holds() == Keeping.Holds.SUBJECT;
        if (kept && subject != null && request.target() == null) {
            // The subject crosses the frame from its side to the other one.
            left = start.project(pivot(request)).x() < 0;
        }
        boolean high = start.position().y() > request.surroundings().floorY() + 2.6;
        return switch (move) {
            case PAN -> left ? Move.PAN_LEFT : Move.PAN_RIGHT;
            case TRUCK -> left ? Move.TRUCK_LEFT : Move.TRUCK_RIGHT;
            case ARC -> left ? Move.ARC_LEFT : Move.ARC_RIGHT;
            case CRANE -> high ? Move.CRANE_DOWN : Move.CRANE_UP;
            case TILT -> start.forward().y() > 0.1 ? Move.TILT_DOWN : Move.TILT_UP;
            default -> move;
        };
    }

    /// The motion of one move that has so many seconds; null for none.
    @Nullable Motion motion(Move move, double seconds) {
        Motion towardsEnd = towardsEnd(move);
        if (towardsEnd != null) {
            return towardsEnd;
        }
        double room = seconds * 0.84;
        Subject other = request.keeping().endsOn();
        if (other != null && TURNS.contains(move)) {
            return turnTo(other);
        }
        Motion sized = sized(move, room);
        return sized != null ? sized : free(move, room);
    }

    private @Nullable Motion free(Move move, double room) {
        return switch (move) {
            case STATIC, COMPOUND, TRACK, LEAD -> null;
            case PUSH_IN -> Motion.dolly(pivot, in(room), -0.06);
            case PULL_OUT -> Motion.dolly(pivot, out(room), 0.04);
            case PAN, PAN_RIGHT -> Motion.pan(-pan(room));
            case PAN_LEFT -> Motion.pan(pan(room));
            case WHIP_PAN -> Motion.pan(-Math.toRadians(80));
            case TILT, TILT_UP -> Motion.tilt(tilt(room));
            case TILT_DOWN -> Motion.tilt(-tilt(room));
            case WHIP_TILT -> Motion.tilt(Math.toRadians(45));
            case ROLL -> Motion.roll(Math.toRadians(18 * scale));
            case TRUCK, TRUCK_RIGHT -> Motion.truck(truck(room));
            case TRUCK_LEFT -> Motion.truck(-truck(room));
            case CRANE, CRANE_UP -> crane(1, room);
            case CRANE_DOWN -> crane(-1, room);
            case ARC, ARC_RIGHT -> Motion.arc(pivot, arc(room));
            case ARC_LEFT -> Motion.arc(pivot, -arc(room));
            case ZOOM_IN -> Motion.zoom(pivot, zoomed(1 + 0.8 * scale), 0);
            case ZOOM_OUT -> Motion.zoom(pivot, zoomed(1 / (1 + 0.8 * scale)), 0);
            case CRASH_ZOOM -> Motion.zoom(pivot, zoomed(2.6), 0);
            case DOLLY_ZOOM -> Motion.dollyZoom(pivot, dollyZoom(room));
            case RACK_FOCUS -> Motion.rack(rackTo());
        };
    }

    private static final Set<Move> TURNS =
            EnumSet.of(
                    Move.PAN,
                    Move.PAN_LEFT,
                    Move.PAN_RIGHT,
                    Move.WHIP_PAN,
                    Move.TILT,
                    Move.TILT_UP,
                    Move.TILT_DOWN,
                    Move.WHIP_TILT);

    /// A turn that ends on somebody else, with room on the side to which they look.
    private Motion turnTo(Subject other) {
        double side = other.gaze().dot(request.start().right());
        double x = Math.abs(side) < 0.15 ? 0 : -0.2 * Math.signum(side);
        return Motion.turn(other.eyes(), x, request.start().project(pivot).y());
    }

    /// The move as it has to go for the subject to end in a size: the one asked for, or where a
    /// push, a pull or a zoom is left to itself, the rung that it comes nearest to, so that the
    /// edge of the last frame falls between joints and its headroom is that of a size. Null where
    /// sizes say nothing.
    private @Nullable Motion sized(Move move, double room) {
        Subject subject = request.subject();
        if (subject == null || request.keeping().holds() == Keeping.Holds.NOTHING) {
            return null;
        }
        ShotSize asked = request.keeping().endSize();
        EndSize end = new EndSize(request, pivot);
        return switch (move) {
            case PUSH_IN -> dollied(end.ratio(asked, in(room)));
            case PULL_OUT -> dollied(end.ratio(asked, out(room)));
            case ZOOM_IN -> zoomedTo(end.ratio(asked, 1 / (1 + 0.8 * scale)));
            case ZOOM_OUT -> zoomedTo(end.ratio(asked, 1 + 0.8 * scale));
            case CRASH_ZOOM -> zoomedTo(end.ratio(asked, 1 / 2.6));
            case ARC,
                    ARC_LEFT,
                    ARC_RIGHT,
                    CRANE,
                    CRANE_UP,
                    CRANE_DOWN,
                    TRUCK,
                    TRUCK_LEFT,
                    TRUCK_RIGHT -> {
                Motion free = asked == null ? null : free(move, room);
                EndSize.Ratio ratio = asked == null ? null : end.ratio(asked, 1);
                yield free == null || ratio == null
                        ? null
                        : Motion.both(free, Motion.dolly(pivot, ratio.distance(), ratio.rise()));
            }
            default -> null;
        };
    }

    private @Nullable Motion dollied(EndSize.@Nullable Ratio to) {
        return to == null ? null : Motion.dolly(pivot, to.distance(), to.rise());
    }

    private @Nullable Motion zoomedTo(EndSize.@Nullable Ratio to) {
        return to == null ? null : Motion.zoom(pivot, zoomed(1 / to.distance()), to.rise());
    }

    /// The way to a given end camera; null where there is none.
    private @Nullable Motion towardsEnd(Move move) {
        Camera end = request.end();
        if (end == null) {
            return null;
        }
        Camera start = request.start();
        double ratio = frameHeight(end) / frameHeight(start);
        return switch (move) {
            case STATIC, COMPOUND, TRACK, LEAD, RACK_FOCUS, ROLL, DOLLY_ZOOM -> null;
            case PUSH_IN, PULL_OUT -> Motion.dolly(pivot, ratio, lift(end, start));
            case ZOOM_IN, ZOOM_OUT, CRASH_ZOOM -> Motion.zoom(pivot, zoomed(1 / ratio), 0);
            case PAN,
                    PAN_LEFT,
                    PAN_RIGHT,
                    WHIP_PAN,
                    TILT,
                    TILT_UP,
                    TILT_DOWN,
                    WHIP_TILT,
                    TRUCK,
                    TRUCK_LEFT,
                    TRUCK_RIGHT,
                    CRANE,
                    CRANE_UP,
                    CRANE_DOWN,
                    ARC,
                    ARC_LEFT,
                    ARC_RIGHT ->
                    end.project(pivot).z() > 0.2 ? Motion.to(end, pivot) : Motion.straight(end);
        };
    }

    private double lift(Camera end, Camera start) {
        return end.project(pivot).y() - start.project(pivot).y();
    }

    private double frameHeight(Camera camera) {
        return 2 * Math.max(camera.project(pivot).z(), 0.1) / camera.optics().scaleY();
    }

    private double distance() {
        return request.start().position().distance(pivot);
    }

    /// Two rungs of the ladder nearer: 0.55 of the distance.
    private double in(double seconds) {
        double wanted = distance() * (1 - Math.pow(0.58, scale));
        double travel = Math.min(travel(wanted, seconds, "push in"), distance() - 0.45);
        return Math.clamp(1 - travel / distance(), 0.2, 0.97);
    }

    private double out(double seconds) {
        double wanted = distance() * (Math.pow(1.7, scale) - 1);
        return 1 + travel(wanted, seconds, "pull out") / distance();
    }

    /// Travel in metres held to the speed and the length of the rig.
    private double travel(double wanted, double seconds, String what) {
        double most = wanted;
        if (rig != null && rig.speedMs() != null) {
            most = Math.min(most, rig.speedMs() * seconds / Ease.PEAK);
        }
        if (rig != null && rig.travelM() != null && rig.travelM() > 0) {
            most = Math.min(most, rig.travelM());
        }
        if (most < wanted - 0.01) {
            notes.add(
                    "%s of %.1f m instead of %.1f m: that is what the %s does in %.1f s"
                            .formatted(
                                    what, most, wanted, rig == null ? "rig" : rig.name(), seconds));
        }
        return most;
    }

    /// A picture width in seven seconds, unless it is asked to be fast (FIELD.md §4).
    private double pan(double seconds) {
        double width = request.start().optics().horizontalFov();
        return turn(Math.clamp(0.75 * scale * width, 0.2, 1.3), width, seconds, "pan");
    }

    private double tilt(double seconds) {
        double height = request.start().optics().verticalFov();
        double width = request.start().optics().horizontalFov();
        return turn(Math.clamp(0.75 * scale * height, 0.14, 0.7), width, seconds, "tilt");
    }

    private double turn(double wanted, double width, double seconds, String what) {
        double limit = width / 7 * seconds;
        if (wanted <= limit) {
            return wanted;
        }
        if (request.speed() == MoveSpeed.FAST) {
            notes.add(
                    "a fast %s of %.1f°/s: more than a picture width in 7 s may strobe at 24 fps"
                            .formatted(what, Math.toDegrees(wanted) / seconds));
            return wanted;
        }
        // Below a quarter of the picture nobody sees that anything moved.
        double least = 0.25 * width;
        if (limit < least) {
            notes.add(
                    "%s of %.0f° in %.1f s is quicker than a picture width in 7 s: %.1f s would do"
                            .formatted(what, Math.toDegrees(least), seconds, 7 * least / width));
        }
        return Math.min(wanted, Math.max(limit, least));
    }

    /// A third of the picture's width at the subject, more of a place.
    private double truck(double seconds) {
        double width = frameHeight(request.start()) * request.start().optics().aspect();
        double wanted = (request.subject() == null ? 0.6 : 0.34) * width * scale;
        return travel(Math.clamp(wanted, 0.25, 5), seconds, "truck");
    }

    private Motion crane(int sign, double seconds) {
        double height = request.start().position().y() - request.surroundings().floorY();
        double wanted = Math.max(0.8, 0.45 * distance()) * scale;
        double lift = Math.min(wanted, sign < 0 ? height - 0.35 : 4);
        double metres = sign * travel(Math.max(0.1, lift), seconds, "crane");
        return request.subject() == null ? Motion.lift(metres) : Motion.crane(pivot, metres);
    }

    private double arc(double seconds) {
        double wanted = Math.toRadians(42) * scale * distance();
        return travel(wanted, seconds, "arc") / distance();
    }

    /// A zoom within what a lens for this sensor reaches.
    private double zoomed(double ratio) {
        double mm = request.start().optics().focalMm();
        return Math.clamp(mm * ratio, 12, 400) / mm;
    }

    private double dollyZoom(double seconds) {
        double mm = request.start().optics().focalMm();
        boolean nearer = mm >= 32 && distance() > 1.4;
        double ratio = nearer ? Math.max(0.52, 16 / mm) : Math.min(1.9, 135 / mm);
        double travel = travel(Math.abs(1 - ratio) * distance(), seconds, "dolly zoom");
        return nearer ? 1 - travel / distance() : 1 + travel / distance();
    }

    private double rackTo() {
        Vec3 to = request.focusTo();
        Camera start = request.start();
        if (to != null && start.project(to).z() > 0.1) {
            return start.project(to).z();
        }
        double from = start.optics().focusM();
        notes.add("nothing is named to rack to: focus goes to the background");
        return from < 4 ? from * 3 : from * 0.4;
    }
}
