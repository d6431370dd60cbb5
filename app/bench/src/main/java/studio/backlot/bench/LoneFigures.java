package studio.backlot.bench;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.gl.GlRenderer;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageAssembler;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.render.RenderThread;

/// Draws people with nothing round them: against the finished frame that tells what hides them.
final class LoneFigures implements AutoCloseable {
    private final RenderThread gl;

    LoneFigures() {
        StageAssembler assembler = StageAssembler.ofCatalogues();
        this.gl =
                new RenderThread(() -> GlRenderer.create(stage -> only(assembler.geometry(stage))));
    }

    private static StageGeometry only(StageGeometry all) {
        List<PartGroup> people = new ArrayList<>();
        for (PartGroup group : all.groups()) {
            if (group.isMoving() && group.parts().stream().anyMatch(p -> p.id() < 200)) {
                people.add(group);
            }
        }
        return new StageGeometry(people, List.of(), List.of(), false);
    }

    /// Ids and depth of one figure of a stage, seen through a camera.
    DrawnFrame draw(Stage stage, StagedFigure figure, Camera camera, int width, int height) {
        Stage bare =
                new Stage(
                        stage.setId(),
                        stage.dressingSeed(),
                        List.of(figure),
                        List.of(),
                        stage.atmosphere(),
                        List.of());
        return Buffers.of(gl, bare, camera, width, height);
    }

    @Override
    public void close() {
        gl.close();
    }
}
