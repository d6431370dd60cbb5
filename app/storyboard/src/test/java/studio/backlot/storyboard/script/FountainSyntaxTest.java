package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Each construct of the list at fountain.io/syntax, on its own.
class FountainSyntaxTest {
    private static void reads(String text, String... outline) {
        assertEquals(List.of(outline), FountainParserTest.outline(text));
    }

    @Test
    void headingsOfEveryKind() {
        for (String prefix :
                List.of(
                        "INT.",
                        "EXT.",
                        "EST.",
                        "INT./EXT.",
                        "INT/EXT.",
                        "INT",
                        "EXT",
                        "I/E.",
                        "I/E")) {
            reads(
                    "x\n\n" + prefix + " HOUSE - DAY\n",
                    "1-1 action x",
                    "3-3 heading " + prefix + " HOUSE - DAY #null");
        }
        reads("ext. brick's pool - day\n", "1-1 heading ext. brick's pool - day #null");
        reads("INTERVAL\n\nEXTREMES\n", "1-1 action INTERVAL", "3-3 action EXTREMES");
    }

    @Test
    void headingsAreForcedByOnePeriod() {
        reads(".SNIPER SCOPE POV #12#\n", "1-1 heading SNIPER SCOPE POV #12");
        reads("...where she waits\n", "1-1 action ...where she waits");
    }

    @Test
    void numbersOfScenes() {
        for (String number : List.of("1", "1A", "1a", "A1", "I-1-A", "1.", "110A", "2-B")) {
            reads("INT. HOUSE - DAY #" + number + "#\n", "1-1 heading INT. HOUSE - DAY #" + number);
        }
    }

    @Test
    void actionKeepsItsLinesAndIndents() {
        reads("One.\n   Two.\n\n\tThree.\n", "1-2 action One./   Two.", "4-4 action     Three.");
        reads(
                "!SCANNING THE AISLES...\nWhere is he?\n",
                "1-2 action SCANNING THE AISLES.../Where is he?");
    }

    @Test
    void cuesAndTheirExtensions() {
        reads("MOM (O. S.)\nLuke!\n", "1-2 speech MOM[O. S.] W:Luke!");
        reads("HANS (on the radio)\nWhat?\n", "1-2 speech HANS[on the radio] W:What?");
        reads("R2D2\nBeep.\n", "1-2 speech R2D2[] W:Beep.");
        reads("23\nBeep.\n", "1-2 action 23/Beep.");
        reads("@McAVOY (V.O.)\nAye.\n", "1-2 speech MCAVOY[V.O.] W:Aye.");
        reads("LOUD\n\nNothing.\n", "1-1 action LOUD", "3-3 action Nothing.");
    }

    @Test
    void speechesHoldParentheticalsLyricsAndLinesOfTwoBlanks() {
        reads(
                "DEALER\nTen.\nFour.\n  \nDealer gets a seven.\n(beat)\n~Que sera\n\nHe nods.\n",
                "1-7 speech DEALER[] W:Ten.|W:Four.|W:Dealer gets a seven.|P:beat|L:Que sera",
                "9-9 action He nods.");
    }

    @Test
    void twoSpeakAtOnce() {
        reads(
                "BRICK\nScrew it.\n\nSTEEL (O.S.) ^\nScrew it.\n",
                "1-2 speech BRICK[] W:Screw it.",
                "4-5 speech STEEL[O.S.]^ W:Screw it.");
    }

    @Test
    void lyricsTransitionsAndCentredText() {
        reads(
                "~Willy Wonka!\n~Willy Wonka!\n",
                "1-1 lyric0 Willy Wonka!",
                "2-2 lyric0 Willy Wonka!");
        reads(
                "CUT TO:\n\n> Burn to White.\n",
                "1-1 transition CUT TO:",
                "3-3 transition Burn to White.");
        reads("He is about to CUT TO:\n", "1-1 action He is about to CUT TO:");
        reads(">THE END<\n", "1-1 centred0 THE END");
    }

    @Test
    void emphasisClosesOnItsOwnLine() {
        assertEquals("bold italics and both", Emphasis.plain("**bold** *italics* and ***both***"));
        assertEquals("a line under this", Emphasis.plain("_a line_ under _this_"));
        assertEquals("under all of it", Emphasis.plain("_under **all** of *it*_"));
        assertEquals(
                "press *69 on file_1 and *69", Emphasis.plain("press \\*69 on file_1 and \\*69"));
        assertEquals("He dialed *69\nand then *23", Emphasis.plain("He dialed *69\nand then *23"));
        assertEquals("2 * 3 * 4", Emphasis.plain("2 * 3 * 4"));
    }

    @Test
    void theTitlePageKeepsItsKeysAndLines() {
        Screenplay play =
                FountainParserTest.read(
                        "Title:\n\t_**BRICK & STEEL**_\n\t_**FULL RETIRED**_\nCredit: Written by\nAuthor: Stu\n"
                                + "Source: Story by KTM\nDraft date: 1/20/2012\nContact:\n\tNext Level\n"
                                + "    1588 Mission Dr.\n\tSolvang, CA\n\nEXT. PATIO - DAY\n");
        assertEquals("BRICK & STEEL FULL RETIRED", play.title());
        assertEquals(List.of("Written by"), play.titlePage().get("credit"));
        assertEquals(List.of("1/20/2012"), play.titlePage().get("draft date"));
        assertEquals(
                List.of("Next Level", "1588 Mission Dr.", "Solvang, CA"),
                play.titlePage().get("contact"));
        assertEquals(1, play.elements().size());
    }

    @Test
    void pageBreaksSectionsAndSynopses() {
        reads("===\n\n=====\n", "1-1 page_break0 ", "3-3 page_break0 ");
        reads(
                "# Act\n\n## Sequence\n\n### Scene\n= What happens.\n",
                "1-1 section1 Act",
                "3-3 section2 Sequence",
                "5-5 section3 Scene",
                "6-6 synopsis0 What happens.");
    }

    @Test
    void notesAndBoneyardsReachOverLines() {
        reads("A [[note]] here.\n", "1-1 action A  here.", "1-1 note0 note");
        reads("[[It goes\n  \non.]]\n\nThen.\n", "1-3 note0 It goes/  /on.", "5-5 action Then.");
        reads(
                "/* INT. A - DAY\n\nBOB\nHi. */\n\nThen.\n",
                "1-4 boneyard0 INT. A - DAY//BOB/Hi.",
                "6-6 action Then.");
    }
}
