package studio.backlot.storyboard.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.history.Journal;
import studio.backlot.storyboard.history.Step;
import studio.backlot.storyboard.json.DocumentException;
import studio.backlot.storyboard.json.DocumentJson;

/// The file `journal`: a line a record, each with its checksum, so that a torn end is seen and cut
/// off. `B hash json` keeps an entity, `S` a step, `M` an undo or redo, `C` a save.
///
/// Records wait in memory until [#flush]. Safe for one thread that records and another that
/// flushes.
final class JournalFile implements Journal {
    /// What the file holds besides entities, oldest first.
    sealed interface Entry {
        /// Counts steps and moves from 1; a save has that of the last one it holds.
        long seq();
    }

    record Taken(long seq, int position, Step step) implements Entry {}

    record Moved(long seq, int position) implements Entry {}

    /// A save: which files make up the production, by hash, which are to be deleted, and which hold
    /// fields this program does not know: only those need to be looked through for them.
    record Commit(
            long seq,
            int position,
            Instant at,
            Map<String, String> files,
            List<String> deleted,
            List<String> foreign)
            implements Entry {
        Commit {
            files = Map.copyOf(files);
            deleted = List.copyOf(deleted);
            foreign = List.copyOf(foreign);
        }
    }

    private record Span(long offset, int length) {}

    private record Waiting(int offset, String json) {}

    private final FileLayer files;
    private final Path path;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Span> flushedBlobs = new HashMap<>();
    private final Map<String, Waiting> waitingBlobs = new HashMap<>();
    private final Object disk = new Object();
    private ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long flushed;
    private long seq;
    private boolean torn;

    private JournalFile(FileLayer files, Path path) {
        this.files = files;
        this.path = path;
    }

