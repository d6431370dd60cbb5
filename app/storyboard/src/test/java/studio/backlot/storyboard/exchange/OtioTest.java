package studio.backlot.storyboard.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.Transition;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.storyboard.edit.CutEdit;
import studio.backlot.storyboard.edit.ProductionEdit;
import studio.backlot.storyboard.edit.RandomEdits;
import studio.backlot.storyboard.exchange.ExchangeException.Code;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;

class OtioTest {
    private static final Production PRODUCTION = Examples.production();
    private static final Cut CUT = PRODUCTION.cuts().getFirst();

    private static final CutMedia MEDIA =
            new CutMedia() {
                @Override
                public Optional<ShotMedia> shot(String shotId) {
                    Camera camera =
                            Camera.lookingAt(
                                    new Vec3(1, 1.5, 4), Vec3.UP, Optics.fullFrame(16 / 9.0, 35));
                    return Optional.of(
                            new ShotMedia("file:///film/" + shotId + ".mp4", 90, camera, null));
                }

                @Override
                public Optional<SoundMedia> sound(Item.SoundClip clip) {
                    return Optional.empty();
                }
            };

    private static JsonNode written() {
        return DocumentJson.parse(OtioWriter.write(PRODUCTION, CUT, MEDIA, 86_400));
    }

    @Test
    void theTimelineHasTheShapeOtherToolsRead() {
        JsonNode root = written();
        assertEquals("Timeline.1", root.path("OTIO_SCHEMA").asText());
        assertEquals(86_400, root.path("global_start_time").path("value").asDouble());
        JsonNode stack = root.path("tracks");
        assertEquals("Stack.1", stack.path("OTIO_SCHEMA").asText());
        assertEquals("Video", stack.path("children").path(0).path("kind").asText());
        assertEquals("Audio", stack.path("children").path(1).path("kind").asText());
        assertEquals("RED", stack.path("markers").path(0).path("color").asText());
        JsonNode clip = stack.path("children").path(0).path("children").path(0);
        assertEquals(
                Set.of(
                        "OTIO_SCHEMA",
                        "metadata",
                        "name",
                        "source_range",
                        "effects",
                        "markers",
                        "enabled",
                        "media_references",
                        "active_media_reference_key"),
                fieldNames(clip));
        assertEquals("Clip.2", clip.path("OTIO_SCHEMA").asText());
        assertEquals("001_A", clip.path("name").asText());
        JsonNode media = clip.path("media_references").path("DEFAULT_MEDIA");
        assertEquals("ExternalReference.1", media.path("OTIO_SCHEMA").asText());
        assertEquals("file:///film/shot-1-0.mp4", media.path("target_url").asText());
        assertEquals(90, media.path("available_range").path("duration").path("value").asDouble());
        assertEquals(48, clip.path("source_range").path("duration").path("value").asDouble());
        JsonNode blend = stack.path("children").path(0).path("children").path(1);
        assertEquals("Transition.1", blend.path("OTIO_SCHEMA").asText());
        assertEquals("SMPTE_Dissolve", blend.path("transition_type").asText());
    }

