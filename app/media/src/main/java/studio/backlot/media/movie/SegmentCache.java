package studio.backlot.media.movie;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;

/// Encoded shots in a folder, each under the hash of everything that made it. May be deleted at any
/// time. Used from several threads and processes: files appear whole.
public final class SegmentCache {
    private static final String ENDING = ".mp4";

    private final Path folder;
    private final long limit;

    /// @param folder made when the first segment is written
    /// @param limit bytes to keep at most, see {@link #trim()}
    public SegmentCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /// Where the segment of a key lies or is to be written.
    ///
    /// @param key letters, digits, `-` and `_`: a hash of pictures and {@link
    ///   MovieFormat#fingerprint()}
    public Path place(String key) {
        if (!key.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("not a key of a segment: " + key);
        }
        return folder.resolve(key + ENDING);
    }

    /// The segment of a key, if it was written before. It counts as used now.
    public Optional<Path> find(String key) {
        Path file = place(key);
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
        }
    }

    /// Deletes a segment and whatever its owner laid beside it under the same key.
    private void delete(Path segment) throws IOException {
        String name = segment.getFileName().toString();
        String key = name.substring(0, name.length() - ENDING.length());
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, key + ".*")) {
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Deletes the segments that were not used for longest, until the rest is within the limit.
    public void trim() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        record Kept(Path file, long bytes, FileTime used) {}
        try (Stream<Path> files = Files.list(folder)) {
            var kept = new ArrayList<Kept>();
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
            kept.sort(Comparator.comparing(Kept::used).reversed());
            long bytes = 0;
            for (Kept segment : kept) {
                bytes += segment.bytes();
                if (bytes > limit) {
                    delete(segment.file());
                }
            }
        } catch (NoSuchFileException anotherProcessTrims) {
            // What is gone needs no deleting; the next trim sees the rest.
        } catch (IOException e) {
            throw new MediaException(Code.CANNOT_WRITE, folder + ": " + e.getMessage(), e);
        }
    }
}
