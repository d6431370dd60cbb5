package studio.backlot.space.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.assets.CameraCatalogue.Axis;
import studio.backlot.assets.CameraCatalogue.Rig;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.MoveStyle;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;

/// Plans camera moves: amplitudes that can be seen, held to what rigs and sets allow. Immutable and
/// safe to share.
public final class MovePlanner {
    private static final double[] REACHES = {1, 0.85, 0.7, 0.55, 0.4, 0.28, 0.18};

    private final CameraCatalogue catalogue;

    public MovePlanner(CameraCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// A path and how much of what was wanted it does.
    private record Way(CameraPath path, double reach) {}

    /// Plans the moves of one shot. What was decided, slowed or shortened is in the notes.
    public PlannedMove plan(MoveRequest request) {
        List<Move> moves = sorted(request);
        List<String> notes = new ArrayList<>();
        Rig rig = rig(request, moves);
        PathCheck check = new PathCheck(request);
        Way way =
                follows(moves) || turnsWith(moves, request)
                        ? follow(request, moves, rig, check, notes)
                        : eased(request, moves, rig, check, notes);
        if (way.reach() < 1 && request.moves().contains(Move.ARC)) {
            // Where no side is said, the other one may have more room.
            List<Move> other = moves.stream().map(MovePlanner::otherWay).toList();
            List<String> said = new ArrayList<>();
            Way round = eased(request, other, rig, check, said);
            if (round.reach() > way.reach()) {
                way = round;
                moves = other;
                notes = said;
            }
        }
        if (way.reach() == 0
                && request.target() != null
                && !request.keeping().company().isEmpty()) {
            // People part: the frame stays with its subject.
            return plan(request.alone());
        }
        if (moves.stream().allMatch(move -> move == Move.STATIC)) {
            moves = List.of(Move.STATIC);
        }
        checkRig(way.path(), rig, notes);
        return new PlannedMove(
                shaken(way.path(), rig, request),
                moves,
                rig == null ? null : rig.key(),
                way.reach(),
                check.pulledFor(way.path()),
                notes);
    }

    private static Move otherWay(Move move) {
        return switch (move) {
            case ARC_LEFT -> Move.ARC_RIGHT;
            case ARC_RIGHT -> Move.ARC_LEFT;
            default -> move;
        };
    }

    /// A pan or a truck with nothing else, while the subject walks, goes with the subject.
    private static boolean turnsWith(List<Move> moves, MoveRequest request) {
        return request.target() != null
                && request.keeping().holds() == Keeping.Holds.SUBJECT
                && moves.size() == 1
                && switch (moves.getFirst()) {
                    case PAN, PAN_LEFT, PAN_RIGHT, TRUCK, TRUCK_LEFT, TRUCK_RIGHT -> true;
                    default -> false;
                };
    }

    private static List<Move> sorted(MoveRequest request) {
        List<Move> moves = new ArrayList<>();
        for (Move move : request.moves()) {
            if (move != Move.STATIC && move != Move.COMPOUND) {
                moves.add(Amplitude.sided(move, request));
            }
        }
        return moves.isEmpty() ? List.of(Move.STATIC) : List.copyOf(moves);
    }

    private static boolean follows(List<Move> moves) {
        return moves.contains(Move.TRACK) || moves.contains(Move.LEAD);
    }

    private @Nullable Rig rig(MoveRequest request, List<Move> moves) {
        MoveStyle style = request.style();
        if (style == null) {
            style = usualStyle(moves);
        }
        return catalogue.rig(style).orElse(null);
    }

    /// What a crew would reach for.
    private static MoveStyle usualStyle(List<Move> moves) {
        MoveStyle style = MoveStyle.STICKS;
        for (Move move : moves) {
            MoveStyle own =
                    switch (move) {
                        case CRANE, CRANE_UP, CRANE_DOWN -> MoveStyle.CRANE;
                        case TRACK, LEAD -> MoveStyle.STEADICAM;
                        case PUSH_IN,
                                PULL_OUT,
                                TRUCK,
                                TRUCK_LEFT,
                                TRUCK_RIGHT,
                                ARC,
                                ARC_LEFT,
                                ARC_RIGHT,
                                DOLLY_ZOOM ->
                                MoveStyle.DOLLY;
                        default -> MoveStyle.STICKS;
                    };
            boolean heavier =
                    own == MoveStyle.CRANE
                            || (own == MoveStyle.STEADICAM && style != MoveStyle.CRANE)
                            || (own == MoveStyle.DOLLY && style == MoveStyle.STICKS);
            style = heavier ? own : style;
        }
        return style;
    }

    private static Way eased(
            MoveRequest request,
            List<Move> moves,
            @Nullable Rig rig,
            PathCheck check,
            List<String> notes) {
        Amplitude amplitude = new Amplitude(request, rig, notes);
        List<EasedPath.Part> parts = new ArrayList<>();
        boolean inOrder = request.timing() == MoveRequest.Timing.IN_ORDER && moves.size() > 1;
        double share = 1.0 / moves.size();
        for (int i = 0; i < moves.size(); i++) {
            double from = inOrder ? i * share : 0;
            double to = inOrder ? (i + 1) * share : 1;
            Motion motion = amplitude.motion(moves.get(i), (to - from) * request.seconds());
            if (motion != null) {
                parts.add(EasedPath.part(moves.get(i), motion, from, to, request.seconds()));
            }
        }
        if (parts.isEmpty()) {
            return new Way(
                    going(CameraPath.locked(request.start(), request.seconds()), request), 1);
        }
        if (moves.size() == 1 && comesOnto(moves.getFirst(), request)) {
            Camera from = parts.getFirst().motion().at(request.start(), -1);
            return new Way(going(new EasedPath(from, parts, 1, request.seconds()), request), 1);
        }
        return clear(request, parts, moves, check, notes);
    }

    /// A tilt or a whip of a frame that somebody is in ends on them: it would leave them otherwise.
    private static boolean comesOnto(Move move, MoveRequest request) {
        boolean leaves =
                switch (move) {
                    case TILT, TILT_UP, TILT_DOWN, WHIP_TILT, WHIP_PAN -> true;
                    default -> false;
                };
        return leaves
                && request.subject() != null
                && request.end() == null
                && request.keeping().holds() == Keeping.Holds.SUBJECT
                && request.keeping().endsOn() == null;
    }

    /// The longest reach of the moves that stays clear of set and people and keeps who is framed.
    private static Way clear(
            MoveRequest request,
            List<EasedPath.Part> parts,
            List<Move> moves,
            PathCheck check,
            List<String> notes) {
        PathCheck.Fault fault = null;
        for (double reach : REACHES) {
            CameraPath path =
                    going(new EasedPath(request.start(), parts, reach, request.seconds()), request);
            PathCheck.Fault found = check.against(path);
            if (found == null) {
                if (fault != null) {
                    notes.add("shortened to %.0f %% to %s".formatted(100 * reach, words(fault)));
                }
                return new Way(path, reach);
            }
            fault = fault == null ? found : fault;
        }
        notes.add(
                "no room for %s: the camera stays where it is"
                        .formatted(moves.toString().toLowerCase(Locale.ROOT)));
        CameraPath locked = CameraPath.locked(request.start(), request.seconds());
        return new Way(going(locked, request, Reaimed.Lens.AS_PLANNED), 0);
    }

    private static CameraPath going(CameraPath path, MoveRequest request) {
        boolean far = request.moves().stream().anyMatch(MovePlanner::travels);
        return going(path, request, far ? Reaimed.Lens.AT_DISTANCE : Reaimed.Lens.AS_PLANNED);
    }

    private static CameraPath going(CameraPath path, MoveRequest request, Reaimed.Lens lens) {
        boolean held = request.keeping().holds() == Keeping.Holds.SUBJECT;
        return held && request.target() != null && request.subject() != null
                ? new Reaimed(path, Amplitude.pivot(request), request, lens)
                : path;
    }

    private static boolean travels(Move move) {
        return switch (move) {
            case PUSH_IN,
                    PULL_OUT,
                    TRUCK,
                    TRUCK_LEFT,
                    TRUCK_RIGHT,
                    CRANE,
                    CRANE_UP,
                    CRANE_DOWN,
                    ARC,
                    ARC_LEFT,
                    ARC_RIGHT,
                    DOLLY_ZOOM ->
                    true;
            default -> false;
        };
    }

    private static String words(PathCheck.Fault fault) {
        return switch (fault) {
            case MEETS_SET -> "stay clear of the set";
            case MEETS_SOMEBODY -> "stay clear of people";
            case LOSES_SUBJECT -> "keep who is framed in the picture";
            case CROSSES_LINE -> "stay on its side of the line";
            case SHOWS_EDGES -> "keep the edges of the set out of the picture";
            case FILLED_BY_SOMETHING_NEAR -> "keep things before the lens out of the picture";
        };
    }

    private static Way follow(
            MoveRequest request,
            List<Move> moves,
            @Nullable Rig rig,
            PathCheck check,
            List<String> notes) {
        MoveRequest.TargetPath target = request.target();
        if (!request.keeping().company().isEmpty() && target != null) {
            return follow(request.alone(), moves, rig, new PathCheck(request.alone()), notes);
        }
        if (target == null && request.keeping().holds() == Keeping.Holds.SUBJECT) {
            notes.add("nobody walks in this shot: the camera stays with them where they are");
            return new Way(CameraPath.locked(request.start(), request.seconds()), 1);
        }
        if (target == null) {
            target = walking(request, notes);
        }
        boolean stands = follows(moves) ? false : isPan(moves.getFirst());
        if (!stands && rig != null && !rig.axes().contains(Axis.TRAVEL)) {
            stands = true;
            notes.add("a " + rig.name().toLowerCase(Locale.ROOT) + " follows by panning only");
        }
        FollowPath standing =
                new FollowPath(
                        request.start(), target, request.seconds(), FollowPath.Travel.STANDING);
        if (stands) {
            return new Way(standing, check.against(standing) == null ? 1 : 0.5);
        }
        FollowPath path =
                new FollowPath(request.start(), target, request.seconds(), FollowPath.Travel.ALONG);
        if (check.against(path) != null) {
            notes.add(
                    "the way of the camera meets the set: it pans from where it stands instead of"
                            + " going along");
            return new Way(standing, check.against(standing) == null ? 0.7 : 0.3);
        }
        return new Way(path, 1);
    }

    private static boolean isPan(Move move) {
        return move == Move.PAN || move == Move.PAN_LEFT || move == Move.PAN_RIGHT;
    }

    /// Without a path the subject is taken to walk ahead at 1.3 m/s.
    private static MoveRequest.TargetPath walking(MoveRequest request, List<String> notes) {
        Vec3 from = Amplitude.pivot(request);
        var subject = request.subject();
        Vec3 way =
                subject != null
                        ? Vec3.ofHeading(subject.facing())
                        : request.start().forward().withY(0).normalized();
        notes.add("nobody's path is given: the subject is taken to walk ahead at 1.3 m/s");
        return t -> from.plus(way.times(1.3 * t * request.seconds()));
    }

    private static void checkRig(CameraPath path, @Nullable Rig rig, List<String> notes) {
        if (rig == null) {
            return;
        }
        MoveMeasure measure = MoveMeasure.of(path);
        if (measure.trackM() > 0.02 && !rig.axes().contains(Axis.TRAVEL)) {
            notes.add("a %s does not travel: use a dolly".formatted(rig.name()));
        }
        Double speed = rig.speedMs();
        if (speed != null && measure.peakSpeedMs() > speed * 1.001) {
            notes.add(
                    "%.1f m/s is more than the %.1f m/s of the %s: slower by %.0f %%"
                            .formatted(
                                    measure.peakSpeedMs(),
                                    speed,
                                    rig.name(),
                                    100 * (1 - speed / measure.peakSpeedMs())));
        }
        Double highest = rig.highestM();
        double top = Math.max(path.at(0).position().y(), path.at(1).position().y());
        if (highest != null && top > highest) {
            notes.add("the lens reaches %.2f m, the %s %.2f m".formatted(top, rig.name(), highest));
        }
    }

    private static CameraPath shaken(CameraPath path, @Nullable Rig rig, MoveRequest request) {
        if (rig == null || rig.shakeDeg() == 0 || request.style() == null) {
            return path;
        }
        Shake shake = new Shake(rig.shakeDeg(), rig.shakeM(), request.seed());
        return new CameraPath() {
            @Override
            public Camera at(double t) {
                return shake.on(path.at(t), t * path.seconds());
            }

            @Override
            public double seconds() {
                return path.seconds();
            }
        };
    }
}
