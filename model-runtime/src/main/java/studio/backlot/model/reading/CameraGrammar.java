package studio.backlot.model.reading;

import studio.backlot.assets.film.Vocabulary.Usage;
import studio.backlot.assets.film.Words;

/// Where a crew would put a camera word: whether a form of the vocabulary that is also an everyday
/// word is meant for the camera at its place in the line. Confined to one line.
final class CameraGrammar {
    private final Line line;
    private final CameraLexicon lexicon;
    private final CameraFinds finds;
    private final PeopleBefore people;

    CameraGrammar(Line line, CameraLexicon lexicon, CameraFinds finds) {
        this.line = line;
        this.lexicon = lexicon;
        this.finds = finds;
        this.people = new PeopleBefore(line, finds);
    }

    double confidence(CameraLexicon.Form form, int i, int j) {
        boolean accepted =
                !partOfThing(form, i, j)
                        && switch (form.usage()) {
                            case NEVER -> false;
                            case FREE -> free(form, i, j);
                            case CAPS -> capitals(form, i, j);
                            case HEAD ->
                                    alone(i, j)
                                            || head(form, i, j)
                                            || (shouted(i, j) && headNext(i, j));
                            case VERB -> verb(form, i, j);
                            case LOOSE ->
                                    form.words().contains("campfire")
                                            || ((alone(i, j) || loose(form, i))
                                                    && !(form.states("light")
                                                            && people.carries(i)));
                            case PLACE -> !weatherThere(i) && (alone(i, j) || place(j));
                            case ALONE ->
                                    alone(i, j)
                                            && !(form.states("lens")
                                                    && title(i)
                                                    && !line.sentenceStart(i));
                        };
        if (!accepted) {
            return 0;
        }
        return form.usage() == Usage.FREE ? 0.95 : 0.8;
    }

    private boolean free(CameraLexicon.Form form, int i, int j) {
        if (form.states("move")
                && people.person(i)
                && (line.norm(i).endsWith("s") || people.pronoun(i))) {
            return false;
        }
        boolean named = line.token(i).capitalised() && !line.token(i).capitals() && j == i + 1;
        if (named
                && (form.states("time") || form.states("weather"))
                && line.finite(j)
                && !line.norm(j).matches(CameraNeighbours.WEATHER_ACTS)) {
            return false;
        }
        if (form.states("framing") && form.words().getFirst().startsWith("o") && offScreen(i)) {
            return false;
        }
        return !(form.states("time")
                && form.meanings().size() == 1
                && line.norm(i - 1).matches("last|every|one"));
    }

    private boolean offScreen(int i) {
        String joined = line.joined(i, Math.min(line.size(), i + 3));
        boolean mark =
                joined.startsWith("o . s")
                        || joined.startsWith("o / s")
                        || line.norm(i).equals("os");
        return mark && (line.norm(i - 1).equals("(") || line.name(i - 1));
    }

    private boolean capitals(CameraLexicon.Form form, int i, int j) {
        String written = line.joined(i, j);
        if (j == i + 1 && title(i) && !line.sentenceStart(i)) {
            return false;
        }
        boolean shortForm = written.replaceAll("[^a-z0-9]", "").length() <= 2;
        if (alone(i, j)) {
            return true;
        }
        if (form.states("framing") && written.matches("o ?[s/].*|os") && offScreen(i)) {
            return false;
        }
        if (shortForm
                && CameraNeighbours.PLACE_PREPOSITIONS.contains(line.norm(i - 1))
                && !form.states("size")) {
            return false;
        }
        if (written.equals("2s") && line.norm(i - 1).matches("hold|for|wait|pause")) {
            return false;
        }
        boolean upper = line.text(i, j).equals(line.text(i, j).toUpperCase(java.util.Locale.ROOT));
        if (upper && !line.shouting()) {
            return !shortForm
                    || form.states("size")
                    || form.states("framing")
                    || leadIn(i)
                    || cameraNear(i, j);
        }
        boolean known = CameraNeighbours.SAFE_LOWER.contains(written.replace(" ", ""));
        return (known || line.shouting())
                && (leadIn(i) || cameraNear(i, j) || (form.states("framing") && known));
    }

    /// `Ana`: set like a name, where an abbreviation is all capitals or all small.
    private boolean title(int i) {
        return line.token(i).capitalised()
                && line.token(i).raw().length() > 1
                && !line.token(i).capitals();
    }

    private boolean cameraNear(int i, int j) {
        return (i > 0 && finds.camera(i - 1)) || line.norm(j).matches("\\d+(mm)?");
    }

    private boolean shouted(int i, int j) {
        return !line.shouting() && line.token(i).capitals() && line.token(j - 1).capitals();
    }

    /// Whether the span is a phrase of its own, apart from articles and the like.
    private boolean alone(int i, int j) {
        return leadIn(i) && (line.breaks(j) || finds.camera(j));
    }

