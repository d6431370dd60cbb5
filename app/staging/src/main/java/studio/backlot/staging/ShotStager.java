package studio.backlot.staging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.assets.props.PropDefinition.Grip;
import studio.backlot.space.camera.FramedThing;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Gaze;
import studio.backlot.space.figure.Handling;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.Pose;
import studio.backlot.space.figure.PoseFit;
import studio.backlot.space.figure.PosedSkeleton;
import studio.backlot.space.figure.Reach;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.staging.Mark.Posture;
import studio.backlot.storyboard.model.CastMember;

/// Puts one shot on its feet: who is in it, on which mark, in which pose, looking where, holding
/// what. A pure function of the scene's blocking and the shot's text.
public final class ShotStager {
    /// What a shot is staged from.
    ///
    /// @param text the shot's values
    /// @param cast everybody of the scene; the place in this list is the id on the stage
    /// @param before where they come from
    /// @param marks where they are while the shot plays, or go to
    /// @param atmosphere light of the scene
    /// @param dressingSeed of the scene
    /// @param seed varies poses, the same for all shots of a scene
    /// @param speaker who speaks in this shot, null for nobody
    /// @param about who acts in the moment that is shown, null for nobody
    /// @param going whether those who walk or run cover ground while the shot plays
    public record Request(
            ShotDescription text,
            List<CastMember> cast,
            Map<String, Mark> before,
            Map<String, Mark> marks,
            Atmosphere atmosphere,
            long dressingSeed,
            long seed,
            @Nullable String speaker,
            @Nullable String about,
            Going going) {
        /// Whether walkers cover ground.
        public enum Going {
            /// A board of one instant.
            HOLD,
            /// The shot moves, and people with it.
            GO
        }

        public Request {
            cast = List.copyOf(cast);
            before = Map.copyOf(before);
            marks = Map.copyOf(marks);
        }
    }

    /// How far people turn to each other at most who are three and more in a frame.
    private static final double OPEN = Math.toRadians(60);

    /// Poses in which the head has something of its own to do.
    private static final List<String> OWN_GAZE =
            List.of(
                    "look_", "read", "write", "sleep", "cry", "pray", "drive", "kiss", "hug",
                    "dead");

    /// What people do with their arms and heads in a chair as well as on their feet.
    private static final Set<String> SEATED_TOO =
            Set.of(
                    "phone",
                    "text",
                    "smoke",
                    "point",
                    "aim",
                    "wave",
                    "raise_hand",
                    "surrender",
                    "cry",
                    "arms_crossed",
                    "shocked",
                    "clap",
                    "photograph");

    private static final Map<String, List<String>> FACES =
            Map.of(
                    "happy", List.of("happy", "joy", "cheerful", "warm", "playful", "delighted"),
                    "sad", List.of("sad", "grief", "melanch", "lonely", "mourn", "heartbroken"),
                    "angry", List.of("angry", "fur", "rage", "hostile", "irritated"),
                    "afraid", List.of("afraid", "fear", "terror", "scared", "panic", "dread"),
                    "surprised", List.of("surpris", "shock", "astonish", "stunned"),
                    "disgusted", List.of("disgust", "revolt"),
                    "thoughtful", List.of("thought", "pensive", "contempl", "brooding", "wistful"));

    private final Layout layout;
    private final PoseCatalogue poses;
    private final Things things;
    private final Request request;
    private final Map<String, Doing> doings = new LinkedHashMap<>();
    private final Map<Integer, Route> routes = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Ensemble ensemble;
    private final ThingStager placing;

    private @Nullable FramedThing object;

    /// Who holds what an insert shows; in the frame by the hand only.
    private @Nullable StagedFigure showing;

    private ShotStager(Layout layout, PoseCatalogue poses, Things things, Request request) {
        this.layout = layout;
        this.poses = poses;
        this.things = things;
        this.request = request;
        this.ensemble = new Ensemble(layout, request, doings);
        this.placing = new ThingStager(layout, poses, things, request, doings, ensemble, notes);
    }

    /// Stages a shot.
    public static StagedShot stage(
            Layout layout, PoseCatalogue poses, Things things, Request request) {
        return new ShotStager(layout, poses, things, request).staged();
    }

