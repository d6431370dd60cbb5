package studio.backlot.studio.animatic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.store.OpenProduction;
import studio.backlot.storyboard.store.ProductionStore;
import studio.backlot.storyboard.store.StoreException;

/// The folder of the results. Every file appears under its name whole: it is written beside it and
/// moved. What a person may have changed since, a production, is never written over.
final class Delivery {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private Delivery(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder and tries to write to it, before minutes of work.
    ///
    /// @throws AnimaticException where it is none or may not be written
    static Delivery to(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".backlot", ".new"));
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw new AnimaticException(
                    AnimaticException.Code.NOT_A_FOLDER, e.getFile() + " is a file", e);
        } catch (AccessDeniedException e) {
            throw new AnimaticException(
                    AnimaticException.Code.CANNOT_WRITE, folder + " may not be written by you", e);
        } catch (FileSystemException e) {
            String reason = String.valueOf(e.getReason());
            if (reason.contains("Not a directory")) {
                throw new AnimaticException(
                        AnimaticException.Code.NOT_A_FOLDER, folder + " lies under a file", e);
            }
            if (reason.contains("Read-only") || reason.contains("not permitted")) {
                throw new AnimaticException(
                        AnimaticException.Code.CANNOT_WRITE, folder + ": " + reason, e);
            }
            throw e;
        }
        return new Delivery(folder);
    }

    /// Where a result lies or will lie.
    Path place(String name) {
        return folder.resolve(name);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /// Notes a result that somebody else wrote.
    void wrote(Path file) {
        files.add(file);
    }

    void write(String name, byte[] content) throws IOException {
        Path file = place(name);
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.write(draft, content);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        wrote(file);
    }

    void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Puts a finished file in its place.
    void move(Path finished, Path file) throws IOException {
        Files.move(
                finished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// Copies pictures into a folder of their own; those of shots that are gone are removed.
    void pictures(String name, List<Boards.Drawn> boards) throws IOException {
        Path into = Files.createDirectories(place(name));
        List<Path> current = new ArrayList<>();
        for (Boards.Drawn board : boards) {
            Path file = into.resolve(board.name() + ".png");
            Path draft = into.resolve("." + board.name() + ".new");
            try {
                Files.copy(board.picture(), draft, StandardCopyOption.REPLACE_EXISTING);
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
            current.add(file);
        }
        try (Stream<Path> there = Files.list(into)) {
            for (Path file : there.filter(f -> f.toString().endsWith(".png")).toList()) {
                if (!current.contains(file)) {
                    Files.delete(file);
                }
            }
        }
        wrote(into);
    }

    /// Saves a production beside the results. One that is there and was changed by hand stays, and
    /// this one is given the next free name.
    void production(Production production) throws IOException {
        String title = production.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        String base = title.isEmpty() || title.startsWith(".") ? "Untitled" : title;
        ProductionStore store = ProductionStore.onDisk();
        for (int i = 1; ; i++) {
            Path target = place(base + (i == 1 ? "" : " " + i) + ".backlot");
            boolean there = Files.exists(target);
            if (there && same(store, target, production)) {
                wrote(target);
                return;
            }
            if (!there || untouched(store, target)) {
                replace(store, target, production);
                wrote(target);
                return;
            }
        }
    }

    private static boolean same(ProductionStore store, Path target, Production production) {
        try {
            return store.read(target).production().equals(production);
        } catch (StoreException unreadable) {
            return false;
        }
    }

    private static boolean untouched(ProductionStore store, Path target) {
        try (OpenProduction open = store.open(target)) {
            return open.steps().isEmpty() && open.problems().isEmpty();
        } catch (StoreException lockedOrNone) {
            return false;
        }
    }

    private void replace(ProductionStore store, Path target, Production production)
            throws IOException {
        Path draft = place("." + target.getFileName() + ".new");
        Path old = place("." + target.getFileName() + ".old");
        remove(draft);
        remove(old);
        store.create(draft, production).close();
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        remove(old);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
