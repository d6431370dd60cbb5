package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.edit.SetupLetters;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.rhythm.Tempo;
import studio.backlot.storyboard.script.ScriptPeople;
import studio.backlot.storyboard.time.FrameRate;

/// Reads a shot list: pasted lines, or a table with a heading row (commas, semicolons or tabs, the
/// columns in any order and under the names that crews use). The descriptions are kept as written,
/// with what other columns say added to them; a reader gives them meaning later.
///
/// @param rows the shots in order
/// @param problems lines that hold no shot, with the reason
public record ShotListImport(List<Row> rows, List<String> problems) {
    private static final double SHORTEST_SECONDS = 2.0;
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^\\s*(?:(?:shot|sc(?:ene)?|setup|#)\\s*)?(\\d{1,4})?[-_ /]?([A-Za-z]{1,2})?\\s*[.):\\-–—\\t]\\s*(.+)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS =
            Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(s|sec|secs|seconds|f|fr|frames)?");
    private static final Map<String, Column> HEADERS = headers();

    public ShotListImport {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// What a column of a table holds.
    private enum Column {
        SHOT,
        SCENE,
        SIZE,
        DESCRIPTION,
        ANGLE,
        LENS,
        MOVE,
        SUBJECT,
        DIALOGUE,
        DURATION,
        NOTES
    }

    /// One shot of the list.
    ///
    /// @param line line in the list, from 1
    /// @param scene number of the scene, null where the list does not say
    /// @param setup letters of the set-up as written, null for none
    /// @param description the typed description
    /// @param dialogue what is spoken in it, null for nothing
    /// @param seconds length, null where the list does not say
    public record Row(
            int line,
            @Nullable String scene,
            @Nullable String setup,
            String description,
            @Nullable String dialogue,
            @Nullable Double seconds,
            @Nullable String notes) {}

    private static Map<String, Column> headers() {
        Map<String, Column> map = new HashMap<>();
        name(
                map,
                Column.SHOT,
                "shot,shot no,shot number,shot #,setup,set-up,no,#,nr,einstellung,plan");
        name(map, Column.SCENE, "scene,sc,scene no,scene number,scene #,szene,scène,escena");
        name(map, Column.SIZE, "size,shot size,shot type,type,framing,frame");
        name(map, Column.DESCRIPTION, "description,action,desc,shot description,beschreibung,what");
        name(map, Column.ANGLE, "angle,camera angle,height,level");
        name(map, Column.LENS, "lens,focal length,mm,optics");
        name(map, Column.MOVE, "move,movement,camera movement,camera move,motion");
        name(map, Column.SUBJECT, "subject,subjects,character,characters,cast,who");
        name(map, Column.DIALOGUE, "dialogue,dialog,line,lines,audio,sound");
        name(map, Column.DURATION, "duration,length,time,seconds,secs,est time");
        name(map, Column.NOTES, "notes,note,comments,comment,remarks");
        return map;
    }

    private static void name(Map<String, Column> map, Column column, String names) {
        for (String name : names.split(",")) {
            map.put(name, column);
        }
    }

    /// Reads a list; what is a table is decided by its first line.
    public static ShotListImport parse(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (char separator : new char[] {'\t', ';', ','}) {
            List<List<String>> table = table(clean, separator);
            if (!table.isEmpty()) {
                List<@Nullable Column> columns = columns(table.getFirst());
                boolean heading = columns.stream().filter(c -> c != null).count() >= 2;
                if (heading) {
                    return fromTable(table, columns);
                }
            }
        }
        return fromLines(clean);
    }

    private static List<@Nullable Column> columns(List<String> heading) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String cell : heading) {
            columns.add(HEADERS.get(cell.strip().toLowerCase(Locale.ROOT).replaceAll("[.:]$", "")));
        }
        return columns;
    }

    /// Cells of a table; quoted cells may hold separators, line ends and doubled quotes.
    private static List<List<String>> table(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }

    private static ShotListImport fromTable(
            List<List<String>> table, List<@Nullable Column> columns) {
        List<Row> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String scene = null;
        for (int i = 1; i < table.size(); i++) {
            Map<Column, String> cells = new LinkedHashMap<>();
            List<String> row = table.get(i);
            for (int k = 0; k < Math.min(row.size(), columns.size()); k++) {
                Column column = columns.get(k);
                if (column != null && !row.get(k).isBlank()) {
                    cells.put(column, row.get(k).strip().replaceAll("\\s+", " "));
                }
            }
            if (cells.isEmpty()) {
                continue;
            }
            scene = cells.getOrDefault(Column.SCENE, scene == null ? "" : scene);
            String description = description(cells);
            if (description.isBlank()) {
                problems.add(
                        "Row " + (i + 1) + " describes no shot: fill in a size or a description.");
                continue;
            }
            rows.add(
                    new Row(
                            i + 1,
                            sceneOf(cells, scene),
                            letters(cells.get(Column.SHOT)),
                            description,
                            cells.get(Column.DIALOGUE),
                            seconds(cells.get(Column.DURATION)),
                            cells.get(Column.NOTES)));
        }
        return new ShotListImport(rows, problems);
    }

    private static @Nullable String sceneOf(Map<Column, String> cells, String scene) {
        if (!scene.isEmpty()) {
            return scene;
        }
        String shot = cells.getOrDefault(Column.SHOT, "");
        Matcher m = Pattern.compile("^(\\d{1,4})[-_ /]?[A-Za-z]{1,2}$").matcher(shot);
        return m.matches() ? m.group(1) : null;
    }

    private static @Nullable String letters(@Nullable String shot) {
        if (shot == null) {
            return null;
        }
        Matcher m = Pattern.compile("^\\d*[-_ /]?([A-Za-z]{1,2})$").matcher(shot.strip());
        return m.matches() ? m.group(1).toUpperCase(Locale.ROOT) : null;
    }

    /// Size and subject first, as a description is typed; nothing is said twice.
    private static String description(Map<Column, String> cells) {
        StringBuilder out = new StringBuilder();
        for (Column column :
                List.of(
                        Column.SIZE,
                        Column.SUBJECT,
                        Column.DESCRIPTION,
                        Column.ANGLE,
                        Column.LENS,
                        Column.MOVE)) {
            String cell = cells.get(column);
            if (cell == null) {
                continue;
            }
            if (column == Column.LENS && cell.matches("\\d+(?:[.,]\\d+)?")) {
                cell = cell.replace(',', '.') + "mm";
            }
            boolean said =
                    out.toString().toLowerCase(Locale.ROOT).contains(cell.toLowerCase(Locale.ROOT));
            if (!said) {
                boolean joins = column == Column.SUBJECT && cells.containsKey(Column.SIZE);
                out.append(out.isEmpty() ? "" : joins ? " " : ", ").append(cell);
            }
        }
        return out.toString();
    }

    private static @Nullable Double seconds(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        Matcher m = SECONDS.matcher(cell.strip().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            return null;
        }
        double value = Double.parseDouble(m.group(1).replace(',', '.'));
        boolean frames = m.group(2) != null && m.group(2).startsWith("f");
        return frames ? value / 24 : value;
    }

    private static ShotListImport fromLines(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String[] lines = text.split("\\R");
        String scene = null;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip().replaceFirst("^[-*•]\\s+", "");
            if (line.isBlank()) {
                continue;
            }
            Matcher heading =
                    Pattern.compile("(?i)^scene\\s+(\\d+[A-Z]?)\\b.{0,60}$").matcher(line);
            if (heading.matches() && !line.contains(":")) {
                scene = heading.group(1);
                continue;
            }
            Matcher m = NUMBERED.matcher(line);
            boolean numbered = m.matches() && (m.group(1) != null || m.group(2) != null);
            boolean both = numbered && m.group(1) != null && m.group(2) != null;
            rows.add(
                    new Row(
                            i + 1,
                            both ? m.group(1) : scene,
                            numbered && m.group(2) != null
                                    ? m.group(2).toUpperCase(Locale.ROOT)
                                    : null,
                            numbered ? m.group(3).strip() : line,
                            null,
                            null,
                            null));
        }
        if (rows.isEmpty()) {
            problems.add(
                    "The list is empty: paste one shot a line, or a table with a heading row.");
        }
        return new ShotListImport(rows, problems);
    }

