package studio.backlot.staging;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Box;

/// Something that the words of a shot name, and where it is on the stage.
///
/// @param words as the text names it
/// @param box where it is, metres; null where somebody has it
/// @param holder who has it in hand or on the back; null for nobody
public record StagedThing(String words, @Nullable Box box, @Nullable String holder) {
    static StagedThing at(String words, Box box) {
        return new StagedThing(words, box, null);
    }

    static StagedThing with(String words, String holder) {
        return new StagedThing(words, null, holder);
    }
}
