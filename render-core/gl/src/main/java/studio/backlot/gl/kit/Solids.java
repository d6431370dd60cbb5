package studio.backlot.gl.kit;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.assets.shape.Point2;
import studio.backlot.assets.shape.Shape;
import studio.backlot.space.math.Vec3;

/// Hard solids with rounded edges: boxes, turned profiles and extrusions. A bevel's vertices carry
/// the normals of the faces beside it, so an edge of three triangles catches light like a round
/// one.
final class Solids {
    private Solids() {}

    static void box(MeshBuilder out, Shape.Box box) {
        double[] half = {box.width() / 2, box.height() / 2, box.depth() / 2};
        double least = Math.min(half[0], Math.min(half[1], half[2]));
        double bevel = Math.min(box.bevel(), least * 0.8);
        int[] all = new int[24];
        for (int corner = 0; corner < 8; corner++) {
            int[] sign = {(corner & 1) * 2 - 1, (corner & 2) - 1, (corner & 4) / 2 - 1};
            for (int axis = 0; axis < 3; axis++) {
                double[] p = new double[3];
                double[] n = new double[3];
                for (int k = 0; k < 3; k++) {
                    p[k] = sign[k] * (half[k] - (k == axis ? 0 : bevel));
                }
                n[axis] = sign[axis];
                all[corner * 3 + axis] = boxVertex(out, box, half, p, n, axis);
            }
        }
        boxFaces(out, all);
        if (bevel > 0) {
            boxEdges(out, all);
        }
    }

    private static int boxVertex(
            MeshBuilder out, Shape.Box box, double[] half, double[] p, double[] n, int axis) {
        int first = (axis + 1) % 3;
        int second = (axis + 2) % 3;
        // Grain runs along the longer side; courses of bricks and boards of a wall stay level.
        boolean wall = axis != 1 && box.height() > 2 && Math.min(box.width(), box.depth()) > 0.3;
        boolean longer = half[first] >= half[second];
        int along = wall ? (first == 1 ? second : first) : longer ? first : second;
        int across = along == first ? second : first;
        double up = p[1] / box.height() + 0.5;
        double taper = 1 + (box.taper() - 1) * up;
        Vec3 point = new Vec3(p[0] * taper, p[1] + half[1], p[2] * taper);
        return out.vertex(point, new Vec3(n[0], n[1], n[2]), p[along], p[across]);
    }

    private static void boxFaces(MeshBuilder out, int[] all) {
        for (int axis = 0; axis < 3; axis++) {
            int u = 1 << (axis + 1) % 3;
            int v = 1 << (axis + 2) % 3;
            for (int side = 0; side <= 1; side++) {
                int base = side << axis;
                out.quad(
                        all[base * 3 + axis],
                        all[(base | u) * 3 + axis],
                        all[(base | u | v) * 3 + axis],
                        all[(base | v) * 3 + axis]);
            }
        }
    }

    private static void boxEdges(MeshBuilder out, int[] all) {
        for (int axis = 0; axis < 3; axis++) {
            int a = (axis + 1) % 3;
            int b = (axis + 2) % 3;
            for (int which = 0; which < 4; which++) {
                int base = (which & 1) << a | (which >> 1) << b;
                int end = base | 1 << axis;
                out.quad(all[base * 3 + a], all[base * 3 + b], all[end * 3 + b], all[end * 3 + a]);
            }
        }
        for (int corner = 0; corner < 8; corner++) {
            out.triangle(all[corner * 3], all[corner * 3 + 1], all[corner * 3 + 2]);
        }
    }

    static void cylinder(MeshBuilder out, Shape.Cylinder c) {
        double low = Math.min(0.008, Math.min(c.radius(), c.height()) * 0.15);
        double high = Math.min(0.008, Math.min(c.top(), c.height()) * 0.15);
        List<Point2> profile = new ArrayList<>();
        profile.add(new Point2(0, 0));
        profile.add(new Point2(c.radius() - low, 0));
        profile.add(new Point2(c.radius(), low));
        if (c.top() > 1e-6) {
            profile.add(new Point2(c.top(), c.height() - high));
            profile.add(new Point2(c.top() - high, c.height()));
        }
        profile.add(new Point2(0, c.height()));
        lathe(out, new Shape.Lathe(profile, c.sides()));
    }

    static void lathe(MeshBuilder out, Shape.Lathe lathe) {
        List<Point2> profile = lathe.profile();
        int sides = lathe.sides();
        int last = profile.size() - 1;
        double length = 0;
        int[] before = {};
        for (int i = 0; i < last; i++) {
            Point2 a = profile.get(i);
            Point2 b = profile.get(i + 1);
            double step = a.distance(b);
            boolean joined = i > 0 && smooth(profile, i);
            Point2 own = outward(a, b);
            Point2 start = joined ? blend(profile, i) : own;
            Point2 end = i + 1 < last && smooth(profile, i + 1) ? blend(profile, i + 1) : own;
            int[] low = joined ? before : ring(out, a, start, sides, length);
            int[] high = ring(out, b, end, sides, length + step);
            for (int s = 0; s < sides; s++) {
                out.quad(low[s], low[s + 1], high[s + 1], high[s]);
            }
            before = high;
            length += step;
        }
    }

