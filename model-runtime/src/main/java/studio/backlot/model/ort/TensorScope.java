package studio.backlot.model.ort;

import java.util.ArrayDeque;
import java.util.Deque;

/// Owns native values and closes them, the last first, when its block ends. Confined to one thread.
final class TensorScope implements AutoCloseable {
    private final Deque<AutoCloseable> owned = new ArrayDeque<>();

    /// Takes over a value and hands it back.
    <T extends AutoCloseable> T own(T value) {
        owned.push(value);
        return value;
    }

    @Override
    public void close() {
        RuntimeException failed = null;
        while (!owned.isEmpty()) {
            try {
                owned.pop().close();
            } catch (RuntimeException e) {
                failed = e;
            } catch (Exception e) {
                failed = new IllegalStateException(e);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
