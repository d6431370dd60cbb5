package studio.backlot.model.ort;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Starts the runtime on a thread with a deep stack: while it starts it matches the command line of
/// the process with a recursive `std::regex`, and a class path of a few thousand characters
/// overflows the megabyte that a thread of Java has, which ends the process without a word.
final class OnnxStart {
    private static final long STACK_BYTES = 256L << 20;

    private OnnxStart() {}

    static OrtEnvironment environment() {
        CompletableFuture<OrtEnvironment> started = new CompletableFuture<>();
        Thread starter = new Thread(null, () -> start(started), "onnx-start", STACK_BYTES);
        starter.setDaemon(true);
        starter.start();
        try {
            return started.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LinkageError error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void start(CompletableFuture<OrtEnvironment> started) {
        try {
            started.complete(ExitLock.whileRunning(OrtEnvironment::getEnvironment));
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
        }
    }
}
