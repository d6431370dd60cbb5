package studio.backlot.space.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.backlot.space.math.Vec3;

class BvhTest {
    private static final int TRIANGLES = 3000;

    @Test
    void findsTheSameAsTestingEveryTriangleAlone() {
        Random random = new Random(3);
        float[] positions = new float[9 * TRIANGLES];
        int[] indices = new int[3 * TRIANGLES];
        int[] ids = new int[TRIANGLES];
        for (int i = 0; i < TRIANGLES; i++) {
            float[] middle = {point(random), point(random), point(random)};
            for (int k = 0; k < 9; k++) {
                positions[9 * i + k] = middle[k % 3] + random.nextFloat(-0.4f, 0.4f);
            }
            for (int k = 0; k < 3; k++) {
                indices[3 * i + k] = 3 * i + k;
            }
            ids[i] = i % 7;
        }
        Bvh whole = Bvh.of(positions, indices, ids);
        Bvh[] alone = new Bvh[TRIANGLES];
        for (int i = 0; i < TRIANGLES; i++) {
            int[] own = {3 * i, 3 * i + 1, 3 * i + 2};
            alone[i] = Bvh.of(positions, own, new int[] {ids[i]});
        }
        int blocked = 0;
        for (int q = 0; q < 200; q++) {
            Vec3 from = new Vec3(point(random), point(random), point(random));
            Vec3 to = new Vec3(point(random), point(random), point(random));
            double first = Double.POSITIVE_INFINITY;
            double near = Double.POSITIVE_INFINITY;
            for (Bvh one : alone) {
                first = Math.min(first, one.first(from, to, id -> id == 4).distance());
                near = Math.min(near, one.nearest(from, 1, id -> id == 4).distance());
            }
            assertEquals(first, whole.first(from, to, id -> id == 4).distance());
            assertEquals(first < 1e9, whole.blocked(from, to, id -> id == 4));
            assertEquals(near, whole.nearest(from, 1, id -> id == 4).distance());
            blocked += first < 1e9 ? 1 : 0;
        }
        assertTrue(blocked > 20 && blocked < 200, "blocked " + blocked);
    }

    @Test
    void hierarchiesThatAreJoinedFindWhatOneOverAllFinds() {
        Random random = new Random(11);
        int n = 12_000;
        float[] positions = new float[9 * n];
        for (int i = 0; i < 9 * n; i++) {
            positions[i] = i % 9 < 3 ? point(random) : positions[i - 3] + 0.5f * random.nextFloat();
        }
        int[] indices = IntStream.range(0, 3 * n).toArray();
        int[] ids = IntStream.range(0, n).toArray();
        Bvh whole = Bvh.of(positions, indices, ids);
        int border = 9_000;
        Bvh joined =
                Bvh.joined(
                        Bvh.of(
                                positions,
                                Arrays.copyOf(indices, 3 * border),
                                Arrays.copyOf(ids, border)),
                        Bvh.of(
                                positions,
                                Arrays.copyOfRange(indices, 3 * border, 3 * n),
                                Arrays.copyOfRange(ids, border, n)));
        assertEquals(n, joined.triangles());
        int later = 0;
        for (int q = 0; q < 300; q++) {
            Vec3 from = new Vec3(point(random), point(random), point(random));
            Vec3 to = new Vec3(point(random), point(random), point(random));
            Bvh.Hit hit = whole.first(from, to, id -> false);
            assertEquals(hit, joined.first(from, to, id -> false));
            assertEquals(hit.id() >= 0, joined.blocked(from, to, id -> false));
            later += hit.id() >= border ? 1 : 0;
            Set<Integer> crossed = new TreeSet<>();
            joined.crossed(from, to, crossed::add);
            assertEquals(hit.id() >= 0, crossed.contains(hit.id()));
            for (int id : crossed) {
                assertTrue(whole.blocked(from, to, other -> other != id));
            }
            assertFalse(whole.blocked(from, to, crossed::contains));
        }
        assertTrue(later > 20, "met of the second " + later);
        Bvh none = Bvh.of(new float[0], new int[0], new int[0]);
        assertEquals(n, Bvh.joined(none, whole).triangles());
        assertEquals(n, Bvh.joined(whole, none).triangles());
    }

    @Test
    void raysAlongTheAxesMeetFlatBoxes() {
        float[] positions = {-1, 0, -1, 1, 0, -1, 0, 0, 1, -1, 2, -1, 1, 2, -1, 0, 2, 1};
        Bvh floors = Bvh.of(positions, new int[] {0, 1, 2, 3, 4, 5}, new int[] {7, 8});
        Bvh.Hit up = floors.first(new Vec3(0, -1, 0), new Vec3(0, 3, 0), id -> false);
        assertEquals(new Bvh.Hit(7, 1), up);
        assertEquals(8, floors.first(new Vec3(0, 1, 0), new Vec3(0, 3, 0), id -> false).id());
        assertEquals(-1, floors.first(new Vec3(2, -1, 0), new Vec3(2, 3, 0), id -> false).id());
        assertEquals(-1, floors.first(new Vec3(0, 1, 0), new Vec3(0, 1, 5), id -> false).id());
    }

    @Test
    void measuresDistanceToFaceEdgeAndCorner() {
        float[] triangle = {0, 0, 0, 1, 0, 0, 0, 0, 1};
        Bvh bvh = Bvh.of(triangle, new int[] {0, 1, 2}, new int[] {9});
        assertEquals(0.5, bvh.nearest(new Vec3(0.2, 0.5, 0.2), 9, id -> false).distance(), 1e-9);
        assertEquals(0.3, bvh.nearest(new Vec3(0.5, 0, -0.3), 9, id -> false).distance(), 1e-7);
        assertEquals(0.5, bvh.nearest(new Vec3(-0.3, 0.4, 0), 9, id -> false).distance(), 1e-7);
        assertEquals(-1, bvh.nearest(new Vec3(0, 5, 0), 1, id -> false).id());
    }

    @Test
    void manyTrianglesInOnePlaceStillBuild() {
        int n = 500;
        float[] positions = new float[9 * n];
        int[] indices = new int[3 * n];
        for (int i = 0; i < n; i++) {
            float[] same = {0, 0, 0, 1, 0, 0, 0, 1, 0};
            System.arraycopy(same, 0, positions, 9 * i, 9);
            for (int k = 0; k < 3; k++) {
                indices[3 * i + k] = 3 * i + k;
            }
        }
        Bvh bvh = Bvh.of(positions, indices, new int[n]);
        Vec3 from = new Vec3(0.2, 0.2, 1);
        assertTrue(bvh.blocked(from, new Vec3(0.2, 0.2, -1), id -> false));
    }

    @Test
    void refusesListsThatDoNotMakeTriangles() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Bvh.of(new float[9], new int[] {0, 1}, new int[] {1}));
    }

    private static float point(Random random) {
        return random.nextFloat(-5, 5);
    }
}
