package studio.backlot.space.figure;

import java.util.Map;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// How a figure holds itself: joint rotations relative to the parent bone, and where the hips are.
///
/// @param name the pose's key in the catalogue, such as `sit` or `point`
/// @param hips position of the hips over the mark, as a fraction of stature: (0, rest height, 0)
///   stands on it
/// @param rotations local rotation of each joint that is not at rest
public record Pose(String name, Vec3 hips, Map<Joint, Quat> rotations) {
    public Pose {
        rotations = Map.copyOf(rotations);
    }

    public Quat rotation(Joint joint) {
        return rotations.getOrDefault(joint, Quat.IDENTITY);
    }
}
