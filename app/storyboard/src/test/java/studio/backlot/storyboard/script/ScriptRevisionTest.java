package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;

/// Twenty pairs of a script and its revision. Every paragraph carries a tag that only the test
/// knows, so that it is known where each shot belongs afterwards.
class ScriptRevisionTest {
    private static final String[] PLACES = {
        "INT. DINER - NIGHT", "EXT. STREET - NIGHT", "INT. KITCHEN - DAY", "INT. CAR - DUSK",
        "EXT. ROOFTOP - NIGHT", "INT. OFFICE - DAY", "INT. DINER - NIGHT", "EXT. FOREST - DAWN",
        "INT. CAR - DUSK", "INT. BEDROOM - NIGHT"
    };
    private static final String[] WHO = {"MARA", "JOE", "ELSA", "TOM"};
    private static final String[] WORDS = {
        "the",
        "door",
        "window",
        "letter",
        "rain",
        "never",
        "money",
        "brother",
        "waits",
        "looks",
        "carries",
        "slowly",
        "table",
        "under",
        "light",
        "knows",
        "nothing",
        "about",
        "winter",
        "house",
        "road",
        "remember",
        "gun",
        "tonight",
        "leave",
        "stay",
        "please",
        "broken",
        "glass",
        "mother",
        "train",
        "ticket",
        "small",
        "green",
        "coat",
        "river",
        "listen",
        "again"
    };

    private record Par(int tag, String text) {}

    private record Sc(String heading, List<Par> body) {
        Sc {
            body = new ArrayList<>(body);
        }
    }

    private static List<Sc> script(Random r) {
        List<Sc> script = new ArrayList<>();
        int tag = 0;
        for (String place : PLACES) {
            List<Par> body = new ArrayList<>();
            int n = 4 + r.nextInt(7);
            for (int i = 0; i < n; i++) {
                boolean speech = i > 0 && r.nextInt(3) > 0;
                String words = sentence(r, 4 + r.nextInt(10));
                body.add(new Par(tag++, speech ? WHO[r.nextInt(4)] + "\n" + words : words));
            }
            script.add(new Sc(place, body));
        }
        return script;
    }

    private static String sentence(Random r, int n) {
        StringBuilder s = new StringBuilder("She");
        for (int i = 0; i < n; i++) {
            s.append(' ').append(WORDS[r.nextInt(WORDS.length)]);
        }
        return s.append('.').toString();
    }

    private static String text(List<Sc> script) {
        StringBuilder s = new StringBuilder();
        for (Sc scene : script) {
            s.append(scene.heading()).append("\n\n");
            scene.body().forEach(p -> s.append(p.text()).append("\n\n"));
        }
        return s.toString();
    }

    private static Screenplay read(List<Sc> script) {
        return ScriptReader.read("a.fountain", text(script).getBytes(StandardCharsets.UTF_8));
    }

    private static void edit(List<Sc> script, Random r, int every) {
        for (Sc scene : script) {
            for (int i = 0; i < scene.body().size(); i++) {
                if (r.nextInt(every) == 0) {
                    Par p = scene.body().get(i);
                    String changed =
                            p.text()
                                    .replaceFirst(
                                            " \\S+ ", " " + WORDS[r.nextInt(WORDS.length)] + " ");
                    scene.body().set(i, new Par(p.tag(), changed));
                }
            }
        }
    }

    private static void split(List<Sc> script, int at, String heading) {
        Sc scene = script.get(at);
        int half = scene.body().size() / 2;
        List<Par> tail = new ArrayList<>(scene.body().subList(half, scene.body().size()));
        scene.body().subList(half, scene.body().size()).clear();
        script.add(at + 1, new Sc(heading, tail));
    }

    private static void merge(List<Sc> script, int at) {
        Sc second = script.remove(at + 1);
        script.get(at).body().addAll(second.body());
    }

    private static void rename(List<Sc> script, int at, String heading) {
        script.set(at, new Sc(heading, script.get(at).body()));
    }

