package studio.backlot.studio.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.studio.session.Session;

/// Who is in a scene is known from what is spoken in it and from whom its action names.
class SceneCastTest {
    private static final String SCRIPT =
            """
            INT. HOSPITAL CORRIDOR - NIGHT

            DR. LANE (35, a woman in a white coat) waits.

            DR. LANE
            Which room?

            EXT. STREET - NIGHT

            Dr. Lane waits under a street lamp.
            """;

    @TempDir Path folder;

    @Test
    void whoHasATitleIsInASceneWithoutAWordOfTheirOwn() throws Exception {
        Path script = Files.writeString(folder.resolve("ward.fountain"), SCRIPT);
        try (ConceptStudio studio = ConceptStudio.open();
                Session session = Session.open(script)) {
            Production production = session.production();
            Scene street = production.scenes().getLast();
            Shot shot = street.activeShots().getFirst();
            DirectedShot made =
                    studio.direct(production, studio.direct(production, street), street, shot);
            assertEquals(
                    List.of("DR. LANE"),
                    made.stage(0).figures().stream().map(StagedFigure::name).toList());
        }
    }
}