    /// `In front of the altar`, `back against the wall`: parts of the world, no sides of a face.
    private boolean partOfThing(CameraLexicon.Form form, int i, int j) {
        boolean backdrop =
                form.states("screenPosition")
                        && form.words().size() == 1
                        && (line.is(Words.Kind.COLOUR, i - 1)
                                || line.is(Words.Kind.ADJECTIVE, i - 1));
        if (backdrop) {
            return true;
        }
        return form.states("side")
                && form.words().size() == 1
                && (line.norm(j).equals("against")
                        || (line.norm(i - 1).matches("in|the|his|her|their|at")
                                && !line.breaks(j)));
    }

    private boolean head(CameraLexicon.Form form, int i, int j) {
        boolean before =
                leadIn(i)
                        || (i > 0 && finds.camera(i - 1))
                        || line.norm(i - 1).matches("\\d+(mm)?");
        before |= form.states("size") && sizeAfter(i);
        if (!before || !headNext(i, j)) {
            return false;
        }
        boolean listed = line.norm(j).equals(",") && line.norm(i - 1).matches("an?");
        if (listed && !formAt(j + 1)) {
            return false;
        }
        boolean inPlace = line.norm(j).equals("and") && !formAt(j + 1) && form.words().size() == 1;
        return !inPlace;
    }

    /// `CU of the watch to a wide`: the second size of a range.
    private boolean sizeAfter(int i) {
        int k = line.norm(i - 1).matches("an?|the") ? i - 2 : i - 1;
        boolean to = line.norm(k).matches("to|into") || line.norm(i - 1).equals("to");
        return to && finds.any(m -> m.form().states("size") || m.form().states("move"));
    }

    private boolean headNext(int i, int j) {
        if (line.breaks(j)
                || CameraNeighbours.HEAD_NEXT.contains(line.norm(j))
                || line.norm(j).matches("\\d+(mm|s)?")) {
            return true;
        }
        if (formAt(j)) {
            return true;
        }
        return line.name(j) && (leadIn(i) || finds.camera(Math.max(0, i - 1)));
    }

    private boolean formAt(int j) {
        for (int n = Math.min(4, line.size() - j); n > 0; n--) {
            CameraLexicon.Form form = lexicon.form(line.joined(j, j + n));
            if (form != null
                    && !form.negative()
                    && !form.meanings().isEmpty()
                    && (n > 1
                            || form.usage() == Usage.HEAD
                            || form.usage() == Usage.FREE
                            || form.usage() == Usage.CAPS)
                    && !form.states("time")
                    && !form.states("weather")
                    && !form.states("intExt")) {
                return true;
            }
        }
        return false;
    }

    private boolean verb(CameraLexicon.Form form, int i, int j) {
        String first = line.norm(i);
        if (cameraSubject(i)) {
            boolean load =
                    first.matches("(lift|lower|drop|pull|push)s")
                            && line.norm(j).matches("an?|the");
            return !(load && line.norm(i - 1).matches("crane|dolly|drone|jib"));
        }
        if (people.person(i)) {
            boolean base = !first.endsWith("s") && !first.endsWith("ing") && !people.pronoun(i);
            return base
                    && form.words().size() > 1
                    && cameraEarlier(i)
                    && !line.norm(i - 1).endsWith("s");
        }
        boolean quality =
                first.endsWith("ing")
                        && Line.DETERMINERS.contains(line.norm(i - 1))
                        && !line.breaks(j)
                        && !CameraNeighbours.HEAD_NEXT.contains(line.norm(j));
        if (form.words().size() == 1 && (thingNamed(i) || quality)) {
            return false;
        }
        // `While zooming out`: nobody but a camera zooms.
        boolean lens = first.matches("zoom(?:s|ing)|doll(?:ies|ying)") && form.words().size() > 1;
        boolean lead =
                (lens && line.norm(i - 1).matches("while|as|whilst|then|and|slowly"))
                        || (leadIn(i) && !afterLightOrWeather(i))
                        || chained(i)
                        || cameraBefore(i)
                        || line.norm(i - 1).matches("\\d+mm?|mm");
        if (!lead) {
            return false;
        }
        boolean afterPerson = people.acts(i);
        if (afterPerson && !cameraVerb(first)) {
            return line.norm(j).matches("him|her|them|behind|alongside|beside")
                    || (i > 0 && finds.camera(i - 1) && !first.endsWith("s"))
                    || line.norm(i - 1).matches("slow|a|gentle|quick");
        }
        return !objectOfPerson(form, i, j, first);
    }

    /// `At the sink`: a thing with its article.
    private boolean thingNamed(int i) {
        return line.norm(i - 1).matches("the|his|her|their")
                && (line.is(Words.Kind.PROP, i) || line.is(Words.Kind.PLACE, i));
    }

    /// `We start on the kettle and pull back`: the second act of a camera that the sentence speaks
    /// of.
    private boolean chained(int i) {
        if (!line.norm(i - 1).matches("and|then") || !line.base(i)) {
            return false;
        }
        int start = i - 1;
        while (!line.sentenceStart(start)) {
            start--;
        }
        return line.norm(start).matches("we|start|open|begin|camera|let's")
                || (line.norm(start).equals("the") && line.norm(start + 1).matches("camera|shot"));
    }

