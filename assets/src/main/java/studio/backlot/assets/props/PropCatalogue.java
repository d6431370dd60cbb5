package studio.backlot.assets.props;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.Shelf;

/// All props that ship. An entry is parsed when it is first asked for and kept; safe for all
/// threads.
public final class PropCatalogue {
    private final Shelf shelf = new Shelf("props");
    private final Map<String, PropDefinition> parsed = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, String> index;

    /// Keys in the order of the manifest.
    public List<String> ids() {
        return shelf.ids();
    }

    /// The prop of a key.
    ///
    /// @throws studio.backlot.assets.AssetException where there is none, or its file is wrong
    public PropDefinition get(String id) {
        return parsed.computeIfAbsent(id, key -> PropDefinition.read(shelf.entry(key)));
    }

    /// Key by each word (lower case) that means a prop, the keys themselves included.
    public Map<String, String> words() {
        Map<String, String> known = index;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> each : shelf.words().entrySet()) {
                known.put(each.getKey().replace('-', ' '), each.getKey());
                for (String word : each.getValue()) {
                    known.putIfAbsent(word, each.getKey());
                }
            }
            index = known;
        }
        return known;
    }

    /// The prop that a word or phrase names exactly, singular or simple plural.
    public Optional<PropDefinition> find(String phrase) {
        String word = phrase.toLowerCase(Locale.ROOT).strip();
        String id = words().get(word);
        if (id == null && word.endsWith("s")) {
            id = words().get(word.substring(0, word.length() - 1));
        }
        return Optional.ofNullable(id).map(this::get);
    }
}
