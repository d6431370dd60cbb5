package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.assets.patterns.ScenePattern;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Slot;

/// Makes set-ups of the shots that a script names. Confined to the thread that plans the scene.
final class NamedSetUps {
    private static final Pattern HANDS =
            Pattern.compile("(?s).*\\b(?:hands?|fists?|fingers|palms?)\\W*");

    /// `Mara's watch`, of which the face is no part.
    private static final Pattern OWNED =
            Pattern.compile(
                    "(?s).*['’]s (?!.*\\b(?:face|eyes?|head|expression|gaze|smile|mouth|lips|profile"
                            + "|tears|cheeks?|stare|reaction)\\b).*");

    private static final Pattern PRONOUN =
            Pattern.compile(
                    "^(her|him|his|hers|them|their|they|she|he)\\b\\s*", Pattern.CASE_INSENSITIVE);

    private final Scene scene;
    private final SceneSubjects subjects;
    private final ActionReader reader;
    private final ScenePattern pattern;

    NamedSetUps(Scene scene, SceneSubjects subjects, ActionReader reader, ScenePattern pattern) {
        this.scene = scene;
        this.subjects = subjects;
        this.reader = reader;
        this.pattern = pattern;
    }

    /// The shot with somebody's name where it says `HER HANDS` or `HIS POV`.
    NamedShot whose(NamedShot shot) {
        String owner = shot.owner() == null ? null : named(shot.owner());
        return new NamedShot(
                shot.kind(),
                shot.size(),
                shot.framing(),
                shot.angle(),
                owner,
                named(shot.subject()),
                shot.doing());
    }

    private String named(String words) {
        Matcher m = PRONOUN.matcher(words);
        if (!m.find()) {
            return words;
        }
        String pronoun = m.group(1).toLowerCase(Locale.ROOT);
        String who = reader.meant(pronoun);
        if (who == null) {
            return words;
        }
        String rest = words.substring(m.end());
        boolean owns = pronoun.matches("her|his|their") && !rest.isBlank();
        return owns ? who + "'s " + rest : (who + " " + rest).strip();
    }

    /// Whether the words of a shot name somebody of the scene.
    boolean ofSomebody(NamedShot shot) {
        return !SetUps.peopleIn(shot.subject(), subjects).isEmpty();
    }

    /// @param text what the shot covers, as written
    /// @param units what happens while it lasts
    /// @param looker who looked somewhere just before, null for nobody
    SetUp of(NamedShot shot, String text, List<ActionUnit> units, @Nullable String looker) {
        ActionUnit first = units.isEmpty() ? null : units.getFirst();
        List<String> who = people(shot, first);
        List<SetUp.Who> seen = new ArrayList<>();
        for (String name : who.subList(0, Math.min(3, who.size()))) {
            seen.add(subjects.who(name, clause(shot, first, name)));
        }
        String thing = thing(shot);
        boolean pov = shot.framing() == Framing.POV;
        boolean close = shot.size() != null && shot.size().compareTo(ShotSize.MCU) <= 0;
        boolean hands = close && (HANDS.matcher(thing).matches() || OWNED.matcher(thing).matches());
        if (hands) {
            // `CLOSE ON MARA'S HANDS` is of the hands, whosever they are.
            String name = who.isEmpty() ? null : who.getFirst();
            seen.clear();
            seen.add(new SetUp.Who(thing, doing(clause(shot, first, name))));
        }
        boolean insert = shot.framing() == Framing.INSERT || hands || (seen.isEmpty() && close);
        if (insert && !hands && shot.framing() == Framing.INSERT && !thing.isBlank()) {
            // `INSERT - MARA'S WATCH` is of the watch.
            seen.clear();
        }
        boolean acts = first != null && first.actor() != null;
        boolean place = seen.isEmpty() && !insert && !pov && acts;
        if (place && first != null) {
            for (String name : first.actors()) {
                seen.add(subjects.who(name, first.clauseOf(name)));
            }
        }
        if (seen.isEmpty()) {
            String noun = thing.isBlank() ? SetUps.noun(text, scene) : thing;
            seen.add(new SetUp.Who(noun, shot.clause()));
        }
        PatternSetUp.Use use = use(shot, insert, seen, who);
        SetUp base =
                SetUps.of(
                        pattern.setUp(use, 1).orElseThrow(),
                        seen,
                        owner(shot, looker, seen),
                        null,
                        role(use),
                        List.of());
        return scripted(shot, base.still(), insert, place);
    }

