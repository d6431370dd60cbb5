package studio.backlot.storyboard.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What the store asks of a file system, in steps as small as a crash can tell apart. A write is
/// durable once its file is synced, a new name, a rename or a deletion once its folder is synced.
public interface FileLayer {
    boolean exists(Path file) throws IOException;

    byte[] read(Path file) throws IOException;

    /// `length` bytes from `offset`.
    byte[] read(Path file, long offset, int length) throws IOException;

    /// Length in bytes; 0 where there is no such file.
    long size(Path file) throws IOException;

    /// Names of the files in a folder, sorted; none where there is no such folder.
    List<String> list(Path folder) throws IOException;

    void createFolder(Path folder) throws IOException;

    /// Writes a whole file, made or emptied first.
    void write(Path file, byte[] bytes) throws IOException;

    /// Writes behind the end of a file, made where there is none.
    void append(Path file, byte[] bytes) throws IOException;

    void truncate(Path file, long length) throws IOException;

    void sync(Path file) throws IOException;

    void syncFolder(Path folder) throws IOException;

    /// Gives a file another name in one step, over what has that name.
    void rename(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    /// Holds a lock until it is closed or the process ends. Throws [LockedException] where another
    /// holds it.
    Closeable lock(Path file) throws IOException;

    /// Another writer has the production open.
    final class LockedException extends IOException {
        public LockedException(String message) {
            super(message);
        }
    }
}
