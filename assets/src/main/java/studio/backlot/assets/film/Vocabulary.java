package studio.backlot.assets.film;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The surface forms of the film vocabulary: what crews say, write and abbreviate, and what it
/// means. Three tables lie beside this class: `vocabulary.tsv` (slot, value, form, note),
/// `usage.tsv` (which forms are also everyday words, and where they may be read as camera words)
/// and `meanings.tsv` (forms that state several slots at once). Immutable.
public final class Vocabulary {
    /// One row: a form that can stand for a value of a slot.
    ///
    /// @param slot name of the slot as in the table, `size`, `move`, `negative` …
    /// @param value name of the value in the slot's enum, or a bracketed kind
    /// @param form the words as written
    /// @param note remarks of the compilers, empty where none
    public record Entry(String slot, String value, String form, String note) {}

    /// A value of a slot.
    public record Meaning(String slot, String value) {}

    /// Where a form that is also an everyday word may be read as a camera word.
    public enum Usage {
        FREE,
        HEAD,
        VERB,
        LOOSE,
        PLACE,
        ALONE,
        CAPS,
        NEVER
    }

    private final List<Entry> entries;
    private final Map<String, Usage> usages;
    private final Map<String, List<Meaning>> meanings;

    private Vocabulary(
            List<Entry> entries, Map<String, Usage> usages, Map<String, List<Meaning>> meanings) {
        this.entries = List.copyOf(entries);
        this.usages = Map.copyOf(usages);
        this.meanings = Map.copyOf(meanings);
    }

    /// Reads the tables that ship with the program. Takes some tens of milliseconds: keep the
    /// result.
    public static Vocabulary bundled() {
        List<Entry> entries = new ArrayList<>();
        List<String[]> rows = rows("vocabulary.tsv");
        for (String[] row : rows.subList(1, rows.size())) {
            entries.add(new Entry(row[0], row[1], row[2], row.length > 3 ? row[3] : ""));
        }
        Map<String, Usage> usages = new HashMap<>();
        for (String[] row : rows("usage.tsv")) {
            Usage usage = Usage.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (String form : row[1].split("\\|")) {
                usages.putIfAbsent(normal(form), usage);
            }
        }
        Map<String, List<Meaning>> meanings = new HashMap<>();
        for (String[] row : rows("meanings.tsv")) {
            meanings.put(normal(row[0]), meaningsOf(row[1]));
        }
        return new Vocabulary(entries, usages, meanings);
    }

    /// All rows in the order of the table.
    public List<Entry> entries() {
        return entries;
    }

    /// The rule for a form, null where the table does not speak of it.
    public @Nullable Usage usage(String form) {
        return usages.get(normal(form));
    }

    /// Everything a form states, where its rows alone do not say it; null where they do.
    public @Nullable List<Meaning> meanings(String form) {
        return meanings.get(normal(form));
    }

    /// The forms of `meanings.tsv`, normalised.
    public Map<String, List<Meaning>> allMeanings() {
        return meanings;
    }

    /// Lower case, single spaces, hyphens as spaces: how forms are compared.
    public static String normal(String form) {
        return form.strip()
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("(?<=[\\p{L}\\p{N}'])-(?=[\\p{L}\\p{N}])", " ")
                .replaceAll("\\s+", " ");
    }

    private static List<Meaning> meaningsOf(String text) {
        List<Meaning> found = new ArrayList<>();
        for (String pair : text.split(";")) {
            String slot = pair.substring(0, pair.indexOf('='));
            for (String value : pair.substring(pair.indexOf('=') + 1).split(",")) {
                found.add(new Meaning(slot, value));
            }
        }
        return List.copyOf(found);
    }

    static List<String[]> rows(String name) {
        InputStream in = Vocabulary.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing from the program");
        }
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    rows.add(line.split("\t", -1));
                }
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
