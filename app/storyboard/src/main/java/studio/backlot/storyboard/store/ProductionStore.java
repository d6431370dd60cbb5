package studio.backlot.storyboard.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.store.StoreException.Code;

/// Opens and makes productions on a disk. Without state of its own.
public final class ProductionStore {
    private final FileLayer layer;
    private final InstantSource clock;

    public ProductionStore(FileLayer layer, InstantSource clock) {
        this.layer = layer;
        this.clock = clock;
    }

    /// The store on this machine's disk and clock.
    public static ProductionStore onDisk() {
        return new ProductionStore(new DiskFileLayer(), InstantSource.system());
    }

    /// What a production's folder holds, read without a lock and without touching it.
    ///
    /// @param production as of the last step that reached the disk
    /// @param problems files that could not be used; they are kept
    public record Content(Production production, List<Problem> problems) {
        public Content {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a production, also while another process writes it. Throws [StoreException].
    public Content read(Path folder) {
        try {
            JournalFile journal = JournalFile.read(layer, folder.resolve(Layout.JOURNAL));
            Loaded loaded = new Loading(layer, folder, journal).load();
            return new Content(loaded.production(), loaded.problems());
        } catch (IOException e) {
            throw Failures.of(folder, "it cannot be read", e);
        }
    }

    /// Makes a folder for a production and saves it there. Throws [StoreException]: `ALREADY_THERE`
    /// where the folder holds anything.
    public OpenProduction create(Path folder, Production production) {
        try {
            if (layer.exists(folder.resolve(Layout.PRODUCTION)) || !layer.list(folder).isEmpty()) {
                throw new StoreException(
                        Code.ALREADY_THERE, folder, "there is something under this name");
            }
            layer.createFolder(folder);
            layer.createFolder(folder.resolve(Layout.SCENES));
            layer.createFolder(folder.resolve(Layout.CUTS));
            layer.createFolder(folder.resolve(Layout.MEDIA));
            Closeable lock = layer.lock(folder.resolve(Layout.LOCK));
            try {
                // The history and the lock are this machine's; git keeps one of its own.
                layer.write(
                        folder.resolve(".gitignore"),
                        "journal*\nlock\n*.new\n".getBytes(StandardCharsets.UTF_8));
                Path journalFile = folder.resolve(Layout.JOURNAL);
                layer.write(journalFile, new byte[0]);
                layer.sync(journalFile);
                layer.syncFolder(folder);
                Path parent = folder.toAbsolutePath().getParent();
                if (parent != null) {
                    layer.syncFolder(parent);
                }
                JournalFile journal = JournalFile.read(layer, journalFile);
                OpenProduction open =
                        OpenProduction.made(layer, clock, folder, lock, journal, production);
                open.save();
                return open;
            } catch (IOException | StoreException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Failures.of(folder, "it cannot be made", e);
        }
    }

    /// Opens a production to change it, finishing or discarding a save that a crash broke off and
    /// taking again the steps behind it. Throws [StoreException].
    public OpenProduction open(Path folder) {
        try {
            if (!layer.exists(folder.resolve(Layout.PRODUCTION))
                    && !layer.exists(folder.resolve(Layout.PRODUCTION + Layout.NEW))) {
                throw new StoreException(
                        Code.NOT_A_PRODUCTION, folder, "there is no production.json");
            }
            Closeable lock = layer.lock(folder.resolve(Layout.LOCK));
            try {
                Path journalFile = folder.resolve(Layout.JOURNAL);
                JournalFile journal = JournalFile.read(layer, journalFile);
                Loaded loaded = new Loading(layer, folder, journal).load();
                if (loaded.journalFits()) {
                    new Recovery(layer, folder).finish(loaded, journal);
                } else {
                    journal = new Recovery(layer, folder).startJournal(loaded, clock);
                }
                return OpenProduction.opened(layer, clock, folder, lock, journal, loaded);
            } catch (IOException | StoreException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Failures.of(folder, "it cannot be opened", e);
        }
    }
}
