package studio.backlot.space.camera;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Box;

/// A thing that a frame is of.
///
/// @param box round it, world space
/// @param front heading from which it is to be seen: the side with the dial, the foot of the page;
///   null where it has none
public record FramedThing(Box box, @Nullable Double front) {
    /// A thing without a front.
    public static FramedThing of(Box box) {
        return new FramedThing(box, null);
    }
}
