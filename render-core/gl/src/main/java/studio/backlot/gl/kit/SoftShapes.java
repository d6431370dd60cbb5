package studio.backlot.gl.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import studio.backlot.assets.shape.Shape;
import studio.backlot.space.math.Vec3;

/// Round, grown and hanging things: tubes, lumps, leaves and folds.
final class SoftShapes {
    private SoftShapes() {}

    static void tube(MeshBuilder out, Shape.Tube tube) {
        List<Vec3> path = tube.path().stream().map(Placing::vec).toList();
        int count = path.size();
        List<int[]> rings = new ArrayList<>();
        Vec3 side = Vec3.ZERO;
        double length = 0;
        for (int i = 0; i < count; i++) {
            Vec3 along = tangent(path, i, tube.closed());
            side = side.minus(along.times(side.dot(along)));
            if (side.length() < 1e-4) {
                side = along.cross(Math.abs(along.y()) < 0.9 ? Vec3.UP : Vec3.RIGHT);
            }
            side = side.normalized();
            length += i == 0 ? 0 : path.get(i).distance(path.get(i - 1));
            rings.add(tubeRing(out, path.get(i), side, along.cross(side), tube, length));
        }
        int joints = tube.closed() ? count : count - 1;
        for (int i = 0; i < joints; i++) {
            int[] a = rings.get(i);
            int[] b = rings.get((i + 1) % count);
            for (int s = 0; s < tube.sides(); s++) {
                out.quad(a[s], a[s + 1], b[s + 1], b[s]);
            }
        }
        if (!tube.closed()) {
            cap(out, path.get(0), tangent(path, 0, false).negated(), tube);
            cap(out, path.get(count - 1), tangent(path, count - 1, false), tube);
        }
    }

    private static Vec3 tangent(List<Vec3> path, int i, boolean closed) {
        int count = path.size();
        int before = closed ? (i + count - 1) % count : Math.max(0, i - 1);
        int after = closed ? (i + 1) % count : Math.min(count - 1, i + 1);
        return path.get(after).minus(path.get(before)).normalized();
    }

    private static int[] tubeRing(
            MeshBuilder out, Vec3 at, Vec3 side, Vec3 other, Shape.Tube tube, double u) {
        int[] ring = new int[tube.sides() + 1];
        for (int s = 0; s <= tube.sides(); s++) {
            double angle = 2 * Math.PI * s / tube.sides();
            Vec3 n = side.times(Math.cos(angle)).plus(other.times(Math.sin(angle)));
            ring[s] = out.vertex(at.plus(n.times(tube.radius())), n, u, angle * tube.radius());
        }
        return ring;
    }

    private static void cap(MeshBuilder out, Vec3 at, Vec3 normal, Shape.Tube tube) {
        Vec3 side = normal.cross(Math.abs(normal.y()) < 0.9 ? Vec3.UP : Vec3.RIGHT).normalized();
        Vec3 other = normal.cross(side);
        int middle = out.vertex(at.plus(normal.times(tube.radius() * 0.3)), normal, 0, 0);
        int first = -1;
        int before = -1;
        for (int s = 0; s <= tube.sides(); s++) {
            double angle = 2 * Math.PI * s / tube.sides();
            Vec3 n = side.times(Math.cos(angle)).plus(other.times(Math.sin(angle)));
            int next = out.vertex(at.plus(n.times(tube.radius())), normal, n.x(), n.z());
            if (first < 0) {
                first = next;
            } else {
                out.triangle(middle, before, next);
            }
            before = next;
        }
    }

    static void ellipsoid(MeshBuilder out, Shape.Ellipsoid e) {
        int sides = e.sides();
        int rows = Math.max(4, sides / 2);
        Vec3[][] grid = new Vec3[rows + 1][sides + 1];
        Random random = new Random(e.seed());
        Vec3[] waves = new Vec3[5];
        double[] phase = new double[5];
        for (int i = 0; i < waves.length; i++) {
            double k = 1.6 + i * 0.9;
            waves[i] =
                    new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
                            .normalized()
                            .times(k);
            phase[i] = random.nextDouble(0, 6.28);
        }
        for (int r = 0; r <= rows; r++) {
            double up = Math.PI * r / rows;
            for (int s = 0; s <= sides; s++) {
                double turn = 2 * Math.PI * (s % sides) / sides;
                Vec3 d =
                        new Vec3(
                                Math.sin(up) * Math.sin(turn),
                                -Math.cos(up),
                                Math.sin(up) * Math.cos(turn));
                double lump = 0;
                for (int i = 0; i < waves.length; i++) {
                    lump += Math.sin(waves[i].dot(d) * 2.2 + phase[i]) / (1 + i * 0.5);
                }
                double far = 1 + e.lumps() * lump * 0.5;
                grid[r][s] =
                        new Vec3(
                                d.x() * far * e.width() / 2,
                                (d.y() * far + 1) * e.height() / 2,
                                d.z() * far * e.depth() / 2);
            }
        }
        grid(out, grid, true);
    }

