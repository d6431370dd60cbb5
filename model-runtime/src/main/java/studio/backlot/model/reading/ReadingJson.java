package studio.backlot.model.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;

/// A reading as JSON, schema 1. Other tools rely on the names: fields may be added, none renamed.
/// What the text does not state is null, or an empty list.
public final class ReadingJson {
    /// The version of the fields below.
    public static final int SCHEMA = 1;

    private ReadingJson() {}

    /// The reading as one object.
    public static ObjectNode of(Reading reading) {
        ShotDescription values = reading.values();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", SCHEMA);
        json.put("text", reading.text());
        camera(values, json);
        picture(values, json);
        world(values, json);
        ArrayNode spans = json.putArray("spans");
        for (Reading.Span span : reading.spans()) {
            ObjectNode one = spans.addObject();
            one.put("slot", span.slot());
            one.put("start", span.start());
            one.put("end", span.end());
            one.put("confidence", span.confidence());
        }
        ArrayNode unread = json.putArray("notUnderstood");
        for (Reading.Unread words : reading.notUnderstood()) {
            ObjectNode one = unread.addObject();
            one.put("text", words.text());
            one.put("start", words.start());
            one.put("end", words.end());
        }
        return json;
    }

    private static void camera(ShotDescription values, ObjectNode json) {
        put(json, "size", values.size());
        put(json, "endSize", values.endSize());
        put(json, "framing", values.framing());
        put(json, "role", values.role());
        put(json, "angle", values.angle());
        json.put("dutch", values.dutch());
        put(json, "level", values.level());
        put(json, "side", values.side());
        put(json, "moves", values.moves());
        json.put("moveTarget", values.moveTarget());
        put(json, "moveSpeed", values.moveSpeed());
        put(json, "moveStyle", values.moveStyle());
        Double mm = values.lensMm();
        if (mm != null && mm == Math.rint(mm)) {
            json.put("lensMm", mm.intValue());
        } else {
            json.put("lensMm", mm);
        }
        put(json, "lensClass", values.lensClass());
        put(json, "focusStyle", values.focusStyle());
        if (values.focusFrom() == null && values.focusTo() == null) {
            json.putNull("focus");
        } else {
            ObjectNode focus = json.putObject("focus");
            focus.put("from", values.focusFrom());
            focus.put("to", values.focusTo());
        }
    }

    private static void picture(ShotDescription values, ObjectNode json) {
        put(json, "composition", values.composition());
        put(json, "screenPosition", values.screenPosition());
        put(json, "direction", values.direction());
        put(json, "gaze", values.gaze());
        put(json, "light", values.light());
        put(json, "colour", values.colour());
    }

    private static void world(ShotDescription values, ObjectNode json) {
        ArrayNode subjects = json.putArray("subjects");
        for (ShotDescription.Subject subject : values.subjects()) {
            ObjectNode one = subjects.addObject();
            one.put("text", subject.text());
            one.put("count", subject.count());
            ArrayNode attributes = one.putArray("attributes");
            subject.attributes().forEach(attributes::add);
            one.put("action", subject.action());
        }
        ArrayNode props = json.putArray("props");
        values.props().forEach(props::add);
        json.put("place", values.place());
        put(json, "time", values.time());
        put(json, "weather", values.weather());
        put(json, "intExt", values.intExt());
        json.put("mood", values.mood());
        put(json, "transition", values.transition());
        put(json, "frameRate", values.frameRate());
        ArrayNode relations = json.putArray("relations");
        for (ShotDescription.Relation relation : values.relations()) {
            ObjectNode one = relations.addObject();
            one.put("subject", relation.subject());
            one.put("relation", relation.relation());
            one.put("object", relation.object());
        }
    }

    private static void put(ObjectNode json, String field, @Nullable Enum<?> value) {
        json.put(field, value == null ? null : value.name());
    }

    private static void put(ObjectNode json, String field, List<? extends Enum<?>> values) {
        ArrayNode array = json.putArray(field);
        values.forEach(value -> array.add(value.name()));
    }
}
