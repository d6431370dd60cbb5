package studio.backlot.storyboard.model;

/// What a production shoots with, as it is hired: a body in one of its modes, a kit of lenses, and
/// how they are set unless a shot says otherwise.
///
/// @param modeId sensor mode, a key of the catalogue of cameras
/// @param kitId lens kit, a key of the catalogue of cameras
/// @param tStop stop by transmission
/// @param iso exposure index
/// @param shutterDeg opening of the shutter in degrees
/// @param ndStops stops that filters take
public record CameraPackage(
        String modeId, String kitId, double tStop, double iso, double shutterDeg, double ndStops) {
    /// What a production has that nobody chose a camera for: the reference that lens classes are
    /// named in.
    public static final CameraPackage HOUSE =
            new CameraPackage("full-frame", "full-frame-primes", 2.8, 800, 180, 0);

    public CameraPackage {
        if (!(tStop >= 0.5
                && tStop <= 64
                && iso > 0
                && shutterDeg > 0
                && shutterDeg <= 360
                && ndStops >= 0)) {
            throw new IllegalArgumentException(
                    "no camera is set like that: T%s, ISO %s, %s°, ND of %s stops"
                            .formatted(tStop, iso, shutterDeg, ndStops));
        }
    }

    public CameraPackage withMode(String value) {
        return new CameraPackage(value, kitId, tStop, iso, shutterDeg, ndStops);
    }

    public CameraPackage withKit(String value) {
        return new CameraPackage(modeId, value, tStop, iso, shutterDeg, ndStops);
    }

    public CameraPackage withStop(double value) {
        return new CameraPackage(modeId, kitId, value, iso, shutterDeg, ndStops);
    }

    /// The same with another exposure.
    public CameraPackage exposing(double newIso, double newShutterDeg, double newNdStops) {
        return new CameraPackage(modeId, kitId, tStop, newIso, newShutterDeg, newNdStops);
    }
}
