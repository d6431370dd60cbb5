package studio.backlot.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Lines written by hand with what they state, and the score of a reader on them.
final class CrewLines {
    static final List<String> CAMERA =
            List.of(
                    "size",
                    "endSize",
                    "framing",
                    "role",
                    "angle",
                    "dutch",
                    "level",
                    "side",
                    "moves",
                    "moveSpeed",
                    "moveStyle",
                    "lensMm",
                    "lensClass",
                    "focusStyle",
                    "composition",
                    "screenPosition",
                    "direction",
                    "gaze",
                    "light",
                    "colour",
                    "time",
                    "weather",
                    "intExt",
                    "transition",
                    "frameRate");

    private int stated;
    private int right;
    private int open;
    private int invented;
    private final List<String> faults = new ArrayList<>();

    /// Slots outside the camera's that nobody may invent either.
    private static final List<String> OPEN = List.of("place", "mood");

    /// @param expected stated slots and their values
    /// @param open slots that readers may differ on, not counted
    record Line(String text, Map<String, String> expected, Set<String> open) {}

    /// Lines about the camera above all.
    static List<Line> all() {
        return of("crew-lines.tsv");
    }

    /// Lines about who does what where.
    static List<Line> staging() {
        return of("staging-lines.tsv");
    }

    /// Lines of shot lists, slugs, prose and prompts, written without looking at the rules.
    static List<Line> setDay() {
        return of("set-day-lines.tsv");
    }

    /// Lines written after the rules were done.
    static List<Line> unseen() {
        return of("unseen-lines.tsv");
    }

    private static List<Line> of(String resource) {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        CrewLines.class.getResourceAsStream(resource)),
                                StandardCharsets.UTF_8))) {
            for (String row : reader.lines().toList()) {
                if (!row.startsWith("#") && !row.isBlank()) {
                    lines.add(line(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Line line(String row) {
        String[] parts = row.split("\t");
        Map<String, String> expected = new LinkedHashMap<>();
        Set<String> open = new HashSet<>();
        for (String pair : parts.length > 1 ? parts[1].split(";") : new String[0]) {
            if (pair.startsWith("~")) {
                open.add(pair.substring(1));
                continue;
            }
            int equals = pair.indexOf('=');
            expected.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Line(parts[0], expected, open);
    }

    void score(Line line, Reading reading) {
        ObjectNode json = ReadingJson.of(reading);
        for (Map.Entry<String, String> wanted : line.expected().entrySet()) {
            stated++;
            if (holds(wanted.getKey(), wanted.getValue(), json)) {
                right++;
            } else {
                faults.add(
                        line.text()
                                + "\n      wanted "
                                + wanted
                                + ", read "
                                + got(wanted.getKey(), json));
            }
        }
        CAMERA.forEach(slot -> scoreUnstated(line, slot, json));
    }

    /// Scores like `score`, and counts places and moods that the line does not state as well.
    void scoreWhole(Line line, Reading reading) {
        score(line, reading);
        OPEN.forEach(slot -> scoreUnstated(line, slot, ReadingJson.of(reading)));
    }

    private void scoreUnstated(Line line, String slot, ObjectNode json) {
        if (line.expected().containsKey(slot) || line.open().contains(slot)) {
            return;
        }
        open++;
        String value = text(json.get(slot));
        if (!value.isEmpty()) {
            invented++;
            faults.add(line.text() + "\n      invented " + slot + "=" + value);
        }
    }

    private static boolean holds(String slot, String value, ObjectNode json) {
        JsonNode subjects = json.get("subjects");
        JsonNode first = subjects.path(0);
        return switch (slot) {
            case "subject" -> plain(first.path("text").asText()).equals(plain(value));
            case "count" -> first.path("count").asInt(-1) == Integer.parseInt(value);
            case "action" ->
                    first.path("action")
                            .asText("")
                            .toLowerCase(Locale.ROOT)
                            .startsWith(value.toLowerCase(Locale.ROOT));
            case "action2" ->
                    subjects.path(1)
                            .path("action")
                            .asText("")
                            .toLowerCase(Locale.ROOT)
                            .startsWith(value.toLowerCase(Locale.ROOT));
            case "names" -> plain(names(subjects, "text")).equals(plain(value));
            case "props" -> plain(text(json.get("props"))).equals(plain(value));
            case "unread" -> names(json.get("notUnderstood"), "text").equals(value);
            case "rel", "rel2" ->
                    relations(json).stream().anyMatch(r -> plain(r).equals(plain(value)));
            case "attr" -> text(first.path("attributes")).contains(value);
            case "prop" ->
                    ("," + plain(text(json.get("props"))) + ",").contains("," + plain(value) + ",");
            case "place", "moveTarget", "mood" -> plain(text(json.get(slot))).equals(plain(value));
            case "focusFrom" ->
                    plain(json.path("focus").path("from").asText()).equals(plain(value));
            case "focusTo" -> plain(json.path("focus").path("to").asText()).equals(plain(value));
            default -> text(json.get(slot)).equals(value);
        };
    }

    /// Small letters, no articles and single spaces: the words of a name, however they are set.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(the|a|an) ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String got(String slot, ObjectNode json) {
        return switch (slot) {
            case "subject", "names", "count", "action", "action2", "attr" ->
                    json.get("subjects").toString();
            case "rel", "rel2" -> String.valueOf(relations(json));
            case "unread" -> String.valueOf(json.get("notUnderstood"));
            case "prop" -> json.get("props") + " subjects " + json.get("subjects");
            case "focusFrom", "focusTo" -> String.valueOf(json.get("focus"));
            default -> String.valueOf(json.get(slot));
        };
    }

    private static String names(JsonNode list, String field) {
        List<String> names = new ArrayList<>();
        list.forEach(value -> names.add(value.path(field).asText()));
        return String.join(",", names);
    }

    private static List<String> relations(ObjectNode json) {
        List<String> relations = new ArrayList<>();
        for (JsonNode value : json.get("relations")) {
            relations.add(
                    "%s %s %s"
                            .formatted(
                                    value.path("subject").asText(),
                                    value.path("relation").asText(),
                                    value.path("object").asText()));
        }
        return relations;
    }

    private static String text(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "";
        }
        if (!node.isArray()) {
            return node.asText();
        }
        List<String> values = new ArrayList<>();
        node.forEach(value -> values.add(value.asText()));
        return String.join(",", values);
    }

    double accuracy() {
        return (double) right / stated;
    }

    double inventedShare() {
        return (double) invented / open;
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public String toString() {
        return "%d of %d stated slots right (%.3f), %d of %d unstated slots invented (%.4f)"
                .formatted(right, stated, accuracy(), invented, open, inventedShare());
    }
}
