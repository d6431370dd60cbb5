package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.assets.film.Words;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.gl.GlRenderer;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.scene.StageAssembler;
import studio.backlot.model.reading.DescriptionReader;
import studio.backlot.model.reading.Reading;
import studio.backlot.model.reading.RuleReader;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.moves.MovePlanner;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.staging.Blocker;
import studio.backlot.staging.CatalogueThings;
import studio.backlot.staging.Layout;
import studio.backlot.staging.Mark;
import studio.backlot.staging.SceneText;
import studio.backlot.staging.Statements;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Slot;
import studio.backlot.storyboard.model.Take;
import studio.backlot.storyboard.plan.SceneActions;
import studio.backlot.storyboard.script.ScriptPeople;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.environment.Folders;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.render.Looks;
import studio.backlot.studio.render.RenderThread;

/// The whole way from words to a picture, for window and command line. Directing runs on the
/// caller's thread, one at a time; drawing on the render thread.
public final class ConceptStudio implements AutoCloseable {
    /// Scenes and shots that are kept: enough to plan a short film by its cameras and then to draw
    /// it without directing it twice.
    private static final int SCENES = 48;

    private static final int SHOTS = 384;

    private static final Words WORDS = Words.bundled();

    private final SetCatalogue sets;
    private final DescriptionReader reader;
    private final SetChooser chooser;
    private final CatalogueThings things;
    private final CastFromText.Kinds kinds;
    private final Nearness nearness;
    private final PoseCatalogue poses;
    private final Director director;
    private final Equipment.House cameras;
    private final StageAssembler source;
    private final RenderThread gl;
    private final Ahead ahead;

    /// What happens in the script that was directed last.
    private @Nullable SceneActions actions;

    // Both are guarded by this object.
    private final Map<Director.SceneRequest, DirectedScene> scenes = latest(SCENES);
    private final Map<Performed, DirectedShot> shots = latest(SHOTS);

    /// What decides a shot: its scene as it was directed, and what is asked of each take.
    private record Performed(DirectedScene scene, List<Director.Cue> cues) {
        /// By what is asked alone: a whole scene takes longer to add up than it is worth.
        @Override
        public int hashCode() {
            return cues.hashCode();
        }
    }

    private static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    private ConceptStudio(
            SetCatalogue sets,
            DescriptionReader reader,
            Nearness nearness,
            PoseCatalogue poses,
            CameraCatalogue cameras) {
        this.sets = sets;
        this.reader = reader;
        this.chooser = new SetChooser(sets, nearness::set);
        this.things = new CatalogueThings(sets, nearness::prop);
        this.kinds = nearness::person;
        this.nearness = nearness;
        this.poses = poses;
        this.cameras = new Equipment.House(cameras);
        // Solver and renderer look at the same triangles: what one had built the other finds.
        this.source = new StageAssembler(sets, sets.props());
        this.director = new Director(poses, things, new MovePlanner(cameras), source);
        this.gl = new RenderThread(() -> GlRenderer.create(source));
        this.ahead = new Ahead(source, gl);
    }

    /// Opens everything that ships. Models and the graphics context load when first needed.
    public static ConceptStudio open() {
        SetCatalogue sets = new SetCatalogue(new PropCatalogue());
        return new ConceptStudio(
                sets,
                RuleReader.bundled(),
                new Nearness(sets, Folders.cache()),
                PoseCatalogue.load(),
                CameraCatalogue.load());
    }

    /// Reads a description.
    public synchronized Reading read(String description) {
        return reader.read(description);
    }

    public RenderThread gl() {
        return gl;
    }

    /// Whether everything that directing rests on was there so far; without the language model
    /// frames are made too, but others.
    public boolean isWhole() {
        return nearness.isWhole();
    }

    /// Lets the renderer get ready for a look while the caller reads and stages the first frame. If
    /// it cannot, that frame tells why.
    ///
    /// @throws ConceptException where the look is unknown
    public void prepare(String name) {
        Look wanted = look(name);
        gl.prepare(wanted);
    }

    /// Lets the language model load beside the first frames of many, one of which may need it.
    public void prepareWords() {
        Thread loading = new Thread(nearness::prepare, "words");
        loading.setDaemon(true);
        loading.start();
    }

