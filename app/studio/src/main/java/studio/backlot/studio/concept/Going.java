package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.moves.Keeping;
import studio.backlot.space.moves.MovePlanner;
import studio.backlot.space.moves.MoveRequest;
import studio.backlot.space.moves.PlannedMove;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Surroundings;
import studio.backlot.staging.StagedShot;

/// What a shot asks of its move, whichever camera it starts from. Confined to one thread.
final class Going {
    /// Instants of a performance from which the usual place of the eyes is taken.
    private static final int SAMPLES = 5;

    private final Director.ShotRequest request;
    private final Performances performance;
    private final FramingScene framing;
    private final Surroundings surroundings;

    /// Where the eyes are from the mark, in the body's own directions, by performance and person.
    private final IdentityHashMap<StagedShot, Map<Integer, Vec3>> leaning = new IdentityHashMap<>();

    /// @param request the shot
    /// @param performance what people do
    /// @param framing who is framed, and the line of action
    /// @param surroundings what the camera stays clear of
    Going(
            Director.ShotRequest request,
            Performances performance,
            FramingScene framing,
            Surroundings surroundings) {
        this.request = request;
        this.performance = performance;
        this.framing = framing;
        this.surroundings = surroundings;
    }

    /// The move from a camera.
    ///
    /// @param pulled keys of wild parts that are gone for this camera
    PlannedMove plan(MovePlanner mover, Camera start, Set<String> pulled) {
        ShotDescription text = request.text();
        List<Subject> people = framing.subjects();
        Subject named = named(text.moveTarget(), people);
        boolean turns = text.moves().stream().allMatch(Going::isTurn);
        Subject first = people.isEmpty() ? null : people.getFirst();
        Subject subject = named != null && !turns ? named : first;
        // A pan from one person to another starts on the first and ends on the one it goes to.
        Subject endsOn =
                named != null && subject != null && turns && named.id() != subject.id()
                        ? named
                        : null;
        Vec3 focus = people.size() > 1 ? people.get(1).eyes() : null;
        List<Subject> company = new ArrayList<>();
        if (named == null && sharesFrame(text.framing())) {
            company.addAll(people.subList(Math.min(1, people.size()), people.size()));
        }
        return mover.plan(
                new MoveRequest(
                        start,
                        request.hand().endCamera(),
                        text.moves(),
                        MoveRequest.Timing.IN_ORDER,
                        text.moveSpeed(),
                        text.moveStyle(),
                        subject,
                        focus,
                        subject == null ? null : target(subject.id()),
                        request.seconds(),
                        request.seed(),
                        surroundings,
                        new Keeping(
                                subject == null ? Keeping.Holds.NOTHING : Keeping.Holds.SUBJECT,
                                company,
                                bodies(),
                                framing.line(),
                                pulled,
                                text.endSize(),
                                travel(),
                                endsOn)));
    }

    private static boolean isTurn(studio.backlot.assets.film.Move move) {
        return switch (move) {
            case PAN, PAN_LEFT, PAN_RIGHT, WHIP_PAN, TILT, TILT_UP, TILT_DOWN, WHIP_TILT -> true;
            default -> false;
        };
    }

    private static boolean sharesFrame(@Nullable Framing framing) {
        return framing == null
                || framing == Framing.TWO_SHOT
                || framing == Framing.THREE_SHOT
                || framing == Framing.GROUP
                || framing == Framing.ESTABLISHING;
    }

    private static @Nullable Subject named(@Nullable String target, List<Subject> people) {
        if (target == null) {
            return null;
        }
        String words = " " + target.toLowerCase(Locale.ROOT) + " ";
        return people.stream()
                .filter(p -> words.contains(" " + p.name().toLowerCase(Locale.ROOT) + " "))
                .findFirst()
                .orElse(null);
    }

    private List<Subject> bodies() {
        List<Subject> bodies = new ArrayList<>(framing.subjects());
        bodies.addAll(framing.others());
        return bodies;
    }

    /// Where somebody's eyes are at a fraction of the shot; null where nobody walks.
    private MoveRequest.@Nullable TargetPath target(int id) {
        return performance.travels() ? t -> eyes(id, t) : null;
    }

    private Keeping.Travel travel() {
        return (id, t) -> performance.travels() ? eyes(id, t).minus(eyes(id, 0)) : Vec3.ZERO;
    }

    private Vec3 eyes(int id, double t) {
        double seconds = t * request.seconds();
        StagedShot playing = performance.playing(seconds);
        StagedShot.Place place = playing.performance().place(id, seconds);
        if (place == null) {
            return Vec3.ZERO;
        }
        Vec3 lean =
                leaning.computeIfAbsent(playing, p -> new HashMap<>())
                        .computeIfAbsent(id, who -> leaning(playing, who));
        return place.position().plus(turned(lean, place.heading()));
    }

    /// Steps are not followed: the mean over the performance is.
    private Vec3 leaning(StagedShot playing, int id) {
        Vec3 sum = Vec3.ZERO;
        int found = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double seconds = request.seconds() * (i + 0.5) / SAMPLES;
            StagedFigure figure = Review.figure(playing.performance().at(seconds), id);
            if (figure != null) {
                Vec3 eyes = Kinematics.solve(figure).eyes();
                sum = sum.plus(turned(eyes.minus(figure.position()), -figure.heading()));
                found++;
            }
        }
        return found == 0 ? Vec3.ZERO : sum.times(1.0 / found);
    }

    private static Vec3 turned(Vec3 v, double heading) {
        double c = Math.cos(heading);
        double s = Math.sin(heading);
        return new Vec3(c * v.x() + s * v.z(), v.y(), c * v.z() - s * v.x());
    }
}
