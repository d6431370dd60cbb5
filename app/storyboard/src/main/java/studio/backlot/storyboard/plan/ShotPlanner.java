package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.assets.patterns.ScenePattern;
import studio.backlot.assets.patterns.ScenePatterns;
import studio.backlot.storyboard.edit.SetupLetters;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings.Coverage;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
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
        List<Scene> scenes = new ArrayList<>();
        CutBuilder cut = new CutBuilder(rate);
        List<String> warnings = new ArrayList<>();
        SetUp.Seen before = null;
        List<Beat> allBeats =
                production.scenes().stream().flatMap(s -> s.beats().stream()).toList();
        for (Scene scene : production.scenes()) {
            if (scene.beats().isEmpty() || !scene.shots().isEmpty()) {
                scenes.add(scene);
                cut.addShots(scene);
                continue;
            }
            List<PlannedClip> clips =
                    clips(scene, people, allBeats, production.settings().coverage(), before);
            SceneTiming timing =
                    SceneTiming.of(
                            scene,
                            clips.stream().map(c -> new Segment(c.content())).toList(),
                            rate);
            if (timing.warning() != null) {
                warnings.add(timing.warning());
            }
            Map<SetUp, Shot> shots = shots(scene, clips, timing);
            if (production.settings().coverage() == Coverage.FULL) {
                addSafety(scene, people, shots, timing);
            }
            scenes.add(scene.withShots(List.copyOf(shots.values())));
            cut.add(scene, clips, shots, timing);
            before = clips.getLast().setUp().seen();
        }
        List<Cut> cuts = new ArrayList<>(production.cuts());
        Cut made = cut.build(cuts.isEmpty() ? "cut-1" : cuts.getFirst().id());
        if (cuts.isEmpty()) {
            cuts.add(made);
        } else {
            cuts.set(0, made);
        }
        Production planned = production.withScenes(scenes).withCuts(cuts);
        return new Plan(planned, warnings);
    }

    private List<PlannedClip> clips(
            Scene scene,
            ScriptPeople people,
            List<Beat> allBeats,
            Coverage coverage,
            SetUp.@Nullable Seen before) {
        SceneSubjects subjects = new SceneSubjects(scene, people);
        ScenePattern pattern = recognise(scene, subjects);
        ActionReader reader = new ActionReader(people, patterns.insertProps());
        reader.learn(allBeats);
        List<PlannedClip> clips =
                new SceneDirector(scene, subjects, reader, pattern, coverage).direct();
        if (coverage == Coverage.MASTER) {
            return List.of(master(clips, subjects, pattern));
        }
        return new CutRules(pattern, subjects).apply(clips, before);
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

    // -- shots

    private static Map<SetUp, Shot> shots(
            Scene scene, List<PlannedClip> clips, SceneTiming timing) {
        Map<SetUp, Long> frames = new LinkedHashMap<>();
        Map<SetUp, Set<String>> beats = new HashMap<>();
        Map<SetUp, String> reasons = new HashMap<>();
        for (int i = 0; i < clips.size(); i++) {
            PlannedClip clip = clips.get(i);
            frames.merge(clip.setUp(), timing.segmentFrames().get(i), Long::sum);
            beats.computeIfAbsent(clip.setUp(), s -> new LinkedHashSet<>()).addAll(clip.beatIds());
            reasons.putIfAbsent(clip.setUp(), clip.reason());
        }
        Map<SetUp, Shot> shots = new LinkedHashMap<>();
        frames.forEach((setUp, length) ->
                shots.put(
                        setUp,
                        shot(
                                scene,
                                shots.size(),
                                setUp,
                                length,
                                List.copyOf(beats.getOrDefault(setUp, Set.of())),
                                reasons.getOrDefault(setUp, ""))));
        return shots;
    }

    private static Shot shot(
            Scene scene, int index, SetUp setUp, long frames, List<String> beats, String reason) {
        String letters = SetupLetters.of(index);
        String id = "shot-" + scene.id() + "-" + letters.toLowerCase(Locale.ROOT);
        List<Panel> panels =
                setUp.moves()
                        ? List.of(
                                new Panel(id + "-1", "START", 0, null, null),
                                new Panel(id + "-2", "END", 1, null, null))
                        : List.of(new Panel(id + "-1", "", 0, null, null));
        return new Shot(
                id,
                letters,
                SetupLetters.name(scene, letters),
                ShotText.of(setUp, scene),
                setUp.spec(scene),
                HandValues.NONE,
                beats,
                frames,
                panels,
                List.of(),
                reason.isBlank() ? null : reason,
                false);
    }

    /// Full coverage also has what the first cut does not use: a master and each person close.
    private void addSafety(
            Scene scene, ScriptPeople people, Map<SetUp, Shot> shots, SceneTiming timing) {
        SceneSubjects subjects = new SceneSubjects(scene, people);
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
            if (!shots.containsKey(setUp)) {
                shots.put(
                        setUp,
                        shot(scene, shots.size(), setUp, timing.frames(), all, "safety coverage"));
            }
        }
    }

    /// Collects the tracks of a cut scene by scene; confined to the thread that made it.
    private static final class CutBuilder {
        private final FrameRate rate;
        private final List<Item> picture = new ArrayList<>();
        private final List<Item> dialogue = new ArrayList<>();
        private final List<Item> second = new ArrayList<>();
        private final List<Cut.Marker> markers = new ArrayList<>();
        private long now;
        private long dialogueEnd;
        private long secondEnd;
        private int count;

        CutBuilder(FrameRate rate) {
            this.rate = rate;
        }

        private String id(String kind) {
            return kind + "-" + ++count;
        }

        /// Shots that a scene already has play one after the other at their own length.
        void addShots(Scene scene) {
            for (Shot shot : scene.shots()) {
                if (!shot.omitted()) {
                    picture.add(new Item.Clip(id("clip"), shot.id(), 0, shot.frames()));
                    now += shot.frames();
                }
            }
        }

        void add(Scene scene, List<PlannedClip> clips, Map<SetUp, Shot> shots, SceneTiming timing) {
            markers.add(
                    new Cut.Marker(
                            id("marker"), now, scene.number() + " " + scene.heading(), "green"));
            Map<String, Long> used = new HashMap<>();
            for (int i = 0; i < clips.size(); i++) {
                Shot shot = shots.get(clips.get(i).setUp());
                if (shot == null) {
                    throw new IllegalStateException("a clip without its shot");
                }
                long frames = timing.segmentFrames().get(i);
                long from = used.merge(shot.id(), frames, Long::sum) - frames;
                picture.add(new Item.Clip(id("clip"), shot.id(), from, frames));
            }
            for (SceneTiming.SpeechAt speech : timing.speeches()) {
                speak(speech);
            }
            now += timing.frames();
        }

        private void speak(SceneTiming.SpeechAt speech) {
            long start = now + speech.start();
            Beat.Dialogue beat = speech.beat();
            Item.SoundClip clip =
                    new Item.SoundClip(
                            id("sound"),
                            new Item.SoundSource.Speech(beat.character(), beat.text(), beat.id()),
                            0,
                            speech.frames(),
                            0);
            if (start >= dialogueEnd) {
                if (start > dialogueEnd) {
                    dialogue.add(new Item.Gap(id("gap"), start - dialogueEnd));
                }
                dialogue.add(clip);
                dialogueEnd = start + speech.frames();
            } else {
                if (start > secondEnd) {
                    second.add(new Item.Gap(id("gap"), start - secondEnd));
                }
                second.add(clip);
                secondEnd = Math.max(start, secondEnd) + speech.frames();
            }
        }

        Cut build(String id) {
            List<Track> tracks = new ArrayList<>();
            tracks.add(new Track("track-picture", "V1", Track.Kind.PICTURE, picture));
            tracks.add(new Track("track-dialogue", "A1 dialogue", Track.Kind.DIALOGUE, dialogue));
            if (!second.isEmpty()) {
                tracks.add(
                        new Track("track-dialogue-2", "A2 dialogue", Track.Kind.DIALOGUE, second));
            }
            return new Cut(id, "First cut", rate, tracks, markers);
        }
    }
}
