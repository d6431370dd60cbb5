package studio.backlot.storyboard.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.patterns.ScenePatterns;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.ProductionSettings.Coverage;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Slot;
import studio.backlot.storyboard.model.Take;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.script.ScriptImport;
import studio.backlot.storyboard.script.ScriptReader;

class ShotPlannerTest {
    private static final ShotPlanner PLANNER = new ShotPlanner(ScenePatterns.load());

    private static final String DINER =
            """
            INT. DINER - NIGHT

            MARA (34, red coat) sits at the counter and counts coins. JOE wipes the counter.

            JOE
            You counted those already.

            MARA
            I liked the number better the first time.

            Joe pours coffee into her cup.

            JOE
            How short are you tonight, and what is it this time?

            MARA
            (quietly)
            A bus ticket. And a reason to be on the bus.

            DANIEL (V.O.)
            She was always short.

            CLOSE ON THE PHONE

            It rings.

            BACK TO SCENE

            Joe walks to the wall and picks up the phone.

            JOE
            Kitchen is closed.

            MARA
            It isn't for the kitchen.
            """;

    private static Production plan(String script, Coverage coverage) {
        ProductionSettings d = ProductionSettings.DEFAULT;
        ProductionSettings settings =
                new ProductionSettings(
                        d.rate(),
                        d.aspect(),
                        d.width(),
                        d.height(),
                        d.camera(),
                        d.look(),
                        coverage);
        return PLANNER.plan(
                        ScriptImport.of(
                                        ScriptReader.read(
                                                "a.fountain",
                                                script.getBytes(StandardCharsets.UTF_8)),
                                        settings)
                                .production())
                .production();
    }

    private static List<Item.Clip> picture(Production p) {
        return p.cuts().getFirst().picture().orElseThrow().items().stream()
                .filter(i -> i instanceof Item.Clip)
                .map(i -> (Item.Clip) i)
                .toList();
    }

    private static Map<String, Shot> shots(Production p) {
        Map<String, Shot> shots = new HashMap<>();
        p.scenes().forEach(s -> s.shots().forEach(shot -> shots.put(shot.id(), shot)));
        return shots;
    }

    @Test
    void turnsShowBothSidesInThreeSizesAndBringTheWideEarly() {
        Production p = plan(DINER, Coverage.TURNS);
        Map<String, Shot> shots = shots(p);
        List<Item.Clip> clips = picture(p);
        Set<ShotSize> sizes = EnumSet.noneOf(ShotSize.class);
        Set<String> alone = new HashSet<>();
        for (Item.Clip clip : clips) {
            ShotDescription v = shots.get(clip.shotId()).spec().values();
            sizes.add(v.size());
            if (v.subjects().size() == 1 || v.framing() == Framing.OTS) {
                alone.add(v.subjects().getFirst().text());
            }
        }

        assertTrue(sizes.size() >= 3, sizes::toString);
        assertTrue(alone.containsAll(Set.of("MARA", "JOE")), alone::toString);
        assertFalse(alone.contains("DANIEL"), "a voice is heard, not shown");
        assertEquals(ShotSize.LS, shots.get(clips.getFirst().shotId()).spec().values().size());
    }

    @Test
    void matchedPairsShareSizeAndLensAndLookAtEachOther() {
        Production p = plan(DINER, Coverage.TURNS);
        Map<String, ShotDescription> overs = new HashMap<>();
        for (Shot shot : p.scenes().getFirst().shots()) {
            if (shot.spec().values().framing() == Framing.OTS) {
                overs.putIfAbsent(
                        shot.spec().values().subjects().getFirst().text(), shot.spec().values());
            }
        }
        ShotDescription mara = overs.get("MARA");
        ShotDescription joe = overs.get("JOE");

        assertEquals(mara.size(), joe.size());
        assertEquals(mara.lensMm(), joe.lensMm());
        assertEquals(Set.of("LEFT", "RIGHT"), Set.of(mara.gaze().name(), joe.gaze().name()));
    }

