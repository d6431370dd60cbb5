package studio.backlot.studio.animatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.gl.Look;
import studio.backlot.media.Rate;
import studio.backlot.media.movie.MovieFormat;
import studio.backlot.media.movie.MovieReader;
import studio.backlot.media.movie.MovieWriter;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.store.ProductionStore;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.animatic.AnimaticOptions.BurnIn;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.job.CancelledException;
import studio.backlot.studio.job.Progress;

/// The whole line on a script of two short scenes.
final class AnimaticTest {
    private static final String SCRIPT =
            """
            Title: Two Scenes

            INT. DINER - NIGHT

            ANNA (30, red coat) sits in a booth.

            ANNA
            Is it late?

            BEN (50, blue shirt) stands at the counter.

            BEN
            It is.

            EXT. STREET - DAY

            Anna walks away.
            """;

    @TempDir Path folder;

    private AnimaticOptions options(BurnIn burnIn) {
        return new AnimaticOptions(
                new FrameRate(12, 1),
                192,
                108,
                burnIn,
                Look.SHADED,
                folder.resolve("cache"),
                "test");
    }

    private Path script(String text) throws IOException {
        return Files.writeString(folder.resolve("two.fountain"), text);
    }

    @Test
    void movieIsTheCutAndABrokenOffRunGoesOn() throws IOException {
        Path script = script(SCRIPT);
        Path out = folder.resolve("out");
        try (ConceptStudio studio = ConceptStudio.open()) {
            Animatic animatic = new Animatic(studio, options(BurnIn.SHOT_AND_TIMECODE));

            // Stopped when the third clip is about to be drawn.
            List<String> clips = new ArrayList<>();
            Progress stopping =
                    new Progress(report -> {
                        if (report.task().startsWith("Drawing the movie")
                                && !clips.contains(report.task())) {
                            clips.add(report.task());
                            if (clips.size() == 3) {
                                throw new CancelledException();
                            }
                        }
                    });
            assertThrows(CancelledException.class, () -> animatic.ofScript(script, out, stopping));
            assertFalse(Files.exists(out.resolve("animatic.mp4")));
            List<Path> early = segments();
            // Still stretches are encoded beside the moving ones: how far they got is chance.
            assertTrue(early.size() <= 3, early::toString);

            AnimaticReport report = animatic.ofScript(script, out, Progress.silent());

            assertEquals(early.size(), report.segmentsKept());
            assertEquals(report.clips(), report.segmentsKept() + report.segmentsMade());
            assertTrue(segments().containsAll(early));
            Cut cut = compareWithCut(out, report);
            assertEquals(cut.frames(), report.frames());
            assertNothingUnfinished(out);
        }
    }

