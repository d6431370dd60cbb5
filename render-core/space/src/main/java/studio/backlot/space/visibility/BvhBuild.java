package studio.backlot.space.visibility;

import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;

/// The work of building a hierarchy; used once. Large ranges are built on all processors.
final class BvhBuild {
    private static final int LEAF = 4;
    private static final int BINS = 12;

    /// Leaves room for hierarchies that are joined.
    private static final int DEEPEST = Bvh.MAX_DEPTH - 8;

    /// Fewer triangles than this are split across the longest side of their box: looking at all
    /// three costs more there than its better splits save.
    private static final int MANY = 512;

    /// From so many triangles on the two sides of a split are built at the same time.
    private static final int SHARED = 4096;

    /// Twice the middles nearer together than this cannot be told apart, metres.
    private static final float FLAT = 2e-7f;

    private final float[] positions;
    private final int[] indices;
    private final int[] sourceIds;
    private final int[] order;

    /// Box of each triangle: min x, y, z, max x, y, z.
    private final float[] extents;

    BvhBuild(float[] positions, int[] indices, int[] sourceIds) {
        this.positions = positions;
        this.indices = indices;
        this.sourceIds = sourceIds;
        int n = sourceIds.length;
        order = new int[n];
        extents = new float[6 * n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            for (int axis = 0; axis < 3; axis++) {
                float a = positions[3 * indices[3 * i] + axis];
                float b = positions[3 * indices[3 * i + 1] + axis];
                float c = positions[3 * indices[3 * i + 2] + axis];
                extents[6 * i + axis] = Math.min(a, Math.min(b, c));
                extents[6 * i + 3 + axis] = Math.max(a, Math.max(b, c));
            }
        }
    }

