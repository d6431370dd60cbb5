package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.moves.Keeping;
import studio.backlot.space.moves.MovePlanner;
import studio.backlot.space.moves.MoveRequest;
import studio.backlot.space.moves.PlannedMove;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Surroundings;
import studio.backlot.staging.StagedShot;

/// What a shot asks of its move, whichever camera it starts from.
///
/// @param request the shot
/// @param staged people and things
/// @param framing who is framed, and the line of action
/// @param surroundings what the camera stays clear of
record Going(
        Director.ShotRequest request,
        StagedShot staged,
        FramingScene framing,
        Surroundings surroundings) {
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
        return staged.performance().travels() ? t -> eyes(id, t) : null;
    }

    private Keeping.Travel travel() {
        return (id, t) ->
                staged.performance().travels() ? eyes(id, t).minus(eyes(id, 0)) : Vec3.ZERO;
    }

    private Vec3 eyes(int id, double t) {
        return staged.performance().at(t * request.seconds()).figures().stream()
                .filter(figure -> figure.id() == id)
                .findFirst()
                .map(Going::eyes)
                .orElse(Vec3.ZERO);
    }

    private static Vec3 eyes(StagedFigure figure) {
        return figure.position().plus(new Vec3(0, 0.936 * figure.build().stature(), 0));
    }
}
