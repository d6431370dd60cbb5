package studio.backlot.space.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

class TwoSubjectsTest {
    @Test
    void twoThousandOfTwoThousandAreSolvedExactly() {
        Random random = new Random(21);
        int solved = 0;
        double worst = 0;
        for (int i = 0; i < 2000; i++) {
            Vec3 a = head(random, 0);
            Vec3 b = head(random, 1);
            Optics optics = Optics.fullFrame(16 / 9.0, random.nextDouble(24, 100));
            TwoSubjects.Screen screen = seenBySomeCamera(random, a, b, optics);
            List<Camera> family = TwoSubjects.family(a, b, screen, 48, optics);
            for (Camera camera : family) {
                Vec3 pa = camera.project(a);
                Vec3 pb = camera.project(b);
                assertTrue(pa.z() > 0 && pb.z() > 0, "behind the lens");
                worst = Math.max(worst, Math.abs(pa.x() - screen.ax()));
                worst = Math.max(worst, Math.abs(pa.y() - screen.ay()));
                worst = Math.max(worst, Math.abs(pb.x() - screen.bx()));
                worst = Math.max(worst, Math.abs(pb.y() - screen.by()));
                assertEquals(0, camera.right().y(), 1e-9, "the horizon is level");
                assertEquals(
                        1,
                        camera.right().cross(camera.up()).dot(camera.forward().negated()),
                        1e-9,
                        "a mirrored camera");
            }
            solved += family.isEmpty() ? 0 : 1;
        }
        assertEquals(2000, solved);
        assertTrue(worst < 1e-9, "worst error " + worst);
    }

    /// Wanted places that a level camera can fulfil, because one does.
    private static TwoSubjects.Screen seenBySomeCamera(
            Random random, Vec3 a, Vec3 b, Optics optics) {
        while (true) {
            Vec3 lens =
                    a.lerp(b, 0.5)
                            .plus(
                                    OneSubject.towards(
                                                    random.nextDouble(-Math.PI, Math.PI),
                                                    random.nextDouble(-0.6, 0.6))
                                            .times(random.nextDouble(1.5, 8)));
            Vec3 target = a.lerp(b, random.nextDouble());
            Camera camera = Aim.at(lens, target, random.nextDouble(-0.4, 0.4), 0.3, 0, optics);
            if (camera == null) {
                continue;
            }
            Vec3 pa = camera.project(a);
            Vec3 pb = camera.project(b);
            boolean inFrame =
                    pa.z() > 0.3
                            && pb.z() > 0.3
                            && Math.max(Math.abs(pa.x()), Math.abs(pb.x())) < 0.95
                            && Math.max(Math.abs(pa.y()), Math.abs(pb.y())) < 0.95;
            if (inFrame && Math.abs(pa.x() - pb.x()) > 0.05) {
                return new TwoSubjects.Screen(pa.x(), pa.y(), pb.x(), pb.y());
            }
        }
    }

    private static Vec3 head(Random random, double x) {
        return new Vec3(
                x * random.nextDouble(0.6, 2.5) - 0.5 * x,
                random.nextDouble(1.1, 1.85),
                random.nextDouble(-0.8, 0.8));
    }
}
