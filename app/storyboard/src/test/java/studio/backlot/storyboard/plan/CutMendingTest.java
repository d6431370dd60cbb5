package studio.backlot.storyboard.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.Transition;
import studio.backlot.assets.patterns.ScenePatterns;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.script.ScriptImport;
import studio.backlot.storyboard.script.ScriptReader;

class CutMendingTest {
    private static final String TALK =
            """
            INT. KITCHEN - NIGHT

            ANNA sits at the table with a cup. BEN stands by the door.

            ANNA
            You said you would call, and then you did not call, not once in all those weeks.

            Anna looks up. She drinks. She looks at the window.

            BEN
            I was on the road all night. There was no signal anywhere between here and there.

            CLOSE ON ANNA

            She puts the cup down.

            ANNA
            There is always a signal, Ben.

            BEN
            I know how it sounds.
            """;

    private static Production read(String script) {
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        return ScriptImport.of(ScriptReader.read("a.fountain", bytes), ProductionSettings.DEFAULT)
                .production();
    }

    private static ShotPlanner planner() {
        return new ShotPlanner(ScenePatterns.load());
    }

    private static List<Item> items(Production p) {
        return p.workingCut().orElseThrow().picture().orElseThrow().items();
    }

    /// A world in which every camera looks at somebody from the same side: neighbours of one person
    /// jump unless their sizes are three apart.
    private static List<CutView.Break> oneSided(Production p) {
        List<CutView.Break> breaks = new ArrayList<>();
        Item.Clip before = null;
        for (Item item : items(p)) {
            if (item instanceof Item.Clip clip) {
                if (before != null && alike(shot(p, before), shot(p, clip))) {
                    breaks.add(
                            new CutView.Break(clip.id(), before.id(), CutView.Kind.JUMP, "a jump"));
                }
                before = clip;
            }
        }
        return breaks;
    }

    private static Shot shot(Production p, Item.Clip clip) {
        return p.shot(clip.shotId()).orElseThrow();
    }

    private static boolean alike(Shot one, Shot other) {
        ShotDescription a = one.spec().values();
        ShotDescription b = other.spec().values();
        return !one.id().equals(other.id())
                && a.framing() == Framing.SINGLE
                && b.framing() == Framing.SINGLE
                && a.subjects().getFirst().text().equals(b.subjects().getFirst().text())
                && a.size() != null
                && b.size() != null
                && Math.abs(a.size().ordinal() - b.size().ordinal()) < 3;
    }

    @Test
    void noCutJumpsOnceItsCamerasAreSeen() {
        Production read = read(TALK);
        Production blind = planner().plan(read).production();
        assertFalse(oneSided(blind).isEmpty());

        Production mended = planner().plan(read, CutMendingTest::oneSided).production();

        assertEquals(List.of(), oneSided(mended));
        assertEquals(
                blind.workingCut().orElseThrow().frames(),
                mended.workingCut().orElseThrow().frames());
        assertTrue(
                mended.shots().stream().anyMatch(s -> s.description().startsWith("CU ANNA")),
                "the script's own close-up stays");
    }

    @Test
    void whatCannotBeMendedLeavesThePlanAsItIs() {
        Production read = read(TALK);
        CutView hopeless =
                p ->
                        items(p).stream()
                                .filter(i -> i instanceof Item.Clip)
                                .map(i ->
                                        new CutView.Break(
                                                i.id(), null, CutView.Kind.CONFLICT, "never"))
                                .limit(2)
                                .toList();

        assertEquals(
                planner().plan(read).production().shots(),
                planner().plan(read, hopeless).production().shots());
    }

    @Test
    void aTransitionThatTheScriptNamesWithinASceneIsInTheCut() {
        Production p =
                planner()
                        .plan(
                                read(
                                        """
                                        INT. KITCHEN - NIGHT

                                        ANNA sits at the table. She drinks a glass of water.

                                        DISSOLVE TO:

                                        Anna sleeps at the table. The glass is empty.

                                        SMASH CUT TO:

                                        Anna runs to the door.
                                        """))
                        .production();

        List<Item> items = items(p);
        List<Transition> named = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Blend blend) {
                named.add(blend.kind());
                assertTrue(items.get(i - 1) instanceof Item.Clip);
                assertTrue(items.get(i + 1) instanceof Item.Clip);
            }
        }
        assertEquals(List.of(Transition.DISSOLVE, Transition.SMASH_CUT), named);
    }

    @Test
    void aParagraphWithoutEndIsToldInShotsThatAnEditorCanUse() {
        String words = "ANNA sits by the river. " + "It rains and rains. ".repeat(300);
        ShotPlanner.Plan plan =
                planner().plan(read("EXT. RIVER - DAY\n\n" + words + "\n\nShe stops.\n"));

        List<Long> lengths =
                items(plan.production()).stream()
                        .filter(i -> i instanceof Item.Clip)
                        .map(Item::frames)
                        .toList();
        assertTrue(lengths.size() > 20, lengths.size() + " clips");
        assertTrue(lengths.stream().allMatch(f -> f <= 24 * 12), "frames: " + lengths);
    }
}
