package studio.backlot.storyboard.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.history.History;
import studio.backlot.storyboard.history.Step;
import studio.backlot.storyboard.json.DocumentException;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.store.JournalFile.Commit;
import studio.backlot.storyboard.store.JournalFile.Entry;
import studio.backlot.storyboard.store.JournalFile.Moved;
import studio.backlot.storyboard.store.JournalFile.Taken;
import studio.backlot.storyboard.store.Loaded.KeptId;

/// Reads one production's folder and changes nothing in it: the files as of the last save, then
/// every step of the journal behind it. Used once, by one thread.
final class Loading {
    private final FileLayer layer;
    private final Path folder;
    private final JournalFile journal;
    private final @Nullable Commit commit;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> forward = new ArrayList<>();
    private final Map<String, UnknownFields> unknown = new HashMap<>();
    private boolean fits;

    Loading(FileLayer layer, Path folder, JournalFile journal) {
        this.layer = layer;
        this.folder = folder;
        this.journal = journal;
        Commit last = null;
        for (Entry entry : journal.entries()) {
            if (entry instanceof Commit found) {
                last = found;
            }
        }
        commit = last;
        fits = last != null;
    }

    Loaded load() throws IOException {
        byte[] bytes = bytes(Layout.PRODUCTION);
        if (bytes == null) {
            throw new StoreException(
                    StoreException.Code.NOT_A_PRODUCTION, folder, "there is no production.json");
        }
        Layout.Head head = head(bytes);
        List<KeptId> keptScenes = new ArrayList<>();
        List<KeptId> keptCuts = new ArrayList<>();
        List<Scene> scenes =
                entities(
                        head.sceneIds(),
                        Layout.SCENES,
                        Schema.SCENE,
                        Scene.class,
                        Scene::id,
                        keptScenes);
        List<Cut> cuts =
                entities(head.cutIds(), Layout.CUTS, Schema.CUT, Cut.class, Cut::id, keptCuts);
        Production saved = head.production().withScenes(scenes).withCuts(cuts);
        if (commit != null && !files.keySet().containsAll(commit.files().keySet())) {
            fits = false;
        }
        return replayed(saved, keptScenes, keptCuts);
    }

    private Layout.Head head(byte[] bytes) {
        Path file = folder.resolve(Layout.PRODUCTION);
        try {
            ObjectNode tree = Schema.PRODUCTION.opened(DocumentJson.parse(bytes));
            Layout.Head head = Layout.head(tree);
            remember(
                    Layout.PRODUCTION,
                    UnknownFields.of(
                            tree, Layout.head(head.production(), head.sceneIds(), head.cutIds())));
            return head;
        } catch (Schema.NewerException e) {
            throw new StoreException(
                    StoreException.Code.NEWER_VERSION, file, String.valueOf(e.getMessage()), e);
        } catch (DocumentException e) {
            throw new StoreException(
                    StoreException.Code.UNREADABLE, file, String.valueOf(e.getMessage()), e);
        }
    }

    /// Whether the file is as we saved it, without fields of others.
    private boolean isOurs(String file) {
        return commit != null
                && !commit.foreign().contains(file)
                && Objects.equals(files.get(file), commit.files().get(file));
    }

    private void remember(String file, UnknownFields found) {
        if (!found.equals(UnknownFields.NONE)) {
            unknown.put(file, found);
        }
    }

