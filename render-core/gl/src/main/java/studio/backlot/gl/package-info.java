/// Pictures of a stage through a camera, by OpenGL 4.1 core. The port is `Renderer`; every GL
/// object lives and dies on the one thread that made the context.
@NullMarked
package studio.backlot.gl;

import org.jspecify.annotations.NullMarked;
