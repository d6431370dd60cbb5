package studio.backlot.storyboard.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.history.History;
import studio.backlot.storyboard.history.Step;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.store.JournalFile.Commit;
import studio.backlot.storyboard.store.Loaded.KeptId;

/// A production open for writing: its history in memory, its folder on disk, and the lock.
///
/// [#perform], [#undo], [#redo] and [#goTo] work in memory and return at once; [#flush] makes the
/// steps durable in the journal and [#save] the files. One thread edits; another may flush and save
/// meanwhile. A flush or save that fails throws [StoreException] and loses nothing: the steps stay
/// in memory and the next one tries again.
public final class OpenProduction implements AutoCloseable {
    private final FileLayer layer;
    private final InstantSource clock;
    private final Path folder;
    private final Closeable lock;
    private final JournalFile journal;
    private final History history;
    private final List<Problem> problems;
    private final Map<String, UnknownFields> unknown;
    private final List<KeptId> keptScenes;
    private final List<KeptId> keptCuts;
    private final Object disk = new Object();

    // Guarded by disk: what the last save put where.
    private Map<String, String> files;
    private final Map<String, Object> written = new HashMap<>();
    private List<String> forward = List.of();
    private List<String> doomed = List.of();

    // Guarded by this.
    private @Nullable Production saved;

    private OpenProduction(
            FileLayer layer,
            InstantSource clock,
            Path folder,
            Closeable lock,
            JournalFile journal,
            History history,
            Loaded loaded) {
        this.layer = layer;
        this.clock = clock;
        this.folder = folder;
        this.lock = lock;
        this.journal = journal;
        this.history = history;
        problems = loaded.problems();
        unknown = loaded.unknown();
        keptScenes = loaded.keptSceneIds();
        keptCuts = loaded.keptCutIds();
        files = loaded.files();
    }

    static OpenProduction made(
            FileLayer layer,
            InstantSource clock,
            Path folder,
            Closeable lock,
            JournalFile journal,
            Production production) {
        Loaded nothing =
                new Loaded(
                        production,
                        production,
                        List.of(),
                        List.of(),
                        0,
                        Map.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        true);
        History history = new History(production, journal, clock);
        return new OpenProduction(layer, clock, folder, lock, journal, history, nothing);
    }

    static OpenProduction opened(
            FileLayer layer,
            InstantSource clock,
            Path folder,
            Closeable lock,
            JournalFile journal,
            Loaded loaded) {
        History history =
                new History(loaded.production(), loaded.steps(), loaded.position(), journal, clock);
        OpenProduction open =
                new OpenProduction(layer, clock, folder, lock, journal, history, loaded);
        open.saved = loaded.saved();
        return open;
    }

    public Path folder() {
        return folder;
    }

    /// Files that could not be used when it was opened; they are kept as they are.
    public List<Problem> problems() {
        return problems;
    }

    public synchronized Production current() {
        return history.current();
    }

    /// Takes a step in memory; what it changed waits for [#flush].
    public synchronized Production perform(Edit edit) {
        return history.perform(edit);
    }

    public synchronized Production undo() {
        return history.undo();
    }

    public synchronized Production redo() {
        return history.redo();
    }

    /// Stands behind the first `position` steps.
    public synchronized Production goTo(int position) {
        return history.goTo(position);
    }

    /// All steps, undone ones behind [#position].
    public synchronized List<Step> steps() {
        return List.copyOf(history.steps());
    }

    public synchronized int position() {
        return history.position();
    }

    /// What undo would take back, as the history names it; null where there is nothing.
    public synchronized @Nullable String undoLabel() {
        return history.undoLabel().orElse(null);
    }

    /// What redo would bring back.
    public synchronized @Nullable String redoLabel() {
        return history.redoLabel().orElse(null);
    }

    /// Whether the production is another than the saved one, by reference.
    @SuppressWarnings("ReferenceEquality") // dirty means "not the saved snapshot"
    public synchronized boolean isDirty() {
        return history.current() != saved;
    }

    /// Writes the steps taken so far to the journal and syncs it. When it returns, they survive a
    /// power cut.
    public void flush() {
        synchronized (disk) {
            try {
                journal.flush();
            } catch (IOException e) {
                throw Failures.of(folder.resolve(Layout.JOURNAL), "steps cannot be written", e);
            }
        }
    }

    private record Shown(Production production, int position, long seq) {}

    private synchronized Shown shown() {
        return new Shown(history.current(), history.position(), journal.seq());
    }

    /// Saves as one transaction and says when: new versions beside the files, synced; a record in
    /// the journal, synced; then their names. A crash in between leaves the save before or this
    /// one, never a mixture.
    public Instant save() {
        synchronized (disk) {
            Shown shown = shown();
            Instant at = clock.instant();
            try {
                journal.repair();
                finishRenames();
                Map<String, Object> parts = parts(shown.production());
                Map<String, byte[]> changed = changed(shown.production(), parts);
                Map<String, String> now = now(parts, changed);
                List<String> gone =
                        files.keySet().stream().filter(f -> !now.containsKey(f)).sorted().toList();
                write(changed);
                journal.commit(
                        new Commit(
                                shown.seq(),
                                shown.position(),
                                at,
                                now,
                                gone,
                                List.copyOf(unknown.keySet())));
                files = now;
                written.clear();
                written.putAll(parts);
                forward = List.copyOf(changed.keySet());
                doomed = gone;
                finishRenames();
            } catch (IOException e) {
                throw Failures.of(folder, "it cannot be saved", e);
            }
            synchronized (this) {
                saved = shown.production();
            }
            return at;
        }
    }

