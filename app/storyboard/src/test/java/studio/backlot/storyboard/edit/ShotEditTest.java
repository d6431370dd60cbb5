package studio.backlot.storyboard.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;
import studio.backlot.storyboard.time.FrameRate;

class ShotEditTest {
    private static final String ID = "shot-1-0";
    private final Production production = Examples.production();

    private static ShotSpec reading(ShotSize size, double lens) {
        ShotDescription words = ShotDescription.EMPTY.toBuilder().size(size).lensMm(lens).build();
        return ShotSpec.of(words, Origin.READING);
    }

    private static Shot shot(Production production) {
        return production.shot(ID).orElseThrow();
    }

    @Test
    void aNewDescriptionRemakesWhatIsNotByHand() {
        ShotDescription lens = ShotDescription.EMPTY.toBuilder().lensMm(85.0).build();
        Production byHand = new ShotEdit.SetValue(ID, Slot.LENS_MM, lens).apply(production);
        Remaking remaking =
                Remaking.of(shot(byHand), reading(ShotSize.MS, 35), reading(ShotSize.CU, 35));
        Shot after = shot(new ShotEdit.Describe(ID, "CU on Mara", remaking).apply(byHand));
        assertEquals("CU on Mara", after.description());
        assertEquals(ShotSize.CU, after.spec().values().size());
        assertEquals(Origin.READING, after.spec().origin(Slot.SIZE));
        assertEquals(85.0, after.spec().values().lensMm());
        assertEquals(Origin.HAND, after.spec().origin(Slot.LENS_MM));
        assertTrue(remaking.conflicts().isEmpty(), "the text says no other lens than before");
    }

    @Test
    void aConflictIsOfferedWhereTheTextNowSaysSomethingElse() {
        ShotDescription lens = ShotDescription.EMPTY.toBuilder().lensMm(85.0).build();
        Production byHand = new ShotEdit.SetValue(ID, Slot.LENS_MM, lens).apply(production);
        ShotSpec made = reading(ShotSize.MS, 24);
        Remaking remaking = Remaking.of(shot(byHand), reading(ShotSize.MS, 35), made);
        Conflict conflict = new Conflict(ID, Slot.LENS_MM, "85.0", "24.0");
        assertEquals(List.of(conflict), remaking.conflicts());
        Production described = new ShotEdit.Describe(ID, "24mm", remaking).apply(byHand);
        assertEquals(85.0, shot(described).spec().values().lensMm());
        assertSame(
                described,
                new ShotEdit.Answer(conflict, Conflict.Choice.KEEP_MINE, made).apply(described));
        Shot taken =
                shot(
                        new ShotEdit.Answer(conflict, Conflict.Choice.TAKE_NEW, made)
                                .apply(described));
        assertEquals(made, taken.spec());
    }

    @Test
    void aCameraByHandStaysWhenTheSizeChangesAndIsAskedAbout() {
        Shot placed = production.shot("shot-1-1").orElseThrow();
        Remaking remaking = Remaking.of(placed, reading(ShotSize.CU, 35), reading(ShotSize.LS, 35));
        assertEquals(
                List.of(new Conflict("shot-1-1", null, "placed by hand", "solved anew")),
                remaking.conflicts());
        Production after =
                new ShotEdit.Answer(
                                remaking.conflicts().getFirst(),
                                Conflict.Choice.TAKE_NEW,
                                remaking.spec())
                        .apply(production);
        assertEquals(null, after.shot("shot-1-1").orElseThrow().hand().camera());
        assertEquals(1, after.shot("shot-1-1").orElseThrow().hand().marks().size());
    }

    @Test
    void aValueClearedByHandStaysClearUntilReleased() {
        Production cleared =
                new ShotEdit.SetValue(ID, Slot.MOVES, ShotDescription.EMPTY).apply(production);
        ShotSpec made = shot(production).spec();
        Remaking remaking = Remaking.of(shot(cleared), made, made);
        assertEquals(List.of(), remaking.spec().values().moves());
        assertEquals(
                made, shot(new ShotEdit.ReleaseValue(ID, Slot.MOVES, made).apply(cleared)).spec());
    }

    @Test
    void aDuplicateTakesTheNextFreeLetterAndNoPictures() {
        Production after = new ShotListEdit.Duplicate(ID, "copy").apply(production);
        List<Shot> shots = after.scenes().getFirst().shots();
        assertEquals(List.of("A", "D", "B", "C"), shots.stream().map(Shot::setup).toList());
        assertEquals("001_D", shots.get(1).name());
        assertEquals(List.of(), shots.get(1).versions());
        assertEquals(shots.get(0).spec(), shots.get(1).spec());
    }

    @Test
    void lettersLeaveOutIAndO() {
        assertEquals("H", SetupLetters.of(7));
        assertEquals("J", SetupLetters.of(8));
        assertEquals("P", SetupLetters.of(13));
        assertEquals("Z", SetupLetters.of(23));
        assertEquals("AA", SetupLetters.of(24));
        assertEquals("BA", SetupLetters.of(48));
    }

    @Test
    void anOmittedShotLeavesGapsAndItsSound() {
        Production after = new ShotListEdit.Omit("shot-1-2").apply(production);
        assertTrue(after.shot("shot-1-2").orElseThrow().omitted());
        assertEquals(production.cuts().getFirst().track("A1"), after.cuts().getFirst().track("A1"));
        assertEquals(
                production.cuts().getFirst().picture().orElseThrow().frames(),
                after.cuts().getFirst().picture().orElseThrow().frames());
        assertTrue(after.cuts().getFirst().trackOf("clip-shot-1-2").isEmpty(), "its clip is a gap");
    }

    @Test
    void whatAnEditDoesNotTouchStaysTheSameObject() {
        Production after = new ShotEdit.Rename(ID, "001_X").apply(production);
        assertSame(production.scenes().get(1), after.scenes().get(1));
        assertSame(production.scenes().get(0).shots().get(1), after.scenes().get(0).shots().get(1));
        assertSame(production.cuts().getFirst(), after.cuts().getFirst());
    }

    @Test
    void anotherRateKeepsBordersInTime() {
        Production big = Examples.production(20, 5);
        Production after =
                new ProductionEdit.ChangeSettings(big.settings().withRate(FrameRate.FPS_25))
                        .apply(big);
        double before = big.cuts().getFirst().frames() / 24.0;
        double now = after.cuts().getFirst().frames() / 25.0;
        assertEquals(before, now, 0.5 / 25 + 1e-9);
        assertEquals(FrameRate.FPS_25, after.cuts().getFirst().rate());
    }
}
