package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.FocusStyle;
import studio.backlot.assets.film.LensClass;
import studio.backlot.assets.film.SpeedEffect;
import studio.backlot.assets.film.TimeOfDay;

/// Numbers with a unit: focal lengths, frame rates, hours, stops, shutters, colour temperatures.
/// What it finds is taken out of the line, so that no number is read as a count.
final class Measures {
    /// A stretch of text that states a value, or is known to state none of ours.
    record Found(String slot, Object value, int start, int end) {}

    private static final Object NOTHING = "";

    /// Largest f-number that by itself says that the depth of field is shallow.
    private static final double WIDE_OPEN = 2;

    private static final Pattern ZOOM =
            Pattern.compile(
                    "(?i)\\b(\\d{2,3})\\s*[-\u2013]\\s*(\\d{2,3})\\s*(?:mm|mil)?(?:\\s+(?:zoom|lens))?(?:\\s+at\\s+(?:a\\s+|the\\s+)?(\\d{2,3}))?\\b");
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?i)\\b(\\d{2,3})\\s*(?:mm)?\\s*(?:\u2192|->|>)\\s*(\\d{2,3})\\s*(?:mm)?\\b");
    private static final Pattern MM =
            Pattern.compile(
                    "(?i)\\b(\\d{1,3}(?:\\.\\d)?)\\s*-?\\s*(?:mm|mil|mill|millimet(?:er|re)s?)\\b(?!\\s*(?:film|stock|filter|gun|pistol|round|projector|print))(?:\\s+(?:anamorphic\\s+|prime\\s+|macro\\s+)?lens)?");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)\\b(?:lens\\s*:?|L\\s*:|f\\s*=|objectif|[o\u00f3]ptica|optik|(?:on|with|using)\\s+(?:a|an|the)|prime)\\s*(\\d{2,3})(?:er)?\\b(?!\\s*(?:fps|%|\u00b0|frames|degrees|feet|foot|year|seconds|meters|metres|people|mph|km))(?!\\s+end)");
    private static final Pattern BARE =
            Pattern.compile(
                    "(?i)^\\s*(?:a|the)?\\s*(?:(?!360|180|90)(\\d{2,3})(er)?|T(50|75|85))\\s*$");
    private static final Pattern FIFTY =
            Pattern.compile("(?i)\\b(?:on\\s+)?(?:the|a)\\s+fifty\\b|\\bfifty\\s+mil\\b");
    private static final Pattern THE =
            Pattern.compile(
                    "(?i)\\bthe\\s+(12|14|18|21|24|25|27|28|32|35|40|50|65|75|85|100|135|150|200|300)\\b(?=\\s*(?:$|[,.;:)]|on\\b|lens\\b|mm\\b|at\\b))");
    private static final Pattern FPS =
            Pattern.compile("(?i)\\b(\\d{1,4})\\s*(?:fps|frames per second)\\b");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?i)\\b(?:at\\s+)?(\\d{1,2})(?:[:.](\\d\\d))?\\s?([ap])\\.?\\s?m\\b\\.?");
    private static final Pattern STOP =
            Pattern.compile("(?i)\\bf\\s*/?\\s*(\\d{1,2}(?:\\.\\d)?)\\b");
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)\\b[ft]\\s*/?\\s*\\d{1,2}(?:\\.\\d)?\\b|\\bISO\\s*\\d+|\\bEI\\s*\\d+|\\b\\d+\\s*ASA\\b|\\b\\d{4}\\s*K\\b"
                            + "|\\b\\d{2,3}(?:\\s*\u00b0|[- ]degree)?\\s*shutter\\b|\\b[1-2]\\.\\d{1,2}(?::1)?\\b(?!x)|\\b\\d{1,2}:\\d{1,2}\\b"
                            + "|\\bND\\s?\\.?\\d(?:\\.\\d)?\\b|\\b\\d+\\s*(?:seconds?|secs?)\\b|\\b\\d+s\\s+(?=hold)");

    private Measures() {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        lens(text, found);
        Matcher fps = FPS.matcher(text);
        while (fps.find()) {
            int rate = Integer.parseInt(fps.group(1));
            Object value =
                    rate > 30
                            ? SpeedEffect.SLOW_MOTION
                            : rate < 23 ? SpeedEffect.FAST_MOTION : NOTHING;
            add(found, value.equals(NOTHING) ? "" : "frameRate", value, fps);
        }
        Matcher clock = CLOCK.matcher(text);
        while (clock.find()) {
            TimeOfDay time = timeOfDay(clock);
            if (time != null) {
                add(found, "time", time, clock);
            }
        }
        Matcher stop = STOP.matcher(text);
        while (stop.find()) {
            if (Double.parseDouble(stop.group(1)) <= WIDE_OPEN) {
                add(found, "focusStyle", FocusStyle.SHALLOW, stop);
            }
        }
        Matcher other = OTHER.matcher(text);
        while (other.find()) {
            add(found, "", NOTHING, other);
        }
        return found;
    }

    private static @Nullable TimeOfDay timeOfDay(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        boolean minutes = clock.group(2) != null && Integer.parseInt(clock.group(2)) > 59;
        if (hour < 1 || hour > 12 || minutes) {
            return null;
        }
        int of24 = hour % 12 + (clock.group(3).equalsIgnoreCase("p") ? 12 : 0);
        if (of24 < 5 || of24 >= 21) {
            return TimeOfDay.NIGHT;
        }
        if (of24 < 6) {
            return TimeOfDay.DAWN;
        }
        if (of24 < 12) {
            return TimeOfDay.MORNING;
        }
        if (of24 == 12) {
            return TimeOfDay.NOON;
        }
        return of24 < 17 ? TimeOfDay.AFTERNOON : TimeOfDay.EVENING;
    }

    private static void lens(String text, List<Found> found) {
        Matcher zoom = ZOOM.matcher(text);
        while (zoom.find()) {
            double from = Double.parseDouble(zoom.group(1));
            double to = Double.parseDouble(zoom.group(2));
            boolean range =
                    from >= 8
                            && to > from
                            && (zoom.group().matches("(?i).*(mm|mil|zoom|lens|at).*")
                                    || text.strip().equals(zoom.group().strip())
                                    || (to - from > 5 && from > 10));
            if (range && zoom.group(3) != null) {
                add(found, "lensMm", Double.valueOf(zoom.group(3)), zoom);
            } else if (range) {
                add(found, "lensClass", LensClass.ZOOM, zoom);
            }
        }
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            add(found, "lensMm", Double.valueOf(range.group(1)), range);
        }
        for (Pattern pattern : List.of(MM, NAMED, BARE)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                Double mm = plausible(matcher);
                if (mm != null) {
                    add(found, "lensMm", mm, matcher);
                }
            }
        }
        Matcher fifty = FIFTY.matcher(text);
        while (fifty.find()) {
            add(found, "lensMm", 50.0, fifty);
        }
        Matcher the = THE.matcher(text);
        while (the.find()) {
            add(found, "lensMm", Double.valueOf(the.group(1)), the);
            if (!text.toLowerCase(java.util.Locale.ROOT).contains("on the " + the.group(1))) {
                found.add(
                        new Found(
                                "lensClass",
                                classOf(Integer.parseInt(the.group(1))),
                                the.start(),
                                the.end()));
            }
        }
    }

    private static LensClass classOf(int mm) {
        if (mm < 18) {
            return LensClass.ULTRA_WIDE;
        }
        if (mm < 35) {
            return LensClass.WIDE;
        }
        if (mm < 65) {
            return LensClass.STANDARD;
        }
        return mm < 135 ? LensClass.PORTRAIT : LensClass.TELE;
    }

    private static @Nullable Double plausible(Matcher matcher) {
        for (int g = 1; g <= matcher.groupCount(); g++) {
            String group = matcher.group(g);
            if (group != null && group.matches("[\\d.]+")) {
                double mm = Double.parseDouble(group);
                return mm >= 4 && mm <= 1200 ? mm : null;
            }
        }
        return null;
    }

    private static void add(List<Found> found, String slot, Object value, Matcher at) {
        boolean overlaps =
                found.stream().anyMatch(f -> at.start() < f.end() && f.start() < at.end());
        if (!overlaps) {
            found.add(new Found(slot, value, at.start(), at.end()));
        }
    }
}
