package studio.backlot.space.camera;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.math.Vec3;

/// What a frame shows of a subject, as measured through the camera or on a rendered id buffer.
///
/// @param size by the posed landmark at the lower frame edge, or by the head where none decides
/// @param decidedByLandmark whether a landmark decided
/// @param eyeLine of the eyes, as a fraction of the frame height from the top
/// @param head height of the head over the height of the frame, at the depth of the eyes
/// @param elevationDegrees of the lens seen from the eyes
/// @param angle class of that elevation
/// @param box of the subject's outline, not clipped by the frame
public record FramingMeasure(
        ShotSize size,
        boolean decidedByLandmark,
        double eyeLine,
        double head,
        double elevationDegrees,
        Angle angle,
        NdcBox box) {
    /// A box in NDC: x to the right and y up, −1…1 inside the frame.
    public record NdcBox(double left, double bottom, double right, double top) {
        public double width() {
            return right - left;
        }

        public double height() {
            return top - bottom;
        }

        public double centreX() {
            return 0.5 * (left + right);
        }

        /// The part inside the frame; null if there is none.
        public @Nullable NdcBox inFrame() {
            NdcBox clipped =
                    new NdcBox(
                            Math.max(left, -1),
                            Math.max(bottom, -1),
                            Math.min(right, 1),
                            Math.min(top, 1));
            return clipped.width() > 0 && clipped.height() > 0 ? clipped : null;
        }

        /// Whether this box lies wholly inside the frame less a margin.
        public boolean within(double margin) {
            return left >= -1 + margin
                    && right <= 1 - margin
                    && bottom >= -1 + margin
                    && top <= 1 - margin;
        }
    }

    /// Measures a subject through a camera.
    public static FramingMeasure of(Subject subject, Camera camera) {
        Landmarks body = subject.landmarks();
        Vec3 eyes = camera.project(body.eyes());
        double head = headShare(body, camera);
        ShotSize byLandmark = byLandmark(body, camera);
        ShotSize size = sizeOf(body, camera);
        double elevation = elevationDegrees(body.eyes(), camera.position());
        return new FramingMeasure(
                size,
                byLandmark == size,
                (1 - eyes.y()) / 2,
                head,
                elevation,
                Angle.of(elevation),
                box(subject.bounds(), camera));
    }

    /// The size alone, which is quicker to measure.
    public static ShotSize sizeOf(Landmarks body, Camera camera) {
        ShotSize byHead = byHead(ladderShare(body, camera));
        ShotSize byLandmark = byLandmark(body, camera);
        return byLandmark != null && agree(byLandmark, byHead) ? byLandmark : byHead;
    }

    /// A landmark decides only while it is at most one rung from what the head says: on bodies that
    /// bend, the ladder of landmarks folds up.
    private static boolean agree(ShotSize landmark, ShotSize head) {
        return LADDER.indexOf(landmark) - LADDER.indexOf(head) <= 1
                && LADDER.indexOf(head) - LADDER.indexOf(landmark) <= 1;
    }

    private static final List<ShotSize> LADDER =
            Arrays.stream(ShotSize.values()).filter(ShotSize::onLadder).toList();

    /// Head over frame, with an adult's head for anybody upright: children have larger ones.
    private static double ladderShare(Landmarks body, Camera camera) {
        double share = headShare(body, camera);
        return body.upright()
                ? share * SizeLadder.ADULT_HEAD * body.stature() / body.headHeight()
                : share;
    }

    private static double headShare(Landmarks body, Camera camera) {
        double depth = Math.max(camera.project(body.eyes()).z(), 1e-6);
        return body.headHeight() * camera.optics().scaleY() / (2 * depth);
    }

    /// Elevation in degrees of a lens seen from a pair of eyes.
    public static double elevationDegrees(Vec3 eyes, Vec3 lens) {
        Vec3 d = lens.minus(eyes);
        return Math.toDegrees(Math.atan2(d.y(), Math.hypot(d.x(), d.z())));
    }

    /// The size whose range of head height over frame height holds `head`.
    public static ShotSize byHead(double head) {
        for (ShotSize size : ShotSize.values()) {
            if (size.onLadder() && head > size.headFrom()) {
                return size;
            }
        }
        return ShotSize.ELS;
    }

    private static @Nullable ShotSize byLandmark(Landmarks body, Camera camera) {
        Projection seen = new Projection(camera);
        List<Vec3> chain = body.fromEyesDown();
        double[] y = new double[chain.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = seen.y(chain.get(i), seen.depth(chain.get(i)));
        }
        return rung(y);
    }

    /// Borders between sizes, as (upper landmark, share of the way to the next one down): where the
    /// table's `up to` column falls on the landmarks of a standing adult.
    private static final double[] BORDERS = {0.70, 1.50, 2.50, 3.52, 5.00, 6.30, 7.41};

    private static final ShotSize[] RUNGS = {
        ShotSize.ECU,
        ShotSize.BCU,
        ShotSize.CU,
        ShotSize.MCU,
        ShotSize.MS,
        ShotSize.COWBOY,
        ShotSize.MLS
    };

    /// The size by the heights of nine landmarks from eyes to soles in NDC; null where the order
    /// from the top down is broken above the edge, or the edge cuts nothing.
    private static @Nullable ShotSize rung(double[] y) {
        for (int i = 0; i + 1 < y.length; i++) {
            if (y[i + 1] >= y[i]) {
                return null;
            }
            if (y[i] >= -1 && y[i + 1] < -1) {
                double cut = i + (y[i] + 1) / (y[i] - y[i + 1]);
                for (int k = 0; k < BORDERS.length; k++) {
                    if (cut <= BORDERS[k]) {
                        return RUNGS[k];
                    }
                }
                return null;
            }
        }
        return null;
    }

    /// What is nearer than this to the lens has no picture, metres.
    private static final double NEAR = 0.05;

    /// The box of projected points, those behind the lens left out.
    public static NdcBox box(Iterable<Vec3> points, Camera camera) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        Projection seen = new Projection(camera);
        for (Vec3 point : points) {
            double depth = seen.depth(point);
            if (depth > NEAR) {
                double x = seen.x(point, depth);
                double y = seen.y(point, depth);
                left = Math.min(left, x);
                right = Math.max(right, x);
                bottom = Math.min(bottom, y);
                top = Math.max(top, y);
            }
        }
        return new NdcBox(left, bottom, right, top);
    }

    /// The box of the part of an outline that is inside the frame, by the points that are: an
    /// outline whose box overlaps the frame may still lie beside it. Null where none is.
    public static @Nullable NdcBox shown(Iterable<Vec3> points, Camera camera) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        Projection seen = new Projection(camera);
        for (Vec3 point : points) {
            double depth = seen.depth(point);
            double y = seen.y(point, depth);
            if (depth > NEAR && Math.abs(y) <= 1) {
                double x = seen.x(point, depth);
                left = Math.min(left, x);
                right = Math.max(right, x);
                if (Math.abs(x) <= 1) {
                    bottom = Math.min(bottom, y);
                    top = Math.max(top, y);
                }
            }
        }
        return top < bottom ? null : new NdcBox(left, bottom, right, top).inFrame();
    }

    /// The box in NDC of the pixels of one id, first row at the top of the frame; null if there is
    /// no such pixel.
    ///
    /// @param ids id of each pixel, row by row
    public static @Nullable NdcBox box(short[] ids, int width, int height, int id) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (ids[row * width + column] == id) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = row;
                }
            }
        }
        return right < 0
                ? null
                : new NdcBox(
                        2.0 * left / width - 1,
                        1 - 2.0 * (bottom + 1) / height,
                        2.0 * (right + 1) / width - 1,
                        1 - 2.0 * top / height);
    }

    /// The share of the frame's pixels that an id covers.
    public static double coverage(short[] ids, int id) {
        int count = 0;
        for (short value : ids) {
            if (value == id) {
                count++;
            }
        }
        return ids.length == 0 ? 0 : (double) count / ids.length;
    }
}
