package studio.backlot.storyboard.edit;

import java.util.ArrayList;
import java.util.List;

/// Lists with one element more, elsewhere or other.
final class Lists {
    private Lists() {}

    static <T> List<T> plus(List<T> list, T more) {
        return inserted(list, list.size(), more);
    }

    static <T> List<T> inserted(List<T> list, int at, T more) {
        List<T> made = new ArrayList<>(list);
        made.add(Math.clamp(at, 0, list.size()), more);
        return made;
    }

    static <T> List<T> set(List<T> list, int at, T other) {
        List<T> made = new ArrayList<>(list);
        made.set(at, other);
        return made;
    }

    static <T> List<T> moved(List<T> list, int from, int to) {
        List<T> made = new ArrayList<>(list);
        T element = made.remove(from);
        made.add(Math.clamp(to, 0, made.size()), element);
        return made;
    }
}
