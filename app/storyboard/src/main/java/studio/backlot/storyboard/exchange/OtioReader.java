package studio.backlot.storyboard.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.exchange.ExchangeException.Code;
import studio.backlot.storyboard.json.DocumentException;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Ids;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.storyboard.time.FrameTime;

/// Reads an OpenTimelineIO timeline back as a cut of a production, ours or one that went through an
/// editor's hands: clips find their shots by the stable id in their metadata, else by the shot's
/// human name in the clip's name. `Clip.1` and `Clip.2`, rational times of any rate.
public final class OtioReader {
    /// A cut that was read.
    ///
    /// @param cut the cut, in the production's rate
    /// @param unmatched names of clips that are of no shot of the production; gaps stand for them
    public record Result(Cut cut, List<String> unmatched) {
        public Result {
            unmatched = List.copyOf(unmatched);
        }
    }

    private final Production production;
    private final String file;
    private final FrameRate rate;
    private final List<String> unmatched = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private OtioReader(Production production, String file, FrameRate rate) {
        this.production = production;
        this.file = file;
        this.rate = rate;
    }

    /// Reads a timeline. Throws [ExchangeException] that names the file and the place in it.
    ///
    /// @param file name for messages
    public static Result read(byte[] json, String file, Production production) {
        JsonNode root;
        try {
            root = DocumentJson.parse(json);
        } catch (DocumentException e) {
            throw new ExchangeException(Code.NOT_JSON, file, String.valueOf(e.getMessage()), e);
        }
        if (schema(root).equals("SerializableCollection")) {
            root = root.path("children").path(0);
        }
        if (!schema(root).equals("Timeline")) {
            throw new ExchangeException(
                    Code.NOT_THIS_FORMAT,
                    file,
                    "no OpenTimelineIO timeline: OTIO_SCHEMA is missing");
        }
        String stated = root.path("metadata").path("backlot").path("rate").asText("");
        FrameRate rate = FrameRate.parse(stated).orElse(production.settings().rate());
        return new OtioReader(production, file, rate).timeline(root);
    }

