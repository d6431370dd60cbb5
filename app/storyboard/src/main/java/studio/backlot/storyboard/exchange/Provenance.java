package studio.backlot.storyboard.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.storyboard.json.DocumentJson;

/// What made one picture: enough to make it again and to prove what went into it.
///
/// @param file name of the picture, relative to the delivery
/// @param sha256 of the picture's bytes
/// @param shotId stable id of its shot
/// @param shot human name of its shot
/// @param frame frame of the shot that it shows
/// @param inputs hash of everything that decided the picture: spec, staging, camera, look
/// @param look name of the look
/// @param seed seed of look and variation
/// @param renderer name and version of the graphics renderer
/// @param version version of this program
/// @param set key of the set, null where there is none
/// @param camera the camera
/// @param models hashes of models that took part, by name: `concept@sha256`
public record Provenance(
        String file,
        String sha256,
        String shotId,
        String shot,
        long frame,
        String inputs,
        String look,
        long seed,
        String renderer,
        String version,
        @Nullable String set,
        Camera camera,
        List<String> models) {
    public Provenance {
        models = List.copyOf(models);
    }

    /// One line of `provenance.jsonl`, without its line feed.
    public String line() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("schema", 1);
        tree.put("file", file);
        tree.put("sha256", sha256);
        tree.put("shotId", shotId);
        tree.put("shot", shot);
        tree.put("frame", frame);
        tree.put("inputs", inputs);
        tree.put("look", look);
        tree.put("seed", seed);
        tree.put("renderer", renderer);
        tree.put("version", version);
        tree.put("set", set);
        tree.set("camera", CameraJson.of(camera));
        tree.set("models", DocumentJson.tree(models));
        return new String(DocumentJson.compact(tree), StandardCharsets.UTF_8);
    }

    /// The whole file: a line a picture, in the order given.
    public static String file(List<Provenance> pictures) {
        StringBuilder lines = new StringBuilder();
        pictures.forEach(p -> lines.append(p.line()).append('\n'));
        return lines.toString();
    }
}
