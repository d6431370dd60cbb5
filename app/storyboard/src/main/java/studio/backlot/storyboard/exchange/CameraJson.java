package studio.backlot.storyboard.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// A camera as other programs read it: metres, millimetres, a quaternion that turns camera axes
/// (right, up, back) into the world's, Y up.
final class CameraJson {
    private CameraJson() {}

    static ObjectNode of(Camera camera) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        Vec3 p = camera.position();
        tree.putArray("position").add(p.x()).add(p.y()).add(p.z());
        Quat q = camera.orientation();
        tree.putArray("orientation").add(q.x()).add(q.y()).add(q.z()).add(q.w());
        tree.put("orientationOrder", "x y z w");
        tree.put("focalMm", camera.optics().focalMm());
        tree.putArray("sensorMm")
                .add(camera.optics().usedWidthMm())
                .add(camera.optics().usedHeightMm());
        tree.put("sensorMode", camera.optics().mode().id());
        tree.put("squeeze", camera.optics().squeeze());
        tree.put("aspect", camera.optics().aspect());
        tree.put("fNumber", camera.optics().fNumber());
        tree.put("focusM", camera.optics().focusM());
        return tree;
    }
}
