package studio.backlot.bench.solver;

import java.util.Random;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

/// The baseline: a particle swarm over level cameras (position, yaw, pitch) that minimises the NDC
/// error of two points. It is what camera solvers without closed forms do, and never our solver.
final class ParticleSwarm {
    private static final int PARTICLES = 36;
    private static final int AXES = 5;
    private final SolverCases.Two wanted;
    private final Random random;
    private final Vec3 middle;

    ParticleSwarm(SolverCases.Two wanted, long seed) {
        this.wanted = wanted;
        this.random = new Random(seed);
        this.middle = wanted.a().lerp(wanted.b(), 0.5);
    }

    /// The error in NDC that is left after so many rounds.
    double solve(int rounds) {
        double[][] at = new double[PARTICLES][];
        double[][] speed = new double[PARTICLES][AXES];
        double[][] own = new double[PARTICLES][];
        double[] ownError = new double[PARTICLES];
        double[] best = {};
        double bestError = Double.POSITIVE_INFINITY;
        for (int i = 0; i < PARTICLES; i++) {
            at[i] = anywhere();
            own[i] = at[i].clone();
            ownError[i] = error(at[i]);
            if (ownError[i] < bestError) {
                bestError = ownError[i];
                best = at[i].clone();
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < PARTICLES; i++) {
                for (int k = 0; k < AXES; k++) {
                    speed[i][k] =
                            0.72 * speed[i][k]
                                    + 1.49 * random.nextDouble() * (own[i][k] - at[i][k])
                                    + 1.49 * random.nextDouble() * (best[k] - at[i][k]);
                    at[i][k] += speed[i][k];
                }
                double error = error(at[i]);
                if (error < ownError[i]) {
                    ownError[i] = error;
                    own[i] = at[i].clone();
                }
                if (error < bestError) {
                    bestError = error;
                    best = at[i].clone();
                }
            }
        }
        return bestError;
    }

    private double[] anywhere() {
        double heading = random.nextDouble(-Math.PI, Math.PI);
        double distance = random.nextDouble(1, 6);
        return new double[] {
            middle.x() + distance * Math.sin(heading),
            middle.y() + random.nextDouble(-1, 1),
            middle.z() + distance * Math.cos(heading),
            heading + random.nextDouble(-0.3, 0.3),
            random.nextDouble(-0.4, 0.4)
        };
    }

    private double error(double[] p) {
        Optics optics = wanted.optics();
        Quat q = Quat.about(Vec3.UP, p[3]).times(Quat.about(Vec3.RIGHT, p[4]));
        Camera camera = new Camera(new Vec3(p[0], p[1], p[2]), q, optics);
        Vec3 a = camera.project(wanted.a());
        Vec3 b = camera.project(wanted.b());
        if (a.z() < 0.1 || b.z() < 0.1) {
            return 10;
        }
        double ea = Math.hypot(a.x() - wanted.screen().ax(), a.y() - wanted.screen().ay());
        double eb = Math.hypot(b.x() - wanted.screen().bx(), b.y() - wanted.screen().by());
        return Math.max(ea, eb);
    }
}
