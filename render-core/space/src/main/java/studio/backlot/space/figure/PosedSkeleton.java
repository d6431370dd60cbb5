package studio.backlot.space.figure;

import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// A skeleton in a pose on its mark: where every joint is in the world and how it is turned.
public final class PosedSkeleton {
    private final Skeleton skeleton;
    private final Vec3[] positions;
    private final Quat[] rotations;

    PosedSkeleton(Skeleton skeleton, Vec3[] positions, Quat[] rotations) {
        this.skeleton = skeleton;
        this.positions = positions;
        this.rotations = rotations;
    }

    public Skeleton skeleton() {
        return skeleton;
    }

    /// The joint's place in the world, metres.
    public Vec3 position(Joint joint) {
        return positions[joint.slot()];
    }

    /// Turns the bone's rest axes (those of the world) to where they are now.
    public Quat rotation(Joint joint) {
        return rotations[joint.slot()];
    }

    /// Where a point of the rest body that is fixed to `joint` is now.
    public Vec3 carry(Joint joint, Vec3 restPoint) {
        return position(joint).plus(rotation(joint).rotate(restPoint.minus(skeleton.rest(joint))));
    }

    /// Where the hand grips, in the world.
    public Vec3 grip(Limb side) {
        return carry(side.hand(), skeleton.grip(side));
    }

    /// The unit direction in which the straight fingers of a hand point.
    public Vec3 fingers(Limb side) {
        return rotation(side.hand()).rotate(Skeleton.fingersAtRest(side));
    }

    /// The unit direction in which a palm faces.
    public Vec3 palm(Limb side) {
        return rotation(side.hand()).rotate(Skeleton.palmAtRest(side));
    }

    /// The unit direction from the little finger to the thumb.
    public Vec3 thumbward(Limb side) {
        return rotation(side.hand()).rotate(Skeleton.thumbwardAtRest(side));
    }

    /// The middle between the eyes.
    public Vec3 eyes() {
        return position(Joint.EYE_L).lerp(position(Joint.EYE_R), 0.5);
    }

    /// The unit direction in which the eyes look.
    public Vec3 gaze() {
        return rotation(Joint.EYE_L)
                .rotate(Vec3.BACK)
                .plus(rotation(Joint.EYE_R).rotate(Vec3.BACK))
                .normalized();
    }
}
