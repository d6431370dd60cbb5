package studio.backlot.storyboard.rhythm;

import java.util.Map;
import studio.backlot.storyboard.model.Beat;

/// What plays in a piece of picture.
public sealed interface Content {
    /// What the people in the picture do meanwhile, by name; empty where nobody said.
    Map<String, String> doing();

    /// The same with other doings.
    Content with(Map<String, String> doing);

    /// A speech, or part of one.
    ///
    /// @param from where in the speech it begins, 0 the first word
    /// @param to where it ends, 1 after the last word
    record Spoken(Beat.Dialogue beat, double from, double to, Map<String, String> doing)
            implements Content {
        public Spoken {
            doing = Map.copyOf(doing);
        }

        public Spoken(Beat.Dialogue beat, double from, double to) {
            this(beat, from, to, Map.of());
        }

        @Override
        public Spoken with(Map<String, String> value) {
            return new Spoken(beat, from, to, value);
        }
    }

    /// Something that happens.
    ///
    /// @param beatId the beat that tells it
    /// @param seconds how long it takes at its own pace
    record Played(String beatId, double seconds, Map<String, String> doing) implements Content {
        public Played {
            doing = Map.copyOf(doing);
        }

        public Played(String beatId, double seconds) {
            this(beatId, seconds, Map.of());
        }

        @Override
        public Played with(Map<String, String> value) {
            return new Played(beatId, seconds, value);
        }
    }

    /// Nothing but the picture, for a while.
    record Held(double seconds, Map<String, String> doing) implements Content {
        public Held {
            doing = Map.copyOf(doing);
        }

        public Held(double seconds) {
            this(seconds, Map.of());
        }

        @Override
        public Held with(Map<String, String> value) {
            return new Held(seconds, value);
        }
    }
}
