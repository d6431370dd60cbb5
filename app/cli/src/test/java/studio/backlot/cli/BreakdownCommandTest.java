package studio.backlot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakdownCommandTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("a.fountain"), text).toString();
    }

    @Test
    void printsTheBreakdownAsJson() throws IOException {
        String file = script("Title: Two\n\nINT. BAR - NIGHT\n\nMARA\nOne word more.\n");

        assertEquals(0, run("breakdown", file, "--json"));
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertEquals("Two", json.get("title").asText());
        assertEquals("INT", json.at("/scenes/0/intExt").asText());
        assertEquals(3, json.at("/characters/0/words").asInt());
        assertEquals(6, json.at("/scenes/0/endLine").asInt());
    }

    @Test
    void printsPagesInEighths() throws IOException {
        String file = script("INT. BAR - NIGHT\n\n" + "She waits.\n\n".repeat(40));

        assertEquals(0, run("breakdown", file));
        assertTrue(out.toString().contains("1 4/8 pages"), out::toString);
    }

    @Test
    void problemsAreFindings() throws IOException {
        String file = script("INT. BAR - NIGHT\n\nShe /* waits.\n");

        assertEquals(1, run("breakdown", file));
        assertTrue(out.toString().contains("a.fountain:3:"), out::toString);
    }

    @Test
    void whatIsNoScriptIsWrongInput() throws IOException {
        assertEquals(2, run("breakdown", script("")));
        assertTrue(err.toString().contains("a.fountain"), err::toString);
        assertEquals(2, run("breakdown", folder.resolve("none.fountain").toString(), "--json"));
        assertEquals(2, run("breakdown"));
        assertEquals("", out.toString());
    }
}
