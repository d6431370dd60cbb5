package studio.backlot.space.moves;

import studio.backlot.space.camera.Aim;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;

/// A camera that goes along with somebody: its travel is a damped copy of theirs with a little
/// look-ahead, and it turns only when they leave a dead zone round their place in the picture.
///
/// Worked out once at 48 samples a second, so that every frame of every render agrees.
final class FollowPath implements CameraPath {
    private static final double RATE = 48;
    private static final double LOOK_AHEAD = 0.20;

    /// Time in which the camera's travel makes up most of a difference, seconds.
    private static final double TRAVEL_LAG = 0.35;

    /// The same for its height: steps of a walk must not show.
    private static final double HEIGHT_LAG = 1.2;

    /// Half size of the zone, in NDC, in which the subject may stray without a pan.
    private static final double DEAD_ZONE = 0.05;

    private final Camera[] samples;
    private final double seconds;

    FollowPath(Camera start, MoveRequest.TargetPath target, double seconds, Travel travel) {
        this.seconds = seconds;
        int count = Math.max(2, (int) Math.ceil(seconds * RATE) + 1);
        samples = new Camera[count];
        Vec3 first = target.at(0);
        Vec3 place = start.project(first);
        double roll = Seen.roll(start);
        Vec3 velocity = Vec3.ZERO;
        Vec3 shift = Vec3.ZERO;
        double x = place.x();
        double y = place.y();
        for (int i = 0; i < count; i++) {
            double t = i / (double) (count - 1);
            double ahead = Math.min(1, t + (i == 0 ? 0 : LOOK_AHEAD / seconds));
            if (travel == Travel.ALONG && i > 0) {
                Vec3 wanted = target.at(ahead).minus(first);
                velocity = damped(velocity, shift, wanted, seconds / (count - 1));
                shift = shift.plus(velocity.times(seconds / (count - 1)));
            }
            Vec3 lens = start.position().plus(shift);
            Vec3 point = target.at(t);
            Camera aimed = Aim.at(lens, point, x, y, roll, start.optics());
            if (i > 0 && aimed != null) {
                Vec3 strayed = turnedLike(samples[i - 1], lens).project(point);
                x = place.x() + Math.clamp(strayed.x() - place.x(), -DEAD_ZONE, DEAD_ZONE);
                y = place.y() + Math.clamp(strayed.y() - place.y(), -DEAD_ZONE, DEAD_ZONE);
                aimed = Aim.at(lens, point, x, y, roll, start.optics());
            }
            Camera camera = i == 0 || aimed == null ? turnedLike(before(i, start), lens) : aimed;
            samples[i] =
                    camera.withOptics(
                            camera.optics().withFocus(Math.max(0.1, camera.project(point).z())));
        }
    }

    /// Whether the camera goes along, or stands and turns.
    enum Travel {
        ALONG,
        STANDING
    }

    private Camera before(int i, Camera start) {
        return i == 0 ? start : samples[i - 1];
    }

    private static Camera turnedLike(Camera camera, Vec3 lens) {
        return new Camera(lens, camera.orientation(), camera.optics());
    }

    /// A critically damped spring, slower in height than across the floor.
    private static Vec3 damped(Vec3 velocity, Vec3 now, Vec3 wanted, double dt) {
        double w = 2 / TRAVEL_LAG;
        double wy = 2 / HEIGHT_LAG;
        Vec3 gap = wanted.minus(now);
        return new Vec3(
                velocity.x() + dt * (w * w * gap.x() - 2 * w * velocity.x()),
                velocity.y() + dt * (wy * wy * gap.y() - 2 * wy * velocity.y()),
                velocity.z() + dt * (w * w * gap.z() - 2 * w * velocity.z()));
    }

    @Override
    public Camera at(double t) {
        double place = Math.clamp(t, 0, 1) * (samples.length - 1);
        int i = (int) Math.min(samples.length - 2, Math.floor(place));
        double s = place - i;
        Camera a = samples[i];
        Camera b = samples[i + 1];
        return new Camera(
                a.position().lerp(b.position(), s),
                a.orientation().slerp(b.orientation(), s),
                a.optics()
                        .withFocus(
                                a.optics().focusM()
                                        + s * (b.optics().focusM() - a.optics().focusM())));
    }

    @Override
    public double seconds() {
        return seconds;
    }
}
