package studio.backlot.space.visibility;

import java.util.Arrays;
import java.util.function.IntConsumer;
import studio.backlot.space.math.Vec3;

/// A bounding-volume hierarchy over a triangle soup. Immutable once built, and safe to share.
///
/// Nodes lie in one flat array (depth first, left child next to its parent); triangles are split by
/// a binned surface-area heuristic (Wald 2007).
public final class Bvh {
    /// Steps from the root to the deepest leaf at most.
    static final int MAX_DEPTH = 64;

    /// Boxes so little behind a hit, in shares of its distance, may hold another at the same place.
    private static final double TIE = 1e-9;

    /// Corner coordinates, nine floats a triangle, in leaf order.
    private final float[] corners;

    private final int[] ids;

    /// Six floats a node: min x, y, z, max x, y, z.
    private final float[] boxes;

    /// Two ints a node: (first triangle, count) for a leaf, (right child, 0) for an inner node.
    private final int[] links;

    Bvh(float[] corners, int[] ids, float[] boxes, int[] links) {
        this.corners = corners;
        this.ids = ids;
        this.boxes = boxes;
        this.links = links;
    }

    /// Builds the hierarchy.
    ///
    /// @param positions x, y, z of each vertex in metres
    /// @param indices three vertex numbers a triangle
    /// @param triangleIds one id a triangle, as in the id buffer
    /// @throws IllegalArgumentException if the lengths do not fit together
    public static Bvh of(float[] positions, int[] indices, int[] triangleIds) {
        if (indices.length != triangleIds.length * 3 || positions.length % 3 != 0) {
            throw new IllegalArgumentException(
                    "%d indices and %d ids do not make triangles"
                            .formatted(indices.length, triangleIds.length));
        }
        return new BvhBuild(positions, indices, triangleIds).build();
    }

    /// Two hierarchies as one: what stays need not be built anew for what is added to it. At most a
    /// few are joined to each other.
    public static Bvh joined(Bvh a, Bvh b) {
        if (a.ids.length == 0 || b.ids.length == 0) {
            return a.ids.length == 0 ? b : a;
        }
        float[] boxes = new float[6 + a.boxes.length + b.boxes.length];
        for (int axis = 0; axis < 3; axis++) {
            boxes[axis] = Math.min(a.boxes[axis], b.boxes[axis]);
            boxes[3 + axis] = Math.max(a.boxes[3 + axis], b.boxes[3 + axis]);
        }
        System.arraycopy(a.boxes, 0, boxes, 6, a.boxes.length);
        System.arraycopy(b.boxes, 0, boxes, 6 + a.boxes.length, b.boxes.length);
        int[] links = new int[2 + a.links.length + b.links.length];
        links[0] = 1 + a.links.length / 2;
        a.linksAfter(1, 0, links);
        b.linksAfter(links[0], a.ids.length, links);
        float[] corners = Arrays.copyOf(a.corners, a.corners.length + b.corners.length);
        System.arraycopy(b.corners, 0, corners, a.corners.length, b.corners.length);
        int[] ids = Arrays.copyOf(a.ids, a.ids.length + b.ids.length);
        System.arraycopy(b.ids, 0, ids, a.ids.length, b.ids.length);
        return new Bvh(corners, ids, boxes, links);
    }

    /// Writes the links as they are after some other nodes and triangles.
    private void linksAfter(int nodes, int triangles, int[] out) {
        for (int i = 0; i < links.length; i += 2) {
            boolean leaf = links[i + 1] != 0;
            out[2 * nodes + i] = links[i] + (leaf ? triangles : nodes);
            out[2 * nodes + i + 1] = links[i + 1];
        }
    }

    public int triangles() {
        return ids.length;
    }

    /// Which ids do not stop a sight line.
    @FunctionalInterface
    public interface Ignored {
        boolean test(int id);
    }

    /// The first thing between two points.
    ///
    /// @param id of the triangle
    /// @param distance from the start of the segment, metres
    public record Hit(int id, double distance) {}

    private static final Hit NOTHING = new Hit(-1, Double.POSITIVE_INFINITY);

    /// Whether anything that is not ignored lies between the two points.
    public boolean blocked(Vec3 from, Vec3 to, Ignored ignored) {
        return cast(from, to, ignored, Query.ANY).id() >= 0;
    }

    /// The nearest thing between two points; id −1 at an infinite distance if there is nothing.
    public Hit first(Vec3 from, Vec3 to, Ignored ignored) {
        return cast(from, to, ignored, Query.NEAREST);
    }