    private static String schema(JsonNode node) {
        String text = node.path("OTIO_SCHEMA").asText("");
        int dot = text.lastIndexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    private static JsonNode own(JsonNode node) {
        return node.path("metadata").path("backlot");
    }

    private Result timeline(JsonNode root) {
        JsonNode stack = root.path("tracks");
        List<Track> tracks = new ArrayList<>();
        for (JsonNode child : stack.path("children")) {
            if (schema(child).equals("Track")) {
                tracks.add(track(child, "tracks.children[" + tracks.size() + "]"));
            }
        }
        List<Cut.Marker> markers = new ArrayList<>();
        for (JsonNode m : stack.path("markers")) {
            String colour = m.path("color").asText("RED");
            markers.add(
                    new Cut.Marker(
                            id(m, "markerId", "marker"),
                            frames(m.path("marked_range").path("start_time"), "markers"),
                            m.path("name").asText(""),
                            own(m).path("colour").asText(colour.toLowerCase(Locale.ROOT))));
        }
        String cutId = own(root).path("cutId").asText("");
        Cut cut =
                new Cut(
                        cutId.isEmpty() ? Ids.fresh("cut") : cutId,
                        root.path("name").asText(""),
                        rate,
                        tracks,
                        markers);
        return new Result(cut, unmatched);
    }

    private Track track(JsonNode node, String where) {
        boolean isPicture = !node.path("kind").asText("Video").equalsIgnoreCase("Audio");
        List<Item> items = new ArrayList<>();
        int index = 0;
        for (JsonNode child : node.path("children")) {
            String at = where + ".children[" + index++ + "]";
            for (JsonNode marker : child.path("markers")) {
                Transition kind = named(marker);
                if (kind != null && !items.isEmpty()) {
                    items.add(new Item.Blend(id(marker, "clipId", "blend"), kind, 0, 0));
                }
            }
            switch (schema(child)) {
                case "Clip" -> items.add(isPicture ? clip(child, at) : sound(child, at));
                case "Gap" -> items.add(gap(child, at));
                case "Transition" -> items.add(blend(child, at));
                default -> {
                    unmatched.add(child.path("name").asText("") + " (" + schema(child) + ")");
                    items.add(gap(child, at));
                }
            }
        }
        Track.Kind kind = isPicture ? Track.Kind.PICTURE : Track.Kind.DIALOGUE;
        for (Track.Kind k : Track.Kind.values()) {
            if (own(node).path("kind").asText("").equals(k.name())) {
                kind = k;
            }
        }
        return new Track(id(node, "trackId", "track"), node.path("name").asText(""), kind, items);
    }

    private Item clip(JsonNode node, String where) {
        Optional<Shot> shot = shot(node);
        long frames = length(node, where);
        if (shot.isEmpty()) {
            unmatched.add(node.path("name").asText(""));
            return new Item.Gap(id(node, "clipId", "gap"), frames);
        }
        long start = node.path("source_range").isObject() ? start(node, where) : 0;
        JsonNode own = own(node);
        if (own.path("mediaStart").isNumber()) {
            // The movie of a shot may hold more than the shot: what was trimmed counts from there.
            start += own.path("sourceStart").asLong() - own.path("mediaStart").asLong();
        }
        return new Item.Clip(
                id(node, "clipId", "clip"), shot.get().id(), Math.max(0, start), frames);
    }

    /// The straight cut that a marker tells of, null for any other marker.
    private static @Nullable Transition named(JsonNode marker) {
        for (Transition t : Transition.values()) {
            if (t.isStraight() && own(marker).path("kind").asText("").equals(t.name())) {
                return t;
            }
        }
        return null;
    }

    private Optional<Shot> shot(JsonNode node) {
        Optional<Shot> byId = production.shot(own(node).path("shotId").asText(""));
        if (byId.isPresent()) {
            return byId;
        }
        String name = node.path("name").asText("");
        return production.shots().stream().filter(s -> s.name().equals(name)).findFirst();
    }

    private Item sound(JsonNode node, String where) {
        JsonNode own = own(node);
        Item.SoundSource source;
        if (own.path("source").isObject()) {
            try {
                source = DocumentJson.value(own.path("source"), Item.SoundSource.class);
            } catch (DocumentException e) {
                throw malformed(where + ".metadata.backlot.source: " + e.getMessage());
            }
        } else {
            JsonNode media = node.path("media_reference");
            if (media.isMissingNode()) {
                String key = node.path("active_media_reference_key").asText("DEFAULT_MEDIA");
                media = node.path("media_references").path(key);
            }
            source =
                    new Item.SoundSource.Recording(
                            media.path("target_url").asText(""), node.path("name").asText(""));
        }
        long start = node.path("source_range").isObject() ? Math.max(0, start(node, where)) : 0;
        long sample = own.path("sourceSample").asLong(-1);
        if (sample >= 0 && own.path("mediaStart").isNumber()) {
            long used = rate.frameOfSample(sample, 48_000);
            start = Math.max(0, start + used - own.path("mediaStart").asLong());
        }
        boolean isUntouched = sample >= 0 && rate.frameOfSample(sample, 48_000) == start;
        return new Item.SoundClip(
                id(node, "clipId", "sound"),
                source,
                isUntouched ? sample : rate.sampleOf(start, 48_000),
                length(node, where),
                own.path("gainDb").asDouble(0));
    }

    private Item gap(JsonNode node, String where) {
        return new Item.Gap(id(node, "clipId", "gap"), length(node, where));
    }

    private Item blend(JsonNode node, String where) {
        Transition kind =
                node.path("transition_type").asText("").equals("SMPTE_Dissolve")
                        ? Transition.DISSOLVE
                        : Transition.WIPE;
        for (Transition t : Transition.values()) {
            if (own(node).path("kind").asText("").equals(t.name())) {
                kind = t;
            }
        }
        return new Item.Blend(
                id(node, "clipId", "blend"),
                kind,
                frames(node.path("in_offset"), where + ".in_offset"),
                frames(node.path("out_offset"), where + ".out_offset"));
    }

    private long start(JsonNode node, String where) {
        return frames(node.path("source_range").path("start_time"), where + ".source_range");
    }

    /// Length of an item: its source range, else all that its media has, else what it holds.
    private long length(JsonNode node, String where) {
        JsonNode range = node.path("source_range");
        if (!range.isObject()) {
            range = node.path("media_reference").path("available_range");
        }
        if (!range.isObject()) {
            String key = node.path("active_media_reference_key").asText("DEFAULT_MEDIA");
            range = node.path("media_references").path(key).path("available_range");
        }
        if (!range.isObject()) {
            throw malformed(where + ": it has no source_range and its media no available_range");
        }
        long frames = frames(range.path("duration"), where + ".duration");
        if (frames < 0) {
            throw malformed(where + ": its duration is negative");
        }
        return frames;
    }

    private long frames(JsonNode time, String where) {
        double own = time.path("rate").asDouble(0);
        if (!time.isObject() || !time.path("value").isNumber() || !(own > 0 && own < 1e6)) {
            throw malformed(where + ": expected a RationalTime with rate and value");
        }
        double value = time.path("value").asDouble();
        if (Math.abs(value) > 1e12) {
            throw malformed(where + ": the time is out of range");
        }
        return new FrameTime((long) Math.floor(value + 0.5), FrameRate.nearest(own))
                .at(rate)
                .frames();
    }

    private String id(JsonNode node, String field, String kind) {
        String id = own(node).path(field).asText("");
        if (id.isEmpty()) {
            id = Ids.derived(kind, ids::contains);
        } else if (ids.contains(id)) {
            id = Ids.derived(id, ids::contains); // an editor copied the clip
        }
        ids.add(id);
        return id;
    }

    private ExchangeException malformed(String message) {
        return new ExchangeException(Code.MALFORMED, file, message);
    }
}
