package studio.backlot.gl;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.gl.mesh.Part;

/// Simple solids for tests of the renderer.
final class Shapes {
    private Shapes() {}

    static Part part(String name, Mesh mesh, Material material, int id) {
        return new Part(name, mesh, material, (short) id, false);
    }

    /// A box between two corners.
    static Mesh box(double x0, double y0, double z0, double x1, double y1, double z1) {
        Builder b = new Builder();
        b.face(x1, y0, z1, 0, 0, z0 - z1, 0, y1 - y0, 0, 1, 0, 0);
        b.face(x0, y0, z0, 0, 0, z1 - z0, 0, y1 - y0, 0, -1, 0, 0);
        b.face(x0, y1, z1, x1 - x0, 0, 0, 0, 0, z0 - z1, 0, 1, 0);
        b.face(x0, y0, z0, x1 - x0, 0, 0, 0, 0, z1 - z0, 0, -1, 0);
        b.face(x0, y0, z1, x1 - x0, 0, 0, 0, y1 - y0, 0, 0, 0, 1);
        b.face(x1, y0, z0, x0 - x1, 0, 0, 0, y1 - y0, 0, 0, 0, -1);
        return b.mesh();
    }

    static Mesh sphere(double x, double y, double z, double radius, int rings) {
        return ellipsoid(x, y, z, radius, radius, radius, rings);
    }

    static Mesh ellipsoid(
            double x, double y, double z, double rx, double ry, double rz, int rings) {
        Builder b = new Builder();
        int around = rings * 2;
        for (int i = 0; i <= rings; i++) {
            double polar = Math.PI * i / rings;
            for (int j = 0; j <= around; j++) {
                double turn = 2 * Math.PI * j / around;
                double nx = Math.sin(polar) * Math.cos(turn);
                double ny = Math.cos(polar);
                double nz = Math.sin(polar) * Math.sin(turn);
                double len =
                        Math.sqrt(nx * nx / (rx * rx) + ny * ny / (ry * ry) + nz * nz / (rz * rz));
                b.vertex(
                        x + nx * rx,
                        y + ny * ry,
                        z + nz * rz,
                        nx / rx / len,
                        ny / ry / len,
                        nz / rz / len,
                        turn * rx,
                        polar * ry);
            }
        }
        for (int i = 0; i < rings; i++) {
            for (int j = 0; j < around; j++) {
                int a = i * (around + 1) + j;
                int c = a + around + 1;
                b.triangle(a, a + 1, c);
                b.triangle(a + 1, c + 1, c);
            }
        }
        return b.mesh();
    }

    /// An upright cylinder or, with different radii, a cone's frustum.
    static Mesh column(double x, double y0, double z, double r0, double y1, double r1, int sides) {
        Builder b = new Builder();
        for (int j = 0; j <= sides; j++) {
            double turn = 2 * Math.PI * j / sides;
            double c = Math.cos(turn);
            double s = Math.sin(turn);
            b.vertex(x + c * r0, y0, z + s * r0, c, 0, s, turn * r0, 0);
            b.vertex(x + c * r1, y1, z + s * r1, c, 0, s, turn * r0, y1 - y0);
        }
        for (int j = 0; j < sides; j++) {
            int a = j * 2;
            b.triangle(a, a + 1, a + 2);
            b.triangle(a + 1, a + 3, a + 2);
        }
        int centre = b.count();
        b.vertex(x, y1, z, 0, 1, 0, 0, 0);
        for (int j = 0; j <= sides; j++) {
            double turn = 2 * Math.PI * j / sides;
            double c = Math.cos(turn);
            double s = Math.sin(turn);
            b.vertex(x + c * r1, y1, z + s * r1, 0, 1, 0, c * r1, s * r1);
        }
        for (int j = 0; j < sides; j++) {
            b.triangle(centre, centre + 2 + j, centre + 1 + j);
        }
        return b.mesh();
    }

    private static final class Builder {
        private final List<double[]> vertices = new ArrayList<>();
        private final List<Integer> indices = new ArrayList<>();

        int count() {
            return vertices.size();
        }

        void vertex(double... values) {
            vertices.add(values);
        }

        void triangle(int a, int b, int c) {
            indices.add(a);
            indices.add(b);
            indices.add(c);
        }

        /// A parallelogram from a corner along two edges.
        void face(double... f) {
            int base = vertices.size();
            double lu = Math.sqrt(f[3] * f[3] + f[4] * f[4] + f[5] * f[5]);
            double lv = Math.sqrt(f[6] * f[6] + f[7] * f[7] + f[8] * f[8]);
            for (int i = 0; i < 4; i++) {
                double s = i == 1 || i == 2 ? 1 : 0;
                double t = i >= 2 ? 1 : 0;
                vertex(
                        f[0] + f[3] * s + f[6] * t,
                        f[1] + f[4] * s + f[7] * t,
                        f[2] + f[5] * s + f[8] * t,
                        f[9],
                        f[10],
                        f[11],
                        s * lu,
                        t * lv);
            }
            triangle(base, base + 1, base + 2);
            triangle(base, base + 2, base + 3);
        }

        Mesh mesh() {
            float[] p = new float[vertices.size() * 3];
            float[] n = new float[vertices.size() * 3];
            float[] uv = new float[vertices.size() * 2];
            for (int i = 0; i < vertices.size(); i++) {
                double[] v = vertices.get(i);
                for (int c = 0; c < 3; c++) {
                    p[i * 3 + c] = (float) v[c];
                    n[i * 3 + c] = (float) v[3 + c];
                }
                uv[i * 2] = (float) v[6];
                uv[i * 2 + 1] = (float) v[7];
            }
            int[] index = indices.stream().mapToInt(Integer::intValue).toArray();
            return new Mesh(p, n, uv, index);
        }
    }
}
