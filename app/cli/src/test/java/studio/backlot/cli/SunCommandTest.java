package studio.backlot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SunCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void aShootingDayInWordsAndAsJson() throws IOException {
        assertEquals(
                0, run("sun", "2026-06-21", "--at", "52.52,13.405", "--zone", "Europe/Berlin"));
        assertTrue(out.toString().contains("sunrise              04:43"), out::toString);
        assertTrue(out.toString().contains("sunset               21:33"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(
                0, run("sun", "2026-03-29", "--at=52.52,13.405", "--zone=Europe/Berlin", "--json"));
        JsonNode day = new ObjectMapper().readTree(out.toString());
        // Clocks go forward on that day.
        assertEquals(23, day.path("hours").size());
        assertEquals(7, day.path("events").size());
        assertEquals("FIRST_LIGHT", day.at("/events/0/kind").asText());
    }

    @Test
    void whatIsNoDayNoPlaceAndNoZoneIsWrongUse(@TempDir Path folder) {
        assertEquals(2, run("sun", "2026-02-30", "--at=52,13"));
        assertEquals(2, run("sun", "2026-06-21", "--at=152,13"));
        assertEquals(2, run("sun", "2026-06-21", "--at=52"));
        assertEquals(2, run("sun", "2026-06-21", "--at=52,13", "--zone=Mars"));
        assertEquals(2, run("sun", "2026-06-21"));
        String picture = folder.resolve("a.png").toString();
        assertEquals(2, run("frame", "MS of a man", "-o", picture, "--sun", "noon in Berlin"));
        assertTrue(
                err.toString().contains("2026-06-21 18:30 +02:00 @ 52.52, 13.40"), err::toString);
    }
}
