package studio.backlot.space.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.space.math.Vec3;

class SurroundingsTest {
    private static final int PAVEMENT = 1003;
    private static final int TABLE = 300;

    /// A level square, four metres wide, above a floor at 0.
    private static Surroundings level(double y, int id) {
        float h = (float) y;
        float[] corners = {-2, h, -2, 2, h, -2, 2, h, 2, -2, h, 2};
        Bvh bvh = Bvh.of(corners, new int[] {0, 1, 2, 0, 2, 3}, new int[] {id, id});
        return new Surroundings(bvh, Map.of(), 0);
    }

    private static int nearTo(Surroundings set, double y) {
        return set.nearest(new Vec3(0.3, y, 0.4), 0.3, id -> false).id();
    }

    /// Whoever lies on a pavement is shot from a lens that stands on it.
    @Test
    void aPavementUnderALensIsGround() {
        assertEquals(-1, nearTo(level(0.15, PAVEMENT), 0.31));
        assertEquals(-1, nearTo(level(0, PAVEMENT), 0.16));
    }

    @Test
    void whatALensTouchesIsNoGround() {
        assertEquals(PAVEMENT, nearTo(level(0.15, PAVEMENT), 0.21));
        assertEquals(PAVEMENT, nearTo(level(0.15, PAVEMENT), 0.13));
    }

    @Test
    void tablesAndStagesAreNoGround() {
        assertEquals(TABLE, nearTo(level(0.15, TABLE), 0.31));
        assertEquals(PAVEMENT, nearTo(level(0.45, PAVEMENT), 0.6));
    }
}
