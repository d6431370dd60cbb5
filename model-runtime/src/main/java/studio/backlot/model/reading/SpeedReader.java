package studio.backlot.model.reading;

import java.util.List;
import java.util.Set;
import studio.backlot.assets.film.MoveSpeed;

/// The speed of a move, from the words beside it. Confined to one reading.
final class SpeedReader {
    private static final Set<String> SLOW =
            Set.of(
                    "slow",
                    "slowly",
                    "creeping",
                    "creep",
                    "creeps",
                    "gentle",
                    "gently",
                    "gradually",
                    "gradual",
                    "imperceptible",
                    "imperceptibly",
                    "glacial",
                    "languid",
                    "subtle",
                    "lazy",
                    "drifting",
                    "inching",
                    "easing",
                    "subtly",
                    "lazily",
                    "leisurely");

    private static final Set<String> FAST =
            Set.of(
                    "fast",
                    "quick",
                    "quickly",
                    "rapid",
                    "rapidly",
                    "sudden",
                    "suddenly",
                    "snap",
                    "violent",
                    "aggressive",
                    "urgent",
                    "racing",
                    "hurtling",
                    "rushing",
                    "punchy",
                    "swift",
                    "swiftly");

    private final Line line;
    private final Findings findings;
    private final List<CameraMatcher.Match> matches;

    SpeedReader(Line line, Findings findings, List<CameraMatcher.Match> matches) {
        this.line = line;
        this.findings = findings;
        this.matches = matches;
    }

    /// Speed words count only beside a move.
    void read() {
        for (CameraMatcher.Match match : matches) {
            if (!match.form().states("move") || findings.moveSpeed != null) {
                continue;
            }
            for (int i = Math.max(0, match.from() - 4);
                    i < Math.min(line.size(), match.to() + 4);
                    i++) {
                if (i >= match.to() && line.breaks(i)) {
                    break;
                }
                boolean apart = i < match.from() && crosses(i, match.from());
                MoveSpeed speed =
                        SLOW.contains(line.norm(i))
                                ? MoveSpeed.SLOW
                                : FAST.contains(line.norm(i)) ? MoveSpeed.FAST : null;
                boolean person =
                        i >= match.to() && !line.norm(i).matches(".*ly|fast|quick|slow|swift");
                if (speed != null && !apart && !person && !motion(i)) {
                    findings.moveSpeed = speed;
                    findings.span("moveSpeed", line.token(i).start(), line.token(i).end(), 0.9);
                    line.take(i, i + 1);
                    break;
                }
            }
        }
    }

    private boolean crosses(int from, int to) {
        for (int k = from; k < to; k++) {
            if (line.breaks(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean motion(int i) {
        return line.norm(i + 1).matches("motion|mo|dissolve|fade");
    }
}
