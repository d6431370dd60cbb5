package studio.backlot.space.moves;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.MoveSpeed;
import studio.backlot.assets.film.MoveStyle;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Surroundings;

/// What is asked of a moving shot.
///
/// @param start camera of the first frame
/// @param end camera of the last frame where it is known (an end size that was solved, a hand
///   setting); null where the moves decide it
/// @param moves in the order of the description; several in a row follow one another unless the
///   planner can do them at once (a crane with a tilt)
/// @param timing in order or at once
/// @param speed slow or fast, null where not stated
/// @param style what carries the camera, null where not stated
/// @param subject whom the frame keeps; null for a frame of a place
/// @param focusTo what a rack focus ends on; null where nothing is racked
/// @param target where the followed subject's eyes are at a fraction of the shot; null where nobody
///   moves
/// @param seconds length of the shot
/// @param seed varies hand-held motion
/// @param surroundings what the camera must stay clear of
/// @param keeping what the picture must not lose on the way
public record MoveRequest(
        Camera start,
        @Nullable Camera end,
        List<Move> moves,
        Timing timing,
        @Nullable MoveSpeed speed,
        @Nullable MoveStyle style,
        @Nullable Subject subject,
        @Nullable Vec3 focusTo,
        @Nullable TargetPath target,
        double seconds,
        long seed,
        Surroundings surroundings,
        Keeping keeping) {
    public MoveRequest {
        moves = List.copyOf(moves);
    }

    /// A move that nothing but the set holds back.
    public MoveRequest(
            Camera start,
            @Nullable Camera end,
            List<Move> moves,
            Timing timing,
            @Nullable MoveSpeed speed,
            @Nullable MoveStyle style,
            @Nullable Subject subject,
            @Nullable Vec3 focusTo,
            @Nullable TargetPath target,
            double seconds,
            long seed,
            Surroundings surroundings) {
        this(
                start,
                end,
                moves,
                timing,
                speed,
                style,
                subject,
                focusTo,
                target,
                seconds,
                seed,
                surroundings,
                Keeping.NOTHING);
    }

    /// How far those whom the frame turns about have gone at a fraction of the shot, metres.
    Vec3 gone(double t) {
        Subject first = subject;
        if (first == null || keeping.company().isEmpty()) {
            return target == null ? Vec3.ZERO : target.at(t).minus(target.at(0));
        }
        Vec3 sum = keeping.travel().of(first.id(), t);
        for (Subject other : keeping.company()) {
            sum = sum.plus(keeping.travel().of(other.id(), t));
        }
        return sum.times(1.0 / (1 + keeping.company().size()));
    }

    /// The same move with nobody but its subject to keep.
    MoveRequest alone() {
        return new MoveRequest(
                start,
                end,
                moves,
                timing,
                speed,
                style,
                subject,
                focusTo,
                target,
                seconds,
                seed,
                surroundings,
                keeping.alone());
    }

    /// The same with other moves.
    MoveRequest withMoves(List<Move> value) {
        return new MoveRequest(
                start,
                end,
                value,
                timing,
                speed,
                style,
                subject,
                focusTo,
                target,
                seconds,
                seed,
                surroundings,
                keeping);
    }

    /// Whether several moves follow one another or run together.
    public enum Timing {
        IN_ORDER,
        AT_ONCE
    }

    /// A point that moves over the shot.
    @FunctionalInterface
    public interface TargetPath {
        /// Where the point is at a fraction of the shot, metres.
        Vec3 at(double t);
    }

    /// A move of one camera about one subject in the open, with nothing else stated.
    public static MoveRequest of(
            Camera start, @Nullable Subject subject, Move move, double seconds) {
        return new MoveRequest(
                start,
                null,
                List.of(move),
                Timing.IN_ORDER,
                null,
                null,
                subject,
                null,
                null,
                seconds,
                1,
                Surroundings.OPEN);
    }
}
