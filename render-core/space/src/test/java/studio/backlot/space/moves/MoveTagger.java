package studio.backlot.space.moves;

import java.util.EnumMap;
import java.util.Map;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Names a camera path from its poses alone, as the public tagger of E.T. and GenDoP does (FIELD.md
/// §4): it knows nothing of how the path was planned.
final class MoveTagger {
    private static final double FPS = 24;
    private static final double ACTIVE = 0.02;
    private static final double WEAKER = 0.4;
    private static final double ANGULAR = 0.005;

    private MoveTagger() {}

    enum Tag {
        RIGHT,
        LEFT,
        UP,
        DOWN,
        IN,
        OUT,
        YAW_LEFT,
        YAW_RIGHT,
        PITCH_UP,
        PITCH_DOWN,
        ROLL_CLOCKWISE,
        ROLL_COUNTER
    }

    /// How many frames carry each tag.
    static Map<Tag, Integer> tags(CameraPath path) {
        Map<Tag, Integer> counts = new EnumMap<>(Tag.class);
        int frames = (int) Math.round(path.seconds() * FPS);
        for (int i = 0; i < frames; i++) {
            Camera a = path.at((double) i / frames);
            Camera b = path.at((double) (i + 1) / frames);
            Vec3 v =
                    a.orientation().conjugate().rotate(b.position().minus(a.position())).times(FPS);
            double most = Math.max(Math.abs(v.x()), Math.max(Math.abs(v.y()), Math.abs(v.z())));
            translation(counts, v.x(), most, Tag.RIGHT, Tag.LEFT);
            translation(counts, v.y(), most, Tag.UP, Tag.DOWN);
            translation(counts, -v.z(), most, Tag.IN, Tag.OUT);
            rotation(counts, a, b);
        }
        return counts;
    }

    private static void translation(
            Map<Tag, Integer> counts, double v, double most, Tag positive, Tag negative) {
        if (Math.abs(v) > ACTIVE && (most - Math.abs(v)) / most <= WEAKER) {
            counts.merge(v > 0 ? positive : negative, 1, Integer::sum);
        }
    }

    private static void rotation(Map<Tag, Integer> counts, Camera a, Camera b) {
        Quat q = a.orientation().conjugate().times(b.orientation());
        double sign = q.w() < 0 ? -2 : 2;
        double pitch = sign * q.x();
        double yaw = sign * q.y();
        double roll = sign * q.z();
        double most = Math.max(Math.abs(pitch), Math.max(Math.abs(yaw), Math.abs(roll)));
        if (most < ANGULAR) {
            return;
        }
        Tag tag;
        if (most == Math.abs(yaw)) {
            tag = yaw > 0 ? Tag.YAW_LEFT : Tag.YAW_RIGHT;
        } else if (most == Math.abs(pitch)) {
            tag = pitch > 0 ? Tag.PITCH_UP : Tag.PITCH_DOWN;
        } else {
            tag = roll > 0 ? Tag.ROLL_COUNTER : Tag.ROLL_CLOCKWISE;
        }
        counts.merge(tag, 1, Integer::sum);
    }
}
