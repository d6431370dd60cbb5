package studio.backlot.model.ort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.model.pack.BundledModel;

class ExitLockTest {
    private static final int CODE = 7;
    private static final int LOADERS = 3;

    @TempDir private Path folder;

    /// A process that ends while models are being loaded.
    static final class Ending {
        private Ending() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            CountDownLatch loading = new CountDownLatch(2 * LOADERS);
            byte[] graph;
            try (InputStream in = BundledModel.MINILM.open()) {
                graph = in.readAllBytes();
            }
            for (int i = 0; i < LOADERS; i++) {
                Thread loader =
                        new Thread(() -> {
                            while (true) {
                                OnnxModel.load("test", graph, 1).close();
                                loading.countDown();
                            }
                        });
                loader.setDaemon(true);
                loader.start();
            }
            loading.await();
            System.exit(CODE);
        }
    }

    @Test
    void aProcessThatEndsWhileAModelLoadsEndsWithItsOwnCode()
            throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Path said = folder.resolve("said.txt");
        for (int i = 0; i < 3; i++) {
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            java,
                                            "-XX:+UseSerialGC",
                                            "-XX:TieredStopAtLevel=1",
                                            "--enable-native-access=ALL-UNNAMED",
                                            "-XX:ErrorFile=" + folder.resolve("crash.log"),
                                            "-XX:-CreateCoredumpOnCrash",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            Ending.class.getName()))
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            int code = process.waitFor();
            assertEquals(CODE, code, Files.readString(said));
        }
    }
}
