package studio.backlot.model.reading;

import java.util.Set;

/// What a line says is *not* to be: `no dolly`, `without the car`, `not a close-up`, `don't show
/// her face`. Those words are taken out before anything is read, so that they state nothing. Nobody
/// (`no people`) stays: it is a count of zero. Confined to one reading.
final class Negation {
    private static final Set<String> ABSENT = Set.of("no", "without", "minus", "sans");
    private static final Set<String> FORBIDDEN = Set.of("don't", "dont", "avoid");
    private static final Set<String> DENIED =
            Set.of(
                    "not", "never", "doesn't", "isn't", "aren't", "won't", "wasn't", "nor",
                    "neither");
    private static final int LEAD = 3;

    private final Line line;
    private final CameraLexicon lexicon;
    private final boolean[] denied;

    Negation(Line line, CameraLexicon lexicon) {
        this.line = line;
        this.lexicon = lexicon;
        this.denied = new boolean[line.size()];
    }

    /// Takes the denied words; answers which tokens they are.
    boolean[] take() {
        for (int i = 0; i < line.size(); i++) {
            int end = line.taken(i) || partOfForm(i) ? i : end(i);
            for (int k = i; k < end; k++) {
                denied[k] = true;
            }
            line.take(i, end);
        }
        return denied;
    }

    private int end(int i) {
        String word = line.norm(i);
        if (FORBIDDEN.contains(word) || (word.equals("do") && line.norm(i + 1).equals("not"))) {
            return clauseEnd(i);
        }
        if (DENIED.contains(word)) {
            return deniesCamera(i + 1) ? clauseEnd(i) : i;
        }
        if (!ABSENT.contains(word)) {
            return i;
        }
        if (line.joined(i, Math.min(line.size(), i + 3)).equals("no one else")
                || line.joined(i, Math.min(line.size(), i + 3)).equals("nobody else")) {
            return i + 3;
        }
        NounPhrase absent = line.phrase(i + 1);
        boolean nobody =
                word.equals("no")
                        && (line.norm(i + 1).equals("one")
                                || line.norm(i + 1)
                                        .matches(
                                                "people|person|persons|body|humans?|soul|men|women|extras"
                                                        + "|actors|characters|figures|crowds?|passers|pedestrians"));
        if (nobody) {
            return i;
        }
        return absent == null || formAt(i + 1) ? clauseEnd(i) : absent.to();
    }

    private int clauseEnd(int i) {
        int k = i + 1;
        while (k < line.size()
                && !line.breaks(k)
                && !line.norm(k).matches("but|and|just|only|instead|while|as")) {
            k++;
        }
        return k;
    }

    private boolean deniesCamera(int from) {
        for (int k = from; k < Math.min(from + LEAD, line.size()) && !line.breaks(k); k++) {
            if (formAt(k)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a form of the vocabulary that speaks of the camera starts at the token.
    private boolean formAt(int i) {
        return form(i, i) > i;
    }

    /// `No camera move` and `never moves` are forms themselves.
    private boolean partOfForm(int i) {
        for (int k = Math.max(0, i - LEAD); k <= i; k++) {
            if (form(k, i) > i) {
                return true;
            }
        }
        return false;
    }

    /// End of the longest form that starts at `from` and reaches beyond `over`, `from` where none.
    private int form(int from, int over) {
        for (int n = Math.min(lexicon.longest(), line.size() - from); n > over - from; n--) {
            CameraLexicon.Form form = lexicon.form(line.joined(from, from + n));
            boolean single = n == 1 && over > from;
            if (form != null && !single && !form.negative() && !form.meanings().isEmpty()) {
                return from + n;
            }
        }
        return from;
    }
}
