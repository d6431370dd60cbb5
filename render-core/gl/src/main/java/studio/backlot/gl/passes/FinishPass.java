package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import org.jspecify.annotations.Nullable;

/// Separates subject from background, smooths edges and turns the picture top row first.
final class FinishPass implements AutoCloseable {
    private final Program apart = new Program("screen.vert", "apart.frag");
    private final Program blur = new Program("screen.vert", "apartblur.frag");
    private final Program quick = new Program("screen.vert", "finish.frag");
    private final Program fine = new Program("screen.vert", "finish.frag", "#define FINE\n");

    /// @param small two targets an eighth of the size
    void draw(
            Target picture, Target surfaces, Target @Nullable [] small, Target out, boolean board) {
        Program finish = board ? fine : quick;
        glDisable(GL_DEPTH_TEST);
        boolean separate = small != null;
        if (small != null) {
            small[0].bind();
            apart.use()
                    .set("uFlip", 1f)
                    .texture("uPicture", 0, GL_TEXTURE_2D, picture.colour(0))
                    .texture("uIdent", 1, GL_TEXTURE_2D, surfaces.colour(SurfacePass.IDENT));
            glDrawArrays(GL_TRIANGLES, 0, 3);
            blur.use().set("uFlip", 1f);
            for (int round = 0; round < 2; round++) {
                step(small[0], small[1], 1f / small[0].width(), 0);
                step(small[1], small[0], 0, 1f / small[0].height());
            }
        }
        out.bind();
        finish.use()
                .set("uFlip", -1f)
                .texture("uPicture", 0, GL_TEXTURE_2D, picture.colour(0))
                .texture("uIdent", 1, GL_TEXTURE_2D, surfaces.colour(SurfacePass.IDENT))
                .texture("uApart", 2, GL_TEXTURE_2D, small == null ? 0 : small[0].colour(0))
                .set("uPixel", 1f / picture.width(), 1f / picture.height(), separate ? 1 : 0, 1);
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    private void step(Target from, Target to, float x, float y) {
        to.bind();
        blur.texture("uSource", 0, GL_TEXTURE_2D, from.colour(0)).set("uAxis", x, y);
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    @Override
    public void close() {
        apart.close();
        blur.close();
        quick.close();
        fine.close();
    }
}
