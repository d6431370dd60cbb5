package studio.backlot.storyboard.script;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.TimeOfDay;

/// Words for the time of day in headings: English, German, French, Spanish and Hindi, with the
/// Italian and Portuguese ones that cost nothing.
final class TimeWords {
    private static final Map<String, TimeOfDay> PHRASES = new HashMap<>();
    private static final int LONGEST_PHRASE = 4;
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(A\\.?M\\.?|P\\.?M\\.?|UHR|H)?");
    private static final Pattern YEAR = Pattern.compile("(?:1[0-9]|20)\\d\\d(?:'?S)?");

    /// Words that make a segment one of time without saying which light there is.
    private static final List<String> TEMPORAL =
            List.of(
                    "AGO",
                    "EARLIER",
                    "FLASHBACK",
                    "FLASH FORWARD",
                    "FLASHFORWARD",
                    "RÜCKBLENDE",
                    "DREAM",
                    "DREAM SEQUENCE",
                    "TRAUM",
                    "PRESENT",
                    "PRESENT DAY",
                    "PAST",
                    "BACK TO PRESENT",
                    "UNKNOWN",
                    "MONTAGE",
                    "INTERCUT",
                    "SUMMER",
                    "WINTER",
                    "SPRING",
                    "AUTUMN",
                    "CHRISTMAS",
                    "CHRISTMAS EVE",
                    "NEW YEAR'S EVE");

    static {
        put(TimeOfDay.DAY, "DAY DAYTIME DAYLIGHT D TAG TAGS JOUR DÍA DIA GIORNO DAG दिन");
        put(TimeOfDay.NIGHT, "NIGHT NIGHTTIME NITE N MIDNIGHT NACHT NACHTS MITTERNACHT NUIT");
        put(TimeOfDay.NIGHT, "MINUIT NOCHE MEDIANOCHE NOITE NOTTE रात आधीरात");
        put(TimeOfDay.DAWN, "DAWN DAYBREAK PRE-DAWN PREDAWN AUBE MORGENGRAUEN AMANECER ALBA भोर");
        put(TimeOfDay.DAWN, "MORGENDÄMMERUNG TAGESANBRUCH AMANHECER");
        put(TimeOfDay.SUNRISE, "SUNRISE SUNUP SUN-UP SONNENAUFGANG सूर्योदय");
        put(TimeOfDay.MORNING, "MORNING MORN MORGEN MORGENS VORMITTAG MATIN MATINÉE MAÑANA");
        put(TimeOfDay.MORNING, "MANHÃ MATTINA सुबह सवेरे");
        put(TimeOfDay.NOON, "NOON MIDDAY MITTAG MITTAGS MIDI MEDIODÍA MEZZOGIORNO");
        put(TimeOfDay.NOON, "MEIO-DIA दोपहर");
        put(TimeOfDay.AFTERNOON, "AFTERNOON NACHMITTAG NACHMITTAGS APRÈS-MIDI TARDE POMERIGGIO");
        put(TimeOfDay.SUNSET, "SUNSET SUNDOWN SONNENUNTERGANG ATARDECER TRAMONTO सूर्यास्त");
        put(TimeOfDay.DUSK, "DUSK TWILIGHT NIGHTFALL GLOAMING DÄMMERUNG ABENDDÄMMERUNG");
        put(TimeOfDay.DUSK, "CRÉPUSCULE ANOCHECER CREPUSCOLO CREPÚSCULO गोधूलि सांझ साँझ");
        put(TimeOfDay.EVENING, "EVENING EVE ABEND ABENDS SOIR SOIRÉE SERA शाम");
        put(TimeOfDay.CONTINUOUS, "CONTINUOUS CONT CONT'D CONTINUED CONTINUO CONTINUA");
        put(TimeOfDay.CONTINUOUS, "FORTSETZUNG FORTLAUFEND DURCHGEHEND लगातार निरंतर");
        put(TimeOfDay.LATER, "LATER SPÄTER बाद");
        put(TimeOfDay.SAME, "SAME SIMULTANEOUS MEANWHILE GLEICHZEITIG वही उसी");
        phrase(TimeOfDay.GOLDEN_HOUR, "GOLDEN HOUR");
        phrase(TimeOfDay.GOLDEN_HOUR, "MAGIC HOUR");
        phrase(TimeOfDay.GOLDEN_HOUR, "HEURE DORÉE");
        phrase(TimeOfDay.GOLDEN_HOUR, "GOLDENE STUNDE");
        phrase(TimeOfDay.GOLDEN_HOUR, "HORA DORADA");
        phrase(TimeOfDay.DUSK, "BLUE HOUR");
        phrase(TimeOfDay.DUSK, "HEURE BLEUE");
        phrase(TimeOfDay.DUSK, "BLAUE STUNDE");
        phrase(TimeOfDay.DUSK, "ENTRE CHIEN ET LOUP");
        phrase(TimeOfDay.SUNRISE, "LEVER DE SOLEIL");
        phrase(TimeOfDay.SUNRISE, "LEVER DU SOLEIL");
        phrase(TimeOfDay.SUNRISE, "SALIDA DEL SOL");
        phrase(TimeOfDay.SUNSET, "COUCHER DE SOLEIL");
        phrase(TimeOfDay.SUNSET, "COUCHER DU SOLEIL");
        phrase(TimeOfDay.SUNSET, "PUESTA DE SOL");
        phrase(TimeOfDay.DAWN, "FIRST LIGHT");
        phrase(TimeOfDay.DAWN, "PETIT MATIN");
        phrase(TimeOfDay.AFTERNOON, "APRÈS MIDI");
        phrase(TimeOfDay.NOON, "MEDIO DÍA");
        phrase(TimeOfDay.NIGHT, "आधी रात");
        phrase(TimeOfDay.NIGHT, "NUIT AMÉRICAINE");
        phrase(TimeOfDay.NIGHT, "DAY FOR NIGHT");
        phrase(TimeOfDay.LATER, "PLUS TARD");
        phrase(TimeOfDay.LATER, "MÁS TARDE");
        phrase(TimeOfDay.LATER, "POCO DESPUÉS");
        phrase(TimeOfDay.LATER, "बाद में");
        phrase(TimeOfDay.LATER, "MOMENTS AFTER");
        phrase(TimeOfDay.SAME, "AT THE SAME TIME");
        phrase(TimeOfDay.SAME, "MÊME MOMENT");
        phrase(TimeOfDay.SAME, "MISMO MOMENTO");
        phrase(TimeOfDay.SAME, "उसी समय");
        phrase(TimeOfDay.CONTINUOUS, "CONTINUOUS ACTION");
    }