    /// Adds the shots to the scenes whose numbers they name; those that name none, or one that the
    /// script does not have, go to a scene.
    ///
    /// @param sceneId where shots without a scene go
    public Production addTo(Production production, String sceneId) {
        Production result = production;
        FrameRate rate = production.settings().rate();
        for (Row row : rows) {
            Scene scene =
                    result.scenes().stream()
                            .filter(s ->
                                    row.scene() != null && s.number().equalsIgnoreCase(row.scene()))
                            .findFirst()
                            .or(() -> production.scene(sceneId))
                            .orElseThrow(() -> new IllegalArgumentException("no scene " + sceneId));
            Scene now = result.scene(scene.id()).orElseThrow();
            result = result.mapScene(now.id(), s -> s.withShots(plus(s, shot(now, row, rate))));
        }
        return result;
    }

    private static List<Shot> plus(Scene scene, Shot shot) {
        List<Shot> shots = new ArrayList<>(scene.shots());
        shots.add(shot);
        return shots;
    }

    private static Shot shot(Scene scene, Row row, FrameRate rate) {
        Set<String> taken = Set.copyOf(scene.shots().stream().map(Shot::setup).toList());
        String letters =
                row.setup() != null && !taken.contains(row.setup())
                        ? row.setup()
                        : SetupLetters.free(scene);
        double spoken =
                row.dialogue() == null
                        ? 0
                        : ScriptPeople.countWords(row.dialogue()) / Tempo.WORDS_A_SECOND;
        double seconds =
                row.seconds() != null
                        ? row.seconds()
                        : Math.max(
                                SHORTEST_SECONDS,
                                Math.max(spoken, Tempo.actionSeconds(row.description())));
        String id = "shot-" + scene.id() + "-" + letters.toLowerCase(Locale.ROOT);
        Shot shot =
                Shot.of(
                        id,
                        letters,
                        SetupLetters.name(scene, letters),
                        row.description(),
                        Math.max(1, rate.framesNearest(seconds)));
        String notes =
                row.dialogue() == null
                        ? row.notes()
                        : (row.notes() == null ? "" : row.notes() + "\n")
                                + "\""
                                + row.dialogue()
                                + "\"";
        return shot.withNotes(notes);
    }
}
