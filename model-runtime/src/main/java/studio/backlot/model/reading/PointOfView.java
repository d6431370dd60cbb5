package studio.backlot.model.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription.Relation;

/// Whose eyes a point-of-view shot looks through. The owner is behind the camera, so the name is
/// taken out of the line and kept as a relation: `POV`, `pov of`, `Tom`. Confined to one reading.
final class PointOfView {
    private static final String SEEING =
            "looking|watching|staring|gazing|peering|looks|watches|stares|gazes|peers|glancing";

    private final Line line;
    private final Findings findings;

    PointOfView(Line line, Findings findings) {
        this.line = line;
        this.findings = findings;
    }

    void read(List<CameraMatcher.Match> matches) {
        if (findings.framing() != Framing.POV) {
            return;
        }
        for (CameraMatcher.Match match : matches) {
            boolean pov = match.form().meanings().stream().anyMatch(m -> m.value().equals("POV"));
            String owner = pov ? owner(match) : null;
            if (owner != null) {
                findings.relations.add(new Relation("POV", "pov of", owner));
                return;
            }
        }
    }

    private @Nullable String owner(CameraMatcher.Match match) {
        String inside = inside(match);
        if (inside == null
                && line.joined(match.from(), match.to()).matches(".*\\b(his|her|their)\\b.*")) {
            inside = before(match.from());
        }
        int end = match.to();
        boolean eyes = line.norm(end - 1).matches("pov|view|v|\\.");
        if (inside == null && line.norm(end).matches(eyes ? "from|of|by" : "from|by")) {
            NounPhrase phrase = end + 1 < line.size() ? line.phrase(end + 1) : null;
            if (phrase != null && phrase.animate() && phrase.kind() != NounPhrase.Kind.PRONOUN) {
                inside = name(phrase.textFrom(), phrase.to());
                line.take(end, phrase.to());
                end = phrase.to();
            }
        }
        if (inside == null) {
            inside = named(match.from());
        }
        if (inside != null && line.norm(end).matches(SEEING)) {
            line.take(end, end + (line.norm(end + 1).equals("at") ? 2 : 1));
        }
        return inside;
    }

    /// The words of the match that are no words of its form: the owner, article and `'s` dropped.
    private @Nullable String inside(CameraMatcher.Match match) {
        int from = -1;
        int to = -1;
        for (int k = match.from(); k < match.to(); k++) {
            boolean own =
                    line.norm(k)
                            .matches(
                                    "pov|p|o|v|\\.|:|-|point|of|view|from|the|a|an|as|seen|by|what|sees|through|eyes|shot|first|person|subjective|camera|fpv|inside|hidden|binocular|scope|keyhole|mirror|unattributed|windscreen|grave|fridge|binoculars|telescope|rifle|glasses|viewfinder|his|her|their|'");
            if (!own) {
                from = from < 0 ? k : from;
                to = k + 1;
            }
        }
        return from < 0 ? null : name(from, to);
    }

    /// `Car POV`: the noun before, whatever it names; it is behind the camera and taken out.
    private @Nullable String named(int at) {
        for (int k = Math.max(0, at - 3); k < at; k++) {
            NounPhrase phrase = line.breaks(k) ? null : line.phrase(k);
            boolean opens = k == 0 || line.breaks(k - 1) || line.taken(k - 1);
            boolean place = phrase != null && phrase.kind() == NounPhrase.Kind.PLACE;
            if (phrase != null && opens && !place && phrase.to() == at) {
                line.take(phrase.from(), phrase.to());
                return name(phrase.textFrom(), phrase.to());
            }
        }
        return null;
    }

    /// `Erik turns. His POV`: whoever was named last.
    private @Nullable String before(int at) {
        String last = null;
        for (int k = 0; k < at; k++) {
            NounPhrase phrase = line.phrase(k);
            boolean somebody =
                    phrase != null
                            && (phrase.kind() == NounPhrase.Kind.NAME
                                    || phrase.kind() == NounPhrase.Kind.PERSON);
            if (phrase != null && somebody) {
                last = name(phrase.textFrom(), phrase.to());
            }
            k = phrase == null ? k : phrase.to() - 1;
        }
        return last;
    }

    private String name(int from, int to) {
        return line.text(from, to).replaceFirst("(?i)['\u2019]s?$", "");
    }
}
