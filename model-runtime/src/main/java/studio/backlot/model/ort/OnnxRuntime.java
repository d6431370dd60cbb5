package studio.backlot.model.ort;

import ai.onnxruntime.OrtEnvironment;
import studio.backlot.model.ModelException;
import studio.backlot.model.ModelException.Code;

/// The runtime as a whole.
public final class OnnxRuntime {
    private OnnxRuntime() {}

    /// Names version and execution providers, for reports.
    ///
    /// @throws ModelException with RUNTIME_MISSING where its libraries do not load
    public static String describe() {
        try {
            OrtEnvironment environment = OnnxStart.environment();
            return "ONNX Runtime "
                    + environment.getVersion()
                    + ", "
                    + OrtEnvironment.getAvailableProviders();
        } catch (LinkageError | RuntimeException e) {
            throw new ModelException(
                    Code.RUNTIME_MISSING, "ONNX Runtime does not load: " + e.getMessage(), e);
        }
    }
}
