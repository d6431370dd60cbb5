package studio.backlot.space.moves;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Move;

/// A move that was planned.
///
/// @param path the camera over the shot
/// @param moves what it does, with left and right decided; STATIC alone for a locked camera
/// @param rig key of the rig profile whose limits were held; null for none
/// @param reach share of what was wanted that could be done, 0 where the camera stays in place
/// @param pulled keys of wild parts that have to go for the path, besides those that are gone
/// @param notes what was decided, shortened or slowed, and why
public record PlannedMove(
        CameraPath path,
        List<Move> moves,
        @Nullable String rig,
        double reach,
        Set<String> pulled,
        List<String> notes) {
    public PlannedMove {
        moves = List.copyOf(moves);
        pulled = Set.copyOf(pulled);
        notes = List.copyOf(notes);
    }
}
