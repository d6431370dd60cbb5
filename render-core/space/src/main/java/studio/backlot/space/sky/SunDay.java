package studio.backlot.space.sky;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.e175.klaus.solarpositioning.DeltaT;
import net.e175.klaus.solarpositioning.SPA;
import net.e175.klaus.solarpositioning.SunriseResult;
import org.jspecify.annotations.Nullable;

/// The light of one day at one place, as a shooting schedule needs it.
///
/// @param events in order of time; those that do not happen on that day are left out
public record SunDay(List<Event> events) {
    public SunDay {
        events = List.copyOf(events);
    }

    /// What the sun does.
    public enum Kind {
        /// 6° under the horizon: first light to shoot by.
        FIRST_LIGHT(-6),
        SUNRISE(-0.833),
        /// 6° over the horizon in the morning.
        GOLDEN_HOUR_ENDS(6),
        HIGHEST(Double.NaN),
        GOLDEN_HOUR_BEGINS(6),
        SUNSET(-0.833),
        LAST_LIGHT(-6);

        private final double elevation;

        Kind(double elevation) {
            this.elevation = elevation;
        }
    }

    /// One of them.
    ///
    /// @param sun where it stands then
    public record Event(Kind kind, ZonedDateTime at, SunPosition sun) {}

    /// The light of a day.
    public static SunDay of(LocalDate date, ZoneId zone, Observer from) {
        ZonedDateTime noon = date.atTime(12, 0).atZone(zone);
        Map<Double, SunriseResult> found =
                SPA.calculateSunriseTransitSet(
                        noon,
                        from.latitude(),
                        from.longitude(),
                        DeltaT.estimate(date),
                        -6,
                        -0.833,
                        6);
        List<Event> events = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            SunriseResult day =
                    found.get(
                            Double.isNaN(kind.elevation) ? Double.valueOf(-0.833) : kind.elevation);
            ZonedDateTime at = day == null ? null : time(kind, day);
            if (at != null) {
                events.add(new Event(kind, at, SunPosition.at(at, from)));
            }
        }
        events.sort(Comparator.comparing(event -> event.at().toInstant()));
        return new SunDay(events);
    }

    private static @Nullable ZonedDateTime time(Kind kind, SunriseResult day) {
        if (kind == Kind.HIGHEST) {
            return day.transit();
        }
        if (!(day instanceof SunriseResult.RegularDay regular)) {
            return null;
        }
        return switch (kind) {
            case FIRST_LIGHT, SUNRISE, GOLDEN_HOUR_ENDS -> regular.sunrise();
            default -> regular.sunset();
        };
    }
}
