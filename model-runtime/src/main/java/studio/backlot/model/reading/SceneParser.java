package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription.Relation;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.assets.film.Words;

/// Who does what, with what and where, in the words that the camera left over. A shallow parse:
/// noun phrases in order, the verb after somebody is what they do, a preposition before a thing is
/// how it stands to what came before. Confined to one reading.
final class SceneParser {
    private static final Set<String> RELATIONS =
            Set.of(
                    "behind",
                    "at",
                    "on",
                    "beside",
                    "under",
                    "beneath",
                    "between",
                    "near",
                    "against",
                    "opposite",
                    "above",
                    "below",
                    "over",
                    "in",
                    "inside",
                    "outside",
                    "by",
                    "around",
                    "across",
                    "among",
                    "atop",
                    "past",
                    "through",
                    "with",
                    "along",
                    "before",
                    "onto",
                    "into",
                    "toward",
                    "towards",
                    "beyond",
                    "underneath",
                    "next",
                    "facing",
                    "from",
                    "to",
                    "down",
                    "up",
                    "off",
                    "within");
    private static final Set<String> OPENING =
            Set.of(
                    "of",
                    "on",
                    "with",
                    "favoring",
                    "favouring",
                    "featuring",
                    "as",
                    "past",
                    "over",
                    "onto",
                    "to",
                    "from",
                    "follow",
                    "following",
                    "reveal",
                    "revealing",
                    "around",
                    "toward",
                    "towards",
                    "behind",
                    "showing",
                    "include",
                    "find",
                    "into",
                    "for",
                    "between",
                    "reveals",
                    "through");
    private static final Set<String> LOCATIONS =
            Set.of(
                    "behind",
                    "at",
                    "on",
                    "beside",
                    "under",
                    "beneath",
                    "between",
                    "near",
                    "against",
                    "opposite",
                    "above",
                    "below",
                    "over",
                    "in",
                    "inside",
                    "outside",
                    "by",
                    "around",
                    "among",
                    "atop",
                    "beyond",
                    "underneath",
                    "next to",
                    "facing",
                    "within",
                    "in front of",
                    "on top of",
                    "close to");
    private static final String AIMS =
            "(point|look|star|glanc|gaz|smil|wav|shout|yell|aim|shoot|laugh|peer|throw|nod|scream|glar|bark|gestur|fir|snap|grin|scowl|frown|squint|wink|swing|spit|curs|swear).*";
    private static final Set<String> EMPTY =
            Set.of("empty", "deserted", "unmanned", "unpopulated", "vacant");

    private final Line line;
    private final Findings findings;
    private final List<CameraMatcher.Match> matches;
    private final List<Person> people = new ArrayList<>();
    private List<Person> actors = new ArrayList<>();
    private @Nullable String lastThing;
    private String preposition = "";
    private int prepositionAt = -1;
    private boolean joining;

    /// A subject while it is still being described.
    private static final class Person {
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

    SceneParser(Line line, Findings findings, List<CameraMatcher.Match> matches) {
        this.line = line;
        this.findings = findings;
        this.matches = matches;
    }

    void read() {
        mood();
        int i = 0;
        while (i < line.size()) {
            i = step(i);
        }
        heroFirst();
        people.stream().filter(p -> p.shown).map(Person::subject).forEach(findings.subjects::add);
    }

    private int step(int i) {
        if (line.taken(i)) {
            preposition = "";
            joining = false;
            boolean inside = i > 0 && !line.taken(i - 1) && timeOrWeather(i);
            if (!inside) {
                lastThing = null;
            }
            return i + 1;
        }
        if (line.breaks(i)) {
            return mark(i);
        }
        if (line.norm(i).matches("and|&|or|plus")) {
            joining = true;
            return i + 1;
        }
        int posed = posture(i);
        if (posed > i) {
            return posed;
        }
        int relation = relationLength(i);
        boolean verbal = acting(i);
        if (verbal) {
            return action(i);
        }
        if (line.norm(i).matches("wearing|dressed|clad")) {
            preposition = "in";
            prepositionAt = i;
            return i + 1;
        }
        if (relation > 0 && weatherActs(i) && !actors.isEmpty()) {
            preposition = "";
            return i + relation;
        }
        if (relation > 0 && line.phrase(i) == null) {
            preposition = relationName(i, relation);
            prepositionAt = i;
            return i + relation;
        }
        NounPhrase phrase = line.phrase(i);
        if (phrase == null) {
            return attribute(i);
        }
        if (line.joined(phrase.to(), Math.min(line.size(), phrase.to() + 2)).equals("shot of")) {
            return phrase.to() + 1;
        }
        return named(phrase);
    }

