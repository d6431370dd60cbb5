package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.space.figure.BodyVolume;
import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.Skeleton;
import studio.backlot.space.math.Vec3;

/// Which bones carry a vertex: the nearer a bone's volume, the more, falling off over a few
/// centimetres, so that elbows and knees bend over their whole breadth.
final class Weights {
    static final int PER_VERTEX = 4;

    /// Tells the bones of one vertex.
    @FunctionalInterface
    interface Rule {
        void weigh(double x, double y, double z, double[] byBone);
    }

    private record Volume(int bone, Vec3 from, Vec3 to, double ra, double rb) {}

    private final Skeleton skeleton;
    private final List<Volume> volumes = new ArrayList<>();
    private final double softness;

    Weights(Skeleton skeleton) {
        this.skeleton = skeleton;
        double s = skeleton.build().stature();
        softness = 0.0052 * s;
        for (BodyVolume.Cone c : BodyVolume.of(skeleton)) {
            boolean hand = c.joint() == Joint.FINGERS_L || c.joint() == Joint.FINGERS_R;
            if (!hand) {
                volumes.add(
                        new Volume(
                                c.joint().slot(), c.from(), c.to(), c.fromRadius(), c.toRadius()));
            }
        }
        for (Limb side : Limb.values()) {
            Vec3 arm = skeleton.rest(side.arm());
            Vec3 root = skeleton.rest(side.shoulder());
            volumes.add(
                    new Volume(
                            side.shoulder().slot(),
                            root.lerp(arm, 0.45).plus(new Vec3(0, 0.004 * s, -0.01 * s)),
                            root.lerp(arm, 0.85),
                            0.034 * s,
                            0.032 * s));
        }
    }

    /// Skin and close clothes.
    Rule body() {
        return (x, y, z, byBone) -> {
            double least = Double.POSITIVE_INFINITY;
            double[] nearest = new double[byBone.length];
            java.util.Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            for (Volume v : volumes) {
                if (otherSide(v, x)) {
                    continue;
                }
                double d = distance(v, x, y, z);
                nearest[v.bone] = Math.min(nearest[v.bone], d);
                least = Math.min(least, d);
            }
            for (int b = 0; b < byBone.length; b++) {
                byBone[b] =
                        nearest[b] - least > 9 * softness
                                ? 0
                                : Math.exp((least - nearest[b]) / softness);
            }
        };
    }

    private boolean otherSide(Volume v, double x) {
        return v.from.x() * x < 0
                && Math.abs(x) > 0.03 * skeleton.build().stature()
                && Math.abs(v.from.x()) > 0.03 * skeleton.build().stature();
    }

    private static double distance(Volume v, double x, double y, double z) {
        double dx = v.to.x() - v.from.x();
        double dy = v.to.y() - v.from.y();
        double dz = v.to.z() - v.from.z();
        double px = x - v.from.x();
        double py = y - v.from.y();
        double pz = z - v.from.z();
        double t =
                Math.clamp(
                        (px * dx + py * dy + pz * dz)
                                / Math.max(1e-12, dx * dx + dy * dy + dz * dz),
                        0,
                        1);
        double qx = px - dx * t;
        double qy = py - dy * t;
        double qz = pz - dz * t;
        return Math.sqrt(qx * qx + qy * qy + qz * qz) - v.ra - (v.rb - v.ra) * t;
    }

    /// Skirts and coat tails: below the hips the cloth follows both thighs, more the nearer side,
    /// and below the knees the shins.
    Rule skirt() {
        Rule body = body();
        double hip = skeleton.rest(Joint.THIGH_L).y() + 0.03 * skeleton.build().stature();
        double knee = skeleton.rest(Joint.SHIN_L).y();
        double s = skeleton.build().stature();
        return (x, y, z, byBone) -> {
            body.weigh(x, y, z, byBone);
            double below = smooth((hip - y) / (0.10 * s));
            if (below <= 0) {
                return;
            }
            double sum = 0;
            for (double w : byBone) {
                sum += w;
            }
            double left = smooth(0.5 + x / (0.16 * s));
            double shin = 0.95 * smooth((knee + 0.03 * s - y) / (0.07 * s));
            for (int b = 0; b < byBone.length; b++) {
                byBone[b] *= (1 - below) / sum;
            }
            byBone[Joint.HIPS.slot()] += below * 0.06 * (1 - shin);
            double legs = below * (1 - 0.06 * (1 - shin));
            byBone[Joint.THIGH_L.slot()] += legs * left * (1 - shin);
            byBone[Joint.THIGH_R.slot()] += legs * (1 - left) * (1 - shin);
            byBone[Joint.SHIN_L.slot()] += legs * left * shin;
            byBone[Joint.SHIN_R.slot()] += legs * (1 - left) * shin;
        };
    }

    /// Hair and hoods: the head, and the chest where they fall over the shoulders.
    Rule hair() {
        double chin = skeleton.build().stature() - skeleton.headHeight();
        double h = skeleton.headHeight();
        return (x, y, z, byBone) -> {
            double down = smooth((chin + 0.05 * h - y) / (0.75 * h));
            byBone[Joint.HEAD.slot()] = 1 - down;
            byBone[Joint.CHEST.slot()] = down;
        };
    }

    /// All on one bone.
    static Rule rigid(Joint joint) {
        return (x, y, z, byBone) -> byBone[joint.slot()] = 1;
    }

    /// Shoes: the foot, its toes beyond the ball, and the shin above the ankle.
    Rule shoe(Limb side) {
        double ball = skeleton.rest(side.toes()).z();
        double ankle = skeleton.rest(side.foot()).y();
        double s = skeleton.build().stature();
        return (x, y, z, byBone) -> {
            double toes = smooth(0.5 + (z - ball + 0.004 * s) / (0.03 * s));
            double shin = smooth((y - ankle) / (0.05 * s));
            byBone[side.toes().slot()] = toes;
            byBone[side.foot().slot()] = (1 - toes) * (1 - shin);
            byBone[side.shin().slot()] = (1 - toes) * shin;
        };
    }

    static double smooth(double t) {
        double x = Math.clamp(t, 0, 1);
        return x * x * (3 - 2 * x);
    }
}
