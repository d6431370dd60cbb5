package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads Fountain 1.1. Every line of the file ends up in exactly one element or on the title page;
/// what fits no rule is action.
public final class FountainParser {
    private static final int NOT_FORCED = -1;
    private static final Pattern TITLE_KEY =
            Pattern.compile("^([\\p{L}][\\p{L}\\p{N} _\\-/()]{0,40}):(?:\\s+(.*))?$");
    private static final Pattern SECTION = Pattern.compile("^(#{1,6})\\s*([^#].*)$");

    private final String file;
    private final String source;
    private final List<FountainLines.Line> lines;
    private final List<ScriptElement.Aside> asides;
    private final List<ScriptElement> elements = new ArrayList<>();
    private final List<ScriptProblem> problems = new ArrayList<>();
    private final Map<String, List<String>> titlePage = new LinkedHashMap<>();

    private FountainParser(ScriptSource source) {
        this.file = source.file();
        this.source = source.text();
        problems.addAll(source.problems());
        FountainLines clean = new FountainLines(file, source.text());
        lines = clean.lines();
        asides = clean.asides();
        problems.addAll(clean.problems());
    }

    public static Screenplay parse(ScriptSource source) {
        return new FountainParser(source).read();
    }

    private Screenplay read() {
        int i = titlePage();
        while (i < lines.size()) {
            FountainLines.Line line = lines.get(i);
            i = line.gone() || line.blank() ? i + 1 : element(i);
        }
        elements.addAll(asides);
        elements.sort(Comparator.comparingInt(ScriptElement::startLine));
        return new Screenplay(file, "fountain", source, titlePage, elements, problems);
    }

    /// Reads the title page if the file begins with one.
    ///
    /// @return index of the line after it
    private int titlePage() {
        int i = 0;
        while (i < lines.size() && (lines.get(i).gone() || lines.get(i).blank())) {
            i++;
        }
        int start = i;
        if (i >= lines.size() || !startsTitlePage(i)) {
            return start;
        }
        List<String> values = new ArrayList<>();
        for (; i < lines.size() && !lines.get(i).blank(); i++) {
            if (lines.get(i).gone()) {
                continue;
            }
            String text = lines.get(i).text();
            Matcher key = TITLE_KEY.matcher(text);
            if (!Character.isWhitespace(text.charAt(0)) && key.matches()) {
                values =
                        titlePage.computeIfAbsent(
                                key.group(1).strip().toLowerCase(Locale.ROOT),
                                k -> new ArrayList<>());
                if (key.group(2) != null && !key.group(2).isBlank()) {
                    values.add(key.group(2).strip());
                }
            } else {
                values.add(text.strip());
            }
        }
        return i;
    }

    private boolean startsTitlePage(int i) {
        String text = lines.get(i).text();
        Matcher key = TITLE_KEY.matcher(text);
        if (!key.matches()
                || SceneHeading.looksLikeHeading(text)
                || Transitions.isTransition(text.stripTrailing())
                || ShotWords.namesShot(text)) {
            return false;
        }
        boolean value = key.group(2) != null && !key.group(2).isBlank();
        boolean indented =
                i + 1 < lines.size()
                        && !lines.get(i + 1).blank()
                        && !lines.get(i + 1).text().isEmpty()
                        && Character.isWhitespace(lines.get(i + 1).text().charAt(0));
        boolean another =
                i + 1 < lines.size() && TITLE_KEY.matcher(lines.get(i + 1).text()).matches();
        return value || indented || another;
    }