    /// `On the phone`, `on his knees` are what somebody does; `arms crossed`, `phone in hand` are
    /// how somebody is. Answers the token after, `i` where neither stands.
    private int posture(int i) {
        if (actors.isEmpty() || line.taken(i)) {
            return i;
        }
        boolean phone = line.joined(i, i + 3).matches("on (the|his|her|their|a) (phone|telephone)");
        boolean stance =
                line.joined(i, Math.min(line.size(), i + 3))
                        .matches(
                                "on (his|her|their|all) (knees|back|feet|toes|belly|stomach|fours)");
        if (phone || stance) {
            String text = line.text(i, i + 3);
            actors.stream().filter(a -> a.action == null).forEach(a -> a.action = text);
            span("subjects", i, i + 3, 0.8);
            if (phone) {
                findings.props.add(line.text(i + 2, i + 3));
            }
            preposition = "";
            joining = false;
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
                        || relationLength(p) > 0;
        if (!state || line.norm(p).matches("of|to|'s") || line.taken(p)) {
            return i;
        }
        int end = stateEnd(p, clauseEnd(i));
        Person actor = actors.getLast();
        actor.attributes.add(line.text(i, end));
        span("subjects", i, end, 0.7);
        if (held) {
            findings.props.add(line.text(phrase.textFrom(), phrase.to()));
        }
        inside(p - 1, end, line.norm(p).equals("against") ? List.of(actor) : List.of());
        preposition = "";
        joining = false;
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

    /// `Rain pouring down`, apart from people: what goes on is the weather's.
    private boolean weatherActs(int i) {
        int k = i - 1;
        while (line.taken(k) && weather(k)) {
            k--;
        }
        return k < i - 1 && line.breaks(k);
    }

    private boolean timeOrWeather(int i) {
        return matches.stream()
                .anyMatch(m ->
                        m.from() <= i
                                && i < m.to()
                                && (m.form().states("time") || m.form().states("weather")));
    }

    private int mark(int i) {
        String mark = line.norm(i);
        if (mark.equals("(")) {
            String inside = line.joined(i + 1, Math.min(line.size(), i + 6)).replaceAll("[ .]", "");
            if (inside.matches("(os|vo|oc|offscreen|voiceover|off|offcamera|o/s|v/o)\\).*")
                    && !people.isEmpty()) {
                people.getLast().shown = false;
                actors.remove(people.getLast());
                return skipTo(")", i);
            }
            preposition = "";
            return i + 1;
        }
        if (mark.equals("+")) {
            joining = true;
            return i + 1;
        }
        boolean goesOn =
                mark.matches("[-\u2013\u2014]")
                        && line.finite(i + 1)
                        && !line.norm(i + 1).endsWith("s");
        if (!mark.equals(",") && !mark.equals(")") && !mark.equals("\"") && !goesOn) {
            actors = new ArrayList<>();
            lastThing = null;
        }
        preposition = "";
        joining = mark.equals(",") && joining;
        return i + 1;
    }

    private int skipTo(String mark, int i) {
        int k = i;
        while (k < line.size() && !line.norm(k).equals(mark)) {
            k++;
        }
        return k + 1;
    }

    private int relationLength(int i) {
        String two = line.joined(i, Math.min(line.size(), i + 2));
        String three = line.joined(i, Math.min(line.size(), i + 3));
        if (three.equals("in front of") || three.equals("on top of")) {
            return 3;
        }
        if (two.matches("next to|close to|out of|inside of|opposite to|facing off|away from")) {
            return 2;
        }
        return RELATIONS.contains(line.norm(i))
                        || line.norm(i).equals("of")
                        || OPENING.contains(line.norm(i))
                ? 1
                : 0;
    }

    private String relationName(int i, int length) {
        return line.joined(i, i + length);
    }

    /// Whether somebody named before acts here.
    private boolean acting(int i) {
        if (actors.isEmpty() || line.taken(i) || weatherActs(i)) {
            return false;
        }
        int k = i;
        while (line.is(Words.Kind.ADVERB, k) && !line.breaks(k + 1)) {
            k++;
        }
        if (line.breaks(k) || line.taken(k) || line.norm(k).matches("wearing|dressed|facing")) {
            return line.norm(k).equals("facing") && !line.taken(k);
        }
        if (relationLength(k) > 0 && !line.finite(k)) {
            return false;
        }
        boolean afterMark = line.breaks(i - 1);
        boolean several =
                k == i
                        && preposition.isEmpty()
                        && !joining
                        && !afterMark
                        && line.base(k)
                        && (actors.size() > 1
                                || actors.getFirst().count > 1
                                || (line.norm(k - 1).endsWith("s")
                                        && Line.DETERMINERS.contains(line.norm(k + 1))));
        boolean noun = known(line.phrase(k)) && !line.finite(k) && !several;
        if (line.verb(k) && !noun && !line.norm(k).equals("like")) {
            boolean copula = line.norm(k).matches("is|are|was|were|has|have|had");
            return !copula && (!afterMark || line.finite(k));
        }
        boolean unknown =
                !line.words().knows(line.norm(k))
                        && k == i
                        && !afterMark
                        && preposition.isEmpty()
                        && !joining;
        return unknown && line.norm(k).matches(".*[a-z](s|ing)") && !line.token(k).capitalised();
    }

    private int attribute(int i) {
        boolean adjective = line.longest(i, Words.Kind.ADJECTIVE) > 0 && !line.breaks(i);
        if (adjective
                && !actors.isEmpty()
                && line.norm(i - 1)
                        .matches("is|are|looks|looking|,|\\(|and|seems|appears|feels|very")) {
            int n = line.longest(i, Words.Kind.ADJECTIVE);
            for (Person actor : actors) {
                actor.attributes.add(line.text(i, i + n));
            }
            span("subjects", i, i + n, 0.6);
            return i + n;
        }
        if (line.norm(i).matches("\\d0s") && !actors.isEmpty()) {
            actors.getLast().attributes.add(line.text(i, i + 1));
            span("subjects", i, i + 1, 0.6);
        }
        return i + 1;
    }

    private int named(NounPhrase phrase) {
        int to = phrase.to();
        boolean first =
                preposition.isEmpty()
                        || preposition.equals("of")
                        || (actors.isEmpty() && OPENING.contains(preposition));
        if (interior(phrase)) {
            place(phrase, first);
            preposition = "";
            joining = false;
            return to;
        }
        switch (phrase.kind()) {
            case NAME, PERSON, GROUP, ANIMAL, NOBODY -> person(phrase);
            case PRONOUN -> pronoun(phrase);
            case CLOTHING -> clothing(phrase);
            case PLACE -> place(phrase, first);
            case BODY -> body(phrase, first);
            case VEHICLE, PROP, UNKNOWN -> to = thing(phrase, first);
        }
        preposition = "";
        joining = false;
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
        String text = name(phrase);
        Person known = known(text);
        if (known != null) {
            span("subjects", phrase.textFrom(), phrase.to(), 0.8);
            actors = joining ? actors : new ArrayList<>();
            actors.add(known);
            return;
        }
        if (!preposition.isEmpty()
                && !actors.isEmpty()
                && RELATIONS.contains(firstWord(preposition))
                && !joining) {
            relateAll(actors, preposition, text);
        }
        boolean hero =
                phrase.kind() != NounPhrase.Kind.ANIMAL
                        && !preposition.isEmpty()
                        && preposition.matches("on|onto|to|toward|towards")
                        && !joining;
        boolean apart =
                hero
                        || (line.norm(phrase.to()).equals("who") && !joining)
                        || (!joining && preposition.isEmpty())
                        || actors.isEmpty();
        Person person = new Person(text, phrase.count(), attributes(phrase), phrase.from());
        people.add(person);
        if (apart
                && !(line.norm(phrase.from() - 1).equals(",")
                        && actors.stream().allMatch(a -> a.action == null))) {
            actors = new ArrayList<>();
        }
        if (preposition.isEmpty() || actors.isEmpty() || joining) {
            actors.add(person);
        } else if (line.verb(phrase.to()) && line.finite(phrase.to())) {
            actors = new ArrayList<>(List.of(actors.getFirst()));
        }
        span("subjects", phrase.textFrom(), phrase.to(), phrase.known() ? 0.9 : 0.6);
    }

    private static List<String> attributes(NounPhrase phrase) {
        return phrase.adjectives().stream()
                .filter(a ->
                        !a.matches(
                                "(?i)lone|single|same|other|another|last|first|second|third|several"))
                .toList();
    }

    private void pronoun(NounPhrase phrase) {
        if (line.norm(phrase.from()).endsWith("self")
                || line.norm(phrase.from()).endsWith("selves")) {
            return;
        }
        if (people.isEmpty() && findings.framing() != Framing.POV) {
            Person person =
                    new Person(
                            line.norm(phrase.from()).replaceFirst("'.*", ""),
                            phrase.count(),
                            List.of(),
                            phrase.from());
            people.add(person);
            actors = new ArrayList<>(List.of(person));
            span("subjects", phrase.from(), phrase.to(), 0.6);
        } else if (!people.isEmpty() && line.norm(phrase.from()).matches("they|they're")) {
            actors = new ArrayList<>(people);
        } else if (!people.isEmpty() && line.norm(phrase.from()).matches("(he|she)('s)?")) {
            actors = new ArrayList<>(List.of(people.getLast()));
        }
    }

    private void clothing(NounPhrase phrase) {
        boolean worn =
                "in".equals(preposition)
                        || "with".equals(preposition)
                        || preposition.isEmpty()
                        || joining;
        if (worn && !actors.isEmpty()) {
            for (Person actor : preposition.isEmpty() ? List.of(actors.getLast()) : actors) {
                actor.attributes.add(line.text(phrase.textFrom(), phrase.to()));
            }
            span("subjects", phrase.textFrom(), phrase.to(), 0.8);
            return;
        }
        thing(phrase, preposition.isEmpty() || actors.isEmpty());
    }

    private void place(NounPhrase phrase, boolean first) {
        String text = name(phrase);
        boolean empty =
                phrase.adjectives().stream().anyMatch(a -> EMPTY.contains(RuleReader.lower(a)));
        if (empty) {
            text = line.text(skipEmpty(phrase), phrase.to());
            people.add(new Person(text, 0, List.of("empty"), phrase.from()));
        }
        if (actors.isEmpty() && line.finite(phrase.to()) && !line.taken(phrase.to())) {
            span("place", phrase.to(), phrase.to() + 1, 0.6);
        }
        if (findings.place == null) {
            findings.place = text;
            span("place", phrase.textFrom(), phrase.to(), 0.85);
        } else {
            span("place", phrase.textFrom(), phrase.to(), 0.5);
        }
        boolean stands =
                !preposition.isEmpty()
                        && !preposition.matches(
                                "in|of|at|inside|as|to|through|down|from|into|with|across|along|on");
        if (stands && !first && !actors.isEmpty()) {
            relateAll(actors, preposition, text);
        }
    }

    private int skipEmpty(NounPhrase phrase) {
        int k = phrase.textFrom();
        while (k < phrase.headFrom() && EMPTY.contains(line.norm(k))) {
            k++;
        }
        return k;
    }

    private void body(NounPhrase phrase, boolean first) {
        boolean owned =
                line.norm(phrase.from()).matches("his|her|their")
                        || line.text(phrase.from(), phrase.to()).matches(".*['\u2019].*");
        int ownerEnd = ownerEnd(phrase);
        if (ownerEnd > 0
                && (shoulder(phrase)
                        || line.norm(phrase.to() - 1)
                                .matches("face|profile|silhouette|back|head|shoulder|side"))) {
            Person known = known(strip(line.text(phrase.textFrom(), ownerEnd)));
            if (known == null) {
                Person person =
                        new Person(
                                strip(line.text(phrase.textFrom(), ownerEnd)),
                                1,
                                List.of(),
                                phrase.from());
                people.add(person);
                actors = new ArrayList<>(List.of(person));
            }
            span("subjects", phrase.textFrom(), phrase.to(), 0.8);
            return;
        }
        if (preposition.equals("with") && !actors.isEmpty() && !owned) {
            actors.getLast().attributes.add(line.text(phrase.textFrom(), phrase.to()));
            span("subjects", phrase.textFrom(), phrase.to(), 0.8);
            return;
        }
        boolean of = first && (actors.isEmpty() || people.isEmpty()) && !shoulder(phrase);
        if (of && !(owned && !people.isEmpty() && ownerEnd < 0)) {
            int from =
                    line.norm(phrase.from()).matches("his|her|their")
                            ? phrase.from()
                            : phrase.textFrom();
            Person person = new Person(line.text(from, phrase.to()), 1, List.of(), phrase.from());
            people.add(person);
            actors = new ArrayList<>(List.of(person));
        }
        span("subjects", phrase.textFrom(), phrase.to(), 0.7);
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

    private int thing(NounPhrase phrase, boolean first) {
        String text = name(phrase);
        int to = phrase.to();
        if (line.norm(to).equals("of")
                && !line.taken(to)
                && phrase.kind() == NounPhrase.Kind.PROP) {
            NounPhrase part = line.phrase(to + 1);
            if (part != null
                    && !part.animate()
                    && part.kind() != NounPhrase.Kind.PLACE
                    && part.from() == part.textFrom()) {
                to = part.to();
                text = line.text(phrase.textFrom(), to);
            }
        }
        boolean nameless =
                phrase.kind() == NounPhrase.Kind.UNKNOWN && phrase.from() == phrase.headFrom();
        if (nameless && first && (opensShot(phrase) || line.finite(to))) {
            person(phrase);
            return to;
        }
        boolean manner = preposition.matches("at|in") && !text.endsWith("s");
        if (nameless && (preposition.isEmpty() || manner) && !joining) {
            return to;
        }
        span(
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
        boolean passing = !preposition.isEmpty() && !preposition.matches("of|on|with|featuring|as");
        boolean owner = first && !passing && (people.isEmpty() || agent);
        if (owner) {
            Person person = new Person(text, phrase.count(), attributes(phrase), phrase.from());
            people.add(person);
            actors = new ArrayList<>(List.of(person));
        } else if (!preposition.isEmpty() && RELATIONS.contains(firstWord(preposition))) {
            boolean thing = lastThing != null && (actors.isEmpty() || prepositionFollowsThing());
            if (thing && lastThing != null) {
                relate(lastThing, preposition, text);
            } else {
                relateAll(actors, preposition, text);
            }
        }
        if (phrase.kind() != NounPhrase.Kind.VEHICLE || !owner) {
            findings.props.add(text);
        }
        lastThing = text;
        return to;
    }

    private boolean prepositionFollowsThing() {
        return prepositionAt > 0
                && !line.verb(prepositionAt - 1)
                && !"at".equals(preposition)
                && !"with".equals(preposition);
    }

    private boolean opensShot(NounPhrase phrase) {
        return phrase.from() == 0
                || line.taken(phrase.from() - 1)
                || line.norm(phrase.from() - 1).matches("on|of|and")
                || (line.norm(phrase.from() - 1).equals(",")
                        && !people.isEmpty()
                        && line.norm(phrase.to()).matches("behind|at|in|beside|opposite|near")
                        && !line.norm(phrase.from()).matches(".*(ly|ing|ed)"));
    }

    /// What somebody does, from the verb to where the clause ends.
    private int action(int from) {
        int start = from;
        int end = clauseEnd(start);
        int verb = start;
        while (line.is(Words.Kind.ADVERB, verb) && verb + 1 < end && !line.verb(verb)) {
            verb++;
        }
        String text = line.text(start, trimmed(start, end));
        List<Person> acting = List.copyOf(actors);
        if (!onlyLooks(start, trimmed(start, end))) {
            for (Person person : acting) {
                person.action = person.action == null ? text : person.action + ", " + text;
            }
        } else {
            acting.stream().filter(p -> p.action == null).forEach(p -> p.action = text);
        }
        span("subjects", start, trimmed(start, end), 0.75);
        inside(verb, end, acting);
        preposition = "";
        joining = false;
        return end;
    }

    /// Whether the words are a look and nothing else, which the gaze keeps.
    private boolean onlyLooks(int from, int to) {
        return matches.stream()
                .anyMatch(m -> m.form().states("gaze") && m.from() <= from && to <= m.to());
    }

    /// Where a clause ends: at a mark or a camera word. Weather and time in its middle are part of
    /// it (`waits in the rain by the gate`); time at its end is said elsewhere.
    private int clauseEnd(int start) {
        int i = clauseLimit(start);
        int end = i;
        while (end - 1 > start && line.taken(end - 1)) {
            if (!weather(end - 1) || line.breaks(end - 2) || !object(end - 1)) {
                i = end - 1;
            }
            end--;
        }
        return i;
    }

    private boolean weather(int i) {
        return matches.stream()
                .anyMatch(m -> m.from() <= i && i < m.to() && m.form().states("weather"));
    }

    /// `Watching the rain`: weather with its article, not weather of the shot.
    private boolean object(int i) {
        int k = i;
        while (line.taken(k - 1)) {
            k--;
        }
        return line.norm(k - 1).equals("the")
                || line.norm(k).equals("the")
                || line.joined(k, i + 1).matches("in the .*|through the .*");
    }

    private int clauseLimit(int start) {
        int i = start + 1;
        while (i < line.size() && !line.breaks(i) && (!line.taken(i) || timeOrWeather(i))) {
            boolean turn = line.norm(i).matches("as|while|when|until|before|whilst|where");
            if (turn
                    && (line.phrase(i + 1) != null
                            || line.taken(i + 1)
                            || line.norm(i + 1).matches("camera|we|the"))) {
                break;
            }
            if (line.norm(i).matches("and|&|but")) {
                NounPhrase next = line.phrase(i + 1);
                if (next != null && anotherActs(next)) {
                    break;
                }
            }
            i++;
        }
        return i;
    }

    private boolean anotherActs(NounPhrase next) {
        boolean verb = line.verb(next.to()) || line.norm(next.to()).matches("is|are");
        return verb
                && next.kind() != NounPhrase.Kind.PRONOUN
                && (next.animate() || line.finite(next.to()));
    }

    private static boolean known(@Nullable NounPhrase phrase) {
        return phrase != null && phrase.known();
    }

    private int trimmed(int start, int end) {
        int e = end;
        if (line.taken(end) && line.norm(end - 1).matches("his|her|their")) {
            e--;
        }
        while (e - 1 > start
                && (line.norm(e - 1)
                        .matches(
                                "and|in|at|with|by|the|a|an|on|of|as|to|then|but|from|for|is|are|during|under"))) {
            e--;
        }
        return e;
    }

    private void inside(int verb, int end, List<Person> acting) {
        int i = verb + 1;
        String prep = "";
        String doing = line.norm(verb);
        String object = null;
        while (i < end) {
            int length = relationLength(i);
            if (length > 0 && line.phrase(i) == null) {
                prep = relationName(i, length);
                i += length;
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
                    && phrase.kind() == NounPhrase.Kind.PROP) {
                to = part.to();
            }
            prep = "";
            i = to;
        }
    }

    private @Nullable String object(
            NounPhrase phrase,
            String prep,
            String doing,
            List<Person> acting,
            @Nullable String before) {
        String text = name(phrase);
        boolean stands =
                prep != null
                        && LOCATIONS.contains(prep)
                        && !(prep.equals("at") && doing.matches(AIMS));
        switch (phrase.kind()) {
            case NAME, PERSON, GROUP, ANIMAL -> {
                Person known = known(text);
                if (known == null) {
                    people.add(new Person(text, phrase.count(), attributes(phrase), phrase.from()));
                    span("subjects", phrase.textFrom(), phrase.to(), 0.8);
                }
                if (known != null) {
                    span("subjects", phrase.textFrom(), phrase.to(), 0.8);
                }
                if (stands) {
                    relateAll(acting, prep, text);
                } else if (doing.matches("fac(es|ing|e)")) {
                    relateAll(acting, "facing", text);
                }
            }
            case PLACE -> {
                if (findings.place == null) {
                    findings.place = line.text(skipEmpty(phrase), phrase.to());
                }
                span("place", phrase.textFrom(), phrase.to(), 0.8);
                if (stands
                        && !prep.matches(
                                "in|at|inside|into|to|through|down|across|along|from|up|on|around|past|toward|towards")) {
                    relateAll(acting, prep, text);
                }
            }
            case CLOTHING -> {
                if ("in".equals(prep) || "with".equals(prep) || doing.startsWith("wear")) {
                    acting.forEach(a -> a.attributes.add(text));
                } else if (!line.norm(phrase.headFrom()).matches("hair|tears")) {
                    findings.props.add(text);
                }
                span("subjects", phrase.textFrom(), phrase.to(), 0.7);
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
                span("props", phrase.textFrom(), phrase.to(), phrase.known() ? 0.8 : 0.5);
                if (stands) {
                    relateAll(acting, prep, full);
                    if (before != null
                            && prep.matches(
                                    "on|under|in|inside|behind|beside|next to|near|against|above")) {
                        relate(before, prep, full);
                    }
                } else if (doing.matches("fac(es|ing|e)")) {
                    relateAll(acting, "facing", full);
                }
                return full;
            }
            case BODY, PRONOUN, NOBODY -> {}
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

    private void relateAll(List<Person> subjects, String relation, String object) {
        for (Person subject : subjects) {
            relate(subject.text, relation, object);
        }
    }

    private void relate(String subject, String relation, String object) {
        boolean shoulder = findings.framing() == Framing.OTS && relation.matches("on|over|at");
        if (!subject.equals(object)
                && LOCATIONS.contains(relation)
                && !(shoulder && known(object) != null)) {
            findings.relations.add(new Relation(subject, relation, object));
        }
    }

    private @Nullable Person known(String text) {
        return people.stream().filter(p -> p.text.equalsIgnoreCase(text)).findFirst().orElse(null);
    }

    private static String firstWord(String phrase) {
        int space = phrase.indexOf(' ');
        return space < 0 ? phrase : phrase.substring(0, space);
    }

    private String name(NounPhrase phrase) {
        String text = strip(line.text(phrase.textFrom(), phrase.to()));
        return text.replaceFirst("(?i)^(lone|solitary|single) ", "$1 ");
    }

    private static String strip(String text) {
        return text.endsWith("'s") || text.endsWith("\u2019s")
                ? text.substring(0, text.length() - 2)
                : text;
    }

    private void span(String slot, int from, int to, double confidence) {
        if (to > from) {
            findings.span(slot, line.token(from).start(), line.token(to - 1).end(), confidence);
        }
    }

    /// In an over-the-shoulder the far face is the hero, whoever is named first.
    private void heroFirst() {
        if (findings.framing() != Framing.OTS || people.size() < 2) {
            return;
        }
        for (CameraMatcher.Match match : matches) {
            if (!match.form().states("framing")) {
                continue;
            }
            Person near = people.getFirst();
            boolean owner = match.from() <= near.from && near.from < match.to();
            int p = match.to();
            while (line.norm(p).matches("of|from|behind|over|past")) {
                p++;
            }
            NounPhrase phrase = p < line.size() ? line.phrase(p) : null;
            boolean onto =
                    phrase != null
                            && phrase.from() == near.from
                            && line.norm(phrase.to())
                                    .matches(
                                            "on|onto|to|toward|towards|looking|at|favoring|favouring");
            if (owner || onto) {
                people.removeFirst();
                people.add(near);
                return;
            }
        }
    }

    private void mood() {
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
                span("mood", i, i + n, 0.8);
                line.take(i, i + n + (named ? 1 : 0));
            }
        }
    }
}
