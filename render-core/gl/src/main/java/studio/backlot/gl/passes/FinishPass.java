package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import org.jspecify.annotations.Nullable;

/// Separates subject from background, smooths edges and turns the picture top row first.
final class FinishPass implements AutoCloseable {
    private final Program apart = new Program("screen.vert", "apart.frag");
    private final Program blur = new Program("screen.vert", "apartblur.frag");
    private final Program push = new Program("screen.vert", "apartblur.frag", "#define PUSH\n");
    private final Program quick = new Program("screen.vert", "finish.frag");
    private final Program fine = new Program("screen.vert", "finish.frag", "#define FINE\n");
    private final Program drawn = new Program("screen.vert", "finish.frag", "#define DRAWN\n");

    /// @param picture colours, and in the fourth channel the mark of `mark.glsl`
    /// @param small three targets an eighth of the size, the last of eight bits a channel; null for
    ///   looks made by hand, where nobody is separated from the background
    void draw(Target picture, Target @Nullable [] small, Target out, boolean board) {
        Program finish = small == null ? drawn : board ? fine : quick;
        glDisable(GL_DEPTH_TEST);
        boolean separate = small != null;
        if (small != null) {
            small[0].bind();
            apart.use().set("uFlip", 1f).texture("uPicture", 0, GL_TEXTURE_2D, picture.colour(0));
            glDrawArrays(GL_TRIANGLES, 0, 3);
            float x = 1f / small[0].width();
            float y = 1f / small[0].height();
            blur.use().set("uFlip", 1f);
            step(blur, small[0], small[1], x, 0);
            step(blur, small[1], small[0], 0, y);
            step(blur, small[0], small[1], x, 0);
            push.use().set("uFlip", 1f);
            step(push, small[1], small[2], 0, y);
        }
        out.bind();
        finish.use()
                .set("uFlip", -1f)
                .set("uTurns", 1)
                .texture("uPicture", 0, GL_TEXTURE_2D, picture.colour(0))
                .texture("uApart", 1, GL_TEXTURE_2D, small == null ? 0 : small[2].colour(0))
                .set(
                        "uPixel",
                        1f / picture.width(),
                        1f / picture.height(),
                        separate ? 1 : 0,
                        picture.height());
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    private static void step(Program blur, Target from, Target to, float x, float y) {
        to.bind();
        blur.texture("uSource", 0, GL_TEXTURE_2D, from.colour(0)).set("uAxis", x, y);
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    @Override
    public void close() {
        apart.close();
        blur.close();
        push.close();
        quick.close();
        fine.close();
        drawn.close();
    }
}
