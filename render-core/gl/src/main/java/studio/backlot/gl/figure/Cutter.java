package studio.backlot.gl.figure;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Turns a field into triangles by surface nets: one vertex in each cell that the surface passes,
/// pulled onto the surface, and a quad across each edge. Closed where the field is closed.
final class Cutter {
    private static final int BLOCK = 4;

    /// Vertices that one processor settles in one go.
    private static final int STRIP = 128;

    private final Field field;
    private final double cell;
    private final double[] low;
    private final int nx;
    private final int ny;
    private final int nz;
    private final float[] values;
    private final int[] vertexOfCell;
    private final FloatList positions = new FloatList();
    private final IntList indices = new IntList();

    private Cutter(Field field, double[] low, double[] high, double cell) {
        this.field = field;
        this.cell = cell;
        this.low = low;
        nx = cells(low[0], high[0]);
        ny = cells(low[1], high[1]);
        nz = cells(low[2], high[2]);
        values = new float[(nx + 1) * (ny + 1) * (nz + 1)];
        vertexOfCell = new int[nx * ny * nz];
    }

    private int cells(double from, double to) {
        return (int) Math.ceil((to - from) / cell / BLOCK) * BLOCK;
    }

    /// The surface of a field inside a box, in cells of `cell` metres.
    static Surface cut(Field field, double[] low, double[] high, double cell) {
        Cutter cutter = new Cutter(field, low, high, cell);
        cutter.sample();
        cutter.placeVertices();
        cutter.stitch();
        return cutter.finished();
    }

    /// All processors sample layers of blocks. Where two layers meet both may take the same value.
    private void sample() {
        Arrays.fill(values, Float.NaN);
        IntStream.range(0, nz / BLOCK).parallel().forEach(layer -> sampleLayer(layer * BLOCK));
    }

    private void sampleLayer(int k) {
        double reach = BLOCK * cell * 0.87 * 1.35;
        double half = BLOCK * cell / 2;
        for (int j = 0; j < ny; j += BLOCK) {
            for (int i = 0; i < nx; i += BLOCK) {
                double d =
                        field.at(
                                low[0] + i * cell + half,
                                low[1] + j * cell + half,
                                low[2] + k * cell + half);
                if (Math.abs(d) <= reach) {
                    sampleBlock(i, j, k);
                }
            }
        }
    }

    private void sampleBlock(int i0, int j0, int k0) {
        for (int k = k0; k <= k0 + BLOCK; k++) {
            for (int j = j0; j <= j0 + BLOCK; j++) {
                for (int i = i0; i <= i0 + BLOCK; i++) {
                    int at = node(i, j, k);
                    if (Float.isNaN(values[at])) {
                        double v =
                                field.at(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell);
                        values[at] = (float) v;
                    }
                }
            }
        }
    }

    private int node(int i, int j, int k) {
        return (k * (ny + 1) + j) * (nx + 1) + i;
    }

