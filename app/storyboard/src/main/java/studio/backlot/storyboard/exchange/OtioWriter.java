package studio.backlot.storyboard.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;
import studio.backlot.space.camera.Camera;
import studio.backlot.storyboard.exchange.CutMedia.ShotMedia;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;

/// Writes a cut as OpenTimelineIO (`Timeline.1`, `Clip.2`): a stack of a video track and as many
/// audio tracks as the cut has.
///
/// All times are whole frames of the cut's rate. What only Backlot knows stands in the metadata
/// namespace `backlot`: stable ids of cut, track, clip and shot, scene and set-up, the description,
/// the camera in metres and millimetres, the words of a speech. A clip is named after its shot.
public final class OtioWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Production production;
    private final Cut cut;
    private final CutMedia media;

    private OtioWriter(Production production, Cut cut, CutMedia media) {
        this.production = production;
        this.cut = cut;
        this.media = media;
    }

    /// The timeline as UTF-8 JSON.
    ///
    /// @param startFrame number of the cut's first frame, 86400 for 01:00:00:00 at 24
    public static byte[] write(Production production, Cut cut, CutMedia media, long startFrame) {
        return DocumentJson.pretty(new OtioWriter(production, cut, media).timeline(startFrame));
    }

    private ObjectNode timeline(long startFrame) {
        ObjectNode timeline = schema("Timeline.1", cut.name());
        ObjectNode own = own(timeline);
        own.put("schema", 1);
        own.put("productionId", production.id());
        own.put("production", production.title());
        own.put("cutId", cut.id());
        own.put("rate", cut.rate().toString());
        timeline.set("global_start_time", time(startFrame));
        ObjectNode stack = item("Stack.1", "tracks");
        stack.putNull("source_range");
        ArrayNode markers = (ArrayNode) stack.get("markers");
        cut.markers().forEach(m -> markers.add(marker(m)));
        ArrayNode children = stack.putArray("children");
        cut.tracks().forEach(t -> children.add(track(t)));
        timeline.set("tracks", stack);
        return timeline;
    }

    private ObjectNode track(Track track) {
        ObjectNode tree = item("Track.1", track.name());
        own(tree).put("trackId", track.id()).put("kind", track.kind().name());
        tree.putNull("source_range");
        tree.put("kind", track.kind() == Track.Kind.PICTURE ? "Video" : "Audio");
        ArrayNode children = tree.putArray("children");
        ObjectNode marker = null;
        for (Item item : track.items()) {
            if (item instanceof Item.Blend b && b.kind().isStraight()) {
                marker = named(b);
                continue;
            }
            ObjectNode child =
                    switch (item) {
                        case Item.Clip c -> clip(c);
                        case Item.SoundClip s -> sound(s);
                        case Item.Gap g -> gap(g);
                        case Item.Blend b -> blend(b);
                    };
            if (marker != null && child.get("markers") instanceof ArrayNode markers) {
                ((ObjectNode) marker.get("marked_range"))
                        .set("start_time", child.path("source_range").path("start_time"));
                markers.add(marker);
                marker = null;
            }
            children.add(child);
        }
        return tree;
    }

    private ObjectNode clip(Item.Clip clip) {
        Optional<Shot> shot = production.shot(clip.shotId());
        Optional<Scene> scene = production.sceneOfShot(clip.shotId());
        Optional<ShotMedia> made = media.shot(clip.shotId());
        String name = shot.map(Shot::name).orElse(clip.shotId());
        ObjectNode tree = item("Clip.2", name);
        ObjectNode own = own(tree);
        own.put("clipId", clip.id());
        own.put("shotId", clip.shotId());
        shot.ifPresent(s -> {
            own.put("shot", s.name());
            own.put("setup", s.setup());
            own.put("description", s.description());
        });
        scene.ifPresent(s -> {
            own.put("scene", s.number());
            own.put("heading", s.heading());
        });
        made.ifPresent(m -> {
            camera(own, "camera", m.camera());
            camera(own, "endCamera", m.endCamera());
        });
        long start = media.start(clip);
        own.put("sourceStart", clip.sourceStart());
        own.put("mediaStart", start);
        tree.set("source_range", range(start, clip.frames()));
        long known = shot.map(Shot::frames).orElse(0L);
        long available = Math.max(made.map(ShotMedia::frames).orElse(known), start + clip.frames());
        reference(tree, made.map(ShotMedia::url).orElse(null), name, available);
        return tree;
    }

    private static void camera(ObjectNode own, String field, @Nullable Camera camera) {
        if (camera != null) {
            own.set(field, CameraJson.of(camera));
        }
    }

    private ObjectNode sound(Item.SoundClip clip) {
        String name =
                switch (clip.source()) {
                    case Item.SoundSource.Speech s -> s.character();
                    case Item.SoundSource.Recording r -> r.name();
                };
        ObjectNode tree = item("Clip.2", name);
        ObjectNode own = own(tree);
        own.put("clipId", clip.id());
        own.put("sourceSample", clip.sourceSample());
        own.put("gainDb", clip.gainDb());
        own.set("source", DocumentJson.tree(clip.source()));
        Optional<CutMedia.SoundMedia> made = media.sound(clip);
        long used = cut.rate().frameOfSample(clip.sourceSample(), 48_000);
        long start = made.map(CutMedia.SoundMedia::start).orElse(used);
        own.put("mediaStart", start);
        tree.set("source_range", range(start, clip.frames()));
        String url = made.map(CutMedia.SoundMedia::url).orElse(null);
        long available = made.map(CutMedia.SoundMedia::frames).orElse(0L);
        reference(tree, url, name, Math.max(available, start + clip.frames()));
        return tree;
    }

    private void reference(ObjectNode clip, @Nullable String url, String name, long available) {
        ObjectNode reference =
                schema(url == null ? "MissingReference.1" : "ExternalReference.1", name);
        if (url == null) {
            reference.putNull("available_range");
        } else {
            reference.set("available_range", range(0, available));
        }
        reference.putNull("available_image_bounds");
        if (url != null) {
            reference.put("target_url", url);
        }
        clip.putObject("media_references").set("DEFAULT_MEDIA", reference);
        clip.put("active_media_reference_key", "DEFAULT_MEDIA");
    }

    private ObjectNode gap(Item.Gap gap) {
        ObjectNode tree = item("Gap.1", "");
        own(tree).put("clipId", gap.id());
        tree.set("source_range", range(0, gap.frames()));
        return tree;
    }

    private ObjectNode blend(Item.Blend blend) {
        ObjectNode tree = schema("Transition.1", blend.kind().name().toLowerCase(Locale.ROOT));
        own(tree).put("clipId", blend.id()).put("kind", blend.kind().name());
        tree.set("in_offset", time(blend.inFrames()));
        tree.set("out_offset", time(blend.outFrames()));
        // A fade is a dissolve from or to the gap beside it.
        tree.put(
                "transition_type",
                blend.kind() == Transition.WIPE ? "Custom_Transition" : "SMPTE_Dissolve");
        return tree;
    }

    /// A straight cut that the script names is no transition to other programs: a marker on what
    /// follows tells of it.
    private ObjectNode named(Item.Blend cut) {
        String name = cut.kind().name().replace('_', ' ');
        ObjectNode tree = schema("Marker.2", name);
        own(tree).put("clipId", cut.id()).put("kind", cut.kind().name());
        tree.put("color", "WHITE");
        tree.set("marked_range", range(0, 0));
        return tree;
    }

    private ObjectNode marker(Cut.Marker marker) {
        ObjectNode tree = schema("Marker.2", marker.name());
        own(tree).put("markerId", marker.id()).put("colour", marker.colour());
        tree.put("color", marker.colour().toUpperCase(Locale.ROOT));
        tree.set("marked_range", range(marker.frame(), 0));
        return tree;
    }

    private static ObjectNode schema(String schema, String name) {
        ObjectNode tree = JSON.objectNode();
        tree.put("OTIO_SCHEMA", schema);
        tree.putObject("metadata");
        tree.put("name", name);
        return tree;
    }

    private static ObjectNode item(String schema, String name) {
        ObjectNode tree = schema(schema, name);
        tree.putArray("effects");
        tree.putArray("markers");
        tree.put("enabled", true);
        return tree;
    }

    private static ObjectNode own(ObjectNode tree) {
        return ((ObjectNode) tree.get("metadata")).putObject("backlot");
    }

    private ObjectNode range(long start, long frames) {
        ObjectNode tree = JSON.objectNode();
        tree.put("OTIO_SCHEMA", "TimeRange.1");
        tree.set("duration", time(frames));
        tree.set("start_time", time(start));
        return tree;
    }

    private ObjectNode time(long frames) {
        FrameRate rate = cut.rate();
        ObjectNode tree = JSON.objectNode();
        tree.put("OTIO_SCHEMA", "RationalTime.1");
        tree.put("rate", rate.perSecond());
        tree.put("value", (double) frames);
        return tree;
    }
}
