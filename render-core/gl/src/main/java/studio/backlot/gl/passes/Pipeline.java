package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.Frame;
import studio.backlot.gl.FrameSink;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.scene.StageGeometry;

/// The steps of a frame in their order. Lives on the thread of the context.
public final class Pipeline implements AutoCloseable {
    private static final int SHADOW_SIZE = 1024;

    private final GeometryStore store = new GeometryStore();
    private final PatternTextures patterns = new PatternTextures();
    private final SurfacePass surfacePass = new SurfacePass();
    private final ShadowPass shadowPass = new ShadowPass(SHADOW_SIZE);
    private final OcclusionPass occlusionPass = new OcclusionPass();
    private final LightPass lightPass = new LightPass();
    private final AirPass airPass = new AirPass();
    private final HandPass handPass = new HandPass();
    private final FinishPass finishPass = new FinishPass();
    private final ReadBack readBack = new ReadBack();
    private final int nothing = glGenVertexArrays();
    private @Nullable FrameTargets targets;

    /// Draws a frame; it is ready to be read when this returns to GL, not to the caller.
    public void draw(StageGeometry geometry, LightRig rig, RenderRequest request) {
        boolean byHand = request.look() != Look.SHADED;
        FrameTargets t = targets(request.width(), request.height(), byHand);
        List<GeometryStore.Resident> groups = resident(geometry);
        View view = View.of(request.camera());
        shadowPass.update(groups, rig);
        boolean fine = request.quality() == RenderRequest.Quality.BOARD;
        patterns.filter(fine);
        surfacePass.draw(groups, view, patterns, t.surfaces, byHand);
        glBindVertexArray(nothing);
        occlusionPass.draw(view, t.surfaces, shadowPass, t.occlusion, fine);
        lightPass.draw(
                view,
                rig,
                geometry.openings(),
                t.surfaces,
                t.occlusion[2].colour(0),
                shadowPass,
                patterns,
                t.picture,
                request);
        airPass.draw(groups, view, rig, shadowPass, t.picture, nothing, request);
        if (byHand) {
            handPass.draw(view, t.surfaces, t.picture, t.lines, t.drawn, rig, request);
            finishPass.draw(t.drawn, null, t.out, fine);
        } else {
            finishPass.draw(t.picture, t.small, t.out, fine);
        }
    }

    /// Puts geometry and the patterns that it wears on the graphics card.
    public void take(StageGeometry geometry) {
        resident(geometry);
    }

    private List<GeometryStore.Resident> resident(StageGeometry geometry) {
        List<GeometryStore.Resident> groups = store.resident(geometry);
        for (GeometryStore.Resident resident : groups) {
            patterns.require(resident.group());
        }
        return groups;
    }

    private FrameTargets targets(int width, int height, boolean byHand) {
        FrameTargets known = targets;
        if (known == null || !known.fits(width, height, byHand)) {
            if (known != null) {
                known.close();
            }
            known = new FrameTargets(width, height, byHand);
            targets = known;
        }
        return known;
    }

    /// Starts reading the frame that was drawn last and delivers an earlier one where it is time.
    public void readLater(int index, FrameSink sink) {
        FrameTargets drawn = targets;
        if (drawn != null) {
            readBack.start(drawn.out, index, sink);
        }
    }

    /// Delivers all frames that are still being read.
    public void drain(FrameSink sink) {
        readBack.drain(sink);
    }

    /// Gives up frames that are still being read.
    public void forget() {
        readBack.forget();
    }

    /// Reads the frame that was drawn last.
    public Frame read(RenderRequest request) {
        FrameTargets t = targets(request.width(), request.height(), request.look() != Look.SHADED);
        int pixels = t.width * t.height;
        ByteBuffer rgba = ByteBuffer.allocateDirect(pixels * 4);
        glBindFramebuffer(GL_READ_FRAMEBUFFER, t.out.framebuffer());
        glReadBuffer(GL_COLOR_ATTACHMENT0);
        glReadPixels(0, 0, t.width, t.height, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
        if (!request.buffers()) {
            return new Frame(t.width, t.height, rgba, null, null, null);
        }
        return new BufferReader(t).read(rgba);
    }

    public GeometryStore store() {
        return store;
    }

    /// How often shadows were drawn.
    public long shadowsDrawn() {
        return shadowPass.drawn();
    }

    @Override
    public void close() {
        readBack.close();
        store.close();
        patterns.close();
        surfacePass.close();
        shadowPass.close();
        occlusionPass.close();
        lightPass.close();
        airPass.close();
        handPass.close();
        finishPass.close();
        if (targets != null) {
            targets.close();
        }
        glDeleteVertexArrays(nothing);
    }
}
