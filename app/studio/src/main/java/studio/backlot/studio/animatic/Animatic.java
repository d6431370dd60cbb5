package studio.backlot.studio.animatic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.patterns.ScenePatterns;
import studio.backlot.gl.Renderer;
import studio.backlot.media.Rate;
import studio.backlot.media.movie.EncodedSound;
import studio.backlot.media.movie.MovieJoin;
import studio.backlot.media.voice.Voice;
import studio.backlot.storyboard.exchange.CutMedia;
import studio.backlot.storyboard.exchange.EditDecisionList;
import studio.backlot.storyboard.exchange.OtioWriter;
import studio.backlot.storyboard.exchange.ShotsCsv;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.plan.ShotPlanner;
import studio.backlot.storyboard.script.ScriptImport;
import studio.backlot.storyboard.script.ScriptProblem;
import studio.backlot.storyboard.script.ScriptReader;
import studio.backlot.storyboard.time.Timecode;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.CutCameras;
import studio.backlot.studio.concept.DirectedScene;
import studio.backlot.studio.job.Progress;
import studio.backlot.studio.paper.BoardSheet;
import studio.backlot.studio.paper.BoardsPdf;

/// Makes animatics. Runs on the caller's thread, which is none that a user waits on; the studio's
/// render thread draws meanwhile. May be used again and again, by one thread at a time.
public final class Animatic {
    private static final String MOVIE = "animatic.mp4";
    private static final String BOARDS = "boards";

    private final ConceptStudio studio;
    private final AnimaticOptions options;

    public Animatic(ConceptStudio studio, AnimaticOptions options) {
        this.studio = studio;
        this.options = options;
    }

    /// Plans a screenplay and makes everything of it, with a production that can be opened in the
    /// studio.
    ///
    /// @param folder where the results go; made where it is missing
    /// @throws AnimaticException where there is nothing to shoot or the folder cannot be used
    public AnimaticReport ofScript(Path script, Path folder, Progress progress) throws IOException {
        Effort effort = new Effort(progress);
        List<String> problems = new ArrayList<>();
        Production production = plan(script, problems);
        Delivery delivery = Delivery.to(folder);
        effort.stage("plan");
        return new Run(production, delivery, effort)
                .make(ProductionFile.WRITTEN)
                .withProblems(problems);
    }

    /// Makes everything of the working cut of a production.
    ///
    /// @param folder where the results go; made where it is missing
    /// @throws AnimaticException where there is nothing to shoot or the folder cannot be used
    public AnimaticReport ofProduction(Production production, Path folder, Progress progress)
            throws IOException {
        Effort effort = new Effort(progress);
        return new Run(production, Delivery.to(folder), effort).make(ProductionFile.LEFT);
    }

    /// The production of a screenplay: scenes, cast, shots and a cut.
    public Production plan(Path script) {
        return plan(script, new ArrayList<>());
    }

    private Production plan(Path script, List<String> problems) {
        ProductionSettings settings =
                ProductionSettings.DEFAULT
                        .withRate(options.rate())
                        .withSize(options.width(), options.height())
                        .withLook(options.look().name())
                        .withCamera(options.camera());
        ScriptImport imported = ScriptImport.of(ScriptReader.read(script), settings);
        for (ScriptProblem p : imported.problems()) {
            problems.add("%s:%d: %s %s".formatted(p.file(), p.line(), p.message(), p.remedy()));
        }
        Production planned =
                new ShotPlanner(ScenePatterns.load())
                        .plan(ScriptCast.dress(imported.production()), new CutCameras(studio))
                        .production();
        if (planned.workingCut().map(Cut::frames).orElse(0L) == 0) {
            throw new AnimaticException(
                    AnimaticException.Code.NOTHING_TO_SHOOT,
                    script + " holds no scene in which anything happens");
        }
        return planned;
    }

    /// What draws, and the boards that are drawn by it.
    private record Drawn(String renderer, PictureKeys keys, Boards boards) {}

    /// Whether the production itself is among the results.
    private enum ProductionFile {
        WRITTEN,
        LEFT
    }