    private StagedShot staged() {
        for (Doing doing : Statements.of(request.text(), request.cast())) {
            doings.put(doing.who(), doing);
        }
        List<String> framed = framed();
        String partner = partner(framed);
        ensemble.meet(framed, this::ownPose);
        ensemble.drag(framed);
        placing.place(framed);
        object = placing.object();
        showing = placing.showing();
        List<StagedFigure> figures = new ArrayList<>();
        if (showing != null) {
            figures.add(showing);
        }
        StagedFigure owner = null;
        if (request.text().framing() == Framing.POV) {
            String whose = povOwner(framed);
            framed.remove(whose);
            owner = whose == null ? somebody(framed) : figure(whose, null);
        }
        for (String who : framed) {
            StagedFigure figure =
                    figure(who, who.equals(framed.getFirst()) ? partner : framed.getFirst());
            figures.add(figure);
            placing.wear(figure);
        }
        if (handsOnly(framed)) {
            StagedFigure whose = figures.getLast();
            showing = whose;
            object = hands(whose);
            framed.clear();
        }
        StagedFigure other =
                partner == null || framed.isEmpty() ? null : figure(partner, framed.getFirst());
        Stage stage =
                new Stage(
                        layout.setId(),
                        request.dressingSeed(),
                        figures,
                        placing.props(),
                        request.atmosphere(),
                        List.of());
        return new StagedShot(
                performance(stage),
                figures.stream().filter(f -> !f.equals(showing)).map(StagedFigure::id).toList(),
                showing == null ? List.of() : List.of(showing.id()),
                owner,
                object,
                other,
                placing.staged(),
                notes);
    }

    private static final Pattern HAND =
            Pattern.compile("(?i).*\\b(?:hands?|fists?|fingers?|thumbs?|wrists?|palms?|knuckles)");

    /// Whether somebody is there for the hands alone: `CU of a trembling hand`.
    private boolean handsOnly(List<String> framed) {
        ShotDescription text = request.text();
        ShotSize size = text.size();
        boolean near = size == ShotSize.INSERT || (size != null && size.aim() <= ShotSize.CU.aim());
        return near
                && showing == null
                && framed.size() == 1
                && !text.subjects().isEmpty()
                && HAND.matcher(text.subjects().getFirst().text()).matches();
    }

    /// The hands of somebody as what the frame is of: the one that holds, or both.
    private FramedThing hands(StagedFigure figure) {
        PosedSkeleton posed = Kinematics.solve(figure);
        Vec3 right = posed.grip(Limb.RIGHT);
        Vec3 left = posed.grip(Limb.LEFT);
        boolean apart = right.distance(left) > 0.4;
        Vec3 a = figure.held().containsKey("left") && apart ? left : right;
        Vec3 b = apart ? a : left;
        Vec3 low = new Vec3(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.min(a.z(), b.z()));
        Vec3 high =
                new Vec3(Math.max(a.x(), b.x()), Math.max(a.y(), b.y()), Math.max(a.z(), b.z()));
        Vec3 room = new Vec3(HAND_ROOM, HAND_ROOM, HAND_ROOM);
        return new FramedThing(new Box(low.minus(room), high.plus(room)), figure.heading() - 0.5);
    }

    /// What a hand takes up round its grip, metres.
    private static final double HAND_ROOM = 0.085;

    private StagedShot.Performance performance(Stage stage) {
        boolean walks = stage.figures().stream().anyMatch(f -> Walk.kind(f.pose()) != null);
        return walks && request.going() == Request.Going.GO
                ? new Walk(stage, layout, routes, poses)
                : StagedShot.Performance.still(stage);
    }

