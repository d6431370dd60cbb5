package studio.backlot.storyboard.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.edit.ProductionEdit;
import studio.backlot.storyboard.edit.RandomEdits;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Production;

class HistoryTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2024-05-01T12:00:00Z"));

    @Test
    void undoAndRedoWalkOneNamedList() {
        Production start = Examples.production();
        History history = new History(start, new MemoryJournal(), CLOCK);
        history.perform(new ProductionEdit.Retitle("One"));
        Production two = history.perform(new ProductionEdit.Retitle("Two"));
        assertEquals(Optional.of("Title Two"), history.undoLabel());
        assertEquals("One", history.undo().title());
        assertSame(start, history.undo());
        assertSame(start, history.undo());
        assertEquals(Optional.of("Title One"), history.redoLabel());
        history.redo();
        assertSame(two, history.redo());
        assertSame(two, history.redo());
        assertEquals(
                List.of("Title One", "Title Two"),
                history.steps().stream().map(Step::label).toList());
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        History history = new History(Examples.production(), new MemoryJournal(), CLOCK);
        history.perform(new ProductionEdit.Retitle("One"));
        history.undo();
        history.perform(new ProductionEdit.Retitle("Other"));
        assertEquals(Optional.empty(), history.redoLabel());
        assertEquals(1, history.steps().size());
        assertEquals("Other", history.redo().title());
    }

    @Test
    void whatChangesNothingLeavesNoStep() {
        History history = new History(Examples.production(), new MemoryJournal(), CLOCK);
        history.perform(new ShotEdit.Rename("shot-1-0", "001_A"));
        assertEquals(0, history.position());
    }

    @Test
    void anEditThatFailsChangesNothing() {
        Production start = Examples.production();
        History history = new History(start, new MemoryJournal(), CLOCK);
        assertThrows(
                IllegalArgumentException.class,
                () -> history.perform(new ShotEdit.Rename("nobody", "x")));
        assertSame(start, history.current());
        assertEquals(0, history.position());
    }

    /// 600 steps, three times what memory keeps: each place in the history is what it was.
    @Test
    void everyPlaceInALongHistoryIsRestoredEqual() {
        Random random = new Random(3);
        History history = new History(Examples.production(), new MemoryJournal(), CLOCK);
        List<Production> were = new ArrayList<>(List.of(history.current()));
        while (were.size() <= 600) {
            int before = history.position();
            history.perform(RandomEdits.ofProduction(history.current(), random));
            if (history.position() > before) {
                were.add(history.current());
            }
        }
        for (int i = 599; i >= 0; i--) {
            assertEquals(were.get(i), history.undo(), "undo to " + i);
        }
        for (int i = 1; i <= 600; i++) {
            assertEquals(were.get(i), history.redo(), "redo to " + i);
        }
        for (int i = 0; i < 40; i++) {
            int target = random.nextInt(601);
            assertEquals(were.get(target), history.goTo(target), "jump to " + target);
        }
    }
}
