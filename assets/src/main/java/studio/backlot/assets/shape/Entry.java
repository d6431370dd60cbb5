package studio.backlot.assets.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.AssetException;
import studio.backlot.assets.AssetException.Code;

/// One JSON object of a catalogue's file, read field by field. Every complaint names the file and
/// the path of the field; [#done] refuses fields that nobody read, so that a slip of spelling is
/// found at once. Angles are degrees in files and are given out in radians by [#angle].
public final class Entry {
    private final String file;
    private final String path;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    private Entry(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw wrong(path, "must be an object in braces");
        }
    }

    /// Reads a whole file.
    ///
    /// @throws AssetException where it is not JSON
    public static Entry parse(String file, InputStream in, ObjectMapper mapper) {
        try {
            return new Entry(file, "", mapper.readTree(in));
        } catch (JsonProcessingException e) {
            throw new AssetException(
                    Code.SYNTAX,
                    "%s, line %d: %s Correct the JSON there."
                            .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new AssetException(Code.MISSING, file + " could not be read.", e);
        }
    }

    public AssetException wrong(String field, String remedy) {
        return new AssetException(Code.FIELD, "%s, %s%s: %s".formatted(file, path, field, remedy));
    }

    public boolean has(String name) {
        return node.has(name);
    }

    private @Nullable JsonNode field(String name) {
        read.add(name);
        return node.get(name);
    }

    private JsonNode required(String name) {
        JsonNode found = field(name);
        if (found == null) {
            throw wrong(name, "is missing; add it");
        }
        return found;
    }

    public String text(String name) {
        JsonNode found = required(name);
        if (!found.isTextual() || found.asText().isBlank()) {
            throw wrong(name, "must be text in quotes");
        }
        return found.asText();
    }

    public String text(String name, String fallback) {
        return has(name) ? text(name) : fallback;
    }

    public @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    public double number(String name) {
        JsonNode found = required(name);
        if (!found.isNumber()) {
            throw wrong(name, "must be a number");
        }
        return found.asDouble();
    }

    public double number(String name, double fallback) {
        return has(name) ? number(name) : fallback;
    }

    public int count(String name, int fallback) {
        return has(name) ? (int) number(name) : fallback;
    }

    /// An angle written in degrees, in radians.
    public double angle(String name, double fallbackDegrees) {
        return Math.toRadians(number(name, fallbackDegrees));
    }

    public boolean flag(String name, boolean fallback) {
        JsonNode found = field(name);
        if (found == null) {
            return fallback;
        }
        if (!found.isBoolean()) {
            throw wrong(name, "must be true or false");
        }
        return found.asBoolean();
    }

    /// A colour written `#RRGGBB`.
    public int colour(String name) {
        String value = text(name);
        if (!value.matches("#[0-9A-Fa-f]{6}")) {
            throw wrong(name, "must be a colour such as \"#B04A3A\"");
        }
        return Integer.parseInt(value.substring(1), 16);
    }

    public double[] numbers(String name, int length) {
        return numbers(name, required(name), length);
    }

    private double[] numbers(String name, JsonNode found, int length) {
        if (!found.isArray() || found.size() != length) {
            throw wrong(name, "must be a list of " + length + " numbers");
        }
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            if (!found.get(i).isNumber()) {
                throw wrong(name, "must hold only numbers");
            }
            values[i] = found.get(i).asDouble();
        }
        return values;
    }

    public Point3 point3(String name) {
        double[] v = numbers(name, 3);
        return new Point3(v[0], v[1], v[2]);
    }

    public Point3 point3(String name, Point3 fallback) {
        return has(name) ? point3(name) : fallback;
    }

    public Point2 point2(String name) {
        double[] v = numbers(name, 2);
        return new Point2(v[0], v[1]);
    }

    public Point2 point2(String name, Point2 fallback) {
        return has(name) ? point2(name) : fallback;
    }

    public List<Point2> points2(String name) {
        List<Point2> points = new ArrayList<>();
        for (JsonNode each : array(name)) {
            double[] v = numbers(name, each, 2);
            points.add(new Point2(v[0], v[1]));
        }
        return List.copyOf(points);
    }

    public List<Point3> points3(String name) {
        List<Point3> points = new ArrayList<>();
        for (JsonNode each : array(name)) {
            double[] v = numbers(name, each, 3);
            points.add(new Point3(v[0], v[1], v[2]));
        }
        return List.copyOf(points);
    }

    public List<Double> angles(String name) {
        List<Double> angles = new ArrayList<>();
        for (JsonNode each : array(name)) {
            angles.add(Math.toRadians(each.asDouble()));
        }
        return List.copyOf(angles);
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array(name)) {
            texts.add(each.asText());
        }
        return List.copyOf(texts);
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode found = field(name);
        if (found == null) {
            return List.of();
        }
        if (!found.isArray()) {
            throw wrong(name, "must be a list in brackets");
        }
        return found;
    }

    /// The objects of a list, none where the field is absent.
    public <T> List<T> list(String name, Function<Entry, T> reader) {
        List<T> values = new ArrayList<>();
        int index = 0;
        for (JsonNode each : array(name)) {
            Entry entry = new Entry(file, path + name + "[" + index++ + "].", each);
            values.add(reader.apply(entry));
            entry.done();
        }
        return List.copyOf(values);
    }

    /// The object of a field, null where it is absent.
    public <T> @Nullable T object(String name, Function<Entry, T> reader) {
        JsonNode found = field(name);
        if (found == null) {
            return null;
        }
        Entry entry = new Entry(file, path + name + ".", found);
        T value = reader.apply(entry);
        entry.done();
        return value;
    }

    /// The objects of an object by their names, in the order of the file.
    public <T> Map<String, T> map(String name, Function<Entry, T> reader) {
        Map<String, T> values = new LinkedHashMap<>();
        JsonNode found = field(name);
        if (found != null) {
            for (Map.Entry<String, JsonNode> each : found.properties()) {
                String below = path + name + "." + each.getKey() + ".";
                Entry entry = new Entry(file, below, each.getValue());
                values.put(each.getKey(), reader.apply(entry));
                entry.done();
            }
        }
        return values;
    }

    /// Refuses what nobody read.
    public void done() {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!read.contains(each.getKey())) {
                throw wrong(each.getKey(), "is not a field here; remove or correct its name");
            }
        }
    }
}
