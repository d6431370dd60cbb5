package studio.backlot.storyboard.script;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;

/// Lines that say how one scene gives way to the next.
final class Transitions {
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?:FADE (?:IN|OUT|UP)|FADE (?:TO|FROM) (?:BLACK|WHITE|GREY|GRAY)|CUT TO BLACK"
                            + "|SMASH CUT|MATCH CUT|JUMP CUT|DISSOLVE|INTERCUT|(?:SLOW )?FADE"
                            + "|(?:CUT|DISSOLVE|FADE|WIPE|SMASH CUT|MATCH CUT|BLACK)"
                            + "|ÜBERBLENDUNG|AUFBLENDE|ABBLENDE|SCHNITT AUF|FONDU AU NOIR|FONDU"
                            + "|FUNDIDO A NEGRO|FUNDIDO|CORTE A)[.:]?");

    private Transitions() {}

    /// Whether a line reads as a transition where it stands alone. As the format says, a blank
    /// after the colon makes it action.
    static boolean isTransition(String raw) {
        String text = raw.stripLeading();
        if (text.isEmpty() || text.length() > 60 || text.chars().anyMatch(Character::isLowerCase)) {
            return false;
        }
        return text.equals("TO:")
                || text.endsWith(" TO:")
                || (KNOWN.matcher(text).matches() && !text.equals("BLACK"));
    }

    /// What a transition is in the vocabulary; null for one that it does not know.
    static @Nullable Transition kindOf(String text) {
        String t = text.toUpperCase(Locale.ROOT);
        if (t.contains("INTERCUT")) {
            return Transition.INTERCUT;
        }
        if (t.contains("SMASH")) {
            return Transition.SMASH_CUT;
        }
        if (t.contains("MATCH")) {
            return Transition.MATCH_CUT;
        }
        if (t.contains("JUMP")) {
            return Transition.JUMP_CUT;
        }
        if (t.contains("DISSOLVE") || t.contains("ÜBERBLEND")) {
            return Transition.DISSOLVE;
        }
        if (t.contains("WIPE")) {
            return Transition.WIPE;
        }
        if (t.contains("FADE IN") || t.contains("FADE UP") || t.contains("AUFBLENDE")) {
            return Transition.FADE_IN;
        }
        if (t.contains("FADE OUT")
                || t.contains("FADE TO")
                || t.contains("ABBLENDE")
                || t.contains("FONDU AU NOIR")
                || t.contains("FUNDIDO A NEGRO")) {
            return Transition.FADE_OUT;
        }
        if (t.contains("FADE") || t.contains("FONDU") || t.contains("FUNDIDO")) {
            return Transition.FADE;
        }
        return t.contains("CUT") || t.contains("CORTE") || t.contains("SCHNITT")
                ? Transition.CUT
                : null;
    }
}
