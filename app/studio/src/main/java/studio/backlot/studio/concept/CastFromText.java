package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.assets.cast.CastCatalogue;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.assets.film.Words;
import studio.backlot.space.figure.Casting;
import studio.backlot.staging.Things;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Origin;

/// Gives everybody a body and clothes from the words that name them, each told from the others.
public final class CastFromText {
    private static final Casting CASTING = new Casting(CastCatalogue.load());
    private static final Words WORDS = Words.bundled();

    /// How many of a crowd are built: enough to read as one.
    private static final int MOST_OF_ONE_KIND = 12;

    /// Tells people from things where no list knows the word.
    @FunctionalInterface
    public interface Kinds {
        /// Whether the words mean a person, by closeness of meaning.
        boolean person(String words);
    }

    private static final Set<Words.Kind> NOBODY =
            Set.of(
                    Words.Kind.ANIMAL,
                    Words.Kind.VEHICLE,
                    Words.Kind.PROP,
                    Words.Kind.CLOTHING,
                    Words.Kind.PLACE);

    private static final Set<Words.Kind> PEOPLE =
            Set.of(Words.Kind.PERSON, Words.Kind.GROUP, Words.Kind.BODY);

    private static final Pattern TITLED =
            Pattern.compile(
                    "^(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sir|lord|lady|captain|sergeant"
                            + "|detective|inspector|officer|sheriff|father|sister|judge|nurse"
                            + "|uncle|aunt|agent|colonel|major|lieutenant)\\.?\\s+\\p{Lu}",
                    Pattern.CASE_INSENSITIVE);

    private CastFromText() {}

    /// The people among the subjects of a description. Things, animals and empty places are nobody.
    public static List<CastMember> of(
            List<Subject> subjects, Things things, Kinds kinds, long seed) {
        List<CastMember> cast = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.count() < 1 || !isPerson(subject.text(), things, kinds)) {
                continue;
            }
            int count = Math.min(subject.count(), MOST_OF_ONE_KIND);
            for (int i = 1; i <= count; i++) {
                String name = count == 1 ? subject.text() : subject.text() + " " + i;
                String whose = subject.text().replaceAll("['’]s? .*", "");
                String words =
                        (count == 1 ? whose : single(whose))
                                + ", "
                                + String.join(", ", subject.attributes());
                cast.add(member(name, words, cast, seed));
            }
        }
        return cast;
    }

    /// A member of the cast from a name and the words that introduce it.
    public static CastMember member(String name, String words, List<CastMember> others, long seed) {
        Casting.Look look =
                CASTING.look(
                        words,
                        seed * 31 + others.size(),
                        others.stream()
                                .map(m -> new Casting.Look(m.build(), m.wardrobe()))
                                .toList());
        return new CastMember(
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"),
                name,
                List.of(),
                look.build(),
                look.wardrobe(),
                Origin.DEFAULT);
    }

    /// One of several: `cops` are each a cop.
    private static String single(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.endsWith("men")
                ? words.substring(0, words.length() - 2) + "an"
                : lower.endsWith("s") && !lower.endsWith("ss")
                        ? words.substring(0, words.length() - 1)
                        : words;
    }

    private static boolean isPerson(String text, Things things, Kinds kinds) {
        String lower = text.toLowerCase(Locale.ROOT);
        String head = lower.substring(lower.lastIndexOf(' ') + 1);

        // Hands and eyes are somebody's.
        if (isAny(lower, head, PEOPLE)) {
            return true;
        }
        boolean named = Character.isUpperCase(text.charAt(0));
        if (named && TITLED.matcher(text).find()) {
            // `Dr. Lane` is no lane, `Mr. Field` no field.
            return true;
        }
        if (isAny(lower, head, NOBODY) || (!named && things.known(head).isPresent())) {
            return false;
        }
        return named || kinds.person(lower);
    }

    private static boolean isAny(String text, String head, Set<Words.Kind> kinds) {
        return kinds.stream().anyMatch(kind -> WORDS.is(kind, text) || WORDS.is(kind, head));
    }
}
