package studio.backlot.space.camera;

import studio.backlot.space.math.Vec3;

/// The line between two looks, or along a path, and the side of it on which the scene is shot.
///
/// @param from one end, usually a pair of eyes
/// @param to the other end
/// @param side +1 or −1: the sign of [#sideOf] that the scene keeps
public record LineOfAction(Vec3 from, Vec3 to, int side) {
    /// The side of the line that a camera stands on: the sign of `((A−C)×(B−C))·up` in the ground
    /// plane (FIELD.md §3). Zero on the line itself.
    public static int sideOf(Vec3 from, Vec3 to, Vec3 camera) {
        Vec3 a = from.minus(camera);
        Vec3 b = to.minus(camera);
        return (int) Math.signum(a.z() * b.x() - a.x() * b.z());
    }

    /// The side that this camera position is on.
    public int sideOf(Vec3 camera) {
        return sideOf(from, to, camera);
    }

    /// Whether a camera position keeps the scene's side; on the line itself it does.
    public boolean keeps(Vec3 camera) {
        int at = sideOf(camera);
        return at == 0 || at == side;
    }
}
