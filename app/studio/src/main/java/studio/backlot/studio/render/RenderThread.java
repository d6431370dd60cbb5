package studio.backlot.studio.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.Renderer;
import studio.backlot.space.stage.Stage;

/// Owns the renderer and the thread it lives on. Safe to call from any thread.
///
/// The renderer is made when the first frame is asked for, so that whoever never draws never pays
/// for a context; if it cannot be made, that frame and all later ones fail with the reason.
public final class RenderThread implements AutoCloseable {
    private record Job<T>(Function<Renderer, T> work, CompletableFuture<T> result) {
        void run(Renderer renderer) {
            if (!result.isCancelled()) {
                result.complete(work.apply(renderer));
            }
        }
    }

    private final Supplier<Renderer> factory;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Job<?>> exports = new ArrayDeque<>();
    private @Nullable Job<?> viewport;
    private boolean closed;

    /// @param factory makes the renderer, on the render thread
    public RenderThread(Supplier<Renderer> factory) {
        this.factory = factory;
        this.thread = new Thread(this::loop, "gl-render");
        thread.setDaemon(true);
        thread.start();
    }

    /// A frame of an export: drawn in order, after whatever the viewport wants.
    public CompletableFuture<DrawnFrame> export(RenderRequest request) {
        return submit(renderer -> DrawnFrame.of(renderer.render(request)));
    }

    /// The frame that the viewport should show now. A viewport request that still waits is
    /// cancelled: only the latest is worth drawing.
    public CompletableFuture<DrawnFrame> viewport(RenderRequest request) {
        Job<DrawnFrame> job =
                new Job<>(r -> DrawnFrame.of(r.render(request)), new CompletableFuture<>());
        Job<?> outrun;
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(new CancellationException("closed"));
            }
            outrun = viewport;
            viewport = job;
            changed.signal();
        } finally {
            lock.unlock();
        }
        if (outrun != null) {
            outrun.result().cancel(false);
        }
        return job.result();
    }

    /// Makes the renderer and lets it get ready for a look, in order with exports. What goes wrong
    /// goes wrong again for the first frame, and is told there.
    public void prepare(Look look) {
        ahead(renderer -> renderer.prepare(look));
    }

    /// Lets the renderer take in what stands on a stage that will be drawn, in order with exports.
    /// What goes wrong goes wrong again for its frame, and is told there.
    public void prepare(Stage stage) {
        ahead(renderer -> renderer.prepare(stage));
    }

    private void ahead(Consumer<Renderer> work) {
        Job<Boolean> job =
                new Job<>(
                        renderer -> {
                            work.accept(renderer);
                            return true;
                        },
                        new CompletableFuture<>());
        lock.lock();
        try {
            if (!closed) {
                exports.add(job);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Runs work on the render thread, in order with exports.
    public <T> CompletableFuture<T> submit(Function<Renderer, T> work) {
        Job<T> job = new Job<>(work, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(new CancellationException("closed"));
            }
            exports.add(job);
            changed.signal();
        } finally {
            lock.unlock();
        }
        return job.result();
    }

    private void loop() {
        Renderer renderer = null;
        try {
            Job<?> job = next();
            while (job != null) {
                try {
                    if (renderer == null) {
                        renderer = factory.get();
                    }
                    job.run(renderer);
                } catch (RuntimeException | LinkageError e) {
                    job.result().completeExceptionally(e);
                }
                job = next();
            }
        } finally {
            if (renderer != null) {
                renderer.close();
            }
        }
    }

    private @Nullable Job<?> next() {
        lock.lock();
        try {
            while (viewport == null && exports.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                return null;
            }
            Job<?> job = viewport;
            viewport = null;
            return job != null ? job : exports.poll();
        } finally {
            lock.unlock();
        }
    }

    /// Cancels what waits, lets the frame in hand finish, and frees the context on its own thread.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (viewport != null) {
                viewport.result().cancel(false);
                viewport = null;
            }
            exports.forEach(job -> job.result().cancel(false));
            exports.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
