package studio.backlot.assets;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.assets.AssetException.Code;
import studio.backlot.assets.shape.Entry;

/// A folder of catalogue files. What is on it is told by the manifest, which also holds licence and
/// hash of each file; the words by which an entry is found are read from the head of its file
/// alone, so that nothing is parsed in full before it is asked for.
public final class Shelf {
    private static final String MANIFEST = "/studio/backlot/assets/manifest.tsv";

    private final String folder;
    private final ObjectMapper mapper = new ObjectMapper();

    /// The shelf `sets`, `props` …
    public Shelf(String folder) {
        this.folder = folder;
    }

    /// Keys of the entries in the order of the manifest.
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(MANIFEST), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String path = line.split("\t", 2)[0];
                if (path.startsWith(folder + "/") && path.endsWith(".json")) {
                    ids.add(path.substring(folder.length() + 1, path.length() - 5));
                }
            }
        } catch (IOException e) {
            throw new AssetException(Code.MISSING, MANIFEST + " could not be read.", e);
        }
        return List.copyOf(ids);
    }

    /// Parses one entry's file.
    public Entry entry(String id) {
        String name = folder + "/" + id + ".json";
        try (InputStream in = open("/studio/backlot/assets/" + name)) {
            return Entry.parse(name, in, mapper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of every entry, from the heads of the files: `words` must be the second field.
    public Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String id : ids()) {
            words.put(id, head(id));
        }
        return words;
    }

    private List<String> head(String id) {
        String name = folder + "/" + id + ".json";
        try (InputStream in = open("/studio/backlot/assets/" + name);
                JsonParser parser = mapper.createParser(in)) {
            List<String> words = new ArrayList<>();
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.VALUE_STRING) {
                        words.add(parser.getText());
                    }
                    return List.copyOf(words);
                }
            }
            return words;
        } catch (IOException e) {
            throw new AssetException(Code.SYNTAX, name + " could not be read.", e);
        }
    }

    private InputStream open(String path) {
        InputStream in = Shelf.class.getResourceAsStream(path);
        if (in == null) {
            throw new AssetException(
                    Code.MISSING, path + " is not there; it must be listed in the manifest.");
        }
        return in;
    }
}
