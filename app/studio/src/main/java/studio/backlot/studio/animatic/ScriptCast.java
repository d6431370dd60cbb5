package studio.backlot.studio.animatic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.studio.concept.CastFromText;

/// Dresses the cast of an imported script from the words that introduce each, out of the whole
/// wardrobe of the catalogue. Whoever a person dressed by hand stays as they are.
public final class ScriptCast {
    private ScriptCast() {}

    public static Production dress(Production production) {
        List<CastMember> cast = new ArrayList<>();
        for (CastMember member : production.cast()) {
            if (member.origin() == Origin.HAND) {
                cast.add(member);
                continue;
            }
            CastMember dressed =
                    CastFromText.member(member.name(), introduction(production, member), cast, 1);
            cast.add(member.withBuild(dressed.build()).withWardrobe(dressed.wardrobe()));
        }
        return production.withCast(cast);
    }

    // The importer has read from he and she in the whole script who is a man or a woman.
    private static String introduction(Production production, CastMember member) {
        String sex = member.build().feminine() > 0.5 ? "woman" : "man";
        Pattern name =
                Pattern.compile(
                        "\\b" + Pattern.quote(member.name()) + "\\b\\s*(\\([^)]*\\))?([^.!?]*)");
        for (Scene scene : production.scenes()) {
            for (Beat beat : scene.beats()) {
                if (beat instanceof Beat.Action action) {
                    Matcher found = name.matcher(action.text());
                    if (found.find()) {
                        String after = found.group(2);
                        String words =
                                found.group(1) == null ? after : found.group(1) + apposition(after);
                        return member.name() + ", " + sex + ", " + words;
                    }
                }
            }
        }
        return member.name() + ", " + sex;
    }

    /// `, a doctor in a white coat` of what follows a name; what somebody does, and others with
    /// them, tells nothing of their clothes.
    private static String apposition(String after) {
        int end = after.indexOf(',', 1);
        boolean said = after.matches("(?s), (?:an?|the|in|wearing|dressed|with|his|her)\\b.*");
        return !said ? "" : end < 0 ? after : after.substring(0, end);
    }
}
