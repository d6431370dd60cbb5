package studio.backlot.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FramingCheckTest {
    @Test
    void randomFramesShowOnTheirBuffersWhatWasAskedFor() {
        try (FramingCheck check = new FramingCheck(null)) {
            List<FramingCheck.Outcome> outcomes = check.run(FramingCase.draw(CASES, 7));
            List<FramingCheck.Outcome> framed =
                    outcomes.stream().filter(o -> o.kind() == FramingCheck.Kind.FRAMED).toList();
            assertTrue(framed.size() >= 60, "only " + framed.size() + " could be framed");
            assertEquals(List.of(), framed.stream().filter(o -> !o.right()).toList());
            for (FramingCheck.Outcome outcome : outcomes) {
                boolean said = !outcome.remarks().isEmpty();
                assertTrue(
                        outcome.kind() != FramingCheck.Kind.INFEASIBLE || said,
                        () -> "no conflict is named for " + outcome.asked().text());
            }
        }
    }

    private static final int CASES = 75;
}
