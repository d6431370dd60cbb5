package studio.backlot.storyboard.check;

import java.util.Optional;
import studio.backlot.storyboard.edit.Edit;

/// Something a script supervisor would point at.
///
/// @param sceneId scene it is in
/// @param shotId shot it is about; the first of the scene where it is about the scene
/// @param rule which rule
/// @param measured what was found, in words and numbers
/// @param advice what to do
/// @param fix an edit that does it, where one edit is enough
public record Finding(
        String sceneId,
        String shotId,
        Rule rule,
        String measured,
        String advice,
        Optional<Edit> fix) {

    /// The rules of continuity and coverage.
    public enum Rule {
        UNUSED_COVERAGE("A set-up is planned, but the cut never uses it."),
        SPEAKER_NEVER_SEEN("Somebody speaks in the scene and is in no shot of it."),
        NEVER_ESTABLISHED("No shot of the scene shows where it is."),
        JUMP_CUT("Two neighbours in the cut show the same subject, size and side."),
        LENS_JUMP("Two neighbours of one subject and size differ much in focal length."),
        SHORT_CLIP("A clip is too short to be seen.");

        private final String meaning;

        Rule(String meaning) {
            this.meaning = meaning;
        }

        /// The rule in a sentence.
        public String meaning() {
            return meaning;
        }
    }
}
