package studio.backlot.space.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import studio.backlot.space.math.Vec3;

class LandmarksTest {
    @Test
    void adultsAtRestHaveTheCanonsLandmarks() {
        for (Build build : new Build[] {Build.ADULT_MAN, Build.ADULT_WOMAN}) {
            Landmarks marks =
                    Landmarks.of(Kinematics.solve(build, Kinematics.rest(build), Vec3.ZERO, 0));
            double s = build.stature();
            assertEquals(1.00, marks.crown().y() / s, 1e-9);
            assertEquals(0.936, marks.eyes().y() / s, 0.004);
            assertEquals(0.867, marks.chin().y() / s, 0.004);
            assertEquals(0.818, marks.collarbone().y() / s, 0.004);
            assertEquals(0.72, marks.chest().y() / s, 0.004);
            assertEquals(0.615, marks.waist().y() / s, 0.015);
            assertEquals(0.52, marks.hip().y() / s, 0.015);
            assertEquals(0.42, marks.midThigh().y() / s, 0.02);
            assertEquals(0.285, marks.knee().y() / s, 0.004);
            assertEquals(0, marks.sole().y() / s, 0.001);
        }
    }

    @Test
    void aChildIsNotASmallAdult() {
        Build child = Build.CHILD;
        Landmarks marks =
                Landmarks.of(Kinematics.solve(child, Kinematics.rest(child), Vec3.ZERO, 0));
        assertEquals(child.stature() / 5.8, marks.headHeight(), 1e-9);
        assertEquals(0.495, marks.hip().y() / child.stature(), 0.01);
    }

    @Test
    void headingTurnsTheGazeWithTheBody() {
        Build man = Build.ADULT_MAN;
        Landmarks marks =
                Landmarks.of(
                        Kinematics.solve(
                                man, Kinematics.rest(man), new Vec3(2, 0, 3), Math.PI / 2));
        assertEquals(1, marks.gaze().x(), 1e-9);
        assertEquals(Math.PI / 2, marks.facing(), 1e-9);
        assertEquals(2, marks.ankle().x(), 0.1);
    }

    @Test
    void thumbsOfHangingHandsPointForward() {
        for (Limb side : Limb.values()) {
            org.junit.jupiter.api.Assertions.assertTrue(Skeleton.thumbwardAtRest(side).z() > 0.8);
        }
    }
}
