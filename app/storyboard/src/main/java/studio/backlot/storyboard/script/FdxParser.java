package studio.backlot.storyboard.script;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads Final Draft's `.fdx`. The XML is read as a stream without DTDs or external entities; lines
/// are those of the XML file. What stands inside a heading without being it (summary, arc beats, a
/// scene that was omitted) is kept apart from the heading's words.
public final class FdxParser {
    private static final int DEEPEST = 60;
    private static final Pattern LENGTH = Pattern.compile("(?:(\\d+)\\s*)?(?:(\\d+)/8)?");

    private final ScriptSource source;
    private final List<ScriptElement> elements = new ArrayList<>();
    private final List<ScriptProblem> problems = new ArrayList<>();
    private final Map<String, List<String>> titlePage = new LinkedHashMap<>();

    private final Deque<String> path = new ArrayDeque<>();
    private @Nullable Paragraph paragraph;
    private @Nullable Cue cue;
    private int dualDepth;
    private int dualSpeeches;
    private int titleDepth;
    private @Nullable StringBuilder note;
    private int noteDepth;
    private int noteLine;
    private @Nullable StringBuilder beside;
    private int besideDepth;
    private @Nullable String synopsis;

    private FdxParser(ScriptSource source) {
        this.source = source;
        problems.addAll(source.problems());
    }

    /// A paragraph while it is read.
    private static final class Paragraph {
        final String type;
        final @Nullable String number;
        final int line;
        final StringBuilder text = new StringBuilder();
        @Nullable Integer eighths;

        Paragraph(String type, @Nullable String number, int line) {
            this.type = type;
            this.number = number;
            this.line = line;
        }
    }

    /// A speech while it is read.
    private static final class Cue {
        final CharacterCue who;
        final boolean dual;
        final int line;
        int endLine;
        final List<ScriptElement.Part> parts = new ArrayList<>();

        Cue(CharacterCue who, boolean dual, int line, int endLine) {
            this.who = who;
            this.dual = dual;
            this.line = line;
            this.endLine = endLine;
        }
    }

    /// @throws ScriptException BROKEN_XML with the line, NESTED_TOO_DEEP, or UNKNOWN_FORMAT where
    ///   the XML is not Final Draft's
    public static Screenplay parse(ScriptSource source) {
        return new FdxParser(source).read();
    }

