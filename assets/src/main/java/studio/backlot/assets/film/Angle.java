package studio.backlot.assets.film;

/// Elevation of the lens seen from the subject's eyes, in degrees; not the tilt of the camera.
public enum Angle {
    OVERHEAD(65, 90, 85),
    HIGH(10, 65, 30),
    NEUTRAL(-10, 10, 0),
    LOW(-50, -10, -25),
    WORM(-90, -50, -60);

    private final double lowest;
    private final double highest;
    private final double aim;

    Angle(double lowest, double highest, double aim) {
        this.lowest = lowest;
        this.highest = highest;
        this.aim = aim;
    }

    /// The elevation, in degrees, that a shot of this angle aims at.
    public double aimDegrees() {
        return aim;
    }

    /// The class that an elevation in degrees belongs to.
    public static Angle of(double elevationDegrees) {
        for (Angle angle : values()) {
            if (elevationDegrees > angle.lowest && elevationDegrees <= angle.highest) {
                return angle;
            }
        }
        return elevationDegrees > 0 ? OVERHEAD : WORM;
    }
}
