package studio.backlot.gl.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import studio.backlot.assets.shape.Point2;

/// Flat outlines: their sense, their inset and their triangles.
final class Outlines {
    private Outlines() {}

    static double area(List<Point2> outline) {
        double twice = 0;
        for (int i = 0; i < outline.size(); i++) {
            Point2 a = outline.get(i);
            Point2 b = outline.get((i + 1) % outline.size());
            twice += a.x() * b.z() - b.x() * a.z();
        }
        return twice / 2;
    }

    static List<Point2> counterClockwise(List<Point2> outline) {
        if (area(outline) >= 0) {
            return outline;
        }
        List<Point2> turned = new ArrayList<>(outline);
        Collections.reverse(turned);
        return turned;
    }

    /// The counter-clockwise outline moved inwards by `distance`, corners mitred.
    static List<Point2> inset(List<Point2> outline, double distance) {
        int count = outline.size();
        List<Point2> inner = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Point2 p = outline.get(i);
            Point2 before = outline.get((i + count - 1) % count);
            Point2 after = outline.get((i + 1) % count);
            Point2 a = unit(p.minus(before));
            Point2 b = unit(after.minus(p));
            double nx = -(a.z() + b.z());
            double nz = a.x() + b.x();
            double length = Math.max(1e-6, Math.hypot(nx, nz));
            double cos = Math.max(0.3, (-a.z() * nx + a.x() * nz) / length);
            double by = distance / cos / length;
            inner.add(new Point2(p.x() + nx * by, p.z() + nz * by));
        }
        return inner;
    }

    private static Point2 unit(Point2 v) {
        double length = Math.max(1e-9, Math.hypot(v.x(), v.z()));
        return new Point2(v.x() / length, v.z() / length);
    }

    /// Triangles of a simple counter-clockwise outline by cutting ears.
    static List<int[]> triangulate(List<Point2> outline) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            left.add(i);
        }
        List<int[]> triangles = new ArrayList<>();
        int misses = 0;
        int at = 0;
        while (left.size() > 3 && misses <= left.size()) {
            int n = left.size();
            int a = left.get((at + n - 1) % n);
            int b = left.get(at % n);
            int c = left.get((at + 1) % n);
            if (ear(outline, left, a, b, c)) {
                triangles.add(new int[] {a, b, c});
                left.subList(at % n, at % n + 1).clear();
                misses = 0;
            } else {
                at++;
                misses++;
            }
            at %= left.size();
        }
        if (left.size() == 3) {
            triangles.add(new int[] {left.get(0), left.get(1), left.get(2)});
        }
        return triangles;
    }

    private static boolean ear(List<Point2> all, List<Integer> left, int a, int b, int c) {
        if (cross(all.get(a), all.get(b), all.get(c)) <= 1e-12) {
            return false;
        }
        for (int other : left) {
            if (other != a && other != b && other != c) {
                Point2 p = all.get(other);
                if (cross(all.get(a), all.get(b), p) >= -1e-12
                        && cross(all.get(b), all.get(c), p) >= -1e-12
                        && cross(all.get(c), all.get(a), p) >= -1e-12) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double cross(Point2 a, Point2 b, Point2 c) {
        return (b.x() - a.x()) * (c.z() - a.z()) - (b.z() - a.z()) * (c.x() - a.x());
    }
}
