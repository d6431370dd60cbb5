package studio.backlot.space.figure;

import java.util.EnumMap;
import java.util.Map;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// A pose in the making on its mark at the origin: joints are turned one after another, the hips
/// move, limbs reach. Belongs to one thread.
final class Draft {
    private final Skeleton skeleton;
    private final String name;
    private final Map<Joint, Quat> rotations = new EnumMap<>(Joint.class);
    private Vec3 hips;

    Draft(Skeleton skeleton, Pose start) {
        this.skeleton = skeleton;
        name = start.name();
        hips = start.hips().times(skeleton.build().stature());
        rotations.putAll(start.rotations());
    }

    Skeleton skeleton() {
        return skeleton;
    }

    Vec3 hips() {
        return hips;
    }

    void hips(Vec3 metres) {
        hips = metres;
    }

    void turn(Joint joint, Quat local) {
        rotations.put(joint, local);
    }

    Quat local(Joint joint) {
        return rotations.getOrDefault(joint, Quat.IDENTITY);
    }

    Pose pose() {
        return new Pose(name, hips.times(1 / skeleton.build().stature()), rotations);
    }

    PosedSkeleton solve() {
        return Kinematics.solve(skeleton, pose(), Vec3.ZERO, 0);
    }

    /// Bends a leg so that its ankle comes to `ankle` (metres from the mark).
    void leg(Limb side, Vec3 ankle, Vec3 pole) {
        PosedSkeleton posed = solve();
        TwoBone limb = TwoBone.reach(posed, side.thigh(), side.shin(), side.foot(), ankle, pole);
        bones(posed.rotation(Joint.HIPS), side.thigh(), side.shin(), limb);
    }

    /// Bends an arm so that its wrist comes to `wrist` (metres from the mark).
    void arm(Limb side, Vec3 wrist, Vec3 pole) {
        PosedSkeleton posed = solve();
        TwoBone limb = TwoBone.reach(posed, side.arm(), side.forearm(), side.hand(), wrist, pole);
        bones(posed.rotation(side.shoulder()), side.arm(), side.forearm(), limb);
    }

    private void bones(Quat parent, Joint upper, Joint lower, TwoBone limb) {
        turn(upper, parent.conjugate().times(limb.upper()).normalized());
        turn(lower, limb.upper().conjugate().times(limb.lower()).normalized());
    }

    /// Turns a foot to a world rotation, with the toes bent up by `toes` radians.
    void foot(Limb side, Quat world, double toes) {
        Quat shin = solve().rotation(side.shin());
        turn(side.foot(), shin.conjugate().times(world).normalized());
        turn(side.toes(), Quat.about(Vec3.RIGHT, -toes));
    }

    /// Turns a hand to a world rotation; the forearm takes its share of the twist, and the wrist
    /// stops at its limit.
    void hand(Limb side, Quat world) {
        turn(side.forearm(), straightForearm(side));
        Quat forearm = solve().rotation(side.forearm());
        Vec3 axis = skeleton.rest(side.hand()).minus(skeleton.rest(side.forearm())).normalized();
        Quat wanted = forearm.conjugate().times(world).normalized();
        Quat twist = Angles.twist(wanted, axis);
        Quat swing = wanted.times(twist.conjugate()).normalized();
        double angle =
                Math.clamp(Angles.angle(twist, axis), Math.toRadians(-115), Math.toRadians(115));
        Quat limited = Angles.limited(swing, Math.toRadians(72)).times(Quat.about(axis, angle));
        Quat share = Quat.about(axis, angle * 0.6);
        turn(side.forearm(), local(side.forearm()).times(share).normalized());
        turn(side.hand(), share.conjugate().times(limited).normalized());
    }

    /// The forearm's bend about its hinge, without the twist of an earlier hand.
    private Quat straightForearm(Limb side) {
        Vec3 hinge = TwoBone.hingeAtRest(skeleton, side.arm(), side.forearm(), side.hand());
        return Angles.twist(local(side.forearm()), hinge);
    }
}
