package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// Who does what, with what and where, in the words that the camera left over. A shallow parse:
/// noun phrases in order, the verb after somebody is what they do, a preposition before a thing is
/// how it stands to what came before. Confined to one reading.
final class SceneParser {
    private static final String SEEING =
            "see|watch|find|follow|notice|meet|join|catch|spot|observe|discover|hear|reveal";

    private final Line line;
    private final Findings findings;
    private final List<CameraMatcher.Match> matches;
    private final Blocking blocking;
    private final Clauses clauses;
    private final ActionReader actions;
    private final PostureReader postures;
    private final NounReader nouns;

    SceneParser(Line line, Findings findings, List<CameraMatcher.Match> matches) {
        this.line = line;
        this.findings = findings;
        this.matches = matches;
        this.blocking = new Blocking(line, findings);
        this.clauses = new Clauses(line, matches);
        this.actions = new ActionReader(line, findings, blocking, clauses);
        this.postures = new PostureReader(line, findings, blocking, clauses, actions);
        this.nouns = new NounReader(line, findings, matches, blocking, clauses);
    }

    void read() {
        new MoodReader(line, findings, matches).read();
        int i = 0;
        while (i < line.size()) {
            i = step(i);
        }
        blocking.heroFirst(matches);
        blocking.people.stream()
                .filter(p -> p.shown)
                .map(Blocking.Person::subject)
                .forEach(findings.subjects::add);
    }

    private int step(int i) {
        if (line.taken(i)) {
            blocking.preposition = "";
            blocking.joining = false;
            boolean inside = i > 0 && !line.taken(i - 1) && clauses.timeOrWeather(i);
            if (!inside) {
                blocking.lastThing = null;
            }
            return i + 1;
        }
        if (line.breaks(i)) {
            return mark(i);
        }
        if (line.norm(i).matches("and|&|or|plus")) {
            blocking.joining = true;
            return i + 1;
        }
        if (line.norm(i).equals("we") && line.norm(i + 1).matches(SEEING)) {
            return i + 2;
        }
        int part = partOf(i);
        if (part > i) {
            return part;
        }
        if (line.norm(i).matches("as|while|when|whilst") && line.phrase(i + 1) != null) {
            blocking.actors = new ArrayList<>();
            blocking.settle();
            return i + 1;
        }
        int posed = postures.read(i);
        if (posed > i) {
            return posed;
        }
        int relation = Prepositions.length(line, i);
        boolean verbal = acting(i);
        if (verbal) {
            return actions.read(i);
        }
        if (dressedIn(i)) {
            return i + 1;
        }
        if (line.norm(i).matches("wearing|dressed|clad")) {
            blocking.preposition = "in";
            blocking.prepositionAt = i;
            return i + 1;
        }
        if (relation > 0 && clauses.weatherActs(i) && !blocking.actors.isEmpty()) {
            blocking.preposition = "";
            return i + relation;
        }
        if (relation > 0 && line.phrase(i) == null) {
            blocking.preposition = line.joined(i, i + relation);
            blocking.prepositionAt = i;
            return i + relation;
        }
        NounPhrase phrase = line.phrase(i);
        if (phrase == null) {
            return attribute(i);
        }
        if (line.joined(phrase.to(), Math.min(line.size(), phrase.to() + 2)).equals("shot of")) {
            return phrase.to() + 1;
        }
        return nouns.read(phrase);
    }

    /// `Around the back of the sofa`: a side of a thing is no thing. Answers the token after `of`.
    private int partOf(int i) {
        if (blocking.preposition.isEmpty() && !line.taken(i - 1)) {
            return i;
        }
        int k = i;
        while (line.norm(k).matches("the|far|near|very|other")) {
            k++;
        }
        boolean side =
                line.norm(k).matches("back|side|edge|end|top|middle|corner|bottom|foot|rear|front");
        return side && line.norm(k + 1).equals("of") && !line.taken(k) ? k + 2 : i;
    }

    /// `Woman in red`: a colour alone is what somebody wears.
    private boolean dressedIn(int i) {
        boolean colour =
                blocking.preposition.equals("in")
                        && !blocking.actors.isEmpty()
                        && line.is(Words.Kind.COLOUR, i)
                        && !line.norm(i).matches("dark|light|bright|pale|deep")
                        && line.phrase(i) == null;
        if (colour) {
            Blocking.Person actor = blocking.actors.getLast();
            actor.attributes.add(line.text(i, i + 1) + " clothes");
            blocking.span("subjects", i, i + 1, 0.8);
            blocking.settle();
        }
        return colour;
    }

