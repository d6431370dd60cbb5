package studio.backlot.gl.figure;

import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.PosedSkeleton;
import studio.backlot.space.figure.Skeleton;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// All bones a surface can hang from: the skeleton's joints, then the small bones of the fingers,
/// which follow the curl of their hand. Bending is by dual quaternions: a twisted forearm keeps its
/// thickness and a bent knee its volume.
final class Rig {
    private static final int JOINTS = Joint.values().length;

    /// Fingers from index to little finger, and the thumb last.
    static final int FINGERS = 5;

    static final int PER_HAND = FINGERS * 3;
    static final int SIZE = JOINTS + 2 * PER_HAND;

    private final double[] dual = new double[SIZE * 8];
    private final HandPlan[] hands;

    Rig(HandPlan left, HandPlan right) {
        hands = new HandPlan[] {left, right};
    }

    /// The bone of one phalanx (0 next to the palm) of one finger.
    static int phalanx(Limb side, int finger, int bone) {
        return JOINTS + (side == Limb.LEFT ? 0 : PER_HAND) + finger * 3 + bone;
    }

    /// Takes over a pose.
    void pose(PosedSkeleton posed) {
        Skeleton skeleton = posed.skeleton();
        for (Joint joint : Joint.values()) {
            set(joint.slot(), skeleton.rest(joint), posed.position(joint), posed.rotation(joint));
        }
        for (Limb side : Limb.values()) {
            fingers(posed, side);
        }
    }

    private void fingers(PosedSkeleton posed, Limb side) {
        HandPlan plan = hands[side == Limb.LEFT ? 0 : 1];
        Quat hand = posed.rotation(side.hand());
        Vec3 curlAxis = Skeleton.fingersAtRest(side).cross(Skeleton.palmAtRest(side)).normalized();
        for (int finger = 0; finger < FINGERS; finger++) {
            Joint driver = finger == 0 ? side.index() : finger == 4 ? side.thumb() : side.fingers();
            Quat first = hand.conjugate().times(posed.rotation(driver)).normalized();
            double angle = 2 * Math.atan2(axial(first, curlAxis), first.w());
            double extra = finger == 3 ? 1.12 : finger == 2 ? 1.05 : 1;
            Quat turned = hand.times(first);
            Vec3 at = posed.carry(side.hand(), plan.joint(finger, 0));
            for (int bone = 0; bone < 3; bone++) {
                if (bone > 0) {
                    at =
                            at.plus(
                                    turned.rotate(
                                            plan.joint(finger, bone)
                                                    .minus(plan.joint(finger, bone - 1))));
                    double share = finger == 4 ? 0.5 : bone == 1 ? 1.08 * extra : 0.62 * extra;
                    turned =
                            turned.times(
                                    Quat.about(
                                            finger == 4 ? plan.thumbAxis() : curlAxis,
                                            angle * share));
                }
                set(phalanx(side, finger, bone), plan.joint(finger, bone), at, turned.normalized());
            }
        }
    }

    private static double axial(Quat q, Vec3 axis) {
        return q.x() * axis.x() + q.y() * axis.y() + q.z() * axis.z();
    }

    private void set(int bone, Vec3 rest, Vec3 now, Quat q) {
        Vec3 t = now.minus(q.rotate(rest));
        int o = bone * 8;
        dual[o] = q.x();
        dual[o + 1] = q.y();
        dual[o + 2] = q.z();
        dual[o + 3] = q.w();
        dual[o + 4] = 0.5 * (t.x() * q.w() + t.y() * q.z() - t.z() * q.y());
        dual[o + 5] = 0.5 * (-t.x() * q.z() + t.y() * q.w() + t.z() * q.x());
        dual[o + 6] = 0.5 * (t.x() * q.y() - t.y() * q.x() + t.z() * q.w());
        dual[o + 7] = 0.5 * (-t.x() * q.x() - t.y() * q.y() - t.z() * q.z());
    }

    /// Bends vertices: writes world positions and normals.
    void bend(
            float[] restPositions,
            float[] restNormals,
            byte[] bones,
            float[] weights,
            float[] positions,
            float[] normals) {
        int n = restPositions.length / 3;
        for (int v = 0; v < n; v++) {
            int w = v * Weights.PER_VERTEX;
            int first = bones[w] * 8;
            double x = 0;
            double y = 0;
            double z = 0;
            double r = 0;
            double dx = 0;
            double dy = 0;
            double dz = 0;
            double dw = 0;
            for (int i = 0; i < Weights.PER_VERTEX; i++) {
                double weight = weights[w + i];
                if (weight == 0) {
                    break;
                }
                int o = bones[w + i] * 8;
                double dot =
                        dual[o] * dual[first]
                                + dual[o + 1] * dual[first + 1]
                                + dual[o + 2] * dual[first + 2]
                                + dual[o + 3] * dual[first + 3];
                double k = dot < 0 ? -weight : weight;
                x += k * dual[o];
                y += k * dual[o + 1];
                z += k * dual[o + 2];
                r += k * dual[o + 3];
                dx += k * dual[o + 4];
                dy += k * dual[o + 5];
                dz += k * dual[o + 6];
                dw += k * dual[o + 7];
            }
            double inverse = 1 / Math.sqrt(x * x + y * y + z * z + r * r);
            x *= inverse;
            y *= inverse;
            z *= inverse;
            r *= inverse;
            dx *= inverse;
            dy *= inverse;
            dz *= inverse;
            dw *= inverse;
            int p = v * 3;
            double tx = 2 * (r * dx - dw * x + y * dz - z * dy);
            double ty = 2 * (r * dy - dw * y + z * dx - x * dz);
            double tz = 2 * (r * dz - dw * z + x * dy - y * dx);
            rotate(x, y, z, r, restPositions, p, positions, tx, ty, tz);
            rotate(x, y, z, r, restNormals, p, normals, 0, 0, 0);
        }
    }

    private static void rotate(
            double x,
            double y,
            double z,
            double w,
            float[] from,
            int p,
            float[] to,
            double tx,
            double ty,
            double tz) {
        double vx = from[p];
        double vy = from[p + 1];
        double vz = from[p + 2];
        double cx = 2 * (y * vz - z * vy);
        double cy = 2 * (z * vx - x * vz);
        double cz = 2 * (x * vy - y * vx);
        to[p] = (float) (vx + w * cx + y * cz - z * cy + tx);
        to[p + 1] = (float) (vy + w * cy + z * cx - x * cz + ty);
        to[p + 2] = (float) (vz + w * cz + x * cy - y * cx + tz);
    }
}
