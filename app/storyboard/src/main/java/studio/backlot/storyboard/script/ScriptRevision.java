package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.edit.ShotListEdit;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.ScriptText;
import studio.backlot.storyboard.model.Shot;

/// A revised script laid over a production.
///
/// Beats are matched first (the same words, then alike words), then scenes by the beats and words
/// they share. A scene keeps its id however it was moved, renamed or renumbered. A shot goes where
/// most of its beats went, so that it follows its half of a split scene, or into a merged one.
/// Shots of a scene that is gone stay with it, omitted: nothing is dropped.
///
/// @param production the production with the revised scenes
/// @param changes what became of each scene
public record ScriptRevision(Production production, List<Change> changes) {
    private static final double ALIKE_BEATS = 0.5;
    private static final double ALIKE_SCENES = 0.22;

    public ScriptRevision {
        changes = List.copyOf(changes);
    }

    /// What became of a scene.
    public enum Fate {
        KEPT,
        CHANGED,
        NEW,
        OMITTED
    }

    /// @param sceneId id of the scene
    /// @param heading heading as it is now
    public record Change(String sceneId, Fate fate, String heading) {}

    /// Lays a revised screenplay over a production.
    public static ScriptRevision apply(Production old, Screenplay revised) {
        return new Matching(old, SceneBuilder.build(revised).scenes()).result(revised);
    }

    /// The matching while it is made; confined to the thread that made it.
    private static final class Matching {
        private final Production old;
        private final List<Scene> fresh;
        private final Map<String, String> newBeatOfOld = new LinkedHashMap<>();
        private final Map<String, Integer> freshSceneOfBeat = new HashMap<>();
        private final Map<String, Set<String>> words = new HashMap<>();

        Matching(Production old, List<Scene> fresh) {
            this.old = old;
            this.fresh = fresh;
            for (int i = 0; i < fresh.size(); i++) {
                for (Beat beat : fresh.get(i).beats()) {
                    freshSceneOfBeat.put(beat.id(), i);
                }
            }
        }

        ScriptRevision result(Screenplay revised) {
            double[][] similarity = similarity();
            int[] freshOf = assign(similarity);
            matchBeats(freshOf, similarity);
            return build(revised, freshOf);
        }

        // -- scenes

        private double[][] similarity() {
            List<Scene> scenes = old.scenes();
            double[][] s = new double[scenes.size()][fresh.size()];
            for (int i = 0; i < scenes.size(); i++) {
                Map<String, Integer> a = bag(scenes.get(i));
                for (int j = 0; j < fresh.size(); j++) {
                    s[i][j] = alike(scenes.get(i), a, fresh.get(j), bag(fresh.get(j)), i, j);
                }
            }
            return s;
        }

        private static double alike(
                Scene one,
                Map<String, Integer> a,
                Scene two,
                Map<String, Integer> b,
                int i,
                int j) {
            double shared = overlap(a, b);
            double heading = jaccard(tokens(one.heading()), tokens(two.heading()));
            double number = one.number().equals(two.number()) ? 1 : 0;
            double near = 1.0 / (1 + Math.abs(i - j));
            if (a.isEmpty() && b.isEmpty()) {
                return 0.7 * heading + 0.1 * number + 0.05 * near;
            }
            return 0.75 * shared + 0.15 * heading + 0.05 * number + 0.03 * near;
        }

        /// Pairs of old and new scenes, the most alike first; -1 for a scene that is gone.
        private int[] assign(double[][] similarity) {
            record Pair(int i, int j, double s) {}
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < similarity.length; i++) {
                for (int j = 0; j < fresh.size(); j++) {
                    if (similarity[i][j] >= ALIKE_SCENES) {
                        pairs.add(new Pair(i, j, similarity[i][j]));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::s).reversed());
            int[] freshOf = new int[similarity.length];
            Arrays.fill(freshOf, -1);
            Set<Integer> taken = new HashSet<>();
            for (Pair p : pairs) {
                if (freshOf[p.i()] < 0 && taken.add(p.j())) {
                    freshOf[p.i()] = p.j();
                }
            }
            return freshOf;
        }

