package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Gaze;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Slot;

/// Makes set-ups from those of a scene pattern.
final class SetUps {
    private static final Pattern NOUN =
            Pattern.compile(
                    "(?<![\\p{L}])([Aa]n?|[Tt]he|[Tt]wo|[Tt]hree)\\s+((?:[\\p{L}-]+[ ]?){1,5})");
    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    "of", "in", "on", "at", "to", "and", "with", "from", "under", "over", "behind",
                    "that", "is", "are", "runs", "goes", "comes", "stands", "into", "between",
                    "through", "beside", "out", "not", "which", "who", "for", "by", "as", "it",
                    "up", "down", "across", "like", "has", "looks", "breaks", "hangs", "turns",
                    "opens", "closes", "rings", "rolls", "barks", "howls", "growls", "whines",
                    "neighs", "caws", "meows", "trots", "sniffs", "sleeps", "drifts", "burns");

    private SetUps() {}

    /// A set-up of a pattern for these subjects; framing follows how many they are.
    ///
    /// @param over whose shoulder or eyes, for OTS and POV
    static SetUp of(
            PatternSetUp p,
            List<SetUp.Who> who,
            SetUp.@Nullable Who over,
            @Nullable String moveTarget,
            Role role,
            List<String> props) {
        Framing framing = framing(p.framing(), who.size(), over, role);
        boolean insert = framing == Framing.INSERT;
        ShotSize size = insert ? ShotSize.INSERT : p.size();
        Move move = p.move();
        return new SetUp(
                size,
                p.endSize(),
                framing,
                role,
                p.side(),
                null,
                p.lens(),
                insert ? null : p.level(),
                p.angle(),
                move,
                moveTarget,
                move == null ? null : p.speed(),
                move == null ? null : p.style(),
                who,
                over,
                props,
                Set.of());
    }

    private static Framing framing(
            Framing wanted, int people, SetUp.@Nullable Who over, Role role) {
        return switch (wanted) {
            case OTS -> over == null ? Framing.SINGLE : Framing.OTS;
            case POV, INSERT -> wanted;
            case ESTABLISHING,
                    SINGLE,
                    DIRTY_SINGLE,
                    TWO_SHOT,
                    THREE_SHOT,
                    GROUP,
                    THROUGH,
                    REFLECTION,
                    RAKING,
                    SILHOUETTE -> {
                if (wanted == Framing.ESTABLISHING && role == Role.CUTAWAY) {
                    yield Framing.ESTABLISHING;
                }
                yield switch (people) {
                    case 0 -> Framing.ESTABLISHING;
                    case 1 -> Framing.SINGLE;
                    case 2 -> Framing.TWO_SHOT;
                    case 3 -> Framing.THREE_SHOT;
                    default -> Framing.GROUP;
                };
            }
        };
    }

    static SetUp scripted(SetUp s, Set<Slot> slots) {
        return s.draft().scripted(slots).made();
    }

    static Gaze orRight(@Nullable Gaze gaze) {
        return gaze == null ? Gaze.RIGHT : gaze;
    }

    /// People of the scene whom a text in capitals or title case names.
    static List<String> peopleIn(String text, SceneSubjects subjects) {
        String upper = " " + text.toUpperCase(Locale.ROOT).replaceAll("['’]S\\b", "") + " ";
        List<String> names = new ArrayList<>();
        for (String name : subjects.onScreen()) {
            String first = name.split(" ")[0];
            boolean whole = upper.matches(".*[^\\p{L}]" + Pattern.quote(name) + "[^\\p{L}].*");
            boolean part =
                    first.length() > 2
                            && upper.matches(".*[^\\p{L}]" + Pattern.quote(first) + "[^\\p{L}].*");
            if (whole || part) {
                names.add(name);
            }
        }
        return names;
    }

    /// The first thing that a sentence names, `a car`; the place of the scene where it names none.
    static String noun(String text, Scene scene) {
        String noun = nounIn(text);
        if (noun != null) {
            return noun;
        }
        return scene.place().isBlank()
                ? "the place"
                : "the " + scene.place().toLowerCase(Locale.ROOT);
    }

    /// Whether a sentence names a thing that a camera can go to.
    static boolean isConcrete(String text) {
        return nounIn(text) != null;
    }

    static @Nullable String nounIn(String text) {
        Matcher m = NOUN.matcher(text);
        while (m.find()) {
            List<String> kept = new ArrayList<>();
            for (String word : m.group(2).toLowerCase(Locale.ROOT).split("\\s+")) {
                boolean verb = word.endsWith("s") && ActionReader.isKnownVerb(word);
                if (FUNCTION_WORDS.contains(word)
                        || kept.size() == 4
                        || (verb && !kept.isEmpty())) {
                    break;
                }
                kept.add(word);
            }
            if (!kept.isEmpty()) {
                String article = m.group(1).toLowerCase(Locale.ROOT);
                return article + " " + String.join(" ", kept);
            }
        }
        return null;
    }
}
