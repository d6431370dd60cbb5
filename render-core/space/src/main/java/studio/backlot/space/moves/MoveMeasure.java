package studio.backlot.space.moves;

import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;

/// What a move measures, for the techvis sheet and for checks.
///
/// @param seconds length of the shot
/// @param trackM way over the floor
/// @param liftM change of height from start to end
/// @param panDegrees turn of the view about the vertical, positive to the left
/// @param tiltDegrees change of tilt, positive upwards
/// @param rollDegrees change of roll, positive clockwise
/// @param zoomRatio focal length at the end over that at the start
/// @param peakSpeedMs highest speed over ground and height
/// @param peakTurnDegS highest rate of turn of the view
public record MoveMeasure(
        double seconds,
        double trackM,
        double liftM,
        double panDegrees,
        double tiltDegrees,
        double rollDegrees,
        double zoomRatio,
        double peakSpeedMs,
        double peakTurnDegS) {
    /// Measures a path at 24 samples a second.
    public static MoveMeasure of(CameraPath path) {
        int steps = Math.max(2, (int) Math.round(path.seconds() * 24));
        double dt = path.seconds() / steps;
        double track = 0;
        double pan = 0;
        double speed = 0;
        double turn = 0;
        Camera before = path.at(0);
        for (int i = 1; i <= steps; i++) {
            Camera now = path.at((double) i / steps);
            Vec3 way = now.position().minus(before.position());
            track += Math.hypot(way.x(), way.z());
            speed = Math.max(speed, way.length() / dt);
            double heading = now.forward().heading() - before.forward().heading();
            pan += Math.IEEEremainder(heading, 2 * Math.PI);
            double cosine = Math.clamp(now.forward().dot(before.forward()), -1, 1);
            turn = Math.max(turn, Math.acos(cosine) / dt);
            before = now;
        }
        Camera start = path.at(0);
        Camera end = path.at(1);
        return new MoveMeasure(
                path.seconds(),
                track,
                end.position().y() - start.position().y(),
                Math.toDegrees(pan),
                tilt(end) - tilt(start),
                Math.toDegrees(Seen.roll(end) - Seen.roll(start)),
                end.optics().focalMm() / start.optics().focalMm(),
                speed,
                Math.toDegrees(turn));
    }

    private static double tilt(Camera camera) {
        return Math.toDegrees(Math.asin(Math.clamp(camera.forward().y(), -1, 1)));
    }
}
