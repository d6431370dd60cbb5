package studio.backlot.space.stage;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// A prop on the stage.
///
/// @param id value in the id buffer, 200…999
/// @param prop key in the prop catalogue
/// @param text the words of the description that asked for it
/// @param position of its origin (middle of the footprint, at the bottom), metres
/// @param heading turn about Y, radians
/// @param attitude how it lies before it is turned: a letter lies flat; upright is the identity
/// @param scale uniform scale, 1 for life size
/// @param rgb tint as 0xRRGGBB where the description names a colour
public record PlacedProp(
        int id,
        String prop,
        String text,
        Vec3 position,
        double heading,
        Quat attitude,
        double scale,
        @Nullable Integer rgb) {}
