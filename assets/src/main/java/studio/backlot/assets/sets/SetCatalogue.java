package studio.backlot.assets.sets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.Shelf;
import studio.backlot.assets.props.PropCatalogue;

/// All sets that ship. An entry is parsed when it is first asked for and kept; safe for all
/// threads.
public final class SetCatalogue {
    /// Key of the neutral set for places that nothing else fits.
    public static final String NEUTRAL = "limbo";

    private final Shelf shelf = new Shelf("sets");
    private final PropCatalogue props;
    private final Map<String, SetDefinition> parsed = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, String> index;

    public SetCatalogue(PropCatalogue props) {
        this.props = props;
    }

    /// The props that sets are dressed with.
    public PropCatalogue props() {
        return props;
    }

    /// Keys in the order of the manifest.
    public List<String> ids() {
        return shelf.ids();
    }

    /// The set of a key.
    ///
    /// @throws studio.backlot.assets.AssetException where there is none, or its file is wrong
    public SetDefinition get(String id) {
        return parsed.computeIfAbsent(id, key -> SetFile.read(shelf.entry(key), props));
    }

    /// Key by each word (lower case) that means a set, the keys themselves included.
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

    /// The set that a place's name means: the whole phrase, else the longest words of it that are
    /// known, the later ones first (`JOE'S DINER - KITCHEN` is a kitchen).
    public Optional<SetDefinition> find(String place) {
        String[] parts =
                place.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} ]", " ")
                        .strip()
                        .split("\\s+");
        for (int length = Math.min(4, parts.length); length > 0; length--) {
            for (int end = parts.length; end >= length; end--) {
                String phrase = String.join(" ", List.of(parts).subList(end - length, end));
                String id = words().get(phrase);
                if (id == null && phrase.endsWith("s")) {
                    id = words().get(phrase.substring(0, phrase.length() - 1));
                }
                if (id != null) {
                    return Optional.of(get(id));
                }
            }
        }
        return Optional.empty();
    }
}
