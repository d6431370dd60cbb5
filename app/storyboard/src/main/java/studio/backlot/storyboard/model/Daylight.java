package studio.backlot.storyboard.model;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.space.sky.Observer;
import studio.backlot.space.sky.SunPosition;

/// When and where a scene is shot, so that the sun stands where it will stand.
///
/// @param at date, time and offset, such as `2026-06-21T18:30+02:00`
/// @param latitude degrees, north positive
/// @param longitude degrees, east positive
/// @param northDegrees heading of true north in the set; 180 where north is up on its plan
public record Daylight(String at, double latitude, double longitude, double northDegrees) {
    /// North as it is on a plan that has north at the top.
    public static final double NORTH_UP = 180;

    /// @throws IllegalArgumentException where there is no such time or place
    public Daylight {
        try {
            OffsetDateTime.parse(at);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "no date and time with its offset, such as 2026-06-21T18:30+02:00: " + at, e);
        }
        Observer.at(latitude, longitude);
    }

    /// Where the sun stands.
    public SunPosition sun() {
        ZonedDateTime when = OffsetDateTime.parse(at).toZonedDateTime();
        return SunPosition.at(when, Observer.at(latitude, longitude));
    }

    /// The heading in the set that sunlight comes from, radians.
    public double heading() {
        return sun().heading(Math.toRadians(northDegrees));
    }

    /// Reads `2026-06-21 18:30 +02:00 @ 52.52, 13.40`, and a heading of north after `north`.
    ///
    /// @throws IllegalArgumentException that says what is wanted
    public static Daylight parse(String text) {
        Matcher parts =
                Pattern.compile(
                                "(\\d{4}-\\d{2}-\\d{2})[T ]+(\\d{1,2}:\\d{2})\\s*(Z|[+-]\\d{2}:\\d{2})\\s*@\\s*"
                                        + "(-?[\\d.]+)\\s*[, ]\\s*(-?[\\d.]+)(?:\\s+north\\s+(-?[\\d.]+))?")
                        .matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a sun is given as date, time, offset, latitude and longitude, such as"
                            + " “2026-06-21 18:30 +02:00 @ 52.52, 13.40”, and where the set is turned"
                            + " “north 90” behind it: "
                            + text);
        }
        String time = parts.group(2).length() == 4 ? "0" + parts.group(2) : parts.group(2);
        String north = parts.group(6);
        try {
            return new Daylight(
                    parts.group(1) + "T" + time + parts.group(3),
                    Double.parseDouble(parts.group(4)),
                    Double.parseDouble(parts.group(5)),
                    north == null ? NORTH_UP : Double.parseDouble(north));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no latitude and longitude: " + text, e);
        }
    }

    /// As [#parse] reads it.
    public String text() {
        OffsetDateTime when = OffsetDateTime.parse(at);
        String place =
                String.format(
                        Locale.ROOT,
                        "%s %tH:%<tM %s @ %s, %s",
                        when.toLocalDate(),
                        when,
                        when.getOffset(),
                        latitude,
                        longitude);
        return northDegrees == NORTH_UP ? place : place + " north " + northDegrees;
    }
}
