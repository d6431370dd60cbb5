package studio.backlot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.backlot.space.sky.Observer;
import studio.backlot.space.sky.SunDay;
import studio.backlot.space.sky.SunPosition;

/// The light of a shooting day.
@Command(
        name = "sun",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the light of a day at a place: first light, sunrise, golden hours, sunset, last"
                    + " light, and where the sun stands at each full hour.",
            "Azimuths are degrees from true north, clockwise; elevations are as seen, bent by the"
                    + " air."
        })
final class SunCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DATE", description = "The day, such as 2026-06-21.")
    private String date = "";

    @Option(
            names = "--at",
            required = true,
            paramLabel = "LAT,LON",
            description = "Latitude and longitude in degrees, north and east positive.")
    private String place = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description =
                    "Time zone of the clock, such as Europe/Berlin or +02:00 (default:"
                            + " ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Observer from = observer();
        LocalDate day = day();
        ZoneId clock = clock();
        SunDay light = SunDay.of(day, clock, from);
        PrintWriter out = spec.commandLine().getOut();
        List<ZonedDateTime> hours = hours(day, clock);
        if (json) {
            out.println(Json.pretty(tree(light, hours, from)));
            return Exit.OK.code();
        }
        for (SunDay.Event event : light.events()) {
            out.println(
                    line(
                            event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            event.at(),
                            event.sun()));
        }
        out.println();
        for (ZonedDateTime hour : hours) {
            SunPosition sun = SunPosition.at(hour, from);
            out.println(
                    line(
                            sun.timeOfDay().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            hour,
                            sun));
        }
        return Exit.OK.code();
    }

    private static String line(String name, ZonedDateTime at, SunPosition sun) {
        return String.format(
                Locale.ROOT,
                "%-20s %s  azimuth %6.2f°  elevation %6.2f°",
                name,
                MINUTE.format(at.plusSeconds(30)),
                sun.azimuth(),
                sun.elevation());
    }

    /// Every full hour of the clock's day, of which there are 23 to 25.
    private static List<ZonedDateTime> hours(LocalDate day, ZoneId clock) {
        List<ZonedDateTime> hours = new ArrayList<>();
        ZonedDateTime at = day.atStartOfDay(clock);
        while (at.toLocalDate().equals(day)) {
            hours.add(at);
            at = at.plus(1, ChronoUnit.HOURS);
        }
        return hours;
    }

    private static ObjectNode tree(SunDay light, List<ZonedDateTime> hours, Observer from) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        ArrayNode events = json.putArray("events");
        for (SunDay.Event event : light.events()) {
            ObjectNode one = events.addObject();
            one.put("kind", event.kind().name());
            put(one, event.at(), event.sun());
        }
        ArrayNode all = json.putArray("hours");
        for (ZonedDateTime hour : hours) {
            SunPosition sun = SunPosition.at(hour, from);
            ObjectNode one = all.addObject();
            one.put("time", sun.timeOfDay().name());
            put(one, hour, sun);
        }
        return json;
    }

    private static void put(ObjectNode one, ZonedDateTime at, SunPosition sun) {
        one.put("at", at.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString());
        one.put("azimuthDegrees", sun.azimuth());
        one.put("elevationDegrees", sun.elevation());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw wrong("there is no day “" + date + "”: write it as 2026-06-21", e);
        }
    }

    private ZoneId clock() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw wrong("there is no time zone “" + zone + "”: write Europe/Berlin or +02:00", e);
        }
    }

    private Observer observer() {
        String[] parts = place.split(",", -1);
        try {
            if (parts.length == 2) {
                return Observer.at(
                        Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            }
        } catch (IllegalArgumentException e) {
            throw wrong("--at wants latitude and longitude, such as 52.52,13.40: " + place, e);
        }
        throw new ParameterException(
                spec.commandLine(),
                "--at wants latitude and longitude, such as 52.52,13.40: " + place);
    }

    private ParameterException wrong(String message, Exception cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}
