package studio.backlot.space.moves;

import studio.backlot.space.camera.Aim;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;

/// One move as a change of a camera at a progress s, 0 for none and 1 for all of it.
@FunctionalInterface
interface Motion {
    Camera at(Camera camera, double s);

    /// Nearer (`ratio` < 1) or further, by the ratio of distances. A nearly level camera stays at
    /// its height, as a dolly does; a steep one keeps its elevation.
    static Motion dolly(Vec3 pivot, double ratio, double risenY) {
        return (camera, s) -> {
            Seen seen = Seen.of(camera, pivot);
            double k = Math.pow(ratio, s);
            Seen moved;
            if (Math.abs(seen.elevation()) < Math.toRadians(15)) {
                double flat = seen.distance() * Math.cos(seen.elevation()) * k;
                double rise = seen.distance() * Math.sin(seen.elevation());
                moved = seen.moved(Math.atan2(rise, flat), Math.hypot(rise, flat));
            } else {
                moved = seen.moved(seen.elevation(), seen.distance() * k);
            }
            return solved(
                    moved.placed(seen.x() * Math.pow(k, 0.3), seen.y() + s * risenY),
                    pivot,
                    camera);
        };
    }

    /// Turns the whole camera about the vertical, positive to its left.
    static Motion pan(double radians) {
        return (camera, s) ->
                new Camera(
                        camera.position(),
                        Quat.about(Vec3.UP, s * radians).times(camera.orientation()),
                        camera.optics());
    }

    /// Turns the camera about its level axis, positive upwards.
    static Motion tilt(double radians) {
        return (camera, s) -> {
            Vec3 level = Vec3.UP.cross(camera.forward().negated());
            Vec3 axis = level.length() < 1e-6 ? camera.right() : level.normalized();
            return new Camera(
                    camera.position(),
                    Quat.about(axis, s * radians).times(camera.orientation()),
                    camera.optics());
        };
    }

    /// Turns the horizon, positive turns the camera clockwise.
    static Motion roll(double radians) {
        return (camera, s) ->
                new Camera(
                        camera.position(),
                        camera.orientation().times(Quat.about(Vec3.BACK, -s * radians)),
                        camera.optics());
    }

    /// Travels sideways, positive to the camera's right, looking the same way.
    static Motion truck(double metres) {
        return (camera, s) -> {
            Vec3 right = camera.right().withY(0).normalized();
            return at(camera, camera.position().plus(right.times(s * metres)));
        };
    }

    private static Camera at(Camera camera, Vec3 position) {
        return new Camera(position, camera.orientation(), camera.optics());
    }

    /// Rises by metres; the subject stays where it is in the picture.
    static Motion crane(Vec3 pivot, double metres) {
        return (camera, s) -> {
            Seen seen = Seen.of(camera, pivot);
            Camera lifted = at(camera, camera.position().plus(Vec3.UP.times(s * metres)));
            Seen now = Seen.of(lifted, pivot);
            return solved(now.placed(seen.x(), seen.y()).withRoll(seen.roll()), pivot, lifted);
        };
    }

    /// Rises by metres, looking the same way.
    static Motion lift(double metres) {
        return (camera, s) -> at(camera, camera.position().plus(Vec3.UP.times(s * metres)));
    }

    /// Round the subject at a constant distance, positive to the camera's right.
    static Motion arc(Vec3 pivot, double radians) {
        return (camera, s) -> solved(Seen.of(camera, pivot).turned(s * radians), pivot, camera);
    }

    /// Changes the focal length by a ratio, eased in mm; the subject stays in place but for what it
    /// rises in the picture.
    static Motion zoom(Vec3 pivot, double ratio, double risenY) {
        return (camera, s) -> {
            double mm = camera.optics().focalMm();
            Optics zoomed = camera.optics().withFocal(mm + s * (ratio - 1) * mm);
            Seen seen = Seen.of(camera, pivot).with(zoomed);
            return solved(seen.placed(seen.x(), seen.y() + s * risenY), pivot, camera);
        };
    }

    /// Turns on the spot until a point is at a place in the frame.
    static Motion turn(Vec3 towards, double x, double y) {
        return (camera, s) -> {
            Camera end =
                    Aim.at(camera.position(), towards, x, y, Seen.roll(camera), camera.optics());
            return end == null
                    ? camera
                    : new Camera(
                            camera.position(),
                            camera.orientation().slerp(end.orientation(), s),
                            camera.optics());
        };
    }

    /// Two moves at once.
    static Motion both(Motion first, Motion second) {
        return (camera, s) -> second.at(first.at(camera, s), s);
    }

    /// Travels and zooms against it: the subject keeps its size, the background does not.
    static Motion dollyZoom(Vec3 pivot, double ratio) {
        return (camera, s) -> {
            Camera moved = dolly(pivot, ratio, 0).at(camera, s);
            double distance = moved.position().distance(pivot);
            Vec3 place = camera.project(pivot);
            // Depth stays κ f, and the distance is depth times the length of the ray to the place:
            // d² = κ² (f² + (x w/2)² + (y h/2)²), solved for f.
            double mm = camera.optics().focalMm();
            double kappa = place.z() / mm;
            double half = camera.optics().usedHeightMm() / 2;
            double across = place.x() * half * camera.optics().aspect();
            double up = place.y() * half;
            double square = distance * distance / (kappa * kappa) - across * across - up * up;
            double zoomed = Math.sqrt(Math.max(square, 64));
            Seen seen = Seen.of(moved, pivot).with(camera.optics().withFocal(zoomed));
            return solved(seen.placed(place.x(), place.y()), pivot, camera);
        };
    }

    /// Focus travels from where it is to a distance, evenly in ratio.
    static Motion rack(double toMetres) {
        return (camera, s) -> {
            double from = camera.optics().focusM();
            return camera.withOptics(
                    camera.optics().withFocus(from * Math.pow(toMetres / from, s)));
        };
    }

    /// To another camera, through framings of the pivot.
    static Motion to(Camera end, Vec3 pivot) {
        return (camera, s) ->
                solved(Seen.of(camera, pivot).towards(Seen.of(end, pivot), s), pivot, camera);
    }

    /// Straight to another camera that does not see the pivot.
    static Motion straight(Camera end) {
        return (camera, s) -> {
            double mm = camera.optics().focalMm();
            Optics optics = camera.optics().withFocal(mm + s * (end.optics().focalMm() - mm));
            return new Camera(
                    camera.position().lerp(end.position(), s),
                    camera.orientation().slerp(end.orientation(), s),
                    optics);
        };
    }

    private static Camera solved(Seen seen, Vec3 pivot, Camera otherwise) {
        Camera camera = seen.camera(pivot);
        return camera == null ? otherwise : camera;
    }
}