    /// Makes one frame of a description that belongs to no script.
    ///
    /// @throws ConceptException where the description is empty or the look unknown
    public ConceptFrame frame(String description, FrameOptions options) {
        if (description.isBlank()) {
            throw new ConceptException(
                    ConceptException.Code.EMPTY_DESCRIPTION,
                    "there is nothing to draw: describe the shot, such as “MCU of a woman in a red"
                            + " coat at a diner counter, night”");
        }
        Look look = look(options.look());
        Steps steps = new Steps();
        Reading reading = read(description);
        steps.done("read");
        Directed directed = directed(reading, description, options, steps);
        DirectedShot shot = directed.shot();
        // The render thread would build them too; here it is seen how long it takes.
        source.geometry(shot.stage(0));
        steps.done("figures");
        DrawnFrame frame = draw(shot, 0, options, look);
        steps.done("draw");
        return new ConceptFrame(
                reading, directed.scene(), shot, frame, subjects(shot, frame), steps.millis());
    }

    /// A description with everybody in place and its camera solved.
    record Directed(DirectedScene scene, DirectedShot shot) {}

    /// Whether the words of a place mean a set.
    boolean isSet(String place, String setId) {
        return chooser.means(place, setId);
    }

    /// All of a frame but the drawing.
    Directed directed(Reading reading, String description, FrameOptions options) {
        return directed(reading, description, options, new Steps());
    }

    private Directed directed(
            Reading reading, String description, FrameOptions options, Steps steps) {
        Equipment equipment = cameras.hired(options.camera());
        ShotDescription text = ImpliedPeople.with(reading.values(), description);
        DirectedScene scene = sceneOf(text, description, options);
        steps.done("stage");
        ShotSize implied = ImpliedSize.of(text, poses);
        ShotDescription wanted = implied == null ? text : text.toBuilder().size(implied).build();
        Set<Slot> free = implied == null ? Set.of() : Set.of(Slot.SIZE);
        Director.ShotRequest request =
                new Director.ShotRequest(
                        wanted,
                        List.of("description"),
                        HandValues.NONE,
                        equipment.optics(options.aspect()),
                        equipment.lenses(),
                        4,
                        options.seed(),
                        null,
                        Variety.USUAL,
                        free);
        DirectedShot shot = directed(scene, List.of(new Director.Cue(0, request)));
        steps.done("solve");
        return new Directed(scene, shot);
    }

    /// How long each step of a frame takes.
    private static final class Steps {
        private final Map<String, Double> millis = new LinkedHashMap<>();
        private long began = System.nanoTime();

        void done(String step) {
            long now = System.nanoTime();
            millis.put(step, (now - began) * 1e-6);
            began = now;
        }

        Map<String, Double> millis() {
            return millis;
        }
    }

    /// The look of a name.
    ///
    /// @throws ConceptException where there is none
    public static Look look(String name) {
        return Looks.find(name)
                .orElseThrow(() ->
                        new ConceptException(
                                ConceptException.Code.UNKNOWN_LOOK,
                                "there is no look “"
                                        + name
                                        + "”: use one of "
                                        + String.join(", ", Looks.names())));
    }

    private static List<FramedSubject> subjects(DirectedShot shot, DrawnFrame frame) {
        List<FramedSubject> subjects = new ArrayList<>();
        for (int id : shot.staged().framed()) {
            for (StagedFigure figure : shot.stage(0).figures()) {
                if (figure.id() == id) {
                    subjects.add(FramedSubject.of(figure, shot.camera(), frame));
                }
            }
        }
        return subjects;
    }

