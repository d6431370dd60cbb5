package studio.backlot.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.CameraCatalogue.Mode;
import studio.backlot.assets.film.MoveStyle;

class CameraCatalogueTest {
    private final CameraCatalogue catalogue = CameraCatalogue.load();

    @Test
    void sensorFiguresAreThoseOfTheFieldNotes() {
        Map<String, String> expected =
                new TreeMap<>(
                        Map.ofEntries(
                                Map.entry("alexa-lf-og", "36.7 x 25.54"),
                                Map.entry("alexa-65-og", "54.12 x 25.58"),
                                Map.entry("s35-4perf", "24.89 x 18.66"),
                                Map.entry("s16", "12.35 x 7.42"),
                                Map.entry("16mm", "10.26 x 7.49"),
                                Map.entry("monstro-8k", "40.96 x 21.6"),
                                Map.entry("dragon-6k", "30.7 x 15.8"),
                                Map.entry("helium-8k", "29.9 x 15.77"),
                                Map.entry("pocket-6k", "23.1 x 12.99"),
                                Map.entry("ursa-46k", "25.34 x 14.25"),
                                Map.entry("full-frame", "36.0 x 24.0"),
                                Map.entry("mft", "17.3 x 13.0")));
        Map<String, String> found = new TreeMap<>();
        for (String id : expected.keySet()) {
            Mode mode = catalogue.mode(id).orElseThrow();
            found.put(id, mode.widthMm() + " x " + mode.heightMm());
        }
        assertEquals(expected, found);
    }

    @Test
    void everyRowNamesItsSource() {
        Set<String> keys = new HashSet<>();
        catalogue.bodies().forEach(body -> assertTrue(keys.add(body.key()), body.key()));
        catalogue.bodies().stream()
                .flatMap(body -> body.modes().stream())
                .forEach(mode -> assertFalse(mode.source().isBlank(), mode.id()));
        catalogue.rigs().forEach(rig -> assertFalse(rig.source().isBlank(), rig.key()));
        catalogue.kits().forEach(kit -> assertFalse(kit.source().isBlank(), kit.key()));
    }

    @Test
    void everyStyleOfADescriptionHasARig() {
        for (MoveStyle style : MoveStyle.values()) {
            assertTrue(catalogue.rig(style).isPresent(), style.name());
        }
    }

    @Test
    void defaultsExist() {
        assertTrue(catalogue.mode(CameraCatalogue.DEFAULT_BODY).isPresent());
        assertTrue(catalogue.kit(CameraCatalogue.DEFAULT_KIT).isPresent());
    }
}
