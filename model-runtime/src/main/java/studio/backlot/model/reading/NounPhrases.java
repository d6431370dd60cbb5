package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// The noun phrases of a line: article, number, qualities and noun, or a name with its title.
/// Confined to one reading.
final class NounPhrases {
    static final Set<String> PRONOUNS =
            Set.of(
                    "he",
                    "she",
                    "they",
                    "him",
                    "her",
                    "them",
                    "himself",
                    "herself",
                    "themselves",
                    "he's",
                    "she's",
                    "they're");

    private static final Set<String> NOBODY = Set.of("nobody", "noone");

    private static final String PARTICLES = "up|down|off|out|away|over|past|along|by|back";

    private static final int HALF_A_DOZEN = 6;

    private final Line line;

    NounPhrases(Line line) {
        this.line = line;
    }

    /// The noun phrase at `i`, null where none starts.
    @Nullable NounPhrase at(int i) {
        if (i >= line.size() || line.taken(i) || !line.token(i).word()) {
            return null;
        }
        if (PRONOUNS.contains(line.norm(i))
                && (!line.norm(i).equals("her") || !(nounAt(i + 1) || unknownNoun(i + 1)))) {
            int many = line.norm(i).startsWith("th") ? 2 : 1;
            return new NounPhrase(i, i, i, i + 1, NounPhrase.Kind.PRONOUN, many, List.of(), true);
        }
        if (NOBODY.contains(line.norm(i))) {
            return new NounPhrase(i, i, i, i + 1, NounPhrase.Kind.NOBODY, 0, List.of(), true);
        }
        if (line.norm(i).equals("no") && line.norm(i + 1).equals("one")) {
            return new NounPhrase(i, i, i, i + 2, NounPhrase.Kind.NOBODY, 0, List.of(), true);
        }
        return described(i);
    }

    private boolean nounAt(int i) {
        return i < line.size()
                && line.token(i).word()
                && !line.taken(i)
                && (line.longest(i, Words.Kind.ADJECTIVE, Words.Kind.COLOUR) > 0
                        || nounLength(i) > 0)
                && !line.words().is(Words.Kind.FILLER, line.norm(i));
    }

    /// `Her eyelashes`, `her sampler`: a word that is nothing else we know.
    private boolean unknownNoun(int i) {
        return i < line.size()
                && line.token(i).word()
                && !line.taken(i)
                && !line.words().knows(line.norm(i))
                && !line.verb(i)
                && !line.token(i).capitalised();
    }

