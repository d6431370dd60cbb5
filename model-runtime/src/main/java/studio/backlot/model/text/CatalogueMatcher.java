package studio.backlot.model.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds in a catalogue what a description calls by its own words: `settee` is a sofa. The exact
/// name wins without a model; else texts are compared by meaning. The catalogue's embeddings are
/// kept in the cache folder, by model and texts; model and cache are read when first needed. Used
/// by one thread at a time.
public final class CatalogueMatcher implements AutoCloseable {
    /// @param key the catalogue's name of the thing
    /// @param texts words that people may call it, its plain name first
    public record Item(String key, List<String> texts) {
        public Item {
            texts = List.copyOf(texts);
        }
    }

    /// @param key the catalogue's name
    /// @param text the catalogue's words that were nearest
    /// @param cosine 1 for the same words; about 0.5 and more is a thing of the same kind
    public record Match(String key, String text, double cosine) {}

    private final List<Item> items;
    private final Path cache;
    private final Supplier<SentenceEmbedder> loader;
    private @Nullable SentenceEmbedder embedder;
    private float @Nullable [][] embeddings;

    /// @param items the catalogue
    /// @param cache the program's cache folder
    /// @param loader loads the model when it is first needed
    public CatalogueMatcher(List<Item> items, Path cache, Supplier<SentenceEmbedder> loader) {
        this.items = List.copyOf(items);
        this.cache = cache;
        this.loader = loader;
    }

    /// The entries nearest to the query, best first, at most `limit`.
    ///
    /// @throws studio.backlot.model.ModelException where words are not in the catalogue and the
    ///   model cannot be used
    public List<Match> match(String query, int limit) {
        List<Match> exact = exact(query);
        if (!exact.isEmpty()) {
            return exact.subList(0, Math.min(limit, exact.size()));
        }
        SentenceEmbedder model = model();
        float[][] known = embeddings(model);
        float[] wanted = model.embed(List.of(query))[0];
        Map<String, Match> best = new LinkedHashMap<>();
        int row = 0;
        for (Item item : items) {
            for (String text : item.texts()) {
                Match match = new Match(item.key(), text, dot(wanted, known[row++]));
                best.merge(item.key(), match, (a, b) -> a.cosine() >= b.cosine() ? a : b);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Match::cosine).reversed())
                .limit(limit)
                .toList();
    }

    private List<Match> exact(String query) {
        String plain = plain(query);
        List<Match> found = new ArrayList<>();
        for (Item item : items) {
            for (String text : item.texts()) {
                if (plain(text).equals(plain)) {
                    found.add(new Match(item.key(), text, 1));
                    break;
                }
            }
        }
        return found;
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replaceAll("[_-]", " ");
        return lower.endsWith("s") && !lower.endsWith("ss")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    private SentenceEmbedder model() {
        SentenceEmbedder model = embedder;
        if (model == null) {
            model = loader.get();
            embedder = model;
        }
        return model;
    }

    private float[][] embeddings(SentenceEmbedder model) {
        float[][] known = embeddings;
        if (known == null) {
            List<String> texts = items.stream().flatMap(i -> i.texts().stream()).toList();
            Path file = cache.resolve("embeddings").resolve(name(model.hash(), texts) + ".f32");
            known = read(file, texts.size());
            if (known == null) {
                known = model.embed(texts);
                write(file, known);
            }
            embeddings = known;
        }
        return known;
    }

    private static String name(String hash, List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash.getBytes(StandardCharsets.UTF_8));
            for (String text : texts) {
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static float @Nullable [][] read(Path file, int rows) {
        try {
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            if (bytes.length != rows * SentenceEmbedder.LENGTH * Float.BYTES || rows == 0) {
                return null;
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            float[][] known = new float[rows][SentenceEmbedder.LENGTH];
            for (float[] row : known) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = buffer.getFloat();
                }
            }
            return known;
        } catch (IOException e) {
            return null;
        }
    }

    /// A cache that cannot be written costs time on the next start and nothing else.
    private void write(Path file, float[][] known) {
        ByteBuffer buffer =
                ByteBuffer.allocate(known.length * SentenceEmbedder.LENGTH * Float.BYTES);
        for (float[] row : known) {
            for (float value : row) {
                buffer.putFloat(value);
            }
        }
        try {
            Path folder = cache.resolve("embeddings");
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "new", ".f32");
            Files.write(fresh, buffer.array());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            return;
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * (double) b[k];
        }
        return sum;
    }

    @Override
    public void close() {
        SentenceEmbedder model = embedder;
        if (model != null) {
            model.close();
            embedder = null;
        }
    }
}
