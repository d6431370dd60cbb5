package studio.backlot.space.moves;

import studio.backlot.space.camera.Aim;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;

/// A planned path for somebody who walks: they stay where in the picture they would be if they
/// stood.
///
/// @param planned for a subject that stands at `pivot`
/// @param request tells how far the subject has gone
/// @param lens what the lens does besides turning
record Reaimed(CameraPath planned, Vec3 pivot, MoveRequest request, Lens lens)
        implements CameraPath {
    /// What the lens does while the subject walks.
    enum Lens {
        /// Goes where it was planned.
        AS_PLANNED,
        /// Keeps the distance that was planned, which is what makes the size.
        AT_DISTANCE
    }

    @Override
    public Camera at(double t) {
        Camera camera = planned.at(t);
        Vec3 place = camera.project(pivot);
        if (place.z() < 0.2) {
            return camera;
        }
        Vec3 now = pivot.plus(request.gone(t));
        Camera aimed =
                Aim.at(
                        lens == Lens.AT_DISTANCE ? kept(camera.position(), now) : camera.position(),
                        now,
                        place.x(),
                        place.y(),
                        Seen.roll(camera),
                        camera.optics());
        if (aimed == null) {
            return camera;
        }
        double focus = Math.max(0.1, aimed.project(now).z());
        return aimed.withOptics(aimed.optics().withFocus(focus));
    }

    private Vec3 kept(Vec3 lens, Vec3 now) {
        Vec3 flat = lens.minus(now).withY(0);
        double wanted = lens.minus(pivot).withY(0).length();
        double length = flat.length();
        return length < 0.1 ? lens : now.plus(flat.times(wanted / length)).withY(lens.y());
    }

    @Override
    public double seconds() {
        return planned.seconds();
    }
}