    Bvh build() {
        int n = order.length;
        Branch root = new Branch(n);
        if (n > 0) {
            root.split(0, n, 0);
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
        int kept = Math.max(1, root.nodes);
        return new Bvh(
                corners,
                ids,
                Arrays.copyOf(root.boxes, 6 * kept),
                Arrays.copyOf(root.links, 2 * kept));
    }

    /// Nodes over a range of triangles, in an order of their own.
    private final class Branch {
        private final float[] boxes;
        private final int[] links;

        /// Least and greatest of twice the middles of the range at hand.
        private final float[] range = new float[6];

        private final Bins bins = new Bins();
        private int nodes;

        Branch(int triangles) {
            boxes = new float[6 * Math.max(1, 2 * triangles)];
            links = new int[2 * Math.max(1, 2 * triangles)];
        }

        void split(int from, int to, int depth) {
            int node = nodes++;
            measure(from, to, 6 * node);
            int middle = to - from <= LEAF || depth >= DEEPEST ? -1 : partition(from, to);
            if (middle < 0) {
                links[2 * node] = from;
                links[2 * node + 1] = to - from;
            } else if (to - from < SHARED) {
                split(from, middle, depth + 1);
                links[2 * node] = nodes;
                split(middle, to, depth + 1);
            } else {
                Branch other = new Branch(to - middle);
                ForkJoinTask<?> beside =
                        ForkJoinTask.adapt(() -> other.split(middle, to, depth + 1)).fork();
                split(from, middle, depth + 1);
                beside.join();
                links[2 * node] = nodes;
                append(other);
            }
        }

        private void append(Branch other) {
            System.arraycopy(other.boxes, 0, boxes, 6 * nodes, 6 * other.nodes);
            for (int i = 0; i < 2 * other.nodes; i += 2) {
                boolean leaf = other.links[i + 1] != 0;
                links[2 * nodes + i] = other.links[i] + (leaf ? 0 : nodes);
                links[2 * nodes + i + 1] = other.links[i + 1];
            }
            nodes += other.nodes;
        }

        /// Finds the box of a range, and the box of its middles.
        private void measure(int from, int to, int box) {
            for (int axis = 0; axis < 3; axis++) {
                float low = Float.POSITIVE_INFINITY;
                float high = Float.NEGATIVE_INFINITY;
                float least = Float.POSITIVE_INFINITY;
                float most = Float.NEGATIVE_INFINITY;
                for (int i = from; i < to; i++) {
                    int triangle = 6 * order[i] + axis;
                    float a = extents[triangle];
                    float b = extents[triangle + 3];
                    low = Math.min(low, a);
                    high = Math.max(high, b);
                    least = Math.min(least, a + b);
                    most = Math.max(most, a + b);
                }
                boxes[box + axis] = low;
                boxes[box + 3 + axis] = high;
                range[axis] = least;
                range[3 + axis] = most;
            }
        }

        /// Sorts the range about the cheapest bin border; the border, or −1 where no split pays.
        private int partition(int from, int to) {
            int bestAxis = -1;
            int bestBin = -1;
            float bestCost = Float.POSITIVE_INFINITY;
            int fine = Math.clamp((to - from) / 2, 4, BINS);
            int longest = longest();
            for (int axis = 0; axis < 3; axis++) {
                boolean looked = axis == longest || to - from >= MANY;
                if (!looked || range[3 + axis] - range[axis] < FLAT) {
                    continue;
                }
                float least = range[axis];
                float scale = scale(axis, fine);
                bins.clear(fine);
                for (int i = from; i < to; i++) {
                    int at = 6 * order[i];
                    bins.add(bin(at + axis, least, scale, fine), extents, at);
                }
                int bin = bins.cheapest(fine);
                if (bin > 0 && bins.cost < bestCost) {
                    bestCost = bins.cost;
                    bestAxis = axis;
                    bestBin = bin;
                }
            }
            return bestAxis < 0 ? -1 : sort(from, to, bestAxis, bestBin, fine);
        }

        private int longest() {
            float x = range[3] - range[0];
            float y = range[4] - range[1];
            float z = range[5] - range[2];
            return x >= y && x >= z ? 0 : y >= z ? 1 : 2;
        }

        private float scale(int axis, int fine) {
            return fine / (range[3 + axis] - range[axis]);
        }

        private int bin(int at, float least, float scale, int fine) {
            return Math.min(fine - 1, (int) ((extents[at] + extents[at + 3] - least) * scale));
        }

        private int sort(int from, int to, int axis, int border, int fine) {
            float least = range[axis];
            float scale = scale(axis, fine);
            int left = from;
            int right = to - 1;
            while (left <= right) {
                if (bin(6 * order[left] + axis, least, scale, fine) < border) {
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

    /// What the triangles of a range cost, split between any two of its bins.
    private static final class Bins {
        private final float[] boxes = new float[6 * BINS];
        private final int[] counts = new int[BINS];
        private final float[] side = new float[6];
        private final float[] costs = new float[BINS];
        float cost;

        void clear(int bins) {
            for (int bin = 0; bin < bins; bin++) {
                empty(boxes, 6 * bin);
                counts[bin] = 0;
            }
        }

        void add(int bin, float[] extents, int at) {
            counts[bin]++;
            grow(boxes, 6 * bin, extents, at);
        }

        /// The bin before which the cheapest border is, its cost in `cost`; 0 where there is none.
        int cheapest(int bins) {
            empty(side, 0);
            int n = 0;
            for (int bin = 1; bin < bins; bin++) {
                grow(side, 0, boxes, 6 * (bin - 1));
                n += counts[bin - 1];
                costs[bin] = n == 0 ? Float.POSITIVE_INFINITY : n * area(side);
            }
            empty(side, 0);
            n = 0;
            int best = 0;
            cost = Float.POSITIVE_INFINITY;
            for (int bin = bins - 1; bin > 0; bin--) {
                grow(side, 0, boxes, 6 * bin);
                n += counts[bin];
                float both = n == 0 ? Float.POSITIVE_INFINITY : costs[bin] + n * area(side);
                if (both < cost) {
                    cost = both;
                    best = bin;
                }
            }
            return best;
        }

        private static float area(float[] box) {
            float x = box[3] - box[0];
            float y = box[4] - box[1];
            float z = box[5] - box[2];
            return x * y + y * z + z * x;
        }
    }

    private static void empty(float[] boxes, int at) {
        boxes[at] = Float.POSITIVE_INFINITY;
        boxes[at + 1] = Float.POSITIVE_INFINITY;
        boxes[at + 2] = Float.POSITIVE_INFINITY;
        boxes[at + 3] = Float.NEGATIVE_INFINITY;
        boxes[at + 4] = Float.NEGATIVE_INFINITY;
        boxes[at + 5] = Float.NEGATIVE_INFINITY;
    }

    /// Makes one box hold another too.
    private static void grow(float[] boxes, int at, float[] others, int other) {
        boxes[at] = Math.min(boxes[at], others[other]);
        boxes[at + 1] = Math.min(boxes[at + 1], others[other + 1]);
        boxes[at + 2] = Math.min(boxes[at + 2], others[other + 2]);
        boxes[at + 3] = Math.max(boxes[at + 3], others[other + 3]);
        boxes[at + 4] = Math.max(boxes[at + 4], others[other + 4]);
        boxes[at + 5] = Math.max(boxes[at + 5], others[other + 5]);
    }
}
