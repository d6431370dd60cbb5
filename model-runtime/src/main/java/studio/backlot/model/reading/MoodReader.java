package studio.backlot.model.reading;

import java.util.List;
import studio.backlot.assets.film.Words;

/// The mood in the words of the text: `tense`, where it stands for itself or beside `mood`, `tone`.
/// Confined to one reading.
final class MoodReader {
    private final Line line;
    private final Findings findings;
    private final List<CameraMatcher.Match> matches;

    MoodReader(Line line, Findings findings, List<CameraMatcher.Match> matches) {
        this.line = line;
        this.findings = findings;
        this.matches = matches;
    }

    void read() {
        lit();
        words();
    }

    /// `Moody` alone is a light and a mood.
    private void lit() {
        for (CameraMatcher.Match match : matches) {
            boolean alone = line.breaks(match.from() - 1) && line.breaks(match.to());
            if (findings.mood == null
                    && alone
                    && match.form().states("light")
                    && line.words().is(Words.Kind.MOOD, line.joined(match.from(), match.to()))) {
                findings.mood = line.text(match.from(), match.to());
                findings.span(
                        "mood",
                        line.token(match.from()).start(),
                        line.token(match.to() - 1).end(),
                        0.7);
            }
        }
    }

    private void words() {
        for (int i = 0; i < line.size() && findings.mood == null; i++) {
            int n = line.longest(i, Words.Kind.MOOD);
            if (n == 0) {
                continue;
            }
            boolean before =
                    line.breaks(i - 1)
                            || line.taken(i - 1)
                            || line.norm(i - 1)
                                    .matches(
                                            "a|an|the|and|very|quiet|mood|feeling|feels|tone|sense|of");
            boolean after = line.breaks(i + n) || line.taken(i + n);
            boolean named =
                    line.norm(i + n)
                            .matches(
                                    "mood|atmosphere|feel|feeling|tone|vibe|tension|ambience|energy");
            boolean labelled =
                    line.norm(i - 1).matches("mood|tone|feel|feels|feeling")
                            || (line.norm(i - 1).equals(":")
                                    && line.norm(i - 2).matches("mood|tone|feel"));
            if (named
                    || labelled
                    || (before && after && (line.breaks(i - 1) || line.taken(i - 1)))) {
                findings.mood = line.text(i, i + n);
                findings.span("mood", line.token(i).start(), line.token(i + n - 1).end(), 0.8);
                line.take(i, i + n + (named ? 1 : 0));
            }
        }
    }
}
