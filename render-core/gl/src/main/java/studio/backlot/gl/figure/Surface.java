package studio.backlot.gl.figure;

/// Triangles at rest before they have weights: positions, normals, indices.
///
/// @param positions x, y, z per vertex, metres at rest
/// @param normals unit x, y, z per vertex
/// @param indices three per triangle, counter-clockwise from outside
record Surface(float[] positions, float[] normals, int[] indices) {
    static final Surface EMPTY = new Surface(new float[0], new float[0], new int[0]);

    int vertexCount() {
        return positions.length / 3;
    }

    /// Both, in one list.
    Surface plus(Surface other) {
        int n = vertexCount();
        int[] joined = java.util.Arrays.copyOf(indices, indices.length + other.indices.length);
        for (int i = 0; i < other.indices.length; i++) {
            joined[indices.length + i] = other.indices[i] + n;
        }
        return new Surface(
                joined(positions, other.positions), joined(normals, other.normals), joined);
    }

    private static float[] joined(float[] a, float[] b) {
        float[] all = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
