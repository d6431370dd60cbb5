package studio.backlot.space.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.optics.SensorMode;
import studio.backlot.space.visibility.Surroundings;

class SightTest {
    private static final Optics OPTICS = new Optics(SensorMode.FULL_FRAME, 16.0 / 9, 1, 50, 2.8, 3);

    private static final Camera CAMERA =
            Camera.lookingAt(new Vec3(0, 1.6, 3), new Vec3(0, 1.6, 0), OPTICS);

    /// Somebody of a head and a trunk, and whatever limbs are given.
    private static Subject body(int id, Vec3 mark, Rod... limbs) {
        Subject standing = Subject.standing(id, "body " + id, mark, 1.75, 0);
        List<Rod> rods = new java.util.ArrayList<>(List.of(limbs));
        Landmarks body = standing.landmarks();
        rods.add(new Rod(body.headCentre(), body.chin(), 0.1, 0.06));
        rods.add(new Rod(body.collarbone(), body.hip(), 0.16, 0.15));
        return new Subject(id, standing.name(), body, 0, standing.gaze(), standing.bounds(), rods);
    }

    private static Sight.Seen seen(Subject subject, Subject... others) {
        List<Subject> people = new java.util.ArrayList<>(List.of(others));
        people.add(subject);
        return new Sight(CAMERA, Surroundings.OPEN, people, id -> false).of(subject);
    }

    @Test
    void inTheOpenAllIsSeen() {
        Sight.Seen seen = seen(body(1, Vec3.ZERO));
        assertEquals(1, seen.head());
        assertEquals(1, seen.body());
        assertTrue(seen.eyes());
    }

    @Test
    void somebodyInFrontHides() {
        Sight.Seen seen = seen(body(1, Vec3.ZERO), body(2, new Vec3(0, 0, 1)));
        assertEquals(0, seen.head());
        assertFalse(seen.eyes());
        assertEquals(1, seen(body(1, Vec3.ZERO), body(2, new Vec3(1.2, 0, 1))).head());
    }

    @Test
    void anArmBeforeTheFaceHidesTheEyes() {
        Vec3 eyes = body(1, Vec3.ZERO).eyes();
        Vec3 before = eyes.plus(new Vec3(0, 0, 0.5));
        Rod arm = new Rod(before.minus(Vec3.RIGHT.times(0.3)), before.plus(Vec3.RIGHT), 0.05, 0.05);
        assertFalse(seen(body(1, Vec3.ZERO, arm)).eyes());
    }

    @Test
    void anArmThatSomebodyBesideStretchesOutHides() {
        Subject subject = body(1, Vec3.ZERO);
        Vec3 before = subject.eyes().plus(new Vec3(0, 0, 1));
        Rod arm = new Rod(before.plus(Vec3.RIGHT.times(2)), before, 0.05, 0.2);
        assertFalse(seen(subject, body(2, new Vec3(2, 0, 1), arm)).eyes());
        assertTrue(seen(subject, body(2, new Vec3(2, 0, 1))).eyes());
        assertTrue(seen(subject, body(2, new Vec3(0, 0, -1))).eyes());
        assertFalse(seen(subject, body(2, new Vec3(0, 0, 2.9))).eyes());
    }

    /// Nobody is looked at between their knees: a coat hangs there.
    @Test
    void aLapHidesTheFaceOfWhoeverLies() {
        Subject stands = body(1, Vec3.ZERO);
        Landmarks from = stands.landmarks();
        Vec3 knees = from.eyes().plus(new Vec3(0, 0.02, 1));
        Landmarks lies =
                new Landmarks(
                        from.crown(),
                        from.eyes(),
                        from.chin(),
                        from.collarbone(),
                        from.chest(),
                        from.waist(),
                        from.hip(),
                        from.hip().lerp(knees, 0.5),
                        knees,
                        knees.withY(0),
                        from.headHeight(),
                        from.stature());
        Subject lying =
                new Subject(1, "lies", lies, 0, stands.gaze(), stands.bounds(), stands.rods());
        assertFalse(seen(lying).eyes());
    }

    /// What passes a bare arm by a finger is hidden by its sleeve.
    @Test
    void aSleeveHidesMoreThanTheArmInIt() {
        Vec3 eyes = body(1, Vec3.ZERO).eyes();
        Vec3 under = eyes.plus(new Vec3(0, -0.07, 0.5));
        Rod sleeve = new Rod(under.minus(Vec3.RIGHT), under.plus(Vec3.RIGHT), 0.05, 0.05);
        assertFalse(seen(body(1, Vec3.ZERO, sleeve)).eyes());
        Vec3 lower = eyes.plus(new Vec3(0, -0.2, 0.5));
        Rod clear = new Rod(lower.minus(Vec3.RIGHT), lower.plus(Vec3.RIGHT), 0.05, 0.05);
        assertTrue(seen(body(1, Vec3.ZERO, clear)).eyes());
    }
}