    /// Reads the element that begins at a line.
    ///
    /// @return index of the line after it
    private int element(int i) {
        FountainLines.Line line = lines.get(i);
        String text = line.text().strip();
        int n = line.number();
        int next = forced(i, text, n);
        if (next != NOT_FORCED) {
            return next;
        }
        if (blankBefore(i)) {
            if (SceneHeading.looksLikeHeading(text) && headingStandsAlone(i, text)) {
                return heading(i, text);
            }
            if (ShotWords.namesShot(text) && shotStandsAlone(i, text)) {
                elements.add(new ScriptElement.ShotLine(text, n, n));
                return i + 1;
            }
            if (blankAfter(i) && Transitions.isTransition(line.text())) {
                elements.add(new ScriptElement.Transition(text, n, n));
                return i + 1;
            }
            if (!blankAfter(i)
                    && !SceneHeading.looksLikeHeading(text)
                    && CharacterCue.looksLikeCue(text)) {
                return speech(i);
            }
        }
        if (!blankBefore(i) && previous() instanceof ScriptElement.Action && namesShotAlone(text)) {
            elements.add(new ScriptElement.ShotLine(text, n, n));
            return i + 1;
        }
        return action(i, line.text());
    }

    /// Elements that their first character decides.
    ///
    /// @return index of the line after it, or NOT_FORCED
    private int forced(int i, String text, int n) {
        char first = text.charAt(0);
        return switch (first) {
            case '=' -> {
                if (text.length() >= 3 && text.chars().allMatch(c -> c == '=')) {
                    aside(ScriptElement.AsideKind.PAGE_BREAK, "", 0, n);
                } else {
                    aside(ScriptElement.AsideKind.SYNOPSIS, text.substring(1).strip(), 0, n);
                }
                yield i + 1;
            }
            case '#' -> {
                Matcher section = SECTION.matcher(text);
                if (!section.matches()) {
                    yield NOT_FORCED;
                }
                int depth = section.group(1).length();
                aside(ScriptElement.AsideKind.SECTION, section.group(2).strip(), depth, n);
                yield i + 1;
            }
            case '.' -> {
                boolean forcedHeading =
                        text.length() > 1
                                && text.charAt(1) != '.'
                                && !Character.isWhitespace(text.charAt(1))
                                && blankBefore(i);
                yield forcedHeading ? heading(i, text.substring(1).strip()) : NOT_FORCED;
            }
            case '!' -> {
                yield action(i, lines.get(i).text().strip().substring(1));
            }
            case '~' -> {
                aside(ScriptElement.AsideKind.LYRIC, text.substring(1).strip(), 0, n);
                yield i + 1;
            }
            case '@' -> {
                yield text.length() > 1 && !blankAfter(i) ? speech(i) : NOT_FORCED;
            }
            case '>' -> {
                if (text.length() > 1 && text.endsWith("<")) {
                    String centred = text.substring(1, text.length() - 1).strip();
                    aside(ScriptElement.AsideKind.CENTRED, centred, 0, n);
                } else {
                    elements.add(new ScriptElement.Transition(text.substring(1).strip(), n, n));
                }
                yield i + 1;
            }
            default -> {
                yield NOT_FORCED;
            }
        };
    }

    private void aside(ScriptElement.AsideKind kind, String text, int depth, int n) {
        elements.add(new ScriptElement.Aside(kind, text, depth, n, n));
    }

    /// A heading wants a blank line after it. Where the writer forgot it, prose below still leaves
    /// a heading; two such lines one under the other are action, as the format says.
    private boolean headingStandsAlone(int i, String text) {
        if (blankAfter(i)) {
            return true;
        }
        String below = lines.get(i + 1).text().strip();
        if (SceneHeading.looksLikeHeading(below)) {
            return false;
        }
        problems.add(
                new ScriptProblem(
                        ScriptProblem.Code.HEADING_WITHOUT_BLANK_LINE,
                        file,
                        lines.get(i).number(),
                        "\"" + text + "\" was read as a scene heading.",
                        "Put a blank line after it; if it is no heading, begin it with !."));
        return true;
    }

    private int heading(int i, String text) {
        SceneHeading heading = SceneHeading.parse(text);
        int n = lines.get(i).number();
        elements.add(new ScriptElement.Heading(heading.text(), heading.number(), null, n, n));
        return i + 1;
    }

    /// `CLOSE ON THE PHONE` stands alone, or has prose below it; it is no cue.
    private boolean shotStandsAlone(int i, String text) {
        boolean lowerCase = text.chars().anyMatch(Character::isLowerCase);
        return blankAfter(i) || !lowerCase;
    }

