package studio.backlot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a new process costs by the launcher, as a user starts it: the version alone, and one frame.
/// The first frame of each look is given apart, since the graphics driver keeps what it compiled.
///
/// Arguments: the launcher, and how often; `./backlot` and 5 where left out.
public final class StartBench {
    private static final String DESCRIPTION =
            "MCU of a woman in a red coat at a diner counter, night";

    private final Path launcher;
    private final Path scratch;

    private StartBench(Path launcher, Path scratch) {
        this.launcher = launcher;
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        Path launcher = Path.of(given.isEmpty() ? "./backlot" : given.getFirst());
        int rounds = given.size() < 2 ? 5 : Integer.parseInt(given.get(1));
        Path scratch = Files.createTempDirectory("start-bench");
        try {
            new StartBench(launcher.toAbsolutePath(), scratch).run(rounds, System.out);
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(int rounds, PrintStream out) throws IOException, InterruptedException {
        // Builds where that is needed and fills the start-up cache, which is no part of a start.
        start(List.of("prepare"), Drivers.KEPT);
        Path picture = scratch.resolve("frame.png");
        List<String> frame = List.of("frame", DESCRIPTION, "-o", picture.toString());
        measure(out, "--version", List.of("--version"), rounds, Drivers.KEPT);
        measure(out, "frame, the very first", frame, 1, Drivers.FRESH);
        measure(out, "frame", frame, rounds, Drivers.KEPT);
    }

    /// Whether the graphics driver still has the programs of an earlier process.
    private enum Drivers {
        FRESH,
        KEPT
    }

    private void measure(
            PrintStream out, String what, List<String> command, int rounds, Drivers drivers)
            throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long before = System.nanoTime();
            start(command, drivers);
            seconds.add((System.nanoTime() - before) / 1e9);
        }
        seconds.sort(Comparator.naturalOrder());
        out.printf(
                Locale.ROOT,
                "%-24s median %5.2f s, slowest of %d %5.2f s (load %.1f)%n",
                what,
                seconds.get(seconds.size() / 2),
                rounds,
                seconds.getLast(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void start(List<String> command, Drivers drivers)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(launcher.toString()));
        line.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        if (drivers == Drivers.FRESH) {
            builder.environment().put("MESA_SHADER_CACHE_DIR", scratch.resolve("mesa").toString());
        }
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", line) + " ended with " + code);
        }
    }
}
