package studio.backlot.gl.scene;

import studio.backlot.space.math.Vec3;

/// A window or open door through which a room gets light of the sky.
///
/// @param centre of the opening, metres
/// @param inward unit normal into the room, level
/// @param width metres
/// @param height metres
public record Opening(Vec3 centre, Vec3 inward, double width, double height) {}
