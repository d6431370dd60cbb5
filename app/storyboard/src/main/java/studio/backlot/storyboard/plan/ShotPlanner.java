package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.assets.patterns.ScenePattern;
import studio.backlot.assets.patterns.ScenePatterns;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings.Coverage;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.rhythm.SceneTiming;
import studio.backlot.storyboard.rhythm.Segment;
import studio.backlot.storyboard.script.ScriptPeople;
import studio.backlot.storyboard.time.FrameRate;

/// Turns the scenes of a production into set-ups and a cut over them. The same script and settings
/// always give the same plan.
public final class ShotPlanner {
    private final ScenePatterns patterns;

    public ShotPlanner(ScenePatterns patterns) {
        this.patterns = patterns;
    }

    /// A plan.
    ///
    /// @param production the production with shots in its scenes and the cut in first place
    /// @param warnings scenes whose length strays from the page
    public record Plan(Production production, List<String> warnings) {
        public Plan {
            warnings = List.copyOf(warnings);
        }
    }

    /// Plans every scene that has no shots yet; the first cut is made anew.
    public Plan plan(Production production) {
        ScriptPeople people = ScriptPeople.of(production.scenes());
        FrameRate rate = production.settings().rate();
        Coverage coverage = production.settings().coverage();
        CutBuilder cut = new CutBuilder(rate);
        List<String> warnings = new ArrayList<>();
        SetUp.Seen before = null;
        CutRules.Motion motion = new CutRules.Motion();
        List<Beat> allBeats =
                production.scenes().stream().flatMap(s -> s.beats().stream()).toList();
        Map<String, SceneShots> planned = new LinkedHashMap<>();
        List<Intercut.Elsewhere> places = new ArrayList<>();
        for (Scene scene : production.scenes()) {
            cut.arrive(SceneTransitions.head(scene));
            if (scene.beats().isEmpty() || !scene.shots().isEmpty()) {
                cut.addShots(scene);
                cut.leave(SceneTransitions.tail(scene));
                continue;
            }
            SceneSubjects subjects =
                    new SceneSubjects(scene, people, Intercut.of(scene, people, places));
            List<PlannedClip> clips =
                    clips(scene, people, subjects, allBeats, coverage, before, motion);
            SceneTiming timing =
                    SceneTiming.of(
                            scene,
                            clips.stream().map(c -> new Segment(c.content())).toList(),
                            rate);
            if (timing.warning() != null) {
                warnings.add(timing.warning());
            }
            SceneShots own = new SceneShots(scene);
            planned.put(scene.id(), own);
            List<String> shots = new ArrayList<>();
            for (int i = 0; i < clips.size(); i++) {
                SceneShots home = planned.get(home(clips.get(i), subjects, scene).id());
                if (home == null) {
                    throw new IllegalStateException("a place of a scene that was not planned");
                }
                shots.add(home.use(clips.get(i), timing.contentFrames().get(i)));
            }
            if (coverage == Coverage.FULL) {
                addSafety(scene, subjects, own, timing);
            }
            cut.add(scene, shots, timing);
            cut.leave(SceneTransitions.tail(scene));
            before = clips.getLast().setUp().seen();
            places.add(new Intercut.Elsewhere(scene, subjects));
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
        return new Plan(production.withScenes(scenes).withCuts(cuts), warnings);
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

    private List<PlannedClip> clips(
            Scene scene,
            ScriptPeople people,
            SceneSubjects subjects,
            List<Beat> allBeats,
            Coverage coverage,
            SetUp.@Nullable Seen before,
            CutRules.Motion motion) {
        ScenePattern pattern = recognise(scene, subjects);
        ActionReader reader = new ActionReader(people, patterns.insertProps());
        reader.learn(allBeats);
        List<PlannedClip> clips =
                new SceneDirector(scene, subjects, reader, pattern, coverage).direct();
        if (coverage == Coverage.MASTER) {
            return List.of(master(clips, subjects, pattern));
        }
        return new CutRules(pattern, subjects, motion).apply(clips, before);
    }

    /// Everything in one frame, from the first beat to the last.
    private static PlannedClip master(
            List<PlannedClip> clips, SceneSubjects subjects, ScenePattern pattern) {
        PatternSetUp p = pattern.setUp(PatternSetUp.Use.OPEN, 1).orElseThrow();
        List<SetUp.Who> who = new ArrayList<>();
        for (String name : subjects.onScreen()) {
            if (who.size() < 4) {
                who.add(subjects.who(name));
            }
        }
        SetUp setUp = SetUps.of(p, who, null, null, Role.MASTER, List.of());
        PlannedClip all = new PlannedClip(setUp, List.of(), false, "the whole scene in one frame");
        for (PlannedClip clip : clips) {
            all = all.plus(clip.content());
        }
        return all;
    }

    /// The pattern that most words of a scene speak for; the general ones where none does.
    ScenePattern recognise(Scene scene, SceneSubjects subjects) {
        StringBuilder action = new StringBuilder(" ");
        boolean talk = false;
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Action a) {
                action.append(a.text().toLowerCase(Locale.ROOT)).append(' ');
            }
            talk |= beat instanceof Beat.Dialogue;
        }
        String words = action.toString().replaceAll("[^\\p{L}']+", " ");
        String place =
                " " + scene.place().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']+", " ") + " ";
        int people = subjects.onScreen().size();
        ScenePattern best = patterns.pattern(talk ? "talk" : "action");
        int bestScore = 2;
        for (ScenePattern p : patterns.patterns()) {
            boolean fits =
                    people >= p.minPeople()
                            && people <= p.maxPeople()
                            && (p.talk() == null || p.talk() == talk)
                            && (p.intExt() == null
                                    || scene.intExt() == null
                                    || p.intExt() == scene.intExt());
            int done = hits(p.actionWords(), words);
            int score = 3 * hits(p.placeWords(), place) + done;
            if (fits && done > 0 && score > bestScore) {
                best = p;
                bestScore = score;
            }
        }
        return best;
    }

    private static int hits(List<String> words, String text) {
        int n = 0;
        for (String word : words) {
            if (text.contains(" " + word + " ")) {
                n++;
            }
        }
        return n;
    }

    /// Full coverage also has what the first cut does not use: a master and each person close.
    private void addSafety(
            Scene scene, SceneSubjects subjects, SceneShots shots, SceneTiming timing) {
        ScenePattern pattern = recognise(scene, subjects);
        List<String> all = scene.beats().stream().map(Beat::id).toList();
        List<SetUp> wanted = new ArrayList<>();
        wanted.add(master(List.of(), subjects, pattern).setUp().still());
        PatternSetUp close = pattern.setUp(PatternSetUp.Use.TURN, 2).orElseThrow();
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
