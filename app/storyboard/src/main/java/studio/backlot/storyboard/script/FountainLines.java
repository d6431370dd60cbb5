package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.List;

/// The lines of a Fountain file with boneyards and notes taken out and kept aside. Linear in the
/// length of the text, whatever it holds.
final class FountainLines {
    /// One line.
    ///
    /// @param number counted from 1
    /// @param text what is left of it
    /// @param gone whether nothing but notes or boneyard stood on it
    record Line(int number, String text, boolean gone) {
        boolean blank() {
            return !gone && text.isBlank();
        }
    }

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final List<ScriptElement.Aside> asides = new ArrayList<>();
    private final List<ScriptProblem> problems = new ArrayList<>();

    FountainLines(String file, String text) {
        this.file = file;
        List<String> raw = split(text);
        boolean[] cut = new boolean[raw.size()];
        takeNotes(takeBoneyards(raw, cut), cut);
    }

    List<Line> lines() {
        return lines;
    }

    List<ScriptElement.Aside> asides() {
        return asides;
    }

    List<ScriptProblem> problems() {
        return problems;
    }

    /// Splits at LF, CR LF and CR.
    static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i).replace('\f', ' '));
                if (c == '\r' && i + 1 < n && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < n) {
            lines.add(text.substring(start).replace('\f', ' '));
        }
        return lines;
    }

    private List<String> takeBoneyards(List<String> raw, boolean[] cut) {
        int lastLine = -1;
        int lastColumn = -1;
        for (int i = raw.size() - 1; i >= 0 && lastLine < 0; i--) {
            lastColumn = raw.get(i).lastIndexOf("*/");
            lastLine = lastColumn >= 0 ? i : -1;
        }
        List<String> out = new ArrayList<>(raw.size());
        StringBuilder bone = null;
        int boneFrom = 0;
        for (int i = 0; i < raw.size(); i++) {
            String line = raw.get(i);
            if (bone == null && line.indexOf("/*") < 0) {
                out.add(line);
                continue;
            }
            StringBuilder kept = new StringBuilder();
            int at = 0;
            while (at <= line.length()) {
                if (bone != null) {
                    int close = line.indexOf("*/", at);
                    cut[i] = true;
                    if (close < 0) {
                        bone.append(line, at, line.length()).append('\n');
                        break;
                    }
                    bone.append(line, at, close);
                    asides.add(aside(ScriptElement.AsideKind.BONEYARD, bone, boneFrom, i));
                    bone = null;
                    at = close + 2;
                    continue;
                }
                int open = line.indexOf("/*", at);
                boolean closes =
                        open >= 0 && (i < lastLine || (i == lastLine && open + 2 <= lastColumn));
                if (!closes) {
                    if (open >= 0) {
                        problem(ScriptProblem.Code.UNCLOSED_BONEYARD, i, "/*", "*/");
                    }
                    kept.append(line, at, line.length());
                    break;
                }
                kept.append(line, at, open);
                bone = new StringBuilder();
                boneFrom = i;
                at = open + 2;
            }
            out.add(kept.toString());
        }
        return out;
    }

    private void takeNotes(List<String> in, boolean[] cut) {
        StringBuilder note = null;
        int noteFrom = 0;
        int hopelessUntil = -1;
        for (int i = 0; i < in.size(); i++) {
            String line = in.get(i);
            StringBuilder kept = new StringBuilder();
            int at = 0;
            while (at <= line.length()) {
                if (note != null) {
                    int close = line.indexOf("]]", at);
                    cut[i] = true;
                    if (close < 0) {
                        note.append(line, at, line.length()).append('\n');
                        break;
                    }
                    note.append(line, at, close);
                    asides.add(aside(ScriptElement.AsideKind.NOTE, note, noteFrom, i));
                    note = null;
                    at = close + 2;
                    continue;
                }
                int open = i < hopelessUntil ? -1 : line.indexOf("[[", at);
                if (open < 0) {
                    kept.append(line, at, line.length());
                    break;
                }
                int paragraphEnd = closingParagraph(in, cut, i, open + 2);
                if (paragraphEnd >= 0) {
                    hopelessUntil = paragraphEnd;
                    problem(ScriptProblem.Code.UNCLOSED_NOTE, i, "[[", "]]");
                    kept.append(line, at, line.length());
                    break;
                }
                kept.append(line, at, open);
                note = new StringBuilder();
                noteFrom = i;
                at = open + 2;
            }
            String text = kept.toString();
            boolean gone = cut[i] && text.isBlank();
            lines.add(new Line(i + 1, gone ? "" : text, gone));
        }
        asides.sort((a, b) -> Integer.compare(a.startLine(), b.startLine()));
    }

    /// -1 if a note that is open at a place closes before the next empty line; else the line after
    /// the paragraph, before which no note can close.
    private static int closingParagraph(List<String> in, boolean[] cut, int from, int column) {
        for (int i = from; i < in.size(); i++) {
            String line = in.get(i);
            if (line.indexOf("]]", i == from ? column : 0) >= 0) {
                return -1;
            }
            if (i > from && line.isBlank() && !line.equals("  ") && !cut[i]) {
                return i;
            }
        }
        return in.size();
    }

    private void problem(ScriptProblem.Code code, int line, String open, String close) {
        problems.add(
                new ScriptProblem(
                        code,
                        file,
                        line + 1,
                        "A " + open + " is never closed; it was read as text.",
                        "Add the closing " + close + ", or remove the " + open + "."));
    }

    private static ScriptElement.Aside aside(
            ScriptElement.AsideKind kind, StringBuilder text, int from, int to) {
        return new ScriptElement.Aside(kind, text.toString().strip(), 0, from + 1, to + 1);
    }
}
