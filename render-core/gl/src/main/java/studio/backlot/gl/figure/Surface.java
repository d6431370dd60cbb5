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

    /// What is left when every triangle that lies at least `depth` metres inside another shape, and
    /// so is never seen, is taken away.
    Surface without(Field hidden, double depth) {
        boolean[] inside = new boolean[vertexCount()];
        for (int v = 0; v < inside.length; v++) {
            inside[v] =
                    hidden.at(positions[v * 3], positions[v * 3 + 1], positions[v * 3 + 2])
                            < -depth;
        }
        int[] kept = new int[indices.length];
        int n = 0;
        for (int t = 0; t < indices.length; t += 3) {
            if (!(inside[indices[t]] && inside[indices[t + 1]] && inside[indices[t + 2]])) {
                kept[n++] = indices[t];
                kept[n++] = indices[t + 1];
                kept[n++] = indices[t + 2];
            }
        }
        return compacted(java.util.Arrays.copyOf(kept, n));
    }

    /// The same triangles without vertices that none of them uses.
    private Surface compacted(int[] triangles) {
        int[] place = new int[vertexCount()];
        java.util.Arrays.fill(place, -1);
        FloatList p = new FloatList();
        FloatList n = new FloatList();
        for (int i = 0; i < triangles.length; i++) {
            int v = triangles[i];
            if (place[v] < 0) {
                place[v] = p.size() / 3;
                p.add(positions[v * 3], positions[v * 3 + 1], positions[v * 3 + 2]);
                n.add(normals[v * 3], normals[v * 3 + 1], normals[v * 3 + 2]);
            }
            triangles[i] = place[v];
        }
        return new Surface(p.toArray(), n.toArray(), triangles);
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
