package studio.backlot.model.reading;

import java.util.List;
import studio.backlot.assets.film.Words;

/// How somebody is rather than what they do: on their knees, on the phone, arms crossed. Confined
/// to one reading.
final class PostureReader {
    private final Line line;
    private final Findings findings;
    private final Blocking blocking;
    private final Clauses clauses;
    private final ActionReader actions;

    PostureReader(
            Line line,
            Findings findings,
            Blocking blocking,
            Clauses clauses,
            ActionReader actions) {
        this.line = line;
        this.findings = findings;
        this.blocking = blocking;
        this.clauses = clauses;
        this.actions = actions;
    }

    /// `On the phone`, `on his knees` are what somebody does; `arms crossed`, `phone in hand` are
    /// how somebody is. Answers the token after, `i` where neither stands.
    int read(int i) {
        if (blocking.actors.isEmpty() || line.taken(i)) {
            return i;
        }
        boolean phone = line.joined(i, i + 3).matches("on (the|his|her|their|a) (phone|telephone)");
        boolean stance =
                line.joined(i, Math.min(line.size(), i + 3))
                        .matches(
                                "on (his|her|their|all) (knees|back|feet|toes|belly|stomach|fours)");
        if (phone || stance) {
            String text = line.text(i, i + 3);
            blocking.actors.stream().filter(a -> a.action == null).forEach(a -> a.action = text);
            blocking.span("subjects", i, i + 3, 0.8);
            if (phone) {
                findings.props.add(line.text(i + 2, i + 3));
            }
            blocking.preposition = "";
            blocking.joining = false;
            return i + 3;
        }
        return line.breaks(i - 1) || line.norm(i - 1).matches("with|and") ? absolute(i) : i;
    }

    private int absolute(int i) {
        NounPhrase phrase = line.phrase(i);
        boolean held =
                phrase != null && line.joined(phrase.to(), phrase.to() + 2).equals("in hand");
        boolean bare =
                phrase != null
                        && (phrase.from() == phrase.headFrom()
                                || line.norm(phrase.from()).matches("his|her|their"));
        boolean part = phrase != null && phrase.kind() == NounPhrase.Kind.BODY && bare;
        if (phrase == null || (!part && !held) || line.breaks(phrase.to())) {
            return i;
        }
        int p = phrase.to();
        boolean state =
                line.norm(p).endsWith("ed")
                        || line.norm(p).endsWith("ing")
                        || line.is(Words.Kind.VERBFORM, p)
                        || line.is(Words.Kind.ADJECTIVE, p)
                        || line.is(Words.Kind.ADVERB, p)
                        || Prepositions.length(line, p) > 0;
        if (!state || line.norm(p).matches("of|to|'s") || line.taken(p)) {
            return i;
        }
        int end = stateEnd(p, clauses.end(i));
        Blocking.Person actor = blocking.actors.getLast();
        actor.attributes.add(line.text(i, end));
        blocking.span("subjects", i, end, 0.7);
        if (held) {
            findings.props.add(line.text(phrase.textFrom(), phrase.to()));
        }
        actions.objects(p - 1, end, line.norm(p).equals("against") ? List.of(actor) : List.of());
        blocking.preposition = "";
        blocking.joining = false;
        return end;
    }

    /// `Arms crossed stares at camera`: the state ends where the next act begins.
    private int stateEnd(int from, int clauseEnd) {
        for (int k = from + 1; k < clauseEnd; k++) {
            boolean acts =
                    line.finite(k)
                            && line.norm(k).endsWith("s")
                            && line.longest(
                                            k,
                                            Words.Kind.PROP,
                                            Words.Kind.PLACE,
                                            Words.Kind.BODY,
                                            Words.Kind.CLOTHING)
                                    == 0;
            if (acts) {
                return k;
            }
        }
        return clauseEnd;
    }
}
