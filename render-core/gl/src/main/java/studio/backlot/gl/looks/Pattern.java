package studio.backlot.gl.looks;

import static studio.backlot.gl.looks.Noise.hash;
import static studio.backlot.gl.looks.Noise.layered;
import static studio.backlot.gl.looks.Noise.mix;
import static studio.backlot.gl.looks.Noise.smooth;
import static studio.backlot.gl.looks.Noise.step;

import java.util.List;
import java.util.stream.IntStream;
import studio.backlot.gl.mesh.Material;

/// The pattern of a kind of material as a square tile of texels. Each texel has a brightness (0.5
/// leaves the base colour as it is), a greyness (mortar, dust) and a roughness (0.5 leaves it).
/// Tiles have real size, so brick is 225 × 75 mm wherever it is laid.
public final class Pattern {
    /// Texels along a side.
    public static final int SIZE = 256;

    private static final List<Material.Kind> LAYERS = List.of(Material.Kind.values());

    private Pattern() {}

    /// The layer of a texture array in which a kind's tile lies.
    public static int layer(Material.Kind kind) {
        return LAYERS.indexOf(kind);
    }

    /// Length of a tile's side in metres.
    public static float metres(Material.Kind kind) {
        return switch (kind) {
            case PLASTER, CONCRETE, ASPHALT, GRASS -> 2.4f;
            case EARTH, SAND, WATER -> 3f;
            case ROCK, PAINTED_WOOD, METAL -> 1.6f;
            case WOOD, FLOORBOARDS, TILE, CHECKER_TILE, PAVING -> 1.2f;
            case BRICK -> 0.9f;
            case GRAVEL, BARK, LEAF -> 0.8f;
            case FABRIC, LEATHER, PAPER, SKIN -> 0.5f;
            case HAIR -> 0.25f;
            case PLAIN, CHROME, GLASS, SCREEN, EYE, LAMP -> 1f;
        };
    }

    /// The texels of a tile, red (brightness), green (greyness), blue (roughness), alpha 255.
    public static byte[] tile(Material.Kind kind) {
        byte[] out = new byte[SIZE * SIZE * 4];
        IntStream.range(0, SIZE).parallel().forEach(y -> row(kind, y, out));
        return out;
    }

    private static void row(Material.Kind kind, int y, byte[] out) {
        float[] texel = new float[3];
        for (int x = 0; x < SIZE; x++) {
            texel[0] = 0.5f;
            texel[1] = 0;
            texel[2] = 0.5f;
            paint(kind, (x + 0.5f) / SIZE, (y + 0.5f) / SIZE, texel);
            int at = (y * SIZE + x) * 4;
            for (int c = 0; c < 3; c++) {
                out[at + c] = (byte) Math.clamp(Math.round(texel[c] * 255), 0, 255);
            }
            out[at + 3] = (byte) 255;
        }
    }

