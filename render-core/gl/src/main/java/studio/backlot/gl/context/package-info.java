/// Ways to an OpenGL 4.1 core context without a window. Today that is EGL without a surface, which
/// works on a server with no display; a context belongs to the thread that made it.
@NullMarked
package studio.backlot.gl.context;

import org.jspecify.annotations.NullMarked;
