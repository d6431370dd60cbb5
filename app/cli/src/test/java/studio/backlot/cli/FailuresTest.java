package studio.backlot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
    private static final String CACHE = "backlot.cache";

    @TempDir private Path folder;
    private final StringWriter err = new StringWriter();
    private final Failures failures = new Failures(new PrintWriter(err, true));

    @BeforeEach
    void ownCache() {
        System.setProperty(CACHE, folder.toString());
    }

    @AfterEach
    void noCache() {
        System.clearProperty(CACHE);
    }

    private List<Path> logs() throws Exception {
        Path logs = folder.resolve("logs");
        if (!Files.exists(logs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.toList();
        }
    }

    @Test
    void whatNobodyForesawGoesToALogFileThatIsNamed() throws Exception {
        assertEquals(
                Exit.FAILED, failures.report(new IllegalStateException("the lamp is lit twice")));
        Path log = logs().getFirst();
        assertTrue(Files.readString(log).contains("at studio.backlot"), "the log holds the trace");
        assertTrue(err.toString().contains(log.toString()), err::toString);
        assertTrue(err.toString().contains("the lamp is lit twice"), err::toString);
        assertFalse(err.toString().contains("\tat "), err::toString);
    }

    @Test
    void aMissingFileIsWrongUseWhereverItWasFound() throws Exception {
        var missing = new UncheckedIOException(new NoSuchFileException("/films/script.fountain"));
        assertEquals(Exit.USAGE, failures.report(missing));
        assertTrue(err.toString().contains("/films/script.fountain"), err::toString);
        assertEquals(List.of(), logs());
    }
}