    private static void paint(Material.Kind kind, float u, float v, float[] t) {
        switch (kind) {
            case PLAIN, CHROME, GLASS, SCREEN, EYE, LAMP -> {}
            case PLASTER -> t[0] = 0.5f + 0.09f * (layered(u, v, 4, 4, 5, 1) - 0.5f);
            case PAINTED_WOOD -> t[0] = 0.5f + 0.06f * (layered(u, v, 2, 24, 3, 2) - 0.5f);
            case WOOD -> wood(u, v, 3, t);
            case FLOORBOARDS -> boards(u, v, t);
            case TILE -> tiles(u, v, 8, t);
            case CHECKER_TILE -> checker(u, v, t);
            case BRICK -> brick(u, v, t);
            case CONCRETE -> concrete(u, v, t);
            case ASPHALT -> asphalt(u, v, t);
            case PAVING -> paving(u, v, t);
            case GRASS -> grass(u, v, t);
            case EARTH, SAND -> {
                float strength = kind == Material.Kind.SAND ? 0.1f : 0.2f;
                t[0] = 0.5f + strength * (layered(u, v, 5, 5, 5, 9) - 0.5f);
            }
            case GRAVEL -> t[0] = 0.5f + 0.4f * (cells(u, v, 40, 11) - 0.45f);
            case ROCK -> {
                float crack = Math.abs(layered(u, v, 4, 4, 4, 13) - 0.5f);
                t[0] = 0.46f + 0.2f * (layered(u, v, 6, 6, 5, 14) - 0.5f);
                t[0] *= 0.75f + 0.25f * step(0, 0.06f, crack);
            }
            case BARK -> {
                float ridge = Math.abs(layered(u, v, 12, 3, 3, 15) - 0.5f);
                t[0] = 0.32f + 0.3f * step(0, 0.16f, ridge);
            }
            case LEAF -> t[0] = 0.5f + 0.36f * (layered(u, v, 8, 8, 4, 16) - 0.5f);
            case METAL -> {
                t[0] = 0.5f + 0.05f * (layered(u, v, 40, 3, 3, 17) - 0.5f);
                t[2] = 0.5f + 0.3f * (layered(u, v, 4, 4, 4, 18) - 0.5f);
            }
            case FABRIC -> {
                float weave = (float) (Math.sin(u * 402.1) * Math.sin(v * 402.1));
                t[0] = 0.5f + 0.1f * (layered(u, v, 4, 4, 4, 19) - 0.5f) + 0.02f * weave;
            }
            case LEATHER -> {
                t[0] = 0.5f + 0.12f * (cells(u, v, 48, 20) - 0.5f);
                t[2] = 0.5f + 0.25f * (layered(u, v, 4, 4, 4, 21) - 0.5f);
            }
            case PAPER -> t[0] = 0.5f + 0.03f * (layered(u, v, 16, 16, 3, 22) - 0.5f);
            case WATER -> t[0] = 0.5f + 0.1f * (layered(u, v, 4, 8, 4, 23) - 0.5f);
            case SKIN -> t[0] = 0.5f + 0.04f * (layered(u, v, 6, 6, 4, 24) - 0.5f);
            case HAIR -> t[0] = 0.5f + 0.3f * (layered(u, v, 48, 2, 2, 25) - 0.5f);
        }
    }

    /// Grain along u.
    private static void wood(float u, float v, int seed, float[] t) {
        float bend = layered(u, v, 2, 6, 3, seed) * 0.5f;
        float rings = (float) Math.sin((v * 9 + bend * 3) * 2 * Math.PI) * 0.5f + 0.5f;
        float fibre = layered(u, v, 3, 90, 2, seed + 5);
        t[0] = 0.5f + 0.13f * (rings - 0.5f) + 0.12f * (fibre - 0.5f);
        t[2] = 0.5f + 0.2f * (fibre - 0.5f);
    }

    /// Boards 120 mm wide along u, in two lengths a tile with staggered ends.
    private static void boards(float u, float v, float[] t) {
        int board = (int) (v * 10);
        float across = v * 10 - board;
        float shift = hash(board, 3, 5);
        float along = (u + shift) % 1f;
        float tone = hash(board, along < 0.55f ? 1 : 2, 6);
        wood(u, v, 40 + board, t);
        t[0] += 0.14f * (tone - 0.5f);
        float end = Math.min(Math.abs(along - 0.55f), Math.min(along, 1 - along));
        float gap = Math.min(Math.min(across, 1 - across) * 0.12f, end * 1.2f);
        t[0] *= mix(0.45f, 1, step(0.0008f, 0.0045f, gap));
    }

    private static void tiles(float u, float v, int across, float[] t) {
        float x = u * across;
        float y = v * across;
        int i = (int) x;
        int j = (int) y;
        float joint = joint(x - i, y - j);
        float size = 1.2f / across;
        float in = step(0.001f, 0.004f, joint * size);
        t[0] = mix(0.36f, 0.5f + 0.05f * (hash(i, j, 7) - 0.5f), in);
        t[1] = mix(0.5f, 0, in);
        t[2] = mix(0.95f, 0.5f, in);
    }

    private static float joint(float x, float y) {
        return Math.min(Math.min(x, 1 - x), Math.min(y, 1 - y));
    }

    /// Squares of 300 mm, light and dark in turn.
    private static void checker(float u, float v, float[] t) {
        float x = u * 4;
        float y = v * 4;
        int i = (int) x;
        int j = (int) y;
        float in = step(0.0006f, 0.003f, joint(x - i, y - j) * 0.3f);
        boolean dark = (i + j) % 2 == 1;
        float tone = (dark ? 0.17f : 0.5f) + 0.03f * (hash(i, j, 8) - 0.5f);
        t[0] = mix(0.3f, tone, in);
        t[1] = dark ? 0.5f : 0;
        t[2] = mix(0.9f, 0.5f, in);
    }

