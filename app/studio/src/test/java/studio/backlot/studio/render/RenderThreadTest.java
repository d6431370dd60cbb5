package studio.backlot.studio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import studio.backlot.gl.Frame;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderException;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.Renderer;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;

class RenderThreadTest {
    /// Notes what it is asked for and on which thread, and draws one pixel.
    private static final class NotingRenderer implements Renderer {
        final List<Long> seeds = new CopyOnWriteArrayList<>();
        final List<String> threads = new CopyOnWriteArrayList<>();

        @Override
        public Frame render(RenderRequest request) {
            seeds.add(request.seed());
            threads.add(Thread.currentThread().getName());
            return new Frame(1, 1, java.nio.ByteBuffer.allocateDirect(4), null, null, null);
        }

        @Override
        public String describe() {
            return "noting";
        }

        @Override
        public void close() {
            threads.add("closed on " + Thread.currentThread().getName());
        }
    }

    @Test
    void theViewportGoesFirstAndOnlyItsLatestRequestIsDrawn() throws Exception {
        NotingRenderer renderer = new NotingRenderer();
        CountDownLatch gate = new CountDownLatch(1);
        try (RenderThread thread = new RenderThread(() -> renderer)) {
            CompletableFuture<Boolean> busy = thread.submit(r -> await(gate));
            CompletableFuture<DrawnFrame> export = thread.export(request(1));
            CompletableFuture<DrawnFrame> early = thread.viewport(request(2));
            CompletableFuture<DrawnFrame> late = thread.viewport(request(3));
            gate.countDown();
            assertTrue(busy.get(10, TimeUnit.SECONDS));
            late.get(10, TimeUnit.SECONDS);
            export.get(10, TimeUnit.SECONDS);
            assertTrue(early.isCancelled());
        }
        assertEquals(List.of(3L, 1L), renderer.seeds);
        assertEquals(List.of("gl-render", "gl-render", "closed on gl-render"), renderer.threads);
    }

    @Test
    void aContextThatCannotBeMadeIsToldToWhoeverAsks() {
        RenderException reason = new RenderException(RenderException.Code.NO_CONTEXT, "no GL");
        try (RenderThread thread =
                new RenderThread(() -> {
                    throw reason;
                })) {
            CompletionException e =
                    assertThrows(CompletionException.class, thread.export(request(1))::join);
            assertSame(reason, e.getCause());
        }
    }

    @Test
    void closingCancelsWhatWaits() {
        CompletableFuture<DrawnFrame> waiting;
        CountDownLatch gate = new CountDownLatch(1);
        RenderThread thread = new RenderThread(NotingRenderer::new);
        thread.submit(r -> await(gate));
        waiting = thread.export(request(1));
        gate.countDown();
        thread.close();
        CompletableFuture<DrawnFrame> after = thread.export(request(2));
        assertTrue(after.isCompletedExceptionally());
        if (waiting.isCancelled()) {
            assertInstanceOf(
                    java.util.concurrent.CancellationException.class,
                    assertThrows(java.util.concurrent.CancellationException.class, waiting::join));
        } else {
            assertEquals(1, waiting.join().width());
        }
    }

    private static boolean await(CountDownLatch gate) {
        try {
            return gate.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static RenderRequest request(long seed) {
        Stage stage =
                new Stage(
                        "limbo",
                        0,
                        List.of(),
                        List.of(),
                        new Atmosphere(
                                studio.backlot.assets.film.TimeOfDay.DAY,
                                studio.backlot.assets.film.Weather.CLEAR,
                                0,
                                List.of(),
                                null,
                                false),
                        List.of());
        Camera camera = new Camera(Vec3.ZERO, Quat.IDENTITY, Optics.fullFrame(16 / 9.0, 35));
        return new RenderRequest(
                stage, camera, 1, 1, Look.SHADED, RenderRequest.Quality.MOTION, seed, 0, false);
    }
}
