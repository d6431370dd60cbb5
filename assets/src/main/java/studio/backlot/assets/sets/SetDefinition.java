package studio.backlot.assets.sets;

import java.util.List;
import java.util.Map;
import studio.backlot.assets.shape.Finish;
import studio.backlot.assets.shape.Piece;

/// One set: what is built and what staging needs.
///
/// @param id key in the catalogue
/// @param title for people
/// @param words what scripts call such a place
/// @param interior whether it lies under a roof
/// @param materials by the names that walls and pieces use
/// @param walls walls with openings
/// @param pieces floors, ceilings, kerbs and whatever is built in; a piece whose name is `ceiling`
///   can be pulled
/// @param landscape ground to the horizon and roads
/// @param placements all props, the strewn ones included
/// @param anchors what staging reads
public record SetDefinition(
        String id,
        String title,
        List<String> words,
        boolean interior,
        Map<String, Finish> materials,
        List<Wall> walls,
        List<Piece> pieces,
        Landscape landscape,
        List<Placement> placements,
        Anchors anchors) {}
