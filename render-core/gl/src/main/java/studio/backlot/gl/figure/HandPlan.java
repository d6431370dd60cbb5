package studio.backlot.gl.figure;

import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.Skeleton;
import studio.backlot.space.math.Vec3;

/// The bones of one hand at rest: where each finger's three joints and its tip are.
final class HandPlan {
    private static final double[] LENGTHS = {0.43, 0.475, 0.44, 0.35};
    private static final double[] ACROSS = {0.165, 0.04, -0.085, -0.20};
    private static final double[] KNUCKLES = {0.485, 0.50, 0.475, 0.435};
    private static final double[] SPREAD = {0.055, 0.01, -0.045, -0.10};

    private final Vec3[][] joints = new Vec3[Rig.FINGERS][4];
    private final Skeleton skeleton;
    private final Limb side;
    private final Vec3 along;
    private final Vec3 palm;
    private final Vec3 thumbward;
    private final double length;

    HandPlan(Skeleton skeleton, Limb side) {
        this.skeleton = skeleton;
        this.side = side;
        along = Skeleton.fingersAtRest(side);
        palm = Skeleton.palmAtRest(side);
        thumbward = Skeleton.thumbwardAtRest(side);
        length = skeleton.handLength();
        for (int finger = 0; finger < 4; finger++) {
            Vec3 out = along.plus(thumbward.times(SPREAD[finger])).normalized();
            Vec3 knuckle = at(KNUCKLES[finger], ACROSS[finger], -0.015);
            double l = LENGTHS[finger] * length;
            joints[finger][0] = knuckle;
            joints[finger][1] = knuckle.plus(out.times(l * 0.46));
            joints[finger][2] = knuckle.plus(out.times(l * 0.75));
            joints[finger][3] = knuckle.plus(out.times(l));
        }
        Vec3 thumb =
                along.times(0.78).plus(thumbward.times(0.60)).plus(palm.times(0.18)).normalized();
        joints[4][0] = at(0.13, 0.13, 0.06);
        joints[4][1] = joints[4][0].plus(thumb.times(0.24 * length));
        joints[4][2] =
                joints[4][1].plus(thumb.plus(along.times(0.25)).normalized().times(0.17 * length));
        joints[4][3] =
                joints[4][2].plus(thumb.plus(along.times(0.35)).normalized().times(0.13 * length));
    }

    /// A point of the hand in hand lengths: towards the fingers, towards the thumb, out of the
    /// palm.
    Vec3 at(double forward, double across, double out) {
        return skeleton.rest(side.hand())
                .plus(along.times(forward * length))
                .plus(thumbward.times(across * length))
                .plus(palm.times(out * length));
    }

    /// The joint of a finger: 0 the knuckle, 3 the tip.
    Vec3 joint(int finger, int bone) {
        return joints[finger][bone];
    }

    Vec3 along() {
        return along;
    }

    Vec3 palm() {
        return palm;
    }

    Vec3 thumbward() {
        return thumbward;
    }

    double length() {
        return length;
    }

    Limb side() {
        return side;
    }

    /// The unit axis about which the thumb's outer bones bend.
    Vec3 thumbAxis() {
        Vec3 thumb = joints[4][1].minus(joints[4][0]).normalized();
        return thumb.cross(palm.minus(thumbward.times(0.5))).normalized();
    }
}
