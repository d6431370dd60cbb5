package studio.backlot.space.figure;

import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;

/// Looking at something: the turn is shared by eyes, head, neck and, for wide turns, the chest, as
/// people do it; the head never turns past 80° over the shoulders.
public final class Gaze {
    private static final double HEAD_YAW = Math.toRadians(78);
    private static final double HEAD_UP = Math.toRadians(42);
    private static final double HEAD_DOWN = Math.toRadians(48);
    private static final double EYE_YAW = Math.toRadians(34);
    private static final double EYE_PITCH = Math.toRadians(24);

    private Gaze() {}

    /// The figure's pose with head and eyes turned to a point of the world. Hands that were at the
    /// head (a phone, a chin) stay there.
    public static Pose lookAt(StagedFigure figure, Vec3 target) {
        Vec3 local = Quat.about(Vec3.UP, -figure.heading()).rotate(target.minus(figure.position()));
        return lookAt(figure.build(), figure.pose(), local);
    }

    /// The same for a pose on its mark at the origin, facing +Z.
    public static Pose lookAt(Build build, Pose pose, Vec3 target) {
        Skeleton skeleton = Skeleton.of(build);
        Draft draft = new Draft(skeleton, pose);
        PosedSkeleton before = draft.solve();
        turnChest(draft, target);
        turnHead(draft, target);
        for (Limb side : Limb.values()) {
            turnEye(draft, side, target);
            keepAtHead(draft, before, side);
        }
        return draft.pose();
    }

    private static void turnChest(Draft draft, Vec3 target) {
        double yaw = yaw(draft, Joint.CHEST, target);
        double share =
                Math.clamp((Math.abs(yaw) - Math.toRadians(28)) * 0.4, 0, Math.toRadians(20));
        Quat turn = Quat.about(Vec3.UP, Math.copySign(share, yaw));
        draft.turn(Joint.CHEST, draft.local(Joint.CHEST).times(turn).normalized());
    }

    private static double yaw(Draft draft, Joint frame, Vec3 target) {
        PosedSkeleton posed = draft.solve();
        return posed.rotation(frame).conjugate().rotate(target.minus(posed.eyes())).heading();
    }

    private static void turnHead(Draft draft, Vec3 target) {
        PosedSkeleton posed = draft.solve();
        double roll = Angles.angle(Angles.twist(draft.local(Joint.HEAD), Vec3.BACK), Vec3.BACK);
        Vec3 line = target.minus(posed.eyes());
        Vec3 wanted = posed.rotation(Joint.CHEST).conjugate().rotate(line).normalized();
        double yaw = wanted.heading();
        double pitch = Math.asin(Math.clamp(wanted.y(), -1, 1));
        double eyes = Math.clamp(yaw * 0.2, -Math.toRadians(12), Math.toRadians(12));
        double headYaw = Math.clamp(yaw - eyes, -HEAD_YAW, HEAD_YAW);
        double headPitch = Math.clamp(pitch * 0.75, -HEAD_DOWN, HEAD_UP);
        Quat neck = pitchAndYaw(headPitch * 0.35, headYaw * 0.4);
        Quat whole = pitchAndYaw(headPitch, headYaw);
        draft.turn(Joint.NECK, neck);
        Quat lean = Quat.about(Vec3.BACK, Math.clamp(roll, -0.25, 0.25));
        draft.turn(Joint.HEAD, neck.conjugate().times(whole).times(lean).normalized());
    }

    private static Quat pitchAndYaw(double up, double left) {
        return Quat.about(Vec3.UP, left).times(Quat.about(Vec3.RIGHT, -up));
    }

    private static void turnEye(Draft draft, Limb side, Vec3 target) {
        PosedSkeleton posed = draft.solve();
        Vec3 line = target.minus(posed.position(side.eye()));
        Vec3 wanted = posed.rotation(Joint.HEAD).conjugate().rotate(line).normalized();
        double yaw = Math.clamp(wanted.heading(), -EYE_YAW, EYE_YAW);
        double pitch = Math.clamp(Math.asin(Math.clamp(wanted.y(), -1, 1)), -EYE_PITCH, EYE_PITCH);
        draft.turn(side.eye(), pitchAndYaw(pitch, yaw));
    }

    private static void keepAtHead(Draft draft, PosedSkeleton before, Limb side) {
        Skeleton skeleton = draft.skeleton();
        Vec3 head = before.carry(Joint.HEAD, skeleton.head(0, 0.5, 0.1));
        if (before.grip(side).distance(head) > 0.85 * skeleton.headHeight()) {
            return;
        }
        PosedSkeleton now = draft.solve();
        Quat moved = now.rotation(Joint.HEAD).times(before.rotation(Joint.HEAD).conjugate());
        Vec3 pole = before.position(side.forearm()).minus(before.position(side.arm()));
        Vec3 wrist =
                now.position(Joint.HEAD)
                        .plus(
                                moved.rotate(
                                        before.position(side.hand())
                                                .minus(before.position(Joint.HEAD))));
        draft.arm(side, wrist, pole);
        draft.hand(side, moved.times(before.rotation(side.hand())).normalized());
    }
}
