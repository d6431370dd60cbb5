package studio.backlot.model.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Vocabulary.Usage;
import studio.backlot.assets.film.Words;

/// Finds the camera words of a line. The longest form at a place wins; a trap ("wide smile") blocks
/// everything inside it; a form that is also an everyday word must stand where a crew would put a
/// camera word. Confined to one line.
final class CameraMatcher {
    /// A form found at tokens `from` to before `to`.
    record Match(int from, int to, CameraLexicon.Form form, double confidence) {}

    private static final Words.Kind[] THINGS = {
        Words.Kind.PERSON,
        Words.Kind.ANIMAL,
        Words.Kind.VEHICLE,
        Words.Kind.CLOTHING,
        Words.Kind.PROP,
        Words.Kind.PLACE
    };

    private final Line line;
    private final CameraLexicon lexicon;
    private final CameraFinds finds;
    private final CameraGrammar grammar;

    CameraMatcher(Line line, CameraLexicon lexicon) {
        this.line = line;
        this.lexicon = lexicon;
        this.finds = new CameraFinds(line.size());
        this.grammar = new CameraGrammar(line, lexicon, finds);
    }

    /// All camera words from left to right.
    List<Match> matches() {
        boolean[] blocked = blocked();
        int i = 0;
        while (i < line.size()) {
            Match match = line.taken(i) ? null : best(i, blocked);
            if (match == null) {
                i++;
                continue;
            }
            finds.add(match);
            i = match.to();
        }
        return finds.inOrder();
    }

    private boolean[] blocked() {
        boolean[] blocked = new boolean[line.size()];
        for (int i = 0; i < line.size(); i++) {
            // `IRIS in the kitchen` is somebody in it, no way to begin a scene.
            boolean placed = line.norm(i + 1).equals("in");
            int thing = !line.framed(i) ? thing(i) : placed ? 2 : 1;
            for (int k = i; k < i + thing; k++) {
                blocked[k] = true;
            }
            for (int n = Math.min(lexicon.longest(), line.size() - i); n > 0; n--) {
                CameraLexicon.Form form = lexicon.form(line.joined(i, i + n));
                if (form != null && form.negative() && trap(i, n, form)) {
                    for (int k = i; k < i + n; k++) {
                        blocked[k] = true;
                    }
                }
            }
        }
        return blocked;
    }

    /// Length of a noun of several words that says nothing of the camera: `night watchman`.
    private int thing(int i) {
        int n = line.longest(i, THINGS);
        CameraLexicon.Form form = n < 2 ? null : lexicon.form(line.joined(i, i + n));
        return n < 2 || (form != null && !form.meanings().isEmpty()) ? 0 : n;
    }

    /// A trap of one capitalised word is a name (`Rain`), and only where it is used as one.
    private boolean trap(int i, int n, CameraLexicon.Form form) {
        if (n > 1
                || !Character.isUpperCase(form.original().charAt(0))
                || form.original().equals("TV")) {
            return true;
        }
        boolean written = line.token(i).raw().equals(form.original());
        return written
                && !line.norm(i + 1).matches(CameraNeighbours.WEATHER_ACTS)
                && (line.finite(i + 1) || line.size() == 1 || !line.sentenceStart(i));
    }

    private @Nullable Match best(int i, boolean[] blocked) {
        Match pattern = pattern(i, blocked);
        for (int n = Math.min(lexicon.longest(), line.size() - i); n > 0; n--) {
            if (pattern != null && pattern.to() - i >= n) {
                return pattern;
            }
            if (taken(i, i + n)) {
                continue;
            }
            CameraLexicon.Form form = lexicon.form(line.joined(i, i + n));
            if (form == null || form.negative() || inside(blocked, i, i + n)) {
                continue;
            }
            double confidence = grammar.confidence(form, i, i + n);
            if (confidence > 0 && speedThenLonger(form, i, i + n, blocked)) {
                return null;
            }
            if (confidence > 0) {
                return new Match(i, i + n, form, confidence);
            }
        }
        return pattern;
    }

    /// `Slow pan right`: the move begins at `pan`, though `slow pan` is a form too.
    private boolean speedThenLonger(CameraLexicon.Form form, int i, int to, boolean[] blocked) {
        boolean paced = form.states("move") && line.norm(i).matches("slow|fast|quick|long");
        Match next = paced && i + 1 < line.size() ? best(i + 1, blocked) : null;
        return next != null && next.to() > to && next.form().states("move");
    }

    private boolean taken(int from, int to) {
        for (int k = from; k < to; k++) {
            if (line.taken(k)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a trap overlaps the span and is not wholly inside a longer form.
    private boolean inside(boolean[] blocked, int from, int to) {
        boolean any = false;
        for (int k = from; k < to; k++) {
            any |= blocked[k];
        }
        boolean strictlyLonger =
                any
                        && !(blocked[from] && from > 0 && blocked[from - 1])
                        && !(to < blocked.length && blocked[to - 1] && blocked[to])
                        && !(blocked[from] && blocked[to - 1]);
        return any && !strictlyLonger;
    }

    private @Nullable Match pattern(int i, boolean[] blocked) {
        Match best = null;
        for (CameraLexicon.Form form : lexicon.patterns()) {
            if (form.meanings().isEmpty() || form.usage() == Usage.NEVER) {
                continue;
            }
            int end = end(form.words(), i, i);
            boolean longer = end > i && (best == null || end > best.to());
            if (longer && !inside(blocked, i, end) && grammar.patternFits(form, i, end)) {
                best = new Match(i, end, form, 0.85);
            }
        }
        return best;
    }

    private int end(List<String> words, int start, int i) {
        int p = i;
        for (int w = 0; w < words.size(); w++) {
            String word = words.get(w);
            if (!word.equals("X")) {
                if (!line.norm(p).equals(word)) {
                    return -1;
                }
                p++;
                continue;
            }
            boolean owned = w + 1 < words.size() && words.get(w + 1).equals("'s");
            p = owned ? owner(p) : named(p);
            if (p < 0) {
                return -1;
            }
            w += owned ? 1 : 0;
        }
        return p > start ? p : -1;
    }

    private int owner(int p) {
        if (line.norm(p).matches("his|her|their")) {
            return p + 1;
        }
        for (int k = p; k < Math.min(p + 4, line.size()); k++) {
            if (line.breaks(k) || line.taken(k)) {
                return -1;
            }
            if (line.norm(k).endsWith("'s")) {
                return k + 1;
            }
            if (line.norm(k + 1).equals("'") && line.norm(k).endsWith("s")) {
                return k + 2;
            }
        }
        return -1;
    }

    private int named(int p) {
        NounPhrase phrase = p < line.size() ? line.phrase(p) : null;
        return phrase == null || !phrase.animate() ? -1 : phrase.to();
    }
}