    private static void recast(List<Sc> script, String from, String to) {
        for (Sc scene : script) {
            scene.body().replaceAll(p -> new Par(p.tag(), p.text().replace(from, to)));
        }
    }

    private static Map<String, BiConsumer<List<Sc>, Random>> revisions() {
        Map<String, BiConsumer<List<Sc>, Random>> all = new LinkedHashMap<>();
        all.put("unchanged", (s, r) -> {});
        all.put("one moved to the front", (s, r) -> s.addFirst(s.remove(6)));
        all.put("one moved to the end", (s, r) -> s.add(s.remove(1)));
        all.put("reversed", (s, r) -> Collections.reverse(s));
        all.put("shuffled", (s, r) -> Collections.shuffle(s, r));
        all.put(
                "headings renamed",
                (s, r) -> {
                    rename(s, 0, "INT. TRUCK STOP - EVENING");
                    rename(s, 4, "EXT. BRIDGE - DAWN");
                });
        all.put(
                "every heading renamed",
                (s, r) -> {
                    for (int i = 0; i < s.size(); i++) {
                        rename(s, i, "INT. PLACE " + i + " - DAY");
                    }
                });
        all.put("one split", (s, r) -> split(s, 3, "EXT. ROADSIDE - DUSK"));
        all.put(
                "two split",
                (s, r) -> {
                    split(s, 7, "EXT. CLEARING - DAWN");
                    split(s, 2, "INT. PANTRY - DAY");
                });
        all.put("two merged", (s, r) -> merge(s, 4));
        all.put(
                "three merged",
                (s, r) -> {
                    merge(s, 1);
                    merge(s, 1);
                });
        all.put("one deleted", (s, r) -> s.remove(5));
        all.put(
                "first and last deleted",
                (s, r) -> {
                    s.removeFirst();
                    s.removeLast();
                });
        all.put("lines edited", (s, r) -> edit(s, r, 2));
        all.put("a character renamed", (s, r) -> recast(s, "MARA", "NORA"));
        all.put(
                "a scene added",
                (s, r) ->
                        s.add(
                                3,
                                new Sc(
                                        "INT. CHURCH - DAY",
                                        List.of(
                                                new Par(
                                                        9000,
                                                        "Candles burn before an empty altar."),
                                                new Par(
                                                        9001,
                                                        "PRIEST\nNobody comes on Mondays.")))));
        all.put(
                "moved and edited",
                (s, r) -> {
                    s.add(8, s.remove(2));
                    edit(s, r, 3);
                });
        all.put(
                "split, renamed and edited",
                (s, r) -> {
                    split(s, 5, "INT. ARCHIVE - DAY");
                    rename(s, 5, "INT. BANK - DAY");
                    edit(s, r, 4);
                });
        all.put(
                "merged, moved and deleted",
                (s, r) -> {
                    merge(s, 6);
                    s.addFirst(s.remove(4));
                    s.remove(2);
                });
        all.put(
                "everything at once",
                (s, r) -> {
                    recast(s, "TOM", "HENRY");
                    split(s, 0, "INT. DINER, BACK ROOM - NIGHT");
                    s.add(s.remove(4));
                    s.remove(6);
                    merge(s, 2);
                    edit(s, r, 4);
                });
        return all;
    }

