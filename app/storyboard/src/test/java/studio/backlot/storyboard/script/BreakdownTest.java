package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.IntExt;

class BreakdownTest {
    private static final String SCRIPT =
            """
            Title: The Count

            FADE IN:

            INT. DINER - NIGHT

            Rain. MARA (34, red coat) counts coins. A WAITRESS wipes the counter. The PHONE rings.

            MARA
            (to herself)
            Eleven. Eleven fifty.

            JOE (O.S.)
            You *closing* soon?

            MARA (CONT'D)
            Never.

            EXT. STREET - CONTINUOUS

            Mara crosses. THUNDER rolls. Behind her, the waitress.


            # ACT TWO

            INT. CAR #7A#

            JOE & MARA
            Drive!

            > THE END <
            """;

    private static Breakdown read(String script) {
        return Breakdown.of(
                ScriptReader.read("count.fountain", script.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void peopleAreOneHoweverTheyAreCued() {
        Breakdown b =
                read(
                        """
                        INT. BAR - NIGHT

                        JOE, 40s, wipes the counter. ANNA reads.

                        JOE (V.O.)
                        One.

                        JOE (CONT'D)
                        Two.

                        JOE/ANNA
                        Stop!

                        JOE AND ANNA (O.S.)
                        Stop it!

                        BOTH
                        Now!

                        JOE'S VOICE
                        Four.

                        MAN #1
                        Ah.

                        INT. CELLAR - NIGHT

                        OLD JOE snores.

                        OLD JOE
                        Who?
                        """);
        assertEquals(
                List.of("JOE 5 [1]", "ANNA 2 [1]", "MAN #1 1 [1]", "OLD JOE 1 [2]"),
                b.characters().stream()
                        .map(c -> c.name() + " " + c.speeches() + " " + c.scenes())
                        .toList());
        assertEquals(List.of("OLD JOE"), b.scenes().get(1).characters());
    }

    @Test
    void listsScenesAndCharacters() {
        Breakdown b = read(SCRIPT.replace(" #7A#", ""));

        assertEquals(
                List.of(
                        new Breakdown.BreakdownScene(
                                "1",
                                "INT. DINER - NIGHT",
                                IntExt.INT,
                                "DINER",
                                "NIGHT",
                                2,
                                List.of("MARA", "WAITRESS", "JOE"),
                                3,
                                5,
                                17),
                        new Breakdown.BreakdownScene(
                                "2",
                                "EXT. STREET - CONTINUOUS",
                                IntExt.EXT,
                                "STREET",
                                "CONTINUOUS",
                                1,
                                List.of("MARA", "WAITRESS"),
                                0,
                                19,
                                21),
                        new Breakdown.BreakdownScene(
                                "3",
                                "INT. CAR",
                                IntExt.INT,
                                "CAR",
                                null,
                                1,
                                List.of("JOE", "MARA"),
                                1,
                                26,
                                31)),
                b.scenes());
        assertEquals(
                List.of(
                        new Breakdown.BreakdownCharacter("MARA", 3, 5, List.of("1", "2", "3")),
                        new Breakdown.BreakdownCharacter("WAITRESS", 0, 0, List.of("1", "2")),
                        new Breakdown.BreakdownCharacter("JOE", 2, 4, List.of("1", "3"))),
                b.characters());
        assertEquals("The Count", b.title());
        assertEquals(List.of(), b.problems());
    }

    @Test
    void printedNumbersStayAndOthersFillIn() {
        assertEquals(
                List.of("A1", "A2", "7A"),
                read(SCRIPT).scenes().stream().map(Breakdown.BreakdownScene::number).toList());
    }

    @Test
    void isTheJsonThatOthersRelyOn() throws Exception {
        JsonNode json = new ObjectMapper().valueToTree(read(SCRIPT));

        assertEquals(List.of("title", "scenes", "characters", "problems"), names(json));
        assertEquals(
                List.of(
                        "number",
                        "heading",
                        "intExt",
                        "place",
                        "time",
                        "eighths",
                        "characters",
                        "dialogues",
                        "startLine",
                        "endLine"),
                names(json.get("scenes").get(0)));
        assertEquals(
                List.of("name", "speeches", "words", "scenes"),
                names(json.get("characters").get(0)));
        assertTrue(json.get("scenes").get(2).get("time").isNull());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void soundsAndPropsInCapitalsAreNobody() {
        Breakdown b =
                read(
                        "INT. ROOM - DAY\n\nTHUNDER. A PHONE rings. The DOOR slams, BANG. She sees the"
                                + " PORSCHE. KEYS jingle. RAIN falls. OLD MAN (70s) sits. TWO COPS pass."
                                + " DELIVERY BOY enters.\n");

        assertEquals(
                List.of("OLD MAN", "DELIVERY BOY"),
                b.characters().stream().map(Breakdown.BreakdownCharacter::name).toList());
    }

    @Test
    void aPageIsEightEighths() {
        StringBuilder page = new StringBuilder("INT. ROOM - DAY\n\n");
        for (int i = 0; i < 13; i++) {
            page.append("She walks from the door to the window and looks at the empty street.\n\n");
            page.append("MARA\nNo.\n\n");
        }
        // 13 paragraphs of two lines and 13 speeches of two, a blank line before each, and three
        // lines of heading: 81 lines of 55.
        assertEquals(12, read(page.toString()).scenes().getFirst().eighths());
    }

    @Test
    void aFeatureIsReadInWellUnderASecond() {
        StringBuilder script = new StringBuilder("Title: Long\n\n");
        String body =
                """
                INT. PLACE %d - NIGHT

                MARA walks to the window. The street is empty. Somewhere a dog barks, and stops.

                MARA
                (quietly)
                I thought you would be here. I thought I would find the light on and the door open.

                JOE
                It was. It isn't now.

                He puts the key on the table between them. Neither of them takes it.

                """;
        int scenes = 0;
        while (script.length() < 120 * 1500) {
            script.append(body.formatted(++scenes));
        }
        byte[] bytes = script.toString().getBytes(StandardCharsets.UTF_8);
        int pages = 0;
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Breakdown b = Breakdown.of(ScriptReader.read("long.fountain", bytes));
            best = Math.min(best, System.nanoTime() - start);
            pages = b.scenes().stream().mapToInt(Breakdown.BreakdownScene::eighths).sum() / 8;
            assertEquals(scenes, b.scenes().size());
        }
        assertTrue(pages >= 120, pages + " pages");
        assertTrue(best < 500_000_000L, "took " + best / 1_000_000 + " ms");
    }
}
