package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Gaze;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.gl.scene.StageSource;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.FramingSpec;
import studio.backlot.space.camera.Solution;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.moves.CameraPath;
import studio.backlot.space.moves.MovePlanner;
import studio.backlot.space.moves.PlannedMove;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.sky.SunPosition;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Surroundings;
import studio.backlot.staging.Blocker;
import studio.backlot.staging.Blocking;
import studio.backlot.staging.Layout;
import studio.backlot.staging.Mark;
import studio.backlot.staging.ShotStager;
import studio.backlot.staging.StagedShot;
import studio.backlot.staging.Statements;
import studio.backlot.staging.Things;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Daylight;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Slot;

/// Stages shots and solves their cameras. Calls come from one thread at a time, because the
/// geometry it looks through is kept for the scenes of late.
public final class Director {
    /// What a scene is directed from.
    ///
    /// @param layout the set that was chosen
    /// @param cast those who are seen, in order of importance
    /// @param beats what the text says of them
    /// @param carried where they are already, from a scene that this one goes on from
    /// @param time resolved time of day
    /// @param weather null for clear
    /// @param sunHeading null where the scene has none yet
    /// @param daylight when and where it is shot; null for the usual sun of the time of day
    public record SceneRequest(
            Layout layout,
            long dressingSeed,
            List<CastMember> cast,
            List<Blocker.Beat> beats,
            Map<String, Mark> carried,
            TimeOfDay time,
            @Nullable Weather weather,
            @Nullable Double sunHeading,
            @Nullable Daylight daylight,
            DirectedScene.Line line,
            List<String> notes) {}

    /// What a shot is directed from.
    ///
    /// @param text its values
    /// @param beatIds the beats that it covers
    /// @param hand what a person set
    /// @param optics sensor, aspect, squeeze and stop; lens and focus are solved
    /// @param lenses what there is to choose the lens from
    /// @param seconds length of the shot
    /// @param seed varies poses; the same for all shots of a scene
    /// @param speaker who speaks, null for nobody
    /// @param variety from how far round the camera looks where the words leave it open
    /// @param free slots that nobody asked for: they are given up where the words cannot hold
    record ShotRequest(
            ShotDescription text,
            List<String> beatIds,
            HandValues hand,
            Optics optics,
            LensKit lenses,
            double seconds,
            long seed,
            @Nullable String speaker,
            Variety variety,
            Set<Slot> free) {
        /// The same with other marks.
        ShotRequest placing(HandValues other) {
            return new ShotRequest(
                    text, beatIds, other, optics, lenses, seconds, seed, speaker, variety, free);
        }

        /// The same with other words.
        ShotRequest saying(ShotDescription other) {
            return new ShotRequest(
                    other, beatIds, hand, optics, lenses, seconds, seed, speaker, variety, free);
        }
    }

    /// A performance of a shot.
    ///
    /// @param from second of the shot at which it begins
    record Cue(double from, ShotRequest request) {}

    private static final double SUN_OFF_AXIS = Math.toRadians(50);

    /// Cameras from which a move is tried.
    private static final int TRIED = 6;

    private static final double MASTER_DISTANCE = 6;

    /// So long before its end the last frame of a shot is looked at, seconds.
    private static final double LAST_FRAME = 0.04;

    /// What it costs that nothing is left of a move.
    private static final double SHORTENED = 0.4;

    /// What it costs that somebody looks to the other side of the frame than was first found.
    private static final double ACROSS = 0.5;

    /// Cheated marks that have a camera and are looked at.
    private static final int CHEATS = 4;

    /// Room that somebody who is cheated takes on the floor, metres.
    private static final double BODY = 0.25;

    /// What it costs that a later performance does not fit before the camera.
    private static final double LOST = 0.6;

    private final PoseCatalogue poses;
    private final Things things;
    private final MovePlanner mover;
    private final Grounds grounds;

    public Director(PoseCatalogue poses, Things things, MovePlanner mover, StageSource source) {
        this.poses = poses;
        this.things = things;
        this.mover = mover;
        this.grounds = new Grounds(source);
    }

