package studio.backlot.storyboard.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.model.Beat;

class TempoTest {
    private static Beat.Dialogue speech(String text, String... parentheticals) {
        return new Beat.Dialogue(
                "b", "MARA", List.of(), List.of(parentheticals), text, false, 1, 2);
    }

    @Test
    void dialogueRunsAtTwoAndAHalfToThreeWordsASecond() {
        double seconds =
                Tempo.speechSeconds(
                        speech("one two three four five six seven eight nine ten eleven"));

        assertEquals(4.0, seconds, 1e-9);
        assertEquals(
                4.4,
                Tempo.seconds(
                        new Content.Spoken(
                                speech("one two three four five six seven eight nine ten eleven"),
                                0,
                                1)),
                1e-9);
    }

    @Test
    void aBeatInBracketsTakesTime() {
        assertTrue(
                Tempo.speechSeconds(speech("No, not you.", "beat"))
                        > Tempo.speechSeconds(speech("No, not you.", "smiling")));
    }

    @Test
    void actionIsLongByItsWordsAndWhatHappens() {
        assertTrue(
                Tempo.actionSeconds("He runs to the door.")
                        < Tempo.actionSeconds("He walks to the door."));
        assertTrue(
                Tempo.actionSeconds("He waits at the door.")
                        > Tempo.actionSeconds("He walks to the door."));
        assertTrue(
                Tempo.actionSeconds("He sits.")
                        < Tempo.actionSeconds("He sits down slowly on the last of the chairs."));
    }

    @Test
    void insertsCanBeRead() {
        assertEquals(
                0.5 + 0.3 * 8, Tempo.insertSeconds("Not the house. The tree. Not the road."), 1e-9);
    }
}