        // -- beats

        /// Beats with the same words match anywhere; others match the most alike one, first in the
        /// scene that took this one's place, then in scenes that hold much of it.
        private void matchBeats(int[] freshOf, double[][] similarity) {
            Set<String> taken = new HashSet<>();
            Map<String, List<Beat>> byText = new HashMap<>();
            for (Scene scene : fresh) {
                for (Beat beat : scene.beats()) {
                    byText.computeIfAbsent(text(beat), k -> new ArrayList<>()).add(beat);
                }
            }
            for (int i = 0; i < old.scenes().size(); i++) {
                int home = freshOf[i];
                for (Beat beat : old.scenes().get(i).beats()) {
                    List<Beat> same = byText.getOrDefault(text(beat), List.of());
                    Beat best = null;
                    for (Beat b : same) {
                        boolean atHome = scene(b) == home;
                        if (!taken.contains(b.id())
                                && (best == null || (atHome && scene(best) != home))) {
                            best = b;
                        }
                    }
                    take(beat, best, taken);
                }
            }
            for (int i = 0; i < old.scenes().size(); i++) {
                for (Beat beat : old.scenes().get(i).beats()) {
                    if (!newBeatOfOld.containsKey(beat.id())) {
                        take(beat, mostAlike(beat, freshOf[i], similarity[i], taken), taken);
                    }
                }
            }
        }

        private int scene(Beat beat) {
            return freshSceneOfBeat.getOrDefault(beat.id(), -1);
        }

        private void take(Beat from, @Nullable Beat to, Set<String> taken) {
            if (to != null) {
                newBeatOfOld.put(from.id(), to.id());
                taken.add(to.id());
            }
        }

        private @Nullable Beat mostAlike(
                Beat beat, int home, double[] similarity, Set<String> taken) {
            Beat best = null;
            double bestScore = ALIKE_BEATS;
            Set<String> mine = tokensOf(beat);
            for (int j = 0; j < fresh.size(); j++) {
                if (j != home && similarity[j] < ALIKE_SCENES) {
                    continue;
                }
                for (Beat other : fresh.get(j).beats()) {
                    boolean sameKind = other.getClass() == beat.getClass();
                    if (taken.contains(other.id()) || !sameKind) {
                        continue;
                    }
                    double score = jaccard(mine, tokensOf(other)) + (j == home ? 0.1 : 0);
                    if (score > bestScore) {
                        bestScore = score;
                        best = other;
                    }
                }
            }
            return best;
        }

        private Set<String> tokensOf(Beat beat) {
            return words.computeIfAbsent(beat.id() + "\n" + text(beat), k -> tokens(text(beat)));
        }

        // -- the result

        private ScriptRevision build(Screenplay revised, int[] freshOf) {
            Map<Integer, Integer> oldOf = new HashMap<>();
            for (int i = 0; i < freshOf.length; i++) {
                if (freshOf[i] >= 0) {
                    oldOf.put(freshOf[i], i);
                }
            }
            Map<String, String> oldIdOfNew = new HashMap<>();
            newBeatOfOld.forEach((from, to) -> oldIdOfNew.put(to, from));
            Set<String> oldIds = new HashSet<>();
            old.scenes().forEach(s -> s.beats().forEach(b -> oldIds.add(b.id())));
            Map<Integer, List<Shot>> placed = new HashMap<>();
            Map<Integer, List<Shot>> stranded = new LinkedHashMap<>();
            Map<String, String> finalBeat = finalIds(oldIdOfNew, oldIds);
            for (int i = 0; i < freshOf.length; i++) {
                for (Shot shot : old.scenes().get(i).shots()) {
                    int to = destination(shot, freshOf[i]);
                    List<String> beats = beatsNow(shot, finalBeat);
                    if (to < 0) {
                        stranded.computeIfAbsent(i, k -> new ArrayList<>()).add(shot);
                    } else {
                        placed.computeIfAbsent(to, k -> new ArrayList<>())
                                .add(shot.withBeatIds(beats));
                    }
                }
            }
            List<Change> changes = new ArrayList<>();
            List<Scene> scenes = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            old.scenes().forEach(s -> ids.add(s.id()));
            for (int j = 0; j < fresh.size(); j++) {
                Integer i = oldOf.get(j);
                Scene was = i == null ? null : old.scenes().get(i);
                scenes.add(
                        scene(j, was, placed.getOrDefault(j, List.of()), finalBeat, ids, changes));
            }
            keepOmitted(scenes, freshOf, stranded, changes);
            ScriptText text = new ScriptText(revised.file(), revised.format(), revised.source());
            Production production = old.withScenes(scenes).withScript(text);
            for (List<Shot> shots : stranded.values()) {
                for (Shot shot : shots) {
                    production = new ShotListEdit.Omit(shot.id()).apply(production);
                }
            }
            return new ScriptRevision(production, changes);
        }