    private int speech(int i) {
        int start = lines.get(i).number();
        CharacterCue cue = CharacterCue.parse(lines.get(i).text());
        List<ScriptElement.Part> parts = new ArrayList<>();
        int end = start;
        int j = i + 1;
        for (; j < lines.size(); j++) {
            FountainLines.Line line = lines.get(j);
            if (line.gone()) {
                continue;
            }
            if (line.blank()) {
                if (!line.text().equals("  ")) {
                    break;
                }
                continue;
            }
            String text = line.text().strip();
            end = line.number();
            if (text.startsWith("(")) {
                StringBuilder all = new StringBuilder(text);
                while (!text.endsWith(")")
                        && all.indexOf(")") < 0
                        && j + 1 < lines.size()
                        && !lines.get(j + 1).blank()
                        && all.length() < 400) {
                    j++;
                    text = lines.get(j).text().strip();
                    all.append(' ').append(text);
                    end = lines.get(j).number();
                }
                text = all.toString();
            }
            if (text.startsWith("(") && text.endsWith(")")) {
                String inside = text.substring(1, text.length() - 1).strip();
                parts.add(new ScriptElement.Part(ScriptElement.PartKind.PARENTHETICAL, inside));
            } else if (text.startsWith("~")) {
                String sung = text.substring(1).strip();
                parts.add(new ScriptElement.Part(ScriptElement.PartKind.LYRIC, sung));
            } else {
                parts.add(new ScriptElement.Part(ScriptElement.PartKind.WORDS, text));
            }
        }
        if (cue.dual() && !(previous() instanceof ScriptElement.Speech)) {
            problems.add(
                    new ScriptProblem(
                            ScriptProblem.Code.DUAL_WITHOUT_PARTNER,
                            file,
                            start,
                            "The ^ asks for dual dialogue, but no speech stands before it.",
                            "Put it on the second of two speeches that follow each other."));
        }
        elements.add(
                new ScriptElement.Speech(
                        cue.name(), cue.extensions(), parts, cue.dual(), start, end));
        return j;
    }

    private @Nullable ScriptElement previous() {
        return elements.isEmpty() ? null : elements.getLast();
    }

    private int action(int i, String first) {
        int start = lines.get(i).number();
        int end = start;
        StringBuilder text = new StringBuilder(first.stripTrailing().replace("\t", "    "));
        int j = i + 1;
        for (; j < lines.size(); j++) {
            FountainLines.Line line = lines.get(j);
            if (line.gone()) {
                continue;
            }
            if (line.blank()
                    || endsParagraph(line.text().strip())
                    || namesShotAlone(line.text().strip())) {
                break;
            }
            text.append('\n').append(line.text().stripTrailing().replace("\t", "    "));
            end = line.number();
        }
        elements.add(new ScriptElement.Action(text.toString(), start, end));
        return j;
    }

    /// `CLOSE UP - THE PHONE` on a line of its own between lines of action.
    private static boolean namesShotAlone(String text) {
        return text.chars().noneMatch(Character::isLowerCase) && ShotWords.namesShot(text);
    }

    private static boolean endsParagraph(String text) {
        return text.startsWith("# ")
                || text.startsWith("## ")
                || (text.startsWith("===") && text.chars().allMatch(c -> c == '='))
                || (text.startsWith("> ") && text.endsWith("<"));
    }

    private boolean blankBefore(int i) {
        int k = i - 1;
        while (k >= 0 && lines.get(k).gone()) {
            k--;
        }
        if (k < 0 || lines.get(k).blank()) {
            return true;
        }
        ScriptElement above = elements.isEmpty() ? null : elements.getLast();
        return above != null
                && above.endLine() == lines.get(k).number()
                && !(above instanceof ScriptElement.Action)
                && !(above instanceof ScriptElement.Speech);
    }

    private boolean blankAfter(int i) {
        int k = i + 1;
        while (k < lines.size() && lines.get(k).gone()) {
            k++;
        }
        return k >= lines.size() || lines.get(k).blank();
    }
}
