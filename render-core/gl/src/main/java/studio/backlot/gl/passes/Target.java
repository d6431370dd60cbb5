package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.nio.ByteBuffer;
import java.util.List;
import studio.backlot.gl.RenderException;

/// A framebuffer with its textures.
final class Target implements AutoCloseable {
    private final int framebuffer;
    private final int[] colours;
    private final int depth;
    private final int width;
    private final int height;

    /// @param depthFormat sized depth format, or 0 for none
    /// @param formats sized colour formats, in the order of the shader's outputs
    Target(int width, int height, int depthFormat, List<Integer> formats) {
        this.width = width;
        this.height = height;
        framebuffer = glGenFramebuffers();
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        colours = new int[formats.size()];
        int[] draws = new int[formats.size()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = texture(width, height, formats.get(i));
            draws[i] = GL_COLOR_ATTACHMENT0 + i;
            glFramebufferTexture2D(GL_FRAMEBUFFER, draws[i], GL_TEXTURE_2D, colours[i], 0);
        }
        depth = depthFormat == 0 ? 0 : texture(width, height, depthFormat);
        if (depth != 0) {
            glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, depth, 0);
        }
        if (colours.length == 0) {
            glDrawBuffer(GL_NONE);
            glReadBuffer(GL_NONE);
        } else {
            glDrawBuffers(draws);
        }
        check();
    }

    /// A target that draws colour over the depth of another one.
    Target(int width, int height, int colourFormat, Target depthOwner) {
        this.width = width;
        this.height = height;
        framebuffer = glGenFramebuffers();
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        colours = new int[] {texture(width, height, colourFormat)};
        depth = 0;
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, colours[0], 0);
        glFramebufferTexture2D(
                GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, depthOwner.depth, 0);
        check();
    }

    private void check() {
        int status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
        if (status != GL_FRAMEBUFFER_COMPLETE) {
            throw new RenderException(
                    RenderException.Code.OUT_OF_MEMORY,
                    "A %d × %d frame cannot be made here (status 0x%x); ask for a smaller one"
                            .formatted(width, height, status));
        }
    }

    private static int texture(int width, int height, int format) {
        int texture = glGenTextures();
        glBindTexture(GL_TEXTURE_2D, texture);
        int layout =
                switch (format) {
                    case GL_DEPTH_COMPONENT24, GL_DEPTH_COMPONENT32F, GL_DEPTH_COMPONENT16 ->
                            GL_DEPTH_COMPONENT;
                    case GL_RGBA32UI -> GL_RGBA_INTEGER;
                    default -> GL_RGBA;
                };
        boolean whole = layout == GL_RGBA_INTEGER;
        int type = layout == GL_DEPTH_COMPONENT ? GL_FLOAT : GL_UNSIGNED_BYTE;
        glTexImage2D(GL_TEXTURE_2D, 0, format, width, height, 0, layout, type, (ByteBuffer) null);
        int filter = whole || layout == GL_DEPTH_COMPONENT ? GL_NEAREST : GL_LINEAR;
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        return texture;
    }

    /// Makes this a shadow map: linear comparison, and light outside its border.
    Target comparing() {
        glBindTexture(GL_TEXTURE_2D, depth);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_BORDER);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_BORDER);
        glTexParameterfv(GL_TEXTURE_2D, GL_TEXTURE_BORDER_COLOR, new float[] {1, 1, 1, 1});
        return this;
    }

    /// Draws go here from now on, over the whole area.
    void bind() {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        glViewport(0, 0, width, height);
    }

    /// Copies the depths to another target of the same size and format.
    void copyDepth(Target to) {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer);
        glBlitFramebuffer(
                0, 0, width, height, 0, 0, width, height, GL_DEPTH_BUFFER_BIT, GL_NEAREST);
    }

    int framebuffer() {
        return framebuffer;
    }

    int colour(int index) {
        return colours[index];
    }

    int depth() {
        return depth;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Override
    public void close() {
        glDeleteFramebuffers(framebuffer);
        glDeleteTextures(colours);
        if (depth != 0) {
            glDeleteTextures(depth);
        }
    }
}
