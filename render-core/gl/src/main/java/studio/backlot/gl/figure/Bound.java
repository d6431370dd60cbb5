package studio.backlot.gl.figure;

import java.util.Arrays;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.gl.mesh.Part;

/// A surface at rest with the bones that carry each vertex.
///
/// @param name what it is, such as `coat` or `left hand`
/// @param material what it is made of
/// @param rest triangles at rest
/// @param uvs metres along the surface
/// @param bones four bones a vertex, the heaviest first
/// @param weights their shares, adding to one
record Bound(
        String name, Material material, Surface rest, float[] uvs, byte[] bones, float[] weights) {

    static Bound of(String name, Material material, Surface rest, Weights.Rule rule) {
        int n = rest.vertexCount();
        byte[] bones = new byte[n * Weights.PER_VERTEX];
        float[] weights = new float[n * Weights.PER_VERTEX];
        double[] byBone = new double[Rig.SIZE];
        float[] p = rest.positions();
        for (int v = 0; v < n; v++) {
            Arrays.fill(byBone, 0);
            rule.weigh(p[v * 3], p[v * 3 + 1], p[v * 3 + 2], byBone);
            heaviest(byBone, bones, weights, v * Weights.PER_VERTEX);
        }
        return new Bound(name, material, rest, flat(p), bones, weights);
    }

    /// All vertices on one bone.
    static Bound rigid(String name, Material material, Surface rest, int bone) {
        int n = rest.vertexCount();
        byte[] bones = new byte[n * Weights.PER_VERTEX];
        float[] weights = new float[n * Weights.PER_VERTEX];
        for (int v = 0; v < n; v++) {
            bones[v * Weights.PER_VERTEX] = (byte) bone;
            weights[v * Weights.PER_VERTEX] = 1;
        }
        return new Bound(name, material, rest, flat(rest.positions()), bones, weights);
    }

    static void heaviest(double[] byBone, byte[] bones, float[] weights, int at) {
        double sum = 0;
        for (int i = 0; i < Weights.PER_VERTEX; i++) {
            int best = 0;
            for (int b = 1; b < byBone.length; b++) {
                if (byBone[b] > byBone[best]) {
                    best = b;
                }
            }
            if (byBone[best] <= 0) {
                break;
            }
            bones[at + i] = (byte) best;
            weights[at + i] = (float) byBone[best];
            sum += byBone[best];
            byBone[best] = 0;
        }
        for (int i = 0; i < Weights.PER_VERTEX; i++) {
            weights[at + i] /= (float) sum;
        }
    }

    private static float[] flat(float[] p) {
        float[] uvs = new float[p.length / 3 * 2];
        for (int v = 0; v < p.length / 3; v++) {
            uvs[v * 2] = p[v * 3] + 0.8f * p[v * 3 + 2];
            uvs[v * 2 + 1] = p[v * 3 + 1];
        }
        return uvs;
    }

    /// The part as the rig bends it.
    Part bent(Rig rig, short id, String prefix) {
        float[] positions = new float[rest.positions().length];
        float[] normals = new float[positions.length];
        rig.bend(rest.positions(), rest.normals(), bones, weights, positions, normals);
        return new Part(
                prefix + name,
                new Mesh(positions, normals, uvs, rest.indices()),
                material,
                id,
                false);
    }
}
