package studio.backlot.space.figure;

import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Makes a pose shape of the catalogue hold for one build on one footing: feet meet the floor, the
/// pelvis the seat, hands the head, the table or the air where the shape wants them.
///
/// A seated figure's mark lies under its pelvis. Seed 0 gives the shape as it was drawn; any other
/// seed turns some of the poses to the other hand and moves angles a little, so that no two people
/// stand alike.
public final class PoseFit {
    private static final double LEG_REACH = 0.994;

    private final PoseShape shape;
    private final Footing footing;
    private final Skeleton skeleton;
    private final Draft draft;
    private final Wobble wobble;

    private PoseFit(PoseShape shape, Build build, Footing footing, long seed) {
        this.shape = shape;
        this.footing = footing;
        skeleton = Skeleton.of(build);
        draft = new Draft(skeleton, new Pose(shape.key(), Vec3.ZERO, Map.of()));
        wobble = new Wobble(seed);
    }

    /// The pose of a shape for a build on a footing.
    public static Pose fit(PoseShape shape, Build build, Footing footing, long seed) {
        Pose pose = new PoseFit(shape, build, footing, seed).fitted();
        boolean mirror = seed != 0 && !shape.handed() && new SplittableRandom(seed).nextInt(2) == 1;
        return mirror ? Kinematics.mirrored(pose) : pose;
    }

    /// The pose on a bare floor with an ordinary chair and table.
    public static Pose fit(PoseShape shape, Build build, long seed) {
        return fit(shape, build, Footing.FLOOR, seed);
    }

    private Pose fitted() {
        trunk();
        angledLegs();
        draft.hips(hips());
        for (Limb side : Limb.values()) {
            standingLeg(side);
            arm(side, hand(side));
        }
        return draft.pose();
    }

    private PoseShape.Hand hand(Limb side) {
        return side == Limb.LEFT ? shape.leftHand() : shape.rightHand();
    }

    private PoseShape.Leg leg(Limb side) {
        return side == Limb.LEFT ? shape.leftLeg() : shape.rightLeg();
    }

    private void trunk() {
        draft.turn(Joint.HIPS, Angles.of(wobble.turn(shape.pelvis().turn(), 1.5)));
        draft.turn(Joint.SPINE, Angles.of(wobble.turn(shape.spine(), 1.5)));
        draft.turn(Joint.CHEST, Angles.of(wobble.turn(shape.chest(), 2)));
        draft.turn(Joint.NECK, Angles.of(wobble.turn(shape.neck(), 1.5)));
        draft.turn(Joint.HEAD, Angles.of(wobble.turn(shape.head(), 3.5)));
    }

    private void angledLegs() {
        for (Limb side : Limb.values()) {
            PoseShape.Leg leg = leg(side);
            PoseShape.Turn hip = leg.hip();
            if (hip == null) {
                continue;
            }
            int sign = side.sign();
            draft.turn(
                    side.thigh(),
                    Quat.about(Vec3.RIGHT, Math.toRadians(-hip.forward()))
                            .times(Quat.about(Vec3.BACK, Math.toRadians(sign * hip.left())))
                            .times(Quat.about(Vec3.UP, Math.toRadians(sign * hip.lean()))));
            draft.turn(side.shin(), Quat.about(Vec3.RIGHT, Math.toRadians(leg.bend())));
            draft.turn(side.foot(), Quat.about(Vec3.RIGHT, Math.toRadians(leg.ankle())));
        }
    }

    private Vec3 hips() {
        double s = skeleton.build().stature();
        PoseShape.Pelvis pelvis = shape.pelvis();
        Vec3 rest = skeleton.rest(Joint.HIPS);
        Vec3 wanted =
                new Vec3(
                        pelvis.left() * s,
                        rest.y() * pelvis.height(),
                        rest.z() + pelvis.forward() * s);
        return switch (shape.support()) {
            case AIR -> wanted;
            case SEAT -> wanted.withY(footing.seatHeight() + seatClearance(skeleton));
            case GROUND -> {
                draft.hips(wanted);
                yield wanted.withY(wanted.y() - loweredBy() + footing.bedHeight());
            }
            case FEET -> inReach(wanted);
        };
    }

