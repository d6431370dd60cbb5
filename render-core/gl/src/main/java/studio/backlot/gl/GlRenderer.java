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
