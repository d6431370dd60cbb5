package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The camera words found so far in a line, and which of its tokens they cover. Confined to one
/// line.
final class CameraFinds {
    private final List<CameraMatcher.Match> found = new ArrayList<>();
    private final boolean[] camera;

    CameraFinds(int tokens) {
        this.camera = new boolean[tokens + 1];
    }

    void add(CameraMatcher.Match match) {
        found.add(match);
        for (int k = match.from(); k < match.to(); k++) {
            camera[k] = true;
        }
    }

    /// Whether token `i` is a camera word.
    boolean camera(int i) {
        return camera[i];
    }

    boolean any(Predicate<CameraMatcher.Match> condition) {
        return found.stream().anyMatch(condition);
    }

    /// Whether the match at token `i` states one of the slots.
    boolean statedAt(int i, String... slots) {
        return found.stream()
                .filter(m -> m.from() <= i && i < m.to())
                .anyMatch(m -> Arrays.stream(slots).anyMatch(m.form()::states));
    }

    /// All of them from left to right.
    List<CameraMatcher.Match> inOrder() {
        found.sort(Comparator.comparingInt(CameraMatcher.Match::from));
        return found;
    }
}
