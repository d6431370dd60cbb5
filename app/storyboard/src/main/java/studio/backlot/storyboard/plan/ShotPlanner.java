package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.assets.patterns.ScenePattern;
import studio.backlot.assets.patterns.ScenePatterns;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings.Coverage;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.script.ScriptPeople;

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
        FilmAssembly.Film film = FilmAssembly.of(production, drafts(production));
        return new Plan(film.production(), film.warnings());
    }

    /// Plans as [#plan(Production)] does, then mends what breaks in the cut as the cameras that are
    /// solved for it see it.
    public Plan plan(Production production, CutView view) {
        FilmAssembly.Film film = new CutMending(production, view).mended(drafts(production));
        return new Plan(film.production(), film.warnings());
    }

    private Map<String, DraftScene> drafts(Production production) {
        ScriptPeople people = ScriptPeople.of(production.scenes());
        Coverage coverage = production.settings().coverage();
        SetUp.Seen before = null;
        CutRules.Motion motion = new CutRules.Motion();
        ActionReader learned = new ActionReader(people, patterns.insertProps());
        production.scenes().forEach(s -> learned.learn(s.beats()));
        Map<String, DraftScene> drafts = new LinkedHashMap<>();
        List<Intercut.Elsewhere> places = new ArrayList<>();
        for (Scene scene : production.scenes()) {
            if (scene.beats().isEmpty() || !scene.shots().isEmpty()) {
                continue;
            }
            SceneSubjects subjects =
                    new SceneSubjects(scene, people, Intercut.of(scene, people, places));
            ScenePattern pattern = recognise(scene, subjects);
            List<PlannedClip> clips =
                    new SceneDirector(scene, subjects, learned.fresh(), pattern, coverage).direct();
            clips =
                    coverage == Coverage.MASTER
                            ? List.of(master(clips, subjects, pattern))
                            : new CutRules(scene, pattern, subjects, motion)
                                    .apply(DraftScene.cutAtTransitions(scene, clips), before);
            before = clips.getLast().setUp().seen();
            drafts.put(scene.id(), new DraftScene(scene, subjects, pattern, clips));
            places.add(new Intercut.Elsewhere(scene, subjects));
        }
        return drafts;
    }

    /// Everything in one frame, from the first beat to the last.
    static PlannedClip master(
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
}
