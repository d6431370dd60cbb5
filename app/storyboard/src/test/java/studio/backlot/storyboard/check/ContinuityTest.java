package studio.backlot.storyboard.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.check.Finding.Rule;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Track;

class ContinuityTest {
    private final List<Shot> shots = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Beat> beats = new ArrayList<>();

    private ShotDescription.Builder of(ShotSize size, String who) {
        return ShotDescription.EMPTY.toBuilder()
                .size(size)
                .framing(Framing.SINGLE)
                .subjects(List.of(new Subject(who, 1, List.of(), null)));
    }

    private void shot(String id, ShotDescription.Builder words) {
        shots.add(
                Shot.of(id, id, "001_" + id, id, 48)
                        .withSpec(ShotSpec.of(words.build(), Origin.READING)));
    }

    private void cut(String... shotIds) {
        for (String id : shotIds) {
            items.add(new Item.Clip("clip" + items.size(), id, 0, 48));
        }
    }

    private void says(String who, String... extensions) {
        beats.add(
                new Beat.Dialogue(
                        "b" + beats.size(),
                        who,
                        List.of(extensions),
                        List.of(),
                        "Hm.",
                        false,
                        7,
                        8));
    }

    private List<String> findings() {
        return Continuity.check(production()).stream()
                .map(f -> f.rule() + " " + f.shotId())
                .toList();
    }

    private Production production() {
        Production example = Examples.production(1, 1);
        Scene scene = example.scenes().getFirst().withBeats(beats).withShots(shots);
        Cut cut =
                example.cuts()
                        .getFirst()
                        .withTracks(List.of(new Track("V1", "V1", Track.Kind.PICTURE, items)));
        return example.withScenes(List.of(scene)).withCuts(List.of(cut));
    }

    @Test
    void aWellCoveredDialogueHasNoFindings() {
        shot("M", of(ShotSize.LS, "Mara").framing(Framing.TWO_SHOT).role(Role.MASTER));
        shot("A", of(ShotSize.MCU, "Mara"));
        shot("B", of(ShotSize.MCU, "Tom"));
        says("MARA");
        says("TOM");
        cut("M", "A", "B", "A", "B", "M");
        assertEquals(List.of(), findings());
    }

    @Test
    void unusedCoverageCanBeOmitted() {
        shot("M", of(ShotSize.LS, "Mara").role(Role.MASTER));
        shot("A", of(ShotSize.CU, "Mara"));
        cut("M");
        Finding finding = Continuity.check(production()).getFirst();
        assertEquals(Rule.UNUSED_COVERAGE, finding.rule());
        Production fixed = finding.fix().orElseThrow().apply(production());
        assertEquals(List.of(), Continuity.check(fixed));
    }

    @Test
    void aSpeakerWhoIsNeverSeenIsNamed() {
        shot("M", of(ShotSize.LS, "the counter"));
        shot("A", of(ShotSize.CU, "Mara"));
        says("MARA");
        says("TOM");
        says("TOM");
        says("RADIO", "V.O.");
        cut("M", "A");
        List<Finding> found = Continuity.check(production());
        assertEquals(List.of("SPEAKER_NEVER_SEEN M"), findings());
        assertTrue(found.getFirst().measured().startsWith("TOM speaks in line 7"));
    }

    @Test
    void aSceneOfCloseUpsNeverEstablishes() {
        shot("A", of(ShotSize.CU, "Mara"));
        shot("B", of(ShotSize.MS, "Tom"));
        cut("A", "B");
        assertEquals(List.of("NEVER_ESTABLISHED A"), findings());
        assertEquals(
                "the widest of 2 shots is MS",
                Continuity.check(production()).getFirst().measured());
    }

    @Test
    void sameSubjectSizeAndSideJump() {
        shot("M", of(ShotSize.LS, "Mara").role(Role.MASTER));
        shot("A", of(ShotSize.CU, "Mara"));
        shot("B", of(ShotSize.CU, "mara"));
        shot("C", of(ShotSize.CU, "Mara").side(Side.PROFILE));
        cut("M", "A", "B", "C");
        assertEquals(List.of("JUMP_CUT B"), findings());
    }

    @Test
    void aShotAgainstItselfJumpsUnlessItRunsOn() {
        shot("M", of(ShotSize.LS, "Mara"));
        items.add(new Item.Clip("1", "M", 0, 48));
        items.add(new Item.Clip("2", "M", 48, 48));
        assertEquals(List.of(), findings());
        items.add(new Item.Clip("3", "M", 120, 48));
        assertEquals(List.of("JUMP_CUT M"), findings());
        items.add(2, new Item.Blend("x", Transition.DISSOLVE, 6, 6));
        assertEquals(List.of(), findings());
    }

    @Test
    void lensesJumpWhereSubjectAndSizeStay() {
        shot("M", of(ShotSize.LS, "Mara"));
        shot("A", of(ShotSize.CU, "Mara").lensMm(35.0));
        shot("B", of(ShotSize.CU, "Mara").lensMm(85.0).side(Side.PROFILE));
        cut("M", "A", "B");
        assertEquals(List.of("LENS_JUMP B"), findings());
        assertEquals("35 mm to 85 mm", Continuity.check(production()).getFirst().measured());
    }

    @Test
    void aClipOfThreeFramesIsTooShortToSee() {
        shot("M", of(ShotSize.LS, "Mara"));
        items.add(new Item.Clip("1", "M", 0, 3));
        assertEquals(List.of("SHORT_CLIP M"), findings());
    }
}
