package studio.backlot.gl.looks;

import static studio.backlot.gl.looks.Noise.hash;
import static studio.backlot.gl.looks.Noise.layered;
import static studio.backlot.gl.looks.Noise.step;

import java.util.Arrays;

/// The marks of hand-made looks as a tile of texels that joins without a seam: for each texel the
/// darkness at which a stroke of the first direction covers it (red), the same for the second
/// direction (green), graphite grain (blue) and the tooth of the paper (alpha).
public final class Strokes {
    /// Texels along a side.
    public static final int SIZE = 512;

    private static final int STROKES = 900;

    private Strokes() {}

    /// The texels, four bytes each.
    public static byte[] tile() {
        float[] first = direction(0.62, 3);
        float[] second = direction(-0.5, 9);
        byte[] out = new byte[SIZE * SIZE * 4];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int at = y * SIZE + x;
                float u = (x + 0.5f) / SIZE;
                float v = (y + 0.5f) / SIZE;
                float tooth =
                        0.55f * layered(u, v, 128, 128, 2, 21)
                                + 0.45f * layered(u, v, 48, 48, 2, 22);
                out[at * 4] = texel(first[at]);
                out[at * 4 + 1] = texel(second[at]);
                out[at * 4 + 2] = texel(hash(x, y, 23));
                out[at * 4 + 3] = texel(step(0.22f, 0.62f, tooth));
            }
        }
        return out;
    }

    private static byte texel(float value) {
        return (byte) Math.clamp(Math.round(value * 255), 0, 255);
    }

    /// Strokes side by side along one direction, each with its own threshold, slightly bowed and
    /// tapered; where none lies the threshold is 1.
    private static float[] direction(double angle, int seed) {
        float[] out = new float[SIZE * SIZE];
        Arrays.fill(out, 1);
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        for (int s = 0; s < STROKES; s++) {
            // The golden ratio spreads strokes evenly at every threshold.
            double x = (s * 0.7548776662466927 % 1) * SIZE;
            double y = (s * 0.5698402909980532 % 1) * SIZE;
            double turn = (hash(s, 1, seed) - 0.5) * 0.16;
            double length = 46 + 70 * hash(s, 2, seed);
            double bow = (hash(s, 3, seed) - 0.5) * 5;
            float threshold = 0.04f + 0.94f * s / STROKES;
            double cx = dx - dy * turn;
            double cy = dy + dx * turn;
            stroke(out, x, y, cx, cy, length, bow, threshold);
        }
        return out;
    }

    private static void stroke(
            float[] out,
            double x,
            double y,
            double dx,
            double dy,
            double length,
            double bow,
            float threshold) {
        for (double t = 0; t <= 1; t += 0.6 / length) {
            double along = (t - 0.5) * length;
            double off = bow * 4 * t * (1 - t);
            double px = x + dx * along - dy * off;
            double py = y + dy * along + dx * off;
            double pressure = Math.min(1, 4 * Math.min(t * 1.5, 1 - t));
            for (int oy = -2; oy <= 2; oy++) {
                for (int ox = -2; ox <= 2; ox++) {
                    int ix = (int) Math.floor(px) + ox;
                    int iy = (int) Math.floor(py) + oy;
                    double d = Math.hypot(ix + 0.5 - px, iy + 0.5 - py);
                    double cover = Math.clamp(1.75 - d, 0, 1) * pressure;
                    float value = (float) (1 - (1 - threshold) * cover);
                    int at = Math.floorMod(iy, SIZE) * SIZE + Math.floorMod(ix, SIZE);
                    out[at] = Math.min(out[at], value);
                }
            }
        }
    }
}
