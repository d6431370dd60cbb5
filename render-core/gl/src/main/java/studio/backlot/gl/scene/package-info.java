/// From a stage to triangles. A stage names a set, figures and props; here they become groups of
/// parts with a stable identity, so that what did not change since the last frame is neither built
/// nor uploaded again. The camera solver looks through the same triangles.
@NullMarked
package studio.backlot.gl.scene;

import org.jspecify.annotations.NullMarked;
