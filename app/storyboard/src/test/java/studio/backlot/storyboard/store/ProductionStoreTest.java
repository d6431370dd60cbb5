package studio.backlot.storyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.storyboard.edit.ProductionEdit;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.history.Step;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.store.StoreException.Code;

class ProductionStoreTest {
    private static final Path FOLDER = Path.of("/films/Train.backlot");
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final Production START = Examples.production();

    private final CrashLayer disk = new CrashLayer(Map.of());
    private final ProductionStore store = new ProductionStore(disk, InstantSource.fixed(NOON));

    private String text(String file) throws IOException {
        return new String(disk.read(FOLDER.resolve(file)), StandardCharsets.UTF_8);
    }

    private void put(String file, String text) {
        disk.write(FOLDER.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static StoreException failure(
            Code code, org.junit.jupiter.api.function.Executable run) {
        StoreException e = assertThrows(StoreException.class, run);
        assertEquals(code, e.code(), e.getMessage());
        assertFalse(e.remedy().isBlank());
        return e;
    }

    @Test
    void whatIsSavedIsRead() {
        store.create(FOLDER, START).close();
        assertEquals(new ProductionStore.Content(START, List.of()), store.read(FOLDER));
    }

    @Test
    void aChangedDescriptionChangesOneFile() throws IOException {
        try (OpenProduction open = store.create(FOLDER, START)) {
            Map<String, String> before = files();
            open.perform(new ShotEdit.Rename("shot-2-1", "002_Q"));
            assertTrue(open.isDirty());
            assertEquals(NOON, open.save());
            assertFalse(open.isDirty());
            Map<String, String> after = files();
            after.remove("journal");
            before.remove("journal");
            String old = before.remove("scenes/scene-2.json");
            String now = after.remove("scenes/scene-2.json");
            assertEquals(before, after);
            assertEquals(old.replace("\"002_B\"", "\"002_Q\""), now);
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String sub : List.of("", "scenes", "cuts", "media")) {
            Path folder = sub.isEmpty() ? FOLDER : FOLDER.resolve(sub);
            for (String name : disk.list(folder)) {
                String file = FOLDER.relativize(folder.resolve(name)).toString();
                files.put(file, text(file));
            }
        }
        return files;
    }

    @Test
    void theHistoryIsThereAfterARestart() {
        try (OpenProduction open = store.create(FOLDER, START)) {
            open.perform(new ProductionEdit.Retitle("One"));
            open.save();
            open.perform(new ProductionEdit.Retitle("Two"));
            open.perform(new ProductionEdit.Retitle("Three"));
            open.undo();
        }
        try (OpenProduction open = store.open(FOLDER)) {
            assertEquals("Two", open.current().title());
            assertTrue(open.isDirty(), "a step is not saved yet");
            assertEquals(
                    List.of("Title One", "Title Two", "Title Three"),
                    open.steps().stream().map(Step::label).toList());
            assertEquals("Title Three", open.redoLabel());
            assertEquals("Three", open.redo().title());
            open.undo();
            open.undo();
            assertEquals("One", open.current().title());
            assertEquals(START, open.undo());
            open.save();
        }
        assertEquals(START, store.read(FOLDER).production());
    }

    @Test
    void aSecondWriterIsTurnedAwayButAReaderIsNot() {
        try (OpenProduction open = store.create(FOLDER, START)) {
            failure(Code.LOCKED, () -> store.open(FOLDER));
            assertEquals(open.current(), store.read(FOLDER).production());
        }
        store.open(FOLDER).close();
    }

    @Test
    void aLockOnTheDiskHoldsAgainstASecondWriter(@TempDir Path folder) {
        Path film = folder.resolve("Film.backlot");
        ProductionStore real = ProductionStore.onDisk();
        try (OpenProduction open = real.create(film, START)) {
            failure(Code.LOCKED, () -> real.open(film));
            assertEquals(START, real.read(film).production());
            assertEquals(film, open.folder());
        }
        real.open(film).close();
    }

    @Test
    void fieldsOfOthersSurvive() throws IOException {
        store.create(FOLDER, START).close();
        put(
                "scenes/scene-1.json",
                text("scenes/scene-1.json")
                        .replace(
                                "\"id\": \"shot-1-1\",",
                                "\"id\": \"shot-1-1\",\n      \"mood board\": {\"x\": [1, 2]},"));
        put(
                "production.json",
                text("production.json").replace("\"title\":", "\"studio\": \"ours\", \"title\":"));
        try (OpenProduction open = store.open(FOLDER)) {
            assertEquals(1, open.problems().size(), "the files were changed outside");
            open.perform(new ShotEdit.Rename("shot-1-1", "renamed"));
            open.perform(new ProductionEdit.Retitle("New title"));
            open.save();
        }
        try (OpenProduction open = store.open(FOLDER)) {
            assertEquals(List.of(), open.problems());
            open.perform(new ShotEdit.Rename("shot-1-1", "renamed again"));
            open.save();
        }
        assertTrue(text("scenes/scene-1.json").contains("\"mood board\": {"));
        assertTrue(text("scenes/scene-1.json").contains("renamed"));
        assertTrue(text("production.json").contains("\"studio\": \"ours\""));
    }

    @Test
    void aValueThatWasTakenAwayDoesNotComeBack() throws IOException {
        store.create(FOLDER, START).close();
        assertTrue(text("scenes/scene-1.json").contains("\"marks\""));
        try (OpenProduction open = store.open(FOLDER)) {
            open.perform(new ShotEdit.ReleaseMark("shot-1-1", "MARA"));
            open.perform(new ShotEdit.ReleaseCamera("shot-1-1"));
            open.save();
        }
        assertFalse(text("scenes/scene-1.json").contains("MARA\": {"));
        assertFalse(text("scenes/scene-1.json").contains("\"camera\""));
    }

    @Test
    void anUnreadableSceneIsReportedAndKept() throws IOException {
        store.create(FOLDER, Examples.production(3, 2)).close();
        String broken = text("scenes/scene-2.json").replace("\"heading\"", "heading");
        put("scenes/scene-2.json", broken);
        try (OpenProduction open = store.open(FOLDER)) {
            assertEquals(2, open.current().scenes().size());
            Problem problem = open.problems().getFirst();
            assertEquals("scenes/scene-2.json", problem.file());
            assertTrue(problem.message().startsWith("line 6, column "), problem.message());
            open.perform(new ProductionEdit.Retitle("Saved meanwhile"));
            open.save();
        }
        assertEquals(broken, text("scenes/scene-2.json"));
        put("scenes/scene-2.json", broken.replace("heading:", "\"heading\":"));
        Production healed = store.read(FOLDER).production();
        assertEquals(Examples.production(3, 2).withTitle("Saved meanwhile"), healed);
    }

    @Test
    void aSceneWithoutItsFileIsReportedAndKeepsItsPlace() throws IOException {
        store.create(FOLDER, Examples.production(3, 2)).close();
        String kept = text("scenes/scene-2.json");
        disk.delete(FOLDER.resolve("scenes/scene-2.json"));
        try (OpenProduction open = store.open(FOLDER)) {
            assertEquals("scenes/scene-2.json", open.problems().getFirst().file());
            open.perform(new ProductionEdit.Retitle("Saved meanwhile"));
            open.save();
        }
        put("scenes/scene-2.json", kept);
        assertEquals(Examples.production(3, 2).scenes(), store.read(FOLDER).production().scenes());
    }

    @Test
    void filesOfANewerProgramAreNotTouched() throws IOException {
        store.create(FOLDER, START).close();
        put("production.json", text("production.json").replace("\"version\": 1", "\"version\": 2"));
        StoreException e = failure(Code.NEWER_VERSION, () -> store.open(FOLDER));
        assertTrue(e.getMessage().contains("production.json"), e.getMessage());
    }

    @Test
    void aDestroyedProductionFileIsNamedWithItsLine() {
        store.create(FOLDER, START).close();
        put("production.json", "{\n  \"schema\": oops");
        StoreException e = failure(Code.UNREADABLE, () -> store.open(FOLDER));
        assertTrue(e.getMessage().contains("line 2"), e.getMessage());
        failure(Code.NOT_A_PRODUCTION, () -> store.open(Path.of("/films/Nothing.backlot")));
        failure(Code.ALREADY_THERE, () -> store.create(FOLDER, START));
    }

    @Test
    void filesChangedOutsideCountAndTheJournalIsKept() throws IOException {
        try (OpenProduction open = store.create(FOLDER, START)) {
            open.perform(new ProductionEdit.Retitle("In the journal alone"));
        }
        put("production.json", text("production.json").replace(START.title(), "From a colleague"));
        try (OpenProduction open = store.open(FOLDER)) {
            assertEquals("From a colleague", open.current().title());
            assertEquals("journal", open.problems().getFirst().file());
            open.perform(new ProductionEdit.Retitle("And on"));
        }
        assertTrue(text("journal-" + NOON.getEpochSecond()).contains("In the journal alone"));
        assertEquals("And on", store.read(FOLDER).production().title());
    }

    @Test
    void aCopyWithoutJournalOpens() throws IOException {
        store.create(FOLDER, START).close();
        disk.delete(FOLDER.resolve("journal"));
        try (OpenProduction open = store.open(FOLDER)) {
            assertEquals(List.of(), open.problems());
            assertEquals(START, open.current());
        }
    }

    @Test
    void mediaIsKeptByItsHash() {
        try (OpenProduction open = store.create(FOLDER, START)) {
            byte[] picture = {1, 2, 3};
            String hash = open.keepMedia(picture, "png");
            assertEquals(hash, open.keepMedia(picture, "png"));
            assertEquals(FOLDER.resolve("media/" + hash + ".png"), open.media(hash));
            assertNotEquals(hash, open.keepMedia(new byte[] {1}, "png"));
        }
    }

    /// A disk that takes some more bytes and then says no, or never says yes.
    private static final class FailingLayer implements FileLayer {
        private final CrashLayer inner;
        private IOException failure = new IOException("No space left on device");
        private long room;

        FailingLayer(CrashLayer inner, long room) {
            this.inner = inner;
            this.room = room;
        }

        private byte[] taken(byte[] bytes) {
            byte[] part = java.util.Arrays.copyOf(bytes, (int) Math.min(room, bytes.length));
            room -= part.length;
            return part;
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            byte[] part = taken(bytes);
            inner.write(file, part);
            if (part.length < bytes.length) {
                throw failure;
            }
        }

        @Override
        public void append(Path file, byte[] bytes) throws IOException {
            byte[] part = taken(bytes);
            inner.append(file, part);
            if (part.length < bytes.length) {
                throw failure;
            }
        }

        @Override
        public boolean exists(Path file) {
            return inner.exists(file);
        }

        @Override
        public byte[] read(Path file) throws IOException {
            return inner.read(file);
        }

        @Override
        public byte[] read(Path file, long offset, int length) throws IOException {
            return inner.read(file, offset, length);
        }

        @Override
        public long size(Path file) {
            return inner.size(file);
        }

        @Override
        public List<String> list(Path folder) {
            return inner.list(folder);
        }

        @Override
        public void createFolder(Path folder) {
            inner.createFolder(folder);
        }

        @Override
        public void truncate(Path file, long length) {
            inner.truncate(file, length);
        }

        @Override
        public void sync(Path file) {
            inner.sync(file);
        }

        @Override
        public void syncFolder(Path folder) {
            inner.syncFolder(folder);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            inner.rename(from, to);
        }

        @Override
        public void delete(Path file) {
            inner.delete(file);
        }

        @Override
        public java.io.Closeable lock(Path file) throws IOException {
            return inner.lock(file);
        }
    }

    /// Whatever the disk has room for when it fills up: the last save stays whole, what was done
    /// since stays in memory, and saving again with room saves it.
    @Test
    void aFullDiskLosesNothing() {
        for (long room = 0; room < 6000; room += 37) {
            CrashLayer inner = new CrashLayer(Map.of());
            FailingLayer full = new FailingLayer(inner, Long.MAX_VALUE);
            ProductionStore there = new ProductionStore(full, InstantSource.fixed(NOON));
            OpenProduction open = there.create(FOLDER, START);
            open.perform(new ProductionEdit.Retitle("Saved"));
            open.save();
            full.room = room;
            open.perform(new ShotEdit.Rename("shot-1-0", "a"));
            open.perform(new ProductionEdit.Retitle("Not saved"));
            StoreException e = null;
            try {
                open.save();
            } catch (StoreException thrown) {
                e = thrown;
                assertEquals(Code.DISK_FULL, thrown.code());
                assertTrue(open.isDirty());
            }
            String onDisk = there.read(FOLDER).production().title();
            assertTrue(
                    e == null
                            ? onDisk.equals("Not saved")
                            : List.of("Saved", "Not saved").contains(onDisk),
                    onDisk + " with room for " + room);
            assertEquals("Not saved", open.current().title());
            full.room = Long.MAX_VALUE;
            open.save();
            open.close();
            assertEquals(open.current(), there.read(FOLDER).production());
            OpenProduction again = there.open(FOLDER);
            assertEquals(List.of(), again.problems());
            assertEquals(START, again.goTo(0));
            again.close();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        FailingLayer forbidden = new FailingLayer(disk, 0);
        forbidden.failure = new AccessDeniedException(FOLDER.toString());
        ProductionStore there = new ProductionStore(forbidden, InstantSource.fixed(NOON));
        StoreException e = failure(Code.UNWRITABLE, () -> there.create(FOLDER, START));
        assertEquals(FOLDER, e.path());
    }
}