    /// Blocks a scene and sets its light.
    public DirectedScene scene(SceneRequest request) {
        Layout layout = request.layout();
        Blocking blocking =
                Blocker.block(layout, poses, request.cast(), request.beats(), request.carried());
        double look = masterHeading(layout, blocking, request.cast());
        Vec3 master = layout.hero().minus(Vec3.ofHeading(look).times(MASTER_DISTANCE));
        Daylight daylight = request.daylight();
        SunPosition shot = daylight == null ? null : daylight.sun();
        TimeOfDay time = shot == null ? request.time() : shot.timeOfDay();
        double sun = request.sunHeading() != null ? request.sunHeading() : sun(layout, look);
        Atmosphere atmosphere =
                new Atmosphere(
                        time,
                        request.weather() == null ? Weather.CLEAR : request.weather(),
                        daylight == null ? sun : daylight.heading(),
                        shot == null ? null : shot.elevation(),
                        List.of(),
                        null,
                        lampsLit(time));
        return new DirectedScene(
                layout,
                request.dressingSeed(),
                request.cast(),
                blocking,
                atmosphere,
                master,
                look,
                request.line(),
                request.notes());
    }

    /// The direction of the set that looks most squarely at the line between the first two people.
    private static double masterHeading(Layout layout, Blocking blocking, List<CastMember> cast) {
        if (layout.directions().isEmpty()) {
            return Math.PI;
        }
        double best = layout.directions().getFirst();
        if (cast.size() < 2) {
            return best;
        }
        Mark a = blocking.start().get(cast.get(0).name());
        Mark b = blocking.start().get(cast.get(1).name());
        if (a == null || b == null) {
            return best;
        }
        Vec3 line = b.position().minus(a.position()).normalized();
        double square = -1;
        for (double heading : layout.directions()) {
            double across = 1 - Math.abs(line.dot(Vec3.ofHeading(heading)));
            // A little better is not worth leaving the set's best view for.
            if (across > square + 0.25) {
                square = across;
                best = heading;
            }
        }
        return best;
    }

    /// Three quarters behind what the master sees; through windows the sun stays where they are.
    private static double sun(Layout layout, double look) {
        if (!layout.exterior()) {
            return layout.sunHeading();
        }
        double left = look + SUN_OFF_AXIS;
        double right = look - SUN_OFF_AXIS;
        return Math.cos(left - layout.sunHeading()) >= Math.cos(right - layout.sunHeading())
                ? left
                : right;
    }

    private static boolean lampsLit(TimeOfDay time) {
        return switch (time) {
            case NIGHT, EVENING, DUSK, DAWN -> true;
            default -> false;
        };
    }

    /// Stages a shot and solves its camera. Where the words cannot hold together in this set, what
    /// nobody asked for goes first; a shoulder that does not fit where its owner stands is cheated.
    ///
    /// @param cues what is performed, in order; the first begins with the shot
    DirectedShot shot(DirectedScene scene, List<Cue> cues) {
        ShotRequest request = cues.getFirst().request();
        if (request.hand().camera() != null) {
            return new Setup(scene, cues).byHand();
        }
        Setup asked = new Setup(scene, cues);
        Made best = asked.made();
        if (best == null || best.against() > 0) {
            best = better(best, cheated(scene, cues));
        }
        for (ShotDescription other : SecondChoices.of(request.free(), request.text())) {
            double loss = SecondChoices.loss(request.text(), other);
            if (best != null && best.against() <= loss) {
                continue;
            }
            List<Cue> saying = saying(cues, other);
            Made tried = new Setup(scene, saying).made();
            boolean silent = other.side() == null && other.level() == null;
            if (silent && (tried == null || tried.against() > 0)) {
                tried = better(tried, cheated(scene, saying));
            }
            if (tried != null) {
                String given = SecondChoices.words(request.text(), other);
                double across = best != null && isAcross(best.shot(), tried.shot()) ? ACROSS : 0;
                tried = new Made(tried.shot().noting(given), tried.against() + loss + across);
            }
            best = better(best, tried);
        }
        best = best != null ? best : anywhere(scene, cues);
        return best != null ? best.shot() : asked.nearest();
    }

    /// What a shot states and does not show.
    ///
    /// @param here whether the words of a place mean the scene's set
    List<Missing> missing(
            DirectedScene scene, DirectedShot shot, List<Cue> cues, Predicate<String> here) {
        Surroundings ground = grounds.of(shot.staged().opening(), scene.layout());
        Ledger ledger = new Ledger(scene, shot, ground, poses, here);
        for (Cue cue : cues) {
            ledger.of(cue.request().text(), shot.playing(cue.from()));
        }
        return ledger.found();
    }

