package studio.backlot.model.ort;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.model.ModelException;
import studio.backlot.model.ModelException.Code;

/// A loaded ONNX graph. Used by one thread at a time; close it to free its memory.
public final class OnnxModel implements AutoCloseable {
    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(String name, OrtEnvironment environment, OrtSession session) {
        this.name = name;
        this.environment = environment;
        this.session = session;
    }

    /// Loads a graph from its bytes. Threads do not spin while they wait.
    ///
    /// @param name what to call it in messages
    /// @param graph the `.onnx` file's content
    /// @param threads threads inside an operator
    /// @throws ModelException RUNTIME_MISSING, MODEL_DAMAGED
    public static OnnxModel load(String name, byte[] graph, int threads) {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            OrtSession session =
                    ExitLock.whileRunning(() -> environment.createSession(graph, options));
            return new OnnxModel(name, environment, session);
        } catch (OrtException e) {
            throw new ModelException(
                    Code.MODEL_DAMAGED,
                    name + " is not a model that ONNX Runtime can load: " + e.getMessage(),
                    e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OnnxStart.environment();
        } catch (LinkageError e) {
            throw new ModelException(
                    Code.RUNTIME_MISSING,
                    "ONNX Runtime does not load on this machine: " + e.getMessage(),
                    e);
        }
    }

    /// Runs the graph on whole-number inputs of shape [rows, columns] and returns its first output
    /// of shape [rows, columns, features] as one array in that order.
    ///
    /// @param inputs input name to rows·columns values
    /// @throws ModelException RUN_FAILED
    public float[] run(Map<String, long[]> inputs, int rows, int columns) {
        try (TensorScope scope = new TensorScope()) {
            Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
            long[] shape = {rows, columns};
            for (String input : session.getInputNames()) {
                long[] values = inputs.get(input);
                if (values == null) {
                    throw failed("it wants an input named " + input, null);
                }
                LongBuffer buffer = LongBuffer.wrap(values);
                tensors.put(input, scope.own(OnnxTensor.createTensor(environment, buffer, shape)));
            }
            OrtSession.Result result = scope.own(ExitLock.whileRunning(() -> session.run(tensors)));
            OnnxTensor output = (OnnxTensor) result.get(0);
            float[] values = new float[output.getFloatBuffer().remaining()];
            output.getFloatBuffer().get(values);
            return values;
        } catch (OrtException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    private ModelException failed(String why, @Nullable Throwable cause) {
        return new ModelException(Code.RUN_FAILED, name + " did not finish: " + why, cause);
    }

    /// Version of the runtime.
    public static String version() {
        return environment().getVersion();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }
}
