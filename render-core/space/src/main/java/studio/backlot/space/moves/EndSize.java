package studio.backlot.space.moves;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.Landmarks;
import studio.backlot.space.camera.SizeLadder;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;

/// Finds how much nearer or further a camera has to go, on the axis on which it stands, for its
/// subject to be seen in another size: measured, not taken from the ladder's figures alone.
///
/// @param request whose subject and start camera count
/// @param pivot which the camera approaches
record EndSize(MoveRequest request, Vec3 pivot) {
    /// How to get to a size.
    ///
    /// @param distance to the pivot at the end over that at the start
    /// @param rise of the pivot in the picture, NDC
    record Ratio(double distance, double rise) {}

    private static final List<ShotSize> LADDER =
            Arrays.stream(ShotSize.values()).filter(ShotSize::onLadder).toList();

    /// Where soles are at the lowest in a frame that has the feet in, NDC: shoes stick out below.
    private static final double FEET = -0.9;

    /// Ratios round the expected one that are looked through, in steps of two hundredths.
    private static final int LOOKED_THROUGH = 25;

    /// The way to a size; null where the subject cannot be had in it from there.
    ///
    /// @param asked null for the rung that is nearest to `free` on its side of the start
    /// @param free ratio of distances that the move has where no size is asked
    @Nullable Ratio ratio(@Nullable ShotSize asked, double free) {
        ShotSize size = asked != null ? asked : nearest(free);
        return size == null || !size.onLadder() ? null : to(size);
    }

    private @Nullable Ratio to(ShotSize size) {
        Landmarks body = body();
        double expected = frame(size, body) / frameHeight(request.start());
        Ratio best = null;
        int first = 0;
        int last = 0;
        // The middle of the stretch of ratios that show this size, nearest to the expected one.
        for (int i = 0; i <= LOOKED_THROUGH; i++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                Ratio ratio = at(expected * Math.pow(1.02, sign * i), size);
                if (best == null && shows(ratio, size, body)) {
                    best = ratio;
                    first = sign * i;
                    last = first;
                }
            }
        }
        if (best == null) {
            return null;
        }
        if (first == 0) {
            return best;
        }
        int way = Integer.signum(first);
        while (Math.abs(last) < 3 * LOOKED_THROUGH
                && shows(at(expected * Math.pow(1.02, last + way), size), size, body)) {
            last += way;
        }
        return at(expected * Math.pow(1.02, 0.5 * (first + last)), size);
    }

    private Ratio at(double distance, ShotSize size) {
        double now = request.start().project(pivot).y();
        double wanted = request.keeping().company().isEmpty() ? 1 - 2 * size.eyeLine() : now;
        return new Ratio(distance, wanted - now);
    }

    private boolean shows(Ratio ratio, ShotSize size, Landmarks body) {
        Camera end = Motion.dolly(pivot, ratio.distance(), ratio.rise()).at(request.start(), 1);
        boolean stands = size.aim() < ShotSize.FS.aim() || end.project(body.sole()).y() > FEET;
        return stands && FramingMeasure.sizeOf(body, end) == size;
    }

    private Landmarks body() {
        Subject subject = request.subject();
        if (subject == null) {
            throw new IllegalStateException("sizes are those of a subject");
        }
        return subject.landmarks();
    }

    /// The frame height of a size on this body: down to its landmark where one decides.
    private static double frame(ShotSize size, Landmarks body) {
        Vec3 edge = SizeLadder.lowerEdge(size, body);
        return edge != null && SizeLadder.decides(size, body)
                ? (body.eyes().y() - edge.y()) / (1 - size.eyeLine())
                : SizeLadder.frameHeight(size, body);
    }

    private double frameHeight(Camera camera) {
        return 2 * Math.max(camera.project(pivot).z(), 0.1) / camera.optics().scaleY();
    }

    private @Nullable ShotSize nearest(double free) {
        Landmarks body = body();
        double from = frameHeight(request.start());
        ShotSize start = FramingMeasure.sizeOf(body, request.start());
        ShotSize best = null;
        double least = 0.5;
        for (ShotSize size : LADDER) {
            boolean beyond =
                    free < 1
                            ? LADDER.indexOf(size) < LADDER.indexOf(start)
                            : LADDER.indexOf(size) > LADDER.indexOf(start);
            double off = Math.abs(Math.log(frame(size, body) / from / free));
            if (beyond && off < least) {
                best = size;
                least = off;
            }
        }
        return best;
    }
}