    /// The same from wherever the set lets a lens stand: for who sits in a car, or lies.
    private @Nullable Made anywhere(DirectedScene scene, List<Cue> cues) {
        ShotRequest request = cues.getFirst().request();
        Made best = null;
        for (ShotDescription other : SecondChoices.of(request.free(), request.text())) {
            double loss = SecondChoices.loss(request.text(), other);
            if (best != null && best.against() <= loss) {
                continue;
            }
            Made tried = new Setup(scene, saying(cues, other)).anywhere();
            if (tried != null) {
                String given = SecondChoices.words(request.text(), other);
                tried = new Made(tried.shot().noting(given), tried.against() + loss);
            }
            best = better(best, tried);
        }
        return best;
    }

    /// Whether the one whom a shot is of looks to the other side of the frame: the next shots
    /// answer that look.
    private static boolean isAcross(DirectedShot first, DirectedShot other) {
        return first.staged().partner() != null && look(first) * look(other) < -0.01;
    }

    private static double look(DirectedShot shot) {
        List<Integer> framed = shot.staged().framed();
        StagedFigure hero =
                framed.isEmpty() ? null : Review.figure(shot.staged().opening(), framed.getFirst());
        return hero == null ? 0 : shot.camera().right().dot(Subject.of(hero).gaze());
    }

    private static @Nullable Made better(@Nullable Made a, @Nullable Made b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.against() < a.against() ? b : a;
    }

    /// The same performances in other words: what people do stays.
    private static List<Cue> saying(List<Cue> cues, ShotDescription other) {
        List<Cue> said = new ArrayList<>();
        for (Cue cue : cues) {
            List<ShotDescription.Subject> who = cue.request().text().subjects();
            List<ShotDescription.Subject> kept =
                    who.subList(0, Math.min(who.size(), other.subjects().size()));
            ShotDescription words = other.toBuilder().subjects(kept).build();
            said.add(new Cue(cue.from(), cue.request().saying(words)));
        }
        return said;
    }

    private @Nullable Made cheated(DirectedScene scene, List<Cue> cues) {
        ShotRequest request = cues.getFirst().request();
        StagedShot staged = stage(scene, request, wantsMotion(request.text()));
        StagedFigure near = Cheat.near(request, staged);
        Made best = null;
        int tried = 0;
        if (near == null) {
            return best;
        }
        for (HandValues.Mark mark : Cheat.marks(staged, near)) {
            if (!scene.layout().free(mark.position(), BODY)) {
                continue;
            }
            Map<String, HandValues.Mark> cheats = Map.of(near.name(), mark);
            List<Cue> placed = new ArrayList<>();
            for (Cue cue : cues) {
                HandValues hand = Cheat.with(cue.request().hand(), cheats);
                placed.add(new Cue(cue.from(), cue.request().placing(hand)));
            }
            Made made = new Setup(scene, placed).made();
            if (made != null) {
                tried++;
                double metres = mark.position().distance(near.position());
                String note =
                        "%s is cheated by %.1f m for the shoulder".formatted(near.name(), metres);
                best = better(best, new Made(made.shot().cheating(cheats, note), made.against()));
            }
            if (tried >= CHEATS || (best != null && best.against() == 0)) {
                break;
            }
        }
        return best;
    }

    /// A shot and how much speaks against its boards.
    ///
    /// @param against objections to its boards, and what was given up
    private record Made(DirectedShot shot, double against) {}

    /// One way of making a shot: staged, and ready to be looked at through cameras.
    private final class Setup {
        private final DirectedScene scene;
        private final List<Cue> cues;
        private final ShotRequest request;
        private final StagedShot staged;
        private final Surroundings surroundings;
        private final FramingScene framing;
        private final FramingSpec spec;
        private final CameraSearch cameras;
        private final Performances performance;

