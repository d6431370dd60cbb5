package studio.backlot.space.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.optics.SensorMode;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Room;
import studio.backlot.space.visibility.Surroundings;

class SetEdgesTest {
    private static final Bvh NOTHING = Bvh.of(new float[0], new int[0], new int[0]);

    /// Four by four metres, two and a half high.
    private static final Room ROOM =
            Room.between(
                    List.of(
                            wall("north", -2, -2, 2, -2),
                            wall("south", -2, 2, 2, 2),
                            wall("east", 2, -2, 2, 2),
                            wall("west", -2, -2, -2, 2)));

    private static final Surroundings SET =
            new Surroundings(NOTHING, NOTHING, Map.of(1000, "south"), 0, ROOM);

    private static Room.Wall wall(String name, double x, double z, double toX, double toZ) {
        return new Room.Wall(name, new Vec3(x, 0, z), new Vec3(toX, 0, toZ), 2.5);
    }

    private static Camera at(double z, double mm) {
        Optics optics = new Optics(SensorMode.FULL_FRAME, 16.0 / 9, 1, mm, 2.8, 3);
        Vec3 lens = new Vec3(0, 1.25, z);
        return Camera.lookingAt(lens, new Vec3(0, 1.25, -2), optics);
    }

    @Test
    void aLensInTheRoomSeesNoEdges() {
        assertEquals(0, new SetEdges(SET, at(1.5, 14)).share(Set.of()));
    }

    @Test
    void aLensOutsideSeesTheRoomThroughTheWallThatIsGone() {
        assertFalse(new SetEdges(SET, at(3, 35)).seen(Set.of("south")));
        assertTrue(new SetEdges(SET, at(3, 35)).seen(Set.of()));
        assertTrue(new SetEdges(SET, at(3, 35)).seen(Set.of("north")));
    }

    @Test
    void tooFarOutTheFrameIsWiderThanTheHole() {
        SetEdges far = new SetEdges(SET, at(8, 35));
        assertTrue(far.seen(Set.of("south")));
        assertTrue(far.isHopeless());
        assertFalse(new SetEdges(SET, at(3, 35)).isHopeless());
    }

    @Test
    void aRaySeesThroughTheHoleOnlyBelowTheCeiling() {
        Vec3 lens = new Vec3(0, 1.25, 4);
        Vec3 level = new Vec3(0, 0, -1);
        assertEquals(2, ROOM.way(lens, level, Set.of("south")), 1e-12);
        Vec3 up = new Vec3(0, 1, -1).normalized();
        assertEquals(Double.POSITIVE_INFINITY, ROOM.way(lens, up, Set.of("south")));
    }
}
