package studio.backlot.gl.passes;

import java.util.Arrays;
import studio.backlot.gl.mesh.Mesh;

/// Tells closed shells from sheets. Of a closed shell with its outside outwards nobody sees the
/// inside, so its far side needs no drawing.
final class Shell {
    /// Corners nearer than this are the same corner, in parts of a metre.
    private static final float PARTS = 4096;

    private final Mesh mesh;
    private final int[] corner;
    private final long[] edges;
    private final int[] balance;

    private Shell(Mesh mesh) {
        this.mesh = mesh;
        corner = welded(mesh.positions());
        int room = Integer.highestOneBit(Math.max(4, mesh.indices().length)) << 1;
        edges = new long[room];
        balance = new int[room];
    }

    /// Whether every edge has a triangle on both sides, and the triangles face outwards.
    static boolean isClosed(Mesh mesh) {
        return mesh.indices().length >= 12 && new Shell(mesh).closed();
    }

    private boolean closed() {
        int[] indices = mesh.indices();
        double volume = 0;
        for (int t = 0; t < indices.length; t += 3) {
            int a = corner[indices[t]];
            int b = corner[indices[t + 1]];
            int c = corner[indices[t + 2]];
            if (a != b && b != c && c != a) {
                edge(a, b);
                edge(b, c);
                edge(c, a);
                volume += volume(indices[t] * 3, indices[t + 1] * 3, indices[t + 2] * 3);
            }
        }
        for (int open : balance) {
            if (open != 0) {
                return false;
            }
        }
        return volume > 0;
    }

    private void edge(int from, int to) {
        long low = Math.min(from, to) + 1L;
        long key = (low << 32) | Math.max(from, to);
        int mask = edges.length - 1;
        int at = slot(key, mask);
        while (edges[at] != 0 && edges[at] != key) {
            at = (at + 1) & mask;
        }
        edges[at] = key;
        balance[at] += from < to ? 1 : -1;
    }

    private static int slot(long key, int mask) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }

    private double volume(int i, int j, int k) {
        float[] p = mesh.positions();
        return p[i] * ((double) p[j + 1] * p[k + 2] - (double) p[j + 2] * p[k + 1])
                - p[i + 1] * ((double) p[j] * p[k + 2] - (double) p[j + 2] * p[k])
                + p[i + 2] * ((double) p[j] * p[k + 1] - (double) p[j + 1] * p[k]);
    }

    /// For each vertex the first one at its place.
    private static int[] welded(float[] positions) {
        int n = positions.length / 3;
        int room = Integer.highestOneBit(Math.max(4, n)) << 2;
        int mask = room - 1;
        int[] table = new int[room];
        Arrays.fill(table, -1);
        int[] out = new int[n];
        for (int v = 0; v < n; v++) {
            int at = slot(place(positions, v), mask);
            while (table[at] >= 0 && !same(positions, table[at], v)) {
                at = (at + 1) & mask;
            }
            if (table[at] < 0) {
                table[at] = v;
            }
            out[v] = table[at];
        }
        return out;
    }

    private static long place(float[] p, int v) {
        long x = Math.round(p[v * 3] * PARTS);
        long y = Math.round(p[v * 3 + 1] * PARTS);
        long z = Math.round(p[v * 3 + 2] * PARTS);
        return (x * 73_856_093L) ^ (y * 19_349_663L) ^ (z * 83_492_791L);
    }

    private static boolean same(float[] p, int a, int b) {
        return Math.round(p[a * 3] * PARTS) == Math.round(p[b * 3] * PARTS)
                && Math.round(p[a * 3 + 1] * PARTS) == Math.round(p[b * 3 + 1] * PARTS)
                && Math.round(p[a * 3 + 2] * PARTS) == Math.round(p[b * 3 + 2] * PARTS);
    }
}
