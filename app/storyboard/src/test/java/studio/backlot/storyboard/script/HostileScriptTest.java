package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.ProductionSettings;

class HostileScriptTest {
    @TempDir Path folder;

    private static ScriptException refused(String name, byte[] bytes) {
        ScriptException e =
                assertThrows(ScriptException.class, () -> ScriptReader.read(name, bytes));
        assertTrue(e.getMessage().startsWith(name), e.getMessage());
        assertTrue(e.remedy().length() > 10, e.remedy());
        return e;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatIsNoScript() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        assertEquals(ScriptException.Code.EMPTY, refused("a.fountain", new byte[0]).code());
        assertEquals(
                ScriptException.Code.UNKNOWN_FORMAT,
                refused("a.storyboarder", utf8("{\"boards\":" + "[".repeat(20_000))).code());
        assertEquals(ScriptException.Code.EMPTY, refused("a.fountain", utf8(" \n\t\n")).code());
        assertEquals(ScriptException.Code.BINARY, refused("a.fountain", noise).code());
        assertEquals(ScriptException.Code.BINARY, refused("a.fountain", utf8("%PDF-1.7\n")).code());
        assertEquals(ScriptException.Code.BINARY, refused("a.txt", utf8("PK\3\4word")).code());
    }

    @Test
    void refusesFiftyMegabytesWithoutReadingThem() throws IOException {
        Path big = folder.resolve("big.fountain");
        try (var file = new java.io.RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        ScriptException e = assertThrows(ScriptException.class, () -> ScriptReader.read(big));
        assertEquals(ScriptException.Code.TOO_LARGE, e.code());
    }

    @Test
    void refusesMissingFilesAndFolders() throws IOException {
        Path none = folder.resolve("none.fountain");
        assertEquals(
                ScriptException.Code.NOT_READABLE,
                assertThrows(ScriptException.class, () -> ScriptReader.read(none)).code());
        assertEquals(
                ScriptException.Code.NOT_READABLE,
                assertThrows(ScriptException.class, () -> ScriptReader.read(folder)).code());
        Path odd = Files.writeString(folder.resolve("odd.fdx"), "not xml");
        assertEquals(
                ScriptException.Code.BROKEN_XML,
                assertThrows(ScriptException.class, () -> ScriptReader.read(odd)).code());
    }

    @Test
    void brokenXmlIsReportedWithItsLine() {
        ScriptException cut =
                refused(
                        "a.fdx",
                        utf8("<?xml version=\"1.0\"?>\n<FinalDraft>\n<Content>\n<Paragraph>"));
        assertEquals(ScriptException.Code.BROKEN_XML, cut.code());
        assertEquals(4, cut.line());
        assertEquals(
                ScriptException.Code.UNKNOWN_FORMAT,
                refused("a.fdx", utf8("<html><body/></html>")).code());
        assertEquals(
                ScriptException.Code.NESTED_TOO_DEEP,
                refused("a.fdx", utf8("<FinalDraft>" + "<a>".repeat(100_000))).code());
    }

    @Test
    void entitiesOfTheOutsideAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE f [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><FinalDraft><Content><Paragraph Type=\"Action\"><Text>a &x; b</Text>"
                        + "</Paragraph></Content></FinalDraft>";
        String read;
        try {
            read = ScriptReader.read("a.fdx", utf8(xml)).elements().toString();
        } catch (ScriptException e) {
            read = e.getMessage();
        }
        assertTrue(!read.contains("SECRET"), read);
    }

    @Test
    void monstrousTextIsReadInLinearTime() {
        String[] monsters = {
            "[[".repeat(500_000),
            "/*".repeat(500_000),
            "[[ a\n".repeat(200_000),
            "(".repeat(1_000_000),
            "MARA\n(a\n".repeat(100_000),
            "*_".repeat(500_000),
            "INT. " + "A - ".repeat(200_000),
            "A".repeat(3_000_000),
            "word ".repeat(600_000),
            "#".repeat(1_000_000),
            "INT. A - DAY\n\n".repeat(50_000),
            "CLOSE ON " + "X ".repeat(300_000),
            "MARA (".repeat(200_000) + ")".repeat(200_000) + "\nhello",
        };
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (String monster : monsters) {
            String head = monster.substring(0, 12).replace('\n', '/');
            long start = threads.getCurrentThreadCpuTime();
            Breakdown.of(ScriptReader.read("m.fountain", utf8(monster)));
            long ms = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
            assertTrue(ms < 4000, head + " took " + ms + " ms of the processor");
        }
    }

    @Test
    void aSpeechThatNobodyCanHoldAShotForIsPartedAndSaid() {
        String sentence = "I have walked a long way to say this to you and I will say it. ";
        String speech = sentence.repeat(6400).strip();
        String script = "INT. KITCHEN - DAY\n\nBEN\n(tired)\n" + speech + "\n";
        var play = ScriptReader.read("long.fountain", script.getBytes(StandardCharsets.UTF_8));
        ScriptImport made = ScriptImport.of(play, ProductionSettings.DEFAULT);
        List<Beat.Dialogue> parts = new ArrayList<>();
        made.production().scenes().getFirst().beats().forEach(b -> parts.add((Beat.Dialogue) b));

        assertTrue(parts.size() > 900, parts.size() + " parts");
        assertTrue(parts.stream().allMatch(p -> p.text().length() <= 400));
        assertEquals(speech, String.join(" ", parts.stream().map(Beat.Dialogue::text).toList()));
        assertEquals(List.of("tired"), parts.getFirst().parentheticals());
        assertEquals(ScriptProblem.Code.LONG_PARAGRAPH, made.problems().getFirst().code());
        assertEquals(1, Breakdown.of(play).scenes().getFirst().dialogues());
    }

    @Test
    void aParagraphThatNoShotCanHoldIsPartedAndSaid() {
        String sentence = "Anna walks to the table, sits down and looks at the door. ";
        for (String text : List.of(sentence.repeat(700), "anna waits ".repeat(4000))) {
            String script = "INT. KITCHEN - DAY\n\nBen stands.\n\n" + text.strip() + "\n";
            ScriptImport made =
                    ScriptImport.of(
                            ScriptReader.read(
                                    "long.fountain", script.getBytes(StandardCharsets.UTF_8)),
                            ProductionSettings.DEFAULT);

            List<String> parts = new ArrayList<>();
            for (Beat beat : made.production().scenes().getFirst().beats()) {
                parts.add(((Beat.Action) beat).text());
            }
            assertEquals("Ben stands.", parts.removeFirst());
            assertTrue(parts.stream().allMatch(p -> p.length() <= 400), parts::toString);
            assertEquals(text.strip(), String.join(" ", parts));
            ScriptProblem problem = made.problems().getFirst();
            assertEquals(ScriptProblem.Code.LONG_PARAGRAPH, problem.code());
            assertEquals(5, problem.line());
        }
    }
}
