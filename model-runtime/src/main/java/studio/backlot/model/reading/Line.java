package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// A description under reading: its tokens, which of them are taken by camera words, and the small
/// questions that rules ask of a position. Confined to one reading.
final class Line {
    static final Set<String> PRONOUNS =
            Set.of(
                    "he",
                    "she",
                    "they",
                    "him",
                    "them",
                    "himself",
                    "herself",
                    "themselves",
                    "he's",
                    "she's",
                    "they're");
    private static final Set<String> NOBODY = Set.of("nobody", "noone");
    static final Set<String> DETERMINERS =
            Set.of(
                    "a", "an", "the", "this", "that", "these", "those", "his", "her", "their",
                    "its", "our", "my", "your", "another", "each", "every", "any");
    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("twenty", 20),
                    Map.entry("both", 2),
                    Map.entry("several", 5),
                    Map.entry("some", 3),
                    Map.entry("few", 3),
                    Map.entry("many", 12),
                    Map.entry("no", 0),
                    Map.entry("dozen", 12),
                    Map.entry("hundred", 100),
                    Map.entry("lone", 1),
                    Map.entry("solitary", 1),
                    Map.entry("single", 1));
    private static final Map<String, Integer> COLLECTIVES =
            Map.ofEntries(
                    Map.entry("couple", 2),
                    Map.entry("pair", 2),
                    Map.entry("trio", 3),
                    Map.entry("few", 3),
                    Map.entry("handful", 4),
                    Map.entry("dozen", 12),
                    Map.entry("dozens", 24),
                    Map.entry("hundreds", 100),
                    Map.entry("scores", 40),
                    Map.entry("thousands", 100),
                    Map.entry("crowd", 20),
                    Map.entry("crowds", 20),
                    Map.entry("mob", 20),
                    Map.entry("throng", 20),
                    Map.entry("horde", 20),
                    Map.entry("army", 24),
                    Map.entry("platoon", 20),
                    Map.entry("squad", 8),
                    Map.entry("audience", 20),
                    Map.entry("congregation", 20),
                    Map.entry("procession", 12),
                    Map.entry("jury", 12),
                    Map.entry("orchestra", 20),
                    Map.entry("twins", 2),
                    Map.entry("newlyweds", 2),
                    Map.entry("parents", 2),
                    Map.entry("lot", 12),
                    Map.entry("number", 5));
    private static final int SOME = 5;

    private final String text;
    private final List<Token> tokens;
    private final Words words;
    private final boolean[] taken;
    private final boolean shouting;

    Line(String text, List<Token> tokens, Words words) {
        this.text = text;
        this.tokens = tokens;
        this.words = words;
        this.taken = new boolean[tokens.size()];
        long lower = text.chars().filter(Character::isLowerCase).count();
        this.shouting = lower < 3;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String norm(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).norm() : "";
    }

    Words words() {
        return words;
    }

    /// Whether the text has no lower case to tell abbreviations by.
    boolean shouting() {
        return shouting;
    }

    boolean taken(int i) {
        return i >= 0 && i < taken.length && taken[i];
    }

    void take(int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    /// Whether a phrase ends before token `i`: the end of the text or a mark.
    boolean breaks(int i) {
        return i < 0 || i >= tokens.size() || tokens.get(i).breaks();
    }

    /// Whether a sentence starts at token `i`.
    boolean sentenceStart(int i) {
        return i <= 0 || Set.of(".", "!", "?", ":", "\n", "|", "\"").contains(norm(i - 1));
    }

    String joined(int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i > from ? " " : "").append(norm(i));
        }
        return joined.toString();
    }

    /// The text of tokens from `from` to before `to`, as written.
    String text(int from, int to) {
        if (from >= to) {
            return "";
        }
        return text.substring(token(from).start(), token(to - 1).end()).replaceAll("\\s+", " ");
    }

    boolean verb(int i) {
        if (i < 0 || i >= size() || !token(i).word()) {
            return false;
        }
        String word = norm(i);
        if (words.is(Words.Kind.VERBFORM, word)) {
            return true;
        }
        return VerbForms.bases(word).stream().anyMatch(base -> words.is(Words.Kind.VERB, base));
    }

    /// A verb that agrees with one person or goes on: `walks`, `walking`, `sat`.
    boolean finite(int i) {
        String word = norm(i);
        return verb(i)
                && (words.is(Words.Kind.VERBFORM, word)
                        || word.endsWith("s")
                        || word.endsWith("ing")
                        || word.endsWith("ed"));
    }

    boolean is(Words.Kind kind, int i) {
        return words.is(kind, norm(i));
    }

    /// Length in tokens of the longest phrase of any of the kinds at `i`, 0 where none.
    int longest(int i, Words.Kind... kinds) {
        for (int n = 4; n > 0; n--) {
            if (i + n > size() || anyTaken(i, i + n)) {
                continue;
            }
            String phrase = joined(i, i + n);
            for (Words.Kind kind : kinds) {
                if (words.is(kind, phrase)) {
                    return n;
                }
            }
        }
        return 0;
    }

    private boolean anyTaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken(i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the token reads as a proper name.
    boolean name(int i) {
        if (i < 0 || i >= size() || taken(i) || !token(i).word() || !token(i).capitalised()) {
            return false;
        }
        if (Character.isDigit(token(i).raw().charAt(0))) {
            return false;
        }
        if (norm(i).matches("pov|p\\.o\\.v")) {
            return false;
        }
        String plain = possessor(norm(i));
        boolean lexicon = words.knows(plain) || verb(i);
        if (shouting) {
            return !lexicon;
        }
        if (token(i).capitals() || sentenceStart(i)) {
            return !lexicon;
        }
        return !words.is(Words.Kind.FILLER, plain) && !words.is(Words.Kind.PLACE, plain);
    }

    static String possessor(String norm) {
        return norm.endsWith("'s") ? norm.substring(0, norm.length() - 2) : norm;
    }

    /// The noun phrase at `i`, null where none starts.
    @Nullable NounPhrase phrase(int i) {
        if (i >= size() || taken(i) || !token(i).word()) {
            return null;
        }
        if (PRONOUNS.contains(norm(i)) && (!norm(i).equals("her") || !nounAt(i + 1))) {
            int many = norm(i).startsWith("th") ? 2 : 1;
            return new NounPhrase(i, i, i, i + 1, NounPhrase.Kind.PRONOUN, many, List.of(), true);
        }
        if (norm(i).equals("her") && !nounAt(i + 1)) {
            return new NounPhrase(i, i, i, i + 1, NounPhrase.Kind.PRONOUN, 1, List.of(), true);
        }
        if (NOBODY.contains(norm(i))) {
            return new NounPhrase(i, i, i, i + 1, NounPhrase.Kind.NOBODY, 0, List.of(), true);
        }
        if (norm(i).equals("no") && norm(i + 1).equals("one")) {
            return new NounPhrase(i, i, i, i + 2, NounPhrase.Kind.NOBODY, 0, List.of(), true);
        }
        return described(i);
    }

    private boolean nounAt(int i) {
        return i < size()
                && token(i).word()
                && !taken(i)
                && (longest(i, Words.Kind.ADJECTIVE, Words.Kind.COLOUR) > 0 || nounLength(i) > 0)
                && !words.is(Words.Kind.FILLER, norm(i));
    }

    private int nounLength(int i) {
        return longest(
                i,
                Words.Kind.PERSON,
                Words.Kind.GROUP,
                Words.Kind.ANIMAL,
                Words.Kind.VEHICLE,
                Words.Kind.PLACE,
                Words.Kind.BODY,
                Words.Kind.PROP,
                Words.Kind.CLOTHING);
    }

    private @Nullable NounPhrase described(int i) {
        int p = i;
        if (norm(p).equals("all") && norm(p + 1).equals("of")) {
            p += 2;
        }
        boolean determined = DETERMINERS.contains(norm(p));
        if (determined) {
            p++;
        }
        int count = -1;
        Integer number = number(p);
        if (number != null && !breaks(p + 1) && !taken(p + 1)) {
            count = number;
            p++;
            if (norm(p).equals("of") && DETERMINERS.contains(norm(p + 1))) {
                p += 2;
            }
            determined = true;
        }
        Integer collective = collective(p);
        if (collective != null) {
            NounPhrase members = described(p + 2);
            if (members != null && members.kind() != NounPhrase.Kind.PLACE) {
                return new NounPhrase(
                        i,
                        p,
                        members.headFrom(),
                        members.to(),
                        members.kind(),
                        collective,
                        members.adjectives(),
                        members.known());
            }
        }
        return headed(i, p, count, determined);
    }

    private @Nullable Integer collective(int p) {
        if (!norm(p + 1).equals("of") || (norm(p).equals("dozen") && !norm(p + 1).equals("of"))) {
            return null;
        }
        Integer known = COLLECTIVES.get(norm(p));
        if (known != null) {
            return known;
        }
        return words.is(Words.Kind.GROUP, norm(p)) ? Integer.valueOf(SOME) : null;
    }

    @Nullable Integer number(int p) {
        String word = norm(p);
        Integer known = NUMBERS.get(word);
        if (known != null) {
            return known;
        }
        return word.matches("[1-9]\\d?") && nounAt(p + 1) ? Integer.valueOf(word) : null;
    }

    private @Nullable NounPhrase headed(int from, int textFrom, int count, boolean determined) {
        List<String> adjectives = new ArrayList<>();
        int p = textFrom;
        while (p < size()) {
            int n = adjectiveLength(p, determined || !adjectives.isEmpty());
            if (n == 0) {
                break;
            }
            adjectives.add(text(p, p + n));
            p += n;
            if (norm(p).equals(",") && adjectiveLength(p + 1, true) > 0) {
                p++;
            }
        }
        boolean marked = determined || !adjectives.isEmpty();
        Head head = head(p, marked);
        if (head == null) {
            return null;
        }
        int many = count >= 0 ? count : naturalCount(head);
        return new NounPhrase(
                from,
                textFrom,
                p,
                head.to(),
                head.kind(),
                many,
                List.copyOf(adjectives),
                head.known());
    }

    private int naturalCount(Head head) {
        String last = norm(head.to() - 1);
        Integer collective = COLLECTIVES.get(last);
        if (collective != null) {
            return collective;
        }
        if (head.kind() == NounPhrase.Kind.GROUP) {
            return SOME;
        }
        if (head.kind() == NounPhrase.Kind.NAME || head.kind() == NounPhrase.Kind.BODY) {
            return 1;
        }
        boolean irregular =
                Set.of(
                                "men",
                                "women",
                                "children",
                                "people",
                                "policemen",
                                "firemen",
                                "mice",
                                "geese",
                                "feet",
                                "wolves",
                                "thieves",
                                "gunmen",
                                "fishermen",
                                "soldiers",
                                "crewmen",
                                "henchmen",
                                "horsemen",
                                "firefighters",
                                "police")
                        .contains(last);
        boolean plural =
                last.length() > 3
                        && last.endsWith("s")
                        && !last.endsWith("ss")
                        && !Set.of(
                                        "boss",
                                        "waitress",
                                        "hostess",
                                        "bus",
                                        "actress",
                                        "businesses",
                                        "glass",
                                        "princess",
                                        "congress",
                                        "empress",
                                        "witness",
                                        "octopus",
                                        "stairs",
                                        "mistress",
                                        "stewardess",
                                        "seamstress",
                                        "lens",
                                        "gas")
                                .contains(last);
        return irregular || plural ? 2 : 1;
    }

    private int adjectiveLength(int p, boolean marked) {
        int n = longest(p, Words.Kind.ADJECTIVE, Words.Kind.COLOUR);
        if (n > 0 && nounLength(p) == 0) {
            boolean followed = !breaks(p + n) || norm(p + n).equals(",");
            return followed && !taken(p + n) && !words.is(Words.Kind.FILLER, norm(p + n)) ? n : 0;
        }
        if (n > 0 && nounFollows(p + n) && !verbAfter(p + n, p)) {
            return n;
        }
        boolean participle = norm(p).endsWith("ing") || norm(p).endsWith("ed");
        if (marked && participle && verb(p) && nounFollows(p + 1)) {
            return 1;
        }
        boolean unknown = !words.knows(norm(p)) && !verb(p) && !breaks(p) && !taken(p);
        return marked && unknown && !token(p).capitalised() && nounFollows(p + 1) ? 1 : 0;
    }

    private boolean nounFollows(int p) {
        return !breaks(p)
                && !taken(p)
                && (nounLength(p) > 0 || adjectiveLength(p, false) > 0)
                && !words.is(Words.Kind.FILLER, norm(p));
    }

    private record Head(int to, NounPhrase.Kind kind, boolean known) {}

    private @Nullable Head head(int p, boolean marked) {
        if (p >= size() || breaks(p) || taken(p)) {
            return null;
        }
        if (norm(p).endsWith("'s") && (name(p) || nounNamed(possessor(norm(p))))) {
            Head owned = owned(p + 1);
            if (owned != null) {
                return owned;
            }
        }
        if (norm(p).endsWith("s") && norm(p + 1).equals("'") && !breaks(p + 2)) {
            Head owned = owned(p + 2);
            if (owned != null) {
                return owned;
            }
        }
        int owner = p;
        while (name(owner) && !norm(owner).endsWith("'s")) {
            owner++;
        }
        Head part = owner > p && name(owner) ? owned(owner + 1) : null;
        if (part != null) {
            return part;
        }
        if (name(p) && !(marked && nounLength(p) > 0)) {
            return names(p);
        }
        boolean titled = norm(p).matches("(mr|mrs|ms|dr|sgt|lt|capt|prof)\\.?");
        if (titled && p + 1 < size() && token(p + 1).word() && !finite(p + 1) && !taken(p + 1)) {
            return new Head(p + 2, NounPhrase.Kind.NAME, true);
        }
        int n = nounLength(p);
        if (n > 0) {
            return extended(p, n);
        }
        boolean unknown =
                token(p).word()
                        && !words.knows(norm(p))
                        && !verb(p)
                        && !(norm(p).matches("opposite|left|right|straight") && !marked);
        boolean odd =
                marked && token(p).word() && !words.is(Words.Kind.FILLER, norm(p)) && !finite(p);
        if (unknown || (odd && !words.is(Words.Kind.ADVERB, norm(p)))) {
            if (norm(p).matches(".*\\d.*")) {
                return null;
            }
            int end = p + 1;
            boolean acts = norm(p).endsWith("s") && !norm(p).contains("'") && base(end);
            if (nounLength(end) > 0 && !verbAfter(end, end) && !acts) {
                return extended(end, nounLength(end));
            }
            return new Head(end, NounPhrase.Kind.UNKNOWN, false);
        }
        return null;
    }

    private boolean nounNamed(String word) {
        return NounPhrase.kindOf(words, word) != null || !words.knows(word);
    }

    private @Nullable Head owned(int p) {
        int q = p;
        while (longest(q, Words.Kind.ADJECTIVE, Words.Kind.COLOUR) > 0 && nounFollows(q + 1)) {
            q += longest(q, Words.Kind.ADJECTIVE, Words.Kind.COLOUR);
        }
        int n = nounLength(q);
        return n > 0 ? extended(q, n) : null;
    }

    private Head names(int p) {
        int end = p + 1;
        while ((end < size() && !token(end).joined() && name(end) && !norm(end).endsWith("'s"))
                || (end < size() && norm(end).equals("#"))) {
            end++;
        }
        return new Head(end, NounPhrase.Kind.NAME, true);
    }

    private Head extended(int p, int n) {
        int end = p + n;
        int length = n;
        NounPhrase.Kind kind = NounPhrase.kindOf(words, joined(p, end));
        while (nounLength(end) > 0
                && !words.is(Words.Kind.FILLER, norm(end))
                && !verbAfter(end, p)) {
            length = nounLength(end);
            end += length;
            NounPhrase.Kind next = NounPhrase.kindOf(words, joined(end - length, end));
            kind = next == null ? kind : next;
        }
        if (kind == NounPhrase.Kind.PERSON
                && name(end)
                && !token(end).joined()
                && nounLength(end) == 0) {
            return new Head(names(end).to(), NounPhrase.Kind.NAME, true);
        }
        if (norm(end).equals("#") && norm(end + 1).matches("\\d+")) {
            end += 2;
        }
        return new Head(end, kind == null ? NounPhrase.Kind.UNKNOWN : kind, kind != null);
    }

    /// Whether the noun at `i` is rather the verb of what stands at `p`: `the man watches`.
    private boolean verbAfter(int i, int p) {
        return (verb(i) && norm(i).endsWith("s") && !norm(i - 1).endsWith("s") && !finite(i + 1))
                || (norm(i).endsWith("ing") && verb(i))
                || (p < i
                        && base(i)
                        && (norm(i - 1).endsWith("s")
                                ? words.is(Words.Kind.PERSON, norm(i - 1))
                                        || words.is(Words.Kind.ANIMAL, norm(i - 1))
                                : words.is(Words.Kind.PERSON, norm(i - 1)) && coordinated(p)))
                || (p < i
                        && base(i)
                        && norm(i - 1).endsWith("s")
                        && DETERMINERS.contains(norm(i + 1))
                        && words.is(Words.Kind.BODY, norm(i - 1)));
    }

    /// A verb as several do it: `walk`, `fish`.
    boolean base(int i) {
        return verb(i) && words.is(Words.Kind.VERB, norm(i));
    }

    /// Whether `and` ties the noun at `p` to one before: `a father and his son fish`.
    private boolean coordinated(int p) {
        int k = p - 1;
        while (DETERMINERS.contains(norm(k)) || words.is(Words.Kind.ADJECTIVE, norm(k))) {
            k--;
        }
        return norm(k).matches("and|&|\\+");
    }
}