    @Test
    void comingBackToASetUpUsesTheSameShot() {
        Production p = plan(DINER, Coverage.TURNS);
        List<Item.Clip> clips = picture(p);

        assertTrue(
                new HashSet<>(clips.stream().map(Item.Clip::shotId).toList()).size()
                        < clips.size());
        // Until Joe walks to the wall everybody keeps a mark: no two cameras are told alike.
        List<String> told =
                p.scenes().getFirst().shots().stream().limit(7).map(Shot::description).toList();
        assertEquals(told.size(), new HashSet<>(told).size(), told::toString);
        Map<String, Long> used = new HashMap<>();
        for (Item.Clip clip : clips) {
            assertEquals(used.getOrDefault(clip.shotId(), 0L), clip.sourceStart());
            used.merge(clip.shotId(), clip.frames(), Long::sum);
        }
        shots(p).values().forEach(s -> assertEquals(used.get(s.id()), s.frames(), s.name()));
    }

    @Test
    void aTalkComesBackToItsCamerasAndEachTakeHasItsOwnSpeaker() {
        StringBuilder script =
                new StringBuilder("INT. DINER - NIGHT\n\nMARA (34) sits. JOE (60) stands.\n\n");
        for (int i = 0; i < 4; i++) {
            script.append("MARA\nI thought you would be here by now, and you were not here.\n\n");
            script.append("JOE\nThe road was closed and nobody told me until it was late.\n\n");
        }
        Production p = plan(script.toString(), Coverage.TURNS);
        Scene scene = p.scenes().getFirst();
        List<Item.Clip> clips = picture(p);
        for (String who : List.of("MARA", "JOE")) {
            Shot over =
                    scene.shots().stream()
                            .filter(s -> s.spec().values().framing() == Framing.OTS)
                            .filter(s -> s.description().contains("on " + who))
                            .findFirst()
                            .orElseThrow();
            List<Item.Clip> uses =
                    clips.stream().filter(c -> c.shotId().equals(over.id())).toList();

            assertTrue(uses.size() >= 3, who + " " + uses);
            for (Item.Clip use : uses) {
                Take take =
                        over.takes().stream()
                                .filter(t -> t.from() == use.sourceStart())
                                .findFirst()
                                .orElseThrow();
                Beat.Dialogue said =
                        (Beat.Dialogue) scene.beat(take.beatIds().getFirst()).orElseThrow();
                assertEquals(who, said.character());
            }
        }
    }

    @Test
    void takesFillTheirShotAndACutThatComesBackFindsTheNextOne() {
        for (int seed = 0; seed < 40; seed++) {
            Production p = plan(random(seed), Coverage.TURNS);
            for (Shot shot : p.scenes().stream().flatMap(s -> s.shots().stream()).toList()) {
                long end = 0;
                for (Take take : shot.takes()) {
                    assertEquals(end, take.from(), shot.name());
                    assertTrue(take.frames() > 0, shot.name());
                    end = take.end();
                }
                assertEquals(shot.frames(), end, shot.name());
            }
        }
    }

    @Test
    void whatIsDoneChangesWithTheTakeUntilSomebodyTypesAnother() {
        Production p =
                plan(
                        "INT. DINER - NIGHT\n\nMARA (34) stands at the counter.\n\n"
                                + "INSERT - THE KEY\n\nIt shines.\n\nBACK TO SCENE\n\n"
                                + "Mara picks up the cup.\n\nA car stops outside.\n\n"
                                + "Mara wipes the table.\n",
                        Coverage.TURNS);
        Shot shot =
                p.scenes().getFirst().shots().stream()
                        .filter(s -> s.takes().size() > 1)
                        .findFirst()
                        .orElseThrow();
        List<String> doing =
                shot.takes().stream()
                        .map(t -> shot.during(t).subjects().getFirst().action())
                        .toList();
        Shot typed =
                shot.withSpec(
                        shot.spec().with(Slot.SUBJECTS, shot.spec().values(), Origin.READING));

        assertEquals(List.of("picks up the cup", "wipes the table"), doing);
        assertEquals(typed.spec().values(), typed.during(shot.takes().getLast()));
    }

