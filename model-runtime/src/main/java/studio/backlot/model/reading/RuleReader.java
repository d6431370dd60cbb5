package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Vocabulary;
import studio.backlot.assets.film.Vocabulary.Meaning;
import studio.backlot.assets.film.Words;

/// Reads descriptions by rules over the film vocabulary: first numbers and headings, then camera
/// words, then who does what where in the words that are left. Safe to share between threads: a
/// reading keeps its state to itself.
public final class RuleReader implements DescriptionReader {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^\\s*(?:sc|scene)\\.?\\s*#?\\d{1,4}[A-Z]?\\s*[,/:-]?\\s*"
                            + "(?:shot|sh|setup|set-up)\\.?\\s*#?\\d{1,4}[A-Z]?\\s*[:.)|-]?\\s*"
                            + "|^\\s*(?:(?:shot|sc(?:ene)?|setup|set-up|#|sh|no)\\.?\\s*#?\\s*)?\\d{1,4}[A-Za-z]{0,2}"
                            + "\\s*(?:\\.(?!\\d)|[):|\\t]|-(?=\\s))\\s*"
                            + "|^\\s*(?i:shot|setup|sh)\\s+#?\\d{1,4}[A-Za-z]?\\b\\s*[.):|-]?\\s*"
                            + "|^\\s*#\\d+\\s+|^\\s*[-*\u2022]\\s+",
                    Pattern.CASE_INSENSITIVE);

    /// Words that carry no noun with them and still ask for something to be seen.
    private static final String SEASON =
            "autumn(?:al)?|winter|wintry|summer|springtime|christmas|halloween|easter";

    private final CameraLexicon lexicon;
    private final Words words;
    private final Spelling spelling;

    public RuleReader(Vocabulary vocabulary, Words words) {
        this.lexicon = new CameraLexicon(vocabulary);
        this.words = words;
        this.spelling = new Spelling(lexicon, words);
    }

    /// A reader over the tables that ship with the program; takes about 0.1 s to make.
    public static RuleReader bundled() {
        return new RuleReader(Vocabulary.bundled(), Words.bundled());
    }

    @Override
    public Reading read(String description) {
        Findings findings = new Findings();
        Line line =
                new Line(
                        description,
                        spelling.corrected(Shorthand.written(Token.of(description))),
                        words);
        takeNumber(line, description);
        Heading heading = Heading.in(description, words);
        List<int[]> silent = new ArrayList<>();
        for (Measures.Found found : Measures.in(description)) {
            findings.measure(found);
            silent.add(new int[] {found.start(), found.end()});
        }
        if (heading != null) {
            place(findings, heading, silent);
        }
        for (int[] span : silent) {
            takeText(line, span[0], span[1]);
        }
        new Negation(line, lexicon).take();
        List<CameraMatcher.Match> matches = new CameraMatcher(line, lexicon).matches();
        screens(matches);
        matches.removeIf(m -> isCarried(m, line));
        SizeReader sizes = new SizeReader(line, findings, matches);
        sizes.read();
        CameraMatcher.Match before = null;
        for (CameraMatcher.Match match : matches) {
            if (before == null || !followsByTurning(before, match)) {
                state(match, line, findings);
            }
            before = match;
        }
        inserts(matches, findings);
        warmth(matches, line, findings);
        sizes.impliedMove();
        new SpeedReader(line, findings, matches).read();
        boolean[] spoken = take(matches, line);
        new PointOfView(line, findings).read(matches);
        new TargetReader(line, findings).read(matches);
        SceneParser scene = new SceneParser(line, findings, matches);
        scene.read();
        insertOfThing(matches, line, findings);
        return new Reading(
                description,
                findings.description(),
                findings.spans.stream()
                        .sorted(Comparator.comparingInt(Reading.Span::start))
                        .toList(),
                unread(line, findings, spoken));
    }

    private static void place(Findings findings, Heading heading, List<int[]> silent) {
        findings.put(new Meaning("intExt", heading.intExt().name()));
        boolean first = heading.placeStart() > heading.start();
        int mark = first ? heading.placeStart() : heading.placeEnd();
        findings.span("intExt", heading.start(), mark, 0.98);
        findings.place = heading.place();
        findings.span("place", heading.placeStart(), heading.placeEnd(), 0.95);
        silent.add(new int[] {heading.start(), heading.placeEnd()});
    }

    private static void takeNumber(Line line, String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.find() && !text.substring(number.end()).isBlank()) {
            takeText(line, number.start(), number.end());
        }
    }

    private static void takeText(Line line, int start, int end) {
        for (int i = 0; i < line.size(); i++) {
            if (line.token(i).start() < end && line.token(i).end() > start) {
                line.take(i, i + 1);
            }
        }
    }

    /// `CU - phone screen`: with a size of its own beside it the screen is what is seen.
    private static void screens(List<CameraMatcher.Match> matches) {
        long sizes = matches.stream().filter(m -> m.form().states("size")).count();
        if (sizes > 1) {
            matches.removeIf(m -> m.form().original().equals("phone screen"));
        }
    }

    /// `With a rope over his shoulder`: what is carried there, nobody looks over.
    private static boolean isCarried(CameraMatcher.Match match, Line line) {
        String words = line.joined(match.from(), match.to());
        return words.matches("over (?:his|her|their|one|the) shoulders?")
                && match.from() > 0
                && line.is(Words.Kind.PROP, match.from() - 1);
    }

    private void state(CameraMatcher.Match match, Line line, Findings findings) {
        int start = line.token(match.from()).start();
        int end = line.token(match.to() - 1).end();
        for (Meaning meaning : match.form().meanings()) {
            boolean found =
                    meaning.slot().equals("move")
                            && !findings.moves.isEmpty()
                            && match.form().words().getFirst().matches("finds?|discovers?");
            if (!meaning.slot().equals("size") && !found) {
                findings.span(findings.put(meaning), start, end, match.confidence());
            }
        }
    }

    /// `Pans right following the train`: the head follows, the camera stays where it is.
    private static boolean followsByTurning(CameraMatcher.Match before, CameraMatcher.Match match) {
        boolean turns =
                before.form().meanings().stream().anyMatch(m -> m.value().matches("PAN.*|TILT.*"));
        return turns
                && before.to() == match.from()
                && match.form().words().getFirst().startsWith("follow");
    }

    /// Words of single lights stay in the line: a candle that lights a face is a prop too.
    private static boolean[] take(List<CameraMatcher.Match> matches, Line line) {
        boolean[] spoken = new boolean[line.size()];
        for (CameraMatcher.Match match : matches) {
            for (int i = match.from(); i < match.to(); i++) {
                spoken[i] = true;
            }
            int blank = match.form().words().indexOf("X");
            if (!staysInLine(match, line)) {
                line.take(match.from(), match.to());
            } else if (blank > 0 && match.form().states("move")) {
                line.take(match.from(), match.from() + blank);
            }
        }
        return spoken;
    }

    private static boolean staysInLine(CameraMatcher.Match match, Line line) {
        boolean lamp =
                match.form().states("light") && match.form().usage() == Vocabulary.Usage.LOOSE;
        boolean act =
                match.form().states("gaze")
                        && match.form()
                                .words()
                                .getFirst()
                                .matches("look.*|star.*|glanc.*|turn.*|gaz.*");
        boolean going = match.form().states("direction") && line.verb(match.from());
        boolean named =
                match.form().words().contains("X")
                        && match.form().meanings().stream().noneMatch(m -> m.value().equals("POV"));
        boolean thing =
                match.form().states("role")
                        && match.form().words().getLast().matches("reacts|registers");
        boolean place =
                match.form().states("framing")
                        && !match.form().words().getLast().equals("shot")
                        && match.form().meanings().getFirst().value().matches("THROUGH|REFLECTION");
        return lamp
                || act
                || going
                || named
                || thing
                || place
                || match.form()
                        .original()
                        .matches("close on the (letter|gun)|tiny figure|a shape in the doorway");
    }

    /// An insert is one, whatever size stands beside it.
    private static void inserts(List<CameraMatcher.Match> matches, Findings findings) {
        boolean insert =
                matches.stream()
                        .flatMap(m -> m.form().meanings().stream())
                        .anyMatch(m -> m.slot().equals("size") && m.value().equals("INSERT"));
        if (insert) {
            findings.size = ShotSize.INSERT;
        }
    }

    /// `Warm candlelight`: the quality of a light is the colour of the picture.
    private static void warmth(List<CameraMatcher.Match> matches, Line line, Findings findings) {
        for (CameraMatcher.Match match : matches) {
            String before = line.norm(match.from() - 1);
            boolean warm = before.matches("warm|golden|amber|orange|honeyed");
            boolean cool = before.matches("cold|cool|blue|icy|steely|bluish");
            if (match.form().states("light") && (warm || cool)) {
                findings.put(new Meaning("colour", warm ? "WARM" : "COOL"));
                findings.span(
                        "colour",
                        line.token(match.from() - 1).start(),
                        line.token(match.from() - 1).end(),
                        0.8);
            }
        }
    }

    /// `Close on the letter`: a thing that fills the frame.
    private static void insertOfThing(
            List<CameraMatcher.Match> matches, Line line, Findings findings) {
        if (findings.framing() != null || findings.size == null) {
            return;
        }
        for (CameraMatcher.Match match : matches) {
            boolean close = match.form().states("size") && findings.size.aim() <= ShotSize.CU.aim();
            boolean on = line.norm(match.to() - 1).matches("on|of");
            if (close && on && match.to() < line.size()) {
                NounPhrase phrase = line.phrase(match.to());
                if (phrase != null && phrase.kind() == NounPhrase.Kind.PROP) {
                    findings.framing(Framing.INSERT);
                }
            }
        }
    }

    private static List<Reading.Unread> unread(Line line, Findings findings, boolean[] spoken) {
        List<Reading.Unread> unread = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Token token = line.token(i);
            boolean covered =
                    spoken[i]
                            || line.taken(i)
                            || findings.spans.stream()
                                    .anyMatch(s ->
                                            s.start() < token.end() && token.start() < s.end());
            boolean plain =
                    !token.word()
                            || (line.is(Words.Kind.FILLER, i) && !token.norm().matches(SEASON))
                            || line.is(Words.Kind.ADVERB, i)
                            || token.norm().length() < 2
                            || line.number(i) != null
                            || token.norm()
                                    .matches(
                                            "\\d+|lone|solitary|single|couple|pair|dozen|reveal|ends?|flicker|front|edge|side|middle|bottom|corner|rear|back|far");
            if (!covered && !plain) {
                unread.add(new Reading.Unread(token.raw(), token.start(), token.end()));
            }
        }
        return unread;
    }
}
