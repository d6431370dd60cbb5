package studio.backlot.bench.solver;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingResult;
import studio.backlot.space.camera.FramingSolver;
import studio.backlot.space.camera.OneSubject;
import studio.backlot.space.camera.TwoSubjects;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;

/// Prints percentiles of the solver's times and errors as rows of Markdown, in a few seconds.
public final class SolverTimes {
    private final SolverCases cases = new SolverCases(1);
    private final FramingSolver solver = new FramingSolver(LensKit.standard());

    private int infeasible;

    private SolverTimes() {}

    /// One timed solve.
    ///
    /// @param nanos how long it took
    /// @param error in NDC that is left; null where it is not measured
    private record Run(long nanos, @Nullable Double error) {}

    public static void main(String[] args) {
        new SolverTimes().print();
    }

    private void print() {
        System.out.println("| case | p50 µs | p95 µs | worst error, NDC |");
        System.out.println("|---|---|---|---|");
        row("one subject, one camera", 60_000, i -> one());
        row("two subjects, family of 48", 8_000, i -> two());
        for (Framing framing : new Framing[] {Framing.SINGLE, Framing.TWO_SHOT, Framing.OTS}) {
            row("ranked " + framing, 6_000, i -> ranked(framing));
        }
        row("particle swarm, 100 rounds", 1_000, this::swarm);
        System.out.printf("%n%d of the 36,000 ranked specs had no camera.%n", infeasible);
    }

    private Run one() {
        SolverCases.One c = cases.one();
        long start = System.nanoTime();
        Camera camera =
                OneSubject.fromHeight(
                        c.upper(), c.lower(), c.screen(), c.heading(), c.lensY(), c.optics());
        long nanos = System.nanoTime() - start;
        if (camera == null) {
            return new Run(nanos, null);
        }
        Vec3 top = camera.project(c.upper());
        double bottom = Math.abs(camera.project(c.lower()).y() - c.screen().bottom());
        double upper = Math.hypot(top.x() - c.screen().x(), top.y() - c.screen().top());
        return new Run(nanos, Math.max(bottom, upper));
    }

    private Run two() {
        SolverCases.Two c = cases.two();
        long start = System.nanoTime();
        var family = TwoSubjects.family(c.a(), c.b(), c.screen(), 48, c.optics());
        long nanos = System.nanoTime() - start;
        double worst = 0;
        for (Camera camera : family) {
            Vec3 a = camera.project(c.a());
            Vec3 b = camera.project(c.b());
            worst = Math.max(worst, Math.hypot(a.x() - c.screen().ax(), a.y() - c.screen().ay()));
            worst = Math.max(worst, Math.hypot(b.x() - c.screen().bx(), b.y() - c.screen().by()));
        }
        return new Run(nanos, worst);
    }

    private Run ranked(Framing framing) {
        SolverCases.Search c = cases.search(framing);
        long start = System.nanoTime();
        FramingResult result = solver.solve(c.spec(), c.scene());
        long nanos = System.nanoTime() - start;
        if (result instanceof FramingResult.Infeasible) {
            infeasible++;
        }
        return new Run(nanos, null);
    }

    private Run swarm(int i) {
        SolverCases.Two c = cases.two();
        long start = System.nanoTime();
        double error = new ParticleSwarm(c, i).solve(100);
        return new Run(System.nanoTime() - start, error);
    }

    /// Runs everything once to warm up, and once for the figures.
    private static void row(String name, int count, IntFunction<Run> solve) {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            nanos[i] = solve.apply(i).nanos();
        }
        double worst = -1;
        for (int i = 0; i < count; i++) {
            Run run = solve.apply(i);
            nanos[i] = run.nanos();
            Double error = run.error();
            worst = error == null ? worst : Math.max(worst, error);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "| %s | %.1f | %.1f | %s |%n",
                name,
                nanos[count / 2] / 1e3,
                nanos[(int) (count * 0.95)] / 1e3,
                worst < 0 ? "–" : "%.1e".formatted(worst));
    }
}