    private static final String CALL =
            """
            INT. DINER - NIGHT

            JOE (60) stands behind the counter. He picks up the phone.

            JOE
            Kitchen is closed.

            EXT. STREET - NIGHT

            DANIEL (35) stands in a phone box.

            DANIEL
            Is she still there?

            INTERCUT - PHONE CONVERSATION

            JOE
            Who wants to know, at this hour of the night?

            DANIEL
            Somebody who has been standing in the rain for a good long while.

            JOE
            Then go home. There is nobody here that you would want to find.
            """;

    private static String finalDraft(String fountain) {
        StringBuilder xml =
                new StringBuilder("<FinalDraft DocumentType=\"Script\" Version=\"1\"><Content>");
        String before = "";
        for (String line : fountain.strip().split("\n")) {
            boolean speech = before.equals("Character");
            String type =
                    line.startsWith("INT.") || line.startsWith("EXT.")
                            ? "Scene Heading"
                            : line.startsWith("INTERCUT")
                                    ? "Shot"
                                    : line.matches("[A-Z]+") ? "Character" : "Action";
            before = speech ? "Dialogue" : type;
            if (!line.isBlank()) {
                xml.append("<Paragraph Type=\"").append(before).append("\"><Text>");
                xml.append(line).append("</Text></Paragraph>");
            }
        }
        return xml.append("</Content></FinalDraft>").toString();
    }

    @ParameterizedTest
    @CsvSource({"a.fountain", "a.fdx"})
    void aCallThatIsCutToAndFroIsShotInBothPlaces(String file) {
        String script = file.endsWith(".fdx") ? finalDraft(CALL) : CALL;
        Production p =
                PLANNER.plan(
                                ScriptImport.of(
                                                ScriptReader.read(
                                                        file,
                                                        script.getBytes(StandardCharsets.UTF_8)),
                                                ProductionSettings.DEFAULT)
                                        .production())
                        .production();
        List<String> street =
                picture(p).stream()
                        .filter(c -> !c.shotId().isEmpty())
                        .map(c -> p.sceneOfShot(c.shotId()).orElseThrow().place())
                        .dropWhile(place -> place.equalsIgnoreCase("diner"))
                        .distinct()
                        .toList();
        long toAndFro = 0;
        String last = "";
        for (Item.Clip clip : picture(p)) {
            String place = p.sceneOfShot(clip.shotId()).orElseThrow().place();
            toAndFro += place.equals(last) ? 0 : 1;
            last = place;
        }

        assertEquals(2, street.size(), street::toString);
        assertTrue(toAndFro >= 4, "to and fro " + toAndFro);
        for (Shot shot : p.shots()) {
            List<String> who =
                    shot.spec().values().subjects().stream()
                            .map(ShotDescription.Subject::text)
                            .toList();
            assertFalse(
                    who.containsAll(List.of("JOE", "DANIEL")),
                    "nobody reaches through a telephone: " + shot.description());
        }
    }

    @Test
    void transitionsOfTheScriptLieBetweenTheirScenes() {
        Production p =
                plan(
                        """
                        FADE IN:

                        INT. DINER - NIGHT

                        MARA (34) sits at the counter and counts coins for a long time.

                        DISSOLVE TO:

                        EXT. STREET - DAY

                        Mara waits at the corner and looks at the empty road.

                        SMASH CUT TO:

                        INT. OFFICE - DAY

                        Mara stands at the window. Nobody moves.

                        FADE OUT.

                        EXT. FOREST - DAY

                        Mara walks between the trees.

                        FADE OUT.
                        """,
                        Coverage.TURNS);
        List<String> kinds = new ArrayList<>();
        for (Item item : p.cuts().getFirst().picture().orElseThrow().items()) {
            switch (item) {
                case Item.Blend b -> kinds.add(b.kind() + " " + b.inFrames() + " " + b.outFrames());
                case Item.Gap g -> kinds.add("black " + g.frames());
                default -> {}
            }
        }

        assertEquals(
                List.of(
                        "FADE_IN 0 24",
                        "DISSOLVE 12 12",
                        "SMASH_CUT 0 0",
                        "FADE_OUT 24 0",
                        "black 12",
                        "FADE_OUT 24 0"),
                kinds);
    }

