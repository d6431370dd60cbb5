package studio.backlot.studio.animatic;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.concept.Brief;
import studio.backlot.studio.concept.DirectedShot;
import studio.backlot.studio.environment.WholeFile;

/// What earlier runs learned of shots, each under the hash of everything that it was directed from
/// and of the program that did. Directing a film takes longer than all else when one description
/// was edited. Confined to one thread.
final class Directions {
    private static final String ENDING = ".json";

    /// Shots that are remembered: some twenty films.
    private static final int MOST = 4000;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                    .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                    .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .build();

    private final Path folder;
    private final FrameRate rate;
    private final Brief brief;
    private final String film;
    private final Map<String, Direction> given = new LinkedHashMap<>();
    private final Map<String, Integer> kept = new LinkedHashMap<>();

    /// @param folder of the cache
    /// @param code what directs: a fingerprint of the program
    Directions(Path folder, String code, FrameRate rate, Production production) {
        this.folder = folder;
        this.rate = rate;
        this.brief = Brief.of(production);
        this.film = PictureKeys.hash(List.of("direction", code, rate, brief.film()));
    }

    /// How a shot is directed: from the cache, or now.
    Direction of(Scene scene, Shot shot, Supplier<DirectedShot> directing) throws IOException {
        String key = PictureKeys.hash(List.of(film, brief.of(scene, shot)));
        Optional<Direction.Known> known = read(place(key));
        Direction direction =
                known.isPresent()
                        ? Direction.earlier(known.get(), directing, rate)
                        : Direction.now(directing, rate);
        given.put(key, direction);
        kept.put(key, known.isPresent() ? direction.size() : 0);
        return direction;
    }

    /// Shots that had to be directed in this run.
    int made() {
        return (int) given.values().stream().filter(Direction::isMade).count();
    }

    /// Keeps what was learned since.
    void keep() throws IOException {
        for (Map.Entry<String, Direction> entry : given.entrySet()) {
            Direction direction = entry.getValue();
            if (kept.getOrDefault(entry.getKey(), 0) != direction.size()) {
                write(place(entry.getKey()), direction.known());
                kept.put(entry.getKey(), direction.size());
            }
        }
    }

    private Path place(String key) {
        return folder.resolve(key + ENDING);
    }

    private void write(Path file, Direction.Known known) throws IOException {
        Files.createDirectories(folder);
        String json = MAPPER.writeValueAsString(known);
        byte[] content = (PictureKeys.sha256(json) + "\n" + json).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, content);
    }

    /// What was kept; empty where there is nothing or it is damaged.
    private static Optional<Direction.Known> read(Path file) throws IOException {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String json = text.substring(end + 1);
            if (end < 0 || !text.substring(0, end).equals(PictureKeys.sha256(json))) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(MAPPER.readValue(json, Direction.Known.class));
        } catch (NoSuchFileException | JsonProcessingException none) {
            return Optional.empty();
        }
    }

    /// Forgets what was not used for longest.
    void trim() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        record Kept(Path file, FileTime used) {}
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                all.add(new Kept(file, Files.getLastModifiedTime(file)));
            }
        }
        all.sort(Comparator.comparing(Kept::used).reversed());
        for (Kept old : all.subList(Math.min(MOST, all.size()), all.size())) {
            Files.deleteIfExists(old.file());
        }
    }
}
