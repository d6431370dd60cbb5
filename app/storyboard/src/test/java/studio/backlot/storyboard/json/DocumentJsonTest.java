package studio.backlot.storyboard.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.edit.RandomEdits;
import studio.backlot.storyboard.model.CameraPackage;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;

class DocumentJsonTest {
    @Test
    void aProductionReadsBackEqual() {
        Production production = Examples.production(3, 4);
        JsonNode tree = DocumentJson.parse(DocumentJson.pretty(DocumentJson.tree(production)));
        assertEquals(production, DocumentJson.value(tree, Production.class));
    }

    @Test
    void aProductionOfBeforeCamerasCouldBeChosenHasTheHouseOne() {
        Production production = Examples.production(1, 1);
        ObjectNode tree = (ObjectNode) DocumentJson.tree(production);
        ObjectNode settings = (ObjectNode) tree.get("settings");
        settings.remove("camera");
        settings.put("bodyId", "full-frame");
        assertEquals(
                CameraPackage.HOUSE,
                DocumentJson.value(tree, Production.class).settings().camera());
    }

    @Test
    void equalValuesGiveEqualBytes() {
        assertArrayEquals(
                DocumentJson.pretty(DocumentJson.tree(Examples.production())),
                DocumentJson.pretty(DocumentJson.tree(Examples.production())));
    }

    @Test
    void filesAreMadeToBeDiffed() {
        Item.Clip clip = new Item.Clip("c", "shot-1", 0, 24);
        String expected =
                """
                {
                  "type": "clip",
                  "id": "c",
                  "shotId": "shot-1",
                  "sourceStart": 0,
                  "frames": 24
                }
                """;
        assertEquals(
                expected,
                new String(DocumentJson.pretty(DocumentJson.tree(clip)), StandardCharsets.UTF_8));
        JsonNode cut = DocumentJson.tree(Examples.production().cuts().getFirst());
        assertEquals("24/1", cut.path("rate").asText());
    }

    @Test
    void whatIsMissingIsNamedByItsPath() {
        JsonNode tree = DocumentJson.tree(Examples.production().cuts().getFirst());
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        tree.path("tracks").get(0).path("items").get(2))
                .remove("shotId");
        DocumentException e =
                assertThrows(DocumentException.class, () -> DocumentJson.value(tree, Cut.class));
        assertEquals("tracks[0].items[2].shotId is missing", e.getMessage());
    }

    @Test
    void aWrongValueIsNamedByItsPath() {
        JsonNode tree = DocumentJson.tree(Examples.production().shots().getFirst());
        ((com.fasterxml.jackson.databind.node.ObjectNode) tree.path("spec").path("values"))
                .put("size", "HUGE");
        DocumentException e =
                assertThrows(DocumentException.class, () -> DocumentJson.value(tree, Shot.class));
        assertTrue(e.getMessage().startsWith("spec.values.size: "), e.getMessage());
    }

    @Test
    void brokenJsonIsNamedByItsLine() {
        byte[] broken = "{\n  \"a\": 1,\n  oops\n}".getBytes(StandardCharsets.UTF_8);
        DocumentException e =
                assertThrows(DocumentException.class, () -> DocumentJson.parse(broken));
        assertTrue(e.getMessage().startsWith("line 3, column "), e.getMessage());
    }

    @Test
    void deepNestingIsRefused() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThrows(DocumentException.class, () -> DocumentJson.parse(deep));
    }

    @Test
    void onlyWhatAnEditTouchesIsAnEntityOfItsEffect() {
        Production before = Examples.production(50, 4);
        Production after = before.mapShot("shot-7-2", s -> s.withDescription("CU on Mara"));
        assertEquals(java.util.Set.of("shot:shot-7-2"), Entities.changes(before, after).keySet());
        assertTrue(Entities.changes(before, before.withTitle(before.title())).isEmpty());
    }

    @Test
    void effectsLeadThereAndBack() {
        Random random = new Random(5);
        Production production = Examples.production(3, 3);
        for (int i = 0; i < 300; i++) {
            Production next = RandomEdits.ofProduction(production, random).apply(production);
            Map<String, Entities.Change> changes = Entities.changes(production, next);
            Map<String, JsonNode> there = new HashMap<>();
            Map<String, JsonNode> back = new HashMap<>();
            changes.forEach((k, c) -> {
                there.put(k, tree(c.after()));
                back.put(k, tree(c.before()));
            });
            assertEquals(next, Entities.applied(production, there));
            assertEquals(production, Entities.applied(next, back));
            production = next;
        }
        Production moved = production.withScenes(production.scenes().reversed());
        assertEquals(java.util.Set.of("production"), Entities.changes(production, moved).keySet());
        assertSame(
                production.scenes().getFirst(),
                Entities.applied(production, Map.of()).scenes().getFirst());
    }

    private static JsonNode tree(Entities.Blob blob) {
        return blob == null
                ? null
                : DocumentJson.parse(blob.json().getBytes(StandardCharsets.UTF_8));
    }
}
