package studio.backlot.space.moves;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.LineOfAction;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;

/// What a moving frame must not lose.
///
/// @param holds whether the frame keeps its subject from the first to the last frame
/// @param company others who are framed with the subject and stay in the picture
/// @param bodies everybody on the stage: the lens goes through nobody
/// @param line of action whose side the camera keeps to; null for none
/// @param pulled keys of wild parts that are gone already
/// @param endSize of the subject in the last frame; null where the move decides it
/// @param travel how far people have gone at a fraction of the shot
/// @param endsOn eyes that a pan or a tilt ends on, where they are somebody else's; null elsewhere
public record Keeping(
        Holds holds,
        List<Subject> company,
        List<Subject> bodies,
        @Nullable LineOfAction line,
        Set<String> pulled,
        @Nullable ShotSize endSize,
        Travel travel,
        @Nullable Subject endsOn) {
    /// Where people go.
    @FunctionalInterface
    public interface Travel {
        /// Nobody goes anywhere.
        Travel NONE = (id, t) -> Vec3.ZERO;

        /// How far somebody has gone at a fraction of the shot, metres.
        Vec3 of(int id, double t);
    }

    /// Whether a frame keeps its subject.
    public enum Holds {
        SUBJECT,
        NOTHING
    }

    /// Nothing is kept but clear of the set.
    public static final Keeping NOTHING =
            new Keeping(
                    Holds.NOTHING, List.of(), List.of(), null, Set.of(), null, Travel.NONE, null);

    public Keeping {
        company = List.copyOf(company);
        bodies = List.copyOf(bodies);
        pulled = Set.copyOf(pulled);
    }

    /// The same without company.
    Keeping alone() {
        return new Keeping(holds, List.of(), bodies, line, pulled, endSize, travel, endsOn);
    }
}
