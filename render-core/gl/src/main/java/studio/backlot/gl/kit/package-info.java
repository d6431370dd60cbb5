/// Sets and props as triangles: reads the shape language of `assets` and builds meshes in metres.
/// Pure Java without a graphics context, so that visibility tests and the picture share the same
/// triangles. [studio.backlot.gl.kit.SetKit] and [studio.backlot.gl.kit.PropKit] are the doors.
@NullMarked
package studio.backlot.gl.kit;

import org.jspecify.annotations.NullMarked;
