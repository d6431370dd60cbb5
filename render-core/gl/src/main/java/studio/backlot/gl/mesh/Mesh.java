package studio.backlot.gl.mesh;

/// An indexed triangle mesh in metres, counter-clockwise seen from outside.
///
/// @param positions x, y, z per vertex
/// @param normals unit x, y, z per vertex; vertices are split at creases
/// @param uvs u, v per vertex in metres along the surface, so that patterns keep their real scale
/// @param indices three per triangle
public record Mesh(float[] positions, float[] normals, float[] uvs, int[] indices) {
    public int vertexCount() {
        return positions.length / 3;
    }
}
