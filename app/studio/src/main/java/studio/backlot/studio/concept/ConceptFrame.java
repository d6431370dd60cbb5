package studio.backlot.studio.concept;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.model.reading.Reading;
import studio.backlot.studio.render.DrawnFrame;

/// A finished concept frame with everything that led to it.
///
/// @param reading what the description states
/// @param scene set, blocking and light
/// @param shot staging and camera
/// @param frame the picture
/// @param subjects what the frame shows of each person, the owner of the shot first
/// @param millis time spent by step, in their order: `read`, `stage` (set, cast and blocking),
///   `solve` (the camera), `figures` (what of set and people was not there yet), `draw`
public record ConceptFrame(
        Reading reading,
        DirectedScene scene,
        DirectedShot shot,
        DrawnFrame frame,
        List<FramedSubject> subjects,
        Map<String, Double> millis) {
    public ConceptFrame {
        subjects = List.copyOf(subjects);
        millis = Collections.unmodifiableMap(new LinkedHashMap<>(millis));
    }

    /// Words of the description that were not understood.
    public List<String> unread() {
        return reading.notUnderstood().stream().map(Reading.Unread::text).toList();
    }
}
