package studio.backlot.staging;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.figure.Footing;
import studio.backlot.space.math.Vec3;

/// Where somebody is, and on what.
///
/// @param position on the floor, metres; under the pelvis for who sits
/// @param heading where the body faces, radians about Y, 0 along +Z
/// @param posture what carries the body
/// @param footing heights of seat, table and bed
/// @param seat id of the seat that is taken, null for none
/// @param rest the heading that the place itself asks for, as a chair or a counter does; null where
///   the body is free to turn
public record Mark(
        Vec3 position,
        double heading,
        Posture posture,
        Footing footing,
        @Nullable String seat,
        @Nullable Double rest) {
    /// What carries the body.
    public enum Posture {
        STAND,
        SIT,
        LIE,
        DRIVE
    }

    public Mark facing(double other) {
        return new Mark(position, other, posture, footing, seat, rest);
    }

    /// A place on the bare floor.
    public static Mark standing(Vec3 position, double heading) {
        return new Mark(position, heading, Posture.STAND, Footing.FLOOR, null, null);
    }
}