    /// Height of the hip joints' root over a seat, metres.
    public static double seatClearance(Skeleton skeleton) {
        return (0.022 + 0.056 * skeleton.build().girth()) * skeleton.build().stature();
    }

    /// How far the lowest point of trunk and angled limbs lies over the floor.
    private double loweredBy() {
        PosedSkeleton posed = draft.solve();
        double lowest = Double.POSITIVE_INFINITY;
        double shoulder = 0.034 * skeleton.build().girth() * skeleton.build().stature();
        for (Limb side : Limb.values()) {
            lowest = Math.min(lowest, posed.position(side.arm()).y() - shoulder);
        }
        for (BodyVolume.Cone cone : BodyVolume.of(skeleton)) {
            if (carriesWeight(cone.joint())) {
                lowest =
                        Math.min(
                                lowest,
                                posed.carry(cone.joint(), cone.from()).y() - cone.fromRadius());
                lowest =
                        Math.min(
                                lowest, posed.carry(cone.joint(), cone.to()).y() - cone.toRadius());
            }
        }
        return lowest;
    }

    private boolean carriesWeight(Joint joint) {
        for (Limb side : Limb.values()) {
            boolean arm =
                    joint == side.arm()
                            || joint == side.forearm()
                            || joint == side.hand()
                            || joint == side.fingers();
            boolean leg =
                    joint == side.thigh()
                            || joint == side.shin()
                            || joint == side.foot()
                            || joint == side.toes();
            if (arm || (leg && leg(side).hip() == null)) {
                return false;
            }
        }
        return true;
    }

    /// Lowers the hips until every standing foot is within reach of its leg.
    private Vec3 inReach(Vec3 wanted) {
        double height = wanted.y();
        for (Limb side : Limb.values()) {
            Vec3 ankle = ankle(side);
            if (ankle == null) {
                continue;
            }
            draft.hips(wanted);
            Vec3 hip = draft.solve().position(side.thigh());
            double reach = skeleton.legLength(side) * LEG_REACH;
            double across = Math.hypot(hip.x() - ankle.x(), hip.z() - ankle.z());
            double most = ankle.y() + Math.sqrt(Math.max(0.01, reach * reach - across * across));
            height = Math.min(height, wanted.y() + most - hip.y());
        }
        return wanted.withY(height);
    }

    /// Where the ankle of a standing foot is; null for a leg told by angles.
    private @Nullable Vec3 ankle(Limb side) {
        PoseShape.Leg leg = leg(side);
        PoseShape.Offset foot = leg.foot();
        if (foot == null) {
            return null;
        }
        double s = skeleton.build().stature();
        double lift =
                foot.up() * s
                        + (shape.support() == PoseShape.Support.GROUND ? footing.bedHeight() : 0);
        Vec3 floor =
                new Vec3(
                        side.sign() * foot.out() * s + wobble.of(side.sign() + 11, 0.006 * s),
                        lift,
                        foot.forward() * s + wobble.of(side.sign() + 13, 0.008 * s));
        return FootPlant.ankle(skeleton, side, floor, heading(side), leg.heel());
    }

    private double heading(Limb side) {
        return Math.toRadians(side.sign() * leg(side).turn() + wobble.of(side.sign() + 15, 3));
    }

    private void standingLeg(Limb side) {
        Vec3 ankle = ankle(side);
        if (ankle == null) {
            return;
        }
        PoseShape.Leg leg = leg(side);
        double heading = heading(side);
        Vec3 hip = draft.solve().position(side.thigh());
        if (shape.support() == PoseShape.Support.SEAT
                && hip.distance(ankle) > skeleton.legLength(side) * 0.985) {
            dangle(side, heading);
            return;
        }
        Vec3 pole = Vec3.ofHeading(heading).plus(new Vec3(0, 0.25, 0));
        if (leg.knee() != null) {
            pole = direction(side, leg.knee());
        }
        draft.leg(side, ankle, pole);
        FootPlant.turn(draft, side, heading, leg.heel());
    }

