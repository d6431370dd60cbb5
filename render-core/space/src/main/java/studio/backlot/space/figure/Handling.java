package studio.backlot.space.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.assets.poses.PoseShape.Anchor;
import studio.backlot.assets.poses.PoseShape.Hand;
import studio.backlot.assets.poses.PoseShape.Offset;
import studio.backlot.assets.poses.PoseShape.Point;
import studio.backlot.assets.props.PropDefinition.Contact;
import studio.backlot.assets.props.PropDefinition.Grip;
import studio.backlot.assets.props.PropDefinition.Hold;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;

/// What hands do with what they hold: a suitcase pulls the arm down, a cup is held before the chest
/// or stands on the table, a phone lies on the ear, a muzzle looks at what is aimed at.
public final class Handling {
    private Handling() {}

    /// The shape with hands that hold something doing what the thing asks for. Hands that are busy
    /// already, as in reading or drinking, stay.
    public static PoseShape shape(PoseShape shape, Map<Limb, Grip> held) {
        if (held.isEmpty()) {
            return shape;
        }
        return shape.withHands(
                hand(shape.leftHand(), held.get(Limb.LEFT)),
                hand(shape.rightHand(), held.get(Limb.RIGHT)));
    }

    private static Hand hand(Hand own, @Nullable Grip grip) {
        if (grip == null || busy(own)) {
            return own;
        }
        boolean table = own.from() == Anchor.TABLE;
        return switch (grip.hold()) {
            case HANG -> HANGING;
            case UPRIGHT -> table ? onTable(grip) : BEFORE_CHEST;
            case PAGE -> READING;
            case FIST -> grip.contact() == Contact.FLOOR ? HANGING : BEFORE_CHEST;
        };
    }

    private static boolean busy(Hand hand) {
        return switch (hand.grip()) {
            case HOLD, PINCH, FIST, POINT -> true;
            case RELAXED, OPEN, FLAT -> false;
        };
    }

    private static final Hand HANGING =
            new Hand(
                    Anchor.SHOULDER,
                    new Offset(0.20, -0.955, 0.02),
                    Point.WRIST,
                    null,
                    new Offset(0.05, -1, 0.02),
                    new Offset(-1, -0.05, 0),
                    PoseShape.Grip.HOLD,
                    -2);

    private static final Hand BEFORE_CHEST =
            new Hand(
                    Anchor.CHEST,
                    new Offset(0.085, -0.030, 0.200),
                    Point.PALM,
                    new Offset(0.7, -1, -0.5),
                    new Offset(-0.3, 0.12, 1),
                    new Offset(-1, 0.05, -0.25),
                    PoseShape.Grip.HOLD,
                    0);

    private static final Hand READING =
            new Hand(
                    Anchor.CHEST,
                    new Offset(0.060, -0.015, 0.200),
                    Point.PALM,
                    new Offset(0.7, -1, -0.2),
                    new Offset(-0.25, 0.25, 0.9),
                    new Offset(-0.9, 0.2, -0.2),
                    PoseShape.Grip.PINCH,
                    0);

    /// The thing stands on the table and the hand is round it.
    private static Hand onTable(Grip grip) {
        return new Hand(
                Anchor.TABLE,
                new Offset(0.075, (grip.at().y() + 0.004) / 1.72, 0.235),
                Point.PALM,
                new Offset(1, -0.4, -0.4),
                new Offset(-0.45, 0.02, 0.9),
                new Offset(-1, -0.05, -0.45),
                PoseShape.Grip.HOLD,
                0);
    }

    /// The pose with one hand and what it holds exactly where they touch: at the ear, on the floor,
    /// with the second hand on it, its muzzle on what is aimed at.
    ///
    /// @param aim what a weapon is pointed at, in the world; null for straight ahead
    public static Pose settled(StagedFigure figure, Limb side, Grip grip, @Nullable Vec3 aim) {
        PosedSkeleton posed = Kinematics.solve(figure);
        return switch (grip.contact()) {
            case EAR ->
                    figure.pose().name().startsWith("phone")
                            ? atEar(figure, side, grip, posed)
                            : figure.pose();
            case FLOOR -> onFloor(figure, side, grip);
            case BOTH_HANDS -> muzzle(grip) ? figure.pose() : both(figure, side, grip);
            case HAND, MOUTH, EYE, HEAD, SHOULDER ->
                    muzzle(grip) ? aimed(figure, side, grip, aim) : figure.pose();
        };
    }

    /// Whether it is held aslant, as what has a muzzle is.
    private static boolean muzzle(Grip grip) {
        Vec3 axis = Contacts.vector(grip.axis()).normalized();
        return Math.abs(axis.dot(Contacts.vector(grip.facing()))) > 0.1;
    }