    private int mark(int i) {
        String mark = line.norm(i);
        if (mark.equals("(")) {
            String inside = line.joined(i + 1, Math.min(line.size(), i + 6)).replaceAll("[ .]", "");
            if (inside.matches("(os|vo|oc|offscreen|voiceover|off|offcamera|o/s|v/o)\\).*")
                    && !blocking.people.isEmpty()) {
                blocking.people.getLast().shown = false;
                blocking.actors.remove(blocking.people.getLast());
                return skipTo(")", i);
            }
            blocking.preposition = "";
            return i + 1;
        }
        if (mark.equals("+")) {
            blocking.joining = true;
            return i + 1;
        }
        boolean column = mark.matches("[/|]");
        boolean goesOn =
                (mark.matches("[-\u2013\u2014]") || column)
                        && ((line.finite(i + 1) && (column || !line.norm(i + 1).endsWith("s")))
                                || (Prepositions.locates(line.norm(i + 1)) && !line.taken(i + 1)));
        if (goesOn && blocking.actors.isEmpty() && line.norm(i + 1).endsWith("ing")) {
            blocking.people.stream()
                    .reduce((first, last) -> last)
                    .ifPresent(last -> blocking.actors.add(last));
        }
        if (!mark.equals(",") && !mark.equals(")") && !mark.equals("\"") && !goesOn) {
            blocking.actors = new ArrayList<>();
            blocking.lastThing = null;
        }
        blocking.preposition = "";
        blocking.joining = mark.equals(",") && blocking.joining;
        return i + 1;
    }

    private int skipTo(String mark, int i) {
        int k = i;
        while (k < line.size() && !line.norm(k).equals(mark)) {
            k++;
        }
        return k + 1;
    }

    /// Whether somebody named before acts here.
    private boolean acting(int i) {
        if (blocking.actors.isEmpty() || line.taken(i) || clauses.weatherActs(i)) {
            return false;
        }
        boolean alone =
                blocking.actors.size() == 1
                        && blocking.actors.getFirst().count == 1
                        && !blocking.actors.getFirst().text.endsWith("s")
                        && blocking.personEndsAt != i;
        if (alone && line.base(i) && !line.finite(i)) {
            return false;
        }
        if (moves(i) || (line.taken(i - 1) && line.base(i) && !line.finite(i))) {
            return false;
        }
        int k = i;
        while (line.is(Words.Kind.ADVERB, k) && !line.breaks(k + 1)) {
            k++;
        }
        if (line.breaks(k) || line.taken(k) || line.norm(k).matches("wearing|dressed|facing")) {
            return line.norm(k).equals("facing") && !line.taken(k);
        }
        if (Prepositions.length(line, k) > 0 && !line.finite(k)) {
            return false;
        }
        boolean afterMark = line.breaks(i - 1);
        boolean several =
                k == i
                        && blocking.preposition.isEmpty()
                        && !blocking.joining
                        && !afterMark
                        && line.base(k)
                        && (blocking.actors.size() > 1
                                || blocking.actors.getFirst().count > 1
                                || (line.norm(k - 1).endsWith("s")
                                        && Line.DETERMINERS.contains(line.norm(k + 1))));
        boolean noun = known(line.phrase(k)) && !line.finite(k) && !several;
        boolean placed = k == i && !blocking.preposition.isEmpty() && thing(k);
        if (line.verb(k) && !noun && !placed && !line.norm(k).equals("like")) {
            boolean copula = line.norm(k).matches("is|are|was|were|has|have|had");
            return !copula && (!afterMark || line.finite(k));
        }
        boolean unknown =
                !line.words().knows(line.norm(k))
                        && k == i
                        && !afterMark
                        && blocking.preposition.isEmpty()
                        && !blocking.joining;
        boolean many =
                blocking.actors.getLast().count > 1 && Line.DETERMINERS.contains(line.norm(k + 1));
        boolean apart = !line.words().knows(line.norm(i - 1)) && !line.name(i - 1);
        return unknown
                && !apart
                && (many || line.norm(k).matches(".*[a-z](s|ing)"))
                && !line.token(k).capitalised();
    }

    /// `Steadicam leading them`: the camera's act.
    private boolean moves(int i) {
        return matches.stream()
                .anyMatch(m -> m.from() <= i && i < m.to() && m.form().states("move"));
    }

    /// `Kids on swings`: after a preposition a noun that is also a verb is the noun.
    private boolean thing(int k) {
        return line.norm(k).endsWith("s")
                && line.longest(k, Words.Kind.PROP, Words.Kind.PLACE, Words.Kind.VEHICLE) > 0;
    }

    private int attribute(int i) {
        boolean adjective = line.longest(i, Words.Kind.ADJECTIVE) > 0 && !line.breaks(i);
        if (adjective
                && !blocking.actors.isEmpty()
                && line.norm(i - 1)
                        .matches("is|are|looks|looking|,|\\(|and|seems|appears|feels|very")) {
            int n = line.longest(i, Words.Kind.ADJECTIVE);
            for (Blocking.Person actor : blocking.actors) {
                actor.attributes.add(line.text(i, i + n));
            }
            blocking.span("subjects", i, i + n, 0.6);
            return i + n;
        }
        if (Emptiness.says(line.norm(i)) && findings.place != null && blocking.people.isEmpty()) {
            blocking.people.add(new Blocking.Person(findings.place, 0, List.of("empty"), i));
            blocking.span("subjects", i, i + 1, 0.7);
        }
        if (line.norm(i).matches("\\d0s") && !blocking.actors.isEmpty()) {
            blocking.actors.getLast().attributes.add(line.text(i, i + 1));
            blocking.span("subjects", i, i + 1, 0.6);
        }
        return i + 1;
    }

    private static boolean known(@Nullable NounPhrase phrase) {
        return phrase != null && phrase.known();
    }
}
