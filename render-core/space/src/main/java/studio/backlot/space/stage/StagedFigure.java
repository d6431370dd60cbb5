package studio.backlot.space.stage;

import java.util.Map;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Pose;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Vec3;

/// One person on the stage.
///
/// @param id value in the id buffer, 1…199, stable over a scene
/// @param name the character's or subject's name
/// @param build body
/// @param wardrobe clothes, hair and skin
/// @param position of the mark on the floor, metres
/// @param heading where the body faces, radians about Y, 0 along +Z
/// @param pose joint angles, gaze included
/// @param expression `neutral, happy, sad, angry, afraid, surprised, disgusted, thoughtful`
/// @param speaking 0 a closed mouth … 1 open in speech
/// @param held prop held in a hand, by `left` or `right`
public record StagedFigure(
        int id,
        String name,
        Build build,
        Wardrobe wardrobe,
        Vec3 position,
        double heading,
        Pose pose,
        String expression,
        double speaking,
        Map<String, String> held) {
    public StagedFigure {
        held = Map.copyOf(held);
    }

    /// This person in another pose.
    public StagedFigure withPose(Pose other) {
        return new StagedFigure(
                id, name, build, wardrobe, position, heading, other, expression, speaking, held);
    }
}
