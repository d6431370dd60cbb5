package studio.backlot.space.figure;

import java.util.EnumMap;
import java.util.Map;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;

/// Forward kinematics: from joint angles to places in the world.
public final class Kinematics {
    private Kinematics() {}

    /// Where all joints are.
    ///
    /// @param position of the mark on the floor, metres
    /// @param heading where the body faces, radians about Y, 0 along +Z
    public static PosedSkeleton solve(Build build, Pose pose, Vec3 position, double heading) {
        return solve(Skeleton.of(build), pose, position, heading);
    }

    /// Where all joints of a staged figure are.
    public static PosedSkeleton solve(StagedFigure figure) {
        return solve(figure.build(), figure.pose(), figure.position(), figure.heading());
    }

    static PosedSkeleton solve(Skeleton skeleton, Pose pose, Vec3 position, double heading) {
        Quat facing = Quat.about(Vec3.UP, heading);
        Joint[] joints = Joint.values();
        Vec3[] positions = new Vec3[joints.length];
        Quat[] rotations = new Quat[joints.length];
        for (Joint joint : joints) {
            Joint parent = joint.parent();
            if (parent == null) {
                Vec3 hips = pose.hips().times(skeleton.build().stature());
                positions[joint.slot()] = position.plus(facing.rotate(hips));
                rotations[joint.slot()] = facing.times(pose.rotation(joint));
            } else {
                Quat turned = rotations[parent.slot()];
                Vec3 bone = skeleton.rest(joint).minus(skeleton.rest(parent));
                positions[joint.slot()] = positions[parent.slot()].plus(turned.rotate(bone));
                rotations[joint.slot()] = turned.times(pose.rotation(joint)).normalized();
            }
        }
        return new PosedSkeleton(skeleton, positions, rotations);
    }

    /// The rest pose standing on its mark.
    public static Pose rest(Build build) {
        Vec3 hips = Skeleton.of(build).rest(Joint.HIPS);
        return new Pose("rest", hips.times(1 / build.stature()), Map.of());
    }

    /// The pose seen in a mirror: left and right change places, the hips keep their height.
    public static Pose mirrored(Pose pose) {
        Map<Joint, Quat> turned = new EnumMap<>(Joint.class);
        pose.rotations()
                .forEach((joint, q) ->
                        turned.put(joint.mirrored(), new Quat(q.x(), -q.y(), -q.z(), q.w())));
        Vec3 hips = pose.hips();
        return new Pose(pose.name(), new Vec3(-hips.x(), hips.y(), hips.z()), turned);
    }
}
