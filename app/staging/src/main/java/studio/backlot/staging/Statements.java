package studio.backlot.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.storyboard.model.CastMember;

/// Who does what and where, from readings of action lines or of a shot description.
public final class Statements {
    private static final Set<String> PLACING =
            Set.of(
                    "at",
                    "on",
                    "in",
                    "by",
                    "behind",
                    "beside",
                    "next to",
                    "near",
                    "in front of",
                    "under",
                    "against",
                    "inside",
                    "across from",
                    "opposite",
                    "between",
                    "across the table from",
                    "at the edge of",
                    "at the end of",
                    "on the edge of",
                    "at the foot of",
                    "outside",
                    "on top of",
                    "beneath");

    /// Ways to a place: who goes there is drawn there.
    private static final Set<String> GOING = Set.of("to", "towards", "toward", "into", "onto");

    private static final Set<String> SELVES =
            Set.of("him", "her", "them", "himself", "herself", "it", "each other", "one another");

    /// No preposition at all, or one that says what is used.
    private static final Set<String> HANDLED = Set.of("", "with");

    private Statements() {}

    /// What `text` says of each member of the cast it names, in the order it names them.
    public static List<Doing> of(ShotDescription text, List<CastMember> cast) {
        Map<String, Doing> doings = new LinkedHashMap<>();
        List<Doing.Where> shared = List.of();
        for (ShotDescription.Subject subject : text.subjects()) {
            for (CastMember member : membersOf(subject.text(), cast)) {
                Doing doing = doing(member, subject, text, cast);
                if (doing.action() == null && doing.places().isEmpty()) {
                    // `Mara and Jo at the table`: both are there.
                    doing = new Doing(doing.who(), null, shared, doing.things(), null);
                } else if (doing.action() == null) {
                    shared = doing.places();
                }
                doings.merge(
                        member.name(),
                        doing,
                        (first, second) -> first.action() == null ? second : first);
            }
        }
        return List.copyOf(doings.values());
    }

    /// What a clause such as `walks to the door` says of a member of the cast.
    public static Doing acting(CastMember member, String clause, List<CastMember> cast) {
        ShotDescription.Subject subject =
                new ShotDescription.Subject(member.name(), 1, List.of(), clause);
        return doing(member, subject, ShotDescription.EMPTY, cast);
    }

    private static Doing doing(
            CastMember member,
            ShotDescription.Subject subject,
            ShotDescription text,
            List<CastMember> cast) {
        List<Doing.Where> places = new ArrayList<>();
        List<String> things = new ArrayList<>();
        String towards = null;
        for (ShotDescription.Relation relation : text.relations()) {
            if (sameName(relation.subject(), subject.text())) {
                places.add(new Doing.Where(relation.relation(), relation.object()));
            }
        }
        if (subject.action() != null) {
            for (ActionText.Phrase phrase : ActionText.phrases(subject.action())) {
                Optional<CastMember> person =
                        SELVES.contains(phrase.object())
                                ? other(phrase.object(), member, cast)
                                : find(phrase.object(), cast);
                if (person.isPresent() && !person.get().equals(member)) {
                    towards = person.get().name();
                }
                boolean over =
                        phrase.relation().equals("over") && Deed.of(subject.action()) == Deed.STAY;
                if (over
                        || PLACING.contains(phrase.relation())
                        || GOING.contains(phrase.relation())) {
                    add(places, new Doing.Where(phrase.relation(), phrase.object()));
                } else if (HANDLED.contains(phrase.relation())
                        && person.isEmpty()
                        && !SELVES.contains(phrase.object())) {
                    things.add(phrase.object());
                }
            }
        }
        String action = subject.action();
        if (action == null) {
            action = lifeless(subject.text());
        }
        // Somebody `on the phone` stands on nothing.
        if (places.removeIf(p -> p.relation().equals("on") && telephone(p.object()))) {
            things.add("phone");
            action = (action == null ? "" : action + ", ") + "talks on the phone";
        }
        return new Doing(member.name(), action, places, things, towards);
    }

    /// What those do of whom only their state is told; null for all others.
    private static @Nullable String lifeless(String words) {
        List<String> told = Blocker.words(words);
        if (told.contains("sleeping")) {
            return "lies sleeping";
        }
        boolean lies =
                told.stream().anyMatch(List.of("dead", "corpse", "unconscious", "body")::contains);
        return lies ? "lies dead" : null;
    }

    /// Whom `him`, `her` or `each other` means to somebody: the first other one of that sex.
    static Optional<CastMember> other(String word, CastMember self, List<CastMember> cast) {
        return cast.stream()
                .filter(m -> !m.name().equals(self.name()))
                .filter(m ->
                        switch (word) {
                            case "him" -> m.build().feminine() <= 0.5;
                            case "her" -> m.build().feminine() > 0.5;
                            case "them", "each other", "one another" -> true;
                            default -> false;
                        })
                .findFirst();
    }

    private static boolean telephone(String object) {
        return List.of("phone", "telephone", "mobile", "cell", "cellphone", "payphone")
                .contains(bare(object));
    }

    private static void add(List<Doing.Where> places, Doing.Where where) {
        if (!places.contains(where)) {
            places.add(where);
        }
    }

    /// The members of the cast that a subject's words mean: one by name, several where the words
    /// are of a group (`two cops` for COP 1 and COP 2).
    public static List<CastMember> membersOf(String words, List<CastMember> cast) {
        Optional<CastMember> exact = find(words, cast);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        String bare = bare(words);
        return cast.stream().filter(m -> numbered(bare(m.name()), bare)).toList();
    }

    private static boolean numbered(String name, String words) {
        int space = name.lastIndexOf(' ');
        return space > 0
                && name.substring(space + 1).chars().allMatch(Character::isDigit)
                && name.substring(0, space).equals(words);
    }

    /// The member of the cast of that name or alias; part of a longer name will do where only one
    /// member has it.
    static Optional<CastMember> find(@Nullable String words, List<CastMember> cast) {
        if (words == null || words.isBlank()) {
            return Optional.empty();
        }
        for (CastMember member : cast) {
            if (sameName(member.name(), words)
                    || member.aliases().stream().anyMatch(a -> sameName(a, words))) {
                return Optional.of(member);
            }
        }
        // `Mara's hands` are Mara.
        String bare = " " + bare(words).replaceAll("['\u2019]s? ", " ") + " ";
        List<CastMember> within =
                cast.stream()
                        .filter(m ->
                                bare.contains(" " + bare(m.name()) + " ")
                                        || (" " + bare(m.name()) + " ").contains(bare))
                        .toList();
        return within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty();
    }

    private static boolean sameName(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        for (String article : List.of("the ", "a ", "an ")) {
            if (lower.startsWith(article)) {
                lower = lower.substring(article.length());
            }
        }
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }
}
