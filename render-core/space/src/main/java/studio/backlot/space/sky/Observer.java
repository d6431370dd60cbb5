package studio.backlot.space.sky;

/// Where the sun is looked at from.
///
/// @param latitude degrees, north positive
/// @param longitude degrees, east positive
/// @param heightM over the sea
/// @param pressureHpa of the air, which bends light near the horizon
/// @param temperatureC of the air
public record Observer(
        double latitude,
        double longitude,
        double heightM,
        double pressureHpa,
        double temperatureC) {
    public Observer {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "no place on earth: latitude %s, longitude %s".formatted(latitude, longitude));
        }
    }

    /// By the sea, in the air of a mild day.
    public static Observer at(double latitude, double longitude) {
        return new Observer(latitude, longitude, 0, 1013, 12);
    }
}