    /// Every id that a segment crosses, once a triangle.
    public void crossed(Vec3 from, Vec3 to, IntConsumer ids) {
        if (this.ids.length == 0) {
            return;
        }
        Vec3 d = to.minus(from);
        Slabs slabs = new Slabs(from, d);
        int[] stack = new int[MAX_DEPTH + 2];
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int node = stack[--top];
            if (slabs.enters(boxes, 6 * node, 1) > 1) {
                continue;
            }
            int count = links[2 * node + 1];
            if (count == 0) {
                stack[top++] = links[2 * node];
                stack[top++] = node + 1;
                continue;
            }
            int first = links[2 * node];
            for (int i = first; i < first + count; i++) {
                if (hit(i, from, d) < 1) {
                    ids.accept(this.ids[i]);
                }
            }
        }
    }

    private enum Query {
        ANY,
        NEAREST
    }

    private Hit cast(Vec3 from, Vec3 to, Ignored ignored, Query query) {
        if (ids.length == 0) {
            return NOTHING;
        }
        Vec3 d = to.minus(from);
        Slabs slabs = new Slabs(from, d);
        if (slabs.enters(boxes, 0, 1) > 1) {
            return NOTHING;
        }
        int[] stack = new int[MAX_DEPTH + 2];
        double[] entry = new double[MAX_DEPTH + 2];
        int top = 0;
        int node = 0;
        double best = 1;
        double reach = 1;
        int found = -1;
        while (true) {
            int count = links[2 * node + 1];
            if (count == 0) {
                int left = node + 1;
                int right = links[2 * node];
                double toLeft = slabs.enters(boxes, 6 * left, reach);
                double toRight = slabs.enters(boxes, 6 * right, reach);
                // The nearer child first: what it hides need not be looked at.
                boolean leftFirst = toLeft <= toRight;
                double near = leftFirst ? toLeft : toRight;
                double far = leftFirst ? toRight : toLeft;
                if (near <= reach) {
                    if (far <= reach) {
                        stack[top] = leftFirst ? right : left;
                        entry[top++] = far;
                    }
                    node = leftFirst ? left : right;
                    continue;
                }
            } else {
                int first = links[2 * node];
                for (int i = first; i < first + count; i++) {
                    double t = hit(i, from, d);
                    // Of two at one place the first in leaf order counts, whichever way was taken.
                    if ((t < best || (t == best && i < found)) && !ignored.test(ids[i])) {
                        best = t;
                        reach = t * (1 + TIE);
                        found = i;
                        if (query == Query.ANY) {
                            return new Hit(ids[i], t * d.length());
                        }
                    }
                }
            }
            do {
                if (top == 0) {
                    return found < 0 ? NOTHING : new Hit(ids[found], best * d.length());
                }
                node = stack[--top];
            } while (entry[top] > reach);
        }
    }

    /// A ray made ready for boxes. Where it runs inside a slab's plane the quotient is no number,
    /// and the comparisons leave that slab out.
    private static final class Slabs {
        private final double ox;
        private final double oy;
        private final double oz;
        private final double ix;
        private final double iy;
        private final double iz;

        /// Where in a box the sides lie that the ray meets first.
        private final int sx;

        private final int sy;
        private final int sz;

        Slabs(Vec3 from, Vec3 d) {
            ox = from.x();
            oy = from.y();
            oz = from.z();
            ix = 1 / d.x();
            iy = 1 / d.y();
            iz = 1 / d.z();
            sx = ix < 0 ? 3 : 0;
            sy = iy < 0 ? 4 : 1;
            sz = iz < 0 ? 5 : 2;
        }

        /// How far along the ray a box begins; infinite where it is missed before `furthest`.
        double enters(float[] boxes, int b, double furthest) {
            double x0 = (boxes[b + sx] - ox) * ix;
            double x1 = (boxes[b + 3 - sx] - ox) * ix;
            double y0 = (boxes[b + sy] - oy) * iy;
            double y1 = (boxes[b + 5 - sy] - oy) * iy;
            double z0 = (boxes[b + sz] - oz) * iz;
            double z1 = (boxes[b + 7 - sz] - oz) * iz;
            double near = x0 > 0 ? x0 : 0;
            near = y0 > near ? y0 : near;
            near = z0 > near ? z0 : near;
            double far = x1 < furthest ? x1 : furthest;
            far = y1 < far ? y1 : far;
            far = z1 < far ? z1 : far;
            return near <= far ? near : Double.POSITIVE_INFINITY;
        }
    }

    /// Möller and Trumbore 1997, both sides; the fraction along the segment, or infinity.
    private double hit(int triangle, Vec3 o, Vec3 d) {
        int c = 9 * triangle;
        double e1x = corners[c + 3] - corners[c];
        double e1y = corners[c + 4] - corners[c + 1];
        double e1z = corners[c + 5] - corners[c + 2];
        double e2x = corners[c + 6] - corners[c];
        double e2y = corners[c + 7] - corners[c + 1];
        double e2z = corners[c + 8] - corners[c + 2];
        double px = d.y() * e2z - d.z() * e2y;
        double py = d.z() * e2x - d.x() * e2z;
        double pz = d.x() * e2y - d.y() * e2x;
        double det = e1x * px + e1y * py + e1z * pz;
        if (Math.abs(det) < 1e-14) {
            return Double.POSITIVE_INFINITY;
        }
        double tx = o.x() - corners[c];
        double ty = o.y() - corners[c + 1];
        double tz = o.z() - corners[c + 2];
        double u = (tx * px + ty * py + tz * pz) / det;
        if (u < 0 || u > 1) {
            return Double.POSITIVE_INFINITY;
        }
        double qx = ty * e1z - tz * e1y;
        double qy = tz * e1x - tx * e1z;
        double qz = tx * e1y - ty * e1x;
        double v = (d.x() * qx + d.y() * qy + d.z() * qz) / det;
        if (v < 0 || u + v > 1) {
            return Double.POSITIVE_INFINITY;
        }
        double t = (e2x * qx + e2y * qy + e2z * qz) / det;
        return t >= 0 && t <= 1 ? t : Double.POSITIVE_INFINITY;
    }

    /// The nearest surface to a point that is not ignored, and how far it is; id −1 where nothing
    /// lies within `within` metres.
    public Hit nearest(Vec3 point, double within, Ignored ignored) {
        return nearest(point, within, Double.NEGATIVE_INFINITY, ignored);
    }

    /// The same without what lies lower than a height: the ground that one stands on.
    ///
    /// @param lowest surfaces whose nearest point is lower do not count
    public Hit nearest(Vec3 point, double within, double lowest, Ignored ignored) {
        if (ids.length == 0) {
            return NOTHING;
        }
        int[] stack = new int[MAX_DEPTH + 2];
        int top = 0;
        stack[top++] = 0;
        double best = within * within;
        int bestId = -1;
        while (top > 0) {
            int node = stack[--top];
            if (squaredDistanceToBox(node, point) > best) {
                continue;
            }
            int count = links[2 * node + 1];
            if (count == 0) {
                stack[top++] = links[2 * node];
                stack[top++] = node + 1;
                continue;
            }
            int first = links[2 * node];
            for (int i = first; i < first + count; i++) {
                Vec3 there = nearestOn(i, point);
                Vec3 way = point.minus(there);
                double d = way.dot(way);
                if (d < best && there.y() >= lowest && !ignored.test(ids[i])) {
                    best = d;
                    bestId = ids[i];
                }
            }
        }
        return bestId < 0 ? NOTHING : new Hit(bestId, Math.sqrt(best));
    }

    private double squaredDistanceToBox(int node, Vec3 p) {
        int b = 6 * node;
        double dx = Math.max(0, Math.max(boxes[b] - p.x(), p.x() - boxes[b + 3]));
        double dy = Math.max(0, Math.max(boxes[b + 1] - p.y(), p.y() - boxes[b + 4]));
        double dz = Math.max(0, Math.max(boxes[b + 2] - p.z(), p.z() - boxes[b + 5]));
        return dx * dx + dy * dy + dz * dz;
    }

    private Vec3 nearestOn(int triangle, Vec3 p) {
        int c = 9 * triangle;
        Vec3 a = new Vec3(corners[c], corners[c + 1], corners[c + 2]);
        Vec3 b = new Vec3(corners[c + 3], corners[c + 4], corners[c + 5]);
        Vec3 q = new Vec3(corners[c + 6], corners[c + 7], corners[c + 8]);
        return nearestOnTriangle(p, a, b, q);
    }

    /// Ericson, Real-Time Collision Detection, 5.1.5.
    private static Vec3 nearestOnTriangle(Vec3 p, Vec3 a, Vec3 b, Vec3 c) {
        Vec3 ab = b.minus(a);
        Vec3 ac = c.minus(a);
        Vec3 ap = p.minus(a);
        double d1 = ab.dot(ap);
        double d2 = ac.dot(ap);
        if (d1 <= 0 && d2 <= 0) {
            return a;
        }
        Vec3 bp = p.minus(b);
        double d3 = ab.dot(bp);
        double d4 = ac.dot(bp);
        if (d3 >= 0 && d4 <= d3) {
            return b;
        }
        double vc = d1 * d4 - d3 * d2;
        if (vc <= 0 && d1 >= 0 && d3 <= 0) {
            return a.plus(ab.times(d1 / (d1 - d3)));
        }
        Vec3 cp = p.minus(c);
        double d5 = ab.dot(cp);
        double d6 = ac.dot(cp);
        if (d6 >= 0 && d5 <= d6) {
            return c;
        }
        double vb = d5 * d2 - d1 * d6;
        if (vb <= 0 && d2 >= 0 && d6 <= 0) {
            return a.plus(ac.times(d2 / (d2 - d6)));
        }
        double va = d3 * d6 - d5 * d4;
        if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
            return b.plus(c.minus(b).times((d4 - d3) / (d4 - d3 + (d5 - d6))));
        }
        double denominator = va + vb + vc;
        if (denominator == 0) {
            return a;
        }
        return a.plus(ab.times(vb / denominator)).plus(ac.times(vc / denominator));
    }
}
