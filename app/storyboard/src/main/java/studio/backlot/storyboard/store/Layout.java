package studio.backlot.storyboard.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import studio.backlot.storyboard.json.DocumentException;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;

/// Which part of a production lies in which file, and how.
final class Layout {
    static final String PRODUCTION = "production.json";
    static final String SCENES = "scenes";
    static final String CUTS = "cuts";
    static final String MEDIA = "media";
    static final String JOURNAL = "journal";
    static final String LOCK = "lock";
    static final String NEW = ".new";

    private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,80}");

    private Layout() {}

    static String sceneFile(String id) {
        return SCENES + "/" + fileName(id);
    }

    static String cutFile(String id) {
        return CUTS + "/" + fileName(id);
    }

    /// The id where every file system takes it as a name of its own, else a hash of it.
    private static String fileName(String id) {
        if (SAFE.matcher(id).matches() && !id.endsWith(NEW)) {
            return id + ".json";
        }
        return "id-"
                + DocumentJson.hash(id.getBytes(StandardCharsets.UTF_8)).substring(0, 24)
                + ".json";
    }

    /// `production.json`: everything but scenes and cuts, which are named by id in their order. The
    /// script is an array of lines, so that a changed line is a changed line.
    static ObjectNode head(Production p, List<String> sceneIds, List<String> cutIds) {
        ObjectNode tree =
                (ObjectNode) DocumentJson.tree(p.withScenes(List.of()).withCuts(List.of()));
        ArrayNode scenes = tree.putArray("scenes");
        sceneIds.forEach(scenes::add);
        ArrayNode cuts = tree.putArray("cuts");
        cutIds.forEach(cuts::add);
        ObjectNode script = (ObjectNode) tree.remove("script");
        script.remove("text");
        ArrayNode lines = script.putArray("lines");
        for (String line : p.script().text().split("\n", -1)) {
            lines.add(line);
        }
        tree.set("script", script);
        return tree;
    }

    /// What `production.json` says.
    record Head(Production production, List<String> sceneIds, List<String> cutIds) {}

    static Head head(ObjectNode tree) {
        List<String> sceneIds = ids(tree, "scenes");
        List<String> cutIds = ids(tree, "cuts");
        ObjectNode plain = tree.deepCopy();
        plain.remove(List.of("scenes", "cuts"));
        if (!(plain.get("script") instanceof ObjectNode script)) {
            throw new DocumentException("script is missing");
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode line : script.path("lines")) {
            lines.add(line.asText());
        }
        script.remove("lines");
        script.put("text", String.join("\n", lines));
        return new Head(DocumentJson.value(plain, Production.class), sceneIds, cutIds);
    }

    private static List<String> ids(ObjectNode tree, String field) {
        List<String> ids = new ArrayList<>();
        for (JsonNode id : tree.path(field)) {
            if (!id.isTextual()) {
                throw new DocumentException(field + ": expected ids, found " + id);
            }
            ids.add(id.asText());
        }
        return ids;
    }

    static ObjectNode scene(Scene scene) {
        return (ObjectNode) DocumentJson.tree(scene);
    }

    static ObjectNode cut(Cut cut) {
        return (ObjectNode) DocumentJson.tree(cut);
    }
}
