package studio.backlot.space.figure;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;

/// Hands that go to a place: a wheel, a cup, a door knob, another hand. Where the arm is too short
/// the trunk leans after it.
public final class Reach {
    private Reach() {}

    /// The pose with one hand's grip at a point of the world; the hand follows the forearm.
    public static Pose hand(StagedFigure figure, Limb side, Vec3 target) {
        return grip(figure, side, target, null, null);
    }

    /// The pose with one hand's grip at a point of the world, the fingers along one direction and
    /// the palm facing another (world directions; the palm is made square to the fingers).
    public static Pose hand(StagedFigure figure, Limb side, Vec3 target, Vec3 fingers, Vec3 palm) {
        return grip(figure, side, target, fingers, palm);
    }

    /// The pose with an index finger and its arm in line with a point of the world.
    public static Pose point(StagedFigure figure, Limb side, Vec3 target) {
        Draft draft = draft(figure);
        Vec3 local = local(figure, target);
        Grips.curl(draft, side, 76, 2, 38);
        PosedSkeleton posed = draft.solve();
        Vec3 shoulder = posed.position(side.arm());
        Vec3 eyes = posed.eyes();
        double reach = draft.skeleton().armLength(side) * 0.95;
        Vec3 line = local.minus(shoulder).normalized();
        // People aim along eye and fingertip, which brings the hand a little under the eyes.
        Vec3 sight = local.minus(eyes).normalized();
        Vec3 wrist =
                shoulder.plus(line.times(0.8).plus(sight.times(0.2)).normalized().times(reach));
        draft.arm(side, wrist, new Vec3(side.sign() * 0.6, -1, 0));
        Vec3 palm = new Vec3(-side.sign() * 0.7, -0.7, 0);
        for (int i = 0; i < 3; i++) {
            Vec3 index = draft.solve().position(side.index());
            draft.hand(side, turned(side, local.minus(index).normalized(), palm));
        }
        return draft.pose();
    }

    private static Pose grip(
            StagedFigure figure,
            Limb side,
            Vec3 target,
            @Nullable Vec3 fingers,
            @Nullable Vec3 palm) {
        Draft draft = draft(figure);
        Vec3 local = local(figure, target);
        Quat facing = Quat.about(Vec3.UP, -figure.heading());
        Quat hand =
                fingers == null || palm == null
                        ? null
                        : turned(side, facing.rotate(fingers).normalized(), facing.rotate(palm));
        lean(draft, side, local);
        Vec3 pole = new Vec3(side.sign() * 0.55, -0.8, -0.5);
        Vec3 wrist = local;
        for (int i = 0; i < 16; i++) {
            draft.arm(side, wrist, pole);
            if (hand == null) {
                draft.turn(side.hand(), Quat.IDENTITY);
            } else {
                draft.hand(side, hand);
            }
            wrist = wrist.plus(local.minus(draft.solve().grip(side)));
        }
        return draft.pose();
    }

    /// Bends the trunk towards what the arm cannot reach, at most 54 degrees, loin and chest in
    /// turn; the head stays up.
    private static void lean(Draft draft, Limb side, Vec3 target) {
        Skeleton skeleton = draft.skeleton();
        double most = skeleton.armLength(side) + 0.2 * skeleton.handLength();
        for (int i = 0; i < 18; i++) {
            PosedSkeleton posed = draft.solve();
            Vec3 line = target.minus(posed.position(side.arm()));
            if (line.length() < most) {
                return;
            }
            Joint joint = i % 3 == 2 ? Joint.CHEST : Joint.SPINE;
            Joint below = joint == Joint.CHEST ? Joint.SPINE : Joint.HIPS;
            Vec3 local = posed.rotation(below).conjugate().rotate(line).normalized();
            Quat bend = Quat.about(Vec3.UP.cross(local).normalized(), Math.toRadians(3));
            draft.turn(joint, bend.times(draft.local(joint)).normalized());
            draft.turn(
                    Joint.NECK,
                    Quat.about(Vec3.RIGHT, Math.toRadians(-1.5))
                            .times(draft.local(Joint.NECK))
                            .normalized());
        }
    }

    private static Draft draft(StagedFigure figure) {
        return new Draft(Skeleton.of(figure.build()), figure.pose());
    }

    private static Vec3 local(StagedFigure figure, Vec3 world) {
        return Quat.about(Vec3.UP, -figure.heading()).rotate(world.minus(figure.position()));
    }

    private static Quat turned(Limb side, Vec3 fingers, Vec3 palm) {
        return TwoBone.between(
                Skeleton.fingersAtRest(side), Skeleton.palmAtRest(side), fingers, palm);
    }
}
