package studio.backlot.gl.kit;

import java.util.List;
import java.util.Random;
import studio.backlot.assets.sets.Landscape;
import studio.backlot.assets.sets.Landscape.Road;
import studio.backlot.assets.sets.Landscape.Skyline;
import studio.backlot.assets.sets.Landscape.Terrain;
import studio.backlot.assets.shape.Point2;
import studio.backlot.space.math.Vec3;

/// Ground to the horizon: terrain in rings that grow with distance, roads with lane marks, and the
/// far city.
final class Ground {
    private static final int SECTORS = 56;

    private Ground() {}

    static void terrain(Sculptor out, Terrain terrain) {
        int rings = 34;
        double[] radius = new double[rings + 1];
        for (int i = 0; i <= rings; i++) {
            double t = (double) i / rings;
            radius[i] = terrain.radius() * (0.12 * t + 0.88 * Math.pow(t, 2.6));
        }
        int[] before = {};
        String last = "";
        for (int i = 0; i < rings; i++) {
            String name =
                    radius[i] < terrain.radius() * 0.4 ? terrain.material() : terrain.distant();
            MeshBuilder mesh = out.material(name);
            mesh.place(Placing.NONE);
            int[] low = name.equals(last) ? before : ring(mesh, terrain, radius[i]);
            int[] high = ring(mesh, terrain, radius[i + 1]);
            for (int s = 0; s < SECTORS; s++) {
                mesh.quad(low[s], low[s + 1], high[s + 1], high[s]);
            }
            before = high;
            last = name;
        }
    }

    private static int[] ring(MeshBuilder mesh, Terrain terrain, double radius) {
        int[] ring = new int[SECTORS + 1];
        double step = Math.max(0.3, radius * 0.02);
        for (int s = 0; s <= SECTORS; s++) {
            double a = 2 * Math.PI * s / SECTORS;
            double x = terrain.centre().x() + radius * Math.sin(a);
            double z = terrain.centre().z() + radius * Math.cos(a);
            double y = terrain.height(new Point2(x, z));
            double dx = y - terrain.height(new Point2(x + step, z));
            double dz = y - terrain.height(new Point2(x, z + step));
            Vec3 normal = new Vec3(dx / step, 1, dz / step).normalized();
            ring[s] = mesh.vertex(new Vec3(x, y, z), normal, x, z);
        }
        return ring;
    }

    static void road(Sculptor out, Road road) {
        strip(out, road, road.material(), 0, road.width(), road.y());
        String marks = road.marks();
        if (marks == null) {
            return;
        }
        double y = road.y() + 0.012;
        if (road.edges()) {
            strip(out, road, marks, road.width() / 2 - 0.3, 0.12, y);
            strip(out, road, marks, -road.width() / 2 + 0.3, 0.12, y);
        }
        switch (road.centre()) {
            case "double" -> {
                strip(out, road, marks, 0.12, 0.11, y);
                strip(out, road, marks, -0.12, 0.11, y);
            }
            case "dashed" -> dashes(out, road, marks, y);
            default -> {}
        }
    }

    private static void strip(
            Sculptor out, Road road, String material, double aside, double width, double y) {
        MeshBuilder mesh = out.material(material);
        mesh.place(Placing.NONE);
        List<Point2> line = road.line();
        int left = -1;
        int right = -1;
        double along = 0;
        for (int i = 0; i < line.size(); i++) {
            Point2 p = line.get(i);
            Point2 before = line.get(Math.max(0, i - 1));
            Point2 after = line.get(Math.min(line.size() - 1, i + 1));
            Point2 d = after.minus(before);
            double length = Math.hypot(d.x(), d.z());
            double nx = -d.z() / length;
            double nz = d.x() / length;
            along += p.distance(before);
            int l = edge(mesh, p, nx, nz, aside + width / 2, y, along);
            int r = edge(mesh, p, nx, nz, aside - width / 2, y, along);
            if (i > 0) {
                mesh.quad(left, right, r, l);
            }
            left = l;
            right = r;
        }
    }

    private static int edge(
            MeshBuilder mesh,
            Point2 p,
            double nx,
            double nz,
            double aside,
            double y,
            double along) {
        Vec3 at = new Vec3(p.x() + nx * aside, y, p.z() + nz * aside);
        return mesh.vertex(at, Vec3.UP, along, aside);
    }

    private static void dashes(Sculptor out, Road road, String marks, double y) {
        MeshBuilder mesh = out.material(marks);
        mesh.place(Placing.NONE);
        for (int i = 1; i < road.line().size(); i++) {
            Point2 a = road.line().get(i - 1);
            Point2 b = road.line().get(i);
            double length = a.distance(b);
            Point2 d = new Point2((b.x() - a.x()) / length, (b.z() - a.z()) / length);
            for (double from = 0.8; from + 3 < length; from += 7.5) {
                double s = from;
                double mx = a.x() + d.x() * (s + 1.5);
                double mz = a.z() + d.z() * (s + 1.5);
                if (Math.hypot(mx, mz) < 140) {
                    Vec3 start = new Vec3(a.x() + d.x() * s, y, a.z() + d.z() * s);
                    Vec3 end = start.plus(new Vec3(d.x() * 3, 0, d.z() * 3));
                    Vec3 half = new Vec3(-d.z() * 0.06, 0, d.x() * 0.06);
                    mesh.flat(
                            start.minus(half),
                            end.minus(half),
                            end.plus(half),
                            start.plus(half),
                            Vec3.UP);
                }
            }
        }
    }

    static void skyline(Sculptor out, Skyline skyline) {
        Random random = new Random(skyline.seed() + 99);
        for (Skyline.Block block : skyline.blocks()) {
            Placing at =
                    new Placing(
                                    Vec3.RIGHT,
                                    Vec3.UP,
                                    Vec3.BACK,
                                    new Vec3(
                                            block.centre().x(), skyline.base(), block.centre().z()))
                            .after(Placing.heading(block.heading()));
            MeshBuilder body = out.material(skyline.materials().get(block.material()));
            double h = block.height();
            Facades.box(body, at, 0, 0, 0, block.width(), h, block.depth());
            double top = random.nextDouble(0.3, 0.8);
            double rise = random.nextDouble(1.5, Math.max(2, h * 0.16));
            Facades.box(body, at, 1, h, 0, block.width() * top, rise, block.depth() * top);
            windows(out, skyline, block, at, random);
        }
    }

    /// Bands of panes on the side that looks at the set, some of the panes lit.
    private static void windows(
            Sculptor out, Skyline skyline, Landscape.Skyline.Block block, Placing at, Random r) {
        Placing face = at.after(Placing.heading(Math.PI));
        MeshBuilder glass = out.material("far-glass");
        double w = block.width() / 2 - 0.8;
        double z = block.depth() / 2 + 0.06;
        for (double y = 2.5; y + 2 < block.height(); y += 3.4) {
            glass.place(face);
            glass.flat(v(-w, y, z), v(w, y, z), v(w, y + 1.5, z), v(-w, y + 1.5, z), Vec3.BACK);
            for (double x = -w; x + 2 < w; x += 3.1) {
                if (r.nextDouble() < skyline.litShare()) {
                    MeshBuilder lit = out.material(skyline.lit());
                    lit.place(face);
                    double f = z + 0.06;
                    lit.flat(
                            v(x, y, f),
                            v(x + 1.9, y, f),
                            v(x + 1.9, y + 1.5, f),
                            v(x, y + 1.5, f),
                            Vec3.BACK);
                }
            }
        }
    }

    private static Vec3 v(double x, double y, double z) {
        return new Vec3(x, y, z);
    }
}
