package studio.backlot.storyboard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Changes elements of a list and keeps the very same list where nothing changed: "what changed" is
/// found by reference.
final class Replacing {
    private Replacing() {}

    /// Whether two lists are one object.
    @SuppressWarnings("ReferenceEquality") // an equal list that was made anew is a change
    static boolean isSame(List<?> one, List<?> other) {
        return one == other;
    }

    @SuppressWarnings("ReferenceEquality") // likewise
    static <T> List<T> by(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        List<T> made = null;
        for (int i = 0; i < list.size(); i++) {
            T old = list.get(i);
            if (!which.test(old)) {
                continue;
            }
            T now = change.apply(old);
            if (now != old) {
                if (made == null) {
                    made = new ArrayList<>(list);
                }
                made.set(i, now);
            }
        }
        return made == null ? list : made;
    }
}
