package studio.backlot.studio.concept;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import studio.backlot.model.reading.ReadingJson;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// A concept frame's story as JSON: what was read, who was put where, the camera in numbers, and
/// the framing that came of it. Metres; quaternions as x, y, z, w; NDC boxes as left, bottom,
/// right, top.
public final class ConceptJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ConceptJson() {}

    public static ObjectNode of(ConceptFrame concept) {
        ObjectNode json = JSON.objectNode();
        json.put("schema", 1);
        json.set("reading", ReadingJson.of(concept.reading()));
        json.set("staging", staging(concept));
        json.set("camera", camera(concept.shot().camera()));
        json.set("framing", framing(concept));
        ArrayNode conflicts = json.putArray("conflicts");
        concept.shot().conflicts().forEach(conflicts::add);
        ArrayNode missing = json.putArray("notShown");
        for (Missing each : concept.shot().missing()) {
            ObjectNode one = missing.addObject();
            one.put("slot", each.slot().key());
            one.put("text", each.text());
            one.put("reason", each.reason());
        }
        ArrayNode notes = json.putArray("notes");
        concept.scene().notes().forEach(notes::add);
        concept.shot().notes().forEach(notes::add);
        ObjectNode timings = json.putObject("timings");
        concept.millis().forEach((step, ms) -> timings.put(step + "Ms", round(ms)));
        timings.put("totalMs", round(concept.millis().values().stream().mapToDouble(d -> d).sum()));
        return json;
    }

    private static ObjectNode staging(ConceptFrame concept) {
        Stage stage = concept.shot().stage(0);
        ObjectNode json = JSON.objectNode();
        json.put("set", stage.setId());
        json.put("time", stage.atmosphere().time().name());
        json.put("weather", stage.atmosphere().weather().name());
        json.put("sunHeadingDegrees", round(Math.toDegrees(stage.atmosphere().sunHeading())));
        Double sun = stage.atmosphere().sunElevation();
        json.put("sunElevationDegrees", sun == null ? null : Double.valueOf(round(sun)));
        ArrayNode pulled = json.putArray("pulledWalls");
        stage.hiddenParts().forEach(pulled::add);
        ArrayNode figures = json.putArray("figures");
        for (StagedFigure figure : stage.figures()) {
            ObjectNode f = figures.addObject();
            f.put("text", figure.name());
            f.put("id", figure.id());
            f.set("position", vec(figure.position()));
            f.put("headingDegrees", round(Math.toDegrees(figure.heading())));
            f.put("pose", figure.pose().name());
            f.put("stature", round(figure.build().stature()));
            ObjectNode held = f.putObject("held");
            figure.held().forEach(held::put);
        }
        ArrayNode props = json.putArray("props");
        for (PlacedProp prop : stage.props()) {
            ObjectNode p = props.addObject();
            p.put("text", prop.text());
            p.put("prop", prop.prop());
            p.put("id", prop.id());
            p.set("position", vec(prop.position()));
        }
        return json;
    }

    private static ObjectNode camera(Camera camera) {
        ObjectNode json = JSON.objectNode();
        json.set("position", vec(camera.position()));
        ArrayNode q = json.putArray("orientation");
        q.add(camera.orientation().x()).add(camera.orientation().y());
        q.add(camera.orientation().z()).add(camera.orientation().w());
        json.put("focalMm", camera.optics().focalMm());
        ArrayNode sensor = json.putArray("sensorMm");
        sensor.add(camera.optics().usedWidthMm()).add(camera.optics().usedHeightMm());
        json.put("sensor", camera.optics().mode().name());
        json.put("squeeze", camera.optics().squeeze());
        json.put("fNumber", camera.optics().fNumber());
        json.put("focusM", camera.optics().focusM());
        return json;
    }

    private static ObjectNode framing(ConceptFrame concept) {
        ObjectNode json = JSON.objectNode();
        var subjects = concept.subjects();
        if (subjects.isEmpty()) {
            json.putNull("size");
            json.putNull("eyeLine");
        } else {
            json.put("size", subjects.getFirst().size().name());
            json.put("eyeLine", subjects.getFirst().eyeLine());
        }
        ArrayNode list = json.putArray("subjects");
        for (FramedSubject subject : subjects) {
            ObjectNode s = list.addObject();
            s.put("text", subject.text());
            s.put("id", subject.id());
            s.put("size", subject.size().name());
            s.put("eyeLine", subject.eyeLine());
            s.put("elevationDegrees", round(subject.elevationDegrees()));
            var box = subject.box();
            if (box == null) {
                s.putNull("box");
            } else {
                s.putArray("box").add(box.left()).add(box.bottom()).add(box.right()).add(box.top());
            }
            ObjectNode landmarks = s.putObject("landmarks");
            subject.landmarks().forEach((name, at) -> landmarks.set(name, vec(at)));
        }
        return json;
    }

    private static ArrayNode vec(Vec3 v) {
        return JSON.arrayNode().add(v.x()).add(v.y()).add(v.z());
    }

    private static double round(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