    private DrawnFrame draw(DirectedShot shot, double seconds, FrameOptions options, Look look) {
        RenderRequest request =
                new RenderRequest(
                        shot.stage(seconds),
                        shot.camera(seconds),
                        options.width(),
                        options.height(),
                        look,
                        RenderRequest.Quality.BOARD,
                        options.seed(),
                        seconds,
                        options.buffers() == FrameOptions.Buffers.DEPTH_AND_IDS);
        try {
            return gl.export(request).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// A scene of one description: its own set and people.
    private DirectedScene sceneOf(ShotDescription text, String description, FrameOptions options) {
        long seed = options.seed();
        List<String> nouns = new ArrayList<>(text.props());
        text.relations().forEach(r -> nouns.add(r.object()));
        // A car that somebody leans on is no place to be in.
        nouns.replaceAll(n ->
                vehicle(n) && text.relations().stream().noneMatch(r -> inside(r, n))
                        ? n.substring(n.lastIndexOf(' ') + 1)
                        : n);
        // One that somebody sits in is the place, where no other is named.
        if (text.relations().stream().anyMatch(r -> inside(r, r.object()) && roofed(r.object()))) {
            nouns.addFirst("inside the car");
        }
        IntExt stated = text.intExt();
        IntExt intExt = stated == null && outside(text.place(), description) ? IntExt.EXT : stated;
        SetChooser.Choice choice =
                Places.choice(chooser, text, description, intExt)
                        .orElseGet(() -> chooser.choose(text.place(), under(text, intExt), nouns));
        ahead.set(choice.set().id(), seed);
        List<CastMember> cast = CastFromText.of(text.subjects(), things, kinds, seed);
        ahead.people(cast);
        List<Blocker.Beat> beats =
                List.of(new Blocker.Beat("description", Statements.of(text, cast)));
        List<String> notes = choice.exact() ? List.of() : List.of(choice.reason());
        return director.scene(
                new Director.SceneRequest(
                        Layout.of(choice.set(), sets.props()),
                        seed,
                        cast,
                        beats,
                        Map.of(),
                        lightTime(text.time()),
                        text.weather(),
                        null,
                        options.daylight(),
                        DirectedScene.Line.FREE,
                        notes));
    }

    /// Where nothing is said of the place, rain and snow fall outside.
    private static @Nullable IntExt under(ShotDescription text, @Nullable IntExt intExt) {
        Weather weather = text.weather();
        boolean falls = weather != null && weather != Weather.CLEAR && weather != Weather.CLOUD;
        boolean seen = text.props().stream().noneMatch(p -> p.contains("window"));
        return intExt == null && text.place() == null && falls && seen ? IntExt.EXT : intExt;
    }

    /// `Rides past the church`: whoever passes a place is not in it.
    private static boolean outside(@Nullable String place, String description) {
        return place != null
                && Pattern.compile(
                                "\\b(?:past|outside(?: of)?|in front of)(?: (?:the|a|an|his|her))? "
                                        + Pattern.quote(place.toLowerCase(Locale.ROOT)))
                        .matcher(description.toLowerCase(Locale.ROOT))
                        .find();
    }

    private static boolean vehicle(String noun) {
        String head = noun.substring(noun.lastIndexOf(' ') + 1);
        return WORDS.is(Words.Kind.VEHICLE, noun) || WORDS.is(Words.Kind.VEHICLE, head);
    }

    /// Whether it is a vehicle of the road in which people sit under a roof.
    private static boolean roofed(String noun) {
        String head = noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return Set.of(
                        "car",
                        "taxi",
                        "cab",
                        "van",
                        "truck",
                        "pickup",
                        "sedan",
                        "suv",
                        "jeep",
                        "limousine",
                        "limo")
                .contains(head);
    }

    private static boolean inside(ShotDescription.Relation relation, String noun) {
        return relation.object().equals(noun)
                && List.of("in", "inside", "into").contains(relation.relation());
    }

    private static TimeOfDay lightTime(@Nullable TimeOfDay time) {
        return time == null || !time.absolute() ? TimeOfDay.DAY : time;
    }

    /// Directs a scene of a production: chooses its set unless the scene has one, and blocks it
    /// from its action lines. Where it goes on from an earlier scene in the same place, people are
    /// where they were left.
    public synchronized DirectedScene direct(Production production, Scene scene) {
        List<CastMember> cast = castOf(production, scene);
        Optional<Scene> earlier = earlier(production, scene);
        Map<String, Mark> carried =
                earlier.map(e -> SceneText.carried(direct(production, e).blocking(), cast))
                        .orElse(Map.of());
        List<String> notes = new ArrayList<>();
        Layout layout = layout(scene, notes);
        earlier.ifPresent(e -> notes.add("goes on from scene " + e.number()));
        if (actions == null || !actions.isOf(production)) {
            actions = SceneActions.of(production);
        }
        Director.SceneRequest request =
                new Director.SceneRequest(
                        layout,
                        scene.world().dressingSeed(),
                        cast,
                        SceneText.beats(scene, actions.in(scene), cast),
                        carried,
                        scene.resolvedTime(),
                        scene.weather(),
                        scene.world().sunHeading(),
                        scene.world().daylight(),
                        DirectedScene.Line.KEPT,
                        List.copyOf(notes));
        return scenes.computeIfAbsent(request, director::scene);
    }

    private Layout layout(Scene scene, List<String> notes) {
        String chosen = scene.world().setId();
        if (chosen != null) {
            return Layout.of(sets.get(chosen), sets.props());
        }
        List<String> nouns = new ArrayList<>();
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Action action) {
                nouns.addAll(read(action.text()).values().props());
            }
        }
        SetChooser.Choice choice = chooser.choose(scene.place(), scene.intExt(), nouns);
        notes.add(choice.reason());
        return Layout.of(choice.set(), sets.props());
    }

