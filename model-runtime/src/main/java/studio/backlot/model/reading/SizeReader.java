package studio.backlot.model.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Vocabulary.Meaning;

/// The sizes of a shot: one, or a start and an end, and the move that a change of size means.
/// Confined to one reading.
final class SizeReader {
    private static final Pattern RANGE =
            Pattern.compile(
                    "^(?:to|>|-|\u2192|\u2013|into|through to|and ends?|ends?|ending|ends? in|ending in|ends? on|ending on|,)(?: (?:to|in|on|up|with))?(?: an?| the)?(?: very)?$");

    private final Line line;
    private final Findings findings;
    private final List<CameraMatcher.Match> matches;

    SizeReader(Line line, Findings findings, List<CameraMatcher.Match> matches) {
        this.line = line;
        this.findings = findings;
        this.matches = matches;
    }

    /// Two sizes with `to` between them are a start and an end; a size after a move is an end.
    void read() {
        List<CameraMatcher.Match> sizes =
                matches.stream().filter(m -> m.form().states("size")).toList();
        for (int k = 0; k < sizes.size(); k++) {
            CameraMatcher.Match match = sizes.get(k);
            String before = line.norm(match.from() - 1);
            boolean article = before.matches("an?|the|on|in");
            String lead = article ? line.norm(match.from() - 2) : before;
            boolean end =
                    lead.matches("to|into|ends?|ending|in|on|until")
                            && (article || before.matches("to|into|ends?|ending"));
            end |=
                    lead.matches("on|in")
                            && line.norm(match.from() - 3)
                                    .matches("ends?|ending|finish|finishes|settles?|lands?|land");
            if (k > 0) {
                String between = line.joined(sizes.get(k - 1).to(), match.from());
                boolean ranged =
                        between.isEmpty()
                                ? line.token(match.from()).joined()
                                : RANGE.matcher(between).matches() && !between.equals(",");
                end =
                        (end && moved(match))
                                || ranged
                                || between.matches(
                                        ".*\\b(ends?|ending|to|into)( up)?( in| on| at)?( an?| the)?");
            } else {
                end =
                        (end && (moved(match) || lead.matches("ends?|ending")))
                                || before.matches("land|settle|settles|lands")
                                || (article
                                        && lead.matches("on|in")
                                        && line.norm(match.from() - 3)
                                                .matches(
                                                        "land|settle|settles|lands|ends?|ending|finish|finishes"))
                                || (before.matches("in|on")
                                        && line.norm(match.from() - 2)
                                                .matches(
                                                        "land|settle|settles|lands|ends?|ending|finish|finishes"));
            }
            end |=
                    match.form().words().getFirst().equals("to")
                            || match.form().original().contains(" to a close-up");
            Meaning meaning = size(match);
            if (end && findings.endSize == null) {
                findings.endSize = ShotSize.valueOf(meaning.value());
                findings.span(
                        "endSize",
                        line.token(match.from()).start(),
                        line.token(match.to() - 1).end(),
                        match.confidence());
            } else if (findings.size == null) {
                findings.size = ShotSize.valueOf(meaning.value());
                findings.span(
                        "size",
                        line.token(match.from()).start(),
                        line.token(match.to() - 1).end(),
                        match.confidence());
            }
        }
    }

    private static Meaning size(CameraMatcher.Match match) {
        return match.form().meanings().stream()
                .filter(m -> m.slot().equals("size"))
                .findFirst()
                .orElseThrow();
    }

    private boolean moved(CameraMatcher.Match before) {
        return matches.stream().anyMatch(m -> m.from() < before.from() && m.form().states("move"));
    }

    /// A change of size without a named move is a push or a pull.
    void impliedMove() {
        Move move = pushOrPull(findings.size, findings.endSize);
        if (findings.moves.isEmpty() && move != null) {
            findings.moves.add(move);
        }
    }

    static @Nullable Move pushOrPull(@Nullable ShotSize from, @Nullable ShotSize to) {
        if (from == null || to == null || from == to || !from.onLadder() || !to.onLadder()) {
            return null;
        }
        return to.aim() < from.aim() ? Move.PUSH_IN : Move.PULL_OUT;
    }
}
