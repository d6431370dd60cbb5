package studio.backlot.space.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.cast.CastCatalogue;
import studio.backlot.space.figure.Casting.Look;
import studio.backlot.space.figure.Wardrobe.Garment;

class CastingTest {
    private final Casting casting = new Casting(CastCatalogue.load());

    @Test
    void aRedCoatIsRedAndACoat() {
        Look look = casting.look("MARA, 30s, a woman in a red coat", 4, List.of());
        assertTrue(look.wardrobe().garments().contains(new Garment("coat", 0xB8322C)));
        assertEquals(1, look.build().feminine());
    }

    @Test
    void rolesBringTheirClothes() {
        Look cop = casting.look("a cop", 1, List.of());
        assertEquals("uniform", cop.wardrobe().garments().getFirst().kind());
        assertTrue(cop.wardrobe().extras().contains("cap"));
        Look waitress = casting.look("WAITRESS", 1, List.of());
        assertTrue(waitress.wardrobe().garments().stream().anyMatch(g -> g.kind().equals("apron")));
    }

    @Test
    void aSuitIsOfOneSoberCloth() {
        CastCatalogue catalogue = CastCatalogue.load();
        for (int seed = 0; seed < 20; seed++) {
            List<Garment> worn =
                    casting.look("a man in a suit", seed, List.of()).wardrobe().garments();
            int cloth = colour(worn, "suit");
            assertEquals(cloth, colour(worn, "trousers"));
            String hex = String.format(Locale.ROOT, "#%06X", cloth);
            assertTrue(catalogue.suits().contains(hex), hex);
        }
        assertNotEquals(
                colour(worn("a man in a white suit"), "suit"),
                colour(worn("a man in a suit"), "suit"));
    }

    private List<Garment> worn(String words) {
        return casting.look(words, 1, List.of()).wardrobe().garments();
    }

    private static int colour(List<Garment> worn, String kind) {
        return worn.stream().filter(g -> g.kind().equals(kind)).findFirst().orElseThrow().rgb();
    }

    @Test
    void agesShow() {
        Look boy = casting.look("TIM (8)", 1, List.of());
        assertTrue(boy.build().stature() < 1.35, () -> "stature " + boy.build().stature());
        assertTrue(boy.build().headsTall() < 6.3);
        Look old = casting.look("an old man with a beard", 1, List.of());
        assertEquals(0xCFCBC2, old.wardrobe().hairRgb());
        assertTrue(old.wardrobe().extras().contains("beard"));
    }

    @Test
    void sameWordsAndSeedGiveTheSameLook() {
        assertEquals(casting.look("JOE", 9, List.of()), casting.look("JOE", 9, List.of()));
        assertNotEquals(casting.look("JOE", 9, List.of()), casting.look("JOE", 10, List.of()));
    }

    @Test
    void aCastOfTenIsToldApart() {
        List<Look> cast = new ArrayList<>();
        String[] names = {
            "ANNA", "BEN", "CLARA", "DAN", "EVA", "FRANK", "GRACE", "HENRY", "IRIS", "JACK"
        };
        for (int i = 0; i < names.length; i++) {
            Look look = casting.look(names[i], 100 + i, cast);
            for (Look other : cast) {
                assertTrue(Casting.difference(look, other) > 0.45, () -> look + " like " + other);
            }
            cast.add(look);
        }
    }
}
