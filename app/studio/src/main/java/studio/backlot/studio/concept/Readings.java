package studio.backlot.studio.concept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.model.reading.DescriptionReader;
import studio.backlot.model.reading.Reading;
import studio.backlot.model.reading.ReadingJson;
import studio.backlot.model.reading.RuleReader;

/// Shot descriptions, understood: for the command line and the inspector, which may not know what
/// reads them.
public final class Readings {
    private final DescriptionReader reader;

    public Readings(DescriptionReader reader) {
        this.reader = reader;
    }

    /// Readings by the rules that ship with the program.
    public static Readings bundled() {
        return new Readings(RuleReader.bundled());
    }

    /// Reads one description.
    public Reading read(String description) {
        return reader.read(description);
    }

    /// The reading as JSON of schema 1.
    public ObjectNode json(String description) {
        return ReadingJson.of(reader.read(description));
    }

    /// The reading as lines for people: what was understood, then what was not.
    public List<String> lines(String description) {
        Reading reading = reader.read(description);
        List<String> lines = new ArrayList<>();
        ReadingJson.of(reading).properties().stream()
                .filter(e -> !Texts.LISTED_APART.contains(e.getKey()))
                .filter(e -> !Texts.empty(e.getValue()))
                .map(e -> "%-15s %s".formatted(e.getKey(), Texts.value(e)))
                .forEach(lines::add);
        for (ShotDescription.Subject subject : reading.values().subjects()) {
            lines.add("%-15s %s".formatted("subject", Texts.subject(subject)));
        }
        for (ShotDescription.Relation relation : reading.values().relations()) {
            lines.add(
                    "%-15s %s %s %s"
                            .formatted(
                                    "relation",
                                    relation.subject(),
                                    relation.relation(),
                                    relation.object()));
        }
        if (!reading.notUnderstood().isEmpty()) {
            lines.add(
                    "%-15s %s"
                            .formatted(
                                    "not understood",
                                    String.join(
                                            ", ",
                                            reading.notUnderstood().stream()
                                                    .map(Reading.Unread::text)
                                                    .toList())));
        }
        return List.copyOf(lines);
    }

    private static final class Texts {
        static final List<String> LISTED_APART =
                List.of("schema", "text", "subjects", "relations", "spans", "notUnderstood");

        private Texts() {}

        static boolean empty(JsonNode value) {
            return value.isNull() || (value.isContainerNode() && value.isEmpty());
        }

        static String value(Map.Entry<String, JsonNode> field) {
            if (field.getValue().isArray()) {
                List<String> values = new ArrayList<>();
                field.getValue().forEach(value -> values.add(word(value.asText())));
                return String.join(", ", values);
            }
            if (field.getValue().isObject()) {
                return field.getValue().path("from").asText("?")
                        + " to "
                        + field.getValue().path("to").asText("?");
            }
            return word(field.getValue().asText());
        }

        private static String word(String value) {
            return value.matches("[A-Z]{4,}(_[A-Z]+)*|[A-Z]+_[A-Z_]+")
                    ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
                    : value;
        }

        static String subject(ShotDescription.Subject subject) {
            String count = subject.count() == 1 ? "" : " (" + subject.count() + ")";
            String attributes =
                    subject.attributes().isEmpty()
                            ? ""
                            : " [" + String.join(", ", subject.attributes()) + "]";
            return subject.text()
                    + count
                    + attributes
                    + (subject.action() == null ? "" : ": " + subject.action());
        }
    }
}
