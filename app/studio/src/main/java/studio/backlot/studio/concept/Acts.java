package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.space.stage.StagedFigure;

/// What somebody is said to do, act by act, against how the body stands.
///
/// @param figure whose body it is
/// @param poses what bodies can do
record Acts(StagedFigure figure, PoseCatalogue poses) {
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "\\s*[,;]\\s*(?:and\\s+|then\\s+|but\\s+)*|\\s+(?:and then|and|then|while|as)\\s+"
                            + "(?=(?:slowly |then )?\\p{L}+(?:s|ing)\\b)|\\s+(?=(?<!\\b(?:the|a|an|his|her|of|in|by|without) )"
                            + "(?!(?:during|ceiling|building|evening|morning|painting|wedding|string|king|ring|thing|nothing"
                            + "|something|everything|railing|landing|clothing|dining|living|wing|spring)\\b)\\p{L}{3,}ing\\b)");

    /// Being there is no act.
    private static final Pattern STAYS =
            Pattern.compile(
                    "(?:(?:is|are|was|were|being|alone|together|still|there|in|on|at|by|behind|beside|under|near"
                            + "|with|over|above|next|against|between|seated|standing|remains?|stays?|rests?|lit|covered"
                            + "|hangs?|hanging|stands?|sits?|sitting|lies|lying|parked|waits?|waiting|left|abandoned"
                            + "|empty|open|closed)\\b.*)?");

    private static final Pattern SPEAKS =
            Pattern.compile(
                    "(?:speak|talk|say|tell|ask|answer|whisper|call|repl|explain|order)(?:s|ies|ing|e?s)?\\b.*");

    private static final Pattern LOOKS =
            Pattern.compile(
                    "(?:look|watch|star|gaz|glanc|see|fac|peer|listen|observ|stud|notic|eye|squint)\\p{L}*\\b.*");

    private static final Pattern GOES =
            Pattern.compile(
                    "(?:walk|go|come|cross|run|enter|leav|exit|step|approach|hurr|follow|return|arriv|head|move"
                            + "|march|wander|pac|strid|race|dash|flee|stroll|jog|sprint|rush|creep|sneak)\\p{L}*\\b.*");

    private static final Pattern HANDLES =
            Pattern.compile(
                    "(?:hold|carr|grip|clutch|take|taking|pick|lift|rais|swing|wield|show|offer|give|giving|hand"
                            + "|bring|wear|drop|put|present|examin|inspect|us|clean|polish|turn|open|set|lay|place|placing"
                            + "|throw|toss|brandish|point|aim|light|pull|draw|grab|cradl|balanc|hug|pour|stir|shak)"
                            + "\\p{L}*\\b.*");

    /// The acts that an action consists of.
    static List<String> of(String action) {
        List<String> acts = new ArrayList<>();
        for (String act : BETWEEN.split(action.strip())) {
            if (!act.isBlank()) {
                acts.add(act.strip());
            }
        }
        return acts;
    }

    /// Whether an action only says that something is there.
    static boolean stays(String action) {
        return STAYS.matcher(action.toLowerCase(Locale.ROOT).strip()).matches();
    }

    /// Whether an action is done with what a hand has: `fishes` with a fishing rod.
    ///
    /// @param held words for what the hand has
    static boolean handles(String action, String held) {
        String act = bare(action);
        String stem = act.substring(0, Math.min(4, act.length()));
        boolean named = act.contains(held) || held.startsWith(stem);
        return named && (HANDLES.matcher(act).matches() || held.startsWith(stem));
    }

    /// What bodies do with large things, by the pose that it takes.
    private static final Map<String, Pattern> WITH_THINGS =
            Map.of(
                    "push_along", Pattern.compile("(?:push|wheel|roll|shov|steer).*"),
                    "pull", Pattern.compile("(?:pull|drag|haul|tow|tug|carr).*"),
                    "ride", Pattern.compile("(?:rid|gallop|cycl|mount|rode).*"),
                    "carry", Pattern.compile("(?:carr|lift|heav|mov|bring|bear).*"));

    /// `A crying baby`: what somebody else does.
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(an?|the|his|her|their) \\p{L}+(?:ing|ed) (?=\\p{L})");

    private static String bare(String action) {
        return action.toLowerCase(Locale.ROOT)
                .strip()
                .replaceFirst("^(?:(?:\\p{L}+ly|still|just|now|then|and|silently) )+", "");
    }

    /// Whether the body shows an act.
    boolean shows(String done) {
        String act = bare(done);
        String name = figure.pose().name();
        boolean going = name.startsWith("walk") || name.startsWith("run");
        Optional<PoseShape> pose = poses.forAction(ATTRIBUTE.matcher(act).replaceAll("$1 "));
        Pattern thing = WITH_THINGS.get(name);
        if ((pose.isPresent() && alike(pose.get(), name))
                || (thing != null && thing.matcher(act).matches())) {
            return true;
        }
        if (pose.isPresent() && isPosture(pose.get())) {
            return false;
        }
        if (GOES.matcher(act).matches()) {
            // Who has come is there: a board shows one instant of a way.
            return going
                    || act.startsWith("ent")
                    || act.startsWith("arriv")
                    || act.startsWith("com");
        }
        if (LOOKS.matcher(act).matches() || SPEAKS.matcher(act).matches()) {
            return true;
        }
        return stays(act);
    }

    private static boolean isPosture(PoseShape pose) {
        return List.of("stand", "sit", "lie", "lean", "kneel", "crouch")
                .contains(family(pose.key()));
    }

    /// Whether a pose is the one that was meant, or one of its family: sitting at a table is
    /// sitting.
    private boolean alike(PoseShape meant, String name) {
        if (meant.key().equals(name) || family(meant.key()).equals(family(name))) {
            return true;
        }
        if (meant.key().equals("sleep") && name.equals("sit_asleep")) {
            return true;
        }
        Optional<PoseShape> shown = poses.find(name);
        boolean posture = List.of("stand", "sit", "lie").contains(family(meant.key()));
        return posture && shown.isPresent() && shown.get().support() == meant.support();
    }

    private static String family(String key) {
        int end = key.indexOf('_');
        return end < 0 ? key : key.substring(0, end);
    }
}
