package studio.backlot.storyboard.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A disk in memory that remembers every write, sync, rename and deletion, and says what may be
/// left when the power goes after any of them: what was synced is there; what was not may be there,
/// missing, torn or there without what came before it.
final class CrashLayer implements FileLayer {
    /// What becomes of what was not synced.
    enum Loss {
        NOTHING,
        ALL,
        TORN,
        SOME
    }

    private sealed interface Op {}

    private record Data(Path file, boolean isWhole, byte[] bytes) implements Op {}

    private record Cut(Path file, long length) implements Op {}

    private record Sync(Path file) implements Op {}

    private record SyncFolder(Path folder) implements Op {}

    private record Rename(Path from, Path to) implements Op {}

    private record Delete(Path file) implements Op {}

    private final Map<Path, byte[]> start;
    private final TreeMap<Path, byte[]> live;
    private final List<Op> ops = new ArrayList<>();
    private final Set<Path> locked = new HashSet<>();

    CrashLayer(Map<Path, byte[]> start) {
        this.start = Map.copyOf(start);
        live = new TreeMap<>(start);
    }

    int operations() {
        return ops.size();
    }

    // ------------------------------------------------------------------ the disk as it runs

    @Override
    public boolean exists(Path file) {
        return live.containsKey(file);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        byte[] bytes = live.get(file);
        if (bytes == null) {
            throw new NoSuchFileException(file.toString());
        }
        return bytes.clone();
    }

    @Override
    public byte[] read(Path file, long offset, int length) throws IOException {
        return Arrays.copyOfRange(read(file), (int) offset, (int) offset + length);
    }

    @Override
    public long size(Path file) {
        return live.containsKey(file) ? live.get(file).length : 0;
    }

    @Override
    public List<String> list(Path folder) {
        return live.keySet().stream()
                .filter(f -> folder.equals(f.getParent()))
                .map(f -> f.getFileName().toString())
                .toList();
    }

    @Override
    public void createFolder(Path folder) {}

    @Override
    public void write(Path file, byte[] bytes) {
        live.put(file, bytes.clone());
        ops.add(new Data(file, true, bytes.clone()));
    }

    @Override
    public void append(Path file, byte[] bytes) {
        byte[] old = live.getOrDefault(file, new byte[0]);
        byte[] all = Arrays.copyOf(old, old.length + bytes.length);
        System.arraycopy(bytes, 0, all, old.length, bytes.length);
        live.put(file, all);
        ops.add(new Data(file, false, bytes.clone()));
    }

    @Override
    public void truncate(Path file, long length) {
        live.put(file, Arrays.copyOf(live.get(file), (int) length));
        ops.add(new Cut(file, length));
    }

    @Override
    public void sync(Path file) {
        ops.add(new Sync(file));
    }

    @Override
    public void syncFolder(Path folder) {
        ops.add(new SyncFolder(folder));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        byte[] bytes = live.remove(from);
        if (bytes == null) {
            throw new NoSuchFileException(from.toString());
        }
        live.put(to, bytes);
        ops.add(new Rename(from, to));
    }

    @Override
    public void delete(Path file) {
        live.remove(file);
        ops.add(new Delete(file));
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        if (!locked.add(file)) {
            throw new LockedException("it is open already");
        }
        return () -> locked.remove(file);
    }

    // ------------------------------------------------------------------ the disk after a crash

    private static final class Inode {
        private byte[] durable = new byte[0];
        private byte[] live = new byte[0];
        private final List<Write> unsynced = new ArrayList<>();
    }

    /// A change of a file's content: bytes at an offset, the file then being that long at least, or
    /// exactly.
    private record Write(long offset, byte[] bytes, boolean isExact) {
        byte[] on(byte[] content, int kept) {
            int end = (int) offset + kept;
            byte[] made = Arrays.copyOf(content, isExact ? end : Math.max(content.length, end));
            System.arraycopy(bytes, 0, made, (int) offset, kept);
            return made;
        }
    }

