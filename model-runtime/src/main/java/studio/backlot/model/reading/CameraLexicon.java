package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Vocabulary;
import studio.backlot.assets.film.Vocabulary.Meaning;
import studio.backlot.assets.film.Vocabulary.Usage;

/// The vocabulary prepared for matching: forms by their words, each with what it states and where
/// it may be read so. Forms with a placeholder (`over X's shoulder`) are kept apart as patterns.
final class CameraLexicon {
    static final Set<String> SLOTS =
            Set.of(
                    "size",
                    "framing",
                    "role",
                    "angle",
                    "dutch",
                    "level",
                    "side",
                    "move",
                    "moveStyle",
                    "lens",
                    "focus",
                    "composition",
                    "screenPosition",
                    "direction",
                    "gaze",
                    "light",
                    "colour",
                    "time",
                    "weather",
                    "intExt",
                    "transition",
                    "speed");

    /// A form of the vocabulary.
    ///
    /// @param words its words as tokenised, `X` for a placeholder
    /// @param meanings what it states; empty for words that are known but state nothing
    /// @param usage where it may be read so
    /// @param negative whether it is a trap that blocks readings inside it
    /// @param original the form as the vocabulary writes it
    record Form(
            List<String> words,
            List<Meaning> meanings,
            Usage usage,
            boolean negative,
            String original) {
        boolean states(String slot) {
            return meanings.stream().anyMatch(m -> m.slot().equals(slot));
        }
    }

    private static final Set<String> VERBS =
            Set.of(
                    "push", "pull", "pan", "tilt", "track", "truck", "dolly", "crane", "boom",
                    "zoom", "crab", "jib", "creep", "drift", "rack", "whip", "swing", "arc",
                    "orbit", "circle", "slide", "ped", "move", "glide", "float", "inch", "rise",
                    "descend", "follow", "lead", "widen", "tighten", "swoop", "ease", "nudge",
                    "travel", "back", "drop", "lower", "revolve", "rotate", "snap", "crawl",
                    "sneak", "close", "come", "go", "charge", "advance", "retreat", "draw", "lift",
                    "climb");

    private final Map<String, Form> forms = new HashMap<>();
    private final List<Form> patterns = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private int longest = 1;

