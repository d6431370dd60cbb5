package studio.backlot.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.Landmarks;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Room;
import studio.backlot.studio.render.DrawnFrame;

/// Measures one person on finished buffers: what is seen in the frame, and the same person drawn
/// alone, which tells what hides them. The camera and the posed landmarks are known; whether the
/// picture agrees with them is looked up pixel by pixel.
///
/// @param frame ids and depth of the frame
/// @param alone the same camera, with nothing on the stage but this person
/// @param camera through which both are seen
/// @param body posed landmarks
/// @param id in the id buffer
/// @param before how many heads before the eyes their pixel may lie: from behind and below there is
///   a neck between
record PictureMeasure(
        DrawnFrame frame, DrawnFrame alone, Camera camera, Landmarks body, int id, double before) {
    /// Pixels round a projected point within which the figure has to be found.
    private static final int REACH = 3;

    private static final List<ShotSize> LADDER =
            Arrays.stream(ShotSize.values()).filter(ShotSize::onLadder).toList();

    /// A row and a column, which may lie outside of the frame.
    private record Pixel(double x, double y, double depth) {}

    private Pixel pixel(Vec3 point) {
        Vec3 ndc = camera.project(point);
        return new Pixel(
                (ndc.x() + 1) / 2 * frame.width(), (1 - ndc.y()) / 2 * frame.height(), ndc.z());
    }

    /// Share of this person's pixels that nothing hides, 0 where none are in the frame.
    double visible() {
        int seen = 0;
        int all = 0;
        for (int y = 0; y < alone.height(); y++) {
            for (int x = 0; x < alone.width(); x++) {
                if (alone.idAt(x, y) == id) {
                    all++;
                    seen += frame.idAt(x, y) == id ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) seen / all;
    }

    /// Share of the head's pixels inside the frame that nothing hides.
    double headVisible() {
        Pixel centre = pixel(body.headCentre());
        double radius = 0.42 * headPixels();
        int seen = 0;
        int all = 0;
        for (int y = 0; y < alone.height(); y++) {
            for (int x = 0; x < alone.width(); x++) {
                boolean inside = Math.hypot(x + 0.5 - centre.x(), y + 0.5 - centre.y()) < radius;
                if (inside && alone.idAt(x, y) == id) {
                    all++;
                    seen += frame.idAt(x, y) == id ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) seen / all;
    }

    /// Height of an upright head at the distance of the eyes, in pixels.
    private double headPixels() {
        double depth = Math.max(1e-3, camera.project(body.eyes()).z());
        return body.headHeight() * camera.optics().scaleY() / (2 * depth) * frame.height();
    }

    /// Head over frame height, the head measured on the picture: NaN where no pixel of the figure
    /// lies at the eyes, in the depth of a head.
    double head() {
        return eyesSeen(alone) ? headPixels() / frame.height() : Double.NaN;
    }

    /// Eye line as a fraction from the top; NaN where the picture does not show the head there.
    double eyeLine() {
        return eyesSeen(frame) ? pixel(body.eyes()).y() / frame.height() : Double.NaN;
    }

    /// Whether the figure is found at the projected eyes, at their distance.
    boolean eyesSeen(DrawnFrame picture) {
        Pixel eyes = pixel(body.eyes());
        float[] depth = picture.depth();
        if (eyes.depth() <= 0 || depth == null) {
            return false;
        }
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                int x = (int) Math.floor(eyes.x()) + dx;
                int y = (int) Math.floor(eyes.y()) + dy;
                if (picture.idAt(x, y) == id) {
                    double nearer = eyes.depth() - depth[y * picture.width() + x];
                    if (nearer < before * body.headHeight() && nearer > -body.headHeight()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Whether the silhouette reaches the lower edge of the frame.
    boolean cut() {
        int bottom = alone.height() - 1;
        for (int x = 0; x < alone.width(); x++) {
            if (alone.idAt(x, bottom) == id) {
                return true;
            }
        }
        return false;
    }

    /// Whether the crown of the head is in the picture: nothing of it lies under the upper edge.
    boolean headRoom() {
        Pixel crown = pixel(body.crown());
        int reach = (int) (0.4 * headPixels());
        for (int x = (int) crown.x() - reach; x <= (int) crown.x() + reach; x++) {
            if (crown.y() < 0.3 * headPixels() && alone.idAt(x, 0) == id) {
                return false;
            }
        }
        return true;
    }

    /// Where the lower edge cuts the body: landmarks from the eyes (0) to the soles (8) and the
    /// share of the way to the next one. NaN where the silhouette is not at the edge there, or the
    /// landmarks do not follow each other downwards in the picture.
    double cutAt() {
        List<Vec3> chain = body.fromEyesDown();
        for (int i = 0; i + 1 < chain.size(); i++) {
            Pixel a = pixel(chain.get(i));
            Pixel b = pixel(chain.get(i + 1));
            if (b.y() <= a.y() || b.depth() <= 0) {
                return Double.NaN;
            }
            if (a.y() <= frame.height() && b.y() > frame.height()) {
                double share = (frame.height() - a.y()) / (b.y() - a.y());
                double x = a.x() + share * (b.x() - a.x());
                return near(x) ? i + share : Double.NaN;
            }
        }
        return Double.NaN;
    }

    /// Whether the figure lies at the lower edge round a column: legs leave a gap between them.
    private boolean near(double x) {
        int reach = (int) Math.ceil(0.8 * headPixels());
        for (int dx = -reach; dx <= reach; dx++) {
            if (alone.idAt((int) Math.floor(x) + dx, alone.height() - 1) == id) {
                return true;
            }
        }
        return false;
    }

    /// Whether the picture shows the person at a size: by the landmark that the edge cuts, or by
    /// the height of the head where none decides. Where the two are more than a rung apart the body
    /// is folded and the head decides. Full and wider frames of somebody upright have the feet in.
    boolean shows(ShotSize size) {
        double share = head();
        if (Double.isNaN(share)) {
            return false;
        }
        // The table's heads are an adult's: children have larger ones.
        double adult = body.upright() ? share * 0.13 * body.stature() / body.headHeight() : share;
        ShotSize byHead = FramingMeasure.byHead(adult);
        ShotSize landmark = byLandmark();
        if (landmark != null && Math.abs(LADDER.indexOf(landmark) - LADDER.indexOf(byHead)) <= 1) {
            return landmark == size;
        }
        return byHead == size && (size.aim() < 1 || !body.upright() || !cut());
    }

    @Nullable ShotSize byLandmark() {
        double at = cutAt();
        if (Double.isNaN(at)) {
            return null;
        }
        double[] borders = {0.70, 1.50, 2.50, 3.52, 5.00, 6.30, 7.41};
        for (int i = 0; i < borders.length; i++) {
            if (at <= borders[i]) {
                return LADDER.get(i);
            }
        }
        return null;
    }

    /// Share of the frame that is filled by things nearer than a fraction of the distance of this
    /// person, the ground left out.
    ///
    /// @param asked ids that may be near
    double nearShare(double floorY, double fraction, Set<Integer> asked) {
        float[] depth = frame.depth();
        if (depth == null) {
            return 0;
        }
        double most = fraction * camera.project(body.eyes()).z();
        int near = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                double d = depth[y * frame.width() + x];
                if (d < most
                        && !asked.contains(frame.idAt(x, y))
                        && point(x, y, d).y() > floorY + 0.12) {
                    near++;
                }
            }
        }
        return (double) near / (frame.width() * frame.height());
    }

    /// Share of the frame that shows what lies before the room or beside it: a sight line is right
    /// as soon as it is inside, whatever it meets there or through a window.
    static double outside(DrawnFrame frame, Camera camera, Room room) {
        float[] depth = frame.depth();
        if (depth == null) {
            return 0;
        }
        Vec3 low = room.inside().min().minus(new Vec3(0.03, 0.13, 0.03));
        Vec3 high = room.inside().max().plus(new Vec3(0.03, 0.16, 0.03));
        int all = 0;
        int outside = 0;
        for (int y = 1; y < frame.height(); y += 3) {
            for (int x = 1; x < frame.width(); x += 3) {
                Vec3 ray = ray(frame, camera, x, y);
                double far = depth[y * frame.width() + x] / ray.dot(camera.forward());
                int id = frame.idAt(x, y);
                if (id > 0 && id < 200) {
                    continue;
                }
                all++;
                outside += entry(camera.position(), ray, low, high) > far - 0.02 ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) outside / all;
    }

    /// Where a ray enters a box; 0 from inside, infinite where it passes beside it.
    private static double entry(Vec3 from, Vec3 ray, Vec3 low, Vec3 high) {
        double[] o = {from.x(), from.y(), from.z()};
        double[] d = {ray.x(), ray.y(), ray.z()};
        double[] a = {low.x(), low.y(), low.z()};
        double[] b = {high.x(), high.y(), high.z()};
        double in = 0;
        double out = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            double one = (a[i] - o[i]) / d[i];
            double two = (b[i] - o[i]) / d[i];
            in = Math.max(in, Math.min(one, two));
            out = Math.min(out, Math.max(one, two));
        }
        return in <= out ? in : Double.POSITIVE_INFINITY;
    }

    private static Vec3 ray(DrawnFrame frame, Camera camera, int x, int y) {
        return camera.ray(2 * (x + 0.5) / frame.width() - 1, 1 - 2 * (y + 0.5) / frame.height());
    }

    private Vec3 point(int x, int y, double depth) {
        Vec3 ray = ray(frame, camera, x, y);
        return camera.position().plus(ray.times(depth / ray.dot(camera.forward())));
    }

    /// Share of the frame within a hand's breadth of the lens: what a camera inside of something
    /// sees.
    double touching() {
        float[] depth = frame.depth();
        if (depth == null) {
            return 0;
        }
        int near = 0;
        for (float d : depth) {
            near += d < 0.12f ? 1 : 0;
        }
        return (double) near / depth.length;
    }
}