    private record Name(Path from, Path to, Inode inode) {}

    /// What lies on the disk when the power goes after `count` operations.
    Map<Path, byte[]> after(int count, Loss loss, Random random) {
        Map<Path, Inode> names = new HashMap<>();
        Map<Path, Inode> durableNames = new HashMap<>();
        List<Name> unsynced = new ArrayList<>();
        Set<Inode> inodes = new java.util.LinkedHashSet<>();
        start.forEach((path, bytes) -> {
            Inode inode = new Inode();
            inode.durable = bytes;
            inode.live = bytes;
            names.put(path, inode);
            durableNames.put(path, inode);
            inodes.add(inode);
        });
        for (Op op : ops.subList(0, count)) {
            switch (op) {
                case Data d -> {
                    Inode inode = names.get(d.file());
                    if (inode == null) {
                        inode = new Inode();
                        inodes.add(inode);
                        names.put(d.file(), inode);
                        unsynced.add(new Name(null, d.file(), inode));
                    }
                    Write write =
                            new Write(d.isWhole() ? 0 : inode.live.length, d.bytes(), d.isWhole());
                    inode.live = write.on(inode.live, d.bytes().length);
                    inode.unsynced.add(write);
                }
                case Cut c -> {
                    Inode inode = names.get(c.file());
                    Write write = new Write(c.length(), new byte[0], true);
                    inode.live = write.on(inode.live, 0);
                    inode.unsynced.add(write);
                }
                case Sync s -> {
                    Inode inode = names.get(s.file());
                    inode.durable = inode.live;
                    inode.unsynced.clear();
                }
                case SyncFolder f -> {
                    for (Name name : List.copyOf(unsynced)) {
                        if (f.folder().equals(name.to().getParent())) {
                            apply(durableNames, name);
                            unsynced.remove(name);
                        }
                    }
                }
                case Rename r -> {
                    Inode inode = names.remove(r.from());
                    names.put(r.to(), inode);
                    unsynced.add(new Name(r.from(), r.to(), inode));
                }
                case Delete d -> {
                    if (names.remove(d.file()) != null) {
                        unsynced.add(new Name(d.file(), d.file(), null));
                    }
                }
            }
        }
        for (Name name : unsynced) {
            if (isKept(loss, random)) {
                apply(durableNames, name);
            }
        }
        inodes.forEach(inode -> inode.durable = left(inode, loss, random));
        Map<Path, byte[]> left = new HashMap<>();
        durableNames.forEach((path, inode) -> left.put(path, inode.durable));
        return left;
    }

    private static boolean isKept(Loss loss, Random random) {
        return switch (loss) {
            case NOTHING -> true;
            case ALL -> false;
            case TORN, SOME -> random.nextBoolean();
        };
    }

    private static void apply(Map<Path, Inode> names, Name name) {
        if (name.from() != null) {
            names.remove(name.from());
        }
        if (name.inode() != null) {
            names.put(name.to(), name.inode());
        }
    }

    private static byte[] left(Inode inode, Loss loss, Random random) {
        byte[] content = inode.durable;
        for (Write write : inode.unsynced) {
            int length = write.bytes().length;
            switch (loss) {
                case NOTHING -> content = write.on(content, length);
                case ALL -> {}
                case TORN -> {
                    int kept = length == 0 ? 0 : random.nextInt(length + 1);
                    content = write.on(content, kept);
                    if (kept < length) {
                        return content;
                    }
                }
                case SOME -> {
                    if (random.nextBoolean()) {
                        // A page in the middle may be missing: the disk writes in its own order.
                        byte[] bytes = write.bytes().clone();
                        if (length > 0 && random.nextBoolean()) {
                            int from = random.nextInt(length);
                            Arrays.fill(bytes, from, Math.min(length, from + 512), (byte) 0);
                        }
                        content =
                                new Write(write.offset(), bytes, write.isExact())
                                        .on(content, length);
                    }
                }
            }
        }
        return content;
    }
}