    /// One animatic in the making.
    private final class Run {
        private final Delivery delivery;
        private final Effort effort;
        private final List<String> conflicts = new ArrayList<>();
        private final List<String> notShown = new ArrayList<>();
        private final Map<String, ShotInHand> shots = new HashMap<>();
        private final List<ShotInHand> inOrder = new ArrayList<>();
        private Production production;

        /// The production in the words of what its boards show.
        private Production shown;

        Run(Production production, Delivery delivery, Effort effort) {
            this.production = production;
            this.shown = production;
            this.delivery = delivery;
            this.effort = effort;
        }

        AnimaticReport make(ProductionFile file) throws IOException {
            Cut cut = production.workingCut().orElseThrow(this::nothing);
            try (Beside beside = new Beside(production, cut)) {
                return make(file, cut, beside);
            }
        }

        private AnimaticReport make(ProductionFile file, Cut cut, Beside beside)
                throws IOException {
            String renderer = Drawing.await(studio.gl().submit(Renderer::describe));
            PictureKeys keys = new PictureKeys(options, renderer + " " + DrawingCode.fingerprint());
            PictureCache pictures = new PictureCache(options.cache().resolve(BOARDS));
            effort.stage("open");
            try (Boards boards = new Boards(options, keys, pictures, studio.gl())) {
                return make(file, cut, beside, new Drawn(renderer, keys, boards));
            }
        }

        private AnimaticReport make(ProductionFile file, Cut cut, Beside beside, Drawn by)
                throws IOException {
            Boards boards = by.boards();
            Directions directions =
                    new Directions(
                            options.cache().resolve("directions"),
                            DrawingCode.directing(),
                            options.rate(),
                            production);
            direct(cut, boards, directions);
            List<Boards.Drawn> drawn = boards.finish();
            effort.stage("boards");
            delivery.pictures(BOARDS, drawn);
            Path pdf = delivery.place("boards.pdf");
            beside.paper(Papers.sheet(production, drawn, subtitle(cut)), pdf);
            List<ClipInHand> clips = clips(cut);
            int made;
            int kept;
            Path movie;
            ShotMovies movies = new ShotMovies(cut, shots, MOVIE);
            try (Segments segments = new Segments(options, by.keys(), boards, studio.gl())) {
                kept = count(clips, segments);
                made = clips.size() - kept;
                try (MovieCheck check = new MovieCheck(segments, options)) {
                    movie = movie(cut, clips, new Reels(movies, segments, check), beside);
                }
            }
            if (studio.isWhole()) {
                directions.keep();
                directions.trim();
            }
            Drawing.await(beside.paper);
            effort.stage("paper");
            delivery.wrote(movie);
            delivery.wrote(pdf);
            long start = CutStart.frame(options.rate());
            CutMedia media = movies.media();
            delivery.write("cut.otio", OtioWriter.write(shown, cut, media, start));
            delivery.write("shots.csv", ShotsCsv.write(shown, start, media));
            edl(cut, media, start);
            delivery.write(
                    "provenance.jsonl", Papers.provenance(drawn, options, by.renderer(), BOARDS));
            if (file == ProductionFile.WRITTEN) {
                delivery.production(production);
            }
            effort.stage("files");
            effort.report("Done", 1e9);
            return report(cut, clips, made, kept, directions.made());
        }

        private void edl(Cut cut, CutMedia media, long start) throws IOException {
            Timecode.Counting counting = Timecode.usual(cut.rate());
            List<String> lists = EditDecisionList.write(shown, cut, media, start, counting);
            for (int i = 0; i < lists.size(); i++) {
                delivery.write(i == 0 ? "cut.edl" : "cut-" + (i + 1) + ".edl", lists.get(i));
            }
        }

        private AnimaticException nothing() {
            return new AnimaticException(
                    AnimaticException.Code.NOTHING_TO_SHOOT, production.title() + " has no cut");
        }

        private String subtitle(Cut cut) {
            return "%s, %s at %s frames a second"
                    .formatted(cut.name(), clock(cut), options.rate().label());
        }

