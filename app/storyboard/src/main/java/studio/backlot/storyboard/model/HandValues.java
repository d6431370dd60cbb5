package studio.backlot.storyboard.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;

/// What a person set by hand in the 3D view. It stays until it is released.
///
/// @param camera camera at the start of the shot, null where it is solved
/// @param endCamera camera at the end of a move, null where it is solved
/// @param marks position and heading of figures, by name
public record HandValues(
        @Nullable Camera camera, @Nullable Camera endCamera, Map<String, Mark> marks) {
    public static final HandValues NONE = new HandValues(null, null, Map.of());

    public HandValues {
        marks = Map.copyOf(marks);
    }

    /// Where a figure stands and which way it faces (radians about Y, 0 along +Z).
    public record Mark(Vec3 position, double heading) {}

    public boolean isNone() {
        return camera == null && endCamera == null && marks.isEmpty();
    }

    public HandValues withCamera(@Nullable Camera value) {
        return new HandValues(value, endCamera, marks);
    }

    public HandValues withEndCamera(@Nullable Camera value) {
        return new HandValues(camera, value, marks);
    }

    /// These values with one figure's mark set.
    public HandValues withMark(String figure, Mark mark) {
        Map<String, Mark> more = new HashMap<>(marks);
        more.put(figure, mark);
        return new HandValues(camera, endCamera, more);
    }

    /// These values with one figure's mark given back to staging.
    public HandValues withoutMark(String figure) {
        Map<String, Mark> fewer = new HashMap<>(marks);
        fewer.remove(figure);
        return new HandValues(camera, endCamera, fewer);
    }
}
