package studio.backlot.model.reading;

import java.util.List;

/// Where what somebody does ends, and which words in it belong to time, weather and looks. Confined
/// to one reading.
final class Clauses {
    private final Line line;
    private final List<CameraMatcher.Match> matches;

    Clauses(Line line, List<CameraMatcher.Match> matches) {
        this.line = line;
        this.matches = matches;
    }

    /// Where a clause ends: at a mark or a camera word. Weather and time in its middle are part of
    /// it (`waits in the rain by the gate`); time at its end is said elsewhere.
    int end(int start) {
        int i = limit(start);
        int end = i;
        while (end - 1 > start && line.taken(end - 1)) {
            if (!weather(end - 1) || line.breaks(end - 2) || !watched(end - 1)) {
                i = end - 1;
            }
            end--;
        }
        return i;
    }

    private int limit(int start) {
        int i = start + 1;
        while (i < line.size() && !line.breaks(i) && (!line.taken(i) || timeOrWeather(i))) {
            boolean turn = line.norm(i).matches("as|while|when|until|before|whilst|where");
            if (turn
                    && (line.phrase(i + 1) != null
                            || line.taken(i + 1)
                            || line.norm(i + 1).matches("camera|we|the"))) {
                break;
            }
            if (line.norm(i).matches("and|&|but")) {
                NounPhrase next = line.phrase(i + 1);
                if (next != null && anotherActs(next)) {
                    break;
                }
            }
            i++;
        }
        return i;
    }

    int trimmed(int start, int end) {
        int e = end;
        if (line.taken(end) && line.norm(end - 1).matches("his|her|their")) {
            e--;
        }
        while (e - 1 > start
                && (line.norm(e - 1)
                        .matches(
                                "and|in|at|with|by|the|a|an|on|of|as|to|then|but|from|for|is|are|during|under"))) {
            e--;
        }
        return e;
    }

    boolean timeOrWeather(int i) {
        return matches.stream()
                .anyMatch(m ->
                        m.from() <= i
                                && i < m.to()
                                && (m.form().states("time") || m.form().states("weather")));
    }

    /// `Rain pouring down`, apart from people: what goes on is the weather's.
    boolean weatherActs(int i) {
        int k = i - 1;
        while (line.taken(k) && weather(k)) {
            k--;
        }
        return k < i - 1 && line.breaks(k);
    }

    /// Whether the words are a look and nothing else, which the gaze keeps.
    boolean onlyLooks(int from, int to) {
        return matches.stream()
                .anyMatch(m -> m.form().states("gaze") && m.from() <= from && to <= m.to());
    }

    /// `Rain hammers the roof`: whether the weather does something to what stands at `i`.
    boolean weatherActsOn(int i) {
        return i > 1 && line.verb(i - 1) && !line.taken(i - 1) && weather(i - 2);
    }

    private boolean weather(int i) {
        return matches.stream()
                .anyMatch(m -> m.from() <= i && i < m.to() && m.form().states("weather"));
    }

    /// `Watching the rain`: weather with its article, not weather of the shot.
    private boolean watched(int i) {
        int k = i;
        while (line.taken(k - 1)) {
            k--;
        }
        return line.norm(k - 1).equals("the")
                || line.norm(k).equals("the")
                || line.joined(k, i + 1).matches("in the .*|through the .*");
    }

    private boolean anotherActs(NounPhrase next) {
        boolean verb = line.verb(next.to()) || line.norm(next.to()).matches("is|are");
        return verb
                && next.kind() != NounPhrase.Kind.PRONOUN
                && (next.animate() || line.finite(next.to()));
    }
}