        Setup(DirectedScene scene, List<Cue> cues) {
            this.scene = scene;
            this.cues = cues;
            this.request = cues.getFirst().request();
            this.staged = stage(scene, request, wantsMotion(request.text()));
            this.surroundings = grounds.of(staged.opening(), scene.layout());
            this.framing = ShotFraming.scene(scene, staged, grounds);
            this.spec = ShotFraming.spec(request, staged);
            this.cameras = new CameraSearch(request.lenses(), spec, framing, request.variety());
            this.performance = performance();
        }

        private Performances performance() {
            List<DirectedShot.Later> later = new ArrayList<>();
            for (Cue cue : cues.subList(1, cues.size())) {
                ShotRequest next = cue.request();
                later.add(
                        new DirectedShot.Later(
                                cue.from(), stage(scene, next, wantsMotion(next.text()))));
            }
            return new Performances(staged, later);
        }

        /// The best that can be had as it is asked for; null where there is no camera.
        @Nullable Made made() {
            boolean ofPlace = staged.framed().isEmpty() && staged.object() == null;
            List<Solution> found =
                    ofPlace
                            ? PlaceCameras.of(
                                    scene.layout(), request.text(), request.optics(), surroundings)
                            : cameras.asAsked();
            return found.isEmpty() && !ofPlace ? null : best(found, List.of());
        }

        /// The best from wherever the words allow; null where there is no camera.
        @Nullable Made anywhere() {
            List<Solution> found = cameras.fromAnywhere();
            return found.isEmpty() ? null : best(found, List.of());
        }

        /// What comes nearest where nothing answers the words, with what is in conflict.
        DirectedShot nearest() {
            List<String> conflicts = new ArrayList<>();
            return best(cameras.nearest(conflicts), conflicts).shot();
        }

        DirectedShot byHand() {
            return performed(directed(null, List.of(), List.of())).shot();
        }

        /// Of the cameras that answer the words, the first that nothing speaks against from the
        /// first frame to the last.
        private Made best(List<Solution> solutions, List<String> conflicts) {
            List<Solution> ranked =
                    staged.framed().size() == 2 && spec.framing() == Framing.TWO_SHOT
                            ? evenly(solutions, framing)
                            : solutions;
            if (ranked.isEmpty()) {
                return new Made(directed(null, ranked, conflicts), 0);
            }
            Made best = null;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < Math.min(ranked.size(), TRIED); i++) {
                Made made = from(ranked.get(i), ranked, conflicts, least - 0.05 * i);
                // What comes later on the list answers the words less well.
                if (made != null && made.against() + 0.05 * i < least) {
                    best = made;
                    least = made.against() + 0.05 * i;
                }
                if (best != null && least < 0.05 * (i + 1)) {
                    break;
                }
            }
            return Objects.requireNonNull(best);
        }

        /// The shot from one camera; null where more speaks against its first frame than may.
        private @Nullable Made from(
                Solution solution, List<Solution> all, List<String> conflicts, double most) {
            DirectedShot still = directed(new Taken(solution, null), all, conflicts);
            Performed kept = performed(still);
            if (!isGoing(request) || kept.against() >= most) {
                return isGoing(request) ? null : new Made(kept.shot(), kept.against());
            }
            PlannedMove planned =
                    new Going(
                                    request,
                                    new Performances(staged, kept.shot().later()),
                                    framing,
                                    surroundings)
                            .plan(mover, solution.camera(), Set.copyOf(solution.pulled()));
            DirectedShot moving = directed(new Taken(solution, planned), all, conflicts);
            Performed whole = performed(moving);
            double against =
                    whole.against()
                            + SHORTENED * (1 - planned.reach())
                            + 0.1 * planned.pulled().size();
            return new Made(whole.shot(), against);
        }

        /// A shot with its later performances, and what speaks against its boards.
        private record Performed(DirectedShot shot, double against) {}

        /// The shot with its later performances. Where one of them leaves the frame or turns its
        /// back, whoever the shot is of goes on with the first: the camera stays where it is.
        private Performed performed(DirectedShot shot) {
            Review review = new Review(shot, surroundings);
            double against = review.against(0, Review.At.START);
            DirectedShot whole = shot;
            for (DirectedShot.Later later : performance.later()) {
                StagedShot next = next(later.staged(), shot.camera(later.from()));
                if (!shot.moves()) {
                    // A later performance may bring things of its own.
                    Surroundings then = grounds.of(next.opening(), scene.layout());
                    double found =
                            new Review(shot, then).against(later.from(), Review.At.START, next);
                    if (found >= 1 && !isGoing(request)) {
                        next = staged;
                        against += LOST;
                    }
                }
                whole = whole.then(new DirectedShot.Later(later.from(), next));
            }
            if (whole.moves()) {
                double last = Math.max(0, request.seconds() - LAST_FRAME);
                against += new Review(whole, surroundings).against(last, Review.At.END);
            }
            return new Performed(whole, against);
        }