    private static Set<String> fieldNames(JsonNode node) {
        return ((ObjectNode) node)
                .properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aClipCarriesItsShotAndItsCamera() {
        JsonNode clip = written().path("tracks").path("children").path(0).path("children").path(0);
        JsonNode own = clip.path("metadata").path("backlot");
        assertEquals("shot-1-0", own.path("shotId").asText());
        assertEquals("1", own.path("scene").asText());
        assertEquals("A", own.path("setup").asText());
        assertEquals(35.0, own.path("camera").path("focalMm").asDouble());
        assertEquals(4.0, own.path("camera").path("position").path(2).asDouble());
        assertEquals(4, own.path("camera").path("orientation").size());
        assertEquals(20.25, own.path("camera").path("sensorMm").path(1).asDouble(), 1e-9);
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        OtioReader.Result result =
                OtioReader.read(
                        OtioWriter.write(PRODUCTION, CUT, MEDIA, 0), "cut.otio", PRODUCTION);
        assertEquals(new OtioReader.Result(CUT, List.of()), result);
    }

    /// Movies of shots that hold twelve frames before each take.
    private static final CutMedia HANDLES =
            new CutMedia() {
                @Override
                public Optional<ShotMedia> shot(String shotId) {
                    return Optional.of(new ShotMedia("shots/a%20b.mp4", 500, null, null));
                }

                @Override
                public long start(Item.Clip clip) {
                    return clip.sourceStart() + 12;
                }

                @Override
                public Optional<SoundMedia> sound(Item.SoundClip clip) {
                    return Optional.of(new SoundMedia("animatic.mp4", 77, 400));
                }
            };

    @Test
    void clipsPointIntoMoviesWithHandlesAndComeBackToTheirShots() {
        Track picture = CUT.picture().orElseThrow();
        List<Item> items = new ArrayList<>(picture.items());
        items.removeIf(i -> i instanceof Item.Blend);
        items.add(1, new Item.Blend("smash", Transition.SMASH_CUT, 0, 0));
        List<Track> tracks = new ArrayList<>(CUT.tracks());
        tracks.set(0, picture.withItems(items));
        Cut cut = CUT.withTracks(tracks);
        byte[] otio = OtioWriter.write(PRODUCTION, cut, HANDLES, 0);
        JsonNode first =
                DocumentJson.parse(otio)
                        .path("tracks")
                        .path("children")
                        .path(0)
                        .path("children")
                        .path(0);
        long used = ((Item.Clip) items.getFirst()).sourceStart();
        JsonNode media = first.path("media_references").path("DEFAULT_MEDIA");

        assertEquals(
                used + 12, first.path("source_range").path("start_time").path("value").asDouble());
        assertEquals("shots/a%20b.mp4", media.path("target_url").asText());
        assertEquals(500, media.path("available_range").path("duration").path("value").asDouble());
        assertEquals(
                new OtioReader.Result(cut, List.of()),
                OtioReader.read(otio, "cut.otio", PRODUCTION));
    }

    @Test
    void editedCutsOfEveryRateReadBackEqual() {
        Random random = new Random(8);
        for (FrameRate rate : FrameRate.STANDARD) {
            Production production =
                    new ProductionEdit.ChangeSettings(PRODUCTION.settings().withRate(rate))
                            .apply(PRODUCTION);
            for (int i = 0; i < 30; i++) {
                Cut cut = production.cuts().getFirst();
                CutEdit edit = RandomEdits.ofCut(cut, random);
                if (!(edit instanceof CutEdit.Insert) && !(edit instanceof CutEdit.Overwrite)) {
                    production = edit.apply(production);
                }
            }
            Cut cut = production.cuts().getFirst();
            byte[] otio = OtioWriter.write(production, cut, CutMedia.NONE, 0);
            assertEquals(cut, OtioReader.read(otio, "cut.otio", production).cut(), rate.label());
        }
    }

    /// As an editor hands it back: old clips, no metadata, another rate, an unknown clip.
    @Test
    void aForeignTimelineFindsShotsByName() {
        String otio =
                """
                {"OTIO_SCHEMA": "Timeline.1", "name": "Conform", "tracks": {
                 "OTIO_SCHEMA": "Stack.1", "children": [
                  {"OTIO_SCHEMA": "Track.1", "name": "V", "kind": "Video", "children": [
                   {"OTIO_SCHEMA": "Clip.1", "name": "002_B", "source_range": {
                     "duration": {"OTIO_SCHEMA": "RationalTime.1", "rate": 48, "value": 21},
                     "start_time": {"OTIO_SCHEMA": "RationalTime.1", "rate": 24, "value": 3}}},
                   {"OTIO_SCHEMA": "Clip.1", "name": "stock", "media_reference": {
                     "OTIO_SCHEMA": "ExternalReference.1", "available_range": {
                      "duration": {"rate": 24, "value": 8}, "start_time": {"rate": 24, "value": 0}}}}
                 ]}]}}
                """;
        OtioReader.Result result =
                OtioReader.read(otio.getBytes(StandardCharsets.UTF_8), "c.otio", PRODUCTION);
        assertEquals(List.of("stock"), result.unmatched());
        assertEquals(
                List.of(new Item.Clip("clip.2", "shot-2-1", 3, 11), new Item.Gap("gap.2", 8)),
                result.cut().tracks().getFirst().items());
    }

    @Test
    void malformedTimelinesAreNamedByTheirPlace() {
        assertFailure(Code.NOT_JSON, "{", "line 1");
        assertFailure(Code.NOT_THIS_FORMAT, "{}", "OTIO_SCHEMA");
        assertFailure(
                Code.MALFORMED,
                """
                {"OTIO_SCHEMA": "Timeline.1", "tracks": {"children": [
                  {"OTIO_SCHEMA": "Track.1", "children": [{"OTIO_SCHEMA": "Gap.1",
                   "source_range": {"duration": {"value": 4}}}]}]}}
                """,
                "tracks.children[0].children[0].duration");
        assertFailure(
                Code.MALFORMED,
                """
                {"OTIO_SCHEMA": "Timeline.1", "tracks": {"children": [
                  {"OTIO_SCHEMA": "Track.1", "children": [{"OTIO_SCHEMA": "Gap.1"}]}]}}
                """,
                "source_range");
    }

    private static void assertFailure(Code code, String otio, String place) {
        ExchangeException e =
                assertThrows(
                        ExchangeException.class,
                        () ->
                                OtioReader.read(
                                        otio.getBytes(StandardCharsets.UTF_8),
                                        "x.otio",
                                        PRODUCTION));
        assertEquals(code, e.code());
        assertTrue(e.getMessage().startsWith("x.otio: "), e.getMessage());
        assertTrue(e.getMessage().contains(place), e.getMessage());
    }
}
