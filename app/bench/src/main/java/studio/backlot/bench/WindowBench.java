package studio.backlot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times the studio window, each time in a process of its own without a start-up cache: from the
/// process's beginning to the first frame in the viewport, opening a production of 1,000 shots, and
/// scrolling its timeline at 1440×900, in the window and alone. The toolkit's own log says how long
/// each pulse took from its beginning to the end of its rendering, in whole milliseconds.
public final class WindowBench {
    private static final int ROUNDS = 5;
    private static final Pattern PULSE = Pattern.compile("\\[(?:\\d+ )?-?\\d+ms:(\\d+)ms\\]");

    private WindowBench() {}

    /// With `start`, `open` or `scroll`: only that; otherwise all three.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> parts =
                arguments.length == 0 ? List.of("start", "open", "scroll") : List.of(arguments);
        Path folder = Files.createTempDirectory("window-bench").resolve("Bench.backlot");
        StoreBench.makeIn(folder);
        System.out.println("load " + load());
        for (String part : parts) {
            switch (part) {
                case "start" -> start();
                case "open" -> open(folder);
                case "scroll" -> scroll(folder);
                default -> throw new IllegalArgumentException("no such part: " + part);
            }
        }
        System.out.println("load " + load());
    }

    private static void start() throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("backlot.home", "."), "examples");
        for (int i = 0; i < ROUNDS; i++) {
            Child child =
                    child(
                            List.of(),
                            List.of(
                                    "studio.backlot.desktop.Main",
                                    "--first-picture",
                                    script.resolve("night-shift.fountain").toString()));
            System.out.println("start: " + String.join(" ", child.lines()));
        }
    }

    private static void open(Path folder) throws IOException, InterruptedException {
        List<Double> opened = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Child child = run("open", folder, List.of());
            opened.add(child.number("opened"));
            System.out.printf(
                    Locale.ROOT,
                    "open 1,000 shots: %.0f ms wall; CPU %.0f ms on the FX thread, %.0f ms reading"
                            + " files, %.0f ms in all; %s%n",
                    child.number("opened"),
                    child.number("fx"),
                    child.number("files"),
                    child.number("cpu"),
                    child.word("VmHWM"));
        }
        opened.sort(null);
        System.out.printf(Locale.ROOT, "open, median %.0f ms%n", opened.get(ROUNDS / 2));
    }

    private static void scroll(Path folder) throws IOException, InterruptedException {
        List<String> log =
                List.of("-Djavafx.pulseLogger=true", "-Djavafx.pulseLogger.threshold=9999");
        for (String mode : List.of("scroll-window", "scroll-alone")) {
            report(mode, run(mode, folder, log));
        }
    }

    private static void report(String mode, Child child) {
        int[] pulses = child.pulses();
        System.out.printf(
                Locale.ROOT,
                "%s: %d pulses, pulse and render p50 %d ms, p95 %d ms, most %d ms; CPU a pulse:"
                        + " FX %.2f ms, render %.2f ms; %.0f %% of the timeline's and %.0f %% of the"
                        + " window's pixels change; %s%n",
                mode,
                pulses.length,
                pulses[pulses.length / 2],
                pulses[(int) (pulses.length * 0.95)],
                pulses[pulses.length - 1],
                child.number("fx"),
                child.number("render"),
                child.number("changed"),
                child.number("changed-window"),
                child.word("VmHWM"));
    }

    private static String load() {
        return "%.1f"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /// What a process printed.
    private record Child(List<String> lines) {
        double number(String name) {
            return Double.parseDouble(word(name).split(" ")[0]);
        }

        String word(String name) {
            return lines.stream()
                    .filter(l -> l.startsWith(name + " "))
                    .map(l -> l.substring(name.length() + 1))
                    .reduce((first, last) -> last)
                    .orElseThrow(() -> new IllegalStateException("no line says " + name));
        }

        /// Milliseconds of the pulses between the two lines that enclose the scrolling, sorted.
        int[] pulses() {
            int from = lines.indexOf("scrolling");
            int to = lines.lastIndexOf("scrolled");
            int[] all =
                    lines.subList(Math.max(0, from), to < 0 ? lines.size() : to).stream()
                            .flatMap(l -> {
                                List<Integer> found = new ArrayList<>();
                                Matcher m = PULSE.matcher(l);
                                while (m.find()) {
                                    found.add(Integer.valueOf(m.group(1)));
                                }
                                return found.stream();
                            })
                            .mapToInt(Integer::intValue)
                            .toArray();
            Arrays.sort(all);
            return all;
        }
    }

    private static Child run(String mode, Path folder, List<String> options)
            throws IOException, InterruptedException {
        return child(options, List.of(WindowRun.class.getName(), mode, folder.toString()));
    }

    private static Child child(List<String> options, List<String> main)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(main);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(main + " ended with " + code + ": " + lines);
        }
        return new Child(lines);
    }
}