    /// Reads a journal up to the first line that is not whole; an empty one where there is none.
    static JournalFile read(FileLayer files, Path path) throws IOException {
        JournalFile journal = new JournalFile(files, path);
        byte[] bytes = files.exists(path) ? files.read(path) : new byte[0];
        int at = 0;
        while (at < bytes.length) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end == bytes.length || !journal.take(bytes, at, end)) {
                break;
            }
            at = end + 1;
        }
        journal.flushed = at;
        journal.torn = at < bytes.length;
        return journal;
    }

    /// Takes one line in; false where it is not whole.
    private boolean take(byte[] bytes, int from, int to) {
        if (to - from < 11 || bytes[from + 8] != ' ' || bytes[from + 10] != ' ') {
            return false;
        }
        String crc = new String(bytes, from, 8, StandardCharsets.US_ASCII);
        if (!crc.equals(checksum(bytes, from + 9, to))) {
            return false;
        }
        int body = from + 11;
        if (bytes[from + 9] == 'B') {
            int json = body + 65;
            if (json > to) {
                return false;
            }
            String hash = new String(bytes, body, 64, StandardCharsets.US_ASCII);
            flushedBlobs.put(hash, new Span(json, to - json));
            return true;
        }
        try {
            Entry entry = entry((char) bytes[from + 9], Arrays.copyOfRange(bytes, body, to));
            if (entry == null) {
                return false;
            }
            entries.add(entry);
            seq = Math.max(seq, entry.seq());
            return true;
        } catch (DocumentException e) {
            return false;
        }
    }

    private static @Nullable Entry entry(char kind, byte[] json) {
        JsonNode tree = DocumentJson.parse(json);
        return switch (kind) {
            case 'S' -> DocumentJson.value(tree, TakenLine.class).entry();
            case 'M' -> DocumentJson.value(tree, Moved.class);
            case 'C' -> DocumentJson.value(tree, CommitLine.class).entry();
            default -> null;
        };
    }

    private record TakenLine(
            long seq, int position, String label, String at, List<Step.Effect> effects) {
        Taken entry() {
            return new Taken(seq, position, new Step(label, Instant.parse(at), effects));
        }
    }

    private record CommitLine(
            long seq,
            int position,
            String at,
            Map<String, String> files,
            List<String> deleted,
            List<String> foreign) {
        Commit entry() {
            return new Commit(seq, position, Instant.parse(at), files, deleted, foreign);
        }
    }

    private static String checksum(byte[] bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, to - from);
        return "%08x".formatted(crc.getValue());
    }

    private static byte[] line(char kind, byte[] body) {
        byte[] bytes = new byte[body.length + 12];
        bytes[9] = (byte) kind;
        bytes[10] = ' ';
        System.arraycopy(body, 0, bytes, 11, body.length);
        byte[] crc = checksum(bytes, 9, bytes.length - 1).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(crc, 0, bytes, 0, 8);
        bytes[8] = ' ';
        bytes[bytes.length - 1] = '\n';
        return bytes;
    }

    /// Steps, moves and saves that were read from the file.
    List<Entry> entries() {
        return entries;
    }

    /// The number of the last step or move.
    synchronized long seq() {
        return seq;
    }

    @Override
    public synchronized void keep(String hash, String json) {
        if (flushedBlobs.containsKey(hash) || waitingBlobs.containsKey(hash)) {
            return;
        }
        // Checksum, kind, hash and their spaces come first: 76 bytes.
        waitingBlobs.put(hash, new Waiting(pending.size() + 76, json));
        pending.writeBytes(line('B', (hash + " " + json).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String read(String hash) {
        Span span;
        synchronized (this) {
            Waiting waiting = waitingBlobs.get(hash);
            if (waiting != null) {
                return waiting.json();
            }
            span = flushedBlobs.get(hash);
        }
        if (span == null) {
            throw new StoreException(
                    StoreException.Code.UNREADABLE, path, "the history no longer holds " + hash);
        }
        try {
            byte[] json = files.read(path, span.offset(), span.length());
            return new String(json, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failures.of(path, "the history cannot be read", e);
        }
    }

    @Override
    public synchronized void step(int position, Step step) {
        TakenLine taken =
                new TakenLine(++seq, position, step.label(), step.at().toString(), step.effects());
        pending.writeBytes(line('S', DocumentJson.compact(DocumentJson.tree(taken))));
    }

    @Override
    public synchronized void moved(int position) {
        Moved moved = new Moved(++seq, position);
        pending.writeBytes(line('M', DocumentJson.compact(DocumentJson.tree(moved))));
    }

    /// Writes and syncs what waits. When it throws, what waited still waits.
    void flush() throws IOException {
        synchronized (disk) {
            byte[] bytes;
            synchronized (this) {
                bytes = pending.toByteArray();
            }
            if (bytes.length == 0) {
                return;
            }
            append(bytes);
            synchronized (this) {
                long start = flushed - bytes.length;
                waitingBlobs
                        .entrySet()
                        .removeIf(e -> {
                            Waiting w = e.getValue();
                            if (w.offset() >= bytes.length) {
                                return false;
                            }
                            int length = w.json().getBytes(StandardCharsets.UTF_8).length;
                            flushedBlobs.put(e.getKey(), new Span(start + w.offset(), length));
                            return true;
                        });
                waitingBlobs.replaceAll(
                        (hash, w) -> new Waiting(w.offset() - bytes.length, w.json()));
                byte[] all = pending.toByteArray();
                pending = new ByteArrayOutputStream();
                pending.write(all, bytes.length, all.length - bytes.length);
            }
        }
    }

    /// Writes and syncs a save. When it throws, the save did not happen.
    void commit(Commit commit) throws IOException {
        synchronized (disk) {
            flush();
            CommitLine saved =
                    new CommitLine(
                            commit.seq(),
                            commit.position(),
                            commit.at().toString(),
                            commit.files(),
                            commit.deleted(),
                            commit.foreign());
            append(line('C', DocumentJson.compact(DocumentJson.tree(saved))));
        }
    }

    /// Cuts off what a crash or a failed write left behind the last whole line.
    void repair() throws IOException {
        synchronized (disk) {
            if (torn) {
                files.truncate(path, flushed);
                files.sync(path);
                torn = false;
            }
        }
    }

    private void append(byte[] bytes) throws IOException {
        repair();
        torn = true;
        files.append(path, bytes);
        files.sync(path);
        torn = false;
        flushed += bytes.length;
    }
}
