package studio.backlot.assets.patterns;

import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.MoveSpeed;
import studio.backlot.assets.film.MoveStyle;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;

/// A set-up that a situation is conventionally covered with.
///
/// @param use what it is for
/// @param step how far into the scene it is used: 1 early, 2 late; matched pairs share a step
/// @param size size at the start
/// @param endSize size at the end of the move, null where it does not change
/// @param lens focal length in mm, full frame
/// @param purpose why it is there, in words for the person who reads the shot
public record PatternSetUp(
        Use use,
        int step,
        ShotSize size,
        @Nullable ShotSize endSize,
        Framing framing,
        Side side,
        double lens,
        @Nullable Level level,
        @Nullable Angle angle,
        @Nullable Move move,
        @Nullable MoveSpeed speed,
        @Nullable MoveStyle style,
        String purpose) {
    /// What a set-up is for.
    public enum Use {
        /// The wide that says where we are and who is there.
        OPEN,
        /// Everybody who talks, nearer than the wide.
        TWO,
        /// The speaker, matched with that of the partner.
        TURN,
        /// Who listens.
        REACTION,
        /// The line on which the scene turns.
        HINGE,
        /// Somebody does something in place.
        ACTION,
        /// Somebody moves through the place.
        WALK,
        /// Somebody looks at something.
        LOOK,
        /// What is looked at.
        POV,
        /// A thing.
        INSERT,
        /// Something without people: the place, a vehicle, the weather.
        PLACE,
        /// The last image.
        CLOSE
    }
}