    private Cut compareWithCut(Path out, AnimaticReport report) throws IOException {
        Production saved =
                ProductionStore.onDisk().read(out.resolve("Two Scenes.backlot")).production();
        Cut cut = saved.workingCut().orElseThrow();
        assertEquals(2, saved.scenes().size());
        try (MovieReader movie = MovieReader.open(out.resolve("animatic.mp4"))) {
            assertEquals(cut.frames(), movie.info().frames());
            assertEquals(new Rate(12, 1), movie.info().rate());
            assertEquals("High", movie.info().profile());
            assertEquals("bt709", movie.info().matrix());
            ByteBuffer first = ByteBuffer.allocateDirect(movie.frameBytes());
            ByteBuffer last = ByteBuffer.allocateDirect(movie.frameBytes());
            movie.read(0, first);
            movie.read(cut.frames() - 1, last);
            double apart =
                    FrameMark.of(0, first, 192, 108).distance(FrameMark.of(0, last, 192, 108));
            assertTrue(apart > 5, "the night in the diner and the day in the street: " + apart);
        }
        String shots = Files.readString(out.resolve("shots.csv"));
        saved.shots().forEach(shot -> assertTrue(shots.contains(shot.name()), shot.name()));
        assertTrue(Files.readString(out.resolve("animatic.srt")).contains("ANNA: Is it late?"));
        assertTrue(Files.size(out.resolve("boards.pdf")) > 10_000);
        assertEquals(
                saved.shots().stream().mapToInt(s -> s.panels().size()).sum(),
                Files.readAllLines(out.resolve("provenance.jsonl")).size());
        assertTrue(report.movingShare() >= 0 && report.movingShare() <= 1);
        return cut;
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/segments"))) {
            return files.filter(f -> f.toString().endsWith(".mp4")).toList();
        }
    }

    private static void assertNothingUnfinished(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().startsWith(".")));
        }
    }

    @Test
    void scriptWithoutScenesMakesNothing() throws IOException {
        Path script = script("Title: Nothing Yet\n\n/* later */\n");
        try (ConceptStudio studio = ConceptStudio.open()) {
            Animatic animatic = new Animatic(studio, options(BurnIn.NONE));
            Path out = folder.resolve("none");

            AnimaticException e =
                    assertThrows(
                            AnimaticException.class,
                            () -> animatic.ofScript(script, out, Progress.silent()));

            assertEquals(AnimaticException.Code.NOTHING_TO_SHOOT, e.code());
            assertFalse(Files.exists(out));
        }
    }

    @Test
    void fileInPlaceOfTheFolderIsNamed() throws IOException {
        Path script = script(SCRIPT);
        try (ConceptStudio studio = ConceptStudio.open()) {
            Animatic animatic = new Animatic(studio, options(BurnIn.NONE));

            AnimaticException e =
                    assertThrows(
                            AnimaticException.class,
                            () ->
                                    animatic.ofScript(
                                            script, script.resolve("out"), Progress.silent()));

            assertEquals(AnimaticException.Code.NOT_A_FOLDER, e.code());
        }
    }

    /// One run of a process of its own on a production.
    private AnimaticReport run(Production production, Path out) throws IOException {
        try (ConceptStudio studio = ConceptStudio.open()) {
            return new Animatic(studio, options(BurnIn.NONE))
                    .ofProduction(production, out, Progress.silent());
        }
    }

    private static List<String> results(Path out) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (String name :
                List.of("animatic.mp4", "shots.csv", "cut.otio", "cut.edl", "provenance.jsonl")) {
            hashes.add(name + " " + Seal.hash(out.resolve(name)));
        }
        for (String name : List.of("boards", "shots")) {
            try (Stream<Path> files = Files.list(out.resolve(name))) {
                for (Path file : files.sorted().toList()) {
                    hashes.add(file.getFileName() + " " + Seal.hash(file));
                }
            }
        }
        return hashes;
    }

    private Path kept(String folderOfCache, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache").resolve(folderOfCache))) {
            return files.filter(f -> f.toString().endsWith(ending))
                    .max(Comparator.comparingLong((Path f) -> f.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
    }

    @Test
    void whatIsKnownIsNotMadeAgainAndWhatIsDamagedIs() throws IOException {
        Production production;
        try (ConceptStudio studio = ConceptStudio.open()) {
            production = new Animatic(studio, options(BurnIn.NONE)).plan(script(SCRIPT));
        }
        Path out = folder.resolve("out");
        int shots = production.shots().size();
        assertEquals(shots, run(production, out).directed());
        List<String> first = results(out);

        AnimaticReport again = run(production, out);
        assertEquals(List.of(0, 0), List.of(again.directed(), again.segmentsMade()));
        assertEquals(first, results(out));

        damage(kept("segments", ".mp4"));
        damage(kept("boards", ".png"));
        damage(kept("boards", ".jpg"));
        damage(kept("directions", ".json"));
        AnimaticReport mended = run(production, out);
        assertTrue(mended.directed() >= 1 && mended.directed() < shots, mended::toString);
        assertEquals(1, mended.segmentsMade());
        assertEquals(first, results(out));

        Shot shot = production.shots().getLast();
        ShotDescription other =
                shot.spec().values().toBuilder().size(ShotSize.ELS).framing(null).build();
        AnimaticReport edited =
                run(
                        production.mapShot(
                                shot.id(), s -> s.withSpec(ShotSpec.of(other, Origin.HAND))),
                        out);
        assertEquals(1, edited.directed());
        assertTrue(edited.segmentsMade() >= 1 && edited.segmentsMade() < edited.clips());
    }

    @Test
    void aSegmentThatPassesForAnotherIsFoundInTheMovie() throws IOException {
        Production production;
        try (ConceptStudio studio = ConceptStudio.open()) {
            production = new Animatic(studio, options(BurnIn.NONE)).plan(script(SCRIPT));
        }
        Path out = folder.resolve("out");
        run(production, out);
        List<String> first = results(out);
        // Only a check of the movie itself can see this: the file is one that the encoder wrote.
        Path segment = kept("segments", ".mp4");
        String key = segment.getFileName().toString().replace(".mp4", "");
        Path seal = segment.resolveSibling(key + ".seal");
        String packets = String.valueOf(Seal.read(seal).orElseThrow().packets());
        grey(segment);
        Seal.of(segment).seen(packets).write(seal);
        Path movie = out.resolve("animatic.mp4");
        byte[] before = Files.readAllBytes(movie);

        AnimaticException failed =
                assertThrows(AnimaticException.class, () -> run(production, out));
        assertEquals(AnimaticException.Code.MOVIE_DIFFERS, failed.code());
        assertArrayEquals(before, Files.readAllBytes(movie));
        assertEquals(1, run(production, out).segmentsMade());
        assertEquals(first, results(out));
    }

    /// Writes a movie of another picture over one, as long as it.
    private static void grey(Path segment) {
        long frames;
        try (MovieReader reader = MovieReader.open(segment)) {
            frames = reader.info().frames();
        }
        ByteBuffer rgba = ByteBuffer.allocateDirect(192 * 108 * 4);
        while (rgba.hasRemaining()) {
            rgba.putInt(0x808080FF);
        }
        var format = MovieFormat.of(192, 108, new Rate(12, 1));
        try (MovieWriter writer = MovieWriter.open(segment, format)) {
            writer.write(rgba.flip(), Math.toIntExact(frames));
            writer.finish();
        }
    }
}
