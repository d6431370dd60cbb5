package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneHeadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "INT. DINER - NIGHT                          |INT    |DINER            |NIGHT      |NIGHT",
                "EXT. DESERT ROAD - DAWN                     |EXT    |DESERT ROAD      |DAWN       |DAWN",
                "INT HOUSE DAY                               |INT    |HOUSE            |DAY        |DAY",
                "int. house - day                            |INT    |house            |DAY        |day",
                "INT./EXT. CAR - MOVING - DUSK               |INT_EXT|CAR - MOVING     |DUSK       |DUSK",
                "I/E. CAR - NIGHT                            |INT_EXT|CAR              |NIGHT      |NIGHT",
                "EXT/INT CAR NIGHT                           |INT_EXT|CAR              |NIGHT      |NIGHT",
                "EST. HARBOUR - MORNING                      |-      |HARBOUR          |MORNING    |MORNING",
                "INT. HOUSE - KITCHEN - LATER                |INT    |HOUSE - KITCHEN  |LATER      |LATER",
                "INT. HOUSE – KITCHEN — CONTINUOUS           |INT    |HOUSE - KITCHEN  |CONTINUOUS |CONTINUOUS",
                "INT. HOUSE - DAY - FLASHBACK (1944)         |INT    |HOUSE            |DAY        |DAY - FLASHBACK - 1944",
                "INT. HOUSE - DAY (1979)                     |INT    |HOUSE            |DAY        |DAY - 1979",
                "INT. HOUSE (1979) - NIGHT                   |INT    |HOUSE            |NIGHT      |NIGHT",
                "INT. OFFICE - FLASHBACK                     |INT    |OFFICE           |-          |FLASHBACK",
                "INT. OFFICE - LATER THAT NIGHT              |INT    |OFFICE           |NIGHT      |LATER THAT NIGHT",
                "INT. OFFICE - MOMENTS LATER                 |INT    |OFFICE           |LATER      |MOMENTS LATER",
                "INT. OFFICE - THE NEXT MORNING              |INT    |OFFICE           |MORNING    |THE NEXT MORNING",
                "INT. OFFICE - SAME TIME                     |INT    |OFFICE           |SAME       |SAME TIME",
                "EXT. ROOFTOP - MAGIC HOUR                   |EXT    |ROOFTOP          |GOLDEN_HOUR|MAGIC HOUR",
                "EXT. ROOFTOP - 3 AM                         |EXT    |ROOFTOP          |NIGHT      |3 AM",
                "EXT. ROOFTOP - LATE AFTERNOON               |EXT    |ROOFTOP          |AFTERNOON  |LATE AFTERNOON",
                "EXT. ROOFTOP, NIGHT                         |EXT    |ROOFTOP          |NIGHT      |NIGHT",
                "EXT. BEACH AT SUNSET                        |EXT    |BEACH            |SUNSET     |SUNSET",
                "INT. CAR                                    |INT    |CAR              |-          |-",
                "INT. HOTEL - SUITE - NIGHT                  |INT    |HOTEL - SUITE    |NIGHT      |NIGHT",
                "INT. NIGHT WATCHMAN'S ROOM - DAY            |INT    |NIGHT WATCHMAN'S ROOM|DAY    |DAY",
                "INNEN. KÜCHE - TAG                          |INT    |KÜCHE            |DAY        |TAG",
                "AUSSEN. STRASSE - NACHT                     |EXT    |STRASSE          |NIGHT      |NACHT",
                "INNEN/AUSSEN. AUTO – ABENDDÄMMERUNG         |INT_EXT|AUTO             |DUSK       |ABENDDÄMMERUNG",
                "INNEN KÜCHE NACHT                           |INT    |KÜCHE            |NIGHT      |NACHT",
                "KÜCHE - INNEN - TAG                         |INT    |KÜCHE            |DAY        |TAG",
                "BÜRO / INNEN / NACHT                        |INT    |BÜRO             |NIGHT      |NACHT",
                "INT. CUISINE - JOUR                         |INT    |CUISINE          |DAY        |JOUR",
                "EXT. RUE – NUIT                             |EXT    |RUE              |NIGHT      |NUIT",
                "INT. JOUR - CUISINE                         |INT    |CUISINE          |DAY        |JOUR",
                "INTÉRIEUR. CHAMBRE - PETIT MATIN            |INT    |CHAMBRE          |DAWN       |PETIT MATIN",
                "EXT. FORÊT / CRÉPUSCULE                     |EXT    |FORÊT            |DUSK       |CRÉPUSCULE",
                "INT. COCINA - DÍA                           |INT    |COCINA           |DAY        |DÍA",
                "EXT. CALLE - NOCHE                          |EXT    |CALLE            |NIGHT      |NOCHE",
                "EXTERIOR. DESIERTO - ATARDECER              |EXT    |DESIERTO         |SUNSET     |ATARDECER",
                "INT./EXT. COCHE - MAÑANA                    |INT_EXT|COCHE            |MORNING    |MAÑANA",
                "अंदर. रसोई - रात                              |INT    |रसोई              |NIGHT      |रात",
                "बाहर. सड़क - दिन                              |EXT    |सड़क              |DAY        |दिन",
                "अंदर/बाहर. कार - शाम                          |INT_EXT|कार              |EVENING    |शाम",
                "बाहर छत - सुबह                               |EXT    |छत               |MORNING    |सुबह",
                "आंतरिक. घर - लगातार                           |INT    |घर               |CONTINUOUS |लगातार",
                "KITCHEN                                     |-      |KITCHEN          |-          |-",
            })
    void takesApart(String line, String intExt, String place, String time, String words) {
        SceneHeading h = SceneHeading.parse(line);

        assertEquals(
                "%s|%s|%s|%s".formatted(name(intExt), place, name(time), name(words)),
                "%s|%s|%s|%s"
                        .formatted(
                                h.intExt() == null ? "-" : h.intExt().name(),
                                h.place(),
                                h.time() == null ? "-" : h.time().name(),
                                name(h.timeWords())));
    }

    private static String name(String value) {
        return value == null ? "-" : value;
    }

    @ParameterizedTest
    @CsvSource({
        "INT. HOUSE - DAY #1A#,1A",
        "INT. HOUSE - DAY #I-1-A#,I-1-A",
        "INT. HOUSE - DAY #110A#,110A",
        "12 INT. HOUSE - DAY 12,12",
        "12A. EXT. HOUSE - DAY,12A",
        "INT. HOUSE #3 - DAY,",
    })
    void readsThePrintedNumber(String line, String number) {
        SceneHeading h = SceneHeading.parse(line);

        assertEquals(number, h.number());
        assertTrue(h.text().endsWith("DAY"), h.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INTERNATIONAL AIRPORT",
                "ESTABLISHING",
                "EXTRA! EXTRA!",
                "Innen ist es dunkel.",
                "Interior lights flicker.",
                "अंदर वह बैठी है।",
                "बाहर बारिश हो रही है।",
                "INT.",
                "A MAN ENTERS - NIGHT FALLS",
            })
    void proseIsNoHeading(String line) {
        assertFalse(SceneHeading.looksLikeHeading(line));
    }
}
