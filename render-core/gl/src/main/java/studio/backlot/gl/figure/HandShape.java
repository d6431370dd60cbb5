package studio.backlot.gl.figure;

import studio.backlot.gl.mesh.Material;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.math.Vec3;

/// A hand: a palm with a heel and a thumb pad, four fingers and a thumb of three bones each.
final class HandShape {
    private static final int SIDES = 8;
    private static final int PALM_SIDES = 12;
    private static final double[] THICK = {0.0445, 0.0465, 0.0435, 0.0375, 0.052};

    private final HandPlan plan;
    private final Limb side;
    private final Weave weave = new Weave();
    private final java.util.List<double[]> weights = new java.util.ArrayList<>();
    private final double l;

    private HandShape(HandPlan plan) {
        this.plan = plan;
        side = plan.side();
        l = plan.length();
    }

    /// The hand with its weights.
    static Bound of(HandPlan plan, Material material) {
        HandShape shape = new HandShape(plan);
        shape.palm();
        for (int finger = 0; finger < Rig.FINGERS; finger++) {
            shape.finger(finger);
        }
        return shape.bound(material);
    }

    private void palm() {
        // Along the hand, middle across, middle out, half width, half thickness, forearm's share.
        double[][] rings = {
            {-0.10, 0.000, 0.000, 0.128, 0.094, 0.85},
            {0.00, 0.000, 0.000, 0.130, 0.090, 0.5},
            {0.10, 0.000, 0.010, 0.158, 0.092, 0.12},
            {0.22, 0.000, 0.016, 0.192, 0.092, 0},
            {0.36, -0.010, 0.010, 0.212, 0.080, 0},
            {0.46, -0.018, -0.004, 0.214, 0.066, 0},
            {0.505, -0.020, -0.010, 0.196, 0.050, 0}
        };
        int first = -1;
        for (double[] ring : rings) {
            for (int c = 0; c < PALM_SIDES; c++) {
                double a = 2 * Math.PI * c / PALM_SIDES * side.sign();
                double cos = Math.copySign(Math.pow(Math.abs(Math.cos(a)), 0.75), Math.cos(a));
                double sin = Math.copySign(Math.pow(Math.abs(Math.sin(a)), 0.75), Math.sin(a));
                // The little finger's edge lies further from the fingertips than the index's.
                double slant = ring[0] > 0.3 ? 0.045 * cos : 0;
                int p =
                        weave.point(
                                plan.at(
                                        ring[0] + slant,
                                        ring[1] + ring[3] * cos,
                                        ring[2] + ring[4] * sin));
                first = first < 0 ? p : first;
                weigh(side.hand().slot(), 1 - ring[5], side.forearm().slot(), ring[5]);
            }
        }
        weave.grid(first, rings.length, PALM_SIDES, Weave.Closing.RING);
        weave.cap(
                first + (rings.length - 1) * PALM_SIDES,
                PALM_SIDES,
                plan.at(0.51, -0.02, -0.01),
                Weave.Facing.ALONG);
        weigh(side.hand().slot(), 1, 0, 0);
    }

    private void finger(int finger) {
        double thick = THICK[finger] * l;
        double[] stations =
                finger == 4
                        ? new double[] {-0.35, 0.1, 0.55, 0.92, 1.08, 1.55, 1.92, 2.1, 2.55, 2.86}
                        : new double[] {-0.30, 0.15, 0.55, 0.90, 1.10, 1.5, 1.90, 2.10, 2.55, 2.85};
        int first = -1;
        for (double station : stations) {
            int bone = Math.clamp((int) Math.floor(station), 0, 2);
            Vec3 from = plan.joint(finger, bone);
            Vec3 to = plan.joint(finger, bone + 1);
            Vec3 axis = to.minus(from).normalized();
            Vec3 middle = from.plus(to.minus(from).times(station - bone));
            double r = thick * radius(finger, station);
            first = ring(middle, axis, r, first);
            double blend = Weights.smooth(0.5 + (station - Math.round(station)) / 0.5);
            int near = Math.clamp(Math.round(station), 0, 3);
            int before = near == 0 ? side.hand().slot() : Rig.phalanx(side, finger, near - 1);
            int after = near == 3 ? Rig.phalanx(side, finger, 2) : Rig.phalanx(side, finger, near);
            for (int c = 0; c < SIDES; c++) {
                weigh(after, blend, before, 1 - blend);
            }
        }
        weave.grid(first, stations.length, SIDES, Weave.Closing.RING);
        Vec3 tip = plan.joint(finger, 3);
        weave.cap(first + (stations.length - 1) * SIDES, SIDES, tip, Weave.Facing.ALONG);
        weigh(Rig.phalanx(side, finger, 2), 1, 0, 0);
    }

    private static double radius(int finger, double station) {
        double taper = 1 - 0.085 * station;
        double knuckle = 0.05 * Math.exp(-Math.pow((station - 1) / 0.16, 2));
        double tip = station > 2.7 ? 0.62 : station > 2.5 ? 0.93 : 1;
        double root = finger == 4 ? 1.32 - 0.32 * Weights.smooth((station + 0.4) / 1.2) : 1;
        return (taper + knuckle) * tip * root;
    }

    private int ring(Vec3 middle, Vec3 axis, double r, int first) {
        Vec3 u = plan.thumbward().minus(axis.times(plan.thumbward().dot(axis))).normalized();
        Vec3 v = axis.cross(u);
        int result = first;
        for (int c = 0; c < SIDES; c++) {
            double a = 2 * Math.PI * (c + 0.5) / SIDES;
            int p =
                    weave.point(
                            middle.plus(u.times(r * Math.cos(a) * 0.97))
                                    .plus(v.times(r * Math.sin(a))));
            result = result < 0 ? p : result;
        }
        return result;
    }

    private void weigh(int a, double wa, int b, double wb) {
        weights.add(wa >= wb ? new double[] {a, wa, b, wb} : new double[] {b, wb, a, wa});
    }

    private Bound bound(Material material) {
        Surface surface = weave.surface();
        int n = surface.vertexCount();
        byte[] bones = new byte[n * Weights.PER_VERTEX];
        float[] shares = new float[n * Weights.PER_VERTEX];
        for (int v = 0; v < n; v++) {
            double[] w = weights.get(v);
            int at = v * Weights.PER_VERTEX;
            bones[at] = (byte) w[0];
            shares[at] = (float) w[1];
            bones[at + 1] = (byte) w[2];
            shares[at + 1] = (float) w[3];
        }
        String name = side == Limb.LEFT ? "left hand" : "right hand";
        return new Bound(name, material, surface, new float[n * 2], bones, shares);
    }
}
