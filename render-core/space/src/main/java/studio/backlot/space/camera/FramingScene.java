package studio.backlot.space.camera;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Box;
import studio.backlot.space.visibility.Surroundings;

/// What there is to frame, and what is in the way.
///
/// @param subjects the people framed, the owner of the shot first. OTS and DIRTY_SINGLE: the one
///   whose face is seen, then the near shoulder. POV: the people looked at
/// @param others people in the set who are not framed: nobody stands in front of the lens unasked
/// @param owner whose eyes a POV looks through; null elsewhere
/// @param object the thing of an INSERT, or what a POV looks at where it is nobody
/// @param place the set or its hero zone, for ESTABLISHING, ELS and frames of nobody
/// @param line the line of action to stay on one side of
/// @param surroundings geometry of set, props and figures
public record FramingScene(
        List<Subject> subjects,
        List<Subject> others,
        @Nullable Subject owner,
        @Nullable FramedThing object,
        @Nullable Box place,
        @Nullable LineOfAction line,
        Surroundings surroundings) {
    public FramingScene {
        subjects = List.copyOf(subjects);
        others = List.copyOf(others);
    }

    /// People in the open, with nothing in the way.
    public static FramingScene of(Subject... subjects) {
        return new FramingScene(
                List.of(subjects), List.of(), null, null, null, null, Surroundings.OPEN);
    }

    public FramingScene withSurroundings(Surroundings value) {
        return new FramingScene(subjects, others, owner, object, place, line, value);
    }

    public FramingScene withLine(@Nullable LineOfAction value) {
        return new FramingScene(subjects, others, owner, object, place, value, surroundings);
    }

    public FramingScene withObject(@Nullable FramedThing value) {
        return new FramingScene(subjects, others, owner, value, place, line, surroundings);
    }

    public FramingScene withPlace(@Nullable Box value) {
        return new FramingScene(subjects, others, owner, object, value, line, surroundings);
    }

    public FramingScene withOwner(@Nullable Subject value) {
        return new FramingScene(subjects, others, value, object, place, line, surroundings);
    }

    public FramingScene withOthers(List<Subject> value) {
        return new FramingScene(subjects, value, owner, object, place, line, surroundings);
    }
}