        private StagedShot next(StagedShot next, Camera camera) {
            return request.text().gaze() == Gaze.CAMERA
                    ? next.lookingInto(camera.position())
                    : next;
        }

        private DirectedShot directed(
                @Nullable Taken taken, List<Solution> solutions, List<String> conflicts) {
            ShotDescription text = request.text();
            boolean byHand = request.hand().camera() != null;
            List<String> notes = new ArrayList<>(staged.notes());
            Solution solution = taken == null ? null : taken.solution();
            Camera camera = camera(scene, request, framing, solution, notes);
            StagedShot seen =
                    text.gaze() == Gaze.CAMERA ? staged.lookingInto(camera.position()) : staged;
            Set<String> hidden =
                    new TreeSet<>(
                            byHand
                                    ? pulledFor(camera, framing.subjects(), surroundings)
                                    : solution == null ? List.of() : solution.pulled());
            CameraPath path = CameraPath.locked(camera, request.seconds());
            PlannedMove planned =
                    taken != null || !isGoing(request)
                            ? taken == null ? null : taken.move()
                            : new Going(request, performance, framing, surroundings)
                                    .plan(mover, camera, hidden);
            if (planned != null) {
                hidden.addAll(planned.pulled());
                notes.addAll(planned.notes());
                path = planned.path();
            }
            List<Solution> others = new ArrayList<>(solutions);
            others.remove(solution);
            return new DirectedShot(
                    ended(text, path),
                    seen,
                    List.copyOf(hidden),
                    path.at(0),
                    path,
                    seen.performance().travels() || differs(path),
                    byHand ? null : solution,
                    others,
                    List.of(),
                    Map.of(),
                    List.of(),
                    conflicts,
                    notes);
        }

