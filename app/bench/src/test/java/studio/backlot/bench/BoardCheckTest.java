package studio.backlot.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.space.continuity.Finding.Rule;

/// First and last frames on their id buffers: a move keeps whom it is about, in the size asked for.
class BoardCheckTest {
    /// Two people who talk, a named move, a close-up, and a walk.
    static final String TALK =
            """
            Title: Moves

            INT. KITCHEN - NIGHT

            ANNA sits at the table with a cup. BEN stands by the door.

            PUSH IN ON ANNA

            ANNA
            You said you would call.

            BEN
            I was on the road all night. There was no signal.

            PULL OUT FROM BEN

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

    private static final List<String> MOVES =
            List.of(
                    "slow push in to a close-up",
                    "pull out to a long shot",
                    "push in",
                    "pull out",
                    "pan left",
                    "pan right",
                    "tilt up",
                    "tilt down",
                    "crane up",
                    "crane down",
                    "arc left",
                    "truck right",
                    "zoom in to a close-up");

    private static final List<String> WHO =
            List.of(
                    "Medium shot of a woman in a red coat standing in the kitchen",
                    "Medium shot of an old man sitting in the diner",
                    "Full shot of a man in a blue suit walking on the street");

    @TempDir private Path folder;

    @Test
    void everyMoveOfADescriptionEndsOnItsSubject() {
        List<String> wrong = new ArrayList<>();
        int ends = 0;
        try (BoardCheck check = new BoardCheck(null)) {
            for (int i = 0; i < MOVES.size(); i++) {
                String text = WHO.get(i % WHO.size()) + ", " + MOVES.get(i);
                for (BoardCheck.Board board : check.of(text)) {
                    boolean end = board.name().endsWith("END");
                    ends += end ? 1 : 0;
                    // A tilt comes from somewhere else and ends on its subject.
                    if (end || !MOVES.get(i).startsWith("tilt")) {
                        board.faults().forEach(f -> wrong.add(board.name() + ": " + f));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(MOVES.size(), ends);
    }

    @Test
    void theBoardsOfATalkWithMovesHoldWhomTheyAreAboutAndKeepTheLine() throws IOException {
        Path script = Files.writeString(folder.resolve("talk.fountain"), TALK);
        try (BoardCheck check = new BoardCheck(null)) {
            BoardCheck.Report report = check.of(script);
            List<BoardCheck.Board> wrong =
                    report.boards().stream().filter(b -> !b.faults().isEmpty()).toList();
            assertEquals(List.of(), wrong);
            assertTrue(report.boards().stream().anyMatch(b -> b.name().endsWith("END")));
            // A shoulder that does not fit is given up, which may bring two sizes of one person
            // together; nobody crosses the line or looks past a partner.
            assertEquals(
                    List.of(),
                    report.continuity().stream()
                            .filter(f -> f.rule() == Rule.LINE || f.rule() == Rule.EYELINE)
                            .toList());
        }
    }
}