    /// The value behind each file of a production.
    private Map<String, Object> parts(Production production) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Scene scene : production.scenes()) {
            parts.put(Layout.sceneFile(scene.id()), scene);
        }
        for (Cut cut : production.cuts()) {
            parts.put(Layout.cutFile(cut.id()), cut);
        }
        parts.put(Layout.PRODUCTION, production);
        return parts;
    }

    /// Bytes of the files that differ from what is on disk; a part that is still the same object is
    /// not even looked at.
    @SuppressWarnings("ReferenceEquality")
    private Map<String, byte[]> changed(Production production, Map<String, Object> parts) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        parts.forEach((file, part) -> {
            if (written.get(file) == part) {
                return;
            }
            byte[] bytes =
                    switch (part) {
                        case Scene s -> bytes(file, Schema.SCENE, () -> Layout.scene(s));
                        case Cut c -> bytes(file, Schema.CUT, () -> Layout.cut(c));
                        default -> bytes(file, Schema.PRODUCTION, () -> headTree(production));
                    };
            if (!DocumentJson.hash(bytes).equals(files.get(file))) {
                changed.put(file, bytes);
            }
        });
        return changed;
    }

    private ObjectNode headTree(Production production) {
        return Layout.head(
                production,
                with(production.scenes().stream().map(Scene::id).toList(), keptScenes),
                with(production.cuts().stream().map(Cut::id).toList(), keptCuts));
    }

    /// The ids in use, and at their places those whose files are kept though they cannot be used.
    private static List<String> with(List<String> ids, List<KeptId> kept) {
        List<String> all = new ArrayList<>(ids);
        for (KeptId id : kept) {
            if (!all.contains(id.id())) {
                all.add(Math.min(id.index(), all.size()), id.id());
            }
        }
        return all;
    }

    private byte[] bytes(String file, Schema schema, Supplier<ObjectNode> tree) {
        ObjectNode made = tree.get();
        unknown.getOrDefault(file, UnknownFields.NONE).overlay(made);
        return DocumentJson.pretty(schema.stamped(made));
    }

    /// Every file of the folder after this save, by hash: ours, and those kept for somebody else.
    private Map<String, String> now(Map<String, Object> parts, Map<String, byte[]> changed) {
        Map<String, String> now = new LinkedHashMap<>();
        files.forEach((file, hash) -> {
            if (parts.containsKey(file) || isKept(file)) {
                now.put(file, hash);
            }
        });
        changed.forEach((file, bytes) -> now.put(file, DocumentJson.hash(bytes)));
        return now;
    }

    private boolean isKept(String file) {
        return problems.stream().anyMatch(p -> p.file().equals(file));
    }

    private void write(Map<String, byte[]> changed) throws IOException {
        List<Path> begun = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> e : changed.entrySet()) {
                Path file = folder.resolve(e.getKey() + Layout.NEW);
                begun.add(file);
                layer.write(file, e.getValue());
                layer.sync(file);
            }
            new Recovery(layer, folder).syncFolders();
        } catch (IOException e) {
            for (Path file : begun) {
                discard(file, e);
            }
            throw e;
        }
    }

    /// Frees the room that an unfinished save takes; what cannot be deleted is swept away when the
    /// production is opened next.
    private void discard(Path file, IOException cause) {
        try {
            layer.delete(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// Gives new versions their names and deletes what is gone. The save is already safe: what
    /// fails here is done when the production is saved or opened next.
    private void finishRenames() throws IOException {
        if (forward.isEmpty() && doomed.isEmpty()) {
            return;
        }
        for (String name : forward) {
            Path renewed = folder.resolve(name + Layout.NEW);
            if (layer.exists(renewed)) {
                layer.rename(renewed, folder.resolve(name));
            }
        }
        for (String name : doomed) {
            layer.delete(folder.resolve(name));
        }
        new Recovery(layer, folder).syncFolders();
        forward = List.of();
        doomed = List.of();
    }

    /// Keeps a file that a person made or pinned and returns its sha-256, by which the document
    /// names it.
    ///
    /// @param extension without a dot, such as `png`
    public String keepMedia(byte[] bytes, String extension) {
        String hash = DocumentJson.hash(bytes);
        Path media = folder.resolve(Layout.MEDIA);
        Path file = media.resolve(hash + "." + extension);
        synchronized (disk) {
            try {
                if (!layer.exists(file)) {
                    Path renewed = media.resolve(hash + "." + extension + Layout.NEW);
                    layer.write(renewed, bytes);
                    layer.sync(renewed);
                    layer.rename(renewed, file);
                    layer.syncFolder(media);
                }
            } catch (IOException e) {
                throw Failures.of(file, "the file cannot be kept", e);
            }
        }
        return hash;
    }

    /// The file kept under a sha-256; null where there is none.
    public @Nullable Path media(String hash) {
        try {
            Path media = folder.resolve(Layout.MEDIA);
            return layer.list(media).stream()
                    .filter(n -> n.startsWith(hash + ".") && !n.endsWith(Layout.NEW))
                    .findFirst()
                    .map(media::resolve)
                    .orElse(null);
        } catch (IOException e) {
            throw Failures.of(folder.resolve(Layout.MEDIA), "it cannot be read", e);
        }
    }

    /// Flushes the steps and lets the production go. Saves nothing: steps behind the last save are
    /// taken again when it is opened next.
    @Override
    public void close() {
        try (lock) {
            flush();
        } catch (IOException e) {
            throw Failures.of(folder.resolve(Layout.LOCK), "it cannot be let go", e);
        }
    }
}
