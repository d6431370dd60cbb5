package studio.backlot.model.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What moves go to, follow or reveal, and what a rack of focus goes from and to.
final class TargetReader {
    private static final Set<String> TOWARDS =
            Set.of(
                    "on",
                    "to",
                    "toward",
                    "towards",
                    "into",
                    "onto",
                    "with",
                    "around",
                    "across",
                    "over",
                    "past",
                    "along",
                    "through",
                    "behind",
                    "alongside",
                    "at",
                    "off",
                    "from",
                    "above",
                    "beside",
                    "down",
                    "up",
                    "in",
                    "ahead",
                    "of",
                    "between",
                    "closer",
                    "by",
                    "for",
                    "front");
    private static final Set<String> SHOWS =
            Set.of(
                    "reveal",
                    "reveals",
                    "revealing",
                    "find",
                    "finds",
                    "finding",
                    "include",
                    "includes",
                    "including",
                    "discover",
                    "discovers",
                    "show",
                    "showing",
                    "shows",
                    "see",
                    "follow",
                    "following",
                    "land",
                    "catch");

    private final Line line;
    private final Findings findings;

    TargetReader(Line line, Findings findings) {
        this.line = line;
        this.findings = findings;
    }

    void read(List<CameraMatcher.Match> matches) {
        for (CameraMatcher.Match match : matches) {
            boolean focus =
                    match.form().meanings().stream().anyMatch(m -> m.value().equals("RACK_FOCUS"));
            if (focus) {
                focus(match);
            } else if (match.form().states("move") && findings.moveTarget == null) {
                target(match);
            }
        }
    }

    private void focus(CameraMatcher.Match match) {
        int blank = match.form().words().indexOf("X");
        int p = blank > 0 ? match.from() + blank : match.to();
        String last = line.norm(p - 1);
        NounPhrase from = null;
        if (last.equals("from") || line.norm(p).equals("from") || line.norm(p).equals("off")) {
            from = phrase(last.equals("from") ? p : p + 1);
            p = from == null ? p : from.to();
            last = "";
        }
        if (from != null) {
            findings.focusFrom = name(from);
            span("focus.from", from);
        }
        for (int k = p; from != null && !line.breaks(k) && k < p + 6; k++) {
            if (line.norm(k).equals("to")) {
                p = k;
                break;
            }
        }
        if (line.norm(p).matches("to|on|onto|over")) {
            p++;
            p += line.norm(p).equals("to") ? 1 : 0;
        } else if (!last.matches("to|on")) {
            return;
        }
        NounPhrase to = phrase(p);
        if (to != null) {
            findings.focusTo = name(to);
            span("focus.to", to);
        }
    }

    private void target(CameraMatcher.Match match) {
        NounPhrase best = null;
        boolean shown = false;
        int p = named(match);
        boolean shows = SHOWS.contains(line.norm(p - 1));
        boolean object = takesObject(match);
        boolean ready = shows || object || TOWARDS.contains(line.norm(p - 1));
        while (p < line.size()
                && p < match.to() + 12
                && (!line.breaks(p) || line.norm(p).equals(","))) {
            String word = line.norm(p);
            if (line.norm(p).equals(",") && best != null) {
                break;
            }
            if (SHOWS.contains(word)) {
                shown = true;
                ready = true;
                p++;
                continue;
            }
            NounPhrase phrase = ready ? phrase(p) : null;
            if (phrase != null) {
                best = phrase;
                p = phrase.to();
                ready = false;
                if (shown || shows || follows(match) || line.finite(p)) {
                    break;
                }
                continue;
            }
            boolean on =
                    TOWARDS.contains(word)
                            && !(best != null
                                    && word.matches("in|at|with|by|for|of|over|behind|on|through"));
            if (!on
                    && !word.matches(
                            "slowly|and|then|as|we|the|frame|left|right|back|slightly|gently")
                    && best != null) {
                break;
            }
            ready = on || (ready && !word.equals("as"));
            if (word.equals("as") || line.norm(p).equals(",") || (line.taken(p) && best != null)) {
                break;
            }
            p++;
        }
        if (best != null) {
            findings.moveTarget = name(best);
            span("moveTarget", best);
        }
    }

    /// Where to look: inside a form that names its target (`follow X`), else after it.
    private int named(CameraMatcher.Match match) {
        if (match.form().words().getLast().equals("X")) {
            for (int k = match.from() + 1; k < match.to(); k++) {
                NounPhrase phrase = line.phrase(k);
                if (phrase != null && phrase.to() == match.to()) {
                    return k;
                }
            }
        }
        return match.to();
    }

    private static boolean follows(CameraMatcher.Match match) {
        return match.form().meanings().stream().anyMatch(m -> m.value().matches("TRACK|LEAD|ARC"));
    }

    private static boolean takesObject(CameraMatcher.Match match) {
        return match.form().meanings().stream()
                .anyMatch(m -> m.value().matches("TRACK|LEAD|ARC|PAN|TILT"));
    }

    private @Nullable NounPhrase phrase(int p) {
        NounPhrase phrase = p < line.size() ? line.phrase(p) : null;
        boolean screen =
                phrase != null
                        && line.norm(phrase.headFrom())
                                .matches("left|right|camera|frame|reveal|side");
        return screen ? null : phrase;
    }

    private String name(NounPhrase phrase) {
        String text = line.text(phrase.textFrom(), phrase.to());
        return text.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
    }

    private void span(String slot, NounPhrase phrase) {
        findings.span(
                slot,
                line.token(phrase.textFrom()).start(),
                line.token(phrase.to() - 1).end(),
                0.8);
    }
}
