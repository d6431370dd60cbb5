package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.ProductionSettings;

class CastingTest {
    private static final String SCRIPT =
            """
            INT. CHURCH - DAY

            ANNA (40) kneels. A PRIEST comes in behind her and looks at her hands.

            PRIEST
            She was here before you.

            A NURSE waits at the door. TOM (50) nods to her.

            NURSE
            She sleeps.

            TOM
            Her mother too.
            """;

    private static CastMember cast(String name) {
        return ScriptImport.of(
                        ScriptReader.read("cast.fountain", SCRIPT.getBytes(StandardCharsets.UTF_8)),
                        ProductionSettings.DEFAULT)
                .production()
                .cast()
                .stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nounsAndNamesSayWhoIsAWomanBeforePronounsOfOthers() {
        assertEquals(0, cast("PRIEST").build().feminine());
        assertEquals(0, cast("TOM").build().feminine());
        assertEquals(1, cast("ANNA").build().feminine());
    }

    @Test
    void peopleOfATradeWearIt() {
        assertTrue(wears("NURSE", "uniform"));
        assertTrue(wears("PRIEST", "coat"));
        assertFalse(wears("TOM", "uniform"));
    }

    private static boolean wears(String name, String kind) {
        Wardrobe wardrobe = cast(name).wardrobe();
        return wardrobe.garments().stream().anyMatch(g -> g.kind().equals(kind));
    }
}
