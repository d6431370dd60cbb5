package studio.backlot.gl.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldTest {
    private static final int TREES = 60;
    private static final int POINTS = 400;

    private final Random random = new Random(5);

    @Test
    void whatIsTooFarToCountChangesNothing() {
        for (int tree = 0; tree < TREES; tree++) {
            Field quick = shape();
            Field plain = plain(quick);
            for (int i = 0; i < 5; i++) {
                Field next = shape();
                double k = random.nextDouble(0.1);
                switch (i % 4) {
                    case 0 -> {
                        quick = quick.blend(next.grown(0.01), k);
                        plain = plain.blend(plain(next).grown(0.01), k);
                    }
                    case 1 -> {
                        quick = quick.less(next, k);
                        plain = plain.less(plain(next), k);
                    }
                    case 2 -> {
                        quick = quick.and(next.blend(shape(), k).grown(0.4)).or(next);
                        plain = plain(quick);
                    }
                    default -> {
                        quick = next.blend(quick, k);
                        plain = plain(next).blend(plain, k);
                    }
                }
            }
            for (int p = 0; p < POINTS; p++) {
                double x = point();
                double y = point();
                double z = point();
                assertEquals(plain.at(x, y, z), quick.at(x, y, z));
            }
        }
    }

    @Test
    void noFieldIsLowerThanItsReachSays() {
        for (int tree = 0; tree < TREES; tree++) {
            Field field = shape().blend(shape(), 0.05).blend(shape().grown(-0.02), 0.1);
            Reach reach = field.reach();
            assertNotNull(reach);
            int over = 0;
            for (int p = 0; p < POINTS; p++) {
                double x = 4 * point();
                double y = 4 * point();
                double z = 4 * point();
                double value = random.nextDouble(-0.3, 1);
                if (reach.isOver(value, x, y, z)) {
                    assertTrue(field.at(x, y, z) >= value - 1e-12);
                    over++;
                }
            }
            assertTrue(over > POINTS / 20, over + " points are known to be far");
        }
    }

    /// The same shape with nothing known of it from afar.
    private static Field plain(Field field) {
        return field::at;
    }

    private Field shape() {
        return random.nextBoolean()
                ? Field.ellipsoid(point(), point(), point(), size(), size(), size())
                : Field.cone(point(), point(), point(), size(), point(), point(), point(), size());
    }

    private double point() {
        return random.nextDouble(-1, 1);
    }

    private double size() {
        return random.nextDouble(0.02, 0.4);
    }
}
