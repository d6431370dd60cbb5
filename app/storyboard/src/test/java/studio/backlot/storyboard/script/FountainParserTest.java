package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FountainParserTest {
    static Screenplay read(String text) {
        return ScriptReader.read("test.fountain", text.getBytes(StandardCharsets.UTF_8));
    }

    /// A line an element: kind, lines, and what matters of it.
    static List<String> outline(String text) {
        List<String> out = new ArrayList<>();
        for (ScriptElement e : read(text).elements()) {
            String what =
                    switch (e) {
                        case ScriptElement.Heading h -> "heading " + h.text() + " #" + h.number();
                        case ScriptElement.Action a -> "action " + a.text().replace("\n", "/");
                        case ScriptElement.ShotLine s -> "shot " + s.text();
                        case ScriptElement.Speech s ->
                                "speech "
                                        + s.name()
                                        + s.extensions()
                                        + (s.dual() ? "^" : "")
                                        + " "
                                        + String.join(
                                                "|",
                                                s.parts().stream()
                                                        .map(p ->
                                                                p.kind().name().charAt(0)
                                                                        + ":"
                                                                        + p.text())
                                                        .toList());
                        case ScriptElement.Transition t -> "transition " + t.text();
                        case ScriptElement.Aside a ->
                                a.kind().name().toLowerCase()
                                        + a.depth()
                                        + " "
                                        + a.text().replace("\n", "/");
                    };
            out.add(e.startLine() + "-" + e.endLine() + " " + what);
        }
        return out;
    }

    @Test
    void readsEveryElementWithItsLines() {
        String script =
                """
                Title:
                    _**BRICK & STEEL**_
                    FULL RETIRED
                Author: Stu Maschwitz

                # Act One
                = They meet again.

                EXT. BRICK'S PATIO - DAY #1#

                A gorgeous day.
                The sun is shining.

                STEEL (O.S.) (CONT'D)
                (beer raised)
                Beer's ready!
                ~la la la

                BRICK
                Are they cold?

                STEEL ^
                Does a bear?

                > Intermission <

                CLOSE ON THE BEER

                CUT TO:

                .SNIPER SCOPE POV

                !INT. SCREAMING

                @McCLANE
                Yippie.

                ===

                [[A note
                over two lines]]

                > Burn to White.
                ~Sung alone
                """;

        assertEquals(
                List.of(
                        "6-6 section1 Act One",
                        "7-7 synopsis0 They meet again.",
                        "9-9 heading EXT. BRICK'S PATIO - DAY #1",
                        "11-12 action A gorgeous day./The sun is shining.",
                        "14-17 speech STEEL[O.S., CONT'D] P:beer raised|W:Beer's ready!|L:la la la",
                        "19-20 speech BRICK[] W:Are they cold?",
                        "22-23 speech STEEL[]^ W:Does a bear?",
                        "25-25 centred0 Intermission",
                        "27-27 shot CLOSE ON THE BEER",
                        "29-29 transition CUT TO:",
                        "31-31 heading SNIPER SCOPE POV #null",
                        "33-33 action INT. SCREAMING",
                        "35-36 speech MCCLANE[] W:Yippie.",
                        "38-38 page_break0 ",
                        "40-41 note0 A note/over two lines",
                        "43-43 transition Burn to White.",
                        "44-44 lyric0 Sung alone"),
                outline(script));
        assertEquals("BRICK & STEEL FULL RETIRED", read(script).title());
        assertEquals(List.of("Stu Maschwitz"), read(script).titlePage().get("author"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsDoNotMatter(String end) {
        String script = "INT. HOUSE - DAY\n\nShe waits.\n\nMARA\nHello.\n".replace("\n", end);

        assertEquals(
                List.of(
                        "1-1 heading INT. HOUSE - DAY #null",
                        "3-3 action She waits.",
                        "5-6 speech MARA[] W:Hello."),
                outline(script));
    }

    @Test
    void aScriptMayBeginWithATransition() {
        assertEquals(
                List.of("1-1 transition FADE IN:", "3-3 heading INT. HOUSE - DAY #null"),
                outline("FADE IN:\n\nINT. HOUSE - DAY\n"));
    }

    @Test
    void indentsAndBlanksInADialogueBlock() {
        assertEquals(
                List.of(
                        "1-1 transition CUT TO:",
                        "3-6 speech EVE[] P:feeling cocky|W:Well, then|W:I'll just indent!",
                        "8-11 speech ADAM[] W:One.|W:Two."),
                outline(
                        "                CUT TO:\n\n\t\tEVE\n\t  (feeling cocky)\n\tWell, then\n"
                                + "\tI'll just indent!\n\nADAM\nOne.\n  \nTwo.\n"));
    }

    @Test
    void whatOnlyLooksLikeSomethingElseIsAction() {
        assertEquals(
                List.of(
                        "1-2 action 23 (O.S.)/a cue must hold a letter",
                        "4-5 action INT. HOUSE - DAY/EXT. HOUSE - DAY",
                        "7-7 action CUT TO:",
                        "9-9 action ...not a heading",
                        "11-11 action A LOUD BANG."),
                outline(
                        "23 (O.S.)\na cue must hold a letter\n\nINT. HOUSE - DAY\nEXT. HOUSE - DAY\n\n"
                                + "CUT TO:  \n\n...not a heading\n\nA LOUD BANG.\n"));
    }

    @Test
    void notesAndBoneyardsLeaveTheTextAroundThem() {
        assertEquals(
                List.of(
                        "1-1 action This is an  aside.",
                        "1-1 boneyard0 internal",
                        "3-6 speech MARA[] W:Before.|W:After.",
                        "5-5 note0 whisper?",
                        "8-11 boneyard0 INT. CUT - DAY//MARA",
                        "13-13 action Then."),
                outline(
                        "This is an /* internal */ aside.\n\nMARA\nBefore.\n[[whisper?]]\nAfter.\n\n"
                                + "/*\nINT. CUT - DAY\n\nMARA */\n\nThen.\n"));
    }

    @Test
    void whatIsNeverClosedIsTextAndReported() {
        Screenplay play = read("INT. A - DAY\n\nShe /* waits.\n\nHe [[leaves.\n\nThe end.\n");

        assertEquals(
                List.of("UNCLOSED_BONEYARD:3", "UNCLOSED_NOTE:5"),
                play.problems().stream().map(p -> p.code() + ":" + p.line()).toList());
        assertEquals(4, play.elements().size());
    }

    @Test
    void aHeadingWithoutABlankLineIsReadAndReported() {
        Screenplay play = read("INT. KITCHEN - DAY\nShe waits for the kettle.\n");

        assertEquals(2, play.elements().size());
        assertEquals(
                List.of("HEADING_WITHOUT_BLANK_LINE:1"),
                play.problems().stream().map(p -> p.code() + ":" + p.line()).toList());
    }

    @Test
    void scriptsWithoutCapitalsHaveCuesToo() {
        assertEquals(
                List.of(
                        "1-1 heading अंदर. रसोई - रात #null",
                        "3-3 action मीरा खिड़की के पास खड़ी है।",
                        "5-6 speech मीरा[V.O.] W:तुम कहाँ हो?"),
                outline(
                        "अंदर. रसोई - रात\n\nमीरा खिड़की के पास खड़ी है।\n\nमीरा (V.O.)\nतुम कहाँ हो?\n"));
    }

    @Test
    void decodesWhatScriptsComeIn() {
        String text = "INT. CAFÉ - NIGHT\n\nÉlise waits.\n";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            Screenplay play = ScriptReader.read("a.fountain", text.getBytes(charset));
            assertEquals("INT. CAFÉ - NIGHT", heading(play), charset.name());
            assertEquals(List.of(), play.problems());
        }
        Screenplay bom =
                ScriptReader.read("a.fountain", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertEquals("INT. CAFÉ - NIGHT", heading(bom));
        Screenplay latin =
                ScriptReader.read("a.fountain", text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("INT. CAFÉ - NIGHT", heading(latin));
        assertEquals(ScriptProblem.Code.ENCODING, latin.problems().getFirst().code());
        assertEquals(1, latin.problems().getFirst().line());
    }

    private static String heading(Screenplay play) {
        return ((ScriptElement.Heading) play.elements().getFirst()).text();
    }

    @Test
    void everyLineOfRandomTextIsKeptOnce() {
        String[] pieces = {
            "INT. HOUSE - DAY",
            "MARA",
            "(beat)",
            "Hello *there*.",
            "",
            "",
            "",
            "  ",
            "# Act",
            "= syn",
            "> mid <",
            "> OUT:",
            "[[note",
            "]]",
            "/*",
            "*/",
            "CUT TO:",
            "~song",
            "!BANG",
            "@x",
            ".Y",
            "===",
            "\tTabbed",
            "मीरा",
            "^",
            "EVE ^",
            "Title: x",
            "((((",
            "CLOSE ON: it"
        };
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("INT. START - DAY\n\n");
            int lines = random.nextInt(60);
            for (int i = 0; i < lines; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append('\n');
            }
            Screenplay play = read(text.toString());
            List<String> raw = FountainLines.split(text.toString());
            boolean[] covered = new boolean[raw.size() + 1];
            int before = 0;
            for (ScriptElement e : play.elements()) {
                assertTrue(e.startLine() >= before && e.endLine() >= e.startLine(), "seed " + seed);
                before = e.startLine();
                for (int n = e.startLine(); n <= e.endLine(); n++) {
                    covered[n] = true;
                }
            }
            for (int n = 1; n <= raw.size(); n++) {
                assertTrue(
                        covered[n] || raw.get(n - 1).isBlank(),
                        "seed " + seed + " lost line " + n + ": " + raw.get(n - 1));
            }
        }
    }
}
