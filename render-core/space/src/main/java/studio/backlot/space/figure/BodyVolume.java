package studio.backlot.space.figure;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.space.math.Vec3;

/// The body as a few round-ended cones fixed to bones: enough to know where a figure touches the
/// floor, how much room it takes and whether a camera sees it.
public final class BodyVolume {
    /// One round-ended cone.
    ///
    /// @param joint bone that carries it
    /// @param from one end at rest, metres over the mark
    /// @param to the other end
    /// @param fromRadius metres
    /// @param toRadius metres
    public record Cone(Joint joint, Vec3 from, Vec3 to, double fromRadius, double toRadius) {}

    private BodyVolume() {}

    /// The cones of a body at rest.
    public static List<Cone> of(Skeleton skeleton) {
        double s = skeleton.build().stature();
        double g = skeleton.build().girth() * s;
        double h = skeleton.headHeight();
        List<Cone> cones = new ArrayList<>();
        cones.add(
                cone(
                        Joint.HEAD,
                        skeleton.head(0, 0.60, -0.02),
                        skeleton.head(0, 0.22, 0.12),
                        0.39 * h,
                        0.20 * h));
        cones.add(between(skeleton, Joint.NECK, Joint.HEAD, 0.034 * g, 0.032 * g));
        Vec3 chest = skeleton.rest(Joint.CHEST);
        for (int side = -1; side <= 1; side += 2) {
            Vec3 out = new Vec3(side * 0.036 * g, 0, 0.008 * s);
            cones.add(
                    cone(
                            Joint.CHEST,
                            chest.plus(out).plus(new Vec3(0, 0.02 * s, 0)),
                            chest.plus(out).plus(new Vec3(0, 0.09 * s, 0)),
                            0.056 * g,
                            0.048 * g));
            Vec3 waist = skeleton.rest(Joint.SPINE).plus(new Vec3(side * 0.030 * g, 0, 0.010 * s));
            cones.add(
                    cone(
                            Joint.SPINE,
                            waist,
                            waist.plus(new Vec3(0, 0.07 * s, 0)),
                            0.054 * g,
                            0.054 * g));
            Vec3 hip =
                    skeleton.rest(Joint.HIPS)
                            .plus(new Vec3(side * 0.040 * g, -0.01 * s, -0.004 * s));
            cones.add(
                    cone(
                            Joint.HIPS,
                            hip,
                            hip.plus(new Vec3(0, 0.03 * s, 0)),
                            0.058 * g,
                            0.056 * g));
        }
        for (Limb side : Limb.values()) {
            cones.add(between(skeleton, side.arm(), side.forearm(), 0.033 * g, 0.024 * g));
            cones.add(between(skeleton, side.forearm(), side.hand(), 0.025 * g, 0.016 * g));
            Vec3 knuckles = skeleton.rest(side.fingers());
            Vec3 tip =
                    knuckles.plus(Skeleton.fingersAtRest(side).times(0.38 * skeleton.handLength()));
            cones.add(
                    cone(side.hand(), skeleton.rest(side.hand()), knuckles, 0.014 * s, 0.014 * s));
            cones.add(cone(side.fingers(), knuckles, tip, 0.010 * s, 0.007 * s));
            cones.add(between(skeleton, side.thigh(), side.shin(), 0.050 * g, 0.035 * g));
            cones.add(between(skeleton, side.shin(), side.foot(), 0.034 * g, 0.022 * g));
            List<Vec3> sole = skeleton.sole(side);
            double ball = 0.012 * s;
            Vec3 lift = new Vec3(0, ball, 0);
            cones.add(
                    cone(
                            side.foot(),
                            sole.get(0).plus(new Vec3(0, ball, ball)),
                            sole.get(1).plus(lift),
                            ball,
                            ball));
            cones.add(
                    cone(
                            side.toes(),
                            sole.get(1).plus(lift),
                            sole.get(2).plus(new Vec3(0, ball * 0.8, -ball)),
                            ball,
                            ball * 0.8));
        }
        return cones;
    }

    private static Cone cone(Joint joint, Vec3 from, Vec3 to, double fromRadius, double toRadius) {
        return new Cone(joint, from, to, fromRadius, toRadius);
    }

    private static Cone between(Skeleton skeleton, Joint joint, Joint next, double a, double b) {
        return new Cone(joint, skeleton.rest(joint), skeleton.rest(next), a, b);
    }

    /// Height in metres of the lowest point of the posed body.
    public static double lowest(PosedSkeleton posed) {
        double lowest = Double.POSITIVE_INFINITY;
        for (Cone cone : of(posed.skeleton())) {
            lowest =
                    Math.min(
                            lowest, posed.carry(cone.joint(), cone.from()).y() - cone.fromRadius());
            lowest = Math.min(lowest, posed.carry(cone.joint(), cone.to()).y() - cone.toRadius());
        }
        return lowest;
    }
}