    private int nounLength(int i) {
        return line.longest(
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
        if (line.norm(p).equals("all") && line.norm(p + 1).equals("of")) {
            p += 2;
        }
        boolean determined = Line.DETERMINERS.contains(line.norm(p));
        if (determined) {
            p++;
        }
        int count = -1;
        if (line.joined(p, Math.min(line.size(), p + 3)).equals("half a dozen")) {
            return headed(i, p + 3, HALF_A_DOZEN, true);
        }
        Integer number = number(p);
        if (number != null && !line.breaks(p + 1) && !line.taken(p + 1)) {
            count = number;
            p++;
            if (line.norm(p).equals("of") && Line.DETERMINERS.contains(line.norm(p + 1))) {
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
        if (!line.norm(p + 1).equals("of")
                || (line.norm(p).equals("dozen") && !line.norm(p + 1).equals("of"))) {
            return null;
        }
        return Counts.collective(line.words(), line.norm(p));
    }

    @Nullable Integer number(int p) {
        String word = line.norm(p);
        Integer known = Counts.number(word);
        if (known != null) {
            return known;
        }
        return word.matches("[1-9]\\d?") && nounAt(p + 1) ? Integer.valueOf(word) : null;
    }

    private @Nullable NounPhrase headed(int from, int textFrom, int count, boolean determined) {
        List<String> adjectives = new ArrayList<>();
        int p = textFrom;
        while (p < line.size()) {
            int n = adjectiveLength(p, determined || !adjectives.isEmpty());
            if (n == 0) {
                break;
            }
            adjectives.add(line.text(p, p + n));
            p += n;
            if (line.norm(p).equals(",") && adjectiveLength(p + 1, true) > 0) {
                p++;
            }
        }
        boolean marked = determined || !adjectives.isEmpty();
        Head head = head(p, marked);
        if (head == null) {
            return null;
        }
        int many = count >= 0 ? count : Counts.natural(head.kind(), line.norm(head.to() - 1));
        Integer members = head.kind() == NounPhrase.Kind.GROUP ? membersOf(head.to()) : null;
        if (members != null) {
            return new NounPhrase(
                    from,
                    textFrom,
                    p,
                    head.to() + 2,
                    head.kind(),
                    members,
                    List.copyOf(adjectives),
                    head.known());
        }
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

    /// `A family of four`: how many they are is said behind; null where it is not.
    private @Nullable Integer membersOf(int at) {
        if (!line.norm(at).equals("of") || line.taken(at) || at + 1 >= line.size()) {
            return null;
        }
        boolean last = nounLength(at + 2) == 0 || line.verb(at + 2) || line.breaks(at + 2);
        Integer number = Counts.number(line.norm(at + 1));
        if (number == null && line.norm(at + 1).matches("[2-9]|1\\d")) {
            number = Integer.valueOf(line.norm(at + 1));
        }
        return last && number != null && number > 1 ? number : null;
    }

    private int adjectiveLength(int p, boolean marked) {
        int n = line.longest(p, Words.Kind.ADJECTIVE, Words.Kind.COLOUR);
        if (n > 0 && nounLength(p) == 0) {
            boolean followed = !line.breaks(p + n) || line.norm(p + n).equals(",");
            return followed
                            && !line.taken(p + n)
                            && !line.words().is(Words.Kind.FILLER, line.norm(p + n))
                    ? n
                    : 0;
        }
        if (n > 0 && nounFollows(p + n) && !verbAfter(p + n, p)) {
            return n;
        }
        boolean opening =
                line.sentenceStart(p)
                        && !line.shouting()
                        && line.token(p).capitalised()
                        && !line.token(p).capitals()
                        && !line.words().knows(line.norm(p))
                        && !line.verb(p)
                        && !line.norm(p).endsWith("'s")
                        && !line.taken(p + 1)
                        && p + 1 < line.size()
                        && !line.token(p + 1).capitalised()
                        && !line.verb(p + 1)
                        && nounLength(p + 1) > 0;
        if (opening) {
            return 1;
        }
        boolean participle = line.norm(p).endsWith("ing") || line.norm(p).endsWith("ed");
        if (marked && participle && line.verb(p) && nounFollows(p + 1)) {
            return 1;
        }
        boolean unknown =
                !line.words().knows(line.norm(p))
                        && !line.verb(p)
                        && !line.breaks(p)
                        && !line.taken(p);
        return marked && unknown && !line.token(p).capitalised() && nounFollows(p + 1) ? 1 : 0;
    }

    private boolean nounFollows(int p) {
        return !line.breaks(p)
                && !line.taken(p)
                && (nounLength(p) > 0 || adjectiveLength(p, false) > 0)
                && !line.words().is(Words.Kind.FILLER, line.norm(p));
    }

    private record Head(int to, NounPhrase.Kind kind, boolean known) {}

    private @Nullable Head head(int p, boolean marked) {
        if (p >= line.size() || line.breaks(p) || line.taken(p)) {
            return null;
        }
        if (line.norm(p).endsWith("'s")
                && (line.name(p) || nounNamed(Line.possessor(line.norm(p))))) {
            Head owned = owned(p + 1);
            if (owned != null) {
                return owned;
            }
        }
        if (line.norm(p).endsWith("s") && line.norm(p + 1).equals("'") && !line.breaks(p + 2)) {
            Head owned = owned(p + 2);
            if (owned != null) {
                return owned;
            }
        }
        int owner = p;
        while (line.name(owner) && !line.norm(owner).endsWith("'s")) {
            owner++;
        }
        Head part = owner > p && line.name(owner) ? owned(owner + 1) : null;
        if (part != null) {
            return part;
        }
        if (line.norm(p).matches("(mr|mrs|ms|dr|sgt|lt|capt|prof)\\.?")
                && p + 1 < line.size()
                && line.token(p + 1).word()
                && !line.finite(p + 1)
                && !line.taken(p + 1)
                && !line.norm(p + 1).matches("and|&")) {
            return new Head(
                    Math.max(p + 2, line.name(p + 1) ? names(p + 1).to() : p + 2),
                    NounPhrase.Kind.NAME,
                    true);
        }
        if (line.name(p) && nounLength(p) < 2 && !(marked && nounLength(p) > 0)) {
            return compound(p) ? new Head(p + 2, NounPhrase.Kind.UNKNOWN, false) : names(p);
        }
        int n = nounLength(p);
        if (n > 0) {
            return extended(p, n);
        }
        boolean unknown =
                line.token(p).word()
                        && !line.words().knows(line.norm(p))
                        && !line.verb(p)
                        && !(line.norm(p).matches("opposite|left|right|straight") && !marked);
        boolean quality =
                line.is(Words.Kind.MOOD, p)
                        && (line.breaks(p + 1) || line.is(Words.Kind.FILLER, p + 1));
        boolean odd =
                !quality
                        && marked
                        && line.token(p).word()
                        && !line.words().is(Words.Kind.FILLER, line.norm(p))
                        && !line.finite(p);
        if (line.norm(p).matches("left|right")) {
            return null;
        }
        if (unknown || (odd && !line.words().is(Words.Kind.ADVERB, line.norm(p)))) {
            if (line.norm(p).matches(".*\\d.*")) {
                return null;
            }
            int end = p + 1;
            boolean acts =
                    line.norm(p).endsWith("s") && !line.norm(p).contains("'") && line.base(end);
            if (nounLength(end) > 0 && !verbAfter(end, end) && !acts) {
                return extended(end, nounLength(end));
            }
            return new Head(end, NounPhrase.Kind.UNKNOWN, false);
        }
        return null;
    }

    private boolean nounNamed(String word) {
        return NounPhrase.kindOf(line.words(), word) != null || !line.words().knows(word);
    }

    private @Nullable Head owned(int p) {
        int q = p;
        while (line.longest(q, Words.Kind.ADJECTIVE, Words.Kind.COLOUR) > 0 && nounFollows(q + 1)) {
            q += line.longest(q, Words.Kind.ADJECTIVE, Words.Kind.COLOUR);
        }
        int n = nounLength(q);
        return n > 0 ? extended(q, n) : null;
    }

    /// `Gale-force wind`: a capital and a hyphen make a quality, no name.
    private boolean compound(int p) {
        return p + 1 < line.size()
                && line.token(p + 1).joined()
                && !line.token(p + 1).capitalised()
                && line.sentenceStart(p);
    }

    private Head names(int p) {
        int end = p + 1;
        while ((end < line.size()
                        && !line.token(end).joined()
                        && line.name(end)
                        && !line.norm(end).endsWith("'s"))
                || (end < line.size() && line.norm(end).equals("#"))) {
            end++;
        }
        return new Head(end, NounPhrase.Kind.NAME, true);
    }

    private Head extended(int p, int n) {
        int end = p + n;
        int length = n;
        NounPhrase.Kind kind = NounPhrase.kindOf(line.words(), line.joined(p, end));
        while (nounLength(end) > 0
                && !line.words().is(Words.Kind.FILLER, line.norm(end))
                && !verbAfter(end, p)) {
            length = nounLength(end);
            end += length;
            NounPhrase.Kind next = NounPhrase.kindOf(line.words(), line.joined(end - length, end));
            kind = next == null ? kind : next;
        }
        if (kind == NounPhrase.Kind.PERSON
                && line.name(end)
                && !line.token(end).joined()
                && nounLength(end) == 0) {
            return new Head(names(end).to(), NounPhrase.Kind.NAME, true);
        }
        if (line.norm(end).equals("#") && line.norm(end + 1).matches("\\d+")) {
            end += 2;
        }
        if (kind == NounPhrase.Kind.GROUP
                && line.norm(end - 1).equals("row")
                && !line.norm(end).equals("of")) {
            // `In the first row` is a place to sit.
            return new Head(end, NounPhrase.Kind.PLACE, true);
        }
        return new Head(end, kind == null ? NounPhrase.Kind.UNKNOWN : kind, kind != null);
    }

    /// Whether the noun at `i` is rather the verb of what stands at `p`: `the man watches`.
    private boolean verbAfter(int i, int p) {
        return (p < i && several(i - 1) && line.norm(i + 1).matches(PARTICLES))
                || (line.verb(i)
                        && line.norm(i).endsWith("s")
                        && !line.norm(i - 1).endsWith("s")
                        && !line.finite(i + 1))
                || (line.norm(i).endsWith("ing") && line.verb(i))
                || (p < i
                        && line.base(i)
                        && (line.norm(i - 1).endsWith("s")
                                ? line.words().is(Words.Kind.PERSON, line.norm(i - 1))
                                        || line.words().is(Words.Kind.ANIMAL, line.norm(i - 1))
                                : line.words().is(Words.Kind.PERSON, line.norm(i - 1))
                                        && coordinated(p)))
                || (p < i
                        && line.base(i)
                        && line.norm(i - 1).endsWith("s")
                        && Line.DETERMINERS.contains(line.norm(i + 1))
                        && line.words().is(Words.Kind.BODY, line.norm(i - 1)));
    }

    /// Whether the noun at `i` names more than one who can act.
    private boolean several(int i) {
        return line.norm(i).endsWith("s")
                && (line.is(Words.Kind.PERSON, i)
                        || line.is(Words.Kind.ANIMAL, i)
                        || line.is(Words.Kind.BODY, i));
    }

    /// Whether `and` ties the noun at `p` to one before: `a father and his son fish`.
    private boolean coordinated(int p) {
        int k = p - 1;
        while (Line.DETERMINERS.contains(line.norm(k))
                || line.words().is(Words.Kind.ADJECTIVE, line.norm(k))) {
            k--;
        }
        return line.norm(k).matches("and|&|\\+");
    }
}