    /// Triangles over a grid of points with smooth normals. Rows run upwards, columns
    /// counter-clockwise seen from above; a `round` grid closes its columns.
    static void grid(MeshBuilder out, Vec3[][] grid, boolean round) {
        int rows = grid.length - 1;
        int columns = grid[0].length - 1;
        int[][] index = new int[rows + 1][columns + 1];
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                int left = round ? (c + columns - 1) % columns : Math.max(0, c - 1);
                int right = round ? (c + 1) % columns : Math.min(columns, c + 1);
                int low = Math.max(0, r - 1);
                int high = Math.min(rows, r + 1);
                Vec3 across = grid[r][right].minus(grid[r][left]);
                Vec3 up = grid[high][c].minus(grid[low][c]);
                Vec3 n = across.cross(up);
                if (n.length() < 1e-9) {
                    n = new Vec3(0, r == 0 ? -1 : 1, 0);
                }
                Vec3 p = grid[r][c];
                index[r][c] = out.vertex(p, n.normalized(), p.x() + p.z() * 0.7, p.y());
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                out.quad(index[r][c], index[r][c + 1], index[r + 1][c + 1], index[r + 1][c]);
            }
        }
    }

    static void leaves(MeshBuilder out, Shape.Leaves leaves) {
        Random random = new Random(leaves.seed());
        for (int i = 0; i < leaves.count(); i++) {
            double y = random.nextDouble(-1, 1);
            double turn = random.nextDouble(0, 2 * Math.PI);
            double ring = Math.sqrt(1 - y * y);
            Vec3 d = new Vec3(ring * Math.sin(turn), y, ring * Math.cos(turn));
            double far = random.nextDouble(0.78, 1.1);
            Vec3 at =
                    new Vec3(
                            d.x() * far * leaves.width() / 2,
                            (d.y() * far + 1) * leaves.height() / 2,
                            d.z() * far * leaves.depth() / 2);
            Vec3 jitter =
                    new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            Vec3 along = d.times(0.8).plus(jitter.times(0.6)).normalized();
            Vec3 across = along.cross(jitter).normalized();
            double size = leaves.leaf() * random.nextDouble(0.7, 1.3);
            leaf(out, at, along.times(size), across.times(size * 0.3), d);
        }
    }

    private static void leaf(MeshBuilder out, Vec3 at, Vec3 along, Vec3 across, Vec3 normal) {
        Vec3 middle = at.plus(along.times(0.5));
        int a = out.vertex(at, normal, 0, 0);
        int b = out.vertex(middle.plus(across), normal, 0.5, 0.3);
        int c = out.vertex(at.plus(along), normal, 1, 0);
        int d = out.vertex(middle.minus(across), normal, 0.5, -0.3);
        // Seen from both sides with the light of the crown they belong to.
        out.wound(a, b, c);
        out.wound(a, c, b);
        out.wound(a, c, d);
        out.wound(a, d, c);
    }

    static void cloth(MeshBuilder out, Shape.Cloth cloth) {
        int columns = cloth.folds() * 5;
        int rows = 4;
        for (int side = 1; side >= -1; side -= 2) {
            Vec3[][] grid = new Vec3[rows + 1][columns + 1];
            for (int r = 0; r <= rows; r++) {
                double y = cloth.height() * r / rows;
                double open = 0.55 + 0.45 * (1 - (double) r / rows);
                for (int c = 0; c <= columns; c++) {
                    double t = (double) c / columns;
                    double phase = t * cloth.folds() * 2 * Math.PI;
                    double z =
                            Math.sin(phase + 0.7 * Math.sin(phase * 0.37 + r * 0.25))
                                    * cloth.depth()
                                    / 2
                                    * open;
                    double x = (t - 0.5) * cloth.width();
                    grid[r][side > 0 ? c : columns - c] = new Vec3(x, y, z + side * 0.004);
                }
            }
            grid(out, grid, false);
        }
    }
}