    @Test
    void shotsLandOnTheirScenesAndNoneIsLost() {
        int shots = 0;
        int landed = 0;
        StringBuilder strays = new StringBuilder();
        int seed = 0;
        for (Map.Entry<String, BiConsumer<List<Sc>, Random>> revision : revisions().entrySet()) {
            Random r = new Random(++seed);
            List<Sc> before = script(r);
            Production old =
                    withShots(
                            ScriptImport.of(read(before), ProductionSettings.DEFAULT).production());
            Map<String, Integer> tagOfBeat = tags(old.scenes(), before);
            List<Sc> after =
                    new ArrayList<>(
                            before.stream().map(s -> new Sc(s.heading(), s.body())).toList());
            revision.getValue().accept(after, r);

            Production now = ScriptRevision.apply(old, read(after)).production();

            List<Scene> alive = now.scenes().stream().filter(s -> s.startLine() > 0).toList();
            assertEquals(after.size(), alive.size(), revision.getKey());
            assertEquals(
                    now.scenes().size(),
                    new HashSet<>(now.scenes().stream().map(Scene::id).toList()).size());
            for (Scene scene : old.scenes()) {
                for (Shot shot : scene.shots()) {
                    shots++;
                    int expected = expected(shot, tagOfBeat, after);
                    Scene at =
                            now.sceneOfShot(shot.id())
                                    .orElseThrow(() ->
                                            new AssertionError(
                                                    revision.getKey() + " lost " + shot.id()));
                    boolean right =
                            expected < 0
                                    ? now.shot(shot.id()).orElseThrow().omitted()
                                    : at == alive.get(expected);
                    landed += right ? 1 : 0;
                    if (!right) {
                        strays.append(revision.getKey())
                                .append(": ")
                                .append(shot.id())
                                .append('\n');
                    }
                }
            }
        }
        assertEquals(20, seed);
        assertTrue(landed >= 0.95 * shots, landed + " of " + shots + "\n" + strays);
    }

    private static Production withShots(Production p) {
        List<Scene> scenes = new ArrayList<>();
        for (Scene scene : p.scenes()) {
            List<Shot> shots = new ArrayList<>();
            for (int i = 0; i < scene.beats().size(); i += 2) {
                List<String> beats =
                        scene.beats().subList(i, Math.min(i + 2, scene.beats().size())).stream()
                                .map(Beat::id)
                                .toList();
                String id = scene.id() + "-" + i;
                shots.add(Shot.of(id, "A", id, "MS", 48).withBeatIds(beats));
            }
            scenes.add(scene.withShots(shots));
        }
        return p.withScenes(scenes);
    }

    private static Map<String, Integer> tags(List<Scene> scenes, List<Sc> script) {
        Map<String, Integer> tags = new HashMap<>();
        for (int i = 0; i < scenes.size(); i++) {
            for (int k = 0; k < scenes.get(i).beats().size(); k++) {
                tags.put(scenes.get(i).beats().get(k).id(), script.get(i).body().get(k).tag());
            }
        }
        return tags;
    }

    private static int expected(Shot shot, Map<String, Integer> tagOfBeat, List<Sc> after) {
        int best = -1;
        int most = 0;
        for (int j = 0; j < after.size(); j++) {
            Set<Integer> here = new HashSet<>();
            after.get(j).body().forEach(p -> here.add(p.tag()));
            int n =
                    (int)
                            shot.beatIds().stream()
                                    .filter(b -> here.contains(tagOfBeat.get(b)))
                                    .count();
            if (n > most) {
                most = n;
                best = j;
            }
        }
        return best;
    }

    @Test
    void anUnchangedScriptChangesNothing() {
        Random r = new Random(7);
        List<Sc> script = script(r);
        Production old =
                withShots(ScriptImport.of(read(script), ProductionSettings.DEFAULT).production());

        ScriptRevision revision = ScriptRevision.apply(old, read(script));

        assertEquals(old, revision.production());
        assertTrue(revision.changes().stream().allMatch(c -> c.fate() == ScriptRevision.Fate.KEPT));
    }

    @Test
    void aSceneThatComesBackFindsItsShots() {
        Random r = new Random(8);
        List<Sc> script = script(r);
        Production old =
                withShots(ScriptImport.of(read(script), ProductionSettings.DEFAULT).production());
        List<Sc> shorter = new ArrayList<>(script);
        shorter.remove(4);

        Production without = ScriptRevision.apply(old, read(shorter)).production();
        Production again = ScriptRevision.apply(without, read(script)).production();

        assertEquals(
                old.scenes().stream().map(Scene::id).toList(),
                again.scenes().stream().map(Scene::id).toList());
        assertEquals(old.scenes().get(4).shots().size(), again.scenes().get(4).shots().size());
    }
}
