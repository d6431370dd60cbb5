package studio.backlot.staging;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a text says of one person: what they do, and where.
///
/// @param who key of the cast member
/// @param action the words of the action, `sits at the counter`; null where the text names only the
///   person
/// @param places where the person is, in the order the text says it
/// @param things things handled or looked at, `map`, `phone`
/// @param towards another person whom the action is about, by key; null for none
public record Doing(
        String who,
        @Nullable String action,
        List<Where> places,
        List<String> things,
        @Nullable String towards) {
    public Doing {
        places = List.copyOf(places);
        things = List.copyOf(things);
    }

    /// A place relative to a thing or person: `behind · counter`.
    public record Where(String relation, String object) {
        /// Whether it is the place under a thing.
        boolean beneath() {
            return List.of("under", "beneath", "underneath", "below").contains(relation);
        }
    }

    /// Whether somebody only points or looks at a thing, and does not hold it.
    boolean pointsOrLooks() {
        String words = String.valueOf(action).toLowerCase(Locale.ROOT);
        return words.startsWith("point") || words.startsWith("look") || words.startsWith("stare");
    }
}