    /// The scene that a continuous one goes on from: the last one in the same place, at most four
    /// scenes ago.
    private static Optional<Scene> earlier(Production production, Scene scene) {
        TimeOfDay time = scene.time();
        boolean goesOn = time != null && !time.absolute();
        int at = 0;
        while (at < production.scenes().size()
                && !production.scenes().get(at).id().equals(scene.id())) {
            at++;
        }
        for (int i = at - 1; goesOn && i >= Math.max(0, at - 4); i--) {
            Scene before = production.scenes().get(i);
            boolean same =
                    before.place().equalsIgnoreCase(scene.place())
                            && before.intExt() == scene.intExt();
            if (same) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    /// The cast seen in a scene: speakers first, then whoever the action names.
    private static List<CastMember> castOf(Production production, Scene scene) {
        StringBuilder text = new StringBuilder(" ");
        LinkedHashMap<String, CastMember> seen = new LinkedHashMap<>();
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Dialogue speech && !speech.offScreen()) {
                member(production, speech.character()).ifPresent(m -> seen.put(m.name(), m));
            } else if (beat instanceof Beat.Action action) {
                text.append(action.text()).append(' ');
            }
        }
        String words = plain(text.toString());
        for (CastMember member : production.cast()) {
            String group = ScriptPeople.together(member.name());
            boolean among = group != null && words.contains(" " + group + " ");
            if (among || words.contains(" " + plain(member.name()).strip() + " ")) {
                seen.putIfAbsent(member.name(), member);
            }
        }
        return List.copyOf(seen.values());
    }

    /// Words alone, so that `DR. LANE` is found in “Dr. Lane waits”.
    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static Optional<CastMember> member(Production production, String name) {
        return production.cast().stream()
                .filter(m -> m.name().equalsIgnoreCase(name) || m.aliases().contains(name))
                .findFirst();
    }

    /// Directs a shot of a production.
    ///
    /// @param scene what [#direct(Production, Scene)] made of its scene
    public DirectedShot direct(Production production, DirectedScene scene, Scene of, Shot shot) {
        FrameRate rate = production.settings().rate();
        double frame = (double) rate.den() / rate.num();
        Equipment equipment = cameras.nearest(production.settings().camera());
        List<Take> takes =
                shot.takes().isEmpty()
                        ? List.of(new Take(0, shot.frames(), shot.beatIds(), Map.of()))
                        : shot.takes();
        // Who is cut together with a later scene is where their own scene left them.
        boolean own = shot.beatIds().stream().anyMatch(b -> of.beat(b).isPresent());
        boolean left = !own && !of.beats().isEmpty();
        List<String> marks = left ? List.of(of.beats().getLast().id()) : shot.beatIds();
        Variety variety = Variety.of(production, of).getOrDefault(shot.id(), Variety.USUAL);
        List<Director.Cue> cues = new ArrayList<>();
        for (Take take : takes) {
            // Everybody keeps the mark of the first take: the camera is set up for it.
            Director.ShotRequest request =
                    new Director.ShotRequest(
                            shot.during(take),
                            marks,
                            shot.hand(),
                            equipment.optics(production.settings().aspect()),
                            equipment.lenses(),
                            shot.frames() * frame,
                            of.id().hashCode(),
                            speaker(production, take),
                            variety,
                            SecondChoices.free(shot.spec()));
            if (cues.isEmpty() || !cues.getLast().request().equals(request)) {
                cues.add(new Director.Cue(take.from() * frame, request));
            }
        }
        return performed(new Performed(scene, List.copyOf(cues)));
    }

    private synchronized DirectedShot performed(Performed wanted) {
        DirectedShot known = shots.get(wanted);
        if (known == null) {
            known = directed(wanted.scene(), wanted.cues());
            shots.put(wanted, known);
        }
        return known;
    }

    /// Directs, and holds what came of it against the words.
    private synchronized DirectedShot directed(DirectedScene scene, List<Director.Cue> cues) {
        DirectedShot shot = director.shot(scene, cues);
        String here = scene.layout().setId();
        return shot.missing(
                director.missing(scene, shot, cues, place -> chooser.means(place, here)));
    }

    /// The stage without the wild walls and props that stand before a camera in somebody's hand.
    ///
    /// @param shot what was directed; whoever it frames is to be seen
    public synchronized Stage pulledFor(DirectedShot shot, Stage stage, Camera camera) {
        Layout layout = Layout.of(sets.get(stage.setId()), sets.props());
        return director.pulledFor(shot, stage, camera, layout);
    }

    /// Who speaks first in a take, so that the mouth is open.
    private static @Nullable String speaker(Production production, Take take) {
        for (Scene scene : production.scenes()) {
            for (String id : take.beatIds()) {
                if (scene.beat(id).orElse(null) instanceof Beat.Dialogue d && !d.offScreen()) {
                    return d.character();
                }
            }
        }
        return null;
    }

    /// Frees the graphics context.
    @Override
    public void close() {
        ahead.close();
        gl.close();
    }
}
