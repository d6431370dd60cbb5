package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;

/// Who is in a script: everybody who speaks, and those whom the action introduces in capitals.
public final class ScriptPeople {
    /// Longer than any name of a character; a cue beyond it is looked at as a whole only.
    private static final int LONGEST_NAME = 80;

    private static final String WORD = "\\p{Lu}[\\p{Lu}\\p{M}'’\\-]*\\.?";
    private static final Pattern CAPITALS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}'’])\\p{Lu}[\\p{Lu}\\p{M}'’\\-]+\\.?(?:[ ](?:%s|#?\\d+))*(?![\\p{L}])"
                            .formatted(WORD));
    private static final Pattern AGE =
            Pattern.compile(
                    "^\\s*(?:\\((?:[^)]*\\d[^)]*|[^)]*\\b(?:teens|twenties|thirties|forties|fifties"
                            + "|sixties|old|young)\\b[^)]*)\\)|,\\s*(?:(?:early|mid|late)[ -])?\\d{1,2}s?\\b"
                            + "|,\\s*(?:early|mid|late) (?:teens|twenties|thirties|forties|fifties|sixties))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern APPOSITION =
            Pattern.compile("^, (?:an?|the|his|her|their) \\p{Ll}");
    private static final Set<String> PERSON_NOUNS =
            set(
                    "MAN WOMAN BOY GIRL KID CHILD BABY TEENAGER STRANGER FIGURE WAITRESS WAITER COOK"
                            + " DRIVER COP OFFICER DETECTIVE SHERIFF GUARD SOLDIER NURSE DOCTOR"
                            + " PATIENT TEACHER STUDENT LAWYER JUDGE BARTENDER BARMAN BARMAID CLERK"
                            + " CASHIER CUSTOMER MANAGER BOSS SECRETARY RECEPTIONIST ASSISTANT"
                            + " MECHANIC TRUCKER FARMER PRIEST NUN PASSENGER PILOT SAILOR THIEF"
                            + " GUNMAN SNIPER KILLER VICTIM REPORTER NEIGHBOR NEIGHBOUR LANDLORD"
                            + " LANDLADY JANITOR BUSKER BEGGAR RUNNER JOGGER CYCLIST HITCHHIKER"
                            + " MOTHER FATHER SISTER BROTHER SON DAUGHTER GRANDMOTHER GRANDFATHER"
                            + " WIFE HUSBAND BRIDE GROOM COUPLE TOURIST MESSENGER COURIER POSTMAN"
                            + " MAILMAN FIREMAN FIREFIGHTER PARAMEDIC POLICEMAN POLICEWOMAN"
                            + " BUSINESSMAN BUSINESSWOMAN BOUNCER DANCER SINGER PIANIST PORTER"
                            + " RANGER HUNTER ATTENDANT VENDOR WITNESS PRISONER MONK BUTLER MAID");
    private static final Set<String> GENERIC = set("MAN WOMAN BOY GIRL KID CHILD FIGURE STRANGER");
    private static final Set<String> NOT_PEOPLE =
            set(
                    "RAIN THUNDER MUSIC SILENCE DARKNESS LIGHTNING SMOKE LIGHT WIND SNOW FOG SIREN"
                            + " SIRENS APPLAUSE LAUGHTER HEADLIGHTS FOOTSTEPS STATIC BLACK BLACKNESS"
                            + " WATER FIRE DUST NOTHING NOBODY EVERYONE EVERYBODY SOMEONE SOMETHING"
                            + " NIGHT DAY MORNING TITLE SUPER CREDITS THE END INSERT CLOSE ANGLE WIDE"
                            + " POV MONTAGE INTERCUT SUDDENLY THEN NOW LATER BEAT PAUSE BANG CRASH"
                            + " BOOM CLICK SLAM THUD CRACK BUZZ RING SNAP WHAM OK TV FBI CIA USA UK"
                            + " NYC LA DVD CD ID SUV ATM AM PM WE ON IN OUT OVER UNDER BACK");
    private static final Set<String> ANIMATE_VERBS =
            set(
                    "enters sits stands walks looks turns runs smiles nods waits watches sleeps stares"
                            + " opens closes picks takes puts holds leans steps lies kneels crouches"
                            + " grabs reaches reads writes drives drinks eats wipes pours dries counts"
                            + " hurries limps climbs crosses exits leaves stops listens laughs cries"
                            + " shakes shrugs lifts lights smokes types stirs dials answers pulls"
                            + " pushes points paces studies searches hides works sings dances wakes"
                            + " rises emerges appears arrives comes goes follows approaches hesitates");
    private static final Set<String> DETERMINERS =
            set("A AN THE HIS HER THEIR ITS ANOTHER THIS THAT SOME EVERY EACH MY YOUR OUR");

    private final Map<String, Person> people;
    private final Map<String, Pattern> mentions = new LinkedHashMap<>();

    /// Names that begin or end with a name: `OLD JOE` for `JOE`.
    private final Map<String, List<String>> longer = new HashMap<>();

    /// Somebody in the script.
    ///
    /// @param name upper case
    /// @param introduction the paragraph of action in which the name first stands in capitals, null
    ///   where there is none
    public record Person(String name, int speeches, int words, @Nullable String introduction) {}

    private ScriptPeople(Map<String, Person> people) {
        this.people = people;
        for (Person person : people.values()) {
            mentions.put(person.name(), mention(person.name(), people));
            String name = person.name();
            boolean plain = name.length() <= LONGEST_NAME;
            for (int i = name.indexOf(' '); plain && i >= 0; i = name.indexOf(' ', i + 1)) {
                longer(name.substring(0, i)).add(name);
                longer(name.substring(i + 1)).add(name);
            }
        }
    }

    private List<String> longer(String part) {
        return longer.computeIfAbsent(part, k -> new ArrayList<>());
    }

    private static Set<String> set(String words) {
        return new LinkedHashSet<>(Arrays.asList(words.split(" ")));
    }

    public static ScriptPeople of(List<Scene> scenes) {
        Map<String, int[]> spoken = new LinkedHashMap<>();
        Set<String> cued = new LinkedHashSet<>();
        StringBuilder allAction = new StringBuilder();
        for (Scene scene : scenes) {
            for (Beat beat : scene.beats()) {
                if (beat instanceof Beat.Dialogue d) {
                    cued.add(d.character());
                } else if (beat instanceof Beat.Action a) {
                    allAction.append(a.text()).append('\n');
                }
            }
        }
        String action = allAction.toString();
        Speakers.name(cued, action);
        Map<String, @Nullable String> introduced = new LinkedHashMap<>();
        for (Scene scene : scenes) {
            for (Beat beat : scene.beats()) {
                if (beat instanceof Beat.Action a) {
                    for (String name : introducedIn(a.text(), cued, action)) {
                        introduced.putIfAbsent(name, a.text());
                    }
                } else if (beat instanceof Beat.Dialogue d) {
                    for (String name : Speakers.of(d.character(), cued)) {
                        introduced.putIfAbsent(name, null);
                        int[] counts = spoken.computeIfAbsent(name, n -> new int[2]);
                        counts[0]++;
                        counts[1] += countWords(d.text());
                    }
                }
            }
        }
        Map<String, Person> people = new LinkedHashMap<>();
        introduced.forEach((name, text) -> {
            int[] counts = spoken.getOrDefault(name, new int[2]);
            String shown = text == null ? introduction(name, action) : text;
            people.put(name, new Person(name, counts[0], counts[1], shown));
        });
        return new ScriptPeople(people);
    }

    private static @Nullable String introduction(String name, String action) {
        for (String paragraph : action.split("\n")) {
            if (paragraph.contains(name)) {
                return paragraph;
            }
        }
        return null;
    }

    /// Everybody, in order of first appearance.
    public List<Person> all() {
        return List.copyOf(people.values());
    }

    public @Nullable Person person(String name) {
        return people.get(name);
    }

    /// Names of the people who speak a beat.
    public List<String> speakers(Beat.Dialogue beat) {
        return Speakers.of(beat.character(), people.keySet());
    }

    /// Words in a text: runs between blanks that hold a letter or a digit.
    public static int countWords(String text) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '—' || c == '–') {
                in = false;
            } else if (!in && Character.isLetterOrDigit(c)) {
                words++;
                in = true;
            }
        }
        return words;
    }

    /// Who is in a scene, heard or seen, in order of first mention.
    public List<String> in(Scene scene) {
        Set<String> names = new LinkedHashSet<>();
        for (Beat beat : scene.beats()) {
            switch (beat) {
                case Beat.Dialogue d -> names.addAll(speakers(d));
                case Beat.Action a -> names.addAll(mentionedIn(a.text()));
                case Beat.ShotLine s -> names.addAll(mentionedIn(s.text()));
                case Beat.Transition t -> {}
                case Beat.Other o -> {}
            }
        }
        return List.copyOf(names);
    }

    /// Known people whom a text names, in order of mention.
    public List<String> mentionedIn(String text) {
        List<String> found = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (Map.Entry<String, Pattern> entry : mentions.entrySet()) {
            Matcher m = entry.getValue().matcher(text);
            boolean named = m.find();
            while (named && insideLonger(entry.getKey(), m, text)) {
                named = m.find();
            }
            if (named) {
                int k = 0;
                while (k < at.size() && at.get(k) <= m.start()) {
                    k++;
                }
                at.add(k, m.start());
                found.add(k, entry.getKey());
            }
        }
        return found;
    }

    /// `OLD JOE` names Old Joe, not Joe.
    private boolean insideLonger(String name, Matcher found, String text) {
        for (String other : longer.getOrDefault(name, List.of())) {
            Pattern pattern = mentions.get(other);
            Matcher m = pattern == null ? null : pattern.matcher(text);
            while (m != null && m.find()) {
                boolean around = m.start() <= found.start() && found.end() <= m.end();
                if (around && m.end() - m.start() > found.end() - found.start()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where a text first names somebody: a range of its characters; null if it does not.
    public int @Nullable [] firstMention(String name, String text) {
        Pattern pattern = mentions.get(name);
        if (pattern == null) {
            return null;
        }
        Matcher m = pattern.matcher(text);
        return m.find() ? new int[] {m.start(), m.end()} : null;
    }

    private static Pattern mention(String name, Map<String, Person> people) {
        List<String> forms = new ArrayList<>();
        String quoted = Pattern.quote(name);
        forms.add(quoted);
        String group = together(name);
        if (group != null) {
            forms.add(group);
            forms.add("(?i:the " + group + ")");
        }
        String[] words = name.split(" ");
        boolean role = PERSON_NOUNS.contains(words[words.length - 1]);
        boolean generic = words.length == 1 && GENERIC.contains(name);
        if (role && !generic) {
            forms.add("(?i:the " + quoted + ")");
        } else if (!role) {
            forms.add(titleCase(name));
            String first = words[0];
            boolean unique =
                    people.keySet().stream().filter(n -> n.split(" ")[0].equals(first)).count()
                            == 1;
            if (words.length > 1 && unique && first.length() > 2 && !first.endsWith(".")) {
                forms.add(Pattern.quote(first));
                forms.add(titleCase(first));
            }
            String last = words[words.length - 1];
            if (words.length > 1 && last.length() > 2 && !Character.isDigit(last.charAt(0))) {
                forms.add(titleCase(last));
            }
        }
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + String.join("|", forms) + ")(?![\\p{L}\\p{N}])");
    }

    private static String titleCase(String name) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return Pattern.quote(out.toString());
    }

    /// Names in capitals that a paragraph of action brings in. Strict: a sound or a prop in
    /// capitals is nobody.
    private static List<String> introducedIn(String text, Set<String> cued, String allAction) {
        if (text.chars().noneMatch(Character::isLowerCase)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        Matcher m = CAPITALS.matcher(text);
        while (m.find()) {
            String run = m.group().replaceAll("\\.$", "").replaceAll("['’]S$", "").strip();
            String name = run;
            String first = run.split(" ")[0];
            boolean determiner = DETERMINERS.contains(first) && run.contains(" ");
            if (determiner) {
                name = run.substring(first.length()).strip();
            }
            if (several(name, text, m.start()) > 0) {
                for (int i = 1; i <= several(name, text, m.start()); i++) {
                    names.add(one(name) + " " + i);
                }
            } else if (cued.contains(name)) {
                names.add(name);
            } else if (isPerson(name, text, m.start(), m.end(), determiner, allAction)) {
                names.add(name);
            }
        }
        return names;
    }

    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "both", 2, "a pair of", 2);

    /// How many `NURSES` are in `Two NURSES push a bed`; 0 where it is nobody of that kind.
    private static int several(String name, String text, int start) {
        if (!PERSON_NOUNS.contains(one(name)) || one(name).equals(name)) {
            return 0;
        }
        String before = text.substring(0, start).strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Integer> number : NUMBERS.entrySet()) {
            if (before.matches("(?s)(?:.*[^\\p{L}])?" + number.getKey() + "(?: \\p{L}+)?")) {
                return number.getValue();
            }
        }
        return 0;
    }

    /// `NURSE` of `NURSES`.
    private static String one(String name) {
        return name.endsWith("MEN")
                ? name.substring(0, name.length() - 3) + "MAN"
                : name.endsWith("S") && !name.endsWith("SS")
                        ? name.substring(0, name.length() - 1)
                        : name;
    }

    /// What several of a kind are called together; null for who is no such one.
    public static @Nullable String together(String name) {
        int space = name.lastIndexOf(' ');
        boolean numbered =
                space > 0
                        && name.substring(space + 1).chars().allMatch(Character::isDigit)
                        && PERSON_NOUNS.contains(name.substring(0, space));
        if (!numbered) {
            return null;
        }
        String one = name.substring(0, space);
        return one.endsWith("MAN") ? one.substring(0, one.length() - 3) + "MEN" : one + "S";
    }

    private static boolean isPerson(
            String name, String text, int start, int end, boolean determiner, String allAction) {
        String[] words = name.split(" ");
        if (words.length > 4 || name.length() < 2 || NOT_PEOPLE.contains(words[0])) {
            return false;
        }
        if (PERSON_NOUNS.contains(words[words.length - 1])
                || (words.length == 2
                        && PERSON_NOUNS.contains(words[0])
                        && words[1].matches("#?\\d+"))) {
            return true;
        }
        String after = text.substring(end, Math.min(text.length(), end + 60));
        if (AGE.matcher(after).find()) {
            return true;
        }
        String before = text.substring(0, start).stripTrailing();
        String wordBefore = before.substring(before.lastIndexOf(' ') + 1);
        boolean article = determiner || DETERMINERS.contains(wordBefore.toUpperCase(Locale.ROOT));
        if (article || words.length > 3) {
            return false;
        }
        if (APPOSITION.matcher(after).find()) {
            return true;
        }
        boolean sentenceStart =
                before.isEmpty() || ".!?—–".indexOf(before.charAt(before.length() - 1)) >= 0;
        String next = after.strip().split("[\\s.,;:!?]")[0];
        if (sentenceStart && ANIMATE_VERBS.contains(next)) {
            return true;
        }
        return words.length == 1 && properNoun(name, allAction);
    }

    /// Whether a word also stands in title case inside a sentence without an article.
    private static boolean properNoun(String name, String allAction) {
        Pattern inside =
                Pattern.compile(
                        "(?:^|[^\\p{L}])(\\p{Ll}[\\p{L}'’]*),? "
                                + titleCase(name)
                                + "(?![\\p{L}])");
        Matcher m = inside.matcher(allAction);
        while (m.find()) {
            if (!DETERMINERS.contains(m.group(1).toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