    /// Names of those in the frame, the owner of the shot first. Whoever is in the scene but not
    /// named by the shot is left out: nobody walks into a single unasked.
    private List<String> framed() {
        List<String> names = new ArrayList<>(doings.keySet());
        boolean tight =
                request.text().size() != null
                        && request.text().size().onLadder()
                        && request.text().size().aim() <= ShotSize.MCU.aim()
                        && request.text().framing() == null;
        if (tight && names.size() == 2) {
            // `CU of the boy, he looks at his father`: whom he looks at is beyond the frame.
            Doing first = doings.get(names.get(0));
            Doing second = doings.get(names.get(1));
            boolean only =
                    first != null
                            && second != null
                            && second.action() == null
                            && names.get(1).equals(first.towards());
            if (only) {
                names.remove(1);
            }
        }
        boolean needsShoulder =
                request.text().framing() == Framing.OTS
                        || request.text().framing() == Framing.DIRTY_SINGLE;
        if (needsShoulder && names.size() == 1) {
            String partner = nearest(names.getFirst());
            if (partner != null) {
                names.add(partner);
            } else {
                notes.add("over whose shoulder is not said, and nobody else is in the scene");
            }
        }
        boolean everybody =
                names.isEmpty()
                        && request.text().subjects().isEmpty()
                        && request.text().size() != ShotSize.INSERT
                        && request.text().framing() != Framing.POV;
        if (everybody) {
            request.cast().stream()
                    .map(CastMember::name)
                    .filter(request.marks()::containsKey)
                    .forEach(names::add);
        }
        return names;
    }

    /// Whom the owner of the shot looks at.
    private @Nullable String partner(List<String> framed) {
        if (framed.isEmpty()) {
            return null;
        }
        Doing doing = doings.get(framed.getFirst());
        if (doing != null && doing.towards() != null) {
            return doing.towards();
        }
        return framed.size() > 1 ? framed.get(1) : nearest(framed.getFirst());
    }

    private @Nullable String nearest(String who) {
        Mark mark = request.marks().get(who);
        if (mark == null) {
            return null;
        }
        String best = null;
        double distance = 8;
        for (Map.Entry<String, Mark> other : request.marks().entrySet()) {
            double d = other.getValue().position().distance(mark.position());
            if (!other.getKey().equals(who) && d < distance) {
                best = other.getKey();
                distance = d;
            }
        }
        return best;
    }

    private @Nullable String povOwner(List<String> framed) {
        for (ShotDescription.Relation relation : request.text().relations()) {
            if (relation.relation().toLowerCase(Locale.ROOT).startsWith("pov")) {
                return Statements.find(relation.object(), request.cast())
                        .map(CastMember::name)
                        .orElse(null);
            }
        }
        if (!framed.isEmpty() && (framed.size() > 1 || object != null)) {
            return framed.getFirst();
        }
        return framed.isEmpty() ? null : nearest(framed.getFirst());
    }

    /// The eyes of a POV whose owner the text does not name: they stand where one would talk to, or
    /// look at, what is seen.
    private StagedFigure somebody(List<String> framed) {
        Mark seen = framed.isEmpty() ? null : request.marks().get(framed.getFirst());
        double look = layout.directions().isEmpty() ? Math.PI : layout.directions().getFirst();
        Vec3 at = layout.hero().minus(Vec3.ofHeading(look).times(2.2));
        if (seen != null) {
            at = seen.position();
            for (double turn : new double[] {0, 0.5, -0.5, 1, -1, 1.6, -1.6, Math.PI}) {
                Vec3 step = Vec3.ofHeading(seen.heading() + turn).times(1.8);
                if (layout.free(seen.position().plus(step), 0.25)) {
                    at = seen.position().plus(step);
                    break;
                }
            }
        }
        Vec3 target = seen == null ? layout.hero() : seen.position();
        Pose pose = PoseFit.fit(poses.find("stand").orElseThrow(), Build.ADULT_WOMAN, 0);
        return new StagedFigure(
                199,
                "somebody",
                Build.ADULT_WOMAN,
                new Wardrobe(List.of(), "short", 0x302620, 0xB98A68, List.of()),
                at,
                target.minus(at).heading(),
                pose,
                "neutral",
                0,
                Map.of());
    }

    /// Key of the pose that somebody's own words name; null where they name none.
    private @Nullable String ownPose(String who) {
        Doing doing = doings.get(who);
        return doing == null || doing.action() == null
                ? null
                : poses.forAction(doing.action()).map(PoseShape::key).orElse(null);
    }

