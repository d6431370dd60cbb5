package studio.backlot.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void helpNamesTheCommandsAndExitCodes() {
        assertEquals(0, run("--help"));
        assertAll(
                () -> assertTrue(out.toString().contains("doctor"), out::toString),
                () -> assertTrue(out.toString().contains("Exit codes"), out::toString),
                () -> assertEquals("", err.toString()));
    }

    @Test
    void unknownCommandIsWrongUse() {
        assertEquals(2, run("docter"));
        assertTrue(err.toString().contains("doctor"), err::toString);
        assertFalse(err.toString().contains("\tat "), err::toString);
    }

    @Test
    void aSizeThatIsNoneIsWrongUse() {
        for (String size : new String[] {"1280", "x720", "1280x", "12.5x7", "widexhigh"}) {
            assertEquals(2, run("frame", "CU Mara", "-o", "a.png", "--size", size));
            assertEquals(2, run("animatic", "a.fountain", "--out", "a", "--size", size));
        }
        assertTrue(err.toString().contains("WIDTHxHEIGHT, such as 1280x720: 1280"), err::toString);
        assertEquals(new PictureSize(640, 360), new PictureSize.Converter().convert("640 X 360"));
    }

    @Test
    void unknownOptionIsWrongUse() {
        assertEquals(2, run("doctor", "--colour"));
        assertTrue(err.toString().contains("--colour"), err::toString);
    }

    @Test
    void doctorPrintsOneDocument() throws Exception {
        run("doctor", "--json");
        JsonNode report = new ObjectMapper().readTree(out.toString());
        JsonNode jdk = report.get("findings").get(0);
        assertEquals("jdk", jdk.get("name").asText());
        assertTrue(jdk.at("/state/detail").asText().startsWith("25"), jdk::toString);
    }
}
