package studio.backlot.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A short script from its text to its boards: nothing that a director would laugh at.
class FaultCountTest {

    @TempDir private Path folder;

    @Test
    void aTalkHasNoBoardAndNoCutWithAFaultOfGradeA() throws IOException {
        Path script = Files.writeString(folder.resolve("talk.fountain"), BoardCheckTest.TALK);
        try (FaultCount count = new FaultCount(null)) {
            count.run(script);

            assertTrue(count.boards() >= 8, "boards: " + count.boards());
            List<FaultCount.Entry> bad =
                    count.entries().stream().filter(e -> e.fault().grade() == 'A').toList();
            assertEquals(List.of(), bad);
        }
    }
}
