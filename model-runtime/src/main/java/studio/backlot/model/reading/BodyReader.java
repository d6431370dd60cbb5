package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;

/// Parts of bodies: a hand that is the subject, a shoulder that says who stands near, hair that is
/// a quality of somebody. Confined to one reading.
final class BodyReader {
    private final Line line;
    private final Blocking blocking;

    BodyReader(Line line, Blocking blocking) {
        this.line = line;
        this.blocking = blocking;
    }

    void read(NounPhrase phrase, boolean first) {
        boolean owned =
                line.norm(phrase.from()).matches("his|her|their")
                        || line.text(phrase.from(), phrase.to()).matches(".*['\u2019].*");
        int ownerEnd = ownerEnd(phrase);
        if (ownerEnd > 0
                && (shoulder(phrase)
                        || line.norm(phrase.to() - 1)
                                .matches("face|profile|silhouette|back|head|shoulder|side"))) {
            Blocking.Person known =
                    blocking.known(Blocking.strip(line.text(phrase.textFrom(), ownerEnd)));
            if (known == null) {
                Blocking.Person person =
                        new Blocking.Person(
                                Blocking.strip(line.text(phrase.textFrom(), ownerEnd)),
                                1,
                                List.of(),
                                phrase.from());
                blocking.people.add(person);
                blocking.actors =
                        shoulder(phrase) ? new ArrayList<>() : new ArrayList<>(List.of(person));
            }
            blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.8);
            return;
        }
        if (blocking.preposition.equals("with") && !blocking.actors.isEmpty() && !owned) {
            blocking.actors.getLast().attributes.add(line.text(phrase.textFrom(), phrase.to()));
            blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.8);
            return;
        }
        boolean acted = owned && line.verb(phrase.from() - 1) && !line.taken(phrase.from() - 1);
        boolean part = acted || (blocking.lastThing != null && !blocking.preposition.isEmpty());
        boolean of =
                first
                        && !part
                        && (blocking.actors.isEmpty() || blocking.people.isEmpty())
                        && !shoulder(phrase);
        if (of && !(owned && !blocking.people.isEmpty() && ownerEnd < 0)) {
            int from =
                    line.norm(phrase.from()).matches("his|her|their")
                            ? phrase.from()
                            : phrase.textFrom();
            Blocking.Person person =
                    new Blocking.Person(line.text(from, phrase.to()), 1, List.of(), phrase.from());
            blocking.people.add(person);
            blocking.actors = new ArrayList<>(List.of(person));
        }
        blocking.span("subjects", phrase.textFrom(), phrase.to(), 0.7);
    }

    private boolean shoulder(NounPhrase phrase) {
        return line.norm(phrase.to() - 1).startsWith("shoulder");
    }

    private int ownerEnd(NounPhrase phrase) {
        for (int k = phrase.textFrom(); k < phrase.to(); k++) {
            if (line.norm(k).endsWith("'s")) {
                return k + 1;
            }
        }
        return -1;
    }
}
