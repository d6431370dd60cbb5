package studio.backlot.space.figure;

import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// A foot on the floor: flat, on its ball with the heel lifted, or on its heel.
final class FootPlant {
    private FootPlant() {}

    /// Where the ankle is when the flat foot would have it over `floor`.
    ///
    /// @param floor point of the floor under the flat foot's ankle
    /// @param heading of the toes, radians
    /// @param heel degrees: positive lifts the heel over the ball, negative the toes over the heel
    static Vec3 ankle(Skeleton skeleton, Limb side, Vec3 floor, double heading, double heel) {
        Vec3 rest = skeleton.rest(side.foot());
        Vec3 pivot = pivot(skeleton, side, heel);
        Vec3 fromPivot = Quat.about(Vec3.RIGHT, Math.toRadians(heel)).rotate(rest.minus(pivot));
        Vec3 pivotFromAnkle = pivot.minus(rest.withY(0));
        return floor.plus(Quat.about(Vec3.UP, heading).rotate(pivotFromAnkle.plus(fromPivot)));
    }

    private static Vec3 pivot(Skeleton skeleton, Limb side, double heel) {
        return heel > 0 ? skeleton.rest(side.toes()).withY(0) : skeleton.sole(side).getFirst();
    }

    /// Turns foot and toes of a leg whose ankle is in place.
    static void turn(Draft draft, Limb side, double heading, double heel) {
        Quat world =
                Quat.about(Vec3.UP, heading).times(Quat.about(Vec3.RIGHT, Math.toRadians(heel)));
        draft.foot(side, world, heel > 0 ? Math.toRadians(heel) : 0);
    }
}