        private String clock(Cut cut) {
            long seconds = Math.round(cut.frames() / options.rate().perSecond());
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }

        private void direct(Cut cut, Boards boards, Directions directions) throws IOException {
            int all = production.scenes().stream().mapToInt(s -> s.activeShots().size()).sum();
            double frames = cut.frames();
            double toDirect = all * (Effort.DIRECT_SHOT + 1.4 * Effort.BOARD);
            effort.whole(
                    toDirect
                            + frames
                                    * (0.35 * Effort.MOVING_FRAME
                                            + 0.65 * Effort.STILL_FRAME
                                            + Effort.JOIN_FRAME));
            for (Scene scene : production.scenes()) {
                if (scene.activeShots().isEmpty()) {
                    continue;
                }
                Production whole = production;
                Supplier<DirectedScene> directed = once(() -> studio.direct(whole, scene));
                for (Shot shot : scene.activeShots()) {
                    effort.report("Drawing boards: " + shot.name(), 0);
                    Direction made =
                            directions.of(
                                    scene,
                                    shot,
                                    () -> studio.direct(whole, directed.get(), scene, shot));
                    ShotInHand hand = ShotInHand.of(scene, shot, made, options.rate());
                    made.conflicts().forEach(c -> conflicts.add(shot.name() + ": " + c));
                    made.missing().forEach(m -> notShown.add(shot.name() + ": " + m));
                    shots.put(shot.id(), hand);
                    inOrder.add(hand);
                    production =
                            production.mapShot(shot.id(), s -> s.withPanels(hand.shot().panels()));
                    shown = shown.mapShot(shot.id(), s -> hand.shot());
                    boards.add(hand);
                    effort.add(Effort.DIRECT_SHOT + hand.shot().panels().size() * Effort.BOARD);
                }
            }
        }

        private static <T> Supplier<T> once(Supplier<T> making) {
            AtomicReference<@Nullable T> made = new AtomicReference<>();
            return () -> {
                T value = made.get();
                if (value == null) {
                    value = making.get();
                    made.set(value);
                }
                return value;
            };
        }

        private List<ClipInHand> clips(Cut cut) {
            Track track = cut.picture().orElseThrow(this::nothing);
            return Timeline.of(cut, track.items(), shots);
        }

        private static int count(List<ClipInHand> clips, Segments segments) throws IOException {
            int kept = 0;
            for (ClipInHand clip : clips) {
                kept += segments.has(clip) ? 1 : 0;
            }
            return kept;
        }

        /// What the movie is put together from.
        private record Reels(ShotMovies movies, Segments segments, MovieCheck check) {}

        private Path movie(Cut cut, List<ClipInHand> clips, Reels reels, Beside beside)
                throws IOException {
            ShotMovies movies = reels.movies();
            Segments segments = reels.segments();
            double work = cut.frames() * Effort.JOIN_FRAME;
            for (ClipInHand clip : clips) {
                work += segments.has(clip) ? 0 : cost(clip);
            }
            effort.remaining(work);
            List<CompletableFuture<Segments.Segment>> coming = new ArrayList<>();
            for (ClipInHand clip : clips) {
                String task = "Drawing the movie: " + name(clip);
                boolean cached = segments.has(clip);
                effort.report(task, 0);
                CompletableFuture<Segments.Segment> segment =
                        segments.of(clip, done -> effort.report(task, done * Effort.MOVING_FRAME));
                if (segment.isCompletedExceptionally()) {
                    Drawing.await(segment);
                }
                coming.add(reels.check().seen(segment));
                effort.add(cached ? 0 : cost(clip));
                ShotInHand shot = clip.shot();
                if (shot != null) {
                    movies.begin(segments, shot);
                }
            }
            List<Segments.Segment> encoded = new ArrayList<>();
            for (CompletableFuture<Segments.Segment> segment : coming) {
                encoded.add(Drawing.await(segment));
            }
            effort.stage("segments");
            effort.report("Collecting the shots", 0);
            movies.write(segments, delivery);
            effort.stage("shots");
            effort.report("Speaking the dialogue", 0);
            Heard heard = Drawing.await(beside.heard);
            effort.stage("sound");
            effort.report("Joining the movie", 0);
            Path movie = delivery.place(MOVIE);
            Path unchecked = delivery.place(".animatic.unchecked.mp4");
            try {
                List<Path> files = encoded.stream().map(Segments.Segment::file).toList();
                MovieJoin.write(
                        unchecked,
                        files,
                        segments.rate(),
                        heard.sound(),
                        Soundtrack.shown(heard.captions()),
                        cut.frames());
                effort.stage("join");
                effort.report("Comparing the movie with the cut", 0);
                reels.check().compare(unchecked, encoded);
                delivery.move(unchecked, movie);
            } finally {
                Files.deleteIfExists(unchecked);
            }
            segments.trim();
            delivery.write("animatic.srt", Soundtrack.subRip(heard.captions()));
            effort.stage("check");
            return movie;
        }

