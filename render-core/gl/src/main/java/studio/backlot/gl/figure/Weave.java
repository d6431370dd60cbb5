package studio.backlot.gl.figure;

import studio.backlot.space.math.Vec3;

/// Builds surfaces by hand: grids of points, rings and caps, with smooth normals from the faces.
final class Weave {
    private final FloatList positions = new FloatList();
    private final IntList indices = new IntList();

    int point(double x, double y, double z) {
        positions.add(x, y, z);
        return positions.size() / 3 - 1;
    }

    int point(Vec3 p) {
        return point(p.x(), p.y(), p.z());
    }

    void triangle(int a, int b, int c) {
        indices.add(a, b, c);
    }

    void quad(int a, int b, int c, int d) {
        indices.add(a, b, c);
        indices.add(a, c, d);
    }

    /// Quads over a grid of points made row by row; `closed` joins the last column to the first.
    /// Rows rising and columns turning to the right of them make the outside.
    void grid(int first, int rows, int columns, Closing closing) {
        int last = closing == Closing.RING ? columns : columns - 1;
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c < last; c++) {
                int next = (c + 1) % columns;
                int a = first + r * columns + c;
                int b = first + r * columns + next;
                quad(a, b, b + columns, a + columns);
            }
        }
    }

    /// Whether a grid's last column meets its first.
    enum Closing {
        OPEN,
        RING
    }

    /// Closes a ring of points with a fan about their middle.
    void cap(int first, int count, Vec3 middle, Facing facing) {
        int m = point(middle);
        for (int c = 0; c < count; c++) {
            int next = first + (c + 1) % count;
            if (facing == Facing.ALONG) {
                triangle(first + c, next, m);
            } else {
                triangle(next, first + c, m);
            }
        }
    }

    /// Whether a cap looks to where the rings go or to where they come from.
    enum Facing {
        ALONG,
        BACK
    }

    Surface surface() {
        float[] p = positions.toArray();
        int[] t = indices.toArray();
        return new Surface(p, smooth(p, t), t);
    }

    static float[] smooth(float[] p, int[] t) {
        float[] n = new float[p.length];
        for (int i = 0; i < t.length; i += 3) {
            int a = t[i] * 3;
            int b = t[i + 1] * 3;
            int c = t[i + 2] * 3;
            float ux = p[b] - p[a];
            float uy = p[b + 1] - p[a + 1];
            float uz = p[b + 2] - p[a + 2];
            float vx = p[c] - p[a];
            float vy = p[c + 1] - p[a + 1];
            float vz = p[c + 2] - p[a + 2];
            float x = uy * vz - uz * vy;
            float y = uz * vx - ux * vz;
            float z = ux * vy - uy * vx;
            for (int at : new int[] {a, b, c}) {
                n[at] += x;
                n[at + 1] += y;
                n[at + 2] += z;
            }
        }
        for (int v = 0; v < n.length; v += 3) {
            float l = (float) Math.sqrt(n[v] * n[v] + n[v + 1] * n[v + 1] + n[v + 2] * n[v + 2]);
            if (l < 1e-20f) {
                n[v + 1] = 1;
            } else {
                n[v] /= l;
                n[v + 1] /= l;
                n[v + 2] /= l;
            }
        }
        return n;
    }
}
