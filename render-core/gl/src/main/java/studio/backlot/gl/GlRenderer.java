package studio.backlot.gl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.gl.context.EglContext;
import studio.backlot.gl.context.GraphicsContext;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.looks.Lighting;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.passes.Pipeline;
import studio.backlot.gl.scene.Opening;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageAssembler;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.gl.scene.StageSource;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;

/// Draws stages by OpenGL without a window. Lives on the thread that created it and asserts it.
public final class GlRenderer implements Renderer {
    private static final int REMEMBERED_RIGS = 64;

    private final GraphicsContext context;
    private final StageSource source;
    private final Pipeline pipeline;
    private final Map<Stage, LightRig> rigs =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Stage, LightRig> eldest) {
                    return size() > REMEMBERED_RIGS;
                }
            };

    private GlRenderer(GraphicsContext context, StageSource source) {
        this.context = context;
        this.source = source;
        this.pipeline = new Pipeline();
    }

    /// A renderer of stages from the catalogues, on the calling thread.
    ///
    /// @throws RenderException `NO_CONTEXT` with the remedy where there is no OpenGL 4.1
    public static GlRenderer create() {
        return create(StageAssembler.ofCatalogues());
    }

    /// A renderer of stages from another source, on the calling thread.
    ///
    /// @throws RenderException `NO_CONTEXT` with the remedy where there is no OpenGL 4.1
    public static GlRenderer create(StageSource source) {
        GraphicsContext context = EglContext.create();
        try {
            return new GlRenderer(context, source);
        } catch (RenderException e) {
            context.close();
            throw e;
        }
    }

    @Override
    public Frame render(RenderRequest request) {
        context.assertOwner();
        draw(request);
        return pipeline.read(request);
    }

    /// Draws a sequence, such as the frames of a moving shot, faster than one by one: the next
    /// frame is drawn while the last is read back. Frames arrive in order on this thread; depth,
    /// normals and ids are not read.
    @Override
    public void renderSequence(Iterable<RenderRequest> requests, FrameSink sink) {
        context.assertOwner();
        int index = 0;
        boolean whole = false;
        RenderRequest drawn = null;
        try {
            for (RenderRequest request : requests) {
                if (drawn == null || !standsStill(drawn, request)) {
                    draw(request);
                    drawn = request;
                }
                pipeline.readLater(index++, sink);
            }
            pipeline.drain(sink);
            whole = true;
        } finally {
            if (!whole) {
                pipeline.forget();
            }
        }
    }

    /// Makes the programs of a look by drawing a few pixels of a bare room with a window.
    @Override
    public void prepare(Look look) {
        context.assertOwner();
        Atmosphere air = new Atmosphere(TimeOfDay.DAY, Weather.CLEAR, 0, List.of(), null, false);
        Stage bare = new Stage("", 0, List.of(), List.of(), air, List.of());
        Camera camera =
                Camera.lookingAt(new Vec3(0, 1.6, 3), Vec3.ZERO, Optics.fullFrame(16 / 9.0, 35));
        Mesh mesh =
                new Mesh(
                        new float[] {-1, 0, 0, 1, 0, 0, 0, 1, 0},
                        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                        new float[] {0, 0, 1, 0, 0, 1},
                        new int[] {0, 1, 2});
        Part part =
                new Part(
                        "bare",
                        mesh,
                        Material.of(Material.Kind.PLASTER, 0x808080),
                        (short) 1000,
                        false);
        StageGeometry geometry =
                new StageGeometry(
                        List.of(PartGroup.standing(List.of(part))),
                        List.of(),
                        List.of(new Opening(new Vec3(0, 1, -3), Vec3.BACK, 1, 1)),
                        true);
        RenderRequest request =
                new RenderRequest(
                        bare, camera, 64, 36, look, RenderRequest.Quality.BOARD, 0, 0, false);
        pipeline.draw(geometry, Lighting.of(bare, geometry), request);
        pipeline.read(request);
    }

    @Override
    public void prepare(Stage stage) {
        context.assertOwner();
        pipeline.take(source.geometry(stage));
    }

    /// Work that was done since the start, for tests and reports.
    ///
    /// @param uploads groups of parts sent to the graphics card
    /// @param shadows times that shadow maps were drawn
    public record Effort(long uploads, long shadows) {}

    public Effort effort() {
        return new Effort(pipeline.store().uploads(), pipeline.shadowsDrawn());
    }

    /// Whether a frame looks like the one before: nothing moves before or with the camera, as where
    /// a move comes to rest, and no rain falls nor clouds drift outdoors.
    private boolean standsStill(RenderRequest before, RenderRequest now) {
        LightRig rig = rigs.get(now.stage());
        return rig != null
                && rig.air().indoors()
                && rig.air().fall() == LightRig.Fall.NOTHING
                && before.equals(now.at(before.seconds()));
    }

    private void draw(RenderRequest request) {
        StageGeometry geometry = source.geometry(request.stage());
        LightRig rig = rigs.computeIfAbsent(request.stage(), stage -> Lighting.of(stage, geometry));
        pipeline.draw(geometry, rig, request);
    }

    @Override
    public String describe() {
        return context.describe();
    }

    @Override
    public void close() {
        pipeline.close();
        context.close();
    }
}