    private Screenplay read() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(source.text()));
            while (xml.hasNext()) {
                event(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new ScriptException(
                    ScriptException.Code.BROKEN_XML,
                    source.file(),
                    Math.max(line, 0),
                    "the XML is damaged or cut off.",
                    "Open the script in Final Draft and save it again.");
        }
        endSpeech();
        return new Screenplay(source.file(), "fdx", source.text(), titlePage, elements, problems);
    }

    private void event(XMLStreamReader xml, int event) {
        int line = xml.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, xml.getLocalName(), line);
            case XMLStreamConstants.END_ELEMENT -> end(line);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if ("Text".equals(path.peek())) {
                    if (beside != null) {
                        beside.append(xml.getText());
                    } else if (note != null) {
                        note.append(xml.getText());
                    } else if (paragraph != null) {
                        paragraph.text.append(xml.getText());
                    }
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader xml, String name, int line) {
        if (path.isEmpty() && !name.equals("FinalDraft")) {
            throw new ScriptException(
                    ScriptException.Code.UNKNOWN_FORMAT,
                    source.file(),
                    line,
                    "this XML is not a Final Draft script; it begins with <" + name + ">.",
                    "Save the script as Final Draft (.fdx) or Fountain.");
        }
        path.push(name);
        if (path.size() > DEEPEST) {
            throw new ScriptException(
                    ScriptException.Code.NESTED_TOO_DEEP,
                    source.file(),
                    line,
                    "elements are nested more than " + DEEPEST + " deep.",
                    "Open the script in Final Draft and save it again.");
        }
        if (beside != null) {
            if (name.equals("Paragraph") && !beside.isEmpty()) {
                beside.append('\n');
            }
            return;
        }
        switch (name) {
            case "Summary", "SceneArcBeats", "OmittedScene" -> {
                beside = new StringBuilder();
                besideDepth = path.size();
            }
            case "TitlePage" -> titleDepth = path.size();
            case "ScriptNote" -> {
                if (note == null) {
                    note = new StringBuilder();
                    noteDepth = path.size();
                    noteLine = line;
                }
            }
            case "DualDialogue" -> {
                endSpeech();
                paragraph = null;
                dualDepth = path.size();
                dualSpeeches = 0;
            }
            case "Paragraph" -> {
                if (note != null) {
                    note.append(note.isEmpty() ? "" : "\n");
                } else {
                    String type = xml.getAttributeValue(null, "Type");
                    paragraph =
                            new Paragraph(
                                    type == null ? "Action" : type,
                                    xml.getAttributeValue(null, "Number"),
                                    line);
                }
            }
            case "SceneProperties" -> {
                if (paragraph != null) {
                    paragraph.eighths = eighths(xml.getAttributeValue(null, "Length"));
                }
            }
            default -> {}
        }
    }

    private void end(int line) {
        int depth = path.size();
        String name = path.pop();
        if (beside != null) {
            if (depth == besideDepth) {
                synopsis = name.equals("Summary") ? beside.toString().strip() : synopsis;
                beside = null;
            }
            return;
        }
        if (note != null && depth == noteDepth) {
            elements.add(
                    new ScriptElement.Aside(
                            ScriptElement.AsideKind.NOTE, note.toString(), 0, noteLine, line));
            note = null;
        } else if (name.equals("Paragraph") && note == null && paragraph != null) {
            Paragraph done = paragraph;
            paragraph = null;
            if (titleDepth > 0) {
                titleLine(done.text.toString().strip());
            } else if (path.contains("Content")) {
                paragraph(done, line);
            }
        } else if (name.equals("DualDialogue") && depth == dualDepth) {
            endSpeech();
            dualDepth = 0;
        } else if (name.equals("TitlePage")) {
            titleDepth = 0;
        }
    }

    /// A title page of Final Draft is centred text: the first line is the title.
    private void titleLine(String text) {
        if (text.isEmpty()) {
            return;
        }
        String key = titlePage.isEmpty() ? "title" : "credit";
        titlePage.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
    }

    private static @Nullable Integer eighths(@Nullable String length) {
        if (length == null || length.isBlank()) {
            return null;
        }
        Matcher m = LENGTH.matcher(length.strip());
        if (!m.matches()) {
            return null;
        }
        int pages = m.group(1) == null ? 0 : Integer.parseInt(m.group(1));
        int parts = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        int total = pages * 8 + parts;
        return total > 0 ? total : null;
    }

    private void paragraph(Paragraph p, int end) {
        String text = p.text.toString().strip();
        String type = p.type.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return;
        }
        switch (type) {
            case "parenthetical", "dialogue", "lyrics", "singing" -> part(type, text, p.line, end);
            case "character" -> {
                endSpeech();
                boolean dual = dualDepth > 0 && dualSpeeches++ > 0;
                cue = new Cue(CharacterCue.parse(text), dual, p.line, end);
            }
            default -> {
                endSpeech();
                alone(type, p, text, end);
            }
        }
    }

    private void alone(String type, Paragraph p, String text, int end) {
        switch (type) {
            case "scene heading" -> {
                SceneHeading heading = SceneHeading.parse(text);
                String number =
                        p.number == null || p.number.isBlank() ? heading.number() : p.number;
                elements.add(
                        new ScriptElement.Heading(heading.text(), number, p.eighths, p.line, end));
                if (synopsis != null && !synopsis.isEmpty()) {
                    elements.add(
                            new ScriptElement.Aside(
                                    ScriptElement.AsideKind.SYNOPSIS, synopsis, 0, p.line, end));
                }
                synopsis = null;
            }
            case "transition" -> elements.add(new ScriptElement.Transition(text, p.line, end));
            case "shot" -> elements.add(new ScriptElement.ShotLine(text, p.line, end));
            case "action" -> elements.add(new ScriptElement.Action(text, p.line, end));
            case "new act", "end of act" ->
                    elements.add(
                            new ScriptElement.Aside(
                                    ScriptElement.AsideKind.SECTION, text, 1, p.line, end));
            default ->
                    elements.add(
                            new ScriptElement.Aside(
                                    ScriptElement.AsideKind.UNKNOWN, text, 0, p.line, end));
        }
    }

    private void part(String type, String text, int line, int end) {
        if (cue == null) {
            elements.add(new ScriptElement.Action(text, line, end));
            problems.add(
                    new ScriptProblem(
                            ScriptProblem.Code.UNKNOWN_ELEMENT,
                            source.file(),
                            line,
                            "Dialogue without a character above it was kept as action.",
                            "Add the character's name above it."));
            return;
        }
        boolean bracketed = type.equals("parenthetical");
        String bare =
                bracketed && text.startsWith("(") && text.endsWith(")")
                        ? text.substring(1, text.length() - 1).strip()
                        : text;
        ScriptElement.PartKind kind =
                bracketed
                        ? ScriptElement.PartKind.PARENTHETICAL
                        : type.equals("dialogue")
                                ? ScriptElement.PartKind.WORDS
                                : ScriptElement.PartKind.LYRIC;
        cue.parts.add(new ScriptElement.Part(kind, bare));
        cue.endLine = end;
    }

    private void endSpeech() {
        if (cue != null) {
            elements.add(
                    new ScriptElement.Speech(
                            cue.who.name(),
                            cue.who.extensions(),
                            cue.parts,
                            cue.dual,
                            cue.line,
                            cue.endLine));
            cue = null;
        }
    }
}
