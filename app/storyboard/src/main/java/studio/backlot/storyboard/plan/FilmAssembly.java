package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings.Coverage;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.rhythm.SceneTiming;
import studio.backlot.storyboard.rhythm.Segment;

/// Lays drafts of scenes out in frames: a shot for each camera, and the cut over them. Confined to
/// the method that makes a film of it.
final class FilmAssembly {
    /// A film of drafts.
    ///
    /// @param warnings scenes whose length strays from the page
    /// @param places which clip of which draft an item of the cut is
    record Film(Production production, List<String> warnings, Map<String, Place> places) {}

    /// A clip of a draft.
    ///
    /// @param clip its place among the clips of its scene
    record Place(String sceneId, int clip) {}

    private final Production production;
    private final Map<String, DraftScene> drafts;
    private final CutBuilder cut;
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, SceneShots> planned = new LinkedHashMap<>();

    private FilmAssembly(Production production, Map<String, DraftScene> drafts) {
        this.production = production;
        this.drafts = drafts;
        this.cut = new CutBuilder(production.settings().rate());
    }

    /// @param drafts by id of the scene; a scene without one keeps the shots that it has
    static Film of(Production production, Map<String, DraftScene> drafts) {
        return new FilmAssembly(production, drafts).film();
    }

    private Film film() {
        for (Scene scene : production.scenes()) {
            cut.arrive(SceneTransitions.head(scene));
            DraftScene draft = drafts.get(scene.id());
            if (draft == null) {
                cut.addShots(scene);
            } else {
                add(draft);
            }
            cut.leave(SceneTransitions.tail(scene));
        }
        List<Scene> scenes = new ArrayList<>();
        for (Scene scene : production.scenes()) {
            SceneShots made = planned.get(scene.id());
            scenes.add(made == null ? scene : scene.withShots(made.shots()));
        }
        List<Cut> cuts = new ArrayList<>(production.cuts());
        Cut made = cut.build(cuts.isEmpty() ? "cut-1" : cuts.getFirst().id());
        if (cuts.isEmpty()) {
            cuts.add(made);
        } else {
            cuts.set(0, made);
        }
        return new Film(production.withScenes(scenes).withCuts(cuts), warnings, places);
    }

    private void add(DraftScene draft) {
        Scene scene = draft.scene();
        List<PlannedClip> clips = draft.clips();
        SceneTiming timing =
                SceneTiming.of(
                        scene,
                        clips.stream().map(c -> new Segment(c.content())).toList(),
                        production.settings().rate());
        if (timing.warning() != null) {
            warnings.add(timing.warning());
        }
        SceneShots own = new SceneShots(scene);
        planned.put(scene.id(), own);
        List<String> shots = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            SceneShots home = planned.get(home(clips.get(i), draft.subjects(), scene).id());
            if (home == null) {
                throw new IllegalStateException("a place of a scene that was not planned");
            }
            shots.add(home.use(clips.get(i), timing.contentFrames().get(i)));
        }
        if (production.settings().coverage() == Coverage.FULL) {
            addSafety(draft, own, timing);
        }
        List<String> items = cut.add(scene, shots, timing, SceneTransitions.within(scene, clips));
        for (int i = 0; i < items.size(); i++) {
            places.put(items.get(i), new Place(scene.id(), i));
        }
    }

    /// The scene in whose place a clip is shot.
    private static Scene home(PlannedClip clip, SceneSubjects subjects, Scene scene) {
        for (SetUp.Who who : clip.setUp().subjects()) {
            Scene there = subjects.home(who.name());
            if (there != null) {
                return there;
            }
        }
        return scene;
    }

    /// Full coverage also has what the first cut does not use: a master and each person close.
    private static void addSafety(DraftScene draft, SceneShots shots, SceneTiming timing) {
        SceneSubjects subjects = draft.subjects();
        List<String> all = draft.scene().beats().stream().map(Beat::id).toList();
        List<SetUp> wanted = new ArrayList<>();
        wanted.add(ShotPlanner.master(List.of(), subjects, draft.pattern()).setUp().still());
        PatternSetUp close = draft.pattern().setUp(PatternSetUp.Use.TURN, 2).orElseThrow();
        for (String name : subjects.onScreen().stream().limit(4).toList()) {
            SetUp single =
                    SetUps.of(
                            close,
                            List.of(subjects.who(name)),
                            null,
                            null,
                            Role.COVERAGE,
                            List.of());
            wanted.add(
                    single.still()
                            .single(subjects.who(name), SetUps.orRight(subjects.gaze(name, null))));
        }
        for (SetUp setUp : wanted) {
            shots.keep(setUp, all, timing.frames(), "safety coverage");
        }
    }
}
