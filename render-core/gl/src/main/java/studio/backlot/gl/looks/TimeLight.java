package studio.backlot.gl.looks;

import java.util.List;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.space.stage.Atmosphere;

/// The light of a time of day over an exterior.
///
/// @param elevation of sun or moon over the horizon, degrees
/// @param kelvin colour of the key
/// @param fill fill over key on the face
/// @param horizon sky at the horizon, sRGB as 0xRRGGBB
/// @param zenith sky overhead, sRGB as 0xRRGGBB
/// @param hazeFrom distance in metres at which the air begins to show
/// @param level light on a face as exposed: 0.9 by day
/// @param disc whether a sun or moon stands in the sky
/// @param skyKey whether the key is the bright side of the sky instead of a disc
record TimeLight(
        double elevation,
        double kelvin,
        double fill,
        int horizon,
        int zenith,
        double hazeFrom,
        double level,
        boolean disc,
        boolean skyKey) {
    /// The last light that still is no night: the sun 9° under the horizon.
    private static final TimeLight BLUE_HOUR =
            new TimeLight(-9, 9000, 0.6, 0x5A5668, 0x18223C, 60, 0.36, false, true);

    /// From which elevations the light of a rising and of a sinking sun is known.
    private static final List<TimeLight> UP =
            List.of(
                    BLUE_HOUR,
                    of(TimeOfDay.DAWN),
                    of(TimeOfDay.SUNRISE),
                    of(TimeOfDay.GOLDEN_HOUR),
                    of(TimeOfDay.MORNING),
                    of(TimeOfDay.DAY),
                    of(TimeOfDay.NOON));

    private static final List<TimeLight> DOWN =
            List.of(
                    BLUE_HOUR,
                    of(TimeOfDay.DUSK),
                    of(TimeOfDay.SUNSET),
                    of(TimeOfDay.GOLDEN_HOUR),
                    of(TimeOfDay.AFTERNOON),
                    of(TimeOfDay.DAY),
                    of(TimeOfDay.NOON));

    /// The light of a stage: of its time of day, or of the sun that stands over it.
    static TimeLight of(Atmosphere atmosphere) {
        Double elevation = atmosphere.sunElevation();
        TimeOfDay time = atmosphere.time();
        if (elevation == null || time == TimeOfDay.NIGHT) {
            return of(time);
        }
        boolean rising =
                switch (time) {
                    case DAWN, SUNRISE, MORNING -> true;
                    default -> false;
                };
        return between(rising ? UP : DOWN, elevation);
    }

    /// Between the two lights whose suns stand next to an elevation. A disc is seen, and casts the
    /// light, while a part of it is over the horizon.
    private static TimeLight between(List<TimeLight> lights, double elevation) {
        int above = 1;
        while (above < lights.size() - 1 && lights.get(above).elevation < elevation) {
            above++;
        }
        TimeLight low = lights.get(above - 1);
        TimeLight high = lights.get(above);
        double t = Math.clamp((elevation - low.elevation) / (high.elevation - low.elevation), 0, 1);
        boolean disc = elevation > -0.3;
        return new TimeLight(
                elevation,
                mix(low.kelvin, high.kelvin, t),
                mix(low.fill, high.fill, t),
                Colour.srgb(Colour.mix(Colour.linear(low.horizon), Colour.linear(high.horizon), t)),
                Colour.srgb(Colour.mix(Colour.linear(low.zenith), Colour.linear(high.zenith), t)),
                mix(low.hazeFrom, high.hazeFrom, t),
                mix(low.level, high.level, t),
                disc,
                !disc);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    static TimeLight of(TimeOfDay time) {
        return switch (time) {
            case DAWN -> new TimeLight(-4, 7500, 0.5, 0xE0A489, 0x3C4F73, 60, 0.5, false, true);
            case SUNRISE ->
                    new TimeLight(2, 3000, 1 / 3.0, 0xF3C9A5, 0x6E86A8, 80, 0.8, true, false);
            case MORNING ->
                    new TimeLight(20, 4800, 1 / 3.0, 0xDCE6EE, 0x6F9CCB, 200, 0.9, true, false);
            case DAY, CONTINUOUS, LATER, SAME ->
                    new TimeLight(45, 5500, 1 / 3.0, 0xD4E2EC, 0x5F93C8, 300, 0.95, true, false);
            case NOON -> new TimeLight(65, 5600, 0.25, 0xCFE0EC, 0x4F86C2, 400, 1.0, true, false);
            case AFTERNOON ->
                    new TimeLight(35, 5200, 1 / 3.0, 0xDDE4E6, 0x6C9BC8, 300, 0.9, true, false);
            case GOLDEN_HOUR ->
                    new TimeLight(4, 3400, 0.25, 0xF5C06B, 0x7F9CBB, 120, 0.85, true, false);
            case SUNSET -> new TimeLight(1, 2600, 0.25, 0xF09A5A, 0x5D6F95, 100, 0.75, true, false);
            case DUSK, EVENING ->
                    new TimeLight(-3, 7500, 0.5, 0xD98E6A, 0x2F3F5F, 80, 0.42, false, true);
            case NIGHT -> new TimeLight(35, 4300, 0.16, 0x1B2436, 0x0B1019, 50, 0.38, true, false);
        };
    }
}
