package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.util.List;

/// Every target that a frame of one size needs.
final class FrameTargets implements AutoCloseable {
    final int width;
    final int height;
    final boolean drawnByHand;
    final Target surfaces;
    final Target picture;
    final Target[] occlusion;
    final Target[] small;
    final Target[] lines;
    final Target drawn;
    final Target out;

    FrameTargets(int width, int height, boolean drawnByHand) {
        this.width = width;
        this.height = height;
        this.drawnByHand = drawnByHand;
        surfaces = SurfacePass.target(width, height, drawnByHand);
        picture = new Target(width, height, GL_RGBA8, surfaces);
        occlusion = new Target[] {half(GL_RGBA16F), half(GL_RGBA16F), half(GL_RGBA8)};
        small = new Target[] {eighth(GL_RGBA16F), eighth(GL_RGBA16F), eighth(GL_RGBA8)};
        // Lines and the drawing need room only in looks made by hand.
        lines =
                drawnByHand
                        ? new Target[] {plain(width, height), plain(width, height)}
                        : new Target[0];
        drawn = drawnByHand ? plain(width, height) : picture;
        out = new Target(width, height, 0, List.of(GL_RGBA8));
    }

    private static Target plain(int width, int height) {
        return new Target(width, height, 0, List.of(GL_RGBA8));
    }

    private Target half(int format) {
        return new Target((width + 1) / 2, (height + 1) / 2, 0, List.of(format));
    }

    private Target eighth(int format) {
        return new Target((width + 7) / 8, (height + 7) / 8, 0, List.of(format));
    }

    boolean fits(int w, int h, boolean byHand) {
        return width == w && height == h && drawnByHand == byHand;
    }

    @Override
    public void close() {
        surfaces.close();
        picture.close();
        for (Target target : occlusion) {
            target.close();
        }
        for (Target target : small) {
            target.close();
        }
        for (Target target : lines) {
            target.close();
        }
        if (drawn != picture) {
            drawn.close();
        }
        out.close();
    }
}
