package studio.backlot.storyboard.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.assets.patterns.ScenePatterns;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.script.ScriptImport;
import studio.backlot.storyboard.script.ScriptReader;

/// Shots that a writer names, in the many ways in which writers do.
class NamedShotTest {
    private static String read(String paragraph) {
        StringBuilder out = new StringBuilder();
        for (InlineShots.Part part : InlineShots.in(paragraph)) {
            NamedShot s = part.shot();
            out.append(out.isEmpty() ? "" : " / ");
            if (s == null) {
                out.append(part.text());
                continue;
            }
            out.append('[').append(s.kind());
            out.append(s.size() == null ? "" : " " + s.size());
            out.append(s.framing() == null ? "" : " " + s.framing());
            out.append(s.angle() == null ? "" : " " + s.angle());
            out.append(s.owner() == null ? "" : " by " + s.owner());
            out.append(s.subject().isEmpty() ? "" : " of " + s.subject());
            out.append(s.clause() == null ? "" : ", " + s.clause()).append(']');
            out.append(part.text().isEmpty() ? "" : " " + part.text());
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOSE ON Irene's hands, which hold a lantern.|[SHOT CU of Irene's hands, hold a lantern]",
                "CLOSE ON: the key.|[SHOT CU of the key]",
                "CLOSE ON THE KEY.|[SHOT CU of THE KEY]",
                "The bell rings. CLOSE ON Tom's face. He knows.|The bell rings. / [SHOT CU of Tom's face] He knows.",
                "Close on Irene as she reads the letter.|[SHOT CU of Irene] She reads the letter",
                "ANGLE ON the door as it opens.|[SHOT of the door] It opens",
                "ANGLE ON Tom turning the corner.|[SHOT of Tom, turning the corner]",
                "ANGLE ON: TOM|[SHOT of TOM]",
                "WIDE ON the quay.|[SHOT LS of the quay]",
                "WIDE SHOT of the harbour at dawn.|[SHOT LS of the harbour at dawn]",
                "Wide shot of the valley.|[SHOT LS of the valley]",
                "INSERT ON the letter.|[SHOT INSERT of the letter]",
                "INSERT the letter: two lines, no name.|[SHOT INSERT of the letter, two lines, no name]",
                "CLOSE UP - THE PHONE|[SHOT CU of THE PHONE]",
                "CLOSEUP of the dial.|[SHOT CU of the dial]",
                "An EXTREME CLOSE-UP of the lock.|[SHOT ECU of the lock]",
                "We are CLOSE ON a match being struck.|[SHOT CU of a match, being struck]",
                "LOW ANGLE ON the sheriff.|[SHOT LOW of the sheriff]",
                "OVERHEAD SHOT - the two beds.|[SHOT OVERHEAD of the two beds]",
                "TOM'S POV of the ship.|[SHOT POV by TOM of the ship]",
                "Tom's POV: a light blinks.|[SHOT POV by TOM of a light blinks]",
                "POV TOM - THE ROAD|[SHOT POV by TOM of THE ROAD]",
                "HER POV: the ferry drifts in.|[SHOT POV by HER of the ferry, drifts in]",
                "From Tom's POV, the ship is a shadow.|[SHOT POV by TOM of the ship, is a shadow]",
                "POV: a figure stands at the rail.|[SHOT POV of a figure, stands at the rail]",
                "WHAT TOM SEES: an empty deck.|[SHOT POV by TOM of an empty deck]",
                "ON IRENE, listening.|[SHOT of IRENE, listening]",
                "ON Tom as he turns away.|[SHOT of Tom] He turns away",
                "BACK TO SCENE|[BACK_TO_SCENE]",
                "BACK TO Irene.|[BACK_TO of Irene]",
                "OVER TOM'S SHOULDER, we see the ship.|[SHOT OTS by TOM of we see the ship]",
                "CLOSE ON ONE MAN.|[SHOT CU of ONE MAN]",
                "ANGLE ON OFFICER DAY.|[SHOT of OFFICER DAY]",
                "CLOSE ON CUP|[SHOT CU of CUP]",
                "MEDIUM CLOSE ON Tom.|[SHOT MCU of Tom]",
                "CLOSE ON the wedding ring.|[SHOT CU of the wedding ring]",
                "CLOSE ON her trembling hands.|[SHOT CU of her trembling hands]",
            })
    void shotsInsideActionAreFound(String written, String read) {
        assertEquals(read, read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She is close on his heels.",
                "Close on his heels, Tom runs.",
                "Close on midnight the ferry comes.",
                "Wide of the mark.",
                "He opens his eyes WIDE and stares.",
                "WIDE EYES stare at her.",
                "A SHOT rings out. TWO SHOTS answer.",
                "A SHOT OF WHISKEY stands on the bar.",
                "The ON AIR sign lights up.",
                "ON AIR lights up red.",
                "On the phone, a man breathes.",
                "Tight, dark corridors.",
                "CLOSE THE DOOR!",
                "The sign says CLOSED.",
                "FULL OF WATER the boat lists.",
                "Over his shoulder hangs a bag.",
                "Back to work, he says.",
                "From her point of the pier she waves.",
                "Insert coin, the machine says.",
                "The angle of the mast is wrong.",
            })
    void proseIsNoShot(String prose) {
        assertEquals(prose, read(prose));
    }

    private static final String FERRY =
            """
            EXT. HARBOUR - NIGHT

            IRENE (58), a harbour master, and TOM (24) walk along the quay. She stops.

            CLOSE ON Irene's hands, which hold a lantern.

            TOM
            Who is there?

            He looks at the water. HIS POV: a boat drifts in the fog. LOW ANGLE ON Irene as she raises the lantern.
            CLOSE UP - THE ROPE
            It slips.
            BACK TO SCENE
            Tom runs. CLOSE ON his boots.
            """;

    @Test
    void eachHasABoardOfItsOwn() {
        List<String> named =
                new ShotPlanner(ScenePatterns.load())
                                .plan(
                                        ScriptImport.of(
                                                        ScriptReader.read(
                                                                "ferry.fountain",
                                                                FERRY.getBytes(
                                                                        StandardCharsets.UTF_8)),
                                                        ProductionSettings.DEFAULT)
                                                .production())
                                .production()
                                .scenes()
                                .getFirst()
                                .shots()
                                .stream()
                                .filter(s -> "the script names this shot".equals(s.notes()))
                                .map(Shot::description)
                                .map(d ->
                                        d.replaceFirst(
                                                ", (?:three-quarter|front|in profile|\\d+mm).*",
                                                ""))
                                .toList();
        assertEquals(
                List.of(
                        "INSERT of IRENE's hands, holding a lantern",
                        "POV TOM, MS, a boat",
                        "MS IRENE, raises the lantern",
                        "INSERT of the rope",
                        "INSERT of TOM's boots"),
                named);
    }

    private static List<String> described(String script) {
        return new ShotPlanner(ScenePatterns.load())
                        .plan(
                                ScriptImport.of(
                                                ScriptReader.read(
                                                        "a.fountain",
                                                        script.getBytes(StandardCharsets.UTF_8)),
                                                ProductionSettings.DEFAULT)
                                        .production())
                        .production()
                        .scenes()
                        .getFirst()
                        .shots()
                        .stream()
                        .map(Shot::description)
                        .toList();
    }

    @Test
    void severalOfAKindAreSomebodyAndWhoIsSlappedIsThere() {
        List<String> shots =
                described(
                        """
                        INT. HOSPITAL CORRIDOR - NIGHT

                        Two NURSES push a bed. COLE (40), a detective, and ANNA (35) wait. He is pale. She wears her gown.

                        COLE
                        Is he alive?

                        ANNA
                        Go home.

                        Anna turns. She slaps him. A telephone rings. Cole picks it up.

                        COLE
                        Yes.

                        A dog barks.
                        """);
        assertTrue(shots.getFirst().contains("NURSE 1 pushes a bed"), shots::toString);
        assertTrue(shots.getFirst().contains("NURSE 2 pushes a bed"), shots::toString);
        assertTrue(
                shots.stream().anyMatch(s -> s.contains("two-shot, ANNA and COLE, ANNA slaps him")),
                shots::toString);
        assertTrue(
                shots.stream().anyMatch(s -> s.contains("COLE, talks on the phone")),
                shots::toString);
        assertTrue(shots.stream().anyMatch(s -> s.contains("a dog")), shots::toString);
    }
}
