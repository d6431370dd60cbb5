package studio.backlot.model.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.model.ort.OnnxRuntime;

class BundledModelTest {
    @ParameterizedTest
    @EnumSource
    void everyModelIsTheOneThatWasShipped(BundledModel model) {
        assertTrue(model.verify() > 100_000);
    }

    @Test
    void theRuntimeNamesItself() {
        assertEquals("ONNX Runtime 1.29.0", OnnxRuntime.describe().split(",")[0]);
    }
}
