package studio.backlot.space.camera;

import java.util.List;
import studio.backlot.assets.film.ShotSize;

/// One camera that answers a spec.
///
/// @param camera the camera, focused on its first subject
/// @param score 0…1, higher is better; only comparable within one result
/// @param label what tells it from the other solutions: `three-quarter from her left, 50 mm`
/// @param size of the first subject as measured through the camera
/// @param visible fraction of sight lines to the framed subjects that nothing blocks, 0…1
/// @param pulled keys of wild walls and props to take out for this camera
/// @param hidden id-buffer values of figures to leave out: the owner of a POV
/// @param notes what the solver decided where the spec was silent, and what to watch
public record Solution(
        Camera camera,
        double score,
        String label,
        ShotSize size,
        double visible,
        List<String> pulled,
        List<Integer> hidden,
        List<String> notes) {
    public Solution {
        pulled = List.copyOf(pulled);
        hidden = List.copyOf(hidden);
        notes = List.copyOf(notes);
    }
}
