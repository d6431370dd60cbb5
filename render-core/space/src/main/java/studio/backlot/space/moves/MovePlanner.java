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
import studio.backlot.space.visibility.Surroundings;

/// Plans camera moves: amplitudes that can be seen, held to what rigs and sets allow. Immutable and
/// safe to share.
public final class MovePlanner {
    private static final double CLEARANCE = 0.25;
    private static final double[] REACHES = {1, 0.85, 0.7, 0.55, 0.4, 0.28, 0.18};

    private final CameraCatalogue catalogue;

    public MovePlanner(CameraCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Plans the moves of one shot. What was decided, slowed or shortened is in the notes.
    public PlannedMove plan(MoveRequest request) {
        List<Move> moves = sorted(request);
        List<String> notes = new ArrayList<>();
        Rig rig = rig(request, moves);
        CameraPath path;
        if (follows(moves)) {
            path = follow(request, rig, notes);
        } else {
            path = eased(request, moves, rig, notes);
        }
        if (moves.stream().allMatch(move -> move == Move.STATIC)) {
            moves = List.of(Move.STATIC);
        }
        checkRig(path, rig, notes);
        return new PlannedMove(
                shaken(path, rig, request), moves, rig == null ? null : rig.key(), notes);
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

    private CameraPath eased(
            MoveRequest request, List<Move> moves, @Nullable Rig rig, List<String> notes) {
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
        return clear(request, parts, moves, notes);
    }

    /// The longest reach of the moves that stays clear of the set and of the subject.
    private static CameraPath clear(
            MoveRequest request, List<EasedPath.Part> parts, List<Move> moves, List<String> notes) {
        for (double reach : REACHES) {
            EasedPath path = new EasedPath(request.start(), parts, reach, request.seconds());
            if (isClear(path, request)) {
                if (reach < 1) {
                    notes.add(
                            "shortened to %.0f %% to stay clear of the set".formatted(100 * reach));
                }
                return path;
            }
        }
        notes.add(
                "no room for %s: the camera stays where it is"
                        .formatted(moves.toString().toLowerCase(Locale.ROOT)));
        return CameraPath.locked(request.start(), request.seconds());
    }

    private static boolean isClear(CameraPath path, MoveRequest request) {
        Surroundings set = request.surroundings();
        int steps = 32;
        Vec3 before = path.at(0).position();
        for (int i = 1; i <= steps; i++) {
            Vec3 lens = path.at((double) i / steps).position();
            if (lens.distance(before) < 1e-9) {
                continue;
            }
            if (lens.y() < set.floorY() + 0.1) {
                return false;
            }
            boolean met =
                    set.bvh().blocked(before, lens, id -> passes(set, id))
                            || set.bvh().nearest(lens, CLEARANCE, id -> passes(set, id)).id() >= 0;
            if (met || nearSubject(lens, request)) {
                return false;
            }
            before = lens;
        }
        return true;
    }

    private static boolean passes(Surroundings set, int id) {
        return Surroundings.isFigure(id) || set.isWild(id);
    }

    private static boolean nearSubject(Vec3 lens, MoveRequest request) {
        var subject = request.subject();
        if (subject == null) {
            return false;
        }
        Vec3 head = subject.landmarks().headCentre();
        return lens.distance(head) < 0.3
                && lens.distance(head) < request.start().position().distance(head);
    }

    private static CameraPath follow(MoveRequest request, @Nullable Rig rig, List<String> notes) {
        MoveRequest.TargetPath target = request.target();
        if (target == null) {
            target = walking(request, notes);
        }
        boolean stands = false;
        if (rig != null && !rig.axes().contains(Axis.TRAVEL)) {
            stands = true;
            notes.add("a " + rig.name().toLowerCase(Locale.ROOT) + " follows by panning only");
        }
        FollowPath path =
                new FollowPath(
                        request.start(),
                        target,
                        request.seconds(),
                        stands ? FollowPath.Travel.STANDING : FollowPath.Travel.ALONG);
        if (!isClear(path, request)) {
            notes.add(
                    "the way of the camera meets the set: it pans from where it stands instead of"
                            + " going along");
            return new FollowPath(
                    request.start(), target, request.seconds(), FollowPath.Travel.STANDING);
        }
        return path;
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
