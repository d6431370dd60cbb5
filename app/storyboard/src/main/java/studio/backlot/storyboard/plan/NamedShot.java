package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotSize;

/// A shot that the script names, such as `CLOSE ON THE PHONE` or `POV MARA - THE ROAD`.
///
/// @param kind what the line asks for
/// @param size size that it names, null for none
/// @param framing framing that it names, null for none
/// @param owner whose point of view, null for nobody's
/// @param subject what it is of, as written; empty where it does not say
record NamedShot(
        Kind kind,
        @Nullable ShotSize size,
        @Nullable Framing framing,
        @Nullable String owner,
        String subject) {
    /// What a shot line asks for.
    enum Kind {
        SHOT,
        BACK_TO_SCENE,
        SERIES,
        END_SERIES,
        INTERCUT
    }

    private static final Pattern POV =
            Pattern.compile(
                    "^(?:(.+?)['’]S?\\s+)?P\\.?O\\.?V\\.?(?:\\s+(?:OF\\s+)?([^-–—:]*))?(?:\\s*[-–—:]+\\s*(.*))?$");
    private static final Pattern SIZED =
            Pattern.compile(
                    "^((?:EXTREME|BIG|TIGHT|VERY|MEDIUM|FULL|LONG|MASTER|ESTABLISHING|WIDE|WIDER|CLOSE"
                            + "|CLOSER|HIGH|LOW|NEW|ANOTHER|DIFFERENT|REVERSE|TWO|ANGLE|SHOT|UP|CU|ECU"
                            + "|CLOSE-UP|TRACKING|AERIAL|OVERHEAD|BACK|ON|OF|FLASH|REVEAL|TWO-SHOT"
                            + "|EXTREMELY|INSERT)[\\s:,\\-–—]*)+");

    static NamedShot parse(String line) {
        String text = line.strip();
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("BACK TO")
                || upper.startsWith("END INSERT")
                || upper.startsWith("END OF INSERT")) {
            return new NamedShot(Kind.BACK_TO_SCENE, null, null, null, "");
        }
        if (upper.matches("END.*(?:SERIES|MONTAGE|INTERCUT).*")) {
            return new NamedShot(Kind.END_SERIES, null, null, null, "");
        }
        if (upper.startsWith("INTERCUT")) {
            return new NamedShot(Kind.INTERCUT, null, null, null, "");
        }
        if (upper.startsWith("SERIES OF SHOTS") || upper.startsWith("MONTAGE")) {
            return new NamedShot(Kind.SERIES, null, null, null, "");
        }
        Matcher pov = POV.matcher(upper);
        if (pov.matches()) {
            String owner = pov.group(1) != null ? pov.group(1) : pov.group(2);
            String seen = pov.group(3) == null ? "" : text.substring(pov.start(3));
            boolean named = owner != null && !owner.isBlank();
            return new NamedShot(
                    Kind.SHOT, null, Framing.POV, named ? owner.strip() : null, seen.strip());
        }
        Matcher head = SIZED.matcher(upper);
        String words = head.find() ? head.group() : "";
        String subject = text.substring(words.length()).strip();
        return new NamedShot(Kind.SHOT, size(words), framing(words), null, subject);
    }

    private static @Nullable ShotSize size(String words) {
        if (words.contains("EXTREME CLOSE") || words.contains("ECU")) {
            return ShotSize.ECU;
        }
        if (words.contains("BIG CLOSE") || words.contains("VERY CLOSE")) {
            return ShotSize.BCU;
        }
        if (words.contains("CLOSE") || words.contains("TIGHT") || words.contains("CU")) {
            return ShotSize.CU;
        }
        if (words.contains("EXTREME") || words.contains("AERIAL")) {
            return ShotSize.ELS;
        }
        if (words.contains("MEDIUM")) {
            return ShotSize.MS;
        }
        if (words.contains("FULL")) {
            return ShotSize.FS;
        }
        boolean wide =
                words.contains("WIDE")
                        || words.contains("LONG")
                        || words.contains("MASTER")
                        || words.contains("ESTABLISHING");
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

    /// A shot named inside action, at the start of a sentence: `CLOSE ON: the key.`
    static List<String> split(String sentence) {
        Matcher m =
                Pattern.compile(
                                "^((?:CLOSE(?:[ -]?UP)?(?: ON)?|ANGLE ON|WIDE(?: ON| SHOT)?|INSERT|POV"
                                        + "|TIGHT ON|BACK TO SCENE)(?:[ ][A-Z' ]+)?)\\s*[:\\-–—]\\s*(.*)$")
                        .matcher(sentence);
        List<String> parts = new ArrayList<>();
        if (m.matches()) {
            parts.add(m.group(1));
            parts.add(m.group(2));
        }
        return parts;
    }
}
