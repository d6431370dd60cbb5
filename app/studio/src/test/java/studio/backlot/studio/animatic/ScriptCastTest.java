package studio.backlot.studio.animatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.script.ScriptImport;
import studio.backlot.storyboard.script.ScriptReader;

class ScriptCastTest {
    private static final String SCRIPT =
            """
            INT. WARD - DAY

            VERA (35), in a black leather jacket, follows. A PRIEST comes in behind her.

            VERA
            Go away.

            PRIEST
            She is asleep. Tell her mother.

            DR. PARK (50), a doctor in a white coat, runs past.

            DR. PARK
            Out!
            """;

    private static CastMember cast(String name) {
        Production made =
                ScriptImport.of(
                                ScriptReader.read(
                                        "ward.fountain", SCRIPT.getBytes(StandardCharsets.UTF_8)),
                                ProductionSettings.DEFAULT)
                        .production();
        return ScriptCast.dress(made).cast().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean wears(String name, String kind) {
        return cast(name).wardrobe().garments().stream().anyMatch(g -> g.kind().equals(kind));
    }

    @Test
    void clothesThatFollowAnAgeAreWorn() {
        assertTrue(wears("VERA", "jacket"), cast("VERA").wardrobe()::toString);
        assertTrue(wears("DR. PARK", "coat"), cast("DR. PARK").wardrobe()::toString);
    }

    @Test
    void whoComesInBehindHerIsNoWomanForThat() {
        assertEquals(0, cast("PRIEST").build().feminine());
    }
}
