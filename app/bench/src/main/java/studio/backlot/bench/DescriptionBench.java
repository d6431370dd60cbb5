package studio.backlot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Frames of fifty different descriptions in one process, as `backlot frame --lines` makes them:
/// reading, staging, solving and drawing together, the first frame of each set and person included.
/// Where the time of the slowest went is printed with them; writing the file comes on top of it.
///
/// Arguments: a file with a description a line, and looks; `examples/descriptions.txt`, shaded and
/// pencil where left out. The launcher is `./backlot`.
public final class DescriptionBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// So many are told of one by one.
    private static final int SLOWEST = 5;

    private DescriptionBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        Path lines = Path.of(given.isEmpty() ? "examples/descriptions.txt" : given.getFirst());
        List<String> looks =
                given.size() < 2 ? List.of("shaded", "pencil") : given.subList(1, given.size());
        Path scratch = Files.createTempDirectory("description-bench");
        try {
            for (String look : looks) {
                print(look, made(lines, look, scratch), System.out);
            }
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static final List<String> STEPS = List.of("read", "stage", "solve", "figures", "draw");

    /// @param millis of all steps but the last, which writes the file
    /// @param steps by step
    private record Made(String text, double millis, Map<String, Double> steps, double saving) {}

    private static List<Made> made(Path lines, String look, Path scratch)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of("./backlot").toAbsolutePath().toString(),
                                "frame",
                                "--lines",
                                lines.toString(),
                                "--out",
                                scratch.resolve(look).toString(),
                                "--size",
                                "1280x720",
                                "--look",
                                look,
                                "--json")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<Made> frames;
        try (BufferedReader reader = process.inputReader()) {
            frames = reader.lines().map(DescriptionBench::frame).toList();
        }
        if (process.waitFor() != 0) {
            throw new IOException("backlot frame ended with " + process.exitValue());
        }
        return frames;
    }

    private static Made frame(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            JsonNode timings = json.path("timings");
            Map<String, Double> steps = new LinkedHashMap<>();
            STEPS.forEach(step -> steps.put(step, timings.path(step + "Ms").asDouble()));
            return new Made(
                    json.at("/reading/text").asText(),
                    timings.path("totalMs").asDouble(),
                    steps,
                    timings.path("saveMs").asDouble());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String look, List<Made> frames, PrintStream out) {
        List<Made> sorted =
                frames.stream().sorted(Comparator.comparingDouble(Made::millis)).toList();
        int n = sorted.size();
        double[] saved =
                frames.stream().mapToDouble(f -> f.millis() + f.saving()).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%-8s %d frames, p50 %.0f ms, p95 %.0f ms, slowest %.0f ms;"
                        + " with their files p50 %.0f ms, p95 %.0f ms (load %.1f)%n",
                look,
                n,
                sorted.get(n / 2).millis(),
                sorted.get(p95(n)).millis(),
                sorted.getLast().millis(),
                saved[n / 2],
                saved[p95(n)],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (Made slow : sorted.reversed().subList(0, Math.min(SLOWEST, n))) {
            out.printf(Locale.ROOT, "  %5.0f ms  %s%n%10s", slow.millis(), slow.text(), "");
            slow.steps().forEach((step, ms) -> out.printf(Locale.ROOT, " %s %.0f", step, ms));
            out.printf(Locale.ROOT, ", then save %.0f%n", slow.saving());
        }
    }

    /// The rank of the 95th percentile among so many.
    private static int p95(int n) {
        return (int) Math.ceil(0.95 * n) - 1;
    }
}
