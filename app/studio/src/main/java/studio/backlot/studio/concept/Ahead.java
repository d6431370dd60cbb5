package studio.backlot.studio.concept;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.gl.RenderException;
import studio.backlot.gl.figure.FigureMesher;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageAssembler;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.studio.render.RenderThread;

/// Builds what a frame needs while it is still being staged and solved: its set, which the solver
/// looks through and the renderer takes in, then its people. Whoever needs these waits for them or
/// makes them; what goes wrong here goes wrong there, and is told there.
final class Ahead implements AutoCloseable {
    private static final Atmosphere ANY =
            new Atmosphere(TimeOfDay.DAY, Weather.CLEAR, 0, List.of(), null, false);

    private final StageAssembler assembler;
    private final RenderThread gl;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> {
                Thread made = new Thread(work, "ahead");
                made.setDaemon(true);
                return made;
            });

    Ahead(StageAssembler assembler, RenderThread gl) {
        this.assembler = assembler;
        this.gl = gl;
    }

    /// The set that a frame will be in.
    void set(String id, long dressingSeed) {
        thread.execute(
                () -> build(new Stage(id, dressingSeed, List.of(), List.of(), ANY, List.of())));
    }

    private void build(Stage empty) {
        try {
            List<PartGroup> groups = assembler.geometry(empty).groups();
            gl.prepare(empty);
            for (PartGroup group : groups) {
                group.solid();
                group.glass();
            }
        } catch (RenderException e) {
            // The frame itself will say so.
        }
    }

    /// The people that will be in it.
    void people(List<CastMember> cast) {
        thread.execute(() ->
                assembler.meet(
                        cast.stream()
                                .map(m -> new FigureMesher.Person(m.build(), m.wardrobe()))
                                .toList()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
