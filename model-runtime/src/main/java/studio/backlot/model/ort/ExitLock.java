package studio.backlot.model.ort;

/// Holds the end of the process off while the runtime is at work. Its own shutdown hook frees its
/// environment at once, and a model that is being loaded then takes the process down with a crash
/// instead of the exit that was asked for.
final class ExitLock {
    /// Every way to end a JVM, signals too, goes through the monitor of this class of the JDK.
    /// Hooks cannot do it: they all run at the same time. Should a later JDK lock something else,
    /// the end is held off no more, and nothing else changes.
    private static final Object END = end();

    private ExitLock() {}

    /// What is done meanwhile.
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T done() throws E;
    }

    private static Object end() {
        try {
            return Class.forName("java.lang.Shutdown", false, null);
        } catch (ClassNotFoundException e) {
            return new Object();
        }
    }

    /// Does something that lasts a second at most. Once the process is ending it never begins.
    static <T, E extends Exception> T whileRunning(Work<T, E> work) throws E {
        synchronized (END) {
            return work.done();
        }
    }
}
