package studio.backlot.storyboard.script;

import java.util.Locale;
import java.util.regex.Pattern;

/// Lines by which a writer names a shot or ends one.
public final class ShotWords {
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?:(?:EXTREME |BIG |TIGHT |VERY )?CLOSE(?:[ -]?UP| SHOT)?(?: ON| OF|:|,| ?[-–—]|$)"
                            + "|CLOSER(?: ON| ANGLE|:|$)|TIGHT(?:ER)?(?: SHOT| ANGLE)?(?: ON| OF|:| -)|MED(?:IUM|\\.)? CLOSE.*|(?:E?CU|(?:E\\.)?C\\.U\\.)(?: ON| OF|:| -| [A-Z])"
                            + "|(?:NEW |HIGH |LOW |WIDE |WIDER |REVERSE |ANOTHER |DIFFERENT )*ANGLE"
                            + "(?: ON| OF|:| -|,|$)|(?:EXTREME(?:LY)? |VERY )?WIDER?(?: SHOT| ON| OF| ANGLE|:| -|$)"
                            + "|(?:FULL|LONG|MEDIUM|MED\\.|MASTER|TWO|ESTABLISHING|TRACKING|AERIAL|OVERHEAD|REACTION) ?-?SHOT\\b"
                            + "|(?:\\S+(?: \\S+)?['’]S? )?(?:P\\.?O\\.?V\\.?)(?:\\b|$)|INSERT(?:\\b|:)"
                            + "|BACK (?:TO|AT|WITH) (?!.*:$)|WHAT \\S+(?: \\S+)? SEES?\\b|END (?:OF )?INSERT|BACK ON |REVERSE(?: ON|:| -|$)"
                            + "|(?:SERIES OF SHOTS|MONTAGE)(?:\\b|:)|END (?:OF )?(?:SERIES OF SHOTS|MONTAGE)"
                            + "|INTERCUT(?:TING)?(?:\\b|:)|END (?:OF )?INTERCUT|OVER(?: \\S+)?['’]?S? SHOULDER"
                            + "|ON (?:THE )?[A-Z' ]+:?$|REVEAL(?: |:)|FLASH(?:ES)? (?:ON|OF)|SPLIT SCREEN).*");

    private ShotWords() {}

    /// Whether a line in capitals names a shot: `CLOSE ON THE PHONE`, `ANGLE ON DOOR`, `POV MARA`.
    public static boolean namesShot(String line) {
        String text = Emphasis.plain(line).strip();
        if (text.length() < 2 || text.length() > 120) {
            return false;
        }
        int colon = text.indexOf(':');
        String head = colon > 0 ? text.substring(0, colon) : text;
        int dash = head.indexOf(" - ");
        head = dash > 0 ? head.substring(0, dash) : head;
        if (head.chars().anyMatch(Character::isLowerCase)
                || head.chars().noneMatch(Character::isUpperCase)) {
            return false;
        }
        return OPENING.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }
}