    CameraLexicon(Vocabulary vocabulary) {
        Map<String, List<Vocabulary.Entry>> rows = new LinkedHashMap<>();
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            if (entry.slot().equals("ambiguous") || entry.value().equals("other sense")) {
                continue;
            }
            rows.computeIfAbsent(Vocabulary.normal(entry.form()), k -> new ArrayList<>())
                    .add(entry);
        }
        vocabulary
                .allMeanings()
                .forEach((form, meanings) -> rows.computeIfAbsent(form, k -> List.of()));
        rows.forEach((form, entries) -> add(form, entries, vocabulary));
    }

    private void add(String form, List<Vocabulary.Entry> entries, Vocabulary vocabulary) {
        List<Meaning> meanings = meanings(form, entries, vocabulary);
        boolean negative =
                meanings.isEmpty() && entries.stream().anyMatch(e -> e.slot().equals("negative"));
        String original = entries.isEmpty() ? form : entries.getFirst().form();
        Usage usage = vocabulary.usage(form);
        if (usage == null) {
            usage = natural(original, entries);
        }
        if (meanings.isEmpty() && !negative && usage != Usage.NEVER) {
            usage = Usage.NEVER;
        }
        List<String> words = words(original);
        put(new Form(words, meanings, usage, negative, original));
        if (meanings.stream().anyMatch(m -> m.slot().equals("move"))
                && VERBS.contains(words.getFirst())) {
            inflect(words, meanings, usage, original);
        }
    }

    private static List<Meaning> meanings(
            String form, List<Vocabulary.Entry> entries, Vocabulary vocabulary) {
        List<Meaning> stated = vocabulary.meanings(form);
        if (stated != null) {
            return stated;
        }
        Map<String, Meaning> bySlot = new LinkedHashMap<>();
        for (Vocabulary.Entry entry : entries) {
            if (entry.value().equals("amount")) {
                bySlot.putIfAbsent("dutch", new Meaning("dutch", "true"));
            } else if (entry.slot().equals("time") && entry.value().equals("(relative)")) {
                String relative = relativeTime(entry.form());
                if (relative != null) {
                    bySlot.putIfAbsent("time", new Meaning("time", relative));
                }
            } else if (SLOTS.contains(entry.slot())
                    && !entry.value().startsWith("(")
                    && !entry.value().equals("OTHER")
                    && !entry.value().equals("STAGE")) {
                bySlot.putIfAbsent(entry.slot(), new Meaning(entry.slot(), entry.value()));
            }
        }
        Meaning size = bySlot.get("size");
        if (size != null && size.value().equals("INSERT")) {
            bySlot.putIfAbsent("framing", new Meaning("framing", "INSERT"));
            bySlot.putIfAbsent("role", new Meaning("role", "INSERT"));
        }
        return List.copyOf(bySlot.values());
    }

    private static @Nullable String relativeTime(String form) {
        String upper = form.toUpperCase(Locale.ROOT);
        if (upper.startsWith("CONT")) {
            return "CONTINUOUS";
        }
        if (upper.contains("LATER") || upper.contains("MOMENTS AFTER")) {
            return "LATER";
        }
        return upper.startsWith("SAME") || upper.equals("THE SAME") ? "SAME" : null;
    }

    /// The rule where the table gives none: abbreviations need capitals, whole phrases nothing.
    private static Usage natural(String original, List<Vocabulary.Entry> entries) {
        boolean capitals = original.equals(original.toUpperCase(Locale.ROOT));
        boolean lower =
                entries.stream().anyMatch(e -> !e.form().equals(e.form().toUpperCase(Locale.ROOT)));
        boolean ascii = original.chars().allMatch(c -> c < 128);
        if (capitals && !lower && original.length() <= 6 && !original.contains(" ") && ascii) {
            return Usage.CAPS;
        }
        return Usage.FREE;
    }

    private void inflect(List<String> words, List<Meaning> meanings, Usage usage, String original) {
        for (String verb : VerbForms.of(words.getFirst())) {
            List<String> inflected = new ArrayList<>(words);
            inflected.set(0, verb);
            put(new Form(List.copyOf(inflected), meanings, usage, false, original));
        }
    }

    private void put(Form form) {
        if (form.words().contains("X")) {
            patterns.add(form);
            return;
        }
        forms.putIfAbsent(String.join(" ", form.words()), form);
        longest = Math.max(longest, form.words().size());
        if (!form.negative() && !form.meanings().isEmpty()) {
            form.words().stream().filter(w -> w.length() >= 4).forEach(tokens::add);
        }
        String last = form.words().getLast();
        if (form.words().size() > 1 && last.equals(".") && !form.negative()) {
            forms.putIfAbsent(
                    String.join(" ", form.words().subList(0, form.words().size() - 1)), form);
        }
    }

    private static List<String> words(String form) {
        List<String> words = new ArrayList<>();
        for (Token token : Shorthand.written(Token.of(form))) {
            boolean placeholder =
                    token.raw().matches("[XYAB]|[XY]'s") && form.length() > 2 && form.contains(" ");
            if (!placeholder) {
                words.add(token.norm());
            } else {
                words.add("X");
                if (token.raw().endsWith("'s")) {
                    words.add("'s");
                }
            }
        }
        boolean letters = form.matches("(frame|pose) [AB]|.*\\bDutch.*|[AB] .*|cam A|.*L-R.*");
        if (form.startsWith("X-") || letters) {
            return Shorthand.written(Token.of(form)).stream().map(Token::norm).toList();
        }
        return List.copyOf(words);
    }

    @Nullable Form form(String joined) {
        return forms.get(joined);
    }

    int longest() {
        return longest;
    }

    List<Form> patterns() {
        return patterns;
    }

    /// Words of four letters or more that occur in forms: what a typo may have meant.
    Set<String> tokens() {
        return tokens;
    }
}
