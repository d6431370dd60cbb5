package studio.backlot.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.exchange.ExchangeException;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.script.ScriptException;
import studio.backlot.storyboard.store.ProductionStore;
import studio.backlot.storyboard.store.StoreException;

class SessionTest {
    private static final String SCRIPT =
            """
            INT. DINER - NIGHT

            MARA sits at the counter.
            """;

    private static final String BOARDS =
            """
            {"version": "3.0.0", "aspectRatio": 1.78, "fps": 24,
             "boards": [
              {"uid": "AAAAA", "url": "board-1-AAAAA.png", "newShot": true, "number": 1,
               "time": 0, "duration": 1000, "dialogue": "", "action": "Mara waits.", "notes": ""}
             ]}
            """;

    @TempDir Path folder;

    @Test
    void aStepIsOnDiskOnceItIsFlushed() throws Exception {
        Path script = Files.writeString(folder.resolve("a.fountain"), SCRIPT);
        Path kept = folder.resolve("a.backlot");
        try (Session session = Session.open(script)) {
            assertNull(session.folder());
            session.flush();
            session.saveAs(kept);
            Shot shot = session.production().shots().getFirst();
            session.apply(new ShotEdit.SetNotes(shot.id(), "rim light"));
            session.flush();
            assertEquals(
                    "rim light",
                    ProductionStore.onDisk()
                            .read(kept)
                            .production()
                            .shot(shot.id())
                            .orElseThrow()
                            .notes());
        }
    }

    @Test
    void aBetterPlanTakesThePlaceOfTheFirstUntilSomebodyWorks() throws Exception {
        Path script = Files.writeString(folder.resolve("a.fountain"), SCRIPT);
        Path kept = folder.resolve("a.backlot");
        try (Session session = Session.open(script)) {
            Production planned = session.planned(production -> List.of()).orElseThrow();
            assertTrue(session.begin(planned));
            assertSame(planned, session.production());
            assertNull(session.undoLabel(), "it is no step");
            Shot shot = planned.shots().getFirst();
            session.apply(new ShotEdit.SetNotes(shot.id(), "rim light"));
            assertFalse(session.begin(planned));
            session.undo();
            assertFalse(session.begin(planned), "a step can still be brought back");
            session.redo();
            assertEquals("rim light", session.production().shot(shot.id()).orElseThrow().notes());
            session.saveAs(kept);
        }
        try (Session session = Session.open(kept)) {
            assertTrue(session.planned(production -> List.of()).isEmpty());
            assertFalse(session.begin(session.production()));
        }
    }

    @Test
    void aStoryboardOpensAndItsPicturesGoWithTheProduction() throws Exception {
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.writeString(images.resolve("board-1-AAAAA.png"), "one");
        Path project = Files.writeString(folder.resolve("Night.storyboarder"), BOARDS);
        Path kept = folder.resolve("Night.backlot");
        Path copy = folder.resolve("Copy.backlot");
        String picture;
        try (Session session = Session.open(project)) {
            assertEquals(kept, session.suggestedFolder());
            List<Panel> panels = session.production().shots().getFirst().panels();
            picture = String.valueOf(panels.getFirst().media());
            assertEquals("one", read(session, picture));
            session.saveAs(kept);
            session.saveAs(copy);
        }
        Files.delete(images.resolve("board-1-AAAAA.png"));
        for (Path production : List.of(kept, copy)) {
            try (Session session = Session.open(production)) {
                assertEquals("one", read(session, picture));
            }
        }
    }

    private static String read(Session session, String media) throws Exception {
        Path file = session.media(media);
        assertNotNull(file, media);
        return Files.readString(file);
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.fountain"), "");
        Path boards = Files.writeString(folder.resolve("b.storyboarder"), "{");
        Path nothing = folder.resolve("nothing.backlot");
        assertThrows(ScriptException.class, () -> Session.open(empty));
        assertThrows(ExchangeException.class, () -> Session.open(boards));
        assertThrows(StoreException.class, () -> Session.open(nothing));
    }
}
