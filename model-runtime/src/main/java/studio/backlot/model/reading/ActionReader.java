package studio.backlot.model.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// What somebody does, from the verb to the end of the clause, with the things, people and places
/// that the act takes in. Confined to one reading.
final class ActionReader {
    private static final String AIMS =
            "(point|look|star|glanc|gaz|smil|wav|shout|yell|aim|shoot|laugh|peer|throw|nod|scream|glar|bark|gestur|fir|snap|grin|scowl|frown|squint|wink|swing|spit|curs|swear).*";

    private final Line line;
    private final Findings findings;
    private final Blocking blocking;
    private final Clauses clauses;

    ActionReader(Line line, Findings findings, Blocking blocking, Clauses clauses) {
        this.line = line;
        this.findings = findings;
        this.blocking = blocking;
        this.clauses = clauses;
    }

    /// What somebody does, from the verb to where the clause ends.
    int read(int from) {
        int start = from;
        int end = clauses.end(start);
        int verb = start;
        while (line.is(Words.Kind.ADVERB, verb) && verb + 1 < end && !line.verb(verb)) {
            verb++;
        }
        String text = line.text(start, clauses.trimmed(start, end));
        List<Blocking.Person> acting = List.copyOf(blocking.actors);
        if (!clauses.onlyLooks(start, clauses.trimmed(start, end))) {
            for (Blocking.Person person : acting) {
                person.action = person.action == null ? text : person.action + ", " + text;
            }
        } else {
            acting.stream().filter(p -> p.action == null).forEach(p -> p.action = text);
        }
        blocking.span("subjects", start, clauses.trimmed(start, end), 0.75);
        objects(verb, end, acting);
        blocking.preposition = "";
        blocking.joining = false;
        return end;
    }

    void objects(int verb, int end, List<Blocking.Person> acting) {
        int i = verb + 1;
        String prep = "";
        String doing = line.norm(verb);
        String object = null;
        while (i < end) {
            int length = Prepositions.length(line, i);
            if (length > 0 && line.phrase(i) == null) {
                prep = line.joined(i, i + length);
                i += length;
                continue;
            }
            int whole = prep.isEmpty() ? i : behindSide(i, end);
            if (whole > i) {
                i = whole;
                continue;
            }
            NounPhrase phrase =
                    line.verb(i) && line.finite(i) && line.longest(i, Words.Kind.ADJECTIVE) == 0
                            ? null
                            : line.phrase(i);
            if (phrase == null) {
                if (line.verb(i) && !line.taken(i) && !line.is(Words.Kind.FILLER, i)) {
                    doing = line.norm(i);
                    prep = "";
                    object = null;
                }
                i++;
                continue;
            }
            int to = Math.min(end, phrase.to());
            object = object(phrase, prep, doing, acting, object);
            NounPhrase part = to + 1 < end ? line.phrase(to + 1) : null;
            if (part != null
                    && line.norm(to).equals("of")
                    && part.kind() != NounPhrase.Kind.PLACE
                    && phrase.kind() == NounPhrase.Kind.PROP) {
                to = part.to();
            }
            prep = "";
            i = to;
        }
    }

    /// `By the side of the road`: a side of a thing is no thing. Answers the token after `of`, `i`
    /// where no side stands.
    private int behindSide(int i, int end) {
        int k = i;
        while (k < end && line.norm(k).matches("the|far|near|very|other")) {
            k++;
        }
        boolean side = line.norm(k).matches("side|edge|end|top|middle|corner|bottom|foot");
        return side && line.norm(k + 1).equals("of") && k + 2 < end && !line.taken(k) ? k + 2 : i;
    }

    private @Nullable String object(
            NounPhrase phrase,
            String prep,
            String doing,
            List<Blocking.Person> acting,
            @Nullable String before) {
        String text = blocking.name(phrase);
        boolean stands =
                prep != null
                        && Prepositions.locates(prep)
                        && !(prep.equals("at") && doing.matches(AIMS));
        switch (phrase.kind()) {
            case NAME, PERSON, GROUP, ANIMAL -> {
                Blocking.Person known = blocking.known(text);
                if (known == null) {
                    blocking.people.add(
                            new Blocking.Person(
                                    text, phrase.count(), phrase.qualities(), phrase.from()));
                    blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.8);
                }
                if (known != null) {
                    blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.8);
                }
                if (stands) {
                    blocking.relateAll(acting, prep, text);
                } else if (doing.matches("fac(es|ing|e)")) {
                    blocking.relateAll(acting, "facing", text);
                }
            }
            case PLACE -> {
                if (findings.place == null && !blocking.partOfPlace(phrase)) {
                    findings.place = line.text(Emptiness.skip(line, phrase), phrase.to());
                }
                blocking.span("place", phrase.textFrom(), phrase.to(), 0.8);
                if (stands
                        && !prep.matches(
                                "in|at|inside|into|to|through|down|across|along|from|up|on|around|past|toward|towards")) {
                    blocking.relateAll(acting, prep, text);
                }
            }
            case CLOTHING -> {
                if ("in".equals(prep) || "with".equals(prep) || doing.startsWith("wear")) {
                    acting.forEach(a -> a.attributes.add(text));
                } else if (!line.norm(phrase.headFrom()).matches("hair|tears")) {
                    findings.props.add(text);
                }
                blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.7);
            }
            case VEHICLE, PROP, UNKNOWN -> {
                boolean manner =
                        phrase.kind() == NounPhrase.Kind.UNKNOWN
                                && prep.matches("at|in|with")
                                && !text.endsWith("s");
                boolean bare = phrase.from() == phrase.headFrom();
                if (bare && (manner || text.equals("frame"))) {
                    return before;
                }
                String full = whole(phrase, text);
                findings.props.add(full);
                blocking.span("props", phrase.textFrom(), phrase.to(), phrase.known() ? 0.8 : 0.5);
                if (stands) {
                    blocking.relateAll(acting, prep, full);
                    if (before != null
                            && prep.matches(
                                    "on|under|in|inside|behind|beside|next to|near|against|above")) {
                        blocking.relate(before, prep, full);
                    }
                } else if (doing.matches("fac(es|ing|e)")) {
                    blocking.relateAll(acting, "facing", full);
                }
                return full;
            }
            case PRONOUN -> blocking.relateToOther(phrase, prep);
            case BODY, NOBODY -> {}
        }
        return before;
    }

    private String whole(NounPhrase phrase, String text) {
        if (line.norm(phrase.to()).equals("of") && phrase.kind() == NounPhrase.Kind.PROP) {
            NounPhrase part = line.phrase(phrase.to() + 1);
            if (part != null && !part.animate() && part.from() == part.textFrom()) {
                return line.text(phrase.textFrom(), part.to());
            }
        }
        return text;
    }
}
