package studio.backlot.gl.looks;

/// Noise that repeats after a whole number of cells, so that tiles join without a seam.
final class Noise {
    private Noise() {}

    /// A number in 0…1 that depends on a lattice point alone.
    static float hash(int x, int y, int seed) {
        int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b1;
        h = (h ^ h >>> 15) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return ((h ^ h >>> 16) >>> 8) * (1f / (1 << 24));
    }

    /// Smooth noise in 0…1 at a point of a lattice of `cellsX` by `cellsY` cells; u and v in 0…1.
    static float smooth(float u, float v, int cellsX, int cellsY, int seed) {
        float x = u * cellsX;
        float y = v * cellsY;
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = ease(x - x0);
        float fy = ease(y - y0);
        int xa = Math.floorMod(x0, cellsX);
        int xb = Math.floorMod(x0 + 1, cellsX);
        int ya = Math.floorMod(y0, cellsY);
        int yb = Math.floorMod(y0 + 1, cellsY);
        float low = mix(hash(xa, ya, seed), hash(xb, ya, seed), fx);
        float high = mix(hash(xa, yb, seed), hash(xb, yb, seed), fx);
        return mix(low, high, fy);
    }

    /// Octaves of [#smooth], each twice as fine and half as strong.
    static float layered(float u, float v, int cellsX, int cellsY, int octaves, int seed) {
        float sum = 0;
        float weight = 0.5f;
        float total = 0;
        for (int o = 0; o < octaves; o++) {
            sum += weight * smooth(u, v, cellsX << o, cellsY << o, seed + o * 31);
            total += weight;
            weight *= 0.5f;
        }
        return sum / total;
    }

    static float ease(float t) {
        return t * t * (3 - 2 * t);
    }

    static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }

    static float step(float from, float to, float x) {
        return ease(Math.clamp((x - from) / (to - from), 0f, 1f));
    }
}
