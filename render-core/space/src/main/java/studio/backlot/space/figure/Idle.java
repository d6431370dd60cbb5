package studio.backlot.space.figure;

import java.util.EnumMap;
import java.util.Map;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// What a body does while it does nothing: it breathes, sways and shifts its gaze; a speaker nods
/// and moves the free hand. A pure function of time, so any frame can be drawn alone.
public final class Idle {
    private Idle() {}

    /// The pose at a moment.
    ///
    /// @param pose what the figure does
    /// @param seconds time in the shot
    /// @param seed the figure's own, so that two people do not breathe together
    /// @param speaking 0 silent … 1 in full speech
    public static Pose at(Pose pose, double seconds, long seed, double speaking) {
        double phase = (seed * 0.6180339887) % 1 * 20;
        double t = seconds + phase;
        double breath = Math.sin(t * 2 * Math.PI * 0.27);
        Map<Joint, Quat> turned = new EnumMap<>(Joint.class);
        turned.putAll(pose.rotations());
        add(
                turned,
                Joint.SPINE,
                0.25 * drift(t, 0.11, 1),
                0.5 * drift(t, 0.13, 2),
                0.3 * drift(t, 0.1, 3));
        add(turned, Joint.CHEST, -0.7 * breath, 0.4 * drift(t, 0.17, 4), 0);
        double talk = speaking * (0.6 + 0.4 * drift(t, 0.35, 5));
        add(
                turned,
                Joint.HEAD,
                1.1 * drift(t, 0.21, 6) + talk * 2.6 * drift(t, 1.35, 7),
                1.6 * drift(t, 0.16, 8) + talk * 2.2 * drift(t, 0.7, 9),
                0.7 * drift(t, 0.14, 10) + talk * 1.6 * drift(t, 0.5, 11));
        for (Limb side : Limb.values()) {
            double lift = 0.4 * breath + talk * 1.5;
            turned.merge(
                    side.shoulder(),
                    Quat.about(Vec3.BACK, Math.toRadians(side.sign() * lift)),
                    Quat::times);
        }
        return new Pose(pose.name(), pose.hips(), turned);
    }

    private static void add(
            Map<Joint, Quat> turned, Joint joint, double forward, double left, double lean) {
        turned.merge(joint, Angles.of(forward, left, lean), Quat::times);
    }

    /// A slow wandering between −1 and 1.
    private static double drift(double t, double hertz, int which) {
        double a = t * 2 * Math.PI * hertz;
        return 0.6 * Math.sin(a + which * 1.7) + 0.4 * Math.sin(a * 1.618 + which * 2.9);
    }
}
