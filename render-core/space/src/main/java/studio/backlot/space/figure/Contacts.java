package studio.backlot.space.figure;

import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Where a prop is that somebody holds.
public final class Contacts {
    /// A place in the world for a held thing.
    ///
    /// @param position of the point that is gripped, metres
    /// @param orientation turns the prop's axes into the world's: its Y runs along the closed fist
    ///   towards the thumb, as a cup or a stick is held, its Z with the knuckles
    public record Held(Vec3 position, Quat orientation) {}

    private Contacts() {}

    /// Where a prop in this hand is.
    public static Held inHand(PosedSkeleton posed, Limb side) {
        Vec3 up = posed.thumbward(side);
        Vec3 back = TwoBone.perpendicular(posed.fingers(side), up);
        return new Held(posed.grip(side), Quat.ofAxes(up.cross(back), up, back));
    }

    /// Distance in metres between a hand's grip and the ear of its side.
    public static double toEar(PosedSkeleton posed, Limb side) {
        Vec3 ear = posed.carry(Joint.HEAD, posed.skeleton().head(0.34 * side.sign(), 0.46, -0.02));
        return posed.grip(side).distance(ear);
    }
}