        /// The words with the size that a move ends in, where nobody asked for another.
        private ShotDescription ended(ShotDescription text, CameraPath path) {
            if (!request.free().contains(Slot.END_SIZE)
                    || text.endSize() == null
                    || framing.subjects().size() != 1) {
                return text;
            }
            ShotSize size =
                    FramingMeasure.sizeOf(framing.subjects().getFirst().landmarks(), path.at(1));
            return size == text.endSize()
                    ? text
                    : text.toBuilder().endSize(size == text.size() ? null : size).build();
        }
    }

    /// A camera and where it goes.
    private record Taken(Solution solution, @Nullable PlannedMove move) {}

    private static boolean isGoing(ShotRequest request) {
        return wantsMotion(request.text())
                || request.hand().endCamera() != null
                || request.text().moves().contains(Move.RACK_FOCUS);
    }

    /// What has to be pulled for a camera that a person placed: wild parts between the lens and
    /// those it was framed on, or between the lens and where it is focused.
    private static List<String> pulledFor(Camera camera, List<Subject> framed, Surroundings set) {
        Vec3 lens = camera.position();
        List<Vec3> targets = new ArrayList<>();
        targets.add(lens.plus(camera.forward().times(0.9 * camera.optics().focusM())));
        for (Subject subject : framed) {
            if (camera.project(subject.eyes()).z() > 0) {
                targets.add(subject.eyes());
                targets.add(subject.landmarks().waist());
            }
        }
        Set<String> pulled = new TreeSet<>();
        set.wild()
                .forEach((id, key) -> {
                    if (targets.stream().anyMatch(t -> set.bvh().blocked(lens, t, o -> o != id))) {
                        pulled.add(key);
                    }
                });
        return List.copyOf(pulled);
    }

    /// A stage without the wild parts that stand before a camera in somebody's hand.
    Stage pulledFor(DirectedShot shot, Stage stage, Camera camera, Layout layout) {
        List<Subject> framed =
                stage.figures().stream()
                        .filter(f -> shot.staged().framed().contains(f.id()))
                        .map(Subject::of)
                        .toList();
        return new Stage(
                stage.setId(),
                stage.dressingSeed(),
                stage.figures(),
                stage.props(),
                stage.atmosphere(),
                pulledFor(camera, framed, grounds.of(stage, layout)));
    }

    private static List<String> things(ShotDescription text) {
        List<String> things = new ArrayList<>(text.props());
        text.subjects().forEach(s -> things.add(s.text()));
        return things;
    }

    private static boolean wantsMotion(ShotDescription text) {
        return text.moves().stream().anyMatch(m -> m != Move.STATIC && m != Move.RACK_FOCUS);
    }

    private StagedShot stage(DirectedScene scene, ShotRequest request, boolean going) {
        Blocking.Moment moment =
                scene.blocking()
                        .moment(
                                request.beatIds(),
                                Statements.of(request.text(), scene.cast()),
                                things(request.text()));
        Map<String, Mark> marks = new HashMap<>(moment.marks());
        request.hand()
                .marks()
                .forEach((who, hand) -> {
                    Mark mark = marks.get(who);
                    Mark moved =
                            mark == null
                                    ? Mark.standing(hand.position(), hand.heading())
                                    : new Mark(
                                            hand.position(),
                                            hand.heading(),
                                            mark.posture(),
                                            mark.footing(),
                                            mark.seat(),
                                            hand.heading());
                    marks.put(who, moved);
                });
        return ShotStager.stage(
                scene.layout(),
                poses,
                things,
                new ShotStager.Request(
                        request.text(),
                        scene.cast(),
                        moment.before(),
                        marks,
                        scene.light(request.text()),
                        scene.dressingSeed(),
                        request.seed(),
                        request.speaker(),
                        moment.about(),
                        going ? ShotStager.Request.Going.GO : ShotStager.Request.Going.HOLD));
    }

    private static Camera camera(
            DirectedScene scene,
            ShotRequest request,
            FramingScene framing,
            @Nullable Solution solution,
            List<String> notes) {
        Camera hand = request.hand().camera();
        if (hand != null) {
            return hand.withOptics(
                    new Optics(
                            request.optics().mode(),
                            request.optics().aspect(),
                            request.optics().squeeze(),
                            hand.optics().focalMm(),
                            hand.optics().fNumber(),
                            hand.optics().focusM()));
        }
        if (solution != null) {
            notes.addAll(solution.notes());
            return solution.camera();
        }
        List<Solution> wides =
                PlaceCameras.of(
                        scene.layout(), request.text(), request.optics(), framing.surroundings());
        if (!wides.isEmpty()) {
            notes.add("no camera answers the description: this is the set's own wide");
            return wides.getFirst().camera();
        }
        notes.add("no camera answers the description: this is the set's own wide");
        Vec3 target =
                framing.subjects().isEmpty()
                        ? scene.layout().hero().plus(new Vec3(0, 1.2, 0))
                        : framing.subjects().getFirst().eyes();
        Vec3 position = target.minus(Vec3.ofHeading(scene.masterHeading()).times(3.5)).withY(1.6);
        return Camera.lookingAt(position, target, request.optics().withFocal(28));
    }

    /// Two-shots in which both people are of a size come first.
    private static List<Solution> evenly(List<Solution> solutions, FramingScene framing) {
        Subject a = framing.subjects().get(0);
        Subject b = framing.subjects().get(1);
        return solutions.stream()
                .sorted(
                        Comparator.comparingDouble(s -> {
                            double da = s.camera().project(a.eyes()).z();
                            double db = s.camera().project(b.eyes()).z();
                            double even = Math.min(da, db) / Math.max(da, db);
                            return -(s.score() + 1.5 * even);
                        }))
                .toList();
    }

    private static boolean differs(CameraPath path) {
        Camera a = path.at(0);
        for (double t : new double[] {0.33, 0.66, 1}) {
            Camera b = path.at(t);
            boolean same =
                    a.position().distance(b.position()) < 1e-4
                            && Math.abs(a.optics().focalMm() - b.optics().focalMm()) < 1e-3
                            && a.forward().distance(b.forward()) < 1e-5
                            && a.up().distance(b.up()) < 1e-5;
            if (!same) {
                return true;
            }
        }
        return false;
    }
}
