/// Immutable vectors and rotations in metres and radians. Y is up, the space is right-handed, and a
/// camera looks along the −Z of its own axes, as OpenGL and USD do.
@NullMarked
package studio.backlot.space.math;

import org.jspecify.annotations.NullMarked;
