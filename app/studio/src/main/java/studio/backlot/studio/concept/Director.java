package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Gaze;
import studio.backlot.assets.film.Light;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.gl.scene.StageSource;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingResult;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.FramingSolver;
import studio.backlot.space.camera.FramingSpec;
import studio.backlot.space.camera.LineOfAction;
import studio.backlot.space.camera.Solution;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.moves.CameraPath;
import studio.backlot.space.moves.MovePlanner;
import studio.backlot.space.moves.PlannedMove;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Bvh;
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
import studio.backlot.storyboard.model.HandValues;

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
    public record SceneRequest(
            Layout layout,
            long dressingSeed,
            List<CastMember> cast,
            List<Blocker.Beat> beats,
            Map<String, Mark> carried,
            TimeOfDay time,
            @Nullable Weather weather,
            @Nullable Double sunHeading,
            DirectedScene.Line line,
            List<String> notes) {}

    /// What a shot is directed from.
    ///
    /// @param text its values
    /// @param beatIds the beats that it covers
    /// @param hand what a person set
    /// @param optics sensor, aspect and stop; lens and focus are solved
    /// @param seconds length of the shot
    /// @param seed varies poses; the same for all shots of a scene
    /// @param speaker who speaks, null for nobody
    /// @param variety from how far round the camera looks where the words leave it open
    /// @param secondChoices other words for the same shot, tried in order where these cannot hold
    record ShotRequest(
            ShotDescription text,
            List<String> beatIds,
            HandValues hand,
            Optics optics,
            double seconds,
            long seed,
            @Nullable String speaker,
            Variety variety,
            List<ShotDescription> secondChoices) {
        /// The same with other marks.
        ShotRequest placing(HandValues other) {
            return new ShotRequest(
                    text, beatIds, other, optics, seconds, seed, speaker, variety, secondChoices);
        }

        /// The same with other words.
        ShotRequest saying(ShotDescription other) {
            return new ShotRequest(
                    other, beatIds, hand, optics, seconds, seed, speaker, variety, secondChoices);
        }
    }

    private static final double SUN_OFF_AXIS = Math.toRadians(50);
    private static final int REMEMBERED = 12;

    /// Cameras from which a move is tried.
    private static final int TRIED = 6;

    private static final double MASTER_DISTANCE = 6;

    private final PoseCatalogue poses;
    private final Things things;
    private final FramingSolver solver;
    private final MovePlanner mover;
    private final StageSource source;
    private final Map<Built, Surroundings> built =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Built, Surroundings> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public Director(
            PoseCatalogue poses,
            Things things,
            FramingSolver solver,
            MovePlanner mover,
            StageSource source) {
        this.poses = poses;
        this.things = things;
        this.solver = solver;
        this.mover = mover;
        this.source = source;
    }

    /// Blocks a scene and sets its light.
    public DirectedScene scene(SceneRequest request) {
        Layout layout = request.layout();
        Blocking blocking =
                Blocker.block(layout, poses, request.cast(), request.beats(), request.carried());
        double look = masterHeading(layout, blocking, request.cast());
        Vec3 master = layout.hero().minus(Vec3.ofHeading(look).times(MASTER_DISTANCE));
        double sun = request.sunHeading() != null ? request.sunHeading() : sun(layout, look);
        Atmosphere atmosphere =
                new Atmosphere(
                        request.time(),
                        request.weather() == null ? Weather.CLEAR : request.weather(),
                        sun,
                        List.of(),
                        null,
                        lampsLit(request.time()));
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

    /// Stages a shot and solves its camera. Where the words cannot hold together, what nobody asked
    /// for goes first; a shoulder that does not fit where its owner stands is cheated.
    DirectedShot shot(DirectedScene scene, ShotRequest request) {
        if (request.hand().camera() != null || fits(scene, request)) {
            return solved(scene, request);
        }
        DirectedShot cheated = cheated(scene, request);
        if (cheated != null) {
            return cheated;
        }
        for (ShotDescription other : request.secondChoices()) {
            ShotRequest second = request.saying(other);
            DirectedShot tried =
                    fits(scene, second) ? solved(scene, second) : cheated(scene, second);
            if (tried != null) {
                return tried.instead(
                        request.text(), tried.cheats(), SecondChoices.words(request.text(), other));
            }
        }
        return solved(scene, request);
    }

    /// Whether a shot has a camera as it is asked for. What is in its way is not looked for.
    private boolean fits(DirectedScene scene, ShotRequest request) {
        StagedShot staged = stage(scene, request, wantsMotion(request.text()));
        if (staged.framed().isEmpty() && staged.object() == null) {
            return true;
        }
        Surroundings surroundings = surroundings(staged.opening(), scene.layout()::movable);
        FramingScene framing = framingScene(scene, staged, surroundings);
        return !found(spec(request, staged), framing, request.variety()).isEmpty();
    }

    private @Nullable DirectedShot cheated(DirectedScene scene, ShotRequest request) {
        StagedShot staged = stage(scene, request, wantsMotion(request.text()));
        StagedFigure near = Cheat.near(request, staged);
        if (near == null) {
            return null;
        }
        for (HandValues.Mark mark : Cheat.marks(staged, near)) {
            Map<String, HandValues.Mark> cheats = Map.of(near.name(), mark);
            ShotRequest moved = request.placing(Cheat.with(request.hand(), cheats));
            if (fits(scene, moved)) {
                double metres = mark.position().distance(near.position());
                return solved(scene, moved)
                        .instead(
                                request.text(),
                                cheats,
                                "%s is cheated by %.1f m for the shoulder"
                                        .formatted(near.name(), metres));
            }
        }
        return null;
    }

    private DirectedShot solved(DirectedScene scene, ShotRequest request) {
        ShotDescription text = request.text();
        boolean going = wantsMotion(text);
        StagedShot staged = stage(scene, request, going);
        Surroundings surroundings = surroundings(staged.opening(), scene.layout()::movable);
        FramingScene framing = framingScene(scene, staged, surroundings);
        FramingSpec spec = spec(request, staged);
        List<String> conflicts = new ArrayList<>();
        List<String> notes = new ArrayList<>(staged.notes());
        boolean ofPlace = staged.framed().isEmpty() && staged.object() == null;
        List<Solution> solutions =
                ofPlace
                        ? PlaceCameras.of(scene.layout(), text, request.optics(), surroundings)
                        : solve(spec, framing, request.variety(), conflicts);
        if (staged.framed().size() == 2 && spec.framing() == Framing.TWO_SHOT) {
            solutions = evenly(solutions, framing);
        }
        boolean byHand = request.hand().camera() != null;
        Going move = new Going(request, staged, framing, surroundings);
        Taken taken = byHand ? null : best(solutions, move);
        Solution solution = taken == null ? null : taken.solution();
        Camera camera = camera(scene, request, framing, solution, notes);
        if (text.gaze() == Gaze.CAMERA) {
            staged = lookingInto(staged, camera);
        }
        Set<String> hidden =
                new TreeSet<>(
                        byHand
                                ? pulledFor(camera, framing.subjects(), framing.surroundings())
                                : solution == null ? List.of() : solution.pulled());
        CameraPath path = CameraPath.locked(camera, request.seconds());
        if (isGoing(request)) {
            PlannedMove planned = taken == null ? move.plan(mover, camera, hidden) : taken.move();
            hidden.addAll(planned.pulled());
            notes.addAll(planned.notes());
            path = planned.path();
        }
        boolean moves = staged.performance().travels() || differs(path);
        List<Solution> others = new ArrayList<>(solutions);
        others.remove(solution);
        return new DirectedShot(
                text,
                staged,
                List.copyOf(hidden),
                path.at(0),
                path,
                moves,
                byHand ? null : solution,
                others,
                List.of(),
                Map.of(),
                conflicts,
                notes);
    }

    /// Lets another performance follow before the camera that a shot has.
    ///
    /// @param asked what is performed; marks are those of the shot's first performance
    /// @param from second of the shot at which it begins
    DirectedShot then(DirectedScene scene, DirectedShot shot, ShotRequest asked, double from) {
        ShotRequest request = asked.placing(Cheat.with(asked.hand(), shot.cheats()));
        StagedShot staged = stage(scene, request, wantsMotion(request.text()));
        boolean intoLens = request.text().gaze() == Gaze.CAMERA;
        if (!shot.moves() && !staged.performance().travels() && !holds(shot, staged)) {
            // The camera stays where it is, so whoever it is of stays before it.
            staged = stage(scene, request.saying(shot.text()), wantsMotion(shot.text()));
        }
        return shot.then(
                new DirectedShot.Later(
                        from, intoLens ? lookingInto(staged, shot.camera()) : staged));
    }

    /// Whether whoever the shot is of has the eyes inside its frame.
    private static boolean holds(DirectedShot shot, StagedShot staged) {
        for (StagedFigure figure : staged.opening().figures()) {
            if (!staged.framed().isEmpty() && figure.id() == staged.framed().getFirst()) {
                Vec3 eyes = shot.camera().project(Subject.of(figure).eyes());
                return eyes.z() > 0 && Math.abs(eyes.x()) < 0.9 && Math.abs(eyes.y()) < 0.9;
            }
        }
        return true;
    }

    /// A camera and where it goes.
    private record Taken(Solution solution, PlannedMove move) {}

    private static boolean isGoing(ShotRequest request) {
        return wantsMotion(request.text())
                || request.hand().endCamera() != null
                || request.text().moves().contains(Move.RACK_FOCUS);
    }

    /// Of the cameras that answer the words, the first from which the whole move can be made; null
    /// where there is none or nothing moves.
    private @Nullable Taken best(List<Solution> solutions, Going going) {
        Taken best = null;
        double most = -1;
        for (int i = 0; i < Math.min(solutions.size(), TRIED); i++) {
            Solution solution = solutions.get(i);
            PlannedMove move = going.plan(mover, solution.camera(), Set.copyOf(solution.pulled()));
            // What comes later on the list answers the words less well.
            double worth = move.reach() - 0.05 * i - 0.1 * move.pulled().size();
            if (worth > most) {
                best = new Taken(solution, move);
                most = worth;
            }
            if (move.reach() > 0.99 && move.pulled().isEmpty()) {
                break;
            }
        }
        return best;
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
    Stage pulledFor(DirectedShot shot, Stage stage, Camera camera, Predicate<String> movable) {
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
                pulledFor(camera, framed, surroundings(stage, movable)));
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
                        atmosphere(scene.atmosphere(), request.text()),
                        scene.dressingSeed(),
                        request.seed(),
                        request.speaker(),
                        moment.about(),
                        going ? ShotStager.Request.Going.GO : ShotStager.Request.Going.HOLD));
    }

    /// The scene's light with what this shot asks for; the sun stays where the master put it.
    private static Atmosphere atmosphere(Atmosphere scene, ShotDescription text) {
        Set<Light> asks = new HashSet<>(scene.asks());
        asks.addAll(text.light());
        return new Atmosphere(
                scene.time(),
                scene.weather(),
                scene.sunHeading(),
                asks.stream().sorted().toList(),
                text.colour() != null ? text.colour() : scene.colour(),
                scene.practicals() || asks.contains(Light.PRACTICALS));
    }

    /// What blocks sight and tripods: set and props, seen through glass. People are known to the
    /// solver by themselves, so all shots of a scene share one hierarchy.
    private Surroundings surroundings(Stage stage, Predicate<String> movable) {
        Stage empty =
                new Stage(
                        stage.setId(),
                        stage.dressingSeed(),
                        List.of(),
                        stage.props(),
                        stage.atmosphere(),
                        List.of());
        Built key = new Built(stage.setId(), stage.dressingSeed(), stage.props());
        return built.computeIfAbsent(key, k -> surroundingsOf(empty, movable));
    }

    private record Built(String setId, long dressingSeed, List<PlacedProp> props) {}

    private Surroundings surroundingsOf(Stage stage, Predicate<String> movable) {
        StageGeometry geometry = source.geometry(stage);
        StageGeometry.Soup soup =
                StageGeometry.soup(
                        geometry.visibleParts().stream()
                                .filter(part -> part.material().kind() != Material.Kind.GLASS)
                                .toList());
        Map<Integer, String> wild = new HashMap<>();
        for (Part part : geometry.visibleParts()) {
            // Pieces of one wall or prop leave together: their key is the name before the slash.
            String name = part.name().split("/")[0];
            if (part.wild() && movable.test(name)) {
                wild.put(part.id() & 0xFFFF, name);
            }
        }
        return new Surroundings(Bvh.of(soup.positions(), soup.indices(), soup.ids()), wild, 0);
    }

    private FramingScene framingScene(
            DirectedScene scene, StagedShot staged, Surroundings surroundings) {
        Stage stage = staged.opening();
        Map<Integer, Subject> subjects = new HashMap<>();
        for (StagedFigure figure : stage.figures()) {
            subjects.put(figure.id(), Subject.of(figure));
        }
        Layout layout = scene.layout();
        double r = layout.heroRadius();
        Box place =
                new Box(
                        layout.hero().minus(new Vec3(r, 0, r)),
                        layout.hero().plus(new Vec3(r, layout.exterior() ? 4 : 2.2, r)));
        return new FramingScene(
                staged.framed().stream().map(subjects::get).toList(),
                staged.others().stream().map(subjects::get).toList(),
                staged.owner() == null ? null : Subject.of(staged.owner()),
                staged.object(),
                place,
                line(scene, staged, subjects),
                surroundings);
    }

    /// The line between the owner of the shot and whom they look at, kept on the master's side.
    private static @Nullable LineOfAction line(
            DirectedScene scene, StagedShot staged, Map<Integer, Subject> subjects) {
        if (scene.side() == DirectedScene.Line.FREE
                || staged.partner() == null
                || staged.framed().isEmpty()) {
            return null;
        }
        Subject hero = subjects.get(staged.framed().getFirst());
        if (hero == null) {
            return null;
        }
        Vec3 from = hero.eyes();
        Subject partner = Subject.of(staged.partner());
        return new LineOfAction(from, partner.eyes(), sideOf(scene, hero, partner));
    }

    /// The master's side of the line between two people where they are when the scene begins: who
    /// is on the left of whom stays so when they move.
    private static int sideOf(DirectedScene scene, Subject hero, Subject partner) {
        Vec3 from = start(scene, hero);
        Vec3 to = start(scene, partner);
        int side = LineOfAction.sideOf(from, to, scene.master());
        return side != 0 ? side : hero.id() < partner.id() ? 1 : -1;
    }

    private static Vec3 start(DirectedScene scene, Subject person) {
        Mark mark = scene.blocking().start().get(person.name());
        return mark == null ? person.eyes() : mark.position();
    }

    private static FramingSpec spec(ShotRequest request, StagedShot staged) {
        ShotDescription text = request.text();
        FramingSpec spec = FramingSpec.of(text, request.optics());
        // Where people talk, the line of action decides on which side of the frame a gaze leaves.
        if (staged.partner() == null && text.gaze() == Gaze.LEFT) {
            spec = spec.withHand(FramingSpec.Hand.LEFT);
        } else if (staged.partner() == null && text.gaze() == Gaze.RIGHT) {
            spec = spec.withHand(FramingSpec.Hand.RIGHT);
        }
        if (text.framing() == null && staged.framed().size() == 2) {
            spec = spec.withFraming(Framing.TWO_SHOT);
        } else if (text.framing() == null && staged.framed().size() == 3) {
            spec = spec.withFraming(Framing.THREE_SHOT);
        } else if (text.framing() == null && staged.framed().size() > 3) {
            spec = spec.withFraming(Framing.GROUP);
        } else if (text.framing() == null && staged.framed().isEmpty() && staged.object() == null) {
            spec = spec.withFraming(Framing.ESTABLISHING);
        } else if (text.framing() == Framing.ESTABLISHING && staged.object() != null) {
            // A cutaway to a thing frames the thing.
            spec = spec.withFraming(Framing.INSERT);
        }
        return spec;
    }

    private List<Solution> solve(
            FramingSpec spec, FramingScene framing, Variety variety, List<String> conflicts) {
        List<Solution> found = found(spec, framing, variety);
        if (!found.isEmpty()) {
            return found;
        }
        return switch (solver.solve(spec, framing)) {
            case FramingResult.Solved solved -> solved.solutions();
            case FramingResult.Infeasible infeasible -> {
                conflicts.addAll(infeasible.conflicts());
                yield infeasible.nearest().isEmpty()
                        ? relaxed(spec, framing, conflicts)
                        : infeasible.nearest();
            }
        };
    }

    /// The cameras of a spec as it is; empty where there is none.
    private List<Solution> found(FramingSpec spec, FramingScene framing, Variety variety) {
        if (variety == Variety.FURTHER_ROUND) {
            List<Solution> round = new ArrayList<>();
            for (int hand = -1; hand <= 1; hand += 2) {
                FramingSpec turned = spec.withAzimuth(hand * Variety.FURTHER_DEGREES);
                if (solver.attempt(turned, framing) instanceof FramingResult.Solved solved) {
                    round.addAll(solved.solutions());
                }
            }
            if (!round.isEmpty()) {
                round.sort(Comparator.comparingDouble(Solution::score).reversed());
                return round;
            }
        }
        return solver.attempt(spec, framing) instanceof FramingResult.Solved solved
                ? solved.solutions()
                : List.of();
    }

    /// The size is what a board is for: where nothing else will do, lens and side are given up,
    /// then company, and the line of action last.
    private List<Solution> relaxed(FramingSpec spec, FramingScene framing, List<String> conflicts) {
        FramingSpec loose = spec.withLens(null).withLensClass(null).withSide(null);
        FramingSpec single = loose.withFraming(Framing.SINGLE);
        List<Solution> found = among(solver.solve(loose, framing));
        if (found.isEmpty()) {
            found = among(solver.solve(loose.withFraming(null), framing));
        }
        if (found.isEmpty() && !framing.subjects().isEmpty()) {
            found = among(solver.solve(single, framing));
        }
        if (found.isEmpty()) {
            found = among(solver.solve(loose.withFraming(null), framing.withLine(null)));
        }
        if (!found.isEmpty()) {
            conflicts.add("Lens and side were given up to keep the size.");
        }
        return found;
    }

    private static List<Solution> among(FramingResult result) {
        return switch (result) {
            case FramingResult.Solved solved -> solved.solutions();
            case FramingResult.Infeasible infeasible -> infeasible.nearest();
        };
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

    private static StagedShot lookingInto(StagedShot staged, Camera camera) {
        Stage stage = staged.opening();
        List<StagedFigure> figures = new ArrayList<>();
        for (StagedFigure figure : stage.figures()) {
            boolean hero = !staged.framed().isEmpty() && figure.id() == staged.framed().getFirst();
            figures.add(
                    hero
                            ? figure.withPose(
                                    studio.backlot.space.figure.Gaze.lookAt(
                                            figure, camera.position()))
                            : figure);
        }
        Stage looking =
                new Stage(
                        stage.setId(),
                        stage.dressingSeed(),
                        figures,
                        stage.props(),
                        stage.atmosphere(),
                        stage.hiddenParts());
        return new StagedShot(
                StagedShot.Performance.still(looking),
                staged.framed(),
                staged.others(),
                staged.owner(),
                staged.object(),
                staged.partner(),
                staged.notes());
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
