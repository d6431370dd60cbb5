package studio.backlot.model.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.model.ModelException;

class CatalogueMatcherTest {
    private static final List<CatalogueMatcher.Item> CATALOGUE =
            List.of(
                    new CatalogueMatcher.Item("diner", List.of("diner", "restaurant")),
                    new CatalogueMatcher.Item("street", List.of("street", "city street")),
                    new CatalogueMatcher.Item("forest", List.of("forest", "woods")),
                    new CatalogueMatcher.Item("revolver", List.of("revolver", "gun")));

    @TempDir private Path cache = Path.of("");

    @Test
    void wordsOfLikeMeaningFindTheThing() {
        try (var matcher = new CatalogueMatcher(CATALOGUE, cache, SentenceEmbedder::bundled)) {
            assertEquals("diner", matcher.match("café", 1).getFirst().key());
            assertEquals("street", matcher.match("boulevard", 1).getFirst().key());
            assertEquals("revolver", matcher.match("Colt .45", 1).getFirst().key());
            assertEquals("forest", matcher.match("pine grove", 1).getFirst().key());
        }
    }

    @Test
    void embeddingsAreKeptAndReadBackTheSame() throws IOException {
        List<CatalogueMatcher.Match> fresh;
        try (var matcher = new CatalogueMatcher(CATALOGUE, cache, SentenceEmbedder::bundled)) {
            fresh = matcher.match("boulevard", 4);
        }
        try (Stream<Path> files = Files.list(cache.resolve("embeddings"))) {
            assertEquals(1, files.count());
        }
        try (var matcher = new CatalogueMatcher(CATALOGUE, cache, SentenceEmbedder::bundled)) {
            assertEquals(fresh, matcher.match("boulevard", 4));
        }
    }

    @Test
    void exactNamesNeedNoModelAndOthersSayWhatIsMissing() {
        var missing = new ModelException(ModelException.Code.MODEL_MISSING, "gone");
        try (var matcher =
                new CatalogueMatcher(
                        CATALOGUE,
                        cache,
                        () -> {
                            throw missing;
                        })) {
            assertEquals(1, matcher.match("Guns", 3).getFirst().cosine());
            assertThrows(ModelException.class, () -> matcher.match("café", 3));
        }
    }

    @Test
    void piecesAreThoseOfTheReferenceTokenizer() {
        var json =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"));
        WordPiece tokenizer = WordPiece.read(json);
        // hello world ! — the ids that every BERT uncased vocabulary gives
        assertArrayEquals(
                new int[] {101, 7592, 2088, 999, 102},
                tokenizer.ids("Hello, world!".replace(",", ""), 16));
        assertArrayEquals(new int[] {101, 7668, 102}, tokenizer.ids("CAFÉ", 16));
        int[] cut = tokenizer.ids("a b c d e f g h", 4);
        assertEquals(4, cut.length);
        assertEquals(102, cut[3]);
    }

    @Test
    void embeddingsHaveUnitLength() {
        try (SentenceEmbedder embedder = SentenceEmbedder.bundled()) {
            float[] one = embedder.embed(List.of("a red coat")).clone()[0];
            double square = 0;
            for (float value : one) {
                square += (double) value * value;
            }
            assertTrue(Math.abs(square - 1) < 1e-5);
        }
    }
}
