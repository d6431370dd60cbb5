package studio.backlot.storyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.json.DocumentException;
import studio.backlot.storyboard.json.DocumentJson;

class SchemaTest {
    private static JsonNode json(String text) {
        return DocumentJson.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /// A file of version 1 called a shot's length `length`, version 2 counted it in seconds.
    private static final Schema THIRD =
            new Schema(
                    "backlot/thing",
                    3,
                    Map.of(
                            1,
                            tree -> {
                                tree.set("seconds", tree.remove("length"));
                                return tree;
                            },
                            2,
                            tree -> {
                                tree.put("frames", tree.remove("seconds").asInt() * 24);
                                return tree;
                            }));

    @Test
    void anOldFileIsUpgradedStepByStep() {
        JsonNode file = json("{'schema':'backlot/thing','version':1,'length':2,'other':true}");
        ObjectNode tree = THIRD.opened(file);
        assertEquals(json("{'other':true,'frames':48}"), tree);
        assertEquals(
                json("{'schema':'backlot/thing','version':3,'other':true,'frames':48}"),
                THIRD.stamped(tree));
    }

    @Test
    void theFileOfTodayIsTakenAsItIs() {
        JsonNode file = json("{'schema':'backlot/thing','version':3,'frames':1}");
        assertEquals(json("{'frames':1}"), THIRD.opened(file));
    }

    @Test
    void foreignFilesAreRefused() {
        assertThrows(DocumentException.class, () -> THIRD.opened(json("[1]")));
        assertThrows(DocumentException.class, () -> THIRD.opened(json("{'version':1}")));
        assertThrows(
                DocumentException.class,
                () -> THIRD.opened(json("{'schema':'backlot/thing','version':'x'}")));
        assertThrows(
                Schema.NewerException.class,
                () -> THIRD.opened(json("{'schema':'backlot/thing','version':4}")));
    }
}
