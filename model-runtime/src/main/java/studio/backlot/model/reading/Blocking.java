package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription.Relation;
import studio.backlot.assets.film.ShotDescription.Subject;

/// Who and what stands in the scene as far as it is read, who acts at this moment of the text, and
/// the words that wait for a noun. Confined to one reading.
final class Blocking {
    private final Line line;
    private final Findings findings;

    /// Everybody named so far, in order.
    final List<Person> people = new ArrayList<>();

    /// Who does what the next verb says.
    List<Person> actors = new ArrayList<>();

    /// The thing named last in this clause.
    @Nullable String lastThing;

    /// The preposition that waits for its noun, empty where none does.
    String preposition = "";

    /// Token after the last name of somebody.
    int personEndsAt = -1;

    /// Token of that preposition.
    int prepositionAt = -1;

    /// Whether `and` or a comma ties the next noun to the one before.
    boolean joining;

    /// A subject while it is still being described.
    static final class Person {
        final String text;
        final int count;
        final Set<String> attributes;
        @Nullable String action;
        final int from;
        boolean shown = true;

        Person(String text, int count, List<String> attributes, int from) {
            this.text = text;
            this.count = count;
            this.attributes = new LinkedHashSet<>(attributes);
            this.from = from;
        }

        Subject subject() {
            return new Subject(text, count, List.copyOf(attributes), action);
        }
    }

    Blocking(Line line, Findings findings) {
        this.line = line;
        this.findings = findings;
    }

    /// The preposition and the `and` have found their noun.
    void settle() {
        preposition = "";
        joining = false;
    }

    void relateAll(List<Person> subjects, String relation, String object) {
        for (Person subject : subjects) {
            relate(subject.text, relation, object);
        }
    }

    void relate(String subject, String relation, String object) {
        boolean shoulder = findings.framing() == Framing.OTS && relation.matches("on|over|at");
        if (!subject.equals(object)
                && Prepositions.locates(relation)
                && !(shoulder && known(object) != null)) {
            findings.relations.add(new Relation(subject, relation, object));
        }
    }

    /// `Ben stands behind her`: the other one who was named last.
    void relateToOther(NounPhrase pronoun, String relation) {
        if (actors.isEmpty() || !line.norm(pronoun.from()).matches("him|her")) {
            return;
        }
        Person actor = actors.getLast();
        people.stream()
                .filter(p -> p != actor && p.count == 1)
                .reduce((first, last) -> last)
                .ifPresent(other -> relate(actor.text, relation, other.text));
    }

    @Nullable Person known(String text) {
        return people.stream().filter(p -> p.text.equalsIgnoreCase(text)).findFirst().orElse(null);
    }

    /// `The dog` after `a guard dog`, `Ruiz` after `Detective Ruiz`: somebody named before by more
    /// words; null where the phrase brings in somebody new.
    @Nullable Person again(NounPhrase phrase) {
        boolean back =
                phrase.kind() == NounPhrase.Kind.NAME
                        || line.norm(phrase.from()).matches("the|this|that|same");
        String text = name(phrase).toLowerCase(Locale.ROOT);
        Person same = known(text);
        if (same != null || !back || phrase.textFrom() != phrase.headFrom()) {
            return same;
        }
        return people.stream()
                .filter(p -> p.text.toLowerCase(Locale.ROOT).endsWith(" " + text))
                .findFirst()
                .orElse(null);
    }

    /// `The doorway of the old church`: the place is the church.
    boolean partOfPlace(NounPhrase phrase) {
        NounPhrase whole =
                line.norm(phrase.to()).equals("of") && phrase.to() + 1 < line.size()
                        ? line.phrase(phrase.to() + 1)
                        : null;
        return whole != null
                && whole.kind() == NounPhrase.Kind.PLACE
                && line.norm(phrase.to() - 1)
                        .matches(
                                "doorway|entrance|corner|steps|threshold|doorstep|gateway|archway|alcove"
                                        + "|ruins|grounds|outskirts|streets|corridors|corridor|hall|lobby|nave|aisle");
    }

    String name(NounPhrase phrase) {
        String text = strip(line.text(phrase.textFrom(), phrase.to()));
        String own = text.replaceFirst("(?i)^(same|whole|entire) (?=\\p{L})", "");
        // `A family of four` is a family.
        return phrase.kind() == NounPhrase.Kind.GROUP
                ? own.replaceFirst(
                        "(?i) of (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)$", "")
                : own;
    }

    static String strip(String text) {
        return text.replaceFirst("(?i)['\u2019]s$", "");
    }

    void span(String slot, int from, int to, double confidence) {
        if (to > from) {
            findings.span(slot, line.token(from).start(), line.token(to - 1).end(), confidence);
        }
    }

    /// In an over-the-shoulder the far face is the hero, whoever is named first.
    void heroFirst(List<CameraMatcher.Match> matches) {
        boolean shared =
                findings.framing() == Framing.OTS || findings.framing() == Framing.DIRTY_SINGLE;
        if (!shared || people.size() < 2) {
            return;
        }
        for (CameraMatcher.Match match : matches) {
            if (!match.form().states("framing")) {
                continue;
            }
            Person near = people.getFirst();
            boolean owner = match.from() <= near.from && near.from < match.to();
            int p = match.to();
            while (line.norm(p).matches("of|from|behind|over|past|[(:|-]")) {
                p++;
            }
            NounPhrase phrase = p < line.size() ? line.phrase(p) : null;
            boolean onto =
                    phrase != null
                            && phrase.from() == near.from
                            && line.norm(phrase.to())
                                    .matches(
                                            "on|onto|to|toward|towards|looking|at|favoring|favouring|>|\u2192|fg|foreground");
            if (owner || onto) {
                people.removeFirst();
                people.add(near);
                return;
            }
        }
    }
}