    @Test
    void namesAreTheSceneAndALetterWithoutIAndO() {
        List<String> names =
                plan(DINER, Coverage.FULL).scenes().getFirst().shots().stream()
                        .map(Shot::name)
                        .toList();

        assertEquals("001_A", names.getFirst());
        assertTrue(names.contains("001_H") && names.contains("001_J"), names::toString);
        assertFalse(names.contains("001_I") || names.contains("001_O"), names::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOSE ON MARA|CU|SINGLE|MARA",
                "CLOSE ON THE PHONE|INSERT|INSERT|the phone",
                "EXTREME CLOSE UP - MARA|ECU|SINGLE|MARA",
                "WIDE ON THE DINER|LS|ESTABLISHING|the diner",
                "INSERT - A LETTER|INSERT|INSERT|a letter",
                "POV MARA - THE ROAD|MS|POV|the road",
                "MARA'S POV - THE ROAD|MS|POV|the road",
                "ANGLE ON JOE|MS|SINGLE|JOE",
                "TWO SHOT - MARA AND JOE|MS|TWO_SHOT|MARA",
            })
    void shotsThatTheScriptNamesAreHonoured(
            String line, ShotSize size, Framing framing, String subject) {
        Production p =
                plan(
                        "INT. DINER - NIGHT\n\nMARA (34) sits. JOE (60) stands.\n\n"
                                + line
                                + "\n\nIt is quiet.\n\nMARA\nNo.\n\nJOE\nYes.\n",
                        Coverage.TURNS);
        Shot named =
                p.scenes().getFirst().shots().stream()
                        .filter(s -> "the script names this shot".equals(s.notes()))
                        .findFirst()
                        .orElseThrow();
        ShotDescription v = named.spec().values();

        assertEquals(List.of(size, framing), List.of(v.size(), v.framing()));
        assertEquals(subject, v.subjects().getFirst().text());
        assertEquals(Origin.SCRIPT, named.spec().origins().get("subjects"));
    }

    @Test
    void depthsDiffer() {
        int master = plan(DINER, Coverage.MASTER).scenes().getFirst().shots().size();
        int turns = plan(DINER, Coverage.TURNS).scenes().getFirst().shots().size();
        int full = plan(DINER, Coverage.FULL).scenes().getFirst().shots().size();

        assertEquals(1, master);
        assertTrue(turns > 4, "turns " + turns);
        assertTrue(full > turns, "full " + full);
    }

    @Test
    void movesHaveAReasonAndTwoPanels() {
        for (Shot shot : plan(DINER, Coverage.TURNS).scenes().getFirst().shots()) {
            boolean moves = !shot.spec().values().moves().isEmpty();
            assertEquals(
                    moves ? List.of("START", "END") : List.of("", "2", "3", "4"),
                    Stream.concat(
                                    shot.panels().stream().map(x -> x.label()),
                                    Stream.of("2", "3", "4")
                                            .skip(moves ? 3 : shot.panels().size() - 1))
                            .toList());
            assertTrue(!moves || shot.notes() != null, shot.name());
        }
    }

    @Test
    void speechLiesUnderThePictureInScriptOrder() {
        Production p = plan(DINER, Coverage.TURNS);
        Track track =
                p.cuts().getFirst().tracks().stream()
                        .filter(t -> t.kind() == Track.Kind.DIALOGUE)
                        .findFirst()
                        .orElseThrow();
        List<String> said = new ArrayList<>();
        for (Item item : track.items()) {
            if (item instanceof Item.SoundClip s
                    && s.source() instanceof Item.SoundSource.Speech speech) {
                said.add(speech.character());
            }
        }

        assertEquals(List.of("JOE", "MARA", "JOE", "MARA", "DANIEL", "JOE", "MARA"), said);
        assertTrue(track.frames() <= p.cuts().getFirst().picture().orElseThrow().frames());
    }

