package studio.backlot.space.moves;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Move;

/// A move that was planned.
///
/// @param path the camera over the shot
/// @param moves what it does, with left and right decided; STATIC alone for a locked camera
/// @param rig key of the rig profile whose limits were held; null for none
/// @param notes what was decided, shortened or slowed, and why
public record PlannedMove(
        CameraPath path, List<Move> moves, @Nullable String rig, List<String> notes) {
    public PlannedMove {
        moves = List.copyOf(moves);
        notes = List.copyOf(notes);
    }
}
