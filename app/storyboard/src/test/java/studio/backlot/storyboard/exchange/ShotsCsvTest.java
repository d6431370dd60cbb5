package studio.backlot.storyboard.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.edit.ShotListEdit;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;

class ShotsCsvTest {
    @Test
    void everyShotIsARowWithItsUses() {
        Production production =
                new ShotEdit.SetNotes("shot-1-0", "say \"when\",\nthen go")
                        .apply(Examples.production(1, 3));
        production = new ShotListEdit.Omit("shot-1-2").apply(production);
        String expected =
                """
                scene,setup,name,id,heading,description,size,endSize,framing,angle,level,side,\
                moves,lensMm,lensClass,subjects,set,frames,uses,framesInCut,firstTimecode,notes,solvedMm,solvedEndMm,sensorMode,sensorMm,fNumber,focusM,lensHeightM,tiltDeg
                1,A,001_A,shot-1-0,INT. TRAIN - NIGHT,"MS on Mara, slow push in, 35mm",MS,,,,,,\
                PUSH_IN,35,,Mara,diner,48,1,48,01:00:00:00,"say ""when"",
                then go",35.0,,%s,36.00x20.25,%.1f,%.2f,1.50,-7.1
                1,B,001_B,shot-1-1,INT. TRAIN - NIGHT,"MS on Mara, slow push in, 35mm",CU,,,,,,\
                PUSH_IN,50,,Mara,diner,49,1,49,01:00:02:00,,,,,,,,,
                """;
        Optics optics = Optics.fullFrame(16 / 9.0, 35);
        Camera camera = Camera.lookingAt(new Vec3(0, 1.5, 4), Vec3.UP, optics);
        CutMedia media =
                new CutMedia() {
                    @Override
                    public Optional<ShotMedia> shot(String shotId) {
                        return shotId.equals("shot-1-0")
                                ? Optional.of(new ShotMedia(null, 48, camera, null))
                                : Optional.empty();
                    }

                    @Override
                    public Optional<SoundMedia> sound(Item.SoundClip clip) {
                        return Optional.empty();
                    }
                };
        assertEquals(
                expected.formatted(optics.mode().id(), optics.fNumber(), optics.focusM()),
                ShotsCsv.write(production, 86_400, media).replace("\r\n", "\n"));
    }

    @Test
    void provenanceIsALineAPicture() {
        Camera camera =
                Camera.lookingAt(new Vec3(0, 1.5, 4), Vec3.UP, Optics.fullFrame(16 / 9.0, 35));
        Provenance one =
                new Provenance(
                        "boards/001_A.png",
                        "ab",
                        "shot-1-0",
                        "001_A",
                        0,
                        "cd",
                        "INK",
                        7,
                        "llvmpipe",
                        "0.1.0",
                        "diner",
                        camera,
                        List.of());
        String[] lines = Provenance.file(List.of(one, one)).split("\n");
        assertEquals(2, lines.length);
        var tree = DocumentJson.parse(lines[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals("INK", tree.path("look").asText());
        assertEquals(7, tree.path("seed").asLong());
        assertEquals(35.0, tree.path("camera").path("focalMm").asDouble());
    }
}