    private void placeVertices() {
        Arrays.fill(vertexOfCell, -1);
        float[] corner = new float[8];
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    int inside = 0;
                    boolean known = true;
                    for (int c = 0; c < 8 && known; c++) {
                        corner[c] = values[node(i + (c & 1), j + (c >> 1 & 1), k + (c >> 2))];
                        known = !Float.isNaN(corner[c]);
                        inside += corner[c] < 0 ? 1 : 0;
                    }
                    if (known && inside > 0 && inside < 8) {
                        vertexOfCell[(k * ny + j) * nx + i] = place(i, j, k, corner);
                    }
                }
            }
        }
    }

    private int place(int i, int j, int k, float[] corner) {
        double x = 0;
        double y = 0;
        double z = 0;
        int crossings = 0;
        for (int axis = 0; axis < 3; axis++) {
            int step = 1 << axis;
            for (int c = 0; c < 8; c++) {
                if ((c & step) != 0 || corner[c] < 0 == corner[c | step] < 0) {
                    continue;
                }
                double t = corner[c] / (corner[c] - corner[c | step]);
                x += (c & 1) + (axis == 0 ? t : 0);
                y += (c >> 1 & 1) + (axis == 1 ? t : 0);
                z += (c >> 2) + (axis == 2 ? t : 0);
                crossings++;
            }
        }
        positions.add((float) (low[0] + (i + x / crossings) * cell));
        positions.add((float) (low[1] + (j + y / crossings) * cell));
        positions.add((float) (low[2] + (k + z / crossings) * cell));
        return positions.size() / 3 - 1;
    }

    private void stitch() {
        for (int k = 1; k < nz; k++) {
            for (int j = 1; j < ny; j++) {
                for (int i = 1; i < nx; i++) {
                    float here = values[node(i, j, k)];
                    if (Float.isNaN(here)) {
                        continue;
                    }
                    int cell = (k * ny + j) * nx + i;
                    stitchEdge(here, values[node(i + 1, j, k)], cell, nx, nx * ny);
                    stitchEdge(here, values[node(i, j + 1, k)], cell, nx * ny, 1);
                    stitchEdge(here, values[node(i, j, k + 1)], cell, 1, nx);
                }
            }
        }
    }

    /// Lays a quad across an edge that the surface passes, through the cells around it.
    ///
    /// @param at the cell that begins with the edge
    /// @param u how far it is to the next cell in the first direction across the edge
    /// @param v and in the second
    private void stitchEdge(float from, float to, int at, int u, int v) {
        if (Float.isNaN(to) || from < 0 == to < 0) {
            return;
        }
        int a = vertexOfCell[at - u - v];
        int b = vertexOfCell[at - v];
        int c = vertexOfCell[at];
        int d = vertexOfCell[at - u];
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            return;
        }
        if (from < 0) {
            indices.add(a, b, c);
            indices.add(a, c, d);
        } else {
            indices.add(a, c, b);
            indices.add(a, d, c);
        }
    }

    private Surface finished() {
        float[] p = positions.toArray();
        float[] n = new float[p.length];
        int strips = (p.length / 3 + STRIP - 1) / STRIP;
        IntStream.range(0, strips)
                .parallel()
                .forEach(strip ->
                        settle(
                                p,
                                n,
                                strip * STRIP * 3,
                                Math.min(p.length, (strip + 1) * STRIP * 3)));
        return new Surface(p, n, indices.toArray());
    }

    /// Pulls vertices onto the surface and gives them its normals.
    private void settle(float[] p, float[] n, int from, int to) {
        double[] g = new double[3];
        for (int v = from; v < to; v += 3) {
            for (int round = 0; round < 2; round++) {
                double d = field.at(p[v], p[v + 1], p[v + 2]);
                gradient(field, p[v], p[v + 1], p[v + 2], cell * 0.25, g);
                double step = Math.clamp(d, -cell * 0.5, cell * 0.5);
                for (int a = 0; a < 3; a++) {
                    p[v + a] -= (float) (step * g[a]);
                }
            }
            gradient(field, p[v], p[v + 1], p[v + 2], cell * 0.3, g);
            for (int a = 0; a < 3; a++) {
                n[v + a] = (float) g[a];
            }
        }
    }

    /// The unit gradient, by differences of `e` metres.
    static void gradient(Field field, double x, double y, double z, double e, double[] out) {
        double a = field.at(x + e, y - e, z - e);
        double b = field.at(x - e, y - e, z + e);
        double c = field.at(x - e, y + e, z - e);
        double d = field.at(x + e, y + e, z + e);
        double gx = a - b - c + d;
        double gy = -a - b + c + d;
        double gz = -a + b - c + d;
        double length = Math.max(1e-12, Math.sqrt(gx * gx + gy * gy + gz * gz));
        out[0] = gx / length;
        out[1] = gy / length;
        out[2] = gz / length;
    }
}
