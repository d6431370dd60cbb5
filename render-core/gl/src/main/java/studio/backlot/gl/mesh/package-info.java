/// Triangles and materials between those who shape things (kit, figures) and those who draw them.
/// Pure Java: the visibility tests of the camera solver read the same triangles.
@NullMarked
package studio.backlot.gl.mesh;

import org.jspecify.annotations.NullMarked;
