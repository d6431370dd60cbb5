package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Words;

/// What a noun phrase adds to the scene, by what it names: somebody, a thing, a place, clothes, a
/// part of a body. Confined to one reading.
final class NounReader {
    private final Line line;
    private final Findings findings;
    private final List<CameraMatcher.Match> matches;
    private final Blocking blocking;
    private final Clauses clauses;
    private final BodyReader bodies;

    NounReader(
            Line line,
            Findings findings,
            List<CameraMatcher.Match> matches,
            Blocking blocking,
            Clauses clauses) {
        this.line = line;
        this.findings = findings;
        this.matches = matches;
        this.blocking = blocking;
        this.clauses = clauses;
        this.bodies = new BodyReader(line, blocking);
    }

    /// Takes in the noun phrase; answers the token after it.
    int read(NounPhrase phrase) {
        int to = phrase.to();
        boolean first =
                blocking.preposition.isEmpty()
                        || blocking.preposition.equals("of")
                        || (blocking.actors.isEmpty() && Prepositions.opens(blocking.preposition));
        if (interior(phrase)) {
            place(phrase, first);
            blocking.preposition = "";
            blocking.joining = false;
            return to;
        }
        switch (phrase.kind()) {
            case NAME, PERSON, GROUP, ANIMAL, NOBODY -> person(phrase);
            case PRONOUN -> pronoun(phrase);
            case CLOTHING -> clothing(phrase);
            case PLACE -> place(phrase, first);
            case BODY -> bodies.read(phrase, first);
            case VEHICLE, PROP, UNKNOWN -> to = thing(phrase, first);
        }
        blocking.preposition = "";
        blocking.joining = false;
        return to;
    }

    /// `Interior of a spaceship`: what has an inside is the place.
    private boolean interior(NounPhrase phrase) {
        int end = line.norm(phrase.from() - 1).equals("of") ? phrase.from() - 1 : phrase.from();
        return !phrase.animate()
                && phrase.kind() != NounPhrase.Kind.BODY
                && matches.stream().anyMatch(m -> m.to() == end && m.form().states("intExt"));
    }

