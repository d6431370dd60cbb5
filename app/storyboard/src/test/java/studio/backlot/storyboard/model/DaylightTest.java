package studio.backlot.storyboard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.edit.ProductionEdit;
import studio.backlot.storyboard.json.DocumentJson;

class DaylightTest {
    private static final Daylight EVENING =
            Daylight.parse("2026-06-21 18:30 +02:00 @ 52.52, -13.4 north 90");

    @Test
    void whatIsReadIsWrittenAndReadAgain() {
        assertEquals(new Daylight("2026-06-21T18:30+02:00", 52.52, -13.4, 90), EVENING);
        assertEquals(EVENING, Daylight.parse(EVENING.text()));
        Daylight up = Daylight.parse("2026-01-05T9:05 Z @ -33.9,151.2");
        assertEquals(Daylight.NORTH_UP, up.northDegrees());
        assertEquals(up, Daylight.parse(up.text()));
    }

    @Test
    void whatIsNoTimeOrNoPlaceIsRefused() {
        for (String wrong :
                new String[] {
                    "",
                    "noon",
                    "2026-06-31 18:30 +02:00 @ 52,13",
                    "2026-06-21 18:30 @ 52,13",
                    "2026-06-21 18:30 +02:00 @ 95,13",
                    "2026-06-21 18:30 +02:00 @ 5.2.1,13",
                    "2026-06-21 25:30 +02:00 @ 52,13"
                }) {
            assertThrows(IllegalArgumentException.class, () -> Daylight.parse(wrong), wrong);
        }
    }

    @Test
    void turningTheSetTurnsTheSunWithIt() {
        Daylight turned = new Daylight(EVENING.at(), 52.52, -13.4, 120);
        assertEquals(Math.toRadians(30), turned.heading() - EVENING.heading(), 1e-9);
        assertEquals(EVENING.sun(), turned.sun());
    }

    @Test
    void aSceneKeepsItInItsFile() {
        Production production = Examples.production(1, 1);
        String scene = production.scenes().getFirst().id();
        Production lit = new ProductionEdit.SetDaylight(scene, EVENING).apply(production);
        Production read = DocumentJson.value(DocumentJson.tree(lit), Production.class);
        assertEquals(EVENING, read.scenes().getFirst().world().daylight());
        assertEquals(production, new ProductionEdit.SetDaylight(scene, null).apply(lit));
    }
}
