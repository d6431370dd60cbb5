package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotDescription.Subject;

/// People whom a description by itself has only as `him` or `her`: who is slapped is there too, and
/// so is the shoulder that is looked over. A script says elsewhere who they are; a single
/// description does not.
final class ImpliedPeople {
    private static final Pattern SHOULDER =
            Pattern.compile(
                    "\\b(?:over|past|behind) (his|her|their) shoulder", Pattern.CASE_INSENSITIVE);

    /// Somebody to whom something is done, straight behind the verb.
    private static final Pattern DONE_TO =
            Pattern.compile(
                    "^(?:\\p{L}+ly )?(\\p{L}+) (him|her|them)(?=$|[^\\p{L} ]"
                            + "| (?:\\p{L}+ly|in|on|by|at|to|with|from|and|while|as|again|hard)\\b)");

    /// Seeing somebody does not bring them into the frame.
    private static final Pattern SEES =
            Pattern.compile("sees?|watch\\p{L}*|notic\\p{L}*|hears?|remember\\p{L}*|miss\\p{L}*");

    /// What somebody rides who is named by it.
    private static final Map<String, String> MOUNTS =
            Map.of(
                    "cyclist", "bicycle",
                    "biker", "motorcycle",
                    "motorcyclist", "motorcycle",
                    "horseman", "horse",
                    "horsewoman", "horse",
                    "rider", "horse");

    private static String noun(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private ImpliedPeople() {}

    /// The description with those people among its subjects.
    static ShotDescription with(ShotDescription text, String words) {
        List<Subject> subjects = new ArrayList<>(text.subjects());
        if (subjects.size() != 1 || subjects.getFirst().count() != 1) {
            return text;
        }
        Subject first = subjects.getFirst();
        String mount = first.action() == null ? MOUNTS.get(noun(first.text())) : null;
        if (mount != null) {
            List<String> props = new ArrayList<>(text.props());
            props.add(mount);
            Subject rider = new Subject(first.text(), 1, first.attributes(), "rides a " + mount);
            return text.toBuilder().subjects(List.of(rider)).props(props).build();
        }
        String action = first.action() == null ? "" : first.action().toLowerCase(Locale.ROOT);
        Matcher done = DONE_TO.matcher(action);
        Matcher shoulder = SHOULDER.matcher(words);
        boolean shared = text.framing() == Framing.OTS || text.framing() == Framing.DIRTY_SINGLE;
        if (shared) {
            String whose = shoulder.find() ? shoulder.group(1) : "";
            subjects.add(somebody(subjectOf(whose), 1));
        } else if (done.find() && !SEES.matcher(done.group(1)).matches()) {
            subjects.add(somebody(done.group(2), done.group(2).equals("them") ? 2 : 1));
        } else {
            return text;
        }
        return text.toBuilder().subjects(subjects).build();
    }

    private static Subject somebody(String who, int count) {
        return new Subject(who, count, List.of(), null);
    }

    private static String subjectOf(String possessive) {
        return switch (possessive.toLowerCase(Locale.ROOT)) {
            case "his" -> "man";
            case "her" -> "woman";
            default -> "somebody";
        };
    }
}
