package studio.backlot.storyboard.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import studio.backlot.storyboard.store.StoreException.Code;

/// Says what a failed access to the disk means.
final class Failures {
    private Failures() {}

    static StoreException of(Path path, String what, IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        Code code = Code.FAILED;
        if (message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("disk quota")) {
            code = Code.DISK_FULL;
        } else if (e instanceof AccessDeniedException
                || message.contains("read-only")
                || message.contains("permission denied")
                || e.getCause() instanceof ReadOnlyFileSystemException) {
            code = Code.UNWRITABLE;
        } else if (e instanceof FileLayer.LockedException) {
            code = Code.LOCKED;
        }
        return new StoreException(code, path, what + " (" + e.getMessage() + ")", e);
    }
}
