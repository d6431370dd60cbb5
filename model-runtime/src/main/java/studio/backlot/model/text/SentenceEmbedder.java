package studio.backlot.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import studio.backlot.model.Capability;
import studio.backlot.model.ModelException;
import studio.backlot.model.ModelException.Code;
import studio.backlot.model.ort.OnnxModel;
import studio.backlot.model.pack.BundledModel;

/// all-MiniLM-L6-v2 (Apache-2.0): a text as 384 numbers of unit length, near in angle to texts of
/// like meaning. Used by one thread at a time.
public final class SentenceEmbedder implements AutoCloseable {
    /// Length of an embedding.
    public static final int LENGTH = 384;

    private static final int LONGEST = 128;

    private final WordPiece tokenizer;
    private final OnnxModel model;
    private final String hash;

    private SentenceEmbedder(WordPiece tokenizer, OnnxModel model, String hash) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.hash = hash;
    }

    /// Loads the bundled model.
    ///
    /// @throws ModelException MODEL_MISSING, MODEL_DAMAGED, RUNTIME_MISSING
    public static SentenceEmbedder bundled() {
        // Words and graph take about as long, so they are read at the same time.
        CompletableFuture<WordPiece> words =
                CompletableFuture.supplyAsync(SentenceEmbedder::bundledWords);
        try (InputStream graph = BundledModel.MINILM.open()) {
            OnnxModel model = OnnxModel.load("all-MiniLM-L6-v2", graph.readAllBytes(), 2);
            try {
                return new SentenceEmbedder(words.join(), model, BundledModel.MINILM.sha256());
            } catch (CompletionException e) {
                model.close();
                throw e.getCause() instanceof ModelException cause ? cause : e;
            }
        } catch (IOException e) {
            throw new ModelException(Code.MODEL_DAMAGED, "The text model cannot be read", e);
        }
    }

    private static WordPiece bundledWords() {
        try (InputStream json = BundledModel.MINILM_WORDS.open()) {
            return WordPiece.read(json);
        } catch (IOException e) {
            throw new ModelException(Code.MODEL_DAMAGED, "The text model cannot be read", e);
        }
    }

    /// Whether the bundled model can be used here.
    public static Capability capability() {
        try (SentenceEmbedder embedder = bundled()) {
            String runtime = "ONNX Runtime " + OnnxModel.version();
            return new Capability.Available(
                    "all-MiniLM-L6-v2 sha256 " + embedder.hash() + ", " + runtime);
        } catch (ModelException e) {
            return new Capability.Unavailable(String.valueOf(e.getMessage()), remedy(e.code()));
        }
    }

    private static String remedy(Code code) {
        return switch (code) {
            case MODEL_MISSING, MODEL_DAMAGED -> "Build or install Backlot again.";
            case RUNTIME_MISSING -> "Run `backlot doctor`: natives exist for x64 and ARM.";
            case RUN_FAILED -> "Try again; if it stays, report it with `backlot doctor`.";
        };
    }

    /// SHA-256 of the model's file.
    public String hash() {
        return hash;
    }

    /// Embeddings of texts, in order.
    ///
    /// @throws ModelException RUN_FAILED
    public float[][] embed(List<String> texts) {
        float[][] embeddings = new float[texts.size()][];
        for (int from = 0; from < texts.size(); from += 32) {
            int to = Math.min(texts.size(), from + 32);
            batch(texts.subList(from, to), embeddings, from);
        }
        return embeddings;
    }

    private void batch(List<String> texts, float[][] embeddings, int offset) {
        List<int[]> ids = texts.stream().map(text -> tokenizer.ids(text, LONGEST)).toList();
        int rows = ids.size();
        int columns = ids.stream().mapToInt(a -> a.length).max().orElse(0);
        long[] tokens = new long[rows * columns];
        long[] mask = new long[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < ids.get(r).length; c++) {
                tokens[r * columns + c] = ids.get(r)[c];
                mask[r * columns + c] = 1;
            }
        }
        Map<String, long[]> inputs =
                Map.of(
                        "input_ids", tokens,
                        "attention_mask", mask,
                        "token_type_ids", new long[rows * columns]);
        float[] states = model.run(inputs, rows, columns);
        for (int r = 0; r < rows; r++) {
            embeddings[offset + r] = pooled(states, r * columns, ids.get(r).length);
        }
    }

    /// Mean over the tokens of a text, brought to unit length.
    private static float[] pooled(float[] states, int from, int count) {
        float[] sum = new float[LENGTH];
        for (int t = from; t < from + count; t++) {
            for (int k = 0; k < LENGTH; k++) {
                sum[k] += states[t * LENGTH + k];
            }
        }
        double square = 0;
        for (float value : sum) {
            square += (double) value * value;
        }
        float scale = (float) (1 / Math.max(1e-12, Math.sqrt(square)));
        for (int k = 0; k < LENGTH; k++) {
            sum[k] *= scale;
        }
        return sum;
    }

    @Override
    public void close() {
        model.close();
    }
}