    /// A script of random scenes; everything that a writer may do in any order.
    private static String random(int seed) {
        Random r = new Random(seed);
        String[] places = {
            "INT. DINER - NIGHT",
            "EXT. STREET - DAY",
            "INT. OFFICE - DAY",
            "INT. CAR - DUSK",
            "EXT. FOREST",
            ".SOMEWHERE"
        };
        String[] names = {"MARA", "JOE", "ELSA", "TOM"};
        String[] actions = {
            "MARA walks to the door.",
            "Joe sits at the table. He looks at Mara.",
            "Rain.",
            "A car stops.",
            "She picks up the phone and listens.",
            "ELSA runs. TOM runs after her.",
            "They look at the LETTER.",
            "Mara and Joe stand at the window.",
            "Nothing moves for a long time.",
            "The gun falls."
        };
        String[] lines = {
            "CLOSE ON MARA",
            "INSERT - THE KEY",
            "BACK TO SCENE",
            "POV JOE",
            "WIDE",
            "SERIES OF SHOTS",
            "CUT TO:"
        };
        String[] speech = {
            "No.",
            "I thought you would be here by now, and you were not.",
            "Where is it?",
            "There is a road that goes to the sea and nobody has taken it since the winter that we lost the house and the boat and the dog, and I mean to walk it alone."
        };
        StringBuilder s = new StringBuilder();
        int scenes = 1 + r.nextInt(5);
        for (int i = 0; i < scenes; i++) {
            s.append(places[r.nextInt(places.length)]).append("\n\n");
            int beats = r.nextInt(12);
            for (int b = 0; b < beats; b++) {
                int kind = r.nextInt(10);
                if (kind < 3) {
                    s.append(actions[r.nextInt(actions.length)]).append("\n\n");
                } else if (kind < 4) {
                    s.append(lines[r.nextInt(lines.length)]).append("\n\n");
                } else {
                    String ext = r.nextInt(8) == 0 ? " (V.O.)" : r.nextInt(12) == 0 ? " ^" : "";
                    s.append(names[r.nextInt(names.length)]).append(ext).append('\n');
                    s.append(r.nextInt(6) == 0 ? "(into phone)\n" : "");
                    s.append(speech[r.nextInt(speech.length)]).append("\n\n");
                }
            }
        }
        return s.toString();
    }

    @Test
    void rulesHoldForRandomScripts() {
        for (int seed = 0; seed < 80; seed++) {
            for (Coverage coverage : Coverage.values()) {
                String at = "seed " + seed + " " + coverage;
                Production p = plan(random(seed), coverage);
                Map<String, Shot> shots = shots(p);
                ShotDescription before = null;
                Set<String> covered = new HashSet<>();
                for (Item.Clip clip : picture(p)) {
                    Shot shot = shots.get(clip.shotId());
                    ShotDescription v = shot.spec().values();
                    assertTrue(clip.frames() >= 18, at + " " + shot.name() + " " + clip.frames());
                    assertTrue(clip.sourceStart() + clip.frames() <= shot.frames(), at);
                    boolean alike =
                            before != null && coverage != Coverage.MASTER && alike(before, v);
                    assertFalse(alike, at + " " + shot.name() + " " + shot.description());
                    before = v;
                    covered.addAll(shot.beatIds());
                }
                for (Scene scene : p.scenes()) {
                    for (Beat beat : scene.beats()) {
                        boolean plays =
                                beat instanceof Beat.Action || beat instanceof Beat.Dialogue;
                        assertTrue(!plays || covered.contains(beat.id()), at + " " + beat);
                    }
                    if (coverage == Coverage.TURNS) {
                        threeSizes(scene, at);
                    }
                }
                soundFits(p, at);
            }
        }
    }

    private static boolean alike(ShotDescription a, ShotDescription b) {
        String one = a.subjects().isEmpty() ? "" : a.subjects().getFirst().text();
        String two = b.subjects().isEmpty() ? "" : b.subjects().getFirst().text();
        return one.equals(two) && a.size() == b.size() && a.side() == b.side();
    }