    private List<String> people(NamedShot shot, @Nullable ActionUnit first) {
        List<String> who = SetUps.peopleIn(shot.subject(), subjects);
        boolean unsaid = who.isEmpty() && shot.subject().isBlank() && first != null;
        return unsaid && first != null ? first.people() : who;
    }

    private static @Nullable String clause(
            NamedShot shot, @Nullable ActionUnit first, @Nullable String name) {
        String told = first == null || name == null ? null : first.clauseOf(name);
        return told != null ? told : shot.clause();
    }

    /// `Hold a lantern`, of hands: holding a lantern.
    private static @Nullable String doing(@Nullable String clause) {
        if (clause == null) {
            return null;
        }
        String[] words = clause.split(" ", 2);
        if (!ActionReader.isKnownVerb(words[0])) {
            return clause;
        }
        String base = words[0].replaceFirst("(?<=sh|ch|x|ss)es$|(?<!s)s$", "");
        String stem = base.replaceFirst("(?<=[^e])e$", "");
        String doubled =
                stem.matches("(?:cut|put|grab|hit|set|drop|rub|stir|wrap)")
                        ? stem + stem.charAt(stem.length() - 1)
                        : stem;
        return doubled + "ing" + (words.length > 1 ? " " + words[1] : "");
    }

    /// What the shot is of as the reader of descriptions wants it: names in capitals, the rest in
    /// small letters.
    private String thing(NamedShot shot) {
        String thing = shot.subject().toLowerCase(Locale.ROOT).strip();
        for (String name : SetUps.peopleIn(shot.subject(), subjects)) {
            String own = "\\b" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "\\b";
            thing = thing.replaceFirst(own, Matcher.quoteReplacement(name));
        }
        return thing;
    }

    private static PatternSetUp.Use use(
            NamedShot shot, boolean insert, List<SetUp.Who> seen, List<String> who) {
        if (shot.framing() == Framing.POV) {
            return PatternSetUp.Use.POV;
        }
        if (insert) {
            return PatternSetUp.Use.INSERT;
        }
        if (shot.framing() == Framing.OTS) {
            return PatternSetUp.Use.TURN;
        }
        if (seen.size() > 1) {
            return PatternSetUp.Use.TWO;
        }
        return who.isEmpty() ? PatternSetUp.Use.PLACE : PatternSetUp.Use.ACTION;
    }

    private static Role role(PatternSetUp.Use use) {
        return switch (use) {
            case INSERT -> Role.INSERT;
            case PLACE -> Role.CUTAWAY;
            case OPEN, TWO, TURN, REACTION, HINGE, ACTION, WALK, LOOK, POV, CLOSE -> Role.COVERAGE;
        };
    }

    private static SetUp scripted(NamedShot shot, SetUp base, boolean insert, boolean place) {
        Set<Slot> scripted = new HashSet<>(Set.of(Slot.SUBJECTS));
        ShotSize usual = place ? ShotSize.FS : base.size();
        ShotSize size = insert ? ShotSize.INSERT : shot.size() != null ? shot.size() : usual;
        SetUp made = base.withSize(size, ShotText.lensFor(size));
        if (shot.size() != null || insert) {
            scripted.add(Slot.SIZE);
        }
        if (shot.framing() != null) {
            scripted.add(Slot.FRAMING);
        }
        if (shot.angle() != null) {
            scripted.add(Slot.ANGLE);
            made = made.draft().angle(shot.angle()).level(null).made();
        }
        return SetUps.scripted(made, scripted);
    }

    /// Whose eyes or whose shoulder; null for neither.
    private SetUp.@Nullable Who owner(
            NamedShot shot, @Nullable String looker, List<SetUp.Who> seen) {
        if (shot.framing() != Framing.POV && shot.framing() != Framing.OTS) {
            return null;
        }
        String who = null;
        if (shot.owner() != null) {
            List<String> known = SetUps.peopleIn(shot.owner(), subjects);
            who = known.isEmpty() ? shot.owner() : known.getFirst();
        } else if (shot.framing() == Framing.POV) {
            who = looker;
        }
        for (String name : subjects.onScreen()) {
            boolean shown = seen.stream().anyMatch(s -> s.name().equals(name));
            who = who == null && !shown ? name : who;
        }
        return who == null ? null : subjects.who(who).doing(null);
    }
}
