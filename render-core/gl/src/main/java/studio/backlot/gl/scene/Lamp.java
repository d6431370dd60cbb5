package studio.backlot.gl.scene;

import studio.backlot.space.math.Vec3;

/// A practical lamp.
///
/// @param name what it is
/// @param position of its light, metres
/// @param aim unit direction its light is thrown; any direction for a bare bulb
/// @param spread half angle of the beam in radians; π for a bare bulb
/// @param rgb colour of the light, sRGB as 0xRRGGBB
/// @param intensity illuminance at one metre, in multiples of a domestic 60 W bulb's
public record Lamp(
        String name, Vec3 position, Vec3 aim, double spread, int rgb, double intensity) {}
