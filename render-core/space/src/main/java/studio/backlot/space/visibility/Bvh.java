package studio.backlot.space.visibility;

import studio.backlot.space.math.Vec3;

/// A bounding-volume hierarchy over a triangle soup. Immutable once built, and safe to share.
///
/// Nodes lie in one flat array (depth first, left child next to its parent); triangles are split by
/// a binned surface-area heuristic (Wald 2007).
public final class Bvh {
    private static final int LEAF = 4;
    private static final int BINS = 12;
    private static final int MAX_DEPTH = 64;

    /// Corner coordinates, nine floats a triangle, in leaf order.
    private final float[] corners;

    private final int[] ids;

    /// Six floats a node: min x, y, z, max x, y, z.
    private final float[] boxes;

    /// Two ints a node: (first triangle, count) for a leaf, (right child, 0) for an inner node.
    private final int[] links;

    private Bvh(float[] corners, int[] ids, float[] boxes, int[] links) {
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
        return new Build(positions, indices, triangleIds).build();
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

    private enum Query {
        ANY,
        NEAREST
    }

    private Hit cast(Vec3 from, Vec3 to, Ignored ignored, Query query) {
        if (ids.length == 0) {
            return NOTHING;
        }
        Vec3 d = to.minus(from);
        double[] inverse = {1 / d.x(), 1 / d.y(), 1 / d.z()};
        int[] stack = new int[MAX_DEPTH + 2];
        int top = 0;
        stack[top++] = 0;
        double best = 1;
        int bestId = -1;
        while (top > 0) {
            int node = stack[--top];
            if (!crosses(node, from, inverse, best)) {
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
                double t = hit(i, from, d);
                if (t < best && !ignored.test(ids[i])) {
                    best = t;
                    bestId = ids[i];
                    if (query == Query.ANY) {
                        return new Hit(bestId, t * d.length());
                    }
                }
            }
        }
        return bestId < 0 ? NOTHING : new Hit(bestId, best * d.length());
    }

    private boolean crosses(int node, Vec3 from, double[] inverse, double furthest) {
        int b = 6 * node;
        double near = 0;
        double far = furthest;
        for (int axis = 0; axis < 3; axis++) {
            double o = axis == 0 ? from.x() : axis == 1 ? from.y() : from.z();
            double t0 = (boxes[b + axis] - o) * inverse[axis];
            double t1 = (boxes[b + 3 + axis] - o) * inverse[axis];
            if (Double.isNaN(t0) || Double.isNaN(t1)) {
                // The ray runs inside this slab's plane: the slab does not bound it.
                continue;
            }
            near = Math.max(near, Math.min(t0, t1));
            far = Math.min(far, Math.max(t0, t1));
        }
        return near <= far;
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
                double d = squaredDistance(i, point);
                if (d < best && !ignored.test(ids[i])) {
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

    private double squaredDistance(int triangle, Vec3 p) {
        int c = 9 * triangle;
        Vec3 a = new Vec3(corners[c], corners[c + 1], corners[c + 2]);
        Vec3 b = new Vec3(corners[c + 3], corners[c + 4], corners[c + 5]);
        Vec3 q = new Vec3(corners[c + 6], corners[c + 7], corners[c + 8]);
        Vec3 nearest = nearestOnTriangle(p, a, b, q);
        Vec3 d = p.minus(nearest);
        return d.dot(d);
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

    /// The work of building; used once.
    private static final class Build {
        private final float[] positions;
        private final int[] indices;
        private final int[] sourceIds;
        private final int[] order;
        private final float[] low;
        private final float[] high;
        private float[] boxes;
        private int[] links;
        private int nodes;

        Build(float[] positions, int[] indices, int[] sourceIds) {
            this.positions = positions;
            this.indices = indices;
            this.sourceIds = sourceIds;
            int n = sourceIds.length;
            order = new int[n];
            low = new float[3 * n];
            high = new float[3 * n];
            for (int i = 0; i < n; i++) {
                order[i] = i;
                for (int axis = 0; axis < 3; axis++) {
                    float a = positions[3 * indices[3 * i] + axis];
                    float b = positions[3 * indices[3 * i + 1] + axis];
                    float c = positions[3 * indices[3 * i + 2] + axis];
                    low[3 * i + axis] = Math.min(a, Math.min(b, c));
                    high[3 * i + axis] = Math.max(a, Math.max(b, c));
                }
            }
            boxes = new float[6 * Math.max(1, 2 * n)];
            links = new int[2 * Math.max(1, 2 * n)];
        }

        Bvh build() {
            int n = order.length;
            if (n > 0) {
                split(0, n, 0);
            }
            float[] corners = new float[9 * n];
            int[] ids = new int[n];
            for (int i = 0; i < n; i++) {
                int source = order[i];
                ids[i] = sourceIds[source];
                for (int k = 0; k < 3; k++) {
                    int vertex = indices[3 * source + k];
                    System.arraycopy(positions, 3 * vertex, corners, 9 * i + 3 * k, 3);
                }
            }
            return new Bvh(corners, ids, boxes, links);
        }

        private void split(int from, int to, int depth) {
            int node = nodes++;
            float[] box = boundsOf(from, to);
            System.arraycopy(box, 0, boxes, 6 * node, 6);
            int middle = to - from <= LEAF || depth >= MAX_DEPTH - 1 ? -1 : partition(from, to);
            if (middle < 0) {
                links[2 * node] = from;
                links[2 * node + 1] = to - from;
                return;
            }
            split(from, middle, depth + 1);
            links[2 * node] = nodes;
            split(middle, to, depth + 1);
        }

        private float[] boundsOf(int from, int to) {
            float[] box = empty();
            for (int i = from; i < to; i++) {
                grow(box, order[i]);
            }
            return box;
        }

        private static float[] empty() {
            float inf = Float.POSITIVE_INFINITY;
            return new float[] {inf, inf, inf, -inf, -inf, -inf};
        }

        private void grow(float[] box, int triangle) {
            for (int axis = 0; axis < 3; axis++) {
                box[axis] = Math.min(box[axis], low[3 * triangle + axis]);
                box[3 + axis] = Math.max(box[3 + axis], high[3 * triangle + axis]);
            }
        }

        private float middle(int triangle, int axis) {
            return 0.5f * (low[3 * triangle + axis] + high[3 * triangle + axis]);
        }

        /// Sorts the range about the cheapest bin border; the border, or −1 where no split pays.
        private int partition(int from, int to) {
            int bestAxis = -1;
            int bestBin = -1;
            double bestCost = Double.POSITIVE_INFINITY;
            float[] range = empty();
            for (int i = from; i < to; i++) {
                for (int axis = 0; axis < 3; axis++) {
                    float m = middle(order[i], axis);
                    range[axis] = Math.min(range[axis], m);
                    range[3 + axis] = Math.max(range[3 + axis], m);
                }
            }
            for (int axis = 0; axis < 3; axis++) {
                if (range[3 + axis] - range[axis] < 1e-7f) {
                    continue;
                }
                double[] costs = binCosts(from, to, axis, range);
                for (int bin = 1; bin < BINS; bin++) {
                    if (costs[bin] < bestCost) {
                        bestCost = costs[bin];
                        bestAxis = axis;
                        bestBin = bin;
                    }
                }
            }
            return bestAxis < 0 ? -1 : sort(from, to, bestAxis, bestBin, range);
        }

        private int bin(int triangle, int axis, float[] range) {
            float share = (middle(triangle, axis) - range[axis]) / (range[3 + axis] - range[axis]);
            return Math.min(BINS - 1, (int) (share * BINS));
        }

        private double[] binCosts(int from, int to, int axis, float[] range) {
            float[][] binBoxes = new float[BINS][];
            int[] counts = new int[BINS];
            for (int b = 0; b < BINS; b++) {
                binBoxes[b] = empty();
            }
            for (int i = from; i < to; i++) {
                int b = bin(order[i], axis, range);
                counts[b]++;
                grow(binBoxes[b], order[i]);
            }
            double[] costs = new double[BINS];
            float[] left = empty();
            int leftCount = 0;
            for (int b = 1; b < BINS; b++) {
                merge(left, binBoxes[b - 1]);
                leftCount += counts[b - 1];
                costs[b] = leftCount == 0 ? Double.POSITIVE_INFINITY : leftCount * area(left);
            }
            float[] right = empty();
            int rightCount = 0;
            for (int b = BINS - 1; b > 0; b--) {
                merge(right, binBoxes[b]);
                rightCount += counts[b];
                costs[b] += rightCount == 0 ? Double.POSITIVE_INFINITY : rightCount * area(right);
            }
            return costs;
        }

        private static void merge(float[] box, float[] other) {
            for (int axis = 0; axis < 3; axis++) {
                box[axis] = Math.min(box[axis], other[axis]);
                box[3 + axis] = Math.max(box[3 + axis], other[3 + axis]);
            }
        }

        private static double area(float[] box) {
            double x = box[3] - box[0];
            double y = box[4] - box[1];
            double z = box[5] - box[2];
            return x * y + y * z + z * x;
        }

        private int sort(int from, int to, int axis, int border, float[] range) {
            int left = from;
            int right = to - 1;
            while (left <= right) {
                if (bin(order[left], axis, range) < border) {
                    left++;
                } else {
                    int swap = order[left];
                    order[left] = order[right];
                    order[right--] = swap;
                }
            }
            return left > from && left < to ? left : -1;
        }
    }
}