    private StagedFigure figure(String who, @Nullable String partner) {
        CastMember member =
                request.cast().stream().filter(m -> m.name().equals(who)).findFirst().orElseThrow();
        int id = request.cast().indexOf(member) + 1;
        Mark mark = ensemble.mark(who);
        PoseShape shape = shape(who, mark);
        Map<Limb, Grip> grips = grips(placing.held(who));
        Pose pose =
                PoseFit.fit(
                        Handling.shape(shape, grips),
                        member.build(),
                        mark.footing(),
                        ensemble.meets(who) ? 0 : request.seed() * 31 + id);
        StagedFigure figure =
                new StagedFigure(
                        id,
                        who,
                        member.build(),
                        member.wardrobe(),
                        mark.position(),
                        mark.heading(),
                        pose,
                        expression(shape),
                        who.equals(request.speaker()) ? 0.6 : 0,
                        placing.held(who));
        StagedFigure there = looking(reaching(onTheWay(figure, mark), mark), partner);
        return mark.posture() == Posture.DRIVE ? there : handling(there, grips);
    }

    private Map<Limb, Grip> grips(Map<String, String> hands) {
        Map<Limb, Grip> grips = new EnumMap<>(Limb.class);
        hands.forEach((hand, key) ->
                things.known(key)
                        .map(Thing::grip)
                        .ifPresent(
                                g -> grips.put(hand.equals("left") ? Limb.LEFT : Limb.RIGHT, g)));
        return grips;
    }

    /// What somebody holds, brought to where it belongs.
    private StagedFigure handling(StagedFigure figure, Map<Limb, Grip> grips) {
        StagedFigure now = figure;
        Doing doing = doings.get(figure.name());
        Vec3 aim = doing == null || doing.towards() == null ? null : chest(doing.towards());
        for (Map.Entry<Limb, Grip> each : grips.entrySet()) {
            now = now.withPose(Handling.settled(now, each.getKey(), each.getValue(), aim));
        }
        return now;
    }

    private Vec3 chest(String who) {
        return eyes(who).plus(new Vec3(0, -0.35, 0));
    }

    /// Who walks or runs goes to where the action leads, else along the set's way, the whole
    /// company in one direction.
    private StagedFigure onTheWay(StagedFigure figure, Mark mark) {
        if (Walk.kind(figure.pose()) == null || !ensemble.hands(figure.name()).isEmpty()) {
            return figure;
        }
        Route route = Route.between(layout, request.before().get(figure.name()), mark);
        if (route != null) {
            routes.put(figure.id(), route);
            // A board shows the middle of the way, a moving shot its beginning.
            boolean goes = request.going() == Request.Going.GO;
            double way = goes ? 0 : route.length() * 0.55;
            return moved(figure, route.at(way), route.heading(way));
        }
        double way = layout.way(layout.hero(), request.text().direction());
        return moved(figure, figure.position(), way + 0.06 * (figure.id() % 2 == 0 ? 1 : -1));
    }

    private static StagedFigure moved(StagedFigure figure, Vec3 position, double heading) {
        return new StagedFigure(
                figure.id(),
                figure.name(),
                figure.build(),
                figure.wardrobe(),
                position,
                heading,
                figure.pose(),
                figure.expression(),
                figure.speaking(),
                figure.held());
    }

