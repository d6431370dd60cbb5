/// People with a surface. A build and a wardrobe are sculpted once at rest as distance fields (rib
/// cage, tilted pelvis, tapered limbs, garments as shells with hems), cut into triangles and
/// weighted to the bones; each frame then only bends the cached surface with dual quaternions and
/// shapes the face. Nothing here touches OpenGL.
@NullMarked
package studio.backlot.gl.figure;

import org.jspecify.annotations.NullMarked;
