package studio.backlot.media.movie;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.backlot.media.MediaException;

/// Owns native objects and releases them in the opposite order. Used from one thread.
final class NativeScope implements AutoCloseable {
    private final Deque<Runnable> releases = new ArrayDeque<>();

    /// Takes over an object.
    ///
    /// @param made what the library returned, null where it had no memory
    /// @throws MediaException where it is null
    <T> T own(@Nullable T made, Consumer<T> release) {
        if (made == null) {
            throw new MediaException(MediaException.Code.INTERNAL, "out of native memory");
        }
        releases.push(() -> release.accept(made));
        return made;
    }

    @Override
    public void close() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}