        /// A matched beat keeps its old id. A new one gets its own, made different where an old
        /// beat has it.
        private Map<String, String> finalIds(Map<String, String> oldIdOfNew, Set<String> oldIds) {
            Map<String, String> ids = new HashMap<>();
            Set<String> used = new HashSet<>(oldIds);
            for (Scene scene : fresh) {
                for (Beat beat : scene.beats()) {
                    String kept = oldIdOfNew.get(beat.id());
                    String id = kept;
                    int n = 2;
                    while (id == null) {
                        String candidate = n == 2 ? beat.id() : beat.id() + "-r" + n;
                        id = used.add(candidate) ? candidate : null;
                        n++;
                    }
                    ids.put(beat.id(), id);
                }
            }
            return ids;
        }

        private List<String> beatsNow(Shot shot, Map<String, String> finalBeat) {
            Set<String> beats = new LinkedHashSet<>();
            for (String beat : shot.beatIds()) {
                String now = newBeatOfOld.get(beat);
                if (now != null) {
                    beats.add(finalBeat.getOrDefault(now, now));
                }
            }
            return List.copyOf(beats);
        }

        /// Where most of a shot's beats went; where its scene went if it has none left; -1 if that
        /// is gone.
        private int destination(Shot shot, int home) {
            Map<Integer, Integer> votes = new HashMap<>();
            for (String beat : shot.beatIds()) {
                String now = newBeatOfOld.get(beat);
                if (now != null) {
                    votes.merge(freshSceneOfBeat.getOrDefault(now, -1), 1, Integer::sum);
                }
            }
            int best = home;
            int most = votes.getOrDefault(home, 0);
            for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
                if (vote.getValue() > most) {
                    best = vote.getKey();
                    most = vote.getValue();
                }
            }
            return best;
        }

        private Scene scene(
                int j,
                @Nullable Scene was,
                List<Shot> shots,
                Map<String, String> finalBeat,
                Set<String> ids,
                List<Change> changes) {
            Scene now = fresh.get(j);
            List<Beat> beats = new ArrayList<>();
            for (Beat beat : now.beats()) {
                beats.add(withId(beat, finalBeat.getOrDefault(beat.id(), beat.id())));
            }
            String id = was == null ? now.id() : was.id();
            int n = 2;
            while (was == null && !ids.add(id)) {
                id = now.id() + "-r" + n++;
            }
            boolean same =
                    was != null
                            && was.heading().equals(now.heading())
                            && was.beats().stream()
                                    .map(Matching::text)
                                    .toList()
                                    .equals(now.beats().stream().map(Matching::text).toList());
            Fate fate = was == null ? Fate.NEW : same ? Fate.KEPT : Fate.CHANGED;
            changes.add(new Change(id, fate, now.heading()));
            return new Scene(
                    id,
                    now.number(),
                    now.heading(),
                    now.intExt(),
                    now.place(),
                    now.time(),
                    now.resolvedTime(),
                    now.weather(),
                    now.eighths(),
                    now.startLine(),
                    now.endLine(),
                    was == null ? now.world() : was.world(),
                    beats,
                    shots);
        }

