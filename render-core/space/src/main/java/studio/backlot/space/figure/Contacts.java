package studio.backlot.space.figure;

import studio.backlot.assets.props.PropDefinition.Contact;
import studio.backlot.assets.props.PropDefinition.Grip;
import studio.backlot.assets.props.PropDefinition.Hold;
import studio.backlot.assets.shape.Point3;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Where a prop is that somebody holds: always in the grip of the hand, turned as things of its
/// kind are held.
public final class Contacts {
    /// Hands nearer to the ear than this are there to telephone, in head heights.
    private static final double AT_HEAD = 1.1;

    /// A place in the world for a held thing.
    ///
    /// @param position of the prop's origin, metres
    /// @param orientation turns the prop's axes into the world's
    public record Held(Vec3 position, Quat orientation) {
        /// Where a point of the prop is.
        public Vec3 at(Point3 own) {
            return position.plus(orientation.rotate(vector(own)));
        }

        /// Where a direction of the prop points.
        public Vec3 along(Point3 own) {
            return orientation.rotate(vector(own));
        }
    }

    private Contacts() {}

    /// Where a prop in this hand is.
    public static Held inHand(PosedSkeleton posed, Limb side, Grip grip) {
        Quat turn = world(posed, side, grip).times(own(grip).conjugate()).normalized();
        Vec3 grasp = posed.grip(side);
        if (onPalm(posed, side, grip)) {
            grasp = grasp.minus(posed.palm(side).times(0.08 * posed.skeleton().handLength()));
        }
        Vec3 at = grasp.minus(turn.rotate(vector(grip.at())));
        return new Held(at, turn);
    }

    /// Axes of the grip in the prop: across, along the handle, away from the holder.
    private static Quat own(Grip grip) {
        Vec3 axis = vector(grip.axis()).normalized();
        Vec3 front = square(vector(grip.facing()), axis, Vec3.RIGHT);
        return Quat.ofAxes(axis.cross(front), axis, front);
    }

    /// Where those axes are in the world.
    private static Quat world(PosedSkeleton posed, Limb side, Grip grip) {
        if (grip.contact() == Contact.EAR && toEar(posed, side) < AT_HEAD * head(posed)) {
            return atEar(posed, side);
        }
        if (grip.contact() == Contact.EYE
                && posed.grip(side).distance(posed.eyes()) < AT_HEAD * head(posed)) {
            return upright(grip, posed.rotation(Joint.HEAD).rotate(Vec3.BACK));
        }
        Vec3 thumb = posed.thumbward(side);
        Vec3 fingers = posed.fingers(side);
        if (onPalm(posed, side, grip)) {
            return frame(fingers.plus(thumb.times(0.6)), posed.palm(side));
        }
        Vec3 ahead = posed.rotation(Joint.HIPS).rotate(Vec3.BACK);
        return switch (grip.hold()) {
            case FIST -> frame(thumb, fingers);
            case HANG -> upright(grip, fingers.withY(0).length() > 0.35 ? fingers : thumb);
            case UPRIGHT -> upright(grip, grip.contact() == Contact.BOTH_HANDS ? ahead : fingers);
            case PAGE ->
                    grip.contact() == Contact.BOTH_HANDS
                            ? frame(Vec3.UP, ahead)
                            : frame(Vec3.UP, posed.grip(side).minus(posed.eyes()));
        };
    }

    /// Whether it lies on an open hand.
    private static boolean onPalm(PosedSkeleton posed, Limb side, Grip grip) {
        return grip.hold() == Hold.FIST && posed.palm(side).y() > 0.8;
    }

    /// The prop's own Y straight up, and what it turns from the holder as near to `wanted` as that
    /// lets it; a thing whose handle lies across turns the handle there instead.
    private static Quat upright(Grip grip, Vec3 wanted) {
        Vec3 axis = vector(grip.axis()).normalized();
        boolean across = Math.abs(axis.y()) < 0.5;
        Vec3 level = wanted.withY(0).length() < 0.05 ? Vec3.BACK : wanted.withY(0).normalized();
        Vec3 own = across && grip.hold() == Hold.HANG ? axis : vector(grip.facing());
        double turn = level.heading() - (own.withY(0).length() < 0.05 ? 0 : own.heading());
        return Quat.about(Vec3.UP, turn).times(own(grip));
    }

    /// Along the cheek from beside the mouth to the ear, the inner side to the head.
    private static Quat atEar(PosedSkeleton posed, Limb side) {
        Vec3 mouth = posed.carry(Joint.HEAD, posed.skeleton().head(0.31 * side.sign(), 0.16, 0.24));
        Vec3 along = ear(posed, side).minus(mouth);
        Vec3 out = posed.rotation(Joint.HEAD).rotate(Vec3.RIGHT).times(side.sign());
        return frame(along, out);
    }

    /// Axes with Y along `up` and Z as near to `front` as that lets it.
    private static Quat frame(Vec3 up, Vec3 front) {
        Vec3 y = up.normalized();
        Vec3 z = square(front, y, Vec3.RIGHT);
        return Quat.ofAxes(y.cross(z), y, z);
    }

    private static Vec3 square(Vec3 wanted, Vec3 axis, Vec3 otherwise) {
        Vec3 flat = wanted.minus(axis.times(wanted.dot(axis)));
        return flat.length() < 1e-6 ? axis.cross(otherwise).normalized() : flat.normalized();
    }

    /// Distance in metres between a hand's grip and the ear of its side.
    public static double toEar(PosedSkeleton posed, Limb side) {
        return posed.grip(side).distance(ear(posed, side));
    }

    /// Outside of the ear of a side.
    public static Vec3 ear(PosedSkeleton posed, Limb side) {
        return posed.carry(Joint.HEAD, posed.skeleton().head(0.34 * side.sign(), 0.46, -0.02));
    }

    private static double head(PosedSkeleton posed) {
        return posed.skeleton().headHeight();
    }

    static Vec3 vector(Point3 p) {
        return new Vec3(p.x(), p.y(), p.z());
    }
}
