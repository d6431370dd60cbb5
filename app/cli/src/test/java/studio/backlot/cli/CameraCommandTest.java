package studio.backlot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CameraCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void theSheetOfAFullFrameFifty() throws IOException {
        assertEquals(
                0, run("camera", "--lens", "50", "--circle", "0.025", "--aspect", "3:2", "--json"));
        JsonNode sheet = new ObjectMapper().readTree(out.toString());
        assertEquals(39.598, sheet.at("/fieldOfViewDegrees/0").asDouble(), 0.001);
        // As in OpticsTest, by hand.
        assertEquals(2.7711, sheet.path("nearM").asDouble(), 1e-4);
        assertEquals(3.2701, sheet.path("farM").asDouble(), 1e-4);
        assertEquals(1 / 48.0, sheet.at("/exposure/seconds").asDouble(), 1e-9);
        assertEquals("UNKNOWN", sheet.path("coverage").asText());
        assertEquals(3, sheet.path("frameLines").size());
    }

    @Test
    void theSheetInWordsNamesEveryFigureWithItsUnit() {
        assertEquals(
                0,
                run(
                        "camera",
                        "--camera=s35-4perf",
                        "--lenses=anamorphic-2x-primes",
                        "--aspect=2.39",
                        "--focus=0.4",
                        "--nd=2"));
        String text = out.toString();
        for (String part :
                new String[] {
                    "24.89 × 18.66 mm",
                    "squeezed 2.00×",
                    "closer than the lens can",
                    "ND 0.6",
                    "fc",
                    "used diagonal ÷ 1500"
                }) {
            assertTrue(text.contains(part), () -> part + " is not in\n" + text);
        }
    }

    @Test
    void theListNamesEachFiguresSource() {
        assertEquals(0, run("camera", "--list"));
        String text = out.toString();
        assertTrue(text.contains("alexa-35-og") && text.contains("full-frame-primes"), text);
        assertTrue(text.lines().count() > 20, text);
    }

    @Test
    void wrongFiguresAreWrongUse() {
        for (String wrong :
                new String[] {
                    "--circle=7", "--circle=x/2", "--aspect=0", "--aspect=16:0", "--lens=-1",
                    "--shutter=400", "--stop=0", "--focus=NaN", "--frame-lines=2.39,q", "--nd=-1"
                }) {
            assertEquals(2, run("camera", wrong), () -> wrong + " gave " + err);
        }
        assertEquals(2, run("camera", "--camera=alexa-99"));
        assertTrue(err.toString().contains("alexa-lf-og"), err::toString);
    }
}
