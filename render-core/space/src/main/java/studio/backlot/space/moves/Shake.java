package studio.backlot.space.moves;

import java.util.Random;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// The low-frequency unrest of an operator's body: sums of sines between 0.3 and 2.6 Hz with random
/// phases, falling with frequency. It begins at nothing, so that the first frame is the one solved.
final class Shake {
    private static final double[] HERTZ = {0.31, 0.53, 0.87, 1.37, 1.93, 2.57};

    private final double degrees;
    private final double metres;
    private final double[][] phases = new double[6][HERTZ.length];

    Shake(double degrees, double metres, long seed) {
        this.degrees = degrees;
        this.metres = metres;
        Random random = new Random(seed);
        for (double[] axis : phases) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] = random.nextDouble(2 * Math.PI);
            }
        }
    }

    Camera on(Camera camera, double seconds) {
        double turn = Math.toRadians(degrees);
        Quat q =
                Quat.about(Vec3.UP, turn * wave(0, seconds))
                        .times(camera.orientation())
                        .times(Quat.about(Vec3.RIGHT, 0.7 * turn * wave(1, seconds)))
                        .times(Quat.about(Vec3.BACK, 0.4 * turn * wave(2, seconds)));
        Vec3 shift =
                new Vec3(wave(3, seconds), 0.6 * wave(4, seconds), wave(5, seconds)).times(metres);
        return new Camera(camera.position().plus(shift), q.normalized(), camera.optics());
    }

    private double wave(int axis, double seconds) {
        double sum = 0;
        for (int i = 0; i < HERTZ.length; i++) {
            double phase = phases[axis][i];
            double w = 2 * Math.PI * HERTZ[i];
            sum += (Math.sin(w * seconds + phase) - Math.sin(phase)) / (1 + 2 * HERTZ[i]);
        }
        return sum;
    }
}