    /// `Steam rising`, `neon sign behind him`: what follows is told of them, not of the camera.
    private boolean afterLightOrWeather(int i) {
        return i > 0 && finds.camera(i - 1) && !cameraBefore(i);
    }

    private static boolean cameraVerb(String word) {
        return word.matches("(pan|tilt|doll|track|zoom|crane|rack|truck|push|orbit|arc|crab).*");
    }

    /// `Pulls out a gun`, `holds the door`: a person's act on a thing though nobody is named.
    private boolean objectOfPerson(CameraLexicon.Form form, int i, int j, String first) {
        boolean determiner = line.norm(j).matches("a|an|his|her|their|the");
        boolean acts =
                first.matches(
                        "(pull|lift|drop|lower|hold|roll|pick|find|wrap|whip|spin|throw|lead)s");
        return determiner && acts && !line.norm(i).equals("the") && form.words().size() <= 2;
    }

    private boolean cameraSubject(int i) {
        int k = i - 1;
        while (k >= 0 && !line.breaks(k) && CameraNeighbours.BETWEEN.contains(line.norm(k))) {
            k--;
        }
        boolean inFrame =
                k >= 0
                        && line.norm(k).equals("frame")
                        && line.norm(k - 1).matches("in|into|of|out|enters?|exits?|leaves?|the");
        boolean path = k >= 0 && finds.camera(k) && finds.statedAt(k, "direction");
        return k >= 0
                && !inFrame
                && !path
                && (CameraNeighbours.CAMERA_SUBJECT.contains(line.norm(k))
                        || (finds.camera(k) && k < i - 1 && line.norm(i - 1).equals("and")));
    }

    /// Whether the word before belongs to the camera rather than to light, weather or people.
    private boolean cameraBefore(int i) {
        return i > 0
                && finds.camera(i - 1)
                && !finds.statedAt(i - 1, "light", "weather", "time", "direction", "gaze");
    }

    private boolean cameraEarlier(int i) {
        for (int k = i - 1; k >= 0 && !line.sentenceStart(k + 1); k--) {
            if (finds.camera(k)) {
                return true;
            }
        }
        return i > 1;
    }

    private boolean loose(CameraLexicon.Form form, int i) {
        for (int k = i - 1; k >= 0 && !line.breaks(k); k--) {
            if (!finds.camera(k)
                    && line.verb(k)
                    && !CameraNeighbours.LEAD_IN.contains(line.norm(k))
                    && !line.is(Words.Kind.BODY, k)
                    && (line.finite(k) || people.person(k))
                    && !line.norm(k).matches("shot|seen|framed|lit|set")) {
                return false;
            }
        }
        boolean looking = form.words().getFirst().endsWith("ing");
        return !(looking && (people.person(i) || (form.states("angle") && people.looks(i))));
    }

    /// `Storm outside`: where the weather is, not where the scene is.
    private boolean weatherThere(int i) {
        return i > 0 && finds.statedAt(i - 1, "weather");
    }

    private boolean place(int j) {
        NounPhrase phrase = j < line.size() ? line.phrase(j) : null;
        return phrase != null
                && (phrase.kind() == NounPhrase.Kind.PLACE
                        || phrase.kind() == NounPhrase.Kind.VEHICLE);
    }

    /// Whether only words that introduce a shot stand between the phrase's start and `i`.
    private boolean leadIn(int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (line.breaks(k) || line.taken(k)) {
                return true;
            }
            if (!finds.camera(k)
                    && !CameraNeighbours.LEAD_IN.contains(line.norm(k))
                    && !line.norm(k).matches("\\d+[a-z]?")) {
                return false;
            }
        }
        return true;
    }

    boolean patternFits(CameraLexicon.Form form, int i, int end) {
        if (form.states("framing") && form.words().getLast().equals("'s") && !line.breaks(end)) {
            return leadIn(i);
        }
        if (form.states("move")) {
            return verb(form, i, end);
        }
        if (form.states("side") && form.words().getFirst().equals("behind")) {
            boolean named =
                    line.norm(end).equals(",")
                            && end + 1 < line.size()
                            && line.phrase(end + 1) != null;
            boolean placed = i > 0 && finds.statedAt(i - 1, "composition", "framing");
            return (leadIn(i) || (cameraBefore(i) && !placed)) && !afterLightOrWeather(i) && !named;
        }
        boolean onTheWay =
                form.words().getFirst().equals("past") && finds.any(m -> m.form().states("move"));
        if (onTheWay) {
            return false;
        }
        if (form.states("role")) {
            return leadIn(i) && !people.person(i);
        }
        boolean explicit =
                form.words().stream().anyMatch(w -> w.matches("pov|ots|eyes|shoulder|reflection"));
        return explicit
                ? loose(form, i) || form.words().contains("pov")
                : leadIn(i) || (i > 0 && finds.camera(i - 1));
    }
}
