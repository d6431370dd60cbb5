package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.script.ScriptPeople;

/// Reads paragraphs of action sentence by sentence: who does what with which thing. Keeps in mind
/// who was named last, so that `she` is somebody; confined to the thread that made it.
final class ActionReader {
    private static final Set<String> WALK =
            words(
                    "walk cross run hurry limp follow enter leave go climb come step approach race"
                            + " sprint chase flee jump stride wander pace rush march creep crawl"
                            + " stagger dance exit return cross arrive head move");
    private static final Set<String> LOOK =
            words(
                    "look stare watch see notice gaze read glance study spot face freeze listen"
                            + " realize realise recognize recognise observe peer smile frown nod"
                            + " blink cry laugh sigh hesitate think");
    private static final Set<String> HANDLE =
            words(
                    "pick take put hold pour wipe open close draw count reach throw touch lay place"
                            + " set grab pull push lift drop break tear write type light stir dial"
                            + " hand give unlock lock turn cut press wash unfold fold raise lower"
                            + " carry offer show slide drink eat");
    private static final Set<String> POSE =
            words(
                    "sit stand lie lean sleep kneel crouch wait rest hang stay stop turn rise hug"
                            + " point fall sleep work");
    private static final Set<String> VEHICLES =
            set("car truck van bus taxi train motorcycle bicycle boat plane headlights ambulance");
    private static final Set<String> PLACES =
            set("at in on behind beside by under between opposite against near");
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.!?…])[\"”']?\\s+(?=[\\p{Lu}\"“(])");
    private static final Pattern TITLE =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|MR|MRS|MS|Dr|DR|St|ST)\\.\\s");
    private static final Pattern PRONOUN =
            Pattern.compile("^(?:And |Then |But )?(She|He|They|It|Both)\\b(?: both| all)?");
    private static final Pattern SHE = Pattern.compile("\\b(?:she|her|hers|herself)\\b");
    private static final Pattern HE = Pattern.compile("\\b(?:he|his|him|himself)\\b");
    private static final Pattern SHE_NOUN =
            Pattern.compile(
                    "\\b(?:woman|waitress|girl|dress|mother|daughter|sister|wife|aunt|actress|lady)\\b");
    private static final Pattern HE_NOUN =
            Pattern.compile("\\b(?:man|boy|father|son|brother|husband|uncle|beard|waiter|guy)\\b");
    private static final Pattern DETAIL = Pattern.compile("^\\s*\\([^)]*\\)");
    private static final Pattern DETAIL_AND =
            Pattern.compile("^(?:\\s*\\([^)]*\\))?(?:,[^,.;]{1,60},)?\\s+and\\s+");
    private static final Pattern CLAUSE_END =
            Pattern.compile(
                    "[,;:.!?…—–]| - |\\s(?:and|then|but|as|while|until|because|so that)\\s");
    private static final Pattern JOINT = Pattern.compile(",? and (?:then )?|, (?:then )?| then ");
    private static final Pattern DONE_TO =
            Pattern.compile(
                    "^(?:slaps|hits|punches|kisses|hugs|embraces|pushes|shoves|grabs|holds|pulls|strangles|kicks"
                            + "|strikes|catches|lifts|carries|drags|tackles|helps|hands) (him|her|them)\\b");
    private static final Set<String> ANIMALS =
            set(
                    "dog dogs cat cats horse horses cow cows sheep goat pig bird birds gull gulls crow"
                            + " crows raven pigeon pigeons wolf fox deer rat");
    private static final Set<String> DANGLING =
            set("to the a an his her their its with of in at on and by from before for that");
    private static final int LONGEST_CLAUSE = 9;

    private final ScriptPeople people;
    private final Set<String> props;
    private final Map<String, Integer> gender;
    private final List<String> recent = new ArrayList<>();

    /// What `it` stands for.
    private @Nullable String it;

    ActionReader(ScriptPeople people, Set<String> props) {
        this(people, props, new HashMap<>());
    }

    private ActionReader(ScriptPeople people, Set<String> props, Map<String, Integer> gender) {
        this.people = people;
        this.props = props;
        this.gender = gender;
    }

    /// A reader that knows what this one has learned and has heard nobody yet.
    ActionReader fresh() {
        return new ActionReader(people, props, gender);
    }

    private static Set<String> set(String words) {
        return new LinkedHashSet<>(Arrays.asList(words.split(" ")));
    }

    /// Base forms and their third person: walk, walks; cross, crosses; hurry, hurries.
    private static Set<String> words(String bases) {
        Set<String> out = new LinkedHashSet<>();
        for (String base : bases.split(" ")) {
            out.add(base);
            if (base.endsWith("y") && !base.matches(".*[aeiou]y")) {
                out.add(base.substring(0, base.length() - 1) + "ies");
            } else if (base.matches(".*(?:s|sh|ch|x|o)")) {
                out.add(base + "es");
            } else {
                out.add(base + "s");
            }
        }
        return out;
    }

    /// Learns who is she and who is he from sentences that name one person.
    void learn(List<Beat> beats) {
        for (Beat beat : beats) {
            if (beat instanceof Beat.Action a) {
                for (String sentence : sentences(a.text())) {
                    List<String> named = people.mentionedIn(sentence);
                    if (named.size() == 1) {
                        int[] at = people.firstMention(named.getFirst(), sentence);
                        int end = at == null ? 0 : at[1];
                        String after = sentence.substring(end).toLowerCase(Locale.ROOT);
                        String all = sentence.toLowerCase(Locale.ROOT);
                        int she = count(after, SHE) + 2 * count(all, SHE_NOUN);
                        int he = count(after, HE) + 2 * count(all, HE_NOUN);
                        gender.merge(named.getFirst(), she - he, Integer::sum);
                    }
                }
            }
        }
    }

    private static int count(String text, Pattern pattern) {
        return (int) pattern.matcher(text).results().count();
    }

    /// The sentences of a paragraph, titles such as `Mr.` kept whole.
    static List<String> sentences(String text) {
        String guarded = TITLE.matcher(text).replaceAll(m -> m.group().strip() + "\u00A0");
        List<String> out = new ArrayList<>();
        for (String s : SENTENCE.split(guarded)) {
            if (!s.isBlank()) {
                out.add(s.replace('\u00A0', ' ').strip());
            }
        }
        return out;
    }

    List<ActionUnit> read(String beatId, String text) {
        List<ActionUnit> units = new ArrayList<>();
        for (String sentence : sentences(text)) {
            List<String> pieces = pieces(sentence);
            ActionUnit first = unit(beatId, pieces.getFirst());
            units.add(first);
            for (String piece : pieces.subList(1, pieces.size())) {
                units.add(continued(first, piece));
            }
        }
        return units;
    }

    /// `She puts the phone down, picks up the cup and walks to the door` is three things to see.
    private static List<String> pieces(String sentence) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        Matcher joint = JOINT.matcher(sentence);
        while (joint.find()) {
            String[] next = sentence.substring(joint.end()).split("[^\\p{L}]+", 3);
            String verb = next.length > 1 && next[0].endsWith("ly") ? next[1] : next[0];
            boolean acts = verb.endsWith("s") && isKnownVerb(verb);
            if (acts && joint.start() - from > 8) {
                pieces.add(sentence.substring(from, joint.start()));
                from = joint.end();
            }
        }
        pieces.add(sentence.substring(from));
        return pieces;
    }

    private ActionUnit continued(ActionUnit first, String piece) {
        List<String> named = new ArrayList<>(people.mentionedIn(piece));
        String clause = first.actor() == null ? null : clause(piece);
        for (int i = first.actors().size() - 1; i >= 0; i--) {
            named.remove(first.actors().get(i));
            named.addFirst(first.actors().get(i));
        }
        List<String> things = things(piece, named);
        return new ActionUnit(
                first.beatId(),
                piece,
                kind(piece, clause, named),
                named,
                first.actor(),
                first.actors(),
                clause,
                things,
                loud(piece, things));
    }

    /// Somebody spoke: the next pronoun may be theirs.
    void heard(String name) {
        recent.remove(name);
        recent.addFirst(name);
    }

    /// Whom `her` or `they` means now; null for nobody who was named.
    @Nullable String meant(String pronoun) {
        String subject =
                switch (pronoun) {
                    case "she", "her", "hers" -> "She";
                    case "he", "him", "his" -> "He";
                    default -> "They";
                };
        List<String> who = resolve(subject, List.of());
        return who.isEmpty() ? null : who.getFirst();
    }

    private ActionUnit unit(String beatId, String sentence) {
        List<String> named = new ArrayList<>(people.mentionedIn(sentence));
        List<String> actors = List.of();
        String rest = null;
        Matcher pronoun = PRONOUN.matcher(sentence);
        if (pronoun.find() && !pronoun.group(1).equals("It")) {
            actors = resolve(pronoun.group(1), named);
            rest = sentence.substring(pronoun.end());
        } else if (!named.isEmpty()) {
            int[] at = people.firstMention(named.getFirst(), sentence);
            String before = at == null ? "" : sentence.substring(0, at[0]).strip();
            boolean leads = before.isEmpty() || before.split("\\s+").length <= 4;
            if (at != null && leads) {
                actors = company(named);
                rest = sentence.substring(at[1]);
                int[] next = named.size() > 1 ? people.firstMention(named.get(1), sentence) : null;
                boolean together = next != null && DETAIL_AND.matcher(rest).lookingAt();
                if (together && next != null && next[0] > at[1]) {
                    actors = List.of(named.get(0), named.get(1));
                    rest = sentence.substring(next[1]);
                }
            }
        }
        for (int i = actors.size() - 1; i >= 0; i--) {
            named.remove(actors.get(i));
            named.addFirst(actors.get(i));
        }
        String clause = rest == null || actors.isEmpty() ? null : clause(rest);
        clause = clause == null ? null : meaning(clause);
        doneTo(clause, actors, named);
        String noun = SetUps.nounIn(sentence);
        it = noun != null && people.mentionedIn(noun).isEmpty() ? noun : it;
        for (int i = named.size() - 1; i >= 0; i--) {
            heard(named.get(i));
        }
        List<String> things = things(sentence, named);
        return new ActionUnit(
                beatId,
                sentence,
                kind(sentence, clause, named),
                named,
                actors.isEmpty() ? null : actors.getFirst(),
                actors,
                clause,
                things,
                loud(sentence, things));
    }

    /// Those who go by one name: both of `Two NURSES`.
    private List<String> company(List<String> named) {
        String first = named.getFirst();
        int space = first.lastIndexOf(' ');
        if (!first.endsWith(" 1")) {
            return List.of(first);
        }
        String kind = first.substring(0, space + 1);
        return named.stream().filter(n -> n.matches(Pattern.quote(kind) + "\\d+")).toList();
    }

    /// `Picks it up` after `The telephone rings`: picks up the telephone.
    private String meaning(String clause) {
        String thing = it;
        String[] words = clause.split(" ", 3);
        boolean handles = words.length > 1 && HANDLE.contains(words[0]) && words[1].equals("it");
        if (!handles || thing == null) {
            return clause;
        }
        String the = thing.replaceFirst("^an? ", "the ");
        return clause.replaceFirst(" it (up|down|away|out)\\b", " $1 it")
                .replaceFirst(" it\\b", " " + Matcher.quoteReplacement(the));
    }

    /// Whom somebody is said to slap is in the picture too.
    private void doneTo(@Nullable String clause, List<String> actors, List<String> named) {
        Matcher m = clause == null ? null : DONE_TO.matcher(clause);
        if (m == null || !m.find() || actors.size() != 1) {
            return;
        }
        String pronoun =
                m.group(1).equals("him") ? "He" : m.group(1).equals("her") ? "She" : "They";
        resolve(pronoun, named).stream().limit(1).forEach(named::add);
    }

    private List<String> resolve(String pronoun, List<String> named) {
        List<String> who = new ArrayList<>();
        for (String name : recent) {
            if (named.contains(name)) {
                continue;
            }
            int g = gender.getOrDefault(name, 0);
            boolean fits =
                    switch (pronoun) {
                        case "She" -> g > 0 || (g == 0 && who.isEmpty());
                        case "He" -> g < 0 || (g == 0 && who.isEmpty());
                        default -> true;
                    };
            if (fits) {
                who.add(name);
            }
            boolean several = pronoun.equals("They") || pronoun.equals("Both");
            if (who.size() == (several ? 2 : 1)) {
                break;
            }
        }
        return who;
    }

    /// The verb phrase after a name: `sits at the counter`. Null where no verb follows.
    static @Nullable String clause(String rest) {
        String text = DETAIL.matcher(rest).replaceFirst("").replaceAll(" \\([^)]*\\)", "");
        if (text.startsWith("'s") || text.startsWith("’s")) {
            return null;
        }
        text = text.replaceFirst("^\\s*,[^,.]{1,40},", "").strip();
        Matcher end = CLAUSE_END.matcher(text);
        int stop = end.find() ? end.start() : text.length();
        List<String> words =
                new ArrayList<>(List.of(text.substring(0, stop).strip().split("\\s+")));
        while (!words.isEmpty()
                && words.getFirst().matches("(?:\\w+ly|still|now|just|also|both|only)")) {
            words.removeFirst();
        }
        if (words.isEmpty()) {
            return null;
        }
        String first = words.getFirst();
        if (!isVerb(first) && !PLACES.contains(first)) {
            return null;
        }
        words.set(0, singular(first));
        int n = Math.min(LONGEST_CLAUSE, words.size());
        while (n > 1 && n < words.size() && DANGLING.contains(words.get(n - 1))) {
            n--;
        }
        return String.join(" ", words.subList(0, n)).replaceAll("[\"“”]", "");
    }

    /// `They look` is told of each of them: looks.
    private static String singular(String verb) {
        String w = verb.toLowerCase(Locale.ROOT);
        if (w.endsWith("s") || !isKnownVerb(w)) {
            return verb;
        }
        if (w.endsWith("y") && !w.matches(".*[aeiou]y")) {
            return w.substring(0, w.length() - 1) + "ies";
        }
        return w + (w.matches(".*(?:sh|ch|x|o)") ? "es" : "s");
    }

    /// Whether a word is a verb that the planner knows, in either person.
    static boolean isKnownVerb(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        return WALK.contains(w) || LOOK.contains(w) || HANDLE.contains(w) || POSE.contains(w);
    }

    private static boolean isVerb(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        return isKnownVerb(w)
                || (word.equals(w) && w.length() > 3 && w.endsWith("s") && !w.endsWith("ss"));
    }

    private static ActionUnit.Kind kind(
            String sentence, @Nullable String clause, List<String> named) {
        if (clause != null) {
            String[] words = clause.toLowerCase(Locale.ROOT).split("\\s+");
            String verb = words[0];
            if (verb.startsWith("turn")
                    && words.length > 1
                    && words[1].matches("to|around|toward.*")) {
                return ActionUnit.Kind.LOOK;
            }
            if (WALK.contains(verb)) {
                return ActionUnit.Kind.WALK;
            }
            if (LOOK.contains(verb)) {
                return ActionUnit.Kind.LOOK;
            }
            if (POSE.contains(verb)) {
                return ActionUnit.Kind.POSE;
            }
            return ActionUnit.Kind.HANDLE;
        }
        if (!named.isEmpty()) {
            return ActionUnit.Kind.POSE;
        }
        String lower = sentence.toLowerCase(Locale.ROOT);
        for (String word : lower.split("[^\\p{L}]+")) {
            if (ANIMALS.contains(word)) {
                return ActionUnit.Kind.VEHICLE;
            }
            if (VEHICLES.contains(word) && !lower.contains(" of a ")) {
                return ActionUnit.Kind.VEHICLE;
            }
        }
        return ActionUnit.Kind.PLACE;
    }

    private List<String> things(String sentence, List<String> named) {
        Set<String> found = new LinkedHashSet<>();
        for (String word : sentence.split("[^\\p{L}\\p{N}-]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (props.contains(lower) && !named.contains(word)) {
                found.add(lower);
            }
        }
        return List.copyOf(found);
    }

    /// Things worth an insert that a text names.
    List<String> thingsIn(String text) {
        return things(text, List.of());
    }

    private static boolean loud(String sentence, List<String> things) {
        return things.stream().anyMatch(t -> sentence.contains(t.toUpperCase(Locale.ROOT)));
    }
}