    /// A seated child's legs hang from the edge of the seat.
    private void dangle(Limb side, double heading) {
        double thigh = skeleton.length(side.thigh(), side.shin());
        double shin = skeleton.length(side.shin(), side.foot());
        Vec3 hip = draft.solve().position(side.thigh());
        Vec3 forward = Vec3.ofHeading(heading);
        Vec3 ankle =
                hip.plus(forward.times(thigh * 0.97 + shin * 0.12))
                        .plus(new Vec3(0, -shin * 0.985, 0));
        draft.leg(side, ankle, forward.plus(new Vec3(0, 0.6, 0)));
        Quat world = Quat.about(Vec3.UP, heading).times(Quat.about(Vec3.RIGHT, Math.toRadians(18)));
        draft.foot(side, world, 0);
    }

    private static Vec3 direction(Limb side, PoseShape.Offset offset) {
        return new Vec3(side.sign() * offset.out(), offset.up(), offset.forward());
    }

    private void arm(Limb side, PoseShape.Hand hand) {
        shoulder(side, hand);
        Grips.apply(draft, side, hand.grip());
        Vec3 pole =
                hand.elbow() == null
                        ? new Vec3(side.sign() * 0.45, -0.35, -1)
                        : direction(side, hand.elbow());
        Quat chest = draft.solve().rotation(Joint.CHEST);
        Vec3 target = target(side, hand);
        reach(side, hand, target, chest.rotate(pole));
        if (shape.support() != PoseShape.Support.GROUND) {
            return;
        }
        // An arm beside a lying body rests on what the body rests on.
        for (int i = 0; i < 10; i++) {
            double sunk = footing.bedHeight() - lowestOfArm(side);
            if (sunk < 0.002) {
                return;
            }
            Vec3 lift = new Vec3(0, sunk + 0.004, 0);
            target = target.plus(lift);
            pole = pole.plus(chest.conjugate().rotate(Vec3.UP).times(0.35));
            reach(side, hand, target, chest.rotate(pole));
        }
    }

    private void reach(Limb side, PoseShape.Hand hand, Vec3 target, Vec3 pole) {
        Vec3 wrist = target;
        for (int i = 0; i < 5; i++) {
            draft.arm(side, wrist, pole);
            turnHand(side, hand);
            if (hand.point() == PoseShape.Point.WRIST) {
                break;
            }
            PosedSkeleton posed = draft.solve();
            Vec3 now =
                    hand.point() == PoseShape.Point.PALM
                            ? posed.grip(side)
                            : posed.carry(side.index(), skeleton.indexTip(side));
            wrist = wrist.plus(target.minus(now));
        }
    }

    private double lowestOfArm(Limb side) {
        PosedSkeleton posed = draft.solve();
        double lowest = Double.POSITIVE_INFINITY;
        for (BodyVolume.Cone cone : BodyVolume.of(skeleton)) {
            if (cone.joint() == side.arm()
                    || cone.joint() == side.forearm()
                    || cone.joint() == side.hand()
                    || cone.joint() == side.fingers()) {
                lowest =
                        Math.min(
                                lowest,
                                posed.carry(cone.joint(), cone.from()).y() - cone.fromRadius());
                lowest =
                        Math.min(
                                lowest, posed.carry(cone.joint(), cone.to()).y() - cone.toRadius());
            }
        }
        return lowest;
    }

