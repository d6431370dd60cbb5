package studio.backlot.storyboard.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.storyboard.exchange.ExchangeException.Code;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.time.FrameRate;

class StoryboarderReaderTest {
    private static final String PROJECT =
            """
            {"version": "3.0.0", "aspectRatio": 2.39, "fps": 24, "defaultBoardTiming": 2000,
             "boards": [
              {"uid": "L0F2W", "url": "board-1-L0F2W.png", "newShot": true, "number": 1,
               "shot": "1A", "time": 0, "duration": 1020, "lastEdited": 1700000000000,
               "dialogue": "MARA: Not today.", "action": "Mara waits.", "notes": "rim light",
               "layers": {"fill": {"url": "board-1-L0F2W-fill.png"}},
               "audio": {"filename": "steps.wav", "duration": 3000}},
              {"uid": "Q9PXX", "url": "board-2-Q9PXX.png", "newShot": false, "number": 2,
               "shot": "1B", "time": 1020, "duration": 1020, "dialogue": "", "action": "",
               "notes": "", "audio": {"filename": "door.wav", "duration": 500}},
              {"uid": "ZZZZ1", "url": "board-3-ZZZZ1.png", "newShot": true, "number": 3,
               "shot": "2A", "time": 2040, "dialogue": "Somebody speaks", "action": "She goes."}
             ]}
            """;

    @TempDir Path folder;

    private Path project(String json) throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.writeString(images.resolve("board-1-L0F2W-posterframe.jpg"), "poster");
        Files.writeString(images.resolve("board-1-L0F2W.png"), "one");
        Files.writeString(images.resolve("board-2-Q9PXX.png"), "two");
        Files.writeString(images.resolve("steps.wav"), "steps");
        Files.writeString(images.resolve("door.wav"), "door");
        return Files.writeString(folder.resolve("Night Train.storyboarder"), json);
    }

    @Test
    void boardsBecomeShotsWithPanelsTimesAndNotes() throws IOException {
        StoryboarderReader.Result result = StoryboarderReader.read(project(PROJECT));
        Production production = result.production();
        assertEquals("Night Train", production.title());
        assertEquals(2.39, production.settings().aspect());
        assertEquals(FrameRate.FPS_24, production.settings().rate());
        List<Shot> shots = production.shots();
        assertEquals(List.of("1A", "2A"), shots.stream().map(Shot::setup).toList());
        // 1020 ms are 24.48 frames: borders at 24 and 49, then 2 s more.
        assertEquals(List.of(49L, 48L), shots.stream().map(Shot::frames).toList());
        assertEquals(
                List.of(
                        new Panel(
                                "panel-l0f2w-1",
                                "START",
                                0,
                                DocumentJson.hash(
                                        "poster".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                "rim light"),
                        new Panel(
                                "panel-q9pxx-2",
                                "END",
                                24 / 49.0,
                                DocumentJson.hash(
                                        "two".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                null)),
                shots.getFirst().panels());
        assertEquals("Mara waits.", shots.getFirst().description());
        assertEquals(97, production.cuts().getFirst().frames());
        assertEquals(
                List.of("board 3: the picture images/board-3-ZZZZ1.png is missing"),
                result.problems());
        assertEquals(4, result.media().size());
    }

    @Test
    void dialogueAndActionBecomeBeats() throws IOException {
        List<Beat> beats =
                StoryboarderReader.read(project(PROJECT)).production().scenes().getFirst().beats();
        assertEquals(
                new Beat.Dialogue(
                        "dialogue-l0f2w-1",
                        "MARA",
                        List.of(),
                        List.of(),
                        "Not today.",
                        false,
                        1,
                        1),
                beats.get(1));
        assertEquals("VOICE", ((Beat.Dialogue) beats.get(3)).character());
    }

    @Test
    void soundsThatOverlapLieOnTracksOfTheirOwn() throws IOException {
        Production production = StoryboarderReader.read(project(PROJECT)).production();
        List<Item> first = production.cuts().getFirst().track("A1").orElseThrow().items();
        List<Item> second = production.cuts().getFirst().track("A2").orElseThrow().items();
        assertEquals(List.of(72L), first.stream().map(Item::frames).toList());
        assertEquals(List.of(24L, 12L), second.stream().map(Item::frames).toList());
    }

    @Test
    void aHundredBoardsAreAsLongAsTheirMilliseconds() throws IOException {
        String boards = "{\"duration\": 1020, \"newShot\": true},".repeat(100);
        Production production =
                StoryboarderReader.read(
                                project(
                                        "{\"fps\": 24, \"boards\": ["
                                                + boards.substring(0, boards.length() - 1)
                                                + "]}"))
                        .production();
        assertEquals(102 * 24, production.cuts().getFirst().frames());
        assertEquals(102 * 24, production.shots().stream().mapToLong(Shot::frames).sum());
    }

    @Test
    void filesOutsideTheProjectAreNotTouched() throws IOException {
        Files.writeString(folder.resolve("secret.png"), "secret");
        StoryboarderReader.Result result =
                StoryboarderReader.read(
                        project("{\"boards\": [{\"url\": \"../secret.png\", \"duration\": 500}]}"));
        assertEquals(0, result.media().size());
        assertTrue(result.problems().contains("board 1: ../secret.png lies outside images"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NOT_JSON        | {'boards': [                                | line 1",
                "NOT_JSON        | ``                                          | line 1",
                "NOT_THIS_FORMAT | {}                                          | boards",
                "NOT_THIS_FORMAT | []                                          | boards",
                "NOT_THIS_FORMAT | {'boards': 3}                               | boards",
                "MALFORMED       | {'boards': [3]}                             | boards[0]",
                "MALFORMED       | {'boards': [{}, {'duration': 'x'}]}         | boards[1].duration",
                "MALFORMED       | {'boards': [{'duration': -1}]}              | boards[0].duration",
                "MALFORMED       | {'boards': [{'duration': 86400000}, {}]}    | boards[1].duration",
                "MALFORMED       | {'fps': 'fast', 'boards': []}               | fps",
                "MALFORMED       | {'fps': 0, 'boards': []}                    | fps",
                "MALFORMED       | {'aspectRatio': 0, 'boards': []}            | aspectRatio",
            })
    void malformedProjectsAreNamedByTheirField(Code code, String json, String field)
            throws IOException {
        // The quotes of CSV are in the way of JSON's.
        Path file = project(json == null ? "" : json.replace('\'', '"'));
        ExchangeException e =
                assertThrows(ExchangeException.class, () -> StoryboarderReader.read(file));
        assertEquals(code, e.code(), e.getMessage());
        assertTrue(e.getMessage().startsWith("Night Train.storyboarder: " + field), e.getMessage());
    }

    @Test
    void aMissingProjectIsNamed() {
        Path nowhere = folder.resolve("no.storyboarder");
        ExchangeException e =
                assertThrows(ExchangeException.class, () -> StoryboarderReader.read(nowhere));
        assertEquals(Code.NOT_FOUND, e.code());
    }
}
