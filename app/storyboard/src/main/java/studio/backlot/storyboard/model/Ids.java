package studio.backlot.storyboard.model;

import java.util.UUID;
import java.util.function.Predicate;

/// Ids that stay for life: short, lower case, safe as file names.
public final class Ids {
    private Ids() {}

    /// A new id nobody else has, such as `shot-9f1c04d27ab3`.
    public static String fresh(String kind) {
        String digits = UUID.randomUUID().toString().replace("-", "");
        return kind + "-" + digits.substring(0, 12);
    }

    /// An id made from another one, the same each time: `c4` gives `c4.2`, then `c4.3`. Edits are
    /// pure functions, so what they split off may not draw lots for its name.
    ///
    /// @param taken whether an id is in use
    public static String derived(String id, Predicate<String> taken) {
        int dot = id.lastIndexOf('.');
        boolean numbered =
                dot > 0
                        && dot < id.length() - 1
                        && id.substring(dot + 1).chars().allMatch(Character::isDigit);
        String stem = numbered ? id.substring(0, dot) : id;
        for (int n = 2; ; n++) {
            String candidate = stem + "." + n;
            if (!taken.test(candidate)) {
                return candidate;
            }
        }
    }
}
