package studio.backlot.storyboard.store;

import java.nio.file.Path;

/// A production could not be opened, written or saved. What is in memory and what was saved before
/// stay as they are.
public final class StoreException extends RuntimeException {
    /// What went wrong.
    public enum Code {
        NOT_A_PRODUCTION(
                "Choose a folder whose name ends in .backlot and that holds production.json."),
        ALREADY_THERE("Choose another name, or open the production that is there."),
        UNREADABLE(
                "The file is kept as it is. Repair it, or bring it back from a copy or from git."),
        NEWER_VERSION("Open it with the newer Backlot that wrote it."),
        LOCKED("Close it in the other Backlot, or open it to read only."),
        UNWRITABLE("Allow writing to the folder, or save to another one."),
        DISK_FULL("Free some space and save again: nothing is lost meanwhile."),
        FAILED("Check the disk and save again, or save to another folder.");

        private final String remedy;

        Code(String remedy) {
            this.remedy = remedy;
        }

        /// What a person can do.
        public String remedy() {
            return remedy;
        }
    }

    private final Code code;
    private final Path path;

    public StoreException(Code code, Path path, String message) {
        super(path + ": " + message);
        this.code = code;
        this.path = path;
    }

    public StoreException(Code code, Path path, String message, Throwable cause) {
        super(path + ": " + message, cause);
        this.code = code;
        this.path = path;
    }

    public Code code() {
        return code;
    }

    /// The file or folder it is about.
    public Path path() {
        return path;
    }

    public String remedy() {
        return code.remedy();
    }
}