        /// Scenes that are gone but have shots stay where they were, without lines, their shots
        /// omitted.
        private void keepOmitted(
                List<Scene> scenes,
                int[] freshOf,
                Map<Integer, List<Shot>> stranded,
                List<Change> changes) {
            for (int i = 0; i < freshOf.length; i++) {
                Scene was = old.scenes().get(i);
                if (freshOf[i] >= 0) {
                    continue;
                }
                changes.add(new Change(was.id(), Fate.OMITTED, was.heading()));
                List<Shot> shots = stranded.getOrDefault(i, List.of());
                if (shots.isEmpty()) {
                    continue;
                }
                Scene kept =
                        new Scene(
                                was.id(),
                                was.number(),
                                was.heading(),
                                was.intExt(),
                                was.place(),
                                was.time(),
                                was.resolvedTime(),
                                was.weather(),
                                was.eighths(),
                                0,
                                0,
                                was.world(),
                                was.beats(),
                                shots);
                int at = 0;
                for (int k = 0; k < i; k++) {
                    String before = old.scenes().get(k).id();
                    for (int m = 0; m < scenes.size(); m++) {
                        if (scenes.get(m).id().equals(before)) {
                            at = m + 1;
                        }
                    }
                }
                scenes.add(at, kept);
            }
        }

        private static Beat withId(Beat beat, String id) {
            return switch (beat) {
                case Beat.Action b -> new Beat.Action(id, b.text(), b.startLine(), b.endLine());
                case Beat.ShotLine b -> new Beat.ShotLine(id, b.text(), b.startLine(), b.endLine());
                case Beat.Dialogue b ->
                        new Beat.Dialogue(
                                id,
                                b.character(),
                                b.extensions(),
                                b.parentheticals(),
                                b.text(),
                                b.dual(),
                                b.startLine(),
                                b.endLine());
                case Beat.Transition b ->
                        new Beat.Transition(id, b.text(), b.kind(), b.startLine(), b.endLine());
                case Beat.Other b ->
                        new Beat.Other(id, b.kind(), b.text(), b.startLine(), b.endLine());
            };
        }

        // -- words

        private static String text(Beat beat) {
            return switch (beat) {
                case Beat.Action b -> "A " + b.text();
                case Beat.ShotLine b -> "S " + b.text();
                case Beat.Dialogue b -> "D " + b.character() + ": " + b.text();
                case Beat.Transition b -> "T " + b.text();
                case Beat.Other b -> "O " + b.text();
            };
        }

        private static Set<String> tokens(String text) {
            Set<String> tokens = new LinkedHashSet<>();
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    tokens.add(word);
                }
            }
            return tokens;
        }

        private static Map<String, Integer> bag(Scene scene) {
            Map<String, Integer> bag = new HashMap<>();
            for (Beat beat : scene.beats()) {
                String last = "";
                String text = text(beat).substring(2).toLowerCase(Locale.ROOT);
                for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
                    if (!word.isEmpty()) {
                        bag.merge(word, 1, Integer::sum);
                        bag.merge(last + " " + word, 2, Integer::sum);
                        last = word;
                    }
                }
            }
            return bag;
        }

        /// Shared words and pairs of words over the smaller bag, damped where sizes differ much:
        /// the half of a split scene is still like the whole.
        private static double overlap(Map<String, Integer> a, Map<String, Integer> b) {
            if (a.isEmpty() || b.isEmpty()) {
                return 0;
            }
            double shared = 0;
            for (Map.Entry<String, Integer> e : a.entrySet()) {
                shared += Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0));
            }
            double sizeA = a.values().stream().mapToInt(Integer::intValue).sum();
            double sizeB = b.values().stream().mapToInt(Integer::intValue).sum();
            double contained = shared / Math.min(sizeA, sizeB);
            double dice = 2 * shared / (sizeA + sizeB);
            return 0.35 * contained + 0.65 * dice;
        }

        private static double jaccard(Set<String> a, Set<String> b) {
            if (a.isEmpty() && b.isEmpty()) {
                return 1;
            }
            long shared = a.stream().filter(b::contains).count();
            return shared / (double) (a.size() + b.size() - shared);
        }
    }
}
