package studio.backlot.storyboard.plan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotSize;

/// A shot that the script names, such as `CLOSE ON THE PHONE` or `POV MARA - THE ROAD`.
///
/// @param kind what the line asks for
/// @param size size that it names, null for none
/// @param framing framing that it names, null for none
/// @param angle elevation that it names, null for none
/// @param owner whose point of view or shoulder, as written; null for nobody's
/// @param subject what it is of, as written; empty where it does not say
/// @param doing what the subject does in the same words, `trembling`; null for nothing
record NamedShot(
        Kind kind,
        @Nullable ShotSize size,
        @Nullable Framing framing,
        @Nullable Angle angle,
        @Nullable String owner,
        String subject,
        @Nullable String doing) {
    /// What a shot line asks for.
    enum Kind {
        SHOT,
        /// Back to somebody; where it names nobody, to the scene.
        BACK_TO,
        BACK_TO_SCENE,
        SERIES,
        END_SERIES,
        INTERCUT
    }

    /// The words of a shot, without what it is of.
    private static final String WORD =
            "(?:EXTREMELY|EXTREME|BIG|TIGHTER|TIGHT|VERY|MEDIUM|MED|FULL|LONG|MASTER|ESTABLISHING"
                    + "|WIDEST|WIDER|WIDE|CLOSER|CLOSE-?UP|CLOSE|HIGH|LOW|NEW|ANOTHER|DIFFERENT|REVERSE"
                    + "|TWO-?SHOT|TWO|THREE|GROUP|ANGLE|SHOT|VIEW|UP|[EBM]?CU|E\\.C\\.U|C\\.U|[EMLFW]S"
                    + "|MLS|INSERT|TRACKING|AERIAL|OVERHEAD|REACTION|BACK|FLASHES|FLASH|REVEAL"
                    + "|FAVORING|FAVOURING|FAVOR)";

    static final String HEAD = WORD + "(?:\\.?[ -]+" + WORD + ")*\\b\\.?";

    /// What ties the words of a shot to what it is of.
    private static final String LINK = "(?: (?:IN ON|BACK ON|ON TO|ON|OF|TO|WITH|AT|IN)\\b)?";

    private static final Pattern SIZED =
            Pattern.compile("^(?:" + HEAD + LINK + "|ON\\b)[\\s:,\\-–—]*");
    private static final Pattern POV =
            Pattern.compile(
                    "^(?:FROM )?(?:(.+?)['’]S?\\s+|(HIS|HER|THEIR|HERS)\\s+)?(?:P\\.?O\\.?V\\.?|POINT OF"
                            + " VIEW)(?: SHOT)?(?:\\s+(OF|FROM|THROUGH)\\b)?(?:\\s+([^-–—:,]*))?"
                            + "(?:\\s*[-–—:,]+\\s*(.*))?$");
    private static final Pattern SEES =
            Pattern.compile("^WHAT (.+?) SEES?(?:\\s*[-–—:,.]+\\s*(.*))?$");
    private static final Pattern SHOULDER =
            Pattern.compile(
                    "^OVER (?:THE )?(?:(.+?)['’]?S? )?SHOULDERS?(?:\\s*(?:[-–—:,]|\\bON\\b|\\bTO\\b"
                            + "|\\bOF\\b)+\\s*(.*))?$");
    private static final Pattern BACK =
            Pattern.compile("^BACK TO (?:THE )?(?:SCENE|SHOT|PRESENT|ACTION)\\b\\W*");

    /// Where the words for a thing end and what it does begins.
    private static final Pattern DOING =
            Pattern.compile(
                    "\\s*[,;:]\\s*|\\s+[-–—]+\\s+|[–—]| (?=(?i:as|while|when|until|where)\\b)"
                            + "| (?i:which|who|that)\\s+"
                            + "| (?=\\p{L}+(?i:ing)\\b)"
                            + "| (?=(?i:stands?|sits?|lies?|waits?|walks?|runs?|comes?|goes|moves|turns"
                            + "|looks|stares|watches|drifts?|rings|burns|floats?|glows|shines|flickers"
                            + "|trembles?|shakes?|opens|closes|hangs?|falls|rises|appears|vanishes"
                            + "|emerges?|enters?|leaves|reads|writes|holds?|drips|spins|swings|rolls"
                            + "|pulls|pushes|picks|reaches|grips?|clutch(?:es)?|is|are|was|were|has)\\b)");

    private static final String JOINT = "^(?i:[\\s,;:–—-]+|(?:which|who|that)\\b)+";

    /// Words that end like doing something and are things.
    private static final Set<String> THINGS =
            Set.of(
                    "ring",
                    "string",
                    "wing",
                    "king",
                    "ceiling",
                    "building",
                    "painting",
                    "morning",
                    "wedding",
                    "thing",
                    "spring",
                    "clothing",
                    "railing",
                    "earring",
                    "drawing",
                    "opening",
                    "swing",
                    "sling",
                    "evening",
                    "nothing",
                    "something",
                    "everything",
                    "landing",
                    "writing",
                    "dining",
                    "living",
                    "waiting",
                    "fishing");

    static NamedShot parse(String line) {
        String text = line.strip();
        String upper = text.toUpperCase(Locale.ROOT);
        Kind other = besides(upper);
        if (other != null) {
            return new NamedShot(other, null, null, null, null, "", null);
        }
        Matcher pov = POV.matcher(upper);
        if (pov.matches()) {
            return pov(pov, text);
        }
        Matcher sees = SEES.matcher(upper);
        if (sees.matches()) {
            String seen = sees.group(2) == null ? "" : text.substring(sees.start(2));
            return of(null, Framing.POV, sees.group(1), seen);
        }
        Matcher shoulder = SHOULDER.matcher(upper);
        if (shoulder.matches()) {
            String seen = shoulder.group(2) == null ? "" : text.substring(shoulder.start(2));
            return of(null, Framing.OTS, shoulder.group(1), seen);
        }
        Matcher head = SIZED.matcher(upper);
        String words = head.find() ? head.group() : "";
        NamedShot shot = of(size(words), framing(words), null, text.substring(words.length()));
        Kind kind = words.startsWith("BACK") ? Kind.BACK_TO : Kind.SHOT;
        return new NamedShot(
                kind, shot.size, shot.framing, angle(words), null, shot.subject, shot.doing);
    }

    private static @Nullable Kind besides(String upper) {
        if (BACK.matcher(upper).matches()
                || upper.startsWith("END INSERT")
                || upper.startsWith("END OF INSERT")
                || upper.matches("END (?:OF )?.*P\\.?O\\.?V.*")) {
            return Kind.BACK_TO_SCENE;
        }
        if (upper.matches("END.*(?:SERIES|MONTAGE|INTERCUT).*")) {
            return Kind.END_SERIES;
        }
        if (upper.startsWith("INTERCUT")) {
            return Kind.INTERCUT;
        }
        boolean series = upper.startsWith("SERIES OF SHOTS") || upper.startsWith("MONTAGE");
        return series ? Kind.SERIES : null;
    }

    /// `POV MARA - THE ROAD` has its owner behind it, `POV OF THE ROAD` what is seen; people of the
    /// scene are told apart from things by whoever knows them.
    private static NamedShot pov(Matcher pov, String text) {
        String owner = pov.group(1) != null ? pov.group(1) : pov.group(2);
        String behind = pov.group(4) == null ? "" : text.substring(pov.start(4), pov.end(4));
        String seen = pov.group(5) == null ? "" : text.substring(pov.start(5));
        boolean through = pov.group(3) != null && !pov.group(3).equals("OF");
        if (owner == null && !through && (!seen.isBlank() || pov.group(3) == null)) {
            owner = behind;
        } else if (seen.isBlank()) {
            seen = behind;
        }
        return of(null, Framing.POV, owner, seen);
    }

    private static NamedShot of(
            @Nullable ShotSize size,
            @Nullable Framing framing,
            @Nullable String owner,
            String words) {
        String said = words.strip().replaceFirst("[.!?…]+$", "");
        int end = end(said);
        String subject = said.substring(0, end).strip();
        String rest = said.substring(end).replaceFirst(JOINT, "").strip();
        String whose = owner == null || owner.isBlank() ? null : owner.strip();
        boolean shouts = rest.chars().noneMatch(Character::isLowerCase);
        String doing = rest.isEmpty() ? null : shouts ? rest.toLowerCase(Locale.ROOT) : rest;
        return new NamedShot(Kind.SHOT, size, framing, null, whose, subject, doing);
    }

    /// Where in the words of a shot its subject ends.
    private static int end(String words) {
        Matcher m = DOING.matcher(words);
        while (m.find()) {
            String[] next = words.substring(m.end()).split("[^\\p{L}]+", 2);
            boolean thing = THINGS.contains(next[0].toLowerCase(Locale.ROOT));
            boolean verb = m.group().equals(" ");
            boolean articled =
                    words.substring(0, m.start()).matches("(?i)(?:.* )?(?:the|an?|his|her|their)");
            if (m.start() > 0 && !(verb && (thing || articled))) {
                return m.start();
            }
        }
        return words.length();
    }

    /// What happens beside the words that name the shot, told as a sentence of its own: `as she
    /// reads`. Empty for nothing, and where the subject itself does it.
    String told() {
        if (doing == null || doing.matches("(?s)\\p{L}+ing\\b.*")) {
            return "";
        }
        String own = doing.replaceFirst("^(?i:as|while|when|until|where)\\s+", "");
        boolean clause = !own.equals(doing) || own.matches("(?s)(?i:she|he|they|it|an?|the)\\b.*");
        return clause || Character.isUpperCase(own.charAt(0))
                ? own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1)
                : "";
    }

    /// What the subject itself does by the words of the shot, `trembling`; null for nothing.
    @Nullable String clause() {
        return told().isEmpty() ? doing : null;
    }

    private static @Nullable Angle angle(String words) {
        if (words.contains("OVERHEAD") || words.contains("AERIAL")) {
            return Angle.OVERHEAD;
        }
        if (words.contains("HIGH ANGLE")) {
            return Angle.HIGH;
        }
        return words.contains("LOW ANGLE") ? Angle.LOW : null;
    }

    private static @Nullable ShotSize size(String words) {
        if (words.matches("(?s).*EXTREME(?:LY)? CLOSE.*|(?s).*\\bE\\.?C\\.?U\\b.*")) {
            return ShotSize.ECU;
        }
        if (words.matches("(?s).*(?:BIG|VERY) CLOSE.*|(?s).*\\bBCU\\b.*")) {
            return ShotSize.BCU;
        }
        if (words.matches("(?s).*MED(?:IUM|\\.)? CLOSE.*|(?s).*\\bMCU\\b.*")) {
            return ShotSize.MCU;
        }
        if (words.matches("(?s).*(?:CLOSE|TIGHT|\\bC\\.?U\\b).*")) {
            return ShotSize.CU;
        }
        if (words.matches("(?s).*(?:EXTREME|AERIAL|\\bE[LW]?S\\b).*")) {
            return ShotSize.ELS;
        }
        if (words.matches("(?s).*\\b(?:MED(?:IUM)?|MS)\\b.*")) {
            return ShotSize.MS;
        }
        if (words.matches("(?s).*\\b(?:FULL|FS)\\b.*")) {
            return ShotSize.FS;
        }
        boolean wide = words.matches("(?s).*(?:WIDE|LONG|MASTER|ESTABLISHING|\\b[LW]S\\b).*");
        return wide ? ShotSize.LS : null;
    }

    private static @Nullable Framing framing(String words) {
        if (words.contains("INSERT")) {
            return Framing.INSERT;
        }
        if (words.contains("TWO")) {
            return Framing.TWO_SHOT;
        }
        return words.contains("ESTABLISHING") ? Framing.ESTABLISHING : null;
    }
}
