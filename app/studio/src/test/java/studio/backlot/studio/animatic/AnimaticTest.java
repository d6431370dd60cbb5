package studio.backlot.studio.animatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.gl.Look;
import studio.backlot.media.Rate;
import studio.backlot.media.movie.MovieReader;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
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
}