    private static Pose atEar(StagedFigure figure, Limb side, Grip grip, PosedSkeleton posed) {
        Contacts.Held now = Contacts.inHand(posed, side, grip);
        Vec3 out = posed.rotation(Joint.HEAD).rotate(Vec3.RIGHT).times(side.sign());
        Vec3 ear = Contacts.ear(posed, side).plus(out.times(0.004));
        Vec3 grasp = ear.plus(now.along(grip.at())).minus(now.along(grip.contactAt()));
        // Fingers along it bring the wrist forward, where the elbow can still bend to; the shorter
        // the arm, the more the wrist has to come out from the shoulder.
        Vec3 ahead = posed.rotation(Joint.HEAD).rotate(Vec3.BACK);
        Pose best = figure.pose();
        double least = Double.POSITIVE_INFINITY;
        for (double forward : new double[] {0.25, 0.7, 1.2}) {
            for (double outward : new double[] {0, 0.4, 0.8}) {
                Vec3 fingers =
                        now.along(grip.axis())
                                .minus(ahead.times(forward))
                                .minus(out.times(outward))
                                .normalized();
                Pose pose = Reach.hand(figure, side, grasp, fingers, out.negated());
                PosedSkeleton there = Kinematics.solve(figure.withPose(pose));
                double gap =
                        Contacts.inHand(there, side, grip)
                                .at(grip.contactAt())
                                .distance(Contacts.ear(there, side));
                if (gap < least - 1e-4) {
                    least = gap;
                    best = pose;
                }
                if (least < 0.006) {
                    return best;
                }
            }
        }
        return best;
    }

    private static Pose onFloor(StagedFigure figure, Limb side, Grip grip) {
        Vec3 ahead = Vec3.ofHeading(figure.heading());
        Vec3 out = Vec3.UP.cross(ahead).times(side.sign());
        double s = figure.build().stature();
        Vec3 at =
                figure.position()
                        .plus(out.times(0.15 * s))
                        .plus(ahead.times(0.13 * s))
                        .plus(new Vec3(0, grip.at().y() - grip.contactAt().y(), 0));
        Vec3 fingers = ahead.plus(new Vec3(0, -0.35, 0)).minus(out.times(0.3)).normalized();
        Vec3 palm = new Vec3(0, -1, 0).minus(out.times(0.25));
        return Reach.hand(figure, side, at, fingers, palm);
    }

    /// Something broad between both hands before the belly, or a page with its other edge taken.
    private static Pose both(StagedFigure figure, Limb side, Grip grip) {
        PosedSkeleton posed = Kinematics.solve(figure);
        StagedFigure one = figure;
        Vec3 ahead = posed.rotation(Joint.HIPS).rotate(Vec3.BACK).withY(0).normalized();
        Vec3 out = Vec3.UP.cross(ahead).times(side.sign());
        if (grip.hold() == Hold.UPRIGHT || grip.hold() == Hold.PAGE) {
            // Its middle is before the middle of the body, so that both arms reach it.
            double s = figure.build().stature();
            Contacts.Held now = Contacts.inHand(posed, side, grip);
            Vec3 middle =
                    posed.position(Joint.CHEST)
                            .plus(ahead.times(0.20 * s + (grip.hold() == Hold.PAGE ? -0.04 : 0.08)))
                            .plus(new Vec3(0, -0.10 * s, 0));
            Vec3 half = now.along(grip.at()).minus(now.along(grip.contactAt())).times(0.5);
            Vec3 palm = new Vec3(0, 0.6, 0).minus(out.times(0.8));
            one = figure.withPose(Reach.hand(figure, side, middle.plus(half), ahead, palm));
            posed = Kinematics.solve(one);
        }
        Contacts.Held now = Contacts.inHand(posed, side, grip);
        Vec3 palm = new Vec3(0, 0.6, 0).plus(out.times(0.8));
        return Reach.hand(one, side.other(), now.at(grip.contactAt()), ahead, palm);
    }

    /// Turns the wrist until the muzzle looks at the target, the hand staying where it is.
    private static Pose aimed(StagedFigure figure, Limb side, Grip grip, @Nullable Vec3 aim) {
        StagedFigure now = figure;
        boolean raised = figure.pose().name().startsWith("aim");
        for (int i = 0; i < 4; i++) {
            PosedSkeleton posed = Kinematics.solve(now);
            Contacts.Held held = Contacts.inHand(posed, side, grip);
            Vec3 muzzle = held.along(grip.facing()).normalized();
            Vec3 from = posed.grip(side);
            Vec3 wanted =
                    raised && aim != null
                            ? aim.minus(from).normalized()
                            : Vec3.ofHeading(figure.heading());
            Vec3 axis = muzzle.cross(wanted);
            if (axis.length() < 1e-4) {
                break;
            }
            double angle = Math.atan2(axis.length(), muzzle.dot(wanted));
            Quat turn = Quat.about(axis.normalized(), angle);
            now =
                    now.withPose(
                            Reach.hand(
                                    now,
                                    side,
                                    from,
                                    turn.rotate(posed.fingers(side)),
                                    turn.rotate(posed.palm(side))));
        }
        if (!raised) {
            return now.pose();
        }
        // The second hand supports the first.
        PosedSkeleton posed = Kinematics.solve(now);
        Vec3 under =
                posed.grip(side).plus(posed.palm(side).times(0.035)).plus(new Vec3(0, -0.03, 0));
        Vec3 palm = posed.palm(side).negated().plus(new Vec3(0, 0.5, 0));
        Vec3 fingers = posed.fingers(side).minus(posed.palm(side).times(0.4)).normalized();
        return Reach.hand(now, side.other(), under, fingers, palm);
    }
}
