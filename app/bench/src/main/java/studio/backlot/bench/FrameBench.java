package studio.backlot.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.sets.Anchors;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.gl.GlRenderer;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.RenderRequest.Quality;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.PoseFit;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// Times frames from stage to pixels over every set of the catalogue with three people in it, at
/// 1280 × 720: boards and frames of a move, in each look, read-back included.
public final class FrameBench {
    private static final int ROUNDS = 6;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final SetCatalogue sets = new SetCatalogue(new PropCatalogue());
    private final PoseCatalogue poses = PoseCatalogue.load();

    private FrameBench() {}

    public static void main(String[] arguments) {
        new FrameBench().run(System.out);
    }

    private void run(PrintStream out) {
        long start = System.nanoTime();
        try (GlRenderer renderer = GlRenderer.create()) {
            line(out, "context and renderer", since(start), since(start));
            start = System.nanoTime();
            renderer.render(request(sets.ids().getFirst(), 0, Look.SHADED, Quality.BOARD));
            line(out, "very first frame", since(start), since(start));
            measure(out, renderer, Look.SHADED, Quality.MOTION);
            measure(out, renderer, Look.SHADED, Quality.BOARD);
            measure(out, renderer, Look.INK, Quality.BOARD);
            measure(out, renderer, Look.PENCIL, Quality.BOARD);
            sequence(out, renderer);
            out.println(renderer.describe());
        }
    }

    /// Every set is drawn once to load it, then from moving cameras.
    private void measure(PrintStream out, GlRenderer renderer, Look look, Quality quality) {
        List<Double> times = new ArrayList<>();
        for (String set : sets.ids()) {
            renderer.render(request(set, 0, look, quality));
            for (int round = 1; round <= ROUNDS; round++) {
                RenderRequest request = request(set, round, look, quality);
                long start = System.nanoTime();
                renderer.render(request);
                times.add(since(start));
            }
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        String name = look + " " + quality;
        line(
                out,
                name.toLowerCase(Locale.ROOT),
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
    }

    private void sequence(PrintStream out, GlRenderer renderer) {
        for (String set : sets.ids()) {
            List<RenderRequest> requests = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                requests.add(request(set, i * 0.1, Look.SHADED, Quality.MOTION));
            }
            double[] arrived = new double[requests.size()];
            long start = System.nanoTime();
            renderer.renderSequence(
                    requests, (index, rgba, width, height) -> arrived[index] = since(start));
            double mean = arrived[arrived.length - 1] / arrived.length;
            double[] gaps = new double[arrived.length - 1];
            for (int i = 1; i < arrived.length; i++) {
                gaps[i - 1] = arrived[i] - arrived[i - 1];
            }
            Arrays.sort(gaps);
            line(out, "a frame of a move in " + set, mean, gaps[(int) (gaps.length * 0.95)]);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void line(PrintStream out, String what, double middle, double slow) {
        out.printf(
                Locale.ROOT,
                "%-36s median %7.1f ms   95th percentile %7.1f ms%n",
                what,
                middle,
                slow);
    }

    private RenderRequest request(String set, double step, Look look, Quality quality) {
        Anchors.Hero hero = sets.get(set).anchors().hero();
        Vec3 centre = new Vec3(hero.centre().x(), hero.centre().y(), hero.centre().z());
        Vec3 to = Vec3.ofHeading(hero.directions().getFirst());
        Vec3 side = new Vec3(to.z(), 0, -to.x());
        List<StagedFigure> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            people.add(person(i + 1, centre.plus(side.times(i * 0.8 - 0.8)), i * 2.1));
        }
        Atmosphere air =
                new Atmosphere(
                        TimeOfDay.AFTERNOON,
                        Weather.CLEAR,
                        hero.directions().getFirst() + 2.2,
                        List.of(),
                        null,
                        false);
        Vec3 from =
                centre.minus(to.times(3 - step * 0.1))
                        .plus(side.times(step * 0.08))
                        .plus(new Vec3(0, 1.5, 0));
        Camera camera =
                Camera.lookingAt(
                        from,
                        centre.plus(new Vec3(0, 1.2, 0)),
                        Optics.fullFrame((double) WIDTH / HEIGHT, 32));
        Stage stage = new Stage(set, 1, people, List.of(), air, List.of());
        return new RenderRequest(stage, camera, WIDTH, HEIGHT, look, quality, 1, step / 24, false);
    }

    private StagedFigure person(int id, Vec3 at, double heading) {
        Build build = id % 2 == 0 ? Build.ADULT_WOMAN : Build.ADULT_MAN;
        Wardrobe wardrobe =
                new Wardrobe(
                        List.of(
                                new Wardrobe.Garment("trousers", 0x30343C),
                                new Wardrobe.Garment("coat", 0x7A3020 + id * 0x001830),
                                new Wardrobe.Garment("shoes", 0x201A16)),
                        "short",
                        0x2A1E18,
                        0xC89878,
                        List.of());
        return new StagedFigure(
                id,
                "person " + id,
                build,
                wardrobe,
                at,
                heading,
                PoseFit.fit(poses.find("stand").orElseThrow(), build, id),
                "neutral",
                0,
                Map.of());
    }
}
