package studio.backlot.gl.mesh;

/// A mesh with one material and one id, in world space.
///
/// @param name what it is, `north wall` or `table/leg`; pulled walls are named by it
/// @param mesh triangles
/// @param material surface
/// @param id value in the id buffer
/// @param wild whether a film crew could pull it out for a camera
public record Part(String name, Mesh mesh, Material material, short id, boolean wild) {}
