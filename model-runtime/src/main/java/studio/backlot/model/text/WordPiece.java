package studio.backlot.model.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.model.ModelException;
import studio.backlot.model.ModelException.Code;

/// The tokenizer of BERT models: lower case, no accents, words and marks apart, then the longest
/// known pieces from the left. Immutable.
public final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private static final JsonFactory PIECES =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build();

    private final Map<String, Integer> pieces;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPiece(Map<String, Integer> pieces) {
        this.pieces = pieces;
        this.unknown = id("[UNK]");
        this.start = id("[CLS]");
        this.end = id("[SEP]");
    }

    private int id(String piece) {
        Integer id = pieces.get(piece);
        if (id == null) {
            throw damaged("it lacks " + piece, null);
        }
        return id;
    }

    /// Reads a `tokenizer.json` with a WordPiece model.
    ///
    /// @throws ModelException MODEL_DAMAGED
    public static WordPiece read(InputStream json) {
        try (JsonParser parser = PIECES.createParser(json)) {
            // The file is thirty thousand pieces and little else: a tree of it, and every piece in
            // the JVM's own table of strings, would take longer than the model itself.
            Map<String, Integer> pieces = new HashMap<>(65_536);
            while (parser.nextToken() != null) {
                boolean vocabulary =
                        parser.currentToken() == JsonToken.START_OBJECT
                                && "vocab".equals(parser.currentName());
                if (vocabulary) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = parser.currentName();
                        pieces.put(piece, parser.nextIntValue(-1));
                    }
                }
            }
            return new WordPiece(pieces);
        } catch (IOException e) {
            throw damaged(String.valueOf(e.getMessage()), e);
        }
    }

    private static ModelException damaged(String why, @Nullable Throwable e) {
        return new ModelException(Code.MODEL_DAMAGED, "The tokenizer is damaged: " + why, e);
    }

    /// Ids of the text between the start and end marks, at most `limit` of them in all; a text that
    /// is cut keeps its end mark.
    public int[] ids(String text, int limit) {
        List<Integer> ids = new ArrayList<>();
        ids.add(start);
        for (String word : words(text)) {
            pieces(word, ids);
        }
        int kept = Math.min(ids.size(), limit - 1);
        int[] array = new int[kept + 1];
        for (int i = 0; i < kept; i++) {
            array[i] = ids.get(i);
        }
        array[kept] = end;
        return array;
    }

    private static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", "");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints().forEach(c -> split(c, word, words));
        flush(word, words);
        return words;
    }

    private static void split(int c, StringBuilder word, List<String> words) {
        if (c == 0 || c == 0xFFFD || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
            return;
        }
        boolean mark = mark(c) || Character.isIdeographic(c);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || mark) {
            flush(word, words);
            if (mark) {
                words.add(Character.toString(c));
            }
            return;
        }
        word.appendCodePoint(c);
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean mark(int c) {
        boolean ascii =
                (c >= 33 && c <= 47)
                        || (c >= 58 && c <= 64)
                        || (c >= 91 && c <= 96)
                        || (c >= 123 && c <= 126);
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION ->
                            true;
                    default -> false;
                };
    }

    private void pieces(String word, List<Integer> ids) {
        int begin = ids.size();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer id = null;
            while (to > from && id == null) {
                id = pieces.get((from > 0 ? "##" : "") + word.substring(from, to));
                to = id == null ? to - 1 : to;
            }
            if (id == null) {
                break;
            }
            ids.add(id);
            from = to;
        }
        if (from < word.length()) {
            ids.subList(begin, ids.size()).clear();
            ids.add(unknown);
        }
    }
}
