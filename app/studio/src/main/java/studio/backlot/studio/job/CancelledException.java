package studio.backlot.studio.job;

/// Work stopped because somebody asked it to.
public final class CancelledException extends RuntimeException {
    public CancelledException() {
        super("cancelled");
    }
}
