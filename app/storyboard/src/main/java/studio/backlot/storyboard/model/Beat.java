package studio.backlot.storyboard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a scene in script order, with its line range (from 1, inclusive).
public sealed interface Beat {
    String id();

    int startLine();

    int endLine();

    /// A paragraph of action.
    record Action(String id, String text, int startLine, int endLine) implements Beat {}

    /// A line that names a shot: CLOSE ON, ANGLE ON, WIDE, POV.
    record ShotLine(String id, String text, int startLine, int endLine) implements Beat {}

    /// A speech.
    ///
    /// @param character name without extension
    /// @param extensions `V.O.`, `O.S.`, `CONT'D`
    /// @param parentheticals in order
    /// @param text the words spoken, parentheticals left out
    /// @param dual whether it is spoken beside the speech before
    record Dialogue(
            String id,
            String character,
            List<String> extensions,
            List<String> parentheticals,
            String text,
            boolean dual,
            int startLine,
            int endLine)
            implements Beat {
        public Dialogue {
            extensions = List.copyOf(extensions);
            parentheticals = List.copyOf(parentheticals);
        }

        /// Whether the speaker is heard but not shown.
        public boolean offScreen() {
            return extensions.stream()
                    .map(e -> e.replace(".", "").replace(" ", ""))
                    .anyMatch(e ->
                            e.equalsIgnoreCase("VO")
                                    || e.equalsIgnoreCase("OS")
                                    || e.equalsIgnoreCase("OC"));
        }
    }

    /// A transition line.
    record Transition(
            String id,
            String text,
            studio.backlot.assets.film.@Nullable Transition kind,
            int startLine,
            int endLine)
            implements Beat {}

    /// Anything else that the script holds here: notes, synopses, lyrics, centred text.
    record Other(String id, String kind, String text, int startLine, int endLine) implements Beat {}
}