        private static double cost(ClipInHand clip) {
            return clip.frames() * (clip.moves() ? Effort.MOVING_FRAME : Effort.STILL_FRAME);
        }

        private static String name(ClipInHand clip) {
            return clip.shot() == null ? "black" : clip.shot().shot().name();
        }

        private AnimaticReport report(
                Cut cut, List<ClipInHand> clips, int made, int kept, int directed) {
            long moving =
                    clips.stream().filter(ClipInHand::moves).mapToLong(ClipInHand::frames).sum();
            return new AnimaticReport(
                    production.title(),
                    delivery.files(),
                    production.scenes().size(),
                    inOrder.size(),
                    clips.size(),
                    cut.frames(),
                    cut.frames() / options.rate().perSecond(),
                    moving,
                    directed,
                    made,
                    kept,
                    Voice.ofThisMachine().name(),
                    List.of(),
                    conflicts,
                    notShown,
                    effort.timings());
        }
    }

    /// The dialogue, spoken and encoded. The sound of ten pages itself is a hundred megabytes and
    /// is not kept.
    private record Heard(List<Soundtrack.Caption> captions, EncodedSound sound) {}

    /// What is made beside the pictures, on a thread of its own: the sound, then the paper.
    private final class Beside implements AutoCloseable {
        private static final String SOUND = "sound";
        private static final int SOUNDS = 6;

        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("beside").daemon().factory());
        private final CompletableFuture<Heard> heard;
        private CompletableFuture<Void> paper = CompletableFuture.completedFuture(null);

        Beside(Production production, Cut cut) {
            heard = CompletableFuture.supplyAsync(() -> hear(production, cut), thread);
        }

        private Heard hear(Production production, Cut cut) {
            Rate rate = new Rate(options.rate().num(), options.rate().den());
            Voice voice = Voice.ofThisMachine();
            Soundtrack track = Soundtrack.of(production, cut, rate, voice);
            long samples = rate.sampleOf(cut.frames());
            Path kept = options.cache().resolve(SOUND).resolve(track.key(voice, samples));
            try {
                Optional<EncodedSound> known = EncodedSound.read(kept);
                if (known.isPresent()) {
                    return new Heard(track.captions(), known.get());
                }
                EncodedSound made = EncodedSound.of(track.mix(), samples, Path.of(MOVIE));
                made.write(kept);
                forget(kept.getParent());
                return new Heard(track.captions(), made);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Keeps the sounds of the last few cuts.
        private static void forget(@Nullable Path folder) throws IOException {
            if (folder == null) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> old =
                        files.sorted(
                                        Comparator.comparingLong(
                                                        (Path f) -> f.toFile().lastModified())
                                                .reversed())
                                .skip(SOUNDS)
                                .toList();
                for (Path file : old) {
                    Files.deleteIfExists(file);
                }
            }
        }

        void paper(BoardSheet sheet, Path file) {
            paper =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    BoardsPdf.write(sheet, file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            thread);
        }

        /// Waits for what has begun; what has not is given up.
        @Override
        public void close() {
            Drawing.end(thread);
        }
    }
}