    private <T> List<T> entities(
            List<String> ids,
            String subfolder,
            Schema schema,
            Class<T> type,
            Function<T, String> idOf,
            List<KeptId> kept)
            throws IOException {
        Map<String, T> found = new LinkedHashMap<>();
        for (String name : names(subfolder)) {
            String file = subfolder + "/" + name;
            byte[] bytes = bytes(file);
            if (bytes == null) {
                continue;
            }
            try {
                ObjectNode tree = schema.opened(DocumentJson.parse(bytes));
                T value = DocumentJson.value(tree, type);
                T other = found.putIfAbsent(idOf.apply(value), value);
                if (other != null) {
                    problem(file, "id: another file has the same id", "Delete one of the two.");
                }
                if (!isOurs(file)) {
                    remember(file, UnknownFields.of(tree, DocumentJson.tree(value)));
                }
            } catch (Schema.NewerException e) {
                problem(
                        file,
                        String.valueOf(e.getMessage()),
                        StoreException.Code.NEWER_VERSION.remedy());
            } catch (DocumentException e) {
                problem(
                        file,
                        String.valueOf(e.getMessage()),
                        StoreException.Code.UNREADABLE.remedy());
            }
        }
        List<T> ordered = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            T value = found.remove(ids.get(i));
            if (value == null) {
                kept.add(new KeptId(ids.get(i), i));
                missing(subfolder, ids.get(i));
            } else {
                ordered.add(value);
            }
        }
        found.forEach((id, value) -> {
            problem(
                    subfolder + "/" + id,
                    "production.json does not list it; it was put at the end",
                    "Move it where it belongs, or delete it.");
            ordered.add(value);
        });
        return ordered;
    }

    /// Names of entity files, also of those that so far exist as their new version alone.
    private List<String> names(String subfolder) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : layer.list(folder.resolve(subfolder))) {
            String plain = withoutNew(name);
            boolean isDeleted =
                    commit != null && commit.deleted().contains(subfolder + "/" + plain);
            boolean isStray =
                    !plain.equals(name)
                            && (commit == null
                                    || !commit.files().containsKey(subfolder + "/" + plain));
            if (plain.endsWith(".json") && !isDeleted && !isStray && !names.contains(plain)) {
                names.add(plain);
            }
        }
        return names;
    }

    private static String withoutNew(String name) {
        return name.endsWith(Layout.NEW)
                ? name.substring(0, name.length() - Layout.NEW.length())
                : name;
    }

    private void missing(String subfolder, String id) {
        String file = subfolder.equals(Layout.SCENES) ? Layout.sceneFile(id) : Layout.cutFile(id);
        if (problems.stream().noneMatch(p -> p.file().equals(file))) {
            problem(
                    file,
                    "production.json lists it, but the file is not there",
                    "Bring it back from a copy or from git.");
        }
    }

    private void problem(String file, String message, String remedy) {
        problems.add(new Problem(file, message, remedy));
    }

    /// The bytes of a file as of the last save, wherever the save left them; null where there are
    /// none.
    private byte @Nullable [] bytes(String name) throws IOException {
        String expected = commit == null ? null : commit.files().get(name);
        // A writer may rename between our two looks: the second round sees what it made.
        for (int round = 0; round < 2; round++) {
            byte[] plain = readOrNull(name);
            if (plain != null && (expected == null || expected.equals(DocumentJson.hash(plain)))) {
                return seen(name, plain, expected == null);
            }
            if (expected != null) {
                byte[] renewed = readOrNull(name + Layout.NEW);
                if (renewed != null && expected.equals(DocumentJson.hash(renewed))) {
                    forward.add(name);
                    return seen(name, renewed, false);
                }
            }
        }
        byte[] other = readOrNull(name);
        return other == null ? null : seen(name, other, true);
    }

    private byte[] seen(String name, byte[] bytes, boolean isForeign) {
        files.put(name, DocumentJson.hash(bytes));
        if (isForeign) {
            fits = false;
        }
        return bytes;
    }

    private byte @Nullable [] readOrNull(String name) throws IOException {
        Path file = folder.resolve(name);
        return layer.exists(file) ? layer.read(file) : null;
    }

    /// Takes the steps behind the last save again.
    private Loaded replayed(Production saved, List<KeptId> keptScenes, List<KeptId> keptCuts) {
        List<Step> steps = new ArrayList<>();
        int position = 0;
        Production now = saved;
        if (fits && commit != null) {
            try {
                Map<String, @Nullable String> hashes = new HashMap<>();
                for (Entry entry : journal.entries()) {
                    int from = position;
                    if (entry instanceof Taken taken) {
                        steps.subList(taken.position(), steps.size()).clear();
                        steps.add(taken.step());
                        position = steps.size();
                    } else if (entry instanceof Moved moved) {
                        position = moved.position();
                    }
                    if (entry.seq() > commit.seq()) {
                        collect(hashes, steps, from, position);
                    }
                }
                now = hashes.isEmpty() ? saved : History.replay(saved, hashes, journal);
            } catch (DocumentException
                    | StoreException
                    | IndexOutOfBoundsException
                    | IllegalArgumentException e) {
                problem(
                        Layout.JOURNAL,
                        "steps behind the last save cannot be taken again: " + e.getMessage(),
                        "The journal is kept beside a new one; the production is as it was saved.");
                now = saved;
                fits = false;
            }
        } else if (!journal.entries().isEmpty()) {
            problem(
                    Layout.JOURNAL,
                    "the files were changed outside Backlot after the last save",
                    "The files count. The journal is kept beside a new one.");
        }
        return new Loaded(
                now,
                saved,
                List.copyOf(problems),
                fits ? steps : List.of(),
                fits ? position : 0,
                files,
                forward,
                unknown,
                keptScenes,
                keptCuts,
                fits);
    }

    private static void collect(
            Map<String, @Nullable String> hashes, List<Step> steps, int from, int to) {
        for (int i = from; i < to; i++) {
            steps.get(i).effects().forEach(e -> hashes.put(e.entity(), e.after()));
        }
        for (int i = from - 1; i >= to; i--) {
            steps.get(i).effects().forEach(e -> hashes.put(e.entity(), e.before()));
        }
    }
}
