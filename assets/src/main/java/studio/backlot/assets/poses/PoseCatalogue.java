package studio.backlot.assets.poses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// All poses that ship, found by key or by the verb of a script.
public final class PoseCatalogue {
    private static final List<String> FILES =
            List.of("standing", "moving", "seated", "low", "acts");

    private final Map<String, PoseShape> poses = new LinkedHashMap<>();
    private final List<Alias> aliases = new ArrayList<>();

    /// Words that mean a pose, without their endings.
    private record Alias(String stems, PoseShape pose) {}

    private PoseCatalogue(List<PoseShape> shapes) {
        Map<String, PoseShape> words = new LinkedHashMap<>();
        for (PoseShape shape : shapes) {
            if (poses.put(shape.key(), shape) != null) {
                throw new IllegalStateException("pose " + shape.key() + " is defined twice");
            }
            words.putIfAbsent(shape.key().replace('_', ' '), shape);
        }
        for (PoseShape shape : shapes) {
            for (String alias : shape.aliases()) {
                words.putIfAbsent(alias, shape);
            }
        }
        words.forEach((alias, shape) -> aliases.add(new Alias(stemmed(alias), shape)));
    }

    /// Reads the catalogue that ships.
    public static PoseCatalogue load() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        List<PoseShape> shapes = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = PoseCatalogue.class.getResourceAsStream(file + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("poses/" + file + ".json is missing");
                }
                shapes.addAll(List.of(mapper.readValue(in, PoseShape[].class)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(
                        "poses/"
                                + file
                                + ".json: "
                                + e.getOriginalMessage()
                                + " at line "
                                + e.getLocation().getLineNr(),
                        e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PoseCatalogue(shapes);
    }

    /// Every pose, in the order of the files.
    public Collection<PoseShape> all() {
        return List.copyOf(poses.values());
    }

    /// The pose of that key.
    public Optional<PoseShape> find(String key) {
        return Optional.ofNullable(poses.get(key));
    }

    /// The pose that a verb or phrase means ("sits at the table", "running"): the longest alias
    /// whose words stand in the phrase in order, the phrase's own verb before words further on.
    /// Words are compared without their endings. What somebody does *not* do is no pose.
    public Optional<PoseShape> forAction(String phrase) {
        String words = " " + stemmed(phrase) + " ";
        if (NEGATED.matcher(words).find()) {
            return Optional.empty();
        }
        PoseShape best = null;
        int weight = 0;
        for (Alias alias : aliases) {
            boolean first = words.startsWith(" " + alias.stems() + " ");
            int worth = IDLE.contains(alias.pose().key()) ? VERB_FIRST : DEED_FIRST;
            int own = alias.stems().length() + (first ? worth : 0);
            if (own > weight && words.contains(" " + alias.stems() + " ")) {
                best = alias.pose();
                weight = own;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How many letters it is worth that a phrase begins with an alias.
    private static final int VERB_FIRST = 4;

    /// The same where the alias is of an act of the whole body: whoever drags an unconscious man is
    /// not unconscious.
    private static final int DEED_FIRST = 10;

    /// Poses that say little: words further on say more.
    private static final Set<String> IDLE =
            Set.of(
                    "stand",
                    "sit",
                    "walk",
                    "lie",
                    "talk",
                    "hold",
                    "offer",
                    "listen",
                    "open_door",
                    "look_up",
                    "look_down",
                    "look_back",
                    "lean",
                    "sit_table",
                    "cook",
                    "read",
                    "carry",
                    "hands_in_pockets",
                    "run",
                    "argue",
                    "shocked",
                    "push",
                    "point",
                    "drink",
                    "eat",
                    "sleep",
                    "phone",
                    "text",
                    "wave",
                    "aim",
                    "kneel");

    private static final Pattern NEGATED =
            Pattern.compile(
                    "^ (?:doe?s?|did|do|can|will)? ?(?:not|never|n't|doesn't|don't|didn't) ");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}']+");

    private static final Pattern HISSED = Pattern.compile(".*(?:sh|ch|ss|x|z)es");

    private static String stemmed(String phrase) {
        StringBuilder out = new StringBuilder();
        for (String word : BETWEEN.split(phrase.toLowerCase(Locale.ROOT))) {
            if (word.isEmpty() || SKIPPED.contains(word)) {
                continue;
            }
            out.append(out.isEmpty() ? "" : " ").append(stem(word));
        }
        return out.toString();
    }

    private static final List<String> SKIPPED =
            List.of("a", "an", "the", "his", "her", "their", "its", "my", "your");

    private static String stem(String word) {
        String stem = word;
        if (stem.length() > 5 && stem.endsWith("ing")) {
            stem = undoubled(stem.substring(0, stem.length() - 3));
        } else if (stem.length() > 4 && stem.endsWith("ed")) {
            stem = undoubled(stem.substring(0, stem.length() - 2));
        } else if (stem.length() > 4 && HISSED.matcher(stem).matches()) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem.length() > 3 && stem.endsWith("e")
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static String undoubled(String stem) {
        int n = stem.length();
        boolean doubled =
                n > 3
                        && stem.charAt(n - 1) == stem.charAt(n - 2)
                        && "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0;
        return doubled ? stem.substring(0, n - 1) : stem;
    }
}
