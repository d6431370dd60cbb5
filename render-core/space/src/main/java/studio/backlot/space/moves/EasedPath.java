package studio.backlot.space.moves;

import java.util.List;
import studio.backlot.assets.film.Move;
import studio.backlot.space.camera.Camera;

/// Moves applied to a start camera, each with its own stretch of time.
///
/// @param reach share of every move that is carried out
record EasedPath(Camera start, List<Part> parts, double reach, double seconds)
        implements CameraPath {
    EasedPath {
        parts = List.copyOf(parts);
    }

    /// One move between two fractions of the shot.
    record Part(Motion motion, double from, double to) {
        double progress(double t) {
            return Ease.quintic((t - from) / (to - from));
        }
    }

    /// Holds a little at both ends, so that the first and the last framing are read; whips and
    /// crashes happen fast in the middle.
    static Part part(Move move, Motion motion, double from, double to, double seconds) {
        double length = to - from;
        double wanted =
                switch (move) {
                    case WHIP_PAN, WHIP_TILT -> 0.45 / seconds;
                    case CRASH_ZOOM -> 0.5 / seconds;
                    default -> length - 2 * Math.min(0.08 * length, 0.4 / seconds);
                };
        double inner = Math.min(wanted, length);
        double middle = 0.5 * (from + to);
        return new Part(motion, middle - inner / 2, middle + inner / 2);
    }

    @Override
    public Camera at(double t) {
        Camera camera = start;
        for (Part part : parts) {
            double s = part.progress(t);
            if (s > 0) {
                camera = part.motion().at(camera, reach * s);
            }
        }
        return camera;
    }
}
