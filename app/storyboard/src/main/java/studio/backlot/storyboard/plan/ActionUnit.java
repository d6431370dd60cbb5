package studio.backlot.storyboard.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence of action, read for the camera.
///
/// @param beatId the beat it stands in
/// @param text the sentence
/// @param people who is in it, in order; pronouns resolved
/// @param actor who does it first of all, null for nobody
/// @param actors everybody who does it
/// @param clause what the actor does, present tense; null where nothing can be told
/// @param props things worth an insert that it names
/// @param loud whether it writes a thing in capitals, as a script does for what must be seen
record ActionUnit(
        String beatId,
        String text,
        Kind kind,
        List<String> people,
        @Nullable String actor,
        List<String> actors,
        @Nullable String clause,
        List<String> props,
        boolean loud) {
    /// What a camera has to do with it.
    enum Kind {
        WALK,
        LOOK,
        HANDLE,
        POSE,
        VEHICLE,
        PLACE
    }

    ActionUnit {
        people = List.copyOf(people);
        actors = List.copyOf(actors);
        props = List.copyOf(props);
    }

    /// What somebody does in it; null for who only is there.
    @Nullable String clauseOf(String name) {
        return actors.contains(name) ? clause : null;
    }
}
