package studio.backlot.studio.animatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.gl.Look;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.DirectedScene;

/// A scene inside a car plays inside of it, from its master to its inserts.
class CarSceneTest {
    private static final String SCRIPT =
            """
            INT. CAR - DAY

            PETER drives. AGNES sleeps beside him, an envelope in her hand.

            INSERT - THE ENVELOPE

            PETER
            I never asked her what was in it.
            """;

    /// On a seat of the car nobody's eyes are as high as its roof.
    private static final double ROOF = 1.6;

    @Test
    void everybodySitsInEveryShot(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("car.fountain"), SCRIPT);
        AnimaticOptions options =
                new AnimaticOptions(
                        FrameRate.FPS_24,
                        192,
                        108,
                        AnimaticOptions.BurnIn.NONE,
                        Look.SHADED,
                        folder.resolve("cache"),
                        "test");
        try (ConceptStudio studio = ConceptStudio.open()) {
            Production production = new Animatic(studio, options).plan(script);
            Scene scene = production.scenes().getFirst();
            DirectedScene directed = studio.direct(production, scene);
            assertTrue(scene.shots().size() > 1, scene.shots()::toString);
            for (Shot shot : scene.shots()) {
                var stage = studio.direct(production, directed, scene, shot).stage(0);
                assertEquals("car", stage.setId(), shot::name);
                for (StagedFigure figure : stage.figures()) {
                    double eyes = Kinematics.solve(figure).eyes().y();
                    assertTrue(eyes < ROOF, shot.name() + ": " + figure.name() + " at " + eyes);
                }
            }
        }
    }
}
