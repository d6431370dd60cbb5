package studio.backlot.space.moves;

import studio.backlot.space.camera.Camera;

/// A camera over the time of a shot.
public interface CameraPath {
    /// The camera at a fraction of the shot, 0 for its first frame and 1 for its end.
    Camera at(double t);

    /// How long the shot lasts, in seconds.
    double seconds();

    /// The path of a camera that never moves.
    static CameraPath locked(Camera camera, double seconds) {
        return new CameraPath() {
            @Override
            public Camera at(double t) {
                return camera;
            }

            @Override
            public double seconds() {
                return seconds;
            }
        };
    }
}
