package studio.backlot.gl;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.backlot.gl.context.EglContext;
import studio.backlot.gl.context.GraphicsContext;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.looks.Lighting;
import studio.backlot.gl.passes.Pipeline;
import studio.backlot.gl.scene.StageAssembler;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.gl.scene.StageSource;
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
        try {
            for (RenderRequest request : requests) {
                draw(request);
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

    /// Work that was done since the start, for tests and reports.
    ///
    /// @param uploads groups of parts sent to the graphics card
    /// @param shadows times that shadow maps were drawn
    public record Effort(long uploads, long shadows) {}

    public Effort effort() {
        return new Effort(pipeline.store().uploads(), pipeline.shadowsDrawn());
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
