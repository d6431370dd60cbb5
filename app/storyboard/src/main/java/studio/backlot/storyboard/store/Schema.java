package studio.backlot.storyboard.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.UnaryOperator;
import studio.backlot.storyboard.json.DocumentException;

/// Name and version that each file carries, and the way from older versions to this one.
///
/// @param name `backlot/production`, `backlot/scene` or `backlot/cut`
/// @param version the version this program writes
/// @param upgrades by the version they start from: a function from tree to tree
record Schema(String name, int version, Map<Integer, UnaryOperator<ObjectNode>> upgrades) {
    static final Schema PRODUCTION = new Schema("backlot/production", 1, Map.of());
    static final Schema SCENE = new Schema("backlot/scene", 1, Map.of());
    static final Schema CUT = new Schema("backlot/cut", 1, Map.of());

    /// The file was written by a newer program.
    static final class NewerException extends RuntimeException {
        NewerException(String message) {
            super(message);
        }
    }

    Schema {
        upgrades = Map.copyOf(upgrades);
    }

    /// A tree with this schema at its head.
    ObjectNode stamped(ObjectNode tree) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.put("schema", name);
        made.put("version", version);
        made.setAll(tree);
        return made;
    }

    /// The tree of a file in this version, without its stamp. Throws [DocumentException] where it
    /// is no such file, and [NewerException] where it is newer.
    ObjectNode opened(JsonNode file) {
        if (!(file instanceof ObjectNode object)) {
            throw new DocumentException("line 1: not a JSON object");
        }
        String found = object.path("schema").asText("");
        if (!found.equals(name)) {
            throw new DocumentException("schema: expected " + name + ", found '" + found + "'");
        }
        int at = object.path("version").asInt(0);
        if (at < 1) {
            throw new DocumentException("version: expected a number from 1");
        }
        if (at > version) {
            throw new NewerException(
                    "version: the file has version " + at + ", this program knows " + version);
        }
        ObjectNode tree = object.deepCopy();
        tree.remove("schema");
        tree.remove("version");
        for (int from = at; from < version; from++) {
            UnaryOperator<ObjectNode> upgrade = upgrades.get(from);
            if (upgrade == null) {
                throw new DocumentException("version: no way from version " + from);
            }
            tree = upgrade.apply(tree);
        }
        return tree;
    }
}
