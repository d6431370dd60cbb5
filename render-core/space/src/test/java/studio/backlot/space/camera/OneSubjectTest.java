package studio.backlot.space.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

class OneSubjectTest {
    private static final int SPECS = 20_000;

    @Test
    void fromElevationIsExactForRandomSpecs() {
        Random random = new Random(11);
        int solved = 0;
        double worst = 0;
        for (int i = 0; i < SPECS; i++) {
            Vec3 upper = point(random);
            Vec3 lower = leaning(random, upper);
            OneSubject.Screen screen = screen(random);
            double heading = random.nextDouble(-Math.PI, Math.PI);
            double elevation = Math.toRadians(random.nextDouble(-45, 60));
            Camera camera =
                    OneSubject.fromElevation(
                            upper, lower, screen, heading, elevation, optics(random));
            if (camera == null) {
                continue;
            }
            solved++;
            worst = Math.max(worst, error(camera, upper, lower, screen));
            assertEquals(
                    Math.toDegrees(elevation),
                    FramingMeasure.elevationDegrees(upper, camera.position()),
                    1e-8);
            assertRightHandedAndRolledBy(screen.roll(), camera);
        }
        assertTrue(solved > 0.9 * SPECS, "solved " + solved);
        assertTrue(worst < 1e-9, "worst error " + worst);
    }

    @Test
    void fromHeightIsExactForRandomSpecs() {
        Random random = new Random(12);
        int solved = 0;
        double worst = 0;
        for (int i = 0; i < SPECS; i++) {
            Vec3 upper = point(random);
            Vec3 lower = leaning(random, upper);
            OneSubject.Screen screen = screen(random);
            double lensY = random.nextDouble(0.15, 3);
            Camera camera =
                    OneSubject.fromHeight(
                            upper,
                            lower,
                            screen,
                            random.nextDouble(-Math.PI, Math.PI),
                            lensY,
                            optics(random));
            if (camera == null) {
                continue;
            }
            solved++;
            worst = Math.max(worst, error(camera, upper, lower, screen));
            assertEquals(lensY, camera.position().y(), 1e-9);
            assertRightHandedAndRolledBy(screen.roll(), camera);
        }
        assertTrue(solved > 0.5 * SPECS, "solved " + solved);
        assertTrue(worst < 1e-9, "worst error " + worst);
    }

    @Test
    void agreesWithTheFormulaOfTheCentredUprightSubject() {
        Optics optics = Optics.fullFrame(16 / 9.0, 50);
        Vec3 top = new Vec3(0, 1.64, 0);
        Vec3 bottom = new Vec3(0, 1.0, 0);
        OneSubject.Screen screen = new OneSubject.Screen(0, 0.48, -1, 0);
        double length = 0.64;
        double sy = optics.scaleY();
        double gamma = Math.atan(0.48 / sy) - Math.atan(-1 / sy);
        double k = length / (2 * Math.tan(gamma));
        double h = 1.64 - 1.32;
        double expected = k + Math.sqrt(k * k + length * length / 4 - h * h);
        Camera camera = OneSubject.fromHeight(top, bottom, screen, 0.3, 1.64, optics);
        assertEquals(expected, Math.hypot(camera.position().x(), camera.position().z()), 1e-12);
    }

    @Test
    void findsTheFocalLengthFromAFixedPosition() {
        Vec3 upper = new Vec3(0, 1.64, 0);
        Vec3 lower = new Vec3(0, 1.0, 0);
        OneSubject.Screen screen = new OneSubject.Screen(-0.2, 0.48, -1, 0);
        Camera camera =
                OneSubject.fromPosition(
                        new Vec3(1, 1.2, 2.5),
                        upper,
                        lower,
                        screen,
                        10,
                        300,
                        Optics.fullFrame(2.39, 50));
        assertTrue(error(camera, upper, lower, screen) < 1e-9);
    }

    private static double error(Camera camera, Vec3 upper, Vec3 lower, OneSubject.Screen screen) {
        Vec3 top = camera.project(upper);
        Vec3 bottom = camera.project(lower);
        assertTrue(top.z() > 0 && bottom.z() > 0, "a landmark lies behind the lens");
        return Math.max(
                Math.hypot(top.x() - screen.x(), top.y() - screen.top()),
                Math.abs(bottom.y() - screen.bottom()));
    }

    /// A mirrored camera pictures everything in place but has left for right.
    private static void assertRightHandedAndRolledBy(double roll, Camera camera) {
        Vec3 back = camera.forward().negated();
        Vec3 cross = camera.right().cross(camera.up());
        assertEquals(1, cross.dot(back), 1e-9);
        Vec3 level = Vec3.UP.cross(back).normalized();
        double turned =
                Math.atan2(-camera.right().dot(back.cross(level)), camera.right().dot(level));
        assertEquals(roll, turned, 1e-9);
    }

    private static Vec3 point(Random random) {
        return new Vec3(
                random.nextDouble(-5, 5), random.nextDouble(0.8, 1.9), random.nextDouble(-5, 5));
    }

    private static Vec3 leaning(Random random, Vec3 upper) {
        double length = random.nextDouble(0.05, 0.7);
        return upper.plus(
                new Vec3(
                        random.nextDouble(-0.2, 0.2) * length,
                        -length,
                        random.nextDouble(-0.2, 0.2) * length));
    }

    private static OneSubject.Screen screen(Random random) {
        return new OneSubject.Screen(
                random.nextDouble(-0.5, 0.5),
                random.nextDouble(0, 0.75),
                -1,
                random.nextInt(4) == 0 ? Math.toRadians(random.nextDouble(-20, 20)) : 0);
    }

    private static Optics optics(Random random) {
        double[] aspects = {4 / 3.0, 16 / 9.0, 1.85, 2.39};
        return Optics.fullFrame(
                aspects[random.nextInt(aspects.length)], random.nextDouble(18, 135));
    }
}
