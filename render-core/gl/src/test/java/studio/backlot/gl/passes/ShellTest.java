package studio.backlot.gl.passes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.backlot.gl.mesh.Mesh;

/// Only of what is closed and faces outwards may the far side be left out.
class ShellTest {
    /// The faces of a cube, each with corners of its own, as flat-shaded meshes have them.
    private static Mesh cube() {
        float[] p = new float[72];
        int[] indices = new int[36];
        int[] first = {0, 1, 2, 2, 1, 3};
        int corner = 0;
        for (int face = 0; face < 6; face++) {
            int axis = face / 2;
            float side = face % 2;
            // The other two axes, in the order that turns counter-clockwise seen from outside.
            int u = (axis + (face % 2 == 1 ? 1 : 2)) % 3;
            int v = (axis + (face % 2 == 1 ? 2 : 1)) % 3;
            for (int i = 0; i < 6; i++) {
                indices[face * 6 + i] = face * 4 + first[i];
            }
            for (int i = 0; i < 4; i++) {
                p[corner * 3 + axis] = side;
                p[corner * 3 + u] = i % 2;
                p[corner * 3 + v] = i / 2;
                corner++;
            }
        }
        return new Mesh(p, new float[72], new float[48], indices);
    }

    @Test
    void aCubeIsClosedThoughItsFacesShareNoVertices() {
        assertTrue(Shell.isClosed(cube()));
    }

    @Test
    void aCubeWithoutALidIsNot() {
        Mesh cube = cube();
        int[] open = Arrays.copyOf(cube.indices(), 30);
        assertFalse(Shell.isClosed(new Mesh(cube.positions(), cube.normals(), cube.uvs(), open)));
    }

    @Test
    void aCubeTurnedInsideOutIsNot() {
        Mesh cube = cube();
        int[] turned = cube.indices().clone();
        for (int i = 0; i < turned.length; i += 3) {
            int second = turned[i + 1];
            turned[i + 1] = turned[i + 2];
            turned[i + 2] = second;
        }
        assertFalse(Shell.isClosed(new Mesh(cube.positions(), cube.normals(), cube.uvs(), turned)));
    }

    @Test
    void oneFaceTurnedRoundIsFound() {
        Mesh cube = cube();
        int[] wrong = cube.indices().clone();
        for (int i = 6; i < 12; i += 3) {
            int second = wrong[i + 1];
            wrong[i + 1] = wrong[i + 2];
            wrong[i + 2] = second;
        }
        assertFalse(Shell.isClosed(new Mesh(cube.positions(), cube.normals(), cube.uvs(), wrong)));
    }

    @Test
    void aSheetIsNotClosed() {
        Mesh cube = cube();
        int[] sheet = Arrays.copyOf(cube.indices(), 6);
        assertFalse(Shell.isClosed(new Mesh(cube.positions(), cube.normals(), cube.uvs(), sheet)));
    }
}
