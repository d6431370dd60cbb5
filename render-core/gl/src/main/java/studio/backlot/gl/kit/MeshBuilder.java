package studio.backlot.gl.kit;

import java.util.Arrays;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.space.math.Vec3;

/// Collects triangles. Vertices are given in the space of the current placing; a triangle is wound
/// so that it agrees with the normals of its vertices, hence mirrored placings need no care.
/// Confined to one thread.
final class MeshBuilder {
    private float[] positions = new float[384];
    private float[] normals = new float[384];
    private float[] uvs = new float[256];
    private int[] indices = new int[384];
    private int vertices;
    private int corners;
    private Placing placing = Placing.NONE;

    void place(Placing next) {
        placing = next;
    }

    Placing placing() {
        return placing;
    }

    int vertex(Vec3 point, Vec3 normal, double u, double v) {
        Vec3 p = placing.point(point);
        Vec3 n = placing.direction(normal).normalized();
        return store(p.x(), p.y(), p.z(), n, u, v);
    }

    private int store(double x, double y, double z, Vec3 n, double u, double v) {
        if (vertices * 3 + 3 > positions.length) {
            positions = Arrays.copyOf(positions, positions.length * 2);
            normals = Arrays.copyOf(normals, normals.length * 2);
            uvs = Arrays.copyOf(uvs, uvs.length * 2);
        }
        int at = vertices * 3;
        positions[at] = (float) x;
        positions[at + 1] = (float) y;
        positions[at + 2] = (float) z;
        normals[at] = (float) n.x();
        normals[at + 1] = (float) n.y();
        normals[at + 2] = (float) n.z();
        uvs[vertices * 2] = (float) u;
        uvs[vertices * 2 + 1] = (float) v;
        return vertices++;
    }

    /// A triangle wound to agree with its vertices' normals; one without area is left out.
    void triangle(int a, int b, int c) {
        Vec3 pa = position(a);
        Vec3 face = position(b).minus(pa).cross(position(c).minus(pa));
        if (face.length() < 1e-12) {
            return;
        }
        double agree = face.dot(normal(a).plus(normal(b)).plus(normal(c)));
        if (agree >= 0) {
            wound(a, b, c);
        } else {
            wound(a, c, b);
        }
    }

    void wound(int a, int b, int c) {
        if (corners + 3 > indices.length) {
            indices = Arrays.copyOf(indices, indices.length * 2);
        }
        indices[corners++] = a;
        indices[corners++] = b;
        indices[corners++] = c;
    }

    /// A quadrilateral with corners in order round.
    void quad(int a, int b, int c, int d) {
        triangle(a, b, c);
        triangle(a, c, d);
    }

    /// A flat quadrilateral with corners in order round and one normal; u runs from a to b.
    void flat(Vec3 a, Vec3 b, Vec3 c, Vec3 d, Vec3 normal) {
        double width = a.distance(b);
        double height = a.distance(d);
        quad(
                vertex(a, normal, 0, 0),
                vertex(b, normal, width, 0),
                vertex(c, normal, width, height),
                vertex(d, normal, 0, height));
    }

    private Vec3 position(int i) {
        return new Vec3(positions[i * 3], positions[i * 3 + 1], positions[i * 3 + 2]);
    }

    private Vec3 normal(int i) {
        return new Vec3(normals[i * 3], normals[i * 3 + 1], normals[i * 3 + 2]);
    }

    /// Adds a finished mesh under a placing.
    void add(Mesh mesh, Placing where) {
        int base = vertices;
        boolean mirrored = where.x().cross(where.y()).dot(where.z()) < 0;
        float[] p = mesh.positions();
        float[] n = mesh.normals();
        for (int i = 0; i < mesh.vertexCount(); i++) {
            Vec3 at = where.point(new Vec3(p[i * 3], p[i * 3 + 1], p[i * 3 + 2]));
            Vec3 normal = where.direction(new Vec3(n[i * 3], n[i * 3 + 1], n[i * 3 + 2]));
            store(
                    at.x(),
                    at.y(),
                    at.z(),
                    normal.normalized(),
                    mesh.uvs()[i * 2],
                    mesh.uvs()[i * 2 + 1]);
        }
        int[] all = mesh.indices();
        for (int i = 0; i < all.length; i += 3) {
            int second = base + all[i + (mirrored ? 2 : 1)];
            int third = base + all[i + (mirrored ? 1 : 2)];
            wound(base + all[i], second, third);
        }
    }

    boolean empty() {
        return corners == 0;
    }

    Mesh build() {
        return new Mesh(
                Arrays.copyOf(positions, vertices * 3),
                Arrays.copyOf(normals, vertices * 3),
                Arrays.copyOf(uvs, vertices * 2),
                Arrays.copyOf(indices, corners));
    }
}