    private void person(NounPhrase phrase) {
        boolean quality =
                phrase.kind() == NounPhrase.Kind.NAME
                        && phrase.to() == phrase.from() + 1
                        && line.sentenceStart(phrase.from())
                        && beforeWeatherOrLight(phrase.to());
        if (quality || complement(phrase)) {
            blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.6);
            return;
        }
        if (town(phrase)) {
            findings.place = findings.place == null ? blocking.name(phrase) : findings.place;
            blocking.span("place", phrase.textFrom(), phrase.to(), 0.7);
            return;
        }
        String text = withFamilyName(phrase);
        Blocking.Person known = blocking.again(phrase);
        if (known != null) {
            blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.8);
            blocking.actors = blocking.joining ? blocking.actors : new ArrayList<>();
            blocking.actors.add(known);
            return;
        }
        if (!blocking.preposition.isEmpty()
                && !blocking.actors.isEmpty()
                && Prepositions.relates(blocking.preposition)
                && !blocking.joining) {
            blocking.relateAll(blocking.actors, blocking.preposition, text);
        }
        boolean hero =
                phrase.kind() != NounPhrase.Kind.ANIMAL
                        && !blocking.preposition.isEmpty()
                        && blocking.preposition.matches("on|onto|to|toward|towards")
                        && !blocking.joining;
        boolean apart =
                hero
                        || (line.norm(phrase.to()).equals("who") && !blocking.joining)
                        || (!blocking.joining && blocking.preposition.isEmpty())
                        || blocking.actors.isEmpty();
        Blocking.Person person =
                new Blocking.Person(text, phrase.count(), phrase.qualities(), phrase.from());
        blocking.people.add(person);
        blocking.personEndsAt = phrase.to();
        if (apart
                && !(line.norm(phrase.from() - 1).equals(",")
                        && blocking.actors.stream().allMatch(a -> a.action == null))) {
            blocking.actors = new ArrayList<>();
        }
        if (blocking.preposition.isEmpty() || blocking.actors.isEmpty() || blocking.joining) {
            blocking.actors.add(person);
        } else if (line.verb(phrase.to()) && line.finite(phrase.to())) {
            blocking.actors = new ArrayList<>(List.of(blocking.actors.getFirst()));
        }
        blocking.span("subjects", phrase.textFrom(), phrase.to(), phrase.known() ? 0.9 : 0.6);
    }

    /// `A friend of the family`: who somebody is to others, who need not be seen.
    private boolean complement(NounPhrase phrase) {
        int of = phrase.from() - 1;
        return blocking.preposition.equals("of")
                && line.norm(of).equals("of")
                && !blocking.people.isEmpty()
                && blocking.personEndsAt == of;
    }

    /// `In Provence`: a name without anybody's act after `in` is where it is.
    private boolean town(NounPhrase phrase) {
        return phrase.kind() == NounPhrase.Kind.NAME
                && blocking.preposition.equals("in")
                && !blocking.joining
                && phrase.from() == phrase.headFrom()
                && !blocking.people.isEmpty()
                && !line.verb(phrase.to())
                && blocking.known(blocking.name(phrase)) == null;
    }

    /// `Mr. and Mrs. Kovac`: both have the name.
    private String withFamilyName(NounPhrase phrase) {
        String text = blocking.name(phrase);
        boolean title = line.joined(phrase.from(), phrase.to()).matches("(mr|mrs|ms|dr|miss)\\.?");
        if (!title || !line.norm(phrase.to()).matches("and|&")) {
            return text;
        }
        NounPhrase other = line.phrase(phrase.to() + 1);
        return other == null || other.to() - other.from() < 2
                ? text
                : text + " " + line.text(other.from() + 1, other.to());
    }

    private void pronoun(NounPhrase phrase) {
        if (line.norm(phrase.from()).endsWith("self")
                || line.norm(phrase.from()).endsWith("selves")) {
            return;
        }
        blocking.relateToOther(phrase, blocking.preposition);
        if (blocking.people.isEmpty() && findings.framing() != Framing.POV) {
            Blocking.Person person =
                    new Blocking.Person(
                            line.norm(phrase.from()).replaceFirst("'.*", ""),
                            phrase.count(),
                            List.of(),
                            phrase.from());
            blocking.people.add(person);
            blocking.actors = new ArrayList<>(List.of(person));
            blocking.span("subjects", phrase.from(), phrase.to(), 0.6);
        } else if (!blocking.people.isEmpty() && line.norm(phrase.from()).matches("they|they're")) {
            blocking.actors = new ArrayList<>(blocking.people);
        } else if (!blocking.people.isEmpty()
                && line.norm(phrase.from()).matches("(he|she)('s)?")) {
            blocking.actors = new ArrayList<>(List.of(blocking.people.getLast()));
        }
    }

    private void clothing(NounPhrase phrase) {
        boolean worn =
                "in".equals(blocking.preposition)
                        || "with".equals(blocking.preposition)
                        || blocking.preposition.isEmpty()
                        || blocking.joining;
        if (worn && !blocking.actors.isEmpty()) {
            for (Blocking.Person actor :
                    blocking.preposition.isEmpty()
                            ? List.of(blocking.actors.getLast())
                            : blocking.actors) {
                actor.attributes.add(line.text(phrase.textFrom(), phrase.to()));
            }
            blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.8);
            return;
        }
        thing(phrase, blocking.preposition.isEmpty() || blocking.actors.isEmpty());
    }

    private void place(NounPhrase phrase, boolean first) {
        String text = blocking.name(phrase);
        boolean empty = Emptiness.of(phrase);
        if (empty) {
            text = line.text(Emptiness.skip(line, phrase), phrase.to());
            blocking.people.add(new Blocking.Person(text, 0, List.of("empty"), phrase.from()));
        }
        if (blocking.actors.isEmpty() && line.finite(phrase.to()) && !line.taken(phrase.to())) {
            blocking.span("place", phrase.to(), phrase.to() + 1, 0.6);
        }
        boolean beyond =
                line.norm(phrase.to() - 1).matches("sky|skies|horizon")
                        || (blocking.actors.isEmpty()
                                && blocking.preposition.isEmpty()
                                && clauses.weatherActsOn(phrase.from()));
        if (blocking.partOfPlace(phrase)) {
            blocking.span("place", phrase.textFrom(), phrase.to(), 0.6);
            return;
        }
        if (findings.place == null && !beyond) {
            findings.place = text;
            blocking.span("place", phrase.textFrom(), phrase.to(), 0.85);
        } else {
            blocking.span("place", phrase.textFrom(), phrase.to(), 0.5);
        }
        boolean stands =
                !blocking.preposition.isEmpty()
                        && !blocking.preposition.matches(
                                "in|of|at|inside|as|to|through|down|from|into|with|across|along|on");
        if (stands && !first && !blocking.actors.isEmpty()) {
            blocking.relateAll(blocking.actors, blocking.preposition, text);
        }
    }

    /// What belongs to a thing rather than being one: the barrel of a gun.
    private static final String PIECES =
            "barrel|muzzle|trigger|handle|blade|tip|butt|lid|cover|rim|label|neck|lens|dial|screen";

    private static NounPhrase.@Nullable Kind part(@Nullable NounPhrase phrase) {
        return phrase == null ? null : phrase.kind();
    }

    private int thing(NounPhrase phrase, boolean first) {
        String text = blocking.name(phrase);
        int to = phrase.to();
        if (line.norm(to).equals("of")
                && !line.taken(to)
                && phrase.kind() == NounPhrase.Kind.PROP) {
            NounPhrase part = line.phrase(to + 1);
            boolean piece = line.norm(to - 1).matches(PIECES) && phrase.kind() == part(part);
            if (part != null
                    && !part.animate()
                    && part.kind() != NounPhrase.Kind.PLACE
                    && (part.from() == part.textFrom() || piece)) {
                to = part.to();
                text = line.text(phrase.textFrom(), to);
            }
        }
        boolean nameless =
                phrase.kind() == NounPhrase.Kind.UNKNOWN && phrase.from() == phrase.headFrom();
        if (nameless && qualifies(phrase)) {
            return to;
        }
        if (findings.place == null && somewhere(phrase)) {
            findings.place = text;
            blocking.span("place", phrase.textFrom(), to, 0.5);
            return to;
        }
        if (aboard(phrase) && findings.place == null) {
            findings.place = text;
        }
        if (nameless && first && (opensShot(phrase) || line.finite(to))) {
            person(phrase);
            return to;
        }
        boolean manner = blocking.preposition.matches("at|in") && !text.endsWith("s");
        if (nameless && (blocking.preposition.isEmpty() || manner) && !blocking.joining) {
            return to;
        }
        blocking.span(
                phrase.kind() == NounPhrase.Kind.VEHICLE && first ? "subjects" : "props",
                phrase.textFrom(),
                to,
                phrase.known() ? 0.85 : 0.5);
        boolean agent =
                first
                        && !line.taken(to)
                        && (line.finite(to)
                                || (phrase.count() > 1
                                        && line.verb(to)
                                        && !line.is(Words.Kind.FILLER, to)));
        boolean passing =
                !blocking.preposition.isEmpty()
                        && !blocking.preposition.matches("of|on|with|featuring|as");
        boolean lamp =
                !agent
                        && blocking.preposition.isEmpty()
                        && line.norm(to).equals(",")
                        && matches.stream()
                                .anyMatch(m ->
                                        m.form().states("light")
                                                && m.from() <= phrase.headFrom()
                                                && phrase.to() <= m.to());
        boolean owner = first && !passing && !lamp && (blocking.people.isEmpty() || agent);
        if (owner) {
            Blocking.Person person =
                    new Blocking.Person(text, phrase.count(), phrase.qualities(), phrase.from());
            blocking.people.add(person);
            blocking.actors = new ArrayList<>(List.of(person));
        } else if (!blocking.preposition.isEmpty() && Prepositions.relates(blocking.preposition)) {
            boolean thing =
                    blocking.lastThing != null
                            && (blocking.actors.isEmpty() || prepositionFollowsThing());
            if (thing && blocking.lastThing != null) {
                blocking.relate(blocking.lastThing, blocking.preposition, text);
            } else {
                blocking.relateAll(blocking.actors, blocking.preposition, text);
            }
        }
        if (phrase.kind() != NounPhrase.Kind.VEHICLE || !owner) {
            findings.props.add(text);
        }
        blocking.lastThing = text;
        return to;
    }

    /// `Thick mist`, `intimate, quiet scene`: an unknown word before a word of weather, light or
    /// style is a quality of that.
    private boolean qualifies(NounPhrase phrase) {
        int to = phrase.to();
        boolean style = line.norm(to).equals(",") && line.is(Words.Kind.MOOD, phrase.headFrom());
        return style
                || beforeWeatherOrLight(to)
                || line.norm(to)
                        .matches(
                                "scene|shot|moment|image|frame|picture|atmosphere|lighting|style|focus|portrait"
                                        + "|framing|composition|footage|look|tones");
    }

    private boolean beforeWeatherOrLight(int to) {
        return line.taken(to)
                && matches.stream()
                        .anyMatch(m ->
                                m.from() == to
                                        && (m.form().states("weather")
                                                || m.form().states("time")
                                                || m.form().states("light")
                                                || m.form().states("colour")));
    }

    /// `In the canteen`: an unknown word with its article after `in` is where somebody is.
    private boolean somewhere(NounPhrase phrase) {
        return phrase.kind() == NounPhrase.Kind.UNKNOWN
                && blocking.preposition.matches("in|inside|through|across|throughout")
                && !blocking.actors.isEmpty()
                && line.norm(phrase.from()).matches("the|an?")
                && !line.norm(phrase.to() - 1).endsWith("s")
                && !line.norm(phrase.to() - 1)
                        .matches(
                                "air|dark|darkness|distance|sun|sunlight|cold|heat|shade|open|wind|light"
                                        + "|mirror|past|way|zone|buff|gloom|wake|shadow|shadows|crowd|rain");
    }

    /// `On the tram`: what carries many is a place to be in.
    private boolean aboard(NounPhrase phrase) {
        return phrase.kind() == NounPhrase.Kind.VEHICLE
                && blocking.preposition.matches("in|on|inside|aboard|onboard|through")
                && !blocking.actors.isEmpty()
                && line.norm(phrase.to() - 1)
                        .matches(
                                "tram|train|bus|ferry|plane|airplane|airliner|jet|subway|metro|ship"
                                        + "|spaceship|submarine|minibus|coach|streetcar|monorail|liner");
    }

    private boolean prepositionFollowsThing() {
        return blocking.prepositionAt > 0
                && !line.verb(blocking.prepositionAt - 1)
                && !"at".equals(blocking.preposition)
                && !"with".equals(blocking.preposition);
    }

    private boolean opensShot(NounPhrase phrase) {
        return phrase.from() == 0
                || line.taken(phrase.from() - 1)
                || line.norm(phrase.from() - 1).matches("on|of|and")
                || (line.norm(phrase.from() - 1).equals(",")
                        && !blocking.people.isEmpty()
                        && line.norm(phrase.to()).matches("behind|at|in|beside|opposite|near")
                        && !line.norm(phrase.from()).matches(".*(ly|ing|ed)"));
    }
}