    private TimeWords() {}

    private static void put(TimeOfDay time, String words) {
        for (String word : words.split(" ")) {
            phrase(time, word);
        }
    }

    private static void phrase(TimeOfDay time, String words) {
        PHRASES.put(fold(words), time);
    }

    /// Upper case and composed, so that Día and DÍA, typed either way, are one word.
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
    }

    /// The time that a whole segment of a heading states: `LATE NIGHT`, `the next morning`, `3 AM`.
    /// A light of its own wins over LATER and SAME: `LATER THAT NIGHT` is night.
    static @Nullable TimeOfDay of(String segment) {
        String text = fold(segment);
        TimeOfDay exact = PHRASES.get(text);
        if (exact != null) {
            return exact;
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches() && (clock.group(2) != null || clock.group(3) != null)) {
            return atHour(Integer.parseInt(clock.group(1)), clock.group(3));
        }
        String[] words = text.split("[\\s/,()\\[\\]]+");
        if (words.length > 7) {
            return null;
        }
        TimeOfDay relative = null;
        for (int i = words.length - 1; i >= 0; i--) {
            for (int n = Math.min(LONGEST_PHRASE, words.length - i); n >= 1; n--) {
                String phrase = String.join(" ", List.of(words).subList(i, i + n));
                TimeOfDay found = phrase.length() < 2 ? null : PHRASES.get(phrase);
                if (found != null && found.absolute()) {
                    return found;
                }
                relative = relative == null ? found : relative;
            }
        }
        return relative;
    }

    /// The time that the last words of a heading without dashes state, as in `INT HOUSE DAY`.
    ///
    /// @return how many words at the end say it; 0 for none
    static int trailingWords(String[] words) {
        for (int n = Math.min(LONGEST_PHRASE, words.length - 1); n >= 1; n--) {
            String phrase =
                    fold(String.join(" ", List.of(words).subList(words.length - n, words.length)));
            if (phrase.length() > 2 && PHRASES.containsKey(phrase)) {
                return n;
            }
        }
        return 0;
    }

    /// Whether the last words of a short segment are a time: `RAINY NIGHT`.
    static boolean endsWithTime(String segment) {
        String[] words = segment.strip().split("\\s+");
        return words.length <= 4
                && (trailingWords(words) > 0 || PHRASES.containsKey(fold(words[words.length - 1])));
    }

    /// Whether a segment speaks of time, understood or not: `FLASHBACK`, `1979`, `DAY 3`.
    static boolean temporal(String segment) {
        String text = fold(segment).replaceAll("[()\\[\\]]", " ").strip();
        if (text.isEmpty()) {
            return false;
        }
        if (TEMPORAL.contains(text) || YEAR.matcher(text).matches()) {
            return true;
        }
        boolean year = false;
        boolean other = false;
        for (String word : text.split("[\\s,]+")) {
            if (word.startsWith("FLASHBACK") || word.equals("AGO") || word.equals("EARLIER")) {
                return true;
            }
            boolean isYear = YEAR.matcher(word).matches();
            year |= isYear;
            other |= !isYear && !FILLERS.contains(word) && !MONTHS.contains(word);
        }
        return year && !other;
    }

    /// Whether every word of a segment is about time, so that it cannot also name a place.
    static boolean onlyTime(String segment) {
        String text = fold(segment);
        if (PHRASES.containsKey(text)) {
            return true;
        }
        if (of(segment) == null) {
            return temporal(segment);
        }
        String[] words = text.split("[\\s/,()\\[\\]]+");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean known =
                    word.isEmpty()
                            || PHRASES.containsKey(word)
                            || FILLERS.contains(word)
                            || YEAR.matcher(word).matches()
                            || word.chars().allMatch(c -> Character.isDigit(c) || c == ':')
                            || (i + 1 < words.length
                                    && PHRASES.containsKey(word + " " + words[i + 1]))
                            || (i > 0 && PHRASES.containsKey(words[i - 1] + " " + word));
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private static final List<String> MONTHS =
            List.of(
                    ("JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER"
                                    + " DECEMBER SPRING SUMMER AUTUMN FALL WINTER CHRISTMAS")
                            .split(" "));

    private static final List<String> FILLERS =
            List.of(
                    ("LATE EARLY MID THE NEXT FOLLOWING THAT SAME A AN FEW MOMENT MOMENTS SECOND"
                                    + " SECONDS MINUTE MINUTES HOUR HOURS DAYS WEEK WEEKS MONTH MONTHS YEAR"
                                    + " YEARS TIME ONE TWO THREE FOUR FIVE SIX TEN SEVERAL SOME BEFORE AFTER"
                                    + " AM PM A.M. P.M. O'CLOCK FRÜHER SPÄTER AM IM FRÜHEN SPÄTEN NÄCHSTER"
                                    + " NÄCHSTEN LE LA EL TARD TÔT DE DEL SIGUIENTE LENDEMAIN अगली अगले देर"
                                    + " FLASHBACK DREAM LENSES EVENING RAIN SNOW FOG STORM POURING RAINING"
                                    + " MOMENTS LIGHT HIGH")
                            .split(" "));

    private static TimeOfDay atHour(int hour, @Nullable String half) {
        String letters = half == null ? "" : half.replace(".", "");
        int h = hour % 24;
        if (letters.equals("AM")) {
            h = hour % 12;
        } else if (letters.equals("PM")) {
            h = hour % 12 + 12;
        }
        if (h < 5 || h >= 21) {
            return TimeOfDay.NIGHT;
        }
        if (h < 6) {
            return TimeOfDay.DAWN;
        }
        if (h < 12) {
            return TimeOfDay.MORNING;
        }
        if (h < 14) {
            return TimeOfDay.NOON;
        }
        return h < 18 ? TimeOfDay.AFTERNOON : TimeOfDay.EVENING;
    }
}
