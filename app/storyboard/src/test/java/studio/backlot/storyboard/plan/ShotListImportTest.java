package studio.backlot.storyboard.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.script.ScriptImport;
import studio.backlot.storyboard.script.ScriptReader;

class ShotListImportTest {
    private static List<String> rows(String text) {
        return ShotListImport.parse(text).rows().stream()
                .map(r -> r.line() + "|" + r.scene() + "|" + r.setup() + "|" + r.description())
                .toList();
    }

    @Test
    void readsPastedLines() {
        assertEquals(
                List.of(
                        "2|4|null|WS the diner at night",
                        "3|4|null|MCU Mara, she looks right",
                        "4|12|B|OTS Joe onto Mara, 65mm",
                        "6|4|null|Insert: the phone"),
                rows(
                        "Scene 4\nWS the diner at night\n2. MCU Mara, she looks right\n12B: OTS Joe onto Mara, 65mm\n\n- Insert: the phone\n"));
    }

    @Test
    void readsTablesWithColumnsInAnyOrder() {
        assertEquals(
                List.of(
                        "2|1|A|WS Mara, crosses the street, 24mm, slow push in",
                        "3|1|B|CU Joe, says \"no\", twice, 85mm"),
                rows(
                        "Lens,Movement,Scene,Shot,Size,Subject,Description,Dialogue,Duration\r\n"
                                + "24,slow push in,1,A,WS,Mara,crosses the street,,4 s\r\n"
                                + "85mm,,,1B,CU,Joe,\"says \"\"no\"\", twice\",No. No.,36 frames\r\n"));
        assertEquals(
                List.of("2|3|null|MS, he waits"),
                rows("scene;shot;size;action\n3;1;MS;he waits\n"));
    }

    @Test
    void aRowWithoutAShotIsReported() {
        ShotListImport list = ShotListImport.parse("scene\tsize\tnotes\n1\t\tlunch\n1\tMS\t\n");

        assertEquals(1, list.rows().size());
        assertEquals(
                List.of("Row 2 describes no shot: fill in a size or a description."),
                list.problems());
    }

    @Test
    void shotsGoToTheScenesTheyName() {
        Production p =
                ScriptImport.of(
                                ScriptReader.read(
                                        "a.fountain",
                                        "INT. BAR - NIGHT\n\nRain.\n\nEXT. ROAD - DAY\n\nDust.\n"
                                                .getBytes(StandardCharsets.UTF_8)),
                                ProductionSettings.DEFAULT)
                        .production();
        Production with =
                ShotListImport.parse(
                                "scene,shot,size,description,dialogue,duration\n2,C,WS,a car,,3\n,,CU,Mara,I know.,\n7,,MS,nobody,,\n")
                        .addTo(p, p.scenes().getFirst().id());

        List<Scene> scenes = with.scenes();
        assertEquals(List.of("001_A"), scenes.get(0).shots().stream().map(s -> s.name()).toList());
        assertEquals(
                List.of("002_C", "002_A"),
                scenes.get(1).shots().stream().map(s -> s.name()).toList());
        assertEquals(72, scenes.get(1).shots().getFirst().frames());
        assertEquals("\"I know.\"", scenes.get(1).shots().get(1).notes());
    }
}