    private static void threeSizes(Scene scene, String at) {
        Set<String> speakers = new HashSet<>();
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Dialogue d && !d.offScreen()) {
                speakers.add(d.character());
            }
        }
        Set<ShotSize> sizes = EnumSet.noneOf(ShotSize.class);
        Set<String> alone = new HashSet<>();
        for (Shot shot : scene.shots()) {
            sizes.add(shot.spec().values().size());
            boolean over = shot.spec().values().framing() == Framing.OTS;
            if (over || shot.spec().values().subjects().size() == 1) {
                alone.add(shot.spec().values().subjects().getFirst().text());
            }
        }
        if (speakers.size() > 1) {
            assertTrue(sizes.size() >= 3, at + " scene " + scene.number() + " " + sizes);
            assertTrue(alone.containsAll(speakers), at + " " + speakers + " " + alone);
        }
    }

    private static void soundFits(Production p, String at) {
        int speeches = 0;
        for (Scene scene : p.scenes()) {
            speeches +=
                    (int) scene.beats().stream().filter(b -> b instanceof Beat.Dialogue).count();
        }
        int clips = 0;
        for (Track track : p.cuts().getFirst().tracks()) {
            if (track.kind() == Track.Kind.DIALOGUE) {
                clips +=
                        (int)
                                track.items().stream()
                                        .filter(i -> i instanceof Item.SoundClip)
                                        .count();
                assertTrue(
                        track.frames() <= p.cuts().getFirst().picture().orElseThrow().frames(), at);
            }
        }
        assertEquals(speeches, clips, at);
    }

    @Test
    void aTypicalCutMovesForAQuarterAndHasTheFieldsMeanLengths() {
        StringBuilder script = new StringBuilder();
        for (int seed = 0; seed < 20; seed++) {
            script.append(DINER).append('\n');
        }
        Production p = plan(script.toString(), Coverage.TURNS);
        Map<String, Shot> shots = shots(p);
        long moving = 0;
        long all = 0;
        List<Item.Clip> clips = picture(p);
        for (Item.Clip clip : clips) {
            all += clip.frames();
            moving +=
                    shots.get(clip.shotId()).spec().values().moves().isEmpty() ? 0 : clip.frames();
        }
        double mean = all / 24.0 / clips.size();

        assertTrue(moving >= all / 4, moving + " of " + all);
        assertTrue(mean > 2.2 && mean < 5, "mean " + mean);
    }

    @Test
    void theSamePlanEveryTime() {
        assertEquals(plan(DINER, Coverage.FULL), plan(DINER, Coverage.FULL));
    }

    @Test
    void handsThatTheScriptNamesAreTheSubject() {
        Production made =
                plan(
                        """
                        INT. KITCHEN - DAY

                        An OLD MAN sits at the table. ANNA (30) stands at the stove.

                        CLOSE ON THE OLD MAN'S HANDS

                        The old man folds a letter.

                        ANNA
                        Is it from her?
                        """,
                        Coverage.TURNS);
        ShotDescription hands =
                made.scenes().getFirst().shots().stream()
                        .map(shot -> shot.spec().values())
                        .filter(v -> v.size() == ShotSize.INSERT)
                        .findFirst()
                        .orElseThrow();
        assertTrue(
                hands.subjects().getFirst().text().matches("(?i).*hands"),
                hands.subjects()::toString);
    }

    @Test
    void planningTakesAsLongAsTheTextAndNotItsSquare() {
        long once = planned(250);
        long fourTimes = planned(1000);
        assertTrue(
                fourTimes < 9 * once + 400, once + " ms for 250 beats, " + fourTimes + " for 1000");
    }

    /// Milliseconds of the processor for planning so many beats of action in one scene.
    private static long planned(int beats) {
        StringBuilder script = new StringBuilder("INT. KITCHEN - DAY\n\n");
        for (int i = 0; i < beats; i++) {
            script.append("Anna walks to the door and Ben puts cup ")
                    .append(i)
                    .append(" down.\n\n");
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Production made = plan(script.toString(), Coverage.TURNS);
        SceneActions acts = SceneActions.of(made);
        for (int i = 0; i < beats; i++) {
            // Each shot asks for its scene again.
            acts.in(made.scenes().getFirst());
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    }
}
