package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the shots that a writer names inside a paragraph of action, at the start of a sentence:
/// `The bell rings. CLOSE ON Irene's hands, which hold a lantern.` Prose that begins with the same
/// words, `She is close on his heels`, names none.
final class InlineShots {
    /// `We are CLOSE ON`, `An EXTREME CLOSE UP of`.
    private static final String LEAD =
            "(?:(?:Now|Then|And|But|Begin|Open|Start|Again|In|An?|AN?"
                    + "|(?:We|WE)(?:['’]re| are| go| move| cut| see| push| ARE| GO| SEE)?(?: now| in| to)?"
                    + "|(?:[Tt]he )?(?:[Cc]amera|CAMERA)(?: is| moves| goes| comes| IS)?(?: in| to)?)[ ,:]+)*";

    /// The words that make a shot of an `ON` or an `OF`; without one of them it is none.
    private static final Pattern CORE =
            Pattern.compile(
                    "(?i).*(?:\\b(?:CLOSER?|CLOSE-?UP|ANGLE|WIDER?|TIGHT(?:ER)?|INSERT|[EBM]?CU|E\\.C\\.U|C\\.U"
                            + "|[EMLFW]S|MLS|REVERSE|TWO-?SHOT|AERIAL|OVERHEAD|REACTION|FAVOU?R(?:ING)?)\\b"
                            + "|[A-Z] SHOT\\b|[A-Z] VIEW\\b|\\bBACK ON\\b).*");

    private static final Pattern CAPITALS =
            Pattern.compile(
                    "^("
                            + LEAD
                            + ")("
                            + NamedShot.HEAD
                            + ")((?: (?:IN|in|BACK|back))? (?:ON|OF|on|of)\\b\\s*:?| ?[:–—]+| -+(?= )|,"
                            + "|(?= (?i:as|while)\\b)|(?=[.!]|$)|(?<=INSERT)(?= ))\\s*(.*)$",
                    Pattern.DOTALL);

    private static final Pattern TITLE =
            Pattern.compile(
                    "^("
                            + LEAD
                            + ")((?i:(?:extreme |medium )?close(?:[ -]?up)?|closer|tight|(?:high |low |new |reverse"
                            + " |wide )?angle|wider?|insert|(?:wide|long|full|medium|two|establishing|aerial)"
                            + "[ -]shot))( (?:on|of)\\b\\s*:?| ?:| -+(?= )| ?[–—])\\s*(.*)$",
                    Pattern.DOTALL);

    /// `Close on his heels`, `Wide of the mark`: no shot.
    private static final Pattern PROSE =
            Pattern.compile(
                    "(?s)(?:(?:his|her|their|its|the|whose|my|our)"
                            + " (?:heels?|tails?|trail|tracks?|mark|day|business|left|right)\\b|\\d|midnight|noon"
                            + "|dawn|dusk|an? (?:hundred|dozen|thousand|million|year|week|mile)|time\\b|money\\b"
                            + "|cash\\b|course\\b|us\\b).*");

    private static final String NAME = "\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,3}";

    private static final Pattern VIEW =
            Pattern.compile(
                    "^"
                            + LEAD
                            + "((?:[Ff]rom |FROM )?(?:(?:the |The |THE )?"
                            + NAME
                            + "['’][sS]? |(?i:his|her|their) )?"
                            + "(?:P\\.?O\\.?V\\b\\.?|POINT OF VIEW|(?<=[sS] |[Hh]is |[Hh]er |[Tt]heir )point of view)"
                            + ".*)$",
                    Pattern.DOTALL);

    private static final Pattern OTHER =
            Pattern.compile(
                    "^("
                            + "ON (?!AIR\\b)(?=\\p{L}).*|BACK (?:TO|ON|WITH|AT|IN) .*|END (?:OF )?(?:INSERT|POV).*"
                            + "|WHAT (?:"
                            + NAME
                            + ") (?:SEES|sees)\\b.*|OVER (?:THE )?(?:"
                            + NAME
                            + "['’][sS]? |HIS |HER |his |her )?(?:SHOULDER|shoulder)\\b.*|Over (?:"
                            + NAME
                            + "['’]s|his|her) shoulder\\s*[,:–—-].*"
                            + ")$",
                    Pattern.DOTALL);

    /// `CLOSE ON Irene. She smiles.`: who smiles is who is seen close.
    private static final Pattern GOES_ON =
            Pattern.compile("^(?:She|He|They|It|Her|His|Their)\\b.*", Pattern.DOTALL);

    private InlineShots() {}

    /// A stretch of a paragraph.
    ///
    /// @param shot the shot that it is, null for action
    /// @param line the words that name the shot, empty for action
    /// @param text what happens; of a shot, what is told beside the words that name it
    record Part(@Nullable NamedShot shot, String line, String text) {}

    /// The shots of a paragraph, and what is told between them.
    static List<Part> in(String paragraph) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (String sentence : ActionReader.sentences(paragraph)) {
            String line = line(sentence);
            if (line == null) {
                boolean bare = !parts.isEmpty() && plain.isEmpty() && isBare(parts.getLast());
                if (bare && GOES_ON.matcher(sentence).matches()) {
                    Part named = parts.removeLast();
                    parts.add(new Part(named.shot(), named.line(), sentence));
                } else {
                    plain.append(plain.isEmpty() ? "" : " ").append(sentence);
                }
                continue;
            }
            if (!plain.isEmpty()) {
                parts.add(new Part(null, "", plain.toString()));
                plain.setLength(0);
            }
            NamedShot shot = NamedShot.parse(line);
            parts.add(new Part(shot, line, shot.told()));
        }
        if (!plain.isEmpty() || parts.isEmpty()) {
            parts.add(new Part(null, "", plain.toString()));
        }
        return parts;
    }

    private static boolean isBare(Part part) {
        NamedShot shot = part.shot();
        return shot != null
                && shot.kind() == NamedShot.Kind.SHOT
                && shot.doing() == null
                && part.text().isBlank();
    }

    /// The part of a sentence that names a shot, camera words in capitals; null where it names
    /// none.
    private static @Nullable String line(String sentence) {
        for (Pattern pattern : List.of(CAPITALS, TITLE)) {
            Matcher m = pattern.matcher(sentence);
            if (m.matches()) {
                String words = m.group(2) + m.group(3);
                boolean title = pattern == TITLE;
                boolean core = CORE.matcher(words).matches();
                if (core && !(title && PROSE.matcher(m.group(4)).matches())) {
                    return (words + " " + m.group(4)).strip();
                }
            }
        }
        Matcher view = VIEW.matcher(sentence);
        if (view.matches()) {
            return view.group(1);
        }
        Matcher other = OTHER.matcher(sentence);
        return other.matches() ? other.group(1) : null;
    }
}