    private static int[] ring(MeshBuilder out, Point2 at, Point2 n, int sides, double v) {
        int[] ring = new int[sides + 1];
        for (int s = 0; s <= sides; s++) {
            double angle = 2 * Math.PI * s / sides;
            double sin = Math.sin(angle);
            double cos = Math.cos(angle);
            ring[s] =
                    out.vertex(
                            new Vec3(at.x() * sin, at.z(), at.x() * cos),
                            new Vec3(n.x() * sin, n.z(), n.x() * cos),
                            v,
                            angle * Math.max(at.x(), 0.02));
        }
        return ring;
    }

    private static Point2 outward(Point2 a, Point2 b) {
        double length = Math.max(1e-9, a.distance(b));
        return new Point2((b.z() - a.z()) / length, (a.x() - b.x()) / length);
    }

    private static boolean smooth(List<Point2> profile, int i) {
        Point2 before = outward(profile.get(i - 1), profile.get(i));
        Point2 after = outward(profile.get(i), profile.get(i + 1));
        return before.x() * after.x() + before.z() * after.z() > 0.55;
    }

    /// The normal at a smooth joint: the longer neighbour wins.
    private static Point2 blend(List<Point2> profile, int i) {
        Point2 a = profile.get(i - 1);
        Point2 b = profile.get(i);
        Point2 c = profile.get(i + 1);
        double before = Math.pow(a.distance(b), 2);
        double after = Math.pow(b.distance(c), 2);
        Point2 na = outward(a, b);
        Point2 nb = outward(b, c);
        double x = na.x() * before + nb.x() * after;
        double z = na.z() * before + nb.z() * after;
        double length = Math.max(1e-12, Math.hypot(x, z));
        return new Point2(x / length, z / length);
    }

    static void prism(MeshBuilder out, Shape.Prism prism) {
        List<Point2> outline = Outlines.counterClockwise(prism.outline());
        double half = prism.depth() / 2;
        double bevel = Math.min(prism.bevel(), half * 0.6);
        List<Point2> inner = bevel > 0 ? Outlines.inset(outline, bevel) : outline;
        int count = outline.size();
        for (int side = -1; side <= 1; side += 2) {
            int[] cap = new int[count];
            for (int i = 0; i < count; i++) {
                Point2 p = inner.get(i);
                cap[i] = flat(out, prism, p, side * half, new Vec3(0, 0, side), p.x(), p.z());
            }
            for (int[] t : Outlines.triangulate(inner)) {
                out.triangle(cap[t[0]], cap[t[1]], cap[t[2]]);
            }
            if (bevel > 0) {
                rim(out, prism, outline, cap, side * (half - bevel));
            }
        }
        walls(out, prism, outline, half - bevel);
    }

    private static void rim(
            MeshBuilder out, Shape.Prism prism, List<Point2> outline, int[] cap, double c) {
        int count = outline.size();
        for (int i = 0; i < count; i++) {
            int j = (i + 1) % count;
            Vec3 n = edgeNormal(outline.get(i), outline.get(j));
            int a = flat(out, prism, outline.get(i), c, n, 0, 0);
            int b = flat(out, prism, outline.get(j), c, n, 0, 0);
            out.quad(cap[i], cap[j], b, a);
        }
    }

    private static void walls(
            MeshBuilder out, Shape.Prism prism, List<Point2> outline, double half) {
        int count = outline.size();
        double length = 0;
        for (int i = 0; i < count; i++) {
            int j = (i + 1) % count;
            Vec3 n = edgeNormal(outline.get(i), outline.get(j));
            Vec3 first = joint(outline, i, n);
            Vec3 second = joint(outline, j, n);
            double step = outline.get(i).distance(outline.get(j));
            int a = flat(out, prism, outline.get(i), -half, first, length, -half);
            int b = flat(out, prism, outline.get(j), -half, second, length + step, -half);
            int c = flat(out, prism, outline.get(j), half, second, length + step, half);
            int d = flat(out, prism, outline.get(i), half, first, length, half);
            out.quad(a, b, c, d);
            length += step;
        }
    }

    private static Vec3 edgeNormal(Point2 a, Point2 b) {
        double length = Math.max(1e-9, a.distance(b));
        return new Vec3((b.z() - a.z()) / length, (a.x() - b.x()) / length, 0);
    }

    /// The normal of an edge at one of its corners: shared where the outline bends gently.
    private static Vec3 joint(List<Point2> outline, int corner, Vec3 own) {
        int count = outline.size();
        Vec3 before = edgeNormal(outline.get((corner + count - 1) % count), outline.get(corner));
        Vec3 after = edgeNormal(outline.get(corner), outline.get((corner + 1) % count));
        return before.dot(after) > 0.8 ? before.plus(after).normalized() : own;
    }

    private static int flat(
            MeshBuilder out, Shape.Prism prism, Point2 p, double c, Vec3 n, double u, double v) {
        return switch (prism.plane()) {
            case "zy" -> out.vertex(new Vec3(c, p.z(), p.x()), new Vec3(n.z(), n.y(), n.x()), u, v);
            case "xz" ->
                    out.vertex(
                            new Vec3(p.x(), c + prism.depth() / 2, p.z()),
                            new Vec3(n.x(), n.z(), n.y()),
                            u,
                            v);
            default -> out.vertex(new Vec3(p.x(), p.z(), c), n, u, v);
        };
    }
}
