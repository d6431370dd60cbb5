package studio.backlot.storyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.edit.RandomEdits;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Production;

/// Takes the power away after every single operation on the disk, in four ways, and opens what is
/// left: no step that was flushed may be missing, and nothing may be there that was never done.
class CrashTest {
    private static final Path FOLDER = Path.of("/films/Train.backlot");
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2024-05-01T12:00:00Z"));

    /// After how many operations which state of the document was begun, and which was promised.
    private record Mark(int operations, int promised, int begun) {}

    private final CrashLayer disk = new CrashLayer(Map.of());
    private final List<Production> states = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private int promised = -1;

    private void mark() {
        marks.add(new Mark(disk.operations(), promised, states.size() - 1));
    }

    private void begun(Production now) {
        states.add(now);
        mark();
    }

    private void promise() {
        promised = states.size() - 1;
        mark();
    }

    /// A session: steps, undo, saves, a scene that goes and comes back, a step between two saves
    /// that was not flushed by itself.
    private void session(long seed) {
        Random random = new Random(seed);
        ProductionStore store = new ProductionStore(disk, CLOCK);
        begun(Examples.production());
        OpenProduction open = store.create(FOLDER, states.getFirst());
        promise();
        for (int i = 0; i < 17; i++) {
            switch (i % 8) {
                case 3 -> begun(open.undo());
                case 5 ->
                        begun(
                                open.perform(
                                        Edit.of(
                                                "Scenes",
                                                p ->
                                                        p.scenes().size() > 1
                                                                ? p.withScenes(
                                                                        p.scenes().subList(0, 1))
                                                                : p.withScenes(
                                                                        Examples.production()
                                                                                .scenes()))));
                default -> begun(open.perform(RandomEdits.ofProduction(open.current(), random)));
            }
            if (i % 5 == 4) {
                open.save();
                promise();
            } else if (i % 3 != 2) {
                open.flush();
                promise();
            }
        }
        open.close();
        promise();
    }

    @Test
    void noCrashLosesAPromisedStep() {
        session(1);
        Random random = new Random(99);
        int opened = 0;
        for (int count = 0; count <= disk.operations(); count++) {
            for (CrashLayer.Loss loss : CrashLayer.Loss.values()) {
                int rounds =
                        loss == CrashLayer.Loss.SOME ? 4 : loss == CrashLayer.Loss.TORN ? 2 : 1;
                for (int round = 0; round < rounds; round++) {
                    Map<Path, byte[]> left = disk.after(count, loss, random);
                    String what = "after " + count + " operations, lost " + loss + " #" + round;
                    if (check(left, count, what, random)) {
                        opened++;
                    }
                }
            }
        }
        assertTrue(opened > 400, "only " + opened + " were opened");
    }

    /// Opens, and opens again after a crash within the opening.
    private boolean check(Map<Path, byte[]> left, int count, String what, Random random) {
        int least = -1;
        int most = 0;
        for (Mark mark : marks) {
            if (mark.operations() <= count) {
                least = Math.max(least, mark.promised());
            }
            if (mark.operations() <= count) {
                most = Math.max(most, mark.begun());
            }
        }
        CrashLayer rescue = new CrashLayer(left);
        ProductionStore store = new ProductionStore(rescue, CLOCK);
        OpenProduction open;
        try {
            open = store.open(FOLDER);
        } catch (StoreException e) {
            if (least >= 0 || e.code() != StoreException.Code.NOT_A_PRODUCTION) {
                fail(what, e);
            }
            return false;
        }
        assertEquals(List.of(), open.problems(), what);
        Production found = open.current();
        int at = -1;
        for (int i = Math.max(0, least); i <= most; i++) {
            if (states.get(i).equals(found)) {
                at = i;
            }
        }
        if (at < 0) {
            int where = states.indexOf(found);
            fail(what + ": state " + where + " is not of " + least + "…" + most);
        }
        assertEquals(states.getFirst(), open.goTo(0), what + ": the history leads back");
        int during = random.nextInt(rescue.operations() + 1);
        Map<Path, byte[]> again = rescue.after(during, CrashLayer.Loss.SOME, random);
        assertEquals(
                found,
                new ProductionStore(new CrashLayer(again), CLOCK).read(FOLDER).production(),
                what + ", then after " + during + " operations of the opening");
        return true;
    }
}
