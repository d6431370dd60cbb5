package studio.backlot.studio.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.patterns.ScenePatterns;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.exchange.StoryboarderReader;
import studio.backlot.storyboard.history.History;
import studio.backlot.storyboard.history.MemoryJournal;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.plan.CutView;
import studio.backlot.storyboard.plan.ShotPlanner;
import studio.backlot.storyboard.script.ScriptImport;
import studio.backlot.storyboard.script.ScriptReader;
import studio.backlot.storyboard.store.OpenProduction;
import studio.backlot.storyboard.store.ProductionStore;
import studio.backlot.storyboard.store.StoreException;
import studio.backlot.studio.animatic.AnimaticException;
import studio.backlot.studio.animatic.ScriptCast;

/// A production being worked on: its present state, its history, and where it is kept. Safe to call
/// from any thread; edits are applied in the order of the calls.
///
/// What comes from a screenplay has no folder until it is saved the first time. Its history moves
/// into the folder with it, so that the first save takes no step away from undo.
public final class Session implements AutoCloseable {
    private final ProductionStore store;
    private final @Nullable Production unplanned;
    private final List<Edit> standing = new ArrayList<>();
    private final List<Edit> undone = new ArrayList<>();
    private final @Nullable Path source;
    private final Map<String, Path> media;
    private final List<String> notes;
    private Production start;
    private @Nullable History memory;
    private @Nullable OpenProduction kept;
    private @Nullable Instant saved;

    private Session(
            ProductionStore store,
            Production start,
            @Nullable OpenProduction kept,
            @Nullable Path source,
            @Nullable Production unplanned,
            Map<String, Path> media,
            List<String> notes) {
        this.store = store;
        this.start = start;
        this.unplanned = unplanned;
        this.kept = kept;
        this.source = source;
        this.media = Map.copyOf(media);
        this.notes = List.copyOf(notes);
        this.memory =
                kept != null
                        ? null
                        : new History(start, new MemoryJournal(), InstantSource.system());
    }