    /// A shoulder rises with its arm and comes forward when the arm reaches across.
    private void shoulder(Limb side, PoseShape.Hand hand) {
        draft.turn(side.shoulder(), Quat.IDENTITY);
        PosedSkeleton posed = draft.solve();
        Vec3 line = target(side, hand).minus(posed.position(side.arm()));
        Vec3 local = posed.rotation(Joint.CHEST).conjugate().rotate(line);
        double reach = Math.min(1, local.length() / skeleton.armLength(side));
        Vec3 unit = local.normalized();
        double lift = Math.toDegrees(Math.asin(Math.clamp(unit.y(), -1, 1))) * reach;
        double raise = Math.clamp((lift + 25) * 0.24, 0, 26) + hand.shrug();
        double forward = Math.clamp(unit.z() * reach * 14 - unit.x() * side.sign() * 8 - 3, -8, 18);
        draft.turn(
                side.shoulder(),
                Quat.about(Vec3.BACK, Math.toRadians(side.sign() * raise))
                        .times(Quat.about(Vec3.UP, Math.toRadians(-side.sign() * forward))));
    }

    private Vec3 target(Limb side, PoseShape.Hand hand) {
        double s = skeleton.build().stature();
        PosedSkeleton posed = draft.solve();
        Vec3 at = direction(side, hand.at());
        return switch (hand.from()) {
            case SHOULDER -> {
                Vec3 varied = at.plus(wobble.vector(side.sign() + 20, 0.018));
                yield posed.position(side.arm())
                        .plus(
                                posed.rotation(Joint.CHEST)
                                        .rotate(varied.times(skeleton.armLength(side))));
            }
            case HEAD -> posed.carry(Joint.HEAD, skeleton.head(at.x(), 0.5 + at.y(), at.z()));
            case CHEST ->
                    posed.position(Joint.CHEST)
                            .plus(posed.rotation(Joint.CHEST).rotate(at.times(s)));
            case HIPS ->
                    posed.position(Joint.HIPS).plus(posed.rotation(Joint.HIPS).rotate(at.times(s)));
            case KNEE -> posed.position(side.shin()).plus(at.times(s));
            case TABLE -> at.times(s).plus(new Vec3(0, footing.tableHeight(), 0));
            case MARK -> at.times(s);
        };
    }

    private void turnHand(Limb side, PoseShape.Hand hand) {
        if (hand.fingers() == null && hand.palm() == null) {
            draft.turn(side.hand(), Quat.IDENTITY);
            return;
        }
        PosedSkeleton posed = draft.solve();
        boolean level =
                hand.from() == PoseShape.Anchor.TABLE
                        || hand.from() == PoseShape.Anchor.MARK
                        || hand.from() == PoseShape.Anchor.KNEE;
        Quat frame =
                level
                        ? Quat.IDENTITY
                        : posed.rotation(
                                hand.from() == PoseShape.Anchor.HEAD
                                        ? Joint.HEAD
                                        : hand.from() == PoseShape.Anchor.HIPS
                                                ? Joint.HIPS
                                                : Joint.CHEST);
        Vec3 fingers =
                hand.fingers() == null
                        ? posed.fingers(side)
                        : frame.rotate(direction(side, hand.fingers())).normalized();
        Vec3 palm =
                hand.palm() == null ? posed.palm(side) : frame.rotate(direction(side, hand.palm()));
        draft.hand(
                side,
                TwoBone.between(
                        Skeleton.fingersAtRest(side), Skeleton.palmAtRest(side), fingers, palm));
    }

    /// Small differences between two people in the same pose, drawn from a seed.
    private record Wobble(long seed) {
        double of(int which, double most) {
            if (seed == 0) {
                return 0;
            }
            long mixed = seed * 0x9E3779B97F4A7C15L + which * 0xBF58476D1CE4E5B9L;
            return (new SplittableRandom(mixed).nextDouble() * 2 - 1) * most;
        }

        PoseShape.Turn turn(PoseShape.Turn turn, double most) {
            int salt = 31 * (int) (most * 10) + (int) (turn.forward() * 3);
            return new PoseShape.Turn(
                    turn.forward() + of(salt, most),
                    turn.left() + of(salt + 1, most),
                    turn.lean() + of(salt + 2, most * 0.7));
        }

        Vec3 vector(int which, double most) {
            return new Vec3(of(which, most), of(which + 2, most), of(which + 4, most));
        }
    }
}