    /// The face that the mood of the text asks for, else the pose's own.
    private String expression(PoseShape shape) {
        String mood = String.valueOf(request.text().mood()).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, List<String>> face : FACES.entrySet()) {
            if (face.getValue().stream().anyMatch(mood::contains)) {
                return face.getKey();
            }
        }
        return shape.expression() == null ? "neutral" : shape.expression();
    }

    /// Hands that the action sends somewhere: to a wheel, or pointing at a thing.
    private StagedFigure reaching(StagedFigure figure, Mark mark) {
        List<Vec3> hands = ensemble.hands(figure.name());
        if (!hands.isEmpty()) {
            StagedFigure one = figure.withPose(Reach.hand(figure, Limb.LEFT, hands.getFirst()));
            return hands.size() < 2
                    ? one
                    : one.withPose(Reach.hand(one, Limb.RIGHT, hands.getLast()));
        }
        if (mark.posture() == Posture.DRIVE && mark.seat() != null) {
            Vec3 wheel = layout.seat(mark.seat()).map(Layout.Seat::wheel).orElse(null);
            return wheel == null ? figure : handsOn(figure, wheel);
        }
        Doing doing = doings.get(figure.name());
        if (doing == null || !doing.pointsOrLooks() || !figure.pose().name().startsWith("point")) {
            return figure;
        }
        Vec3 target = target(doing);
        return target == null ? figure : figure.withPose(Reach.point(figure, Limb.RIGHT, target));
    }

    private static StagedFigure handsOn(StagedFigure figure, Vec3 wheel) {
        Vec3 left = Vec3.UP.cross(Vec3.ofHeading(figure.heading()));
        Vec3 up = new Vec3(0, 0.06, 0);
        StagedFigure one =
                figure.withPose(
                        Reach.hand(figure, Limb.LEFT, wheel.plus(left.times(0.17)).plus(up)));
        return one.withPose(Reach.hand(one, Limb.RIGHT, wheel.minus(left.times(0.17)).plus(up)));
    }

    private @Nullable Vec3 target(Doing doing) {
        for (Map.Entry<String, Vec3> aim : placing.aims().entrySet()) {
            boolean named =
                    doing.things().stream()
                                    .anyMatch(t ->
                                            t.contains(aim.getKey()) || aim.getKey().contains(t))
                            || doing.places().stream()
                                    .anyMatch(p -> p.object().contains(aim.getKey()));
            if (named) {
                return aim.getValue();
            }
        }
        return doing.towards() == null ? null : eyes(doing.towards());
    }

    /// The head turns to the thing that is looked at, else to the partner.
    private StagedFigure looking(StagedFigure figure, @Nullable String partner) {
        Doing doing = doings.get(figure.name());
        boolean goes = Walk.kind(figure.pose()) != null;
        boolean talks = request.speaker() != null && figure.pose().name().startsWith("drive");
        boolean own = OWN_GAZE.stream().anyMatch(figure.pose().name()::startsWith);
        if (goes || (own && !talks)) {
            return figure;
        }
        Vec3 target = doing != null && doing.pointsOrLooks() ? target(doing) : null;
        if (target == null && partner != null && !partner.equals(figure.name())) {
            target = eyes(partner);
        }
        if (target == null) {
            return figure;
        }
        double turn =
                Math.abs(
                        Blocker.wrapped(
                                target.minus(figure.position()).heading() - figure.heading()));
        // Nobody looks over the shoulder for a whole conversation.
        return turn > Math.toRadians(100)
                ? figure
                : figure.withPose(Gaze.lookAt(figure, inCompany(figure, target)));
    }

    /// Where somebody looks who shares the frame: of three and more none turns so far to a
    /// neighbour that the face is lost to the others.
    private Vec3 inCompany(StagedFigure figure, Vec3 target) {
        Vec3 way = target.minus(figure.position());
        double turn = Blocker.wrapped(way.heading() - figure.heading());
        if (doings.size() < 3 || Math.abs(turn) <= OPEN) {
            return target;
        }
        double far = Math.hypot(way.x(), way.z());
        double heading = figure.heading() + Math.copySign(OPEN, turn);
        return figure.position().plus(Vec3.ofHeading(heading).times(far)).withY(target.y());
    }

    /// Where a person's eyes are before they look anywhere.
    private Vec3 eyes(String who) {
        CastMember member =
                request.cast().stream().filter(m -> m.name().equals(who)).findFirst().orElseThrow();
        Mark mark = ensemble.mark(who);
        Pose pose = PoseFit.fit(shape(who, mark), member.build(), mark.footing(), 0);
        return Kinematics.solve(member.build(), pose, mark.position(), mark.heading()).eyes();
    }

    /// The pose that the action names where it fits the mark, else the mark's own.
    private PoseShape shape(String who, Mark mark) {
        Optional<PoseShape> together = Optional.ofNullable(ensemble.pose(who)).flatMap(poses::find);
        if (together.isPresent()) {
            return together.get();
        }
        Doing doing = doings.get(who);
        Optional<PoseShape> named =
                doing == null || doing.action() == null
                        ? Optional.empty()
                        : poses.forAction(doing.action());
        String resting =
                switch (mark.posture()) {
                    case STAND -> "stand";
                    case SIT -> mark.seat() != null && facesTable(mark) ? "sit_table" : "sit";
                    case LIE -> "lie";
                    case DRIVE -> "drive";
                };
        boolean tracked =
                request.text().moves().contains(Move.TRACK)
                        || request.text().moves().contains(Move.LEAD);
        if (named.isPresent() && mark.posture() == Posture.STAND && doing != null) {
            Optional<PoseShape> upright = upright(named.get());
            if (upright.isPresent()) {
                return upright.get();
            }
        }
        boolean seatless =
                mark.posture() == Posture.STAND
                        && named.filter(p -> p.key().equals("sit") || p.key().equals("sit_table"))
                                .isPresent();
        if (seatless) {
            return poses.find("sit_ground").orElseThrow();
        }
        boolean idle = named.map(p -> p.key().equals("stand")).orElse(true);
        boolean sits = mark.posture() == Posture.SIT;
        if (sits && doing != null && named.isPresent() && named.get().key().startsWith("sit")) {
            // `Sits at the counter smoking`: the second verb is what hands do.
            Optional<PoseShape> own = named;
            named = second(String.valueOf(doing.action())).or(() -> own);
        }
        if (tracked && idle && mark.posture() == Posture.STAND) {
            // A camera that goes with somebody goes with somebody who goes.
            return poses.find("walk").orElseThrow();
        }
        if (named.isPresent() && Blocker.posture(named.get()) == mark.posture()) {
            return lying(doing, named.get());
        }
        if (named.isPresent()
                && mark.posture() == Posture.SIT
                && SEATED_TOO.contains(named.get().key())) {
            PoseShape sit = poses.find(resting).or(() -> poses.find("sit")).orElseThrow();
            return named.get().on(sit);
        }
        boolean sleeps = named.map(p -> p.key().equals("sleep")).orElse(false);
        if (sleeps && mark.posture() == Posture.SIT) {
            return poses.find("sit_asleep").orElseThrow();
        }
        return poses.find(resting)
                .or(() -> poses.find(mark.posture() == Posture.STAND ? "stand" : "sit"))
                .orElseThrow();
    }

    /// An act that is drawn in a chair, done on the feet.
    private Optional<PoseShape> upright(PoseShape named) {
        return switch (named.key()) {
            case "read" -> poses.find("read_standing");
            case "drink", "eat" -> poses.find("stand").map(named::on);
            default -> Optional.empty();
        };
    }

    /// What the verbs behind the first one name that can be done in a chair.
    private Optional<PoseShape> second(String action) {
        Matcher verbs = PARTICIPLE.matcher(action.toLowerCase(Locale.ROOT));
        while (verbs.find()) {
            Optional<PoseShape> pose =
                    verbs.start() == 0
                            ? Optional.empty()
                            : poses.forAction(action.substring(verbs.start()));
            boolean seated =
                    pose.filter(p ->
                                    SEATED_TOO.contains(p.key())
                                            || Blocker.posture(p) == Posture.SIT)
                            .isPresent();
            if (seated) {
                return pose;
            }
        }
        return Optional.empty();
    }

    private static final Pattern PARTICIPLE =
            Pattern.compile("\\b(?:and )?(?!sitting)\\p{L}{3,}ing\\b|\\band \\p{L}+s\\b");

    /// Who lies and aims lies on the belly.
    private PoseShape lying(@Nullable Doing doing, PoseShape named) {
        boolean aims =
                doing != null
                        && named.key().equals("lie")
                        && String.valueOf(doing.action()).matches("(?i).*\\baim(?:s|ing)?\\b.*");
        return aims ? poses.find("prone").orElse(named) : named;
    }

    private boolean facesTable(Mark mark) {
        return layout.seat(String.valueOf(mark.seat()))
                .filter(s -> s.tableHeight() > 0)
                .isPresent();
    }
}
