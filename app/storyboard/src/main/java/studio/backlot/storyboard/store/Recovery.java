package studio.backlot.storyboard.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import studio.backlot.storyboard.store.JournalFile.Commit;
import studio.backlot.storyboard.store.JournalFile.Entry;

/// Brings a folder into the state that its last save asked for.
final class Recovery {
    private final FileLayer layer;
    private final Path folder;

    Recovery(FileLayer layer, Path folder) {
        this.layer = layer;
        this.folder = folder;
    }

    /// Renames and deletes what the last save did not come to, and sweeps away what an unfinished
    /// one left.
    void finish(Loaded loaded, JournalFile journal) throws IOException {
        journal.repair();
        for (String name : loaded.forward()) {
            layer.rename(folder.resolve(name + Layout.NEW), folder.resolve(name));
        }
        Optional<Commit> commit = lastCommit(journal.entries());
        if (commit.isPresent()) {
            for (String name : commit.get().deleted()) {
                if (!loaded.files().containsKey(name)) {
                    layer.delete(folder.resolve(name));
                }
            }
        }
        sweep();
        syncFolders();
    }

    private static Optional<Commit> lastCommit(List<Entry> entries) {
        for (Entry entry : entries.reversed()) {
            if (entry instanceof Commit commit) {
                return Optional.of(commit);
            }
        }
        return Optional.empty();
    }

    private void sweep() throws IOException {
        for (String sub : List.of("", Layout.SCENES, Layout.CUTS, Layout.MEDIA)) {
            Path parent = sub.isEmpty() ? folder : folder.resolve(sub);
            for (String name : layer.list(parent)) {
                if (name.endsWith(Layout.NEW)) {
                    layer.delete(parent.resolve(name));
                }
            }
        }
    }

    void syncFolders() throws IOException {
        for (String sub : List.of(Layout.SCENES, Layout.CUTS)) {
            if (!layer.list(folder.resolve(sub)).isEmpty()) {
                layer.syncFolder(folder.resolve(sub));
            }
        }
        layer.syncFolder(folder);
    }

    /// Keeps a journal that does not belong to the files beside a new one, which begins with a save
    /// of the files as they are.
    JournalFile startJournal(Loaded loaded, InstantSource clock) throws IOException {
        Path path = folder.resolve(Layout.JOURNAL);
        layer.createFolder(folder.resolve(Layout.SCENES));
        layer.createFolder(folder.resolve(Layout.CUTS));
        layer.createFolder(folder.resolve(Layout.MEDIA));
        if (layer.size(path) > 0) {
            layer.rename(path, folder.resolve(freeName(clock)));
        }
        layer.write(path, new byte[0]);
        layer.sync(path);
        layer.syncFolder(folder);
        JournalFile journal = JournalFile.read(layer, path);
        journal.commit(
                new Commit(
                        0,
                        0,
                        clock.instant(),
                        loaded.files(),
                        List.of(),
                        List.copyOf(loaded.unknown().keySet())));
        sweep();
        return journal;
    }

    private String freeName(InstantSource clock) throws IOException {
        String stem = Layout.JOURNAL + "-" + clock.instant().getEpochSecond();
        String name = stem;
        for (int n = 2; layer.exists(folder.resolve(name)); n++) {
            name = stem + "-" + n;
        }
        return name;
    }
}
