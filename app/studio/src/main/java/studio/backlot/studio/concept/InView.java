package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Surroundings;

/// Whether something can be made out through a camera: inside of the frame, large enough, and not
/// behind the set.
///
/// @param camera what looks
/// @param ground what stands in the way
/// @param hidden keys of wild parts that were pulled
record InView(Camera camera, Surroundings ground, List<String> hidden) {
    /// What is lower in the frame is a speck, shares of its height.
    private static final double SPECK = 0.012;

    /// Why a thing is not to be seen; null where it is.
    @Nullable String without(Box box) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int behind = 0;
        for (Vec3 point : box.corners()) {
            Vec3 seen = camera.project(point);
            if (seen.z() <= 0.01) {
                behind++;
                continue;
            }
            left = Math.min(left, seen.x());
            right = Math.max(right, seen.x());
            low = Math.min(low, seen.y());
            high = Math.max(high, seen.y());
        }
        boolean apart = left > 1 || right < -1 || low > 1 || high < -1;
        if (behind == 8 || (behind == 0 && apart) || (behind > 0 && !isBefore(box))) {
            return "it is outside of the frame";
        }
        boolean speck = (Math.min(high, 1) - Math.max(low, -1)) / 2 < SPECK;
        if (behind == 0 && speck) {
            return "it is too small to be made out";
        }
        return points(box).stream().anyMatch(p -> has(p) && sees(p, box))
                ? null
                : "something stands before it";
    }

    /// Points all over a box.
    private static List<Vec3> points(Box box) {
        List<Vec3> points = new ArrayList<>();
        Vec3 size = box.size();
        double step = 1.0 / (STEPS - 1);
        for (int x = 0; x < STEPS; x++) {
            for (int y = 0; y < STEPS; y++) {
                for (int z = 0; z < STEPS; z++) {
                    Vec3 share =
                            new Vec3(x * step * size.x(), y * step * size.y(), z * step * size.z());
                    points.add(box.min().plus(share));
                }
            }
        }
        return points;
    }

    private boolean isBefore(Box box) {
        return points(box).stream().anyMatch(this::has);
    }

    private static final int STEPS = 5;

    /// Whether somebody's head or body is in the frame.
    boolean has(Vec3 point) {
        return in(camera.project(point));
    }

    private static boolean in(Vec3 seen) {
        return seen.z() > 0 && Math.abs(seen.x()) <= 1 && Math.abs(seen.y()) <= 1;
    }

    private boolean sees(Vec3 point, Box box) {
        Vec3 way = point.minus(camera.position());
        double own = box.size().length() / 2 + 0.05;
        double reach = (way.length() - own) / way.length();
        return reach <= 0
                || !ground.bvh()
                        .blocked(
                                camera.position(),
                                camera.position().plus(way.times(reach)),
                                this::isPulled);
    }

    private boolean isPulled(int id) {
        String key = ground.wild().get(id);
        return key != null && hidden.contains(key);
    }
}
