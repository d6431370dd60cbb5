package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// Who does what, with what and where, in the words that the camera left over. A shallow parse:
/// noun phrases in order, the verb after somebody is what they do, a preposition before a thing is
/// how it stands to what came before. Confined to one reading.
final class SceneParser {
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
        this.nouns = new NounReader(line, findings, matches, blocking);
    }

    void read() {
        new MoodReader(line, findings).read();
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
        int posed = postures.read(i);
        if (posed > i) {
            return posed;
        }
        int relation = Prepositions.length(line, i);
        boolean verbal = acting(i);
        if (verbal) {
            return actions.read(i);
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
        boolean goesOn =
                mark.matches("[-\u2013\u2014]")
                        && line.finite(i + 1)
                        && !line.norm(i + 1).endsWith("s");
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
        if (line.verb(k) && !noun && !line.norm(k).equals("like")) {
            boolean copula = line.norm(k).matches("is|are|was|were|has|have|had");
            return !copula && (!afterMark || line.finite(k));
        }
        boolean unknown =
                !line.words().knows(line.norm(k))
                        && k == i
                        && !afterMark
                        && blocking.preposition.isEmpty()
                        && !blocking.joining;
        return unknown && line.norm(k).matches(".*[a-z](s|ing)") && !line.token(k).capitalised();
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
