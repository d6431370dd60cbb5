package studio.backlot.space.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

class LookedTest {
    private static final FramingSpec SPEC =
            FramingSpec.of(Optics.fullFrame(16 / 9.0, 50)).withSize(ShotSize.MS);

    private final FramingSolver solver = new FramingSolver(LensKit.standard());
    private final Subject person = Subject.standing(1, "P", Vec3.ZERO, 1.75, 0);

    @Test
    void whatWasLookedAtIsNotLookedAtAgain() {
        FramingScene scene = FramingScene.of(person).withSurroundings(wall(2500));
        Looked looked = new Looked();
        FramingResult first = solver.solve(SPEC, scene, looked);
        int cameras = looked.cameras();
        assertTrue(cameras > 0);
        assertEquals(first, solver.solve(SPEC, scene, looked));
        assertEquals(cameras, looked.cameras());
        solver.solve(SPEC.withSide(Side.PROFILE), scene, looked);
        assertTrue(looked.cameras() > cameras);
    }

    @Test
    void anotherSceneIsLookedAtAnew() {
        Looked looked = new Looked();
        FramingScene open = FramingScene.of(person);
        FramingResult beside = solver.solve(SPEC, open.withSurroundings(wall(2500)), looked);
        FramingResult behind = solver.solve(SPEC, open.withSurroundings(before(2500)), looked);
        assertEquals(solver.solve(SPEC, open.withSurroundings(before(2500))), behind);
        assertNotEquals(beside, behind);
    }

    @Test
    void manySmallPartsChangeNoAnswer() {
        FramingScene scene = FramingScene.of(person);
        FramingResult few = solver.solve(SPEC, scene.withSurroundings(wall(10)));
        FramingResult many = solver.solve(SPEC, scene.withSurroundings(wall(2500)));
        assertInstanceOf(FramingResult.Solved.class, few);
        assertEquals(few, many);
    }

    /// A wall to the person's left, where some cameras would stand, and gravel far below.
    private static Surroundings wall(int pebbles) {
        return soup(pebbles, 0.6f, -9, 0.6f, 9);
    }

    /// Walls of a hand's breadth before and behind the person.
    private static Surroundings before(int pebbles) {
        return soup(pebbles, -4, 0.4f, 4, 0.4f);
    }

    private static Surroundings soup(int pebbles, float x0, float z0, float x1, float z1) {
        float[] positions = new float[9 * (pebbles + 2)];
        float[] pane = {x0, 0, z0, x1, 0, z1, x1, 3, z1, x0, 0, z0, x1, 3, z1, x0, 3, z0};
        System.arraycopy(pane, 0, positions, 0, pane.length);
        for (int i = 18; i < positions.length; i++) {
            positions[i] = i % 3 == 1 ? -50 : (i * 7 % 97) * 0.1f;
        }
        int[] indices = new int[3 * (pebbles + 2)];
        int[] ids = new int[pebbles + 2];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = i;
            ids[i / 3] = 1000 + i / 18;
        }
        return new Surroundings(Bvh.of(positions, indices, ids), Map.of(), 0);
    }
}
