package studio.backlot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.RenderRequest.Quality;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.animatic.Animatic;
import studio.backlot.studio.animatic.AnimaticOptions;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.DirectedScene;
import studio.backlot.studio.concept.DirectedShot;

/// What a frame inside a move costs: the moving set-ups of a screenplay as the animatic draws them,
/// in wall time and in CPU time of all threads, which does not change with what else runs.
///
/// Arguments: screenplay, look, frames of each shot, at most so many shots; all may be left out.
public final class MotionBench {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> wall = new ArrayList<>();

    private MotionBench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        Path script = Path.of(given.isEmpty() ? "examples/ten-pages.fountain" : given.getFirst());
        Look look =
                Look.valueOf(given.size() < 2 ? "SHADED" : given.get(1).toUpperCase(Locale.ROOT));
        int frames = given.size() < 3 ? 24 : Integer.parseInt(given.get(2));
        int most = given.size() < 4 ? 40 : Integer.parseInt(given.get(3));
        new MotionBench().run(script, look, frames, most, System.out);
    }

    private void run(Path script, Look look, int frames, int most, PrintStream out)
            throws IOException {
        Path scratch = Files.createTempDirectory("motion-bench");
        try (ConceptStudio studio = ConceptStudio.open()) {
            AnimaticOptions options = options(look, scratch);
            Production production = new Animatic(studio, options).plan(script);
            for (Scene scene : production.scenes()) {
                DirectedScene directed = studio.direct(production, scene);
                for (Shot shot : scene.activeShots()) {
                    DirectedShot made = studio.direct(production, directed, scene, shot);
                    if (made.moves() && cpu.size() < most) {
                        shot(studio, shot.name(), made, look, frames, out);
                    }
                }
            }
        } finally {
            Files.deleteIfExists(scratch);
        }
        out.printf(
                Locale.ROOT,
                "%d shots of %d frames: CPU median %.1f ms, mean %.1f ms, 95th percentile %.1f ms;"
                        + " wall mean %.1f ms; peak memory %s%n",
                cpu.size(),
                frames,
                at(cpu, 0.5),
                mean(cpu),
                at(cpu, 0.95),
                mean(wall),
                PeakMemory.ofThisProcess());
    }

    private void shot(
            ConceptStudio studio,
            String name,
            DirectedShot shot,
            Look look,
            int frames,
            PrintStream out) {
        List<RenderRequest> requests =
                IntStream.range(0, frames).mapToObj(i -> request(shot, i / 24.0, look)).toList();
        studio.gl().submit(r -> r.render(requests.getFirst())).join();
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        studio.gl()
                .submit(renderer -> {
                    renderer.renderSequence(requests, (index, rgba, w, h) -> {});
                    return 0;
                })
                .join();
        double took = (System.nanoTime() - before) / 1e6 / frames;
        double spent = (system.getProcessCpuTime() - cpuBefore) / 1e6 / frames;
        cpu.add(spent);
        wall.add(took);
        out.printf(
                Locale.ROOT,
                "%-10s %-14s CPU %6.1f ms  wall %6.1f ms%n",
                name,
                shot.stage(0).setId(),
                spent,
                took);
    }

    private static RenderRequest request(DirectedShot shot, double seconds, Look look) {
        return new RenderRequest(
                shot.stage(seconds),
                shot.camera(seconds),
                WIDTH,
                HEIGHT,
                look,
                Quality.MOTION,
                1,
                seconds,
                false);
    }

    private static AnimaticOptions options(Look look, Path scratch) {
        return new AnimaticOptions(
                FrameRate.FPS_24,
                WIDTH,
                HEIGHT,
                AnimaticOptions.BurnIn.NONE,
                look,
                scratch,
                "bench");
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double at(List<Double> values, double part) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? 0
                : sorted[
                        Math.clamp(
                                (int) Math.ceil(sorted.length * part) - 1, 0, sorted.length - 1)];
    }
}
