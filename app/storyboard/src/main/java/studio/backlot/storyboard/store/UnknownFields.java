package studio.backlot.storyboard.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a file held besides the fields this program knows, so that it can be written back: a newer
/// program or a person's script may have put it there.
///
/// @param fields unknown fields of an object
/// @param members unknown fields of its members, by name
/// @param elements unknown fields of an array's elements, by their `id`, or by index without one
record UnknownFields(
        Map<String, JsonNode> fields,
        Map<String, UnknownFields> members,
        Map<String, UnknownFields> elements) {

    static final UnknownFields NONE = new UnknownFields(Map.of(), Map.of(), Map.of());

    /// What `read` holds beyond `known`, which is what this program would write for it.
    static UnknownFields of(JsonNode read, JsonNode known) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        Map<String, UnknownFields> members = new LinkedHashMap<>();
        Map<String, UnknownFields> elements = new LinkedHashMap<>();
        if (read instanceof ObjectNode object && known instanceof ObjectNode) {
            object.properties()
                    .forEach(e -> {
                        JsonNode other = known.get(e.getKey());
                        if (other == null) {
                            if (!isEmpty(e.getValue())) {
                                fields.put(e.getKey(), e.getValue());
                            }
                        } else {
                            put(members, e.getKey(), of(e.getValue(), other));
                        }
                    });
        } else if (read instanceof ArrayNode array && known instanceof ArrayNode) {
            Map<String, JsonNode> others = keyed(known);
            keyed(array)
                    .forEach((key, element) -> {
                        JsonNode other = others.get(key);
                        if (other != null) {
                            put(elements, key, of(element, other));
                        }
                    });
        }
        return fields.isEmpty() && members.isEmpty() && elements.isEmpty()
                ? NONE
                : new UnknownFields(fields, members, elements);
    }

    /// A null or empty list of a field we know is no unknown field: we leave those out.
    private static boolean isEmpty(JsonNode node) {
        return node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private static void put(Map<String, UnknownFields> map, String key, UnknownFields found) {
        if (!found.equals(NONE)) {
            map.put(key, found);
        }
    }

    /// Puts the unknown fields back where their objects still are.
    void overlay(@Nullable JsonNode written) {
        if (written instanceof ObjectNode object) {
            fields.forEach((name, value) -> {
                if (!object.has(name)) {
                    object.set(name, value);
                }
            });
            members.forEach((name, unknown) -> unknown.overlay(object.get(name)));
        } else if (written instanceof ArrayNode array && !elements.isEmpty()) {
            Map<String, JsonNode> own = keyed(array);
            elements.forEach((key, unknown) -> unknown.overlay(own.get(key)));
        }
    }

    private static Map<String, JsonNode> keyed(JsonNode array) {
        Map<String, JsonNode> map = new LinkedHashMap<>();
        int index = 0;
        for (JsonNode element : array) {
            JsonNode id = element.get("id");
            map.put(id != null && id.isTextual() ? "id " + id.asText() : "at " + index, element);
            index++;
        }
        return map;
    }
}
