package studio.backlot.assets.patterns;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All scene patterns that ship.
///
/// @param patterns every pattern with the set-ups of its base filled in, the general ones last
/// @param insertProps nouns that an insert is worth making for
public record ScenePatterns(List<ScenePattern> patterns, Set<String> insertProps) {
    public ScenePatterns {
        patterns = List.copyOf(patterns);
        insertProps = Set.copyOf(insertProps);
    }

    private record Document(int schema, List<ScenePattern> patterns, List<String> insertProps) {}

    /// Reads the catalogue that ships.
    public static ScenePatterns load() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (InputStream in = ScenePatterns.class.getResourceAsStream("scene-patterns.json")) {
            if (in == null) {
                throw new IllegalStateException("scene-patterns.json is missing");
            }
            Document document = mapper.readValue(in, Document.class);
            Map<String, ScenePattern> byId = new LinkedHashMap<>();
            for (ScenePattern pattern : document.patterns()) {
                byId.put(pattern.id(), pattern);
            }
            List<ScenePattern> filled = new ArrayList<>();
            for (ScenePattern pattern : document.patterns()) {
                filled.add(filled(pattern, byId));
            }
            return new ScenePatterns(filled, new LinkedHashSet<>(document.insertProps()));
        } catch (IOException e) {
            throw new UncheckedIOException("scene-patterns.json", e);
        }
    }

    private static ScenePattern filled(ScenePattern pattern, Map<String, ScenePattern> byId) {
        List<PatternSetUp> setUps = new ArrayList<>(pattern.setUps());
        @Nullable String base = pattern.base();
        while (base != null) {
            ScenePattern parent = byId.get(base);
            if (parent == null) {
                throw new IllegalStateException(pattern.id() + ": no pattern " + base);
            }
            Set<PatternSetUp.Use> own = new LinkedHashSet<>();
            setUps.forEach(s -> own.add(s.use()));
            for (PatternSetUp s : parent.setUps()) {
                if (!own.contains(s.use())) {
                    setUps.add(s);
                }
            }
            base = parent.base();
        }
        return new ScenePattern(
                pattern.id(),
                null,
                pattern.name(),
                pattern.placeWords(),
                pattern.actionWords(),
                pattern.minPeople(),
                pattern.maxPeople(),
                pattern.talk(),
                pattern.intExt(),
                pattern.line(),
                setUps);
    }

    /// A pattern by key.
    public ScenePattern pattern(String id) {
        return patterns.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scene pattern " + id));
    }
}
