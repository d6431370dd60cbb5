/// The steps of a frame. Surfaces are drawn once into a few thin buffers (colour, normal, id,
/// depth); light, sky, air and lines are then worked out once a pixel from those. Everything that
/// does not depend on the camera (shadows, cover from the sky, uploads) is kept while the stage is
/// the same. All classes here belong to the render thread.
@NullMarked
package studio.backlot.gl.passes;

import org.jspecify.annotations.NullMarked;
