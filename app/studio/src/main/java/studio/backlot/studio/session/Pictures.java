package studio.backlot.studio.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.gl.RenderRequest;
import studio.backlot.model.reading.Reading;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.stage.Stage;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.SceneWorld;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.studio.animatic.Animatic;
import studio.backlot.studio.animatic.AnimaticOptions;
import studio.backlot.studio.animatic.AnimaticReport;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.CutCameras;
import studio.backlot.studio.concept.DirectedScene;
import studio.backlot.studio.concept.DirectedShot;
import studio.backlot.studio.job.Progress;
import studio.backlot.studio.render.DrawnFrame;

/// Directs and draws the shots of productions, in the background. Every method returns at once;
/// directing happens on one thread, drawing on the render thread, and what was directed once is
/// found again as long as nothing that decides it has changed.
public final class Pictures implements AutoCloseable {
    private static final int SCENES = 32;
    private static final int SHOTS = 160;

    /// What is read of a description.
    ///
    /// @param text the description
    /// @param values what it asks for
    /// @param known words that say something, in order
    /// @param unknown words that no rule knows, in order
    public record Understood(
            String text, ShotDescription values, List<Words> known, List<Words> unknown) {
        public Understood {
            known = List.copyOf(known);
            unknown = List.copyOf(unknown);
        }

        /// A piece of the description.
        ///
        /// @param start first index in the text
        /// @param end index behind the last
        /// @param slot what it says something about, `size`, `subjects`; empty where nothing is
        ///   known
        public record Words(int start, int end, String slot) {}

        private static Understood of(Reading reading) {
            return new Understood(
                    reading.text(),
                    reading.values(),
                    reading.spans().stream()
                            .map(s -> new Words(s.start(), s.end(), s.slot()))
                            .toList(),
                    reading.notUnderstood().stream()
                            .map(u -> new Words(u.start(), u.end(), ""))
                            .toList());
        }

        /// The words that no rule knows, as they are written.
        public List<String> notUnderstood() {
            return unknown.stream().map(w -> text.substring(w.start(), w.end())).toList();
        }
    }

    /// Pixels of a frame.
    public record Size(int width, int height) {
        /// The largest size of an aspect that is no wider than `width` and no higher than `height`.
        public static Size within(double width, double height, double aspect) {
            double w = Math.min(width, height * aspect);
            int even = Math.max(64, 4 * (int) (w / 4));
            return new Size(even, Math.max(36, (int) Math.round(even / aspect / 2) * 2));
        }
    }

    /// How much work a frame is worth.
    public enum Care {
        /// While something moves under the hand or plays.
        MOTION,
        /// To be looked at; its pixels say who is where.
        STILL
    }

    private record SceneKey(
            List<CastMember> cast,
            List<Beat> beats,
            String heading,
            String place,
            Object time,
            SceneWorld world) {}

    private record ShotKey(SceneKey scene, Shot shot, ProductionSettings settings) {}

    private final ConceptStudio studio;

    /// How long closing waits for what cannot be interrupted.
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService director =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("director").daemon().factory());

    private final ExecutorService exports =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("exports").daemon().factory());

    // Both belong to the director's thread.
    private final Map<SceneKey, DirectedScene> scenes = latest(SCENES);
    private final Map<ShotKey, DirectedShot> shots = latest(SHOTS);

    public Pictures(ConceptStudio studio) {
        this.studio = studio;
    }

    private static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /// Reads a description.
    public CompletableFuture<Understood> read(String description) {
        return CompletableFuture.supplyAsync(
                () -> Understood.of(studio.read(description)), director);
    }

    /// Plans the shots of a screenplay again with their cameras in view, so that neighbours of the
    /// cut do not jump; nothing where the session is not of a screenplay. What is on screen does
    /// not wait for it.
    public CompletableFuture<Optional<Production>> planned(Session session) {
        return CompletableFuture.supplyAsync(
                () -> session.planned(new CutCameras(studio)), exports);
    }

    /// Directs a shot.
    public CompletableFuture<DirectedShot> direct(Production production, String shotId) {
        return CompletableFuture.supplyAsync(() -> directed(production, shotId), director);
    }

    private DirectedShot directed(Production production, String shotId) {
        Shot shot = production.shot(shotId).orElseThrow();
        Scene scene = production.sceneOfShot(shotId).orElseThrow();
        SceneKey sceneKey =
                new SceneKey(
                        production.cast(),
                        scene.beats(),
                        scene.heading(),
                        scene.place(),
                        scene.resolvedTime(),
                        scene.world());
        DirectedScene directedScene = scenes.get(sceneKey);
        if (directedScene == null) {
            directedScene = studio.direct(production, scene);
            scenes.put(sceneKey, directedScene);
        }
        // A look changes how a shot is drawn, never how it is staged.
        ShotKey key = new ShotKey(sceneKey, shot, production.settings().withLook(""));
        DirectedShot made = shots.get(key);
        if (made == null) {
            made = studio.direct(production, directedScene, scene, shot);
            shots.put(key, made);
        }
        return made;
    }

    /// The frame that a person looks at now. One that still waits is cancelled for the next.
    ///
    /// @param look name of the look
    /// @param seconds time in the shot
    public CompletableFuture<DrawnFrame> view(
            Stage stage, Camera camera, Size size, String look, Care care, double seconds) {
        return studio.gl().viewport(request(stage, camera, size, look, care, seconds));
    }

    /// A camera in a person's hand, and the stage with the walls pulled that stand in its way.
    public record InHand(Stage stage, Camera camera) {}

    /// Pulls walls for a camera or people that are being moved, before the document knows of it.
    /// The directed shot says who matters.
    public CompletableFuture<InHand> inHand(DirectedShot shot, Stage stage, Camera camera) {
        return CompletableFuture.supplyAsync(
                () -> new InHand(studio.pulledFor(shot, stage, camera), camera), director);
    }

    /// Makes an animatic of a production into a folder. Directing and drawing give way to what is
    /// looked at meanwhile.
    ///
    /// @throws java.util.concurrent.CancellationException in the result where it was cancelled
    public CompletableFuture<AnimaticReport> animatic(
            Production production, AnimaticOptions options, Path folder, Progress progress) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return new Animatic(studio, options)
                                .ofProduction(production, folder, progress);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                exports);
    }

    /// A small picture of the first frame, after whatever is looked at.
    public CompletableFuture<DrawnFrame> thumbnail(DirectedShot shot, Size size, String look) {
        return studio.gl()
                .export(request(shot.stage(0), shot.camera(0), size, look, Care.MOTION, 0));
    }

    private static RenderRequest request(
            Stage stage, Camera camera, Size size, String look, Care care, double seconds) {
        boolean still = care == Care.STILL;
        return new RenderRequest(
                stage,
                camera,
                size.width(),
                size.height(),
                ConceptStudio.look(look),
                still ? RenderRequest.Quality.BOARD : RenderRequest.Quality.MOTION,
                1,
                seconds,
                still);
    }

    /// Stops directing and frees the graphics context.
    @Override
    public void close() {
        director.shutdownNow();
        exports.shutdownNow();
        try {
            // A model that is still loading when the process ends takes the process down with it:
            // ONNX Runtime frees its environment from under it.
            if (director.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                exports.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        studio.close();
    }
}
