package studio.backlot.bench.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.FramingSpec;
import studio.backlot.space.camera.OneSubject;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.camera.TwoSubjects;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

/// Random framing problems, the same for each seed. Confined to one thread.
final class SolverCases {
    private static final List<ShotSize> SINGLES =
            Arrays.stream(ShotSize.values()).filter(ShotSize::onLadder).toList();

    private final Random random;

    SolverCases(long seed) {
        random = new Random(seed);
    }

    /// One subject with a stated lens height: the commonest spec.
    record One(
            Vec3 upper,
            Vec3 lower,
            OneSubject.Screen screen,
            double heading,
            double lensY,
            Optics optics) {}

    One one() {
        Vec3 eyes = new Vec3(between(-5, 5), between(1.1, 1.8), between(-5, 5));
        Vec3 edge =
                eyes.plus(
                        new Vec3(between(-0.05, 0.05), between(-0.9, -0.1), between(-0.05, 0.05)));
        return new One(
                eyes,
                edge,
                new OneSubject.Screen(between(-0.4, 0.4), between(0.2, 0.7), -1, 0),
                between(-3, 3),
                between(0.8, 2),
                Optics.fullFrame(16 / 9.0, between(24, 100)));
    }

    /// Two pairs of eyes and where they are wanted.
    record Two(Vec3 a, Vec3 b, TwoSubjects.Screen screen, Optics optics) {}

    Two two() {
        Vec3 a = new Vec3(0, between(1.2, 1.8), 0);
        Vec3 b = new Vec3(between(0.7, 2), a.y() + between(-0.15, 0.15), between(-0.4, 0.4));
        double y = between(0.1, 0.5);
        double tilt = between(-0.05, 0.05);
        return new Two(
                a,
                b,
                new TwoSubjects.Screen(between(-0.6, -0.2), y - tilt, between(0.2, 0.6), y + tilt),
                Optics.fullFrame(16 / 9.0, between(28, 85)));
    }

    /// A spec in words, for two people who face each other, and everything the solver ranks.
    record Search(FramingSpec spec, FramingScene scene) {}

    Search search(Framing framing) {
        Subject a = Subject.standing(1, "A", Vec3.ZERO, between(1.55, 1.9), Math.PI / 2);
        Subject b =
                Subject.standing(
                        2,
                        "B",
                        new Vec3(between(0.8, 1.6), 0, 0),
                        between(1.55, 1.9),
                        -Math.PI / 2);
        ShotSize size =
                switch (framing) {
                    case OTS -> random.nextBoolean() ? ShotSize.MCU : ShotSize.MS;
                    case TWO_SHOT -> random.nextBoolean() ? ShotSize.COWBOY : ShotSize.MLS;
                    default -> SINGLES.get(random.nextInt(SINGLES.size()));
                };
        FramingSpec spec =
                FramingSpec.of(Optics.fullFrame(16 / 9.0, 50)).withFraming(framing).withSize(size);
        return new Search(spec, FramingScene.of(a, b));
    }

    private double between(double low, double high) {
        return random.nextDouble(low, high);
    }
}
