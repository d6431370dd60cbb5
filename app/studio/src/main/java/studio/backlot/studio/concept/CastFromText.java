package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import studio.backlot.assets.cast.CastCatalogue;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.space.figure.Casting;
import studio.backlot.staging.Things;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Origin;

/// Gives everybody a body and clothes from the words that name them, each told from the others.
public final class CastFromText {
    private static final Casting CASTING = new Casting(CastCatalogue.load());

    /// How many of a crowd are built: enough to read as one.
    private static final int MOST_OF_ONE_KIND = 12;

    private static final Set<String> ANIMALS =
            Set.of(
                    "dog", "cat", "horse", "deer", "bird", "crow", "wolf", "bear", "cow", "sheep",
                    "snake", "rat", "mouse", "fish", "shark", "lion", "tiger", "fox", "rabbit",
                    "animal", "eagle", "pigeon", "gull", "spider", "bull", "goat", "pig");

    private CastFromText() {}

    /// The people among the subjects of a description. Things, animals and empty places are nobody.
    public static List<CastMember> of(List<Subject> subjects, Things things, long seed) {
        List<CastMember> cast = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.count() < 1 || !isPerson(subject, things)) {
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

    private static boolean isPerson(Subject subject, Things things) {
        String text = subject.text().toLowerCase(Locale.ROOT);
        String head = text.substring(text.lastIndexOf(' ') + 1);
        String single = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
        if (ANIMALS.contains(head) || ANIMALS.contains(single)) {
            return false;
        }
        boolean named = Character.isUpperCase(subject.text().charAt(0));
        return named || things.known(head).isEmpty();
    }
}
