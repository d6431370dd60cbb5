package studio.backlot.storyboard.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.ScriptText;
import studio.backlot.storyboard.model.Shot;

/// A production taken apart into entities and put together again.
///
/// Keys: `production`, `script`, `scene:ID` (without its shots, but with their ids), `shot:ID`,
/// `cut:ID`. An edit of one description changes one entity of about a kilobyte, whatever the size
/// of the film.
public final class Entities {
    private Entities() {}

    /// What the `production` entity holds; scenes and cuts by id, in order.
    record Head(
            String id,
            String title,
            ProductionSettings settings,
            List<CastMember> cast,
            List<String> sceneIds,
            List<String> cutIds) {
        Head {
            cast = List.copyOf(cast);
            sceneIds = List.copyOf(sceneIds);
            cutIds = List.copyOf(cutIds);
        }

        static Head of(Production p) {
            return new Head(
                    p.id(),
                    p.title(),
                    p.settings(),
                    p.cast(),
                    p.scenes().stream().map(Scene::id).toList(),
                    p.cuts().stream().map(Cut::id).toList());
        }
    }

    /// What differs between two productions: by entity key the tree before and after, null where it
    /// is not there. Found by reference first, so that the cost is that of the change.
    public static Map<String, Change> changes(Production before, Production after) {
        Map<String, Change> found = new LinkedHashMap<>();
        compare(found, "production", Head.of(before), Head.of(after), DocumentJson::tree);
        compare(found, "script", before.script(), after.script(), DocumentJson::tree);
        Map<String, Scene> scenes = byId(before.scenes(), Scene::id);
        Map<String, Shot> shotsBefore = new HashMap<>();
        Map<String, Shot> shotsAfter = new LinkedHashMap<>();
        for (Scene scene : after.scenes()) {
            Scene old = scenes.remove(scene.id());
            if (isSame(old, scene)) {
                continue;
            }
            compare(found, "scene:" + scene.id(), old, scene, Entities::sceneTree);
            scene.shots().forEach(s -> shotsAfter.put(s.id(), s));
            if (old != null) {
                old.shots().forEach(s -> shotsBefore.put(s.id(), s));
            }
        }
        for (Scene gone : scenes.values()) {
            compare(found, "scene:" + gone.id(), gone, null, Entities::sceneTree);
            gone.shots().forEach(s -> shotsBefore.put(s.id(), s));
        }
        shotsAfter.forEach((id, shot) ->
                compare(found, "shot:" + id, shotsBefore.remove(id), shot, DocumentJson::tree));
        shotsBefore.forEach(
                (id, shot) -> compare(found, "shot:" + id, shot, null, DocumentJson::tree));
        Map<String, Cut> cuts = byId(before.cuts(), Cut::id);
        for (Cut cut : after.cuts()) {
            compare(found, "cut:" + cut.id(), cuts.remove(cut.id()), cut, DocumentJson::tree);
        }
        cuts.forEach((id, cut) -> compare(found, "cut:" + id, cut, null, DocumentJson::tree));
        return found;
    }

    /// An entity before and after a change, as compact JSON.
    public record Change(@Nullable Blob before, @Nullable Blob after) {}

    /// JSON with its hash.
    public record Blob(String hash, String json) {
        static Blob of(JsonNode tree) {
            byte[] bytes = DocumentJson.compact(tree);
            return new Blob(DocumentJson.hash(bytes), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static <T> void compare(
            Map<String, Change> found,
            String key,
            @Nullable T before,
            @Nullable T after,
            Function<T, JsonNode> tree) {
        if (isSame(before, after)) {
            return;
        }
        Blob old = before == null ? null : Blob.of(tree.apply(before));
        Blob now = after == null ? null : Blob.of(tree.apply(after));
        if (old == null || now == null || !old.hash().equals(now.hash())) {
            found.put(key, new Change(old, now));
        }
    }

    @SuppressWarnings("ReferenceEquality") // what changed is found by reference, then by hash
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(e -> map.put(id.apply(e), e));
        return map;
    }

    private static JsonNode sceneTree(Scene scene) {
        ObjectNode tree = (ObjectNode) DocumentJson.tree(scene.withShots(List.of()));
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        scene.shots().forEach(s -> ids.add(s.id()));
        tree.set("shotIds", ids);
        return tree;
    }

    /// A production with some entities replaced, by key; null takes one away. Entities that are not
    /// named stay the same objects. Throws [DocumentException] where the parts do not fit together.
    public static Production applied(Production from, Map<String, @Nullable JsonNode> entities) {
        JsonNode headTree = entities.get("production");
        Head head = headTree == null ? Head.of(from) : DocumentJson.value(headTree, Head.class);
        JsonNode scriptTree = entities.get("script");
        ScriptText script =
                scriptTree == null
                        ? from.script()
                        : DocumentJson.value(scriptTree, ScriptText.class);
        Map<String, Shot> shots = byId(from.shots(), Shot::id);
        Map<String, Scene> scenes = byId(from.scenes(), Scene::id);
        Map<String, Cut> cuts = byId(from.cuts(), Cut::id);
        Map<String, List<String>> order = new HashMap<>();
        scenes.forEach((id, s) -> order.put(id, s.shots().stream().map(Shot::id).toList()));
        entities.forEach((key, tree) -> {
            String id = key.substring(key.indexOf(':') + 1);
            if (key.startsWith("shot:")) {
                put(shots, id, tree, t -> DocumentJson.value(t, Shot.class));
            } else if (key.startsWith("cut:")) {
                put(cuts, id, tree, t -> DocumentJson.value(t, Cut.class));
            } else if (key.startsWith("scene:")) {
                put(scenes, id, tree, t -> DocumentJson.value(t, Scene.class));
                if (tree != null) {
                    List<String> ids = new ArrayList<>();
                    tree.path("shotIds").forEach(n -> ids.add(n.asText()));
                    order.put(id, ids);
                }
            }
        });
        List<Scene> made = new ArrayList<>();
        for (String id : head.sceneIds()) {
            List<Shot> own = new ArrayList<>();
            for (String shotId : order.getOrDefault(id, List.of())) {
                own.add(required(shots, shotId, "shot"));
            }
            Scene scene = required(scenes, id, "scene");
            made.add(scene.shots().equals(own) ? scene : scene.withShots(own));
        }
        List<Cut> madeCuts = new ArrayList<>();
        head.cutIds().forEach(id -> madeCuts.add(required(cuts, id, "cut")));
        return new Production(
                head.id(), head.title(), head.settings(), head.cast(), made, madeCuts, script);
    }

    private static <T> void put(
            Map<String, T> map, String id, @Nullable JsonNode tree, Function<JsonNode, T> value) {
        if (tree == null) {
            map.remove(id);
        } else {
            map.put(id, value.apply(tree));
        }
    }

    private static <T> T required(Map<String, T> map, String id, String kind) {
        T found = map.get(id);
        if (found == null) {
            throw new DocumentException("there is no " + kind + " " + id);
        }
        return found;
    }
}