    /// Opens what a path holds: a `.backlot` folder, a `.storyboarder` project, or a screenplay to
    /// make shots of.
    ///
    /// @throws studio.backlot.storyboard.store.StoreException where the folder cannot be opened
    /// @throws studio.backlot.storyboard.script.ScriptException where the screenplay cannot be read
    /// @throws studio.backlot.storyboard.exchange.ExchangeException where the project cannot be
    ///   read
    public static Session open(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".backlot") || Files.isDirectory(path)) {
            return openFolder(path);
        }
        return name.endsWith(".storyboarder") ? importStoryboarder(path) : importScript(path);
    }

    private static Session openFolder(Path folder) {
        ProductionStore store = ProductionStore.onDisk();
        OpenProduction kept = store.open(folder);
        List<String> notes =
                kept.problems().stream()
                        .map(p -> p.file() + ": " + p.message() + " " + p.remedy())
                        .toList();
        return new Session(store, kept.current(), kept, null, null, Map.of(), notes);
    }

    private static Session importStoryboarder(Path project) {
        StoryboarderReader.Result read = StoryboarderReader.read(project);
        return new Session(
                ProductionStore.onDisk(),
                read.production(),
                null,
                project,
                null,
                read.media(),
                read.problems());
    }

    private static Session importScript(Path script) {
        ScriptImport imported =
                ScriptImport.of(ScriptReader.read(script), ProductionSettings.DEFAULT);
        Production dressed = ScriptCast.dress(imported.production());
        ShotPlanner.Plan plan = new ShotPlanner(ScenePatterns.load()).plan(dressed);
        if (plan.production().shots().isEmpty()) {
            throw new AnimaticException(
                    AnimaticException.Code.NOTHING_TO_SHOOT,
                    script + " holds no scene in which anything happens");
        }
        return new Session(
                ProductionStore.onDisk(),
                plan.production(),
                null,
                script,
                dressed,
                Map.of(),
                plan.warnings());
    }

    /// The production of a screenplay planned again, now with its cameras in view, which takes
    /// seconds; nothing where it came from elsewhere.
    public Optional<Production> planned(CutView view) {
        return Optional.ofNullable(unplanned)
                .map(from -> new ShotPlanner(ScenePatterns.load()).plan(from, view).production());
    }

    /// Puts a better plan in the place of the first one, as long as nobody has taken a step or
    /// saved.
    ///
    /// @return whether it is in its place
    public synchronized boolean begin(Production planned) {
        if (kept != null || memory().position() > 0 || !undone.isEmpty()) {
            return false;
        }
        start = planned;
        memory = new History(start, new MemoryJournal(), InstantSource.system());
        return true;
    }

    public synchronized Production production() {
        return kept != null ? kept.current() : memory().current();
    }

    private History memory() {
        if (memory == null) {
            throw new IllegalStateException("a production from a folder has its history there");
        }
        return memory;
    }

    /// What was found when it was opened: files that cannot be used, scenes of a strange length.
    public List<String> notes() {
        return notes;
    }

    /// The production's folder; null while it has none.
    public synchronized @Nullable Path folder() {
        return kept == null ? null : kept.folder();
    }

    /// The file of a picture or sound that the document names by its sha-256; null where it is
    /// gone.
    public synchronized @Nullable Path media(String hash) {
        Path imported = media.get(hash);
        return kept == null || kept.media(hash) == null ? imported : kept.media(hash);
    }

    /// A folder that would suit: beside the screenplay and of its name.
    public Path suggestedFolder() {
        Path folder = folder();
        if (folder != null) {
            return folder;
        }
        if (source == null) {
            return Path.of("production.backlot");
        }
        String name = source.toAbsolutePath().normalize().getFileName() + "";
        int dot = name.lastIndexOf('.');
        return source.toAbsolutePath()
                .resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".backlot");
    }

    /// Takes a step.
    public synchronized Production apply(Edit edit) {
        if (kept != null) {
            return kept.perform(edit);
        }
        int before = memory().position();
        Production now = memory().perform(edit);
        if (memory().position() > before) {
            standing.add(edit);
            undone.clear();
        }
        return now;
    }

    public synchronized Production undo() {
        if (kept != null) {
            return kept.undo();
        }
        if (!standing.isEmpty()) {
            undone.add(standing.removeLast());
        }
        return memory().undo();
    }

    public synchronized Production redo() {
        if (kept != null) {
            return kept.redo();
        }
        if (!undone.isEmpty()) {
            standing.add(undone.removeLast());
        }
        return memory().redo();
    }

    /// What undo would take back; null for nothing.
    public synchronized @Nullable String undoLabel() {
        return kept != null ? kept.undoLabel() : memory().undoLabel().orElse(null);
    }

    /// What redo would bring back; null for nothing.
    public synchronized @Nullable String redoLabel() {
        return kept != null ? kept.redoLabel() : memory().redoLabel().orElse(null);
    }

    /// Whether a save would write anything.
    public synchronized boolean isDirty() {
        return kept == null || kept.isDirty();
    }

    /// Makes the steps taken so far survive a crash; nothing while there is no folder. Returns when
    /// they are on disk.
    public void flush() {
        OpenProduction open;
        synchronized (this) {
            open = kept;
        }
        if (open != null) {
            open.flush();
        }
    }

    /// When it was last saved in this session; null for never.
    public synchronized @Nullable Instant saved() {
        return saved;
    }

    /// Saves into the folder that the production came from.
    ///
    /// @throws IllegalStateException while it has none: use [#saveAs]
    public Instant save() {
        OpenProduction open;
        synchronized (this) {
            open = kept;
        }
        if (open == null) {
            throw new IllegalStateException("the production has no folder yet");
        }
        // Not under the lock: whoever edits meanwhile does not wait for the disk.
        Instant now = open.save();
        synchronized (this) {
            saved = now;
        }
        return now;
    }

    /// Saves into a new folder and goes on there.
    public synchronized Instant saveAs(Path folder) {
        OpenProduction before = kept;
        OpenProduction made = store.create(folder, before == null ? start : before.current());
        try {
            keepMedia(made, before);
        } catch (IOException | StoreException e) {
            made.close();
            throw e instanceof StoreException known
                    ? known
                    : new StoreException(
                            StoreException.Code.FAILED, folder, "a file was not copied", e);
        }
        standing.forEach(made::perform);
        standing.clear();
        undone.clear();
        kept = made;
        if (before != null) {
            before.close();
        }
        return save();
    }

    private void keepMedia(OpenProduction made, @Nullable OpenProduction before)
            throws IOException {
        List<Path> files = new ArrayList<>(media.values());
        Path folder = before == null ? null : before.folder().resolve("media");
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> kept = Files.list(folder)) {
                kept.filter(f -> !f.toString().endsWith(".new")).forEach(files::add);
            }
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (Files.isRegularFile(file)) {
                made.keepMedia(Files.readAllBytes(file), name.substring(name.lastIndexOf('.') + 1));
            }
        }
    }

    /// Lets the folder go; saves nothing, but no step is lost.
    @Override
    public synchronized void close() {
        if (kept != null) {
            kept.close();
        }
    }
}