    /// Stretcher bond: bricks of 225 × 75 mm with 10 mm joints.
    private static void brick(float u, float v, float[] t) {
        float y = v * 12;
        int course = (int) y;
        float x = (u * 4 + (course % 2) * 0.5f) % 4f;
        int i = (int) x;
        float dx = Math.min(x - i, 1 - (x - i)) * 0.225f;
        float dy = Math.min(y - course, 1 - (y - course)) * 0.075f;
        float in = step(0.003f, 0.0065f, Math.min(dx, dy));
        float tone = 0.48f + 0.13f * (hash(i, course, 9) - 0.5f);
        tone += 0.1f * (layered(u, v, 24, 24, 3, 10) - 0.5f);
        t[0] = mix(0.52f, tone, in);
        t[1] = mix(0.75f, 0, in);
    }

    private static void concrete(float u, float v, float[] t) {
        t[0] = 0.5f + 0.14f * (layered(u, v, 3, 3, 6, 26) - 0.5f);
        float hole = cells(u, v, 14, 27);
        t[0] *= hole < 0.06f ? 0.75f : 1;
    }

    private static void asphalt(float u, float v, float[] t) {
        float grit = hash((int) (u * SIZE), (int) (v * SIZE), 28);
        float patch = step(0.5f, 0.56f, layered(u, v, 2, 2, 3, 29));
        float crack = Math.abs(layered(u, v, 3, 3, 5, 30) - 0.5f);
        t[0] = 0.47f + 0.09f * (grit - 0.5f) + 0.05f * (patch - 0.5f);
        t[0] *= crack < 0.0022f && patch > 0.9f ? 0.8f : 1;
        t[2] = 0.5f - 0.12f * patch;
    }

    /// Slabs of 600 × 400 mm in a running bond.
    private static void paving(float u, float v, float[] t) {
        float y = v * 3;
        int row = (int) y;
        float x = (u * 2 + (row % 2) * 0.5f) % 2f;
        int i = (int) x;
        float dx = Math.min(x - i, 1 - (x - i)) * 0.6f;
        float dy = Math.min(y - row, 1 - (y - row)) * 0.4f;
        float in = step(0.002f, 0.007f, Math.min(dx, dy));
        float tone = 0.5f + 0.08f * (hash(i, row, 31) - 0.5f);
        tone += 0.1f * (layered(u, v, 12, 12, 4, 32) - 0.5f);
        t[0] = mix(0.3f, tone, in);
    }

    private static void grass(float u, float v, float[] t) {
        float blades = layered(u, v, 60, 60, 2, 33);
        float clumps = layered(u, v, 5, 5, 4, 34);
        t[0] = 0.48f + 0.22f * (blades - 0.5f) + 0.24f * (clumps - 0.5f);
        t[1] = 0.12f * smooth(u, v, 3, 3, 35);
    }

    /// Distance to the nearest of scattered points, in cells (Worley).
    private static float cells(float u, float v, int n, int seed) {
        float x = u * n;
        float y = v * n;
        int i = (int) x;
        int j = (int) y;
        float best = 4;
        for (int dj = -1; dj <= 1; dj++) {
            for (int di = -1; di <= 1; di++) {
                int ci = Math.floorMod(i + di, n);
                int cj = Math.floorMod(j + dj, n);
                float px = i + di + hash(ci, cj, seed);
                float py = j + dj + hash(ci, cj, seed + 1);
                best = Math.min(best, (px - x) * (px - x) + (py - y) * (py - y));
            }
        }
        return (float) Math.sqrt(best);
    }

    /// Soft cloud forms for the sky, one brightness a texel.
    public static byte[] clouds() {
        byte[] out = new byte[SIZE * SIZE];
        IntStream.range(0, SIZE)
                .parallel()
                .forEach(y -> {
                    for (int x = 0; x < SIZE; x++) {
                        float u = (x + 0.5f) / SIZE;
                        float v = (y + 0.5f) / SIZE;
                        float value = layered(u, v, 4, 4, 6, 77);
                        out[y * SIZE + x] = (byte) Math.round(step(0.22f, 0.78f, value) * 255);
                    }
                });
        return out;
    }
}
