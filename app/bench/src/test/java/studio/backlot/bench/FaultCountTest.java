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
    private static final String TALK =
            """
            Title: Moves

            INT. KITCHEN - NIGHT

            ANNA sits at the table with a cup. BEN stands by the door.

            ANNA
            You said you would call.

            BEN
            I was on the road all night. There was no signal.

            ANNA
            There is always a signal, Ben. There is always something.

            BEN
            (turning away)
            I know how it sounds.

            CLOSE ON ANNA - slow push in to an extreme close-up

            ANNA
            Then say it. Say what you came to say.

            EXT. STREET - DAY

            Wide shot: BEN walks down the street. Tracking shot follows BEN.

            ANNA
            You forgot your keys.

            BEN
            Keep them.
            """;

    @TempDir private Path folder;

    @Test
    void aTalkHasNoBoardAndNoCutWithAFaultOfGradeA() throws IOException {
        Path script = Files.writeString(folder.resolve("talk.fountain"), TALK);
        try (FaultCount count = new FaultCount(null)) {
            count.run(script);

            assertTrue(count.boards() >= 8, "boards: " + count.boards());
            List<FaultCount.Entry> bad =
                    count.entries().stream().filter(e -> e.fault().grade() == 'A').toList();
            assertEquals(List.of(), bad);
        }
    }
}
