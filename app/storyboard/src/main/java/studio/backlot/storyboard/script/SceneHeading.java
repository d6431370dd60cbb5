package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.TimeOfDay;

/// A scene heading taken apart.
///
/// @param text the heading without its number
/// @param number the printed number, null for none
/// @param intExt inside, outside or both; null where the heading does not say
/// @param place the place in the words of the heading
/// @param time the time, null where absent or not understood
/// @param timeWords the words for the time, null where absent
public record SceneHeading(
        String text,
        @Nullable String number,
        @Nullable IntExt intExt,
        String place,
        @Nullable TimeOfDay time,
        @Nullable String timeWords) {
    private static final String IN =
            "INT(?:ERIOR|ERIEUR|ÉRIEUR|ERNO)?|INNEN|अंदर|अन्दर|भीतर|आंतरिक|आन्तरिक|भीतरी";
    private static final String OUT =
            "EXT(?:ERIOR|ERIEUR|ÉRIEUR|ERNO)?|AU(?:SS|ß|ẞ)EN|बाहर|बाह्य|बाहरी";
    private static final Pattern BOTH_PREFIX =
            Pattern.compile(
                    "(?:(?:%s)\\.?\\s*[/&+\\-–]\\s*(?:%s)|(?:%s)\\.?\\s*[/&+\\-–]\\s*(?:%s)"
                                    .formatted(IN, OUT, OUT, IN)
                            + "|I\\.?/E|E\\.?/I|I\\.?/A|A\\.?/I)(?=[.\\s:\\-–—/]|$)\\.?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONE_PREFIX =
            Pattern.compile(
                    "(?:(?<in>%s)|(?<out>%s)|(?<est>EST(?:ABLISHING)?))(?=[.\\s:\\-–—/,]|$)\\.?"
                            .formatted(IN, OUT),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PRINTED_NUMBER =
            Pattern.compile("^([A-Z]{0,2}\\d{1,4}[A-Z]{0,2})[.):]?\\s+(?=\\S)");
    private static final Pattern MARKED_NUMBER =
            Pattern.compile("\\s*#([\\p{L}\\p{N}\\-.)]{1,20})#\\s*$");
    private static final Pattern DASH =
            Pattern.compile("\\s+[-–—―]+\\s*|\\s*[–—―]+\\s*|\\s*--+\\s*");
    private static final Pattern SLASH =
            Pattern.compile("\\s*/\\s*|\\s+[-–—]+\\s+|\\s*,\\s*|\\.\\s+");
    private static final Pattern TAIL_BRACKET =
            Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]]\\s*$");

    /// Whether a line that stands alone reads as a scene heading.
    public static boolean looksLikeHeading(String line) {
        String text = line.strip();
        if (text.length() < 3 || text.length() > 300) {
            return false;
        }
        Matcher number = PRINTED_NUMBER.matcher(text);
        String rest = number.find() ? text.substring(number.end()) : text;
        Matcher both = BOTH_PREFIX.matcher(rest);
        if (both.lookingAt()) {
            return believable(rest, both.end());
        }
        Matcher one = ONE_PREFIX.matcher(rest);
        if (one.lookingAt()) {
            return believable(rest, one.end());
        }
        return placeFirst(text) != null;
    }

    /// A prefix without a dot is one of English, German or Hindi prose too: it then has to be in
    /// capitals, or be followed by a dash.
    private static boolean believable(String rest, int end) {
        String after = rest.substring(end).strip();
        if (after.isEmpty()) {
            return false;
        }
        char last = rest.charAt(end - 1);
        if (last == '.') {
            return true;
        }
        boolean marked = "-–—/:.".indexOf(after.charAt(0)) >= 0;
        boolean cased = rest.substring(0, end).chars().anyMatch(Character::isLowerCase);
        boolean caseless = rest.substring(0, end).chars().noneMatch(Character::isUpperCase);
        if (caseless && !cased) {
            String[] parts = DASH.split(after);
            return marked || (parts.length > 1 && TimeWords.of(parts[parts.length - 1]) != null);
        }
        return marked || !cased;
    }

    /// Parses a heading; one that says nothing about inside or outside is all place and time.
    public static SceneHeading parse(String line) {
        String text = Emphasis.plain(line).strip().replaceAll("\\s+", " ");
        String number = null;
        Matcher marked = MARKED_NUMBER.matcher(text);
        if (marked.find()) {
            number = marked.group(1);
            text = text.substring(0, marked.start()).strip();
        } else {
            Matcher printed = PRINTED_NUMBER.matcher(text);
            if (printed.find() && looksLikeHeading(text.substring(printed.end()))) {
                number = printed.group(1);
                text = text.substring(printed.end()).strip();
                if (text.endsWith(" " + number)) {
                    text = text.substring(0, text.length() - number.length()).strip();
                }
            }
        }
        return split(text, number);
    }

    private static SceneHeading split(String text, @Nullable String number) {
        IntExt intExt = null;
        String rest = text;
        Matcher both = BOTH_PREFIX.matcher(text);
        Matcher one = ONE_PREFIX.matcher(text);
        if (both.lookingAt()) {
            intExt = IntExt.INT_EXT;
            rest = text.substring(both.end());
        } else if (one.lookingAt() && believable(text, one.end())) {
            intExt =
                    one.group("in") != null
                            ? IntExt.INT
                            : one.group("out") != null ? IntExt.EXT : null;
            rest = text.substring(one.end());
        } else {
            List<String> parts = placeFirst(text);
            if (parts != null) {
                return fromPlaceFirst(text, number, parts);
            }
        }
        rest = rest.replaceFirst("^[\\s.:\\-–—/,]+", "").strip();
        return placeAndTime(text, number, intExt, rest);
    }

    private static SceneHeading placeAndTime(
            String text, @Nullable String number, @Nullable IntExt intExt, String rest) {
        String body = rest;
        String bracket = null;
        Matcher tail = TAIL_BRACKET.matcher(body);
        if (tail.find() && tail.start() > 0) {
            String inside = tail.group(1);
            if (TimeWords.of(inside) != null || TimeWords.temporal(inside)) {
                bracket = inside;
                body = body.substring(0, tail.start()).strip();
            }
        }
        List<String> segments = new ArrayList<>();
        for (String s : DASH.split(body)) {
            if (!s.isBlank()) {
                segments.add(s.strip());
            }
        }
        List<String> place = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            String s = segments.get(i);
            boolean alone = segments.size() == 1;
            boolean time = !alone && TimeWords.onlyTime(s);
            boolean placeTaken = !place.isEmpty();
            boolean last = i == segments.size() - 1;
            if (time && (placeTaken || !last)) {
                times.add(s);
            } else if (placeTaken && last && times.isEmpty() && TimeWords.endsWithTime(s)) {
                times.add(s);
            } else {
                Matcher when = TAIL_BRACKET.matcher(s);
                boolean dated =
                        when.find() && when.start() > 0 && TimeWords.temporal(when.group(1));
                place.add(dated ? s.substring(0, when.start()).strip() : s);
            }
        }
        if (times.isEmpty() && !place.isEmpty()) {
            String lastPlace = place.getLast();
            Matcher slash =
                    Pattern.compile("^(.*\\S)\\s*[/,.]\\s*([^/,.]+)\\.?$").matcher(lastPlace);
            if (slash.matches() && TimeWords.onlyTime(slash.group(2))) {
                times.add(slash.group(2).strip());
                place.set(place.size() - 1, slash.group(1).strip());
            } else {
                String[] words = lastPlace.split(" ");
                int n = TimeWords.trailingWords(words);
                if (n > 0) {
                    int from = words.length - n;
                    times.add(String.join(" ", List.of(words).subList(from, words.length)));
                    place.set(place.size() - 1, without(List.of(words).subList(0, from)));
                }
            }
        }
        if (bracket != null) {
            times.add(bracket);
        }
        return new SceneHeading(
                text, number, intExt, String.join(" - ", place), best(times), words(times));
    }

    /// `BEACH AT` is left over from `BEACH AT SUNSET`.
    private static String without(List<String> words) {
        String text = String.join(" ", words);
        return text.replaceFirst("(?i)\\s+(?:at|in the|by|am|bei|à|al)$", "");
    }

    /// The first light of its own among the segments of time; else the first that points back.
    private static @Nullable TimeOfDay best(List<String> times) {
        TimeOfDay relative = null;
        for (String segment : times) {
            TimeOfDay time = TimeWords.of(segment);
            if (time != null && time.absolute()) {
                return time;
            }
            relative = relative == null ? time : relative;
        }
        return relative;
    }

    private static @Nullable String words(List<String> times) {
        return times.isEmpty() ? null : String.join(" - ", times);
    }

    /// `KÜCHE - INNEN - TAG`: capitals with a segment that says in or out and one that says when.
    private static @Nullable List<String> placeFirst(String text) {
        if (text.chars().anyMatch(Character::isLowerCase) || text.length() > 120) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (String part : SLASH.split(text)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        boolean side = parts.stream().skip(1).anyMatch(p -> sideOf(p) != null);
        boolean time = parts.stream().skip(1).anyMatch(TimeWords::onlyTime);
        return side && time && parts.size() >= 3 ? parts : null;
    }

    private static @Nullable IntExt sideOf(String segment) {
        String s = segment.toUpperCase(Locale.ROOT);
        Matcher both = BOTH_PREFIX.matcher(s);
        if (both.matches()) {
            return IntExt.INT_EXT;
        }
        Matcher one = ONE_PREFIX.matcher(s);
        if (!one.matches() || one.group("est") != null) {
            return null;
        }
        return one.group("in") != null ? IntExt.INT : IntExt.EXT;
    }

    private static SceneHeading fromPlaceFirst(
            String text, @Nullable String number, List<String> parts) {
        IntExt intExt = null;
        List<String> place = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (String part : parts) {
            IntExt side = sideOf(part);
            if (side != null) {
                intExt = intExt == null || intExt == side ? side : IntExt.INT_EXT;
            } else if (TimeWords.onlyTime(part) && !place.isEmpty()) {
                times.add(part);
            } else {
                place.add(part);
            }
        }
        return new SceneHeading(
                text, number, intExt, String.join(" - ", place), best(times), words(times));
    }
}
