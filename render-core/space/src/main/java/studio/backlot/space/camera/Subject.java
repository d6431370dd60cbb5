package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.figure.BodyVolume;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.figure.PosedSkeleton;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Bvh;

/// One posed person as the solver sees them.
///
/// @param id value in the id buffer; sight lines to this subject pass through its own triangles
/// @param name what messages call the person
/// @param landmarks of the posed body, world space
/// @param facing heading of the body, radians about Y, 0 along +Z
/// @param gaze unit direction in which the eyes look, world space
/// @param bounds points on the outline of the posed, dressed body, hair and held props included:
///   the more evenly spread the better (20…400); never empty
/// @param rods what the body fills; empty for stand-ins, which are known by their landmarks
/// @param shape what is drawn of the person; null where nobody has drawn them
public record Subject(
        int id,
        String name,
        Landmarks landmarks,
        double facing,
        Vec3 gaze,
        List<Vec3> bounds,
        List<Rod> rods,
        @Nullable Shape shape) {
    /// The triangles of a posed, dressed body, with its id, and of what it holds, with other ids.
    /// They are made when first asked for, by any thread.
    public interface Shape {
        Bvh triangles();
    }

    public Subject {
        bounds = List.copyOf(bounds);
        rods = List.copyOf(rods);
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException(name + " has no bounding points");
        }
    }

    /// Somebody of whom nothing is drawn.
    public Subject(
            int id,
            String name,
            Landmarks landmarks,
            double facing,
            Vec3 gaze,
            List<Vec3> bounds,
            List<Rod> rods) {
        this(id, name, landmarks, facing, gaze, bounds, rods, null);
    }

    /// The same person, drawn.
    public Subject drawnAs(Shape drawn) {
        return new Subject(id, name, landmarks, facing, gaze, bounds, rods, drawn);
    }

    /// Somebody who stands upright and looks where the body faces: for tests and stand-ins.
    public static Subject standing(int id, String name, Vec3 mark, double stature, double facing) {
        Vec3 front = Vec3.ofHeading(facing);
        Vec3 left = Vec3.UP.cross(front);
        double[][] halfWidths = {
            {0.02, 0.10},
            {0.25, 0.09},
            {0.42, 0.11},
            {0.53, 0.11},
            {0.62, 0.14},
            {0.72, 0.14},
            {0.80, 0.13},
            {0.84, 0.04},
            {0.88, 0.042},
            {0.936, 0.045},
            {0.98, 0.035}
        };
        List<Vec3> points = new ArrayList<>();
        for (double[] row : halfWidths) {
            Vec3 middle = mark.withY(mark.y() + row[0] * stature);
            double half = row[1] * stature;
            points.add(middle.plus(left.times(half)));
            points.add(middle.minus(left.times(half)));
            points.add(middle.plus(front.times(Math.min(half, 0.07 * stature))));
            points.add(middle.minus(front.times(Math.min(half, 0.06 * stature))));
        }
        points.add(mark.withY(mark.y() + stature));
        points.add(mark.plus(front.times(0.10 * stature)));
        return new Subject(
                id, name, Landmarks.standing(mark, stature), facing, front, points, List.of());
    }

    /// Clothes and hair stand off the body by about so much, metres.
    private static final double CLOTH = 0.02;

    /// A staged figure as the solver sees it.
    public static Subject of(StagedFigure figure) {
        PosedSkeleton posed = Kinematics.solve(figure);
        var body = studio.backlot.space.figure.Landmarks.of(posed);
        List<Vec3> points = new ArrayList<>();
        List<Rod> rods = new ArrayList<>();
        for (BodyVolume.Cone cone : BodyVolume.of(posed.skeleton())) {
            Vec3 from = posed.carry(cone.joint(), cone.from());
            Vec3 to = posed.carry(cone.joint(), cone.to());
            addBall(points, from, cone.fromRadius() + CLOTH);
            addBall(points, to, cone.toRadius() + CLOTH);
            rods.add(new Rod(from, to, cone.fromRadius(), cone.toRadius()));
        }
        Landmarks landmarks =
                new Landmarks(
                        body.crown(),
                        body.eyes(),
                        body.chin(),
                        body.collarbone(),
                        body.chest(),
                        body.waist(),
                        body.hip(),
                        body.midThigh(),
                        body.knee(),
                        body.sole(),
                        body.headHeight(),
                        figure.build().stature());
        return new Subject(
                figure.id(), figure.name(), landmarks, figure.heading(), body.gaze(), points, rods);
    }

    private static void addBall(List<Vec3> points, Vec3 centre, double radius) {
        double[] signs = {-radius, radius};
        for (double r : signs) {
            points.add(centre.plus(new Vec3(r, 0, 0)));
            points.add(centre.plus(new Vec3(0, r, 0)));
            points.add(centre.plus(new Vec3(0, 0, r)));
        }
    }

    public Vec3 eyes() {
        return landmarks.eyes();
    }

    /// The heading that the face is turned to; the body's where the eyes look straight up or down.
    public double lookHeading() {
        return Math.hypot(gaze.x(), gaze.z()) > 0.3 ? gaze.heading() : facing;
    }
}
