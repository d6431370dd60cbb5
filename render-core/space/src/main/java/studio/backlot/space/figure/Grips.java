package studio.backlot.space.figure;

import studio.backlot.assets.poses.PoseShape;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// What fingers do. A joint turns the first bone of its fingers; the bones beyond follow in
/// proportion when the hand gets its surface.
final class Grips {
    private Grips() {}

    static void apply(Draft draft, Limb side, PoseShape.Grip grip) {
        switch (grip) {
            case RELAXED -> curl(draft, side, 30, 20, 8);
            case OPEN -> curl(draft, side, 9, 4, -8);
            case FLAT -> curl(draft, side, 1, 1, 0);
            case FIST -> curl(draft, side, 80, 80, 42);
            case POINT -> curl(draft, side, 76, 2, 38);
            case HOLD -> curl(draft, side, 54, 48, 26);
            case PINCH -> curl(draft, side, 44, 40, 30);
        }
    }

    static void curl(Draft draft, Limb side, double fingers, double index, double thumb) {
        Vec3 axis = axis(side);
        draft.turn(side.fingers(), Quat.about(axis, Math.toRadians(fingers)));
        draft.turn(side.index(), Quat.about(axis, Math.toRadians(index)));
        Vec3 along = Skeleton.fingersAtRest(side);
        Vec3 oppose = along.times(side.sign() * 0.75).plus(axis.times(0.65)).normalized();
        draft.turn(side.thumb(), Quat.about(oppose, Math.toRadians(thumb)));
    }

    /// The unit axis about which fingers curl towards the palm.
    static Vec3 axis(Limb side) {
        return Skeleton.fingersAtRest(side).cross(Skeleton.palmAtRest(side)).normalized();
    }
}
