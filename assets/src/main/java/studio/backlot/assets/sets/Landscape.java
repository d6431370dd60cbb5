package studio.backlot.assets.sets;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.shape.Entry;
import studio.backlot.assets.shape.Point2;

/// The ground of an exterior out to the horizon, and what rises there.
///
/// @param terrain null for sets that stand on flat pieces alone
/// @param roads strips over the ground
/// @param skylines rings of far buildings
public record Landscape(@Nullable Terrain terrain, List<Road> roads, List<Skyline> skylines) {

    /// Ground with hills: flat where people act and along roads, rising beyond.
    ///
    /// @param radius how far it reaches
    /// @param flat radius of the flat middle
    /// @param near height of the undulation just outside the flat, metres
    /// @param far height of the hills at the horizon, metres
    /// @param wave length of the undulation, metres
    /// @param base height of the flat
    /// @param material of the ground
    /// @param distant material of the far hills
    /// @param bands lines kept flat, such as a road's
    /// @param bandWidth half width of what is kept flat along them
    public record Terrain(
            Point2 centre,
            double radius,
            double flat,
            double near,
            double far,
            double wave,
            double base,
            long seed,
            String material,
            String distant,
            List<List<Point2>> bands,
            double bandWidth) {

        /// Height of the ground in metres at a point of the plan.
        public double height(Point2 at) {
            double d = at.distance(centre);
            double out = smooth((d - flat) / (flat + 12));
            double horizon = smooth((d - radius * 0.35) / (radius * 0.5));
            double band = 1e9;
            for (List<Point2> line : bands) {
                for (int i = 1; i < line.size(); i++) {
                    band = Math.min(band, at.distanceToSegment(line.get(i - 1), line.get(i)));
                }
            }
            double beside = smooth((band - bandWidth) / (bandWidth * 2.5));
            double small = noise(at.x() / wave, at.z() / wave, seed);
            double fine = noise(at.x() / wave * 3.1, at.z() / wave * 3.1, seed + 7) * 0.3;
            double big = noise(at.x() / (radius * 0.22), at.z() / (radius * 0.22), seed + 3);
            double hills = Math.max(0, 0.35 + big) * far * horizon;
            return base + (small + fine) * near * out * beside + hills * Math.max(beside, 0.0);
        }

        private static double smooth(double t) {
            double s = Math.max(0, Math.min(1, t));
            return s * s * (3 - 2 * s);
        }

        private static double noise(double x, double z, long seed) {
            double fx = Math.floor(x);
            double fz = Math.floor(z);
            double u = smooth(x - fx);
            double v = smooth(z - fz);
            long ix = (long) fx;
            long iz = (long) fz;
            double a = lattice(ix, iz, seed);
            double b = lattice(ix + 1, iz, seed);
            double c = lattice(ix, iz + 1, seed);
            double d = lattice(ix + 1, iz + 1, seed);
            return (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
        }

        private static double lattice(long x, long z, long seed) {
            long h = x * 0x9E3779B97F4A7C15L + z * 0xC2B2AE3D27D4EB4FL + seed * 0x165667B19E3779F9L;
            h ^= h >>> 29;
            h *= 0xBF58476D1CE4E5B9L;
            h ^= h >>> 32;
            return (h & 0xFFFF) / 32767.5 - 1;
        }

        static Terrain read(Entry entry) {
            return new Terrain(
                    entry.point2("centre", new Point2(0, 0)),
                    entry.number("radius", 320),
                    entry.number("flat", 8),
                    entry.number("near", 0.4),
                    entry.number("far", 18),
                    entry.number("wave", 9),
                    entry.number("base", 0),
                    entry.count("seed", 1),
                    entry.text("material"),
                    entry.text("distant"),
                    entry.list("bands", e -> e.points2("line")),
                    entry.number("bandWidth", 5));
        }
    }

    /// A road or path along a line.
    ///
    /// @param y height of its surface
    /// @param marks material of lane marks, null for none
    /// @param centre `none, dashed, double`
    /// @param edges whether it has edge lines
    public record Road(
            String name,
            List<Point2> line,
            double width,
            double y,
            String material,
            @Nullable String marks,
            String centre,
            boolean edges) {
        static Road read(Entry entry) {
            return new Road(
                    entry.text("name"),
                    entry.points2("line"),
                    entry.number("width"),
                    entry.number("y", 0.02),
                    entry.text("material"),
                    entry.textOrNull("marks"),
                    entry.text("centre", "none"),
                    entry.flag("edges", false));
        }
    }

    /// Far buildings round the set, coarse, between two distances.
    ///
    /// @param from heading where the ring begins, radians
    /// @param to where it ends
    public record Skyline(
            double inner,
            double outer,
            double from,
            double to,
            int count,
            double low,
            double high,
            double base,
            long seed,
            List<String> materials,
            String lit,
            double litShare) {
        static Skyline read(Entry entry) {
            return new Skyline(
                    entry.number("inner"),
                    entry.number("outer"),
                    entry.angle("from", 0),
                    entry.angle("to", 360),
                    entry.count("count", 30),
                    entry.number("low"),
                    entry.number("high"),
                    entry.number("base", 0),
                    entry.count("seed", 1),
                    entry.texts("materials"),
                    entry.text("lit"),
                    entry.number("litShare", 0.15));
        }

        /// The blocks, always the same: middle, heading, width, depth and height of each.
        public List<Block> blocks() {
            Random random = new Random(seed);
            return java.util.stream.IntStream.range(0, count)
                    .mapToObj(i -> {
                        double heading =
                                from + (to - from) * (i + random.nextDouble(0.1, 0.9)) / count;
                        double d = random.nextDouble(inner, outer);
                        double rise = random.nextDouble();
                        return new Block(
                                new Point2(d * Math.sin(heading), d * Math.cos(heading)),
                                heading + random.nextDouble(-0.2, 0.2),
                                random.nextDouble(11, 26),
                                random.nextDouble(10, 20),
                                low + (high - low) * rise * rise,
                                random.nextInt(materials.size()));
                    })
                    .toList();
        }

        /// One far building.
        ///
        /// @param material index into the ring's materials
        public record Block(
                Point2 centre,
                double heading,
                double width,
                double depth,
                double height,
                int material) {}
    }
}
