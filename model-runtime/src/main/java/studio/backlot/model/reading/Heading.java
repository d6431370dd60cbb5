package studio.backlot.model.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.Words;

/// A screenplay heading inside a description: `INT. DINER - NIGHT`.
///
/// @param intExt inside or outside
/// @param place the place as written
/// @param start index of the heading
/// @param placeStart index of the place
/// @param placeEnd index after the place; what follows is read as words
record Heading(IntExt intExt, String place, int start, int placeStart, int placeEnd) {
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:^|(?<=[\\s,.;:|(-]))((?:INT|EXT|Int|Ext)\\.?\\s?[/&-]\\s?(?:EXT|INT|Ext|Int)\\b\\.?|I\\./?E\\.?|I/E\\b\\.?|E/I\\b\\.?|INT\\b\\.?|EXT\\b\\.?|Int\\.|Ext\\.|^int\\.|^ext\\.)"
                            + "(?:\\s[|/]\\s|[\\s:-]+)(?!frame)([^,.:;|\\n(]+?)(?=\\s+[-\u2013\u2014/]+\\s|\\s*[,.:;|\\n(]|\\s*$)");
    private static final Pattern LATE_TIME =
            Pattern.compile(
                    "(?i)\\s+(day|night|nite|dawn|dusk|morning|evening|afternoon|noon|sunset|sunrise|continuous|later|same)$");

    /// `Car int`, as shot lists turn it round.
    private static final Pattern TURNED =
            Pattern.compile(
                    "(?i)(?:^|[-\u2013\u2014|,/]\\s*)(\\p{L}[\\p{L}' ]{1,30}?)\\s+(int|ext)\\.?\\s*(?=[-\u2013\u2014|,/]|$)");

    /// The heading in a description, null where none stands.
    ///
    /// @param words tell a place from other words before `int`
    static @Nullable Heading in(String text, Words words) {
        Matcher matcher = HEADING.matcher(text);
        if (!matcher.find()) {
            return turned(text, words);
        }
        String mark = matcher.group(1).toUpperCase(Locale.ROOT);
        String after = text.substring(matcher.end());
        boolean driven =
                matcher.group(2).matches("(?i).*(car|van|truck|taxi|bus|train|cab|limo).*")
                        && after.matches("(?is)\\s*[(-]\\s*(moving|driving|travell?ing).*");
        boolean in = mark.contains("I");
        boolean ex = mark.contains("X") || (mark.matches(".*E\\b.*") && !mark.startsWith("INT"));
        IntExt where =
                driven
                                || mark.startsWith("I/")
                                || mark.startsWith("E/")
                                || mark.startsWith("I.")
                                || (mark.contains("INT") && mark.contains("EXT"))
                        ? IntExt.INT_EXT
                        : in && !ex ? IntExt.INT : IntExt.EXT;
        String place = matcher.group(2).strip();
        Matcher late = LATE_TIME.matcher(place);
        if (late.find()) {
            place = place.substring(0, late.start());
        }
        int start = matcher.start(2) + matcher.group(2).indexOf(place);
        return new Heading(where, place, matcher.start(1), start, start + place.length());
    }

    private static @Nullable Heading turned(String text, Words words) {
        Matcher matcher = TURNED.matcher(text);
        while (matcher.find()) {
            String place = matcher.group(1).strip();
            String last = place.substring(place.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            boolean known = false;
            for (String name : List.of(place.toLowerCase(Locale.ROOT), last)) {
                known |= words.is(Words.Kind.PLACE, name) || words.is(Words.Kind.VEHICLE, name);
            }
            if (known) {
                IntExt where = IntExt.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
                return new Heading(
                        where, place, matcher.start(1), matcher.start(1), matcher.end(2));
            }
        }
        return null;
    }
}
