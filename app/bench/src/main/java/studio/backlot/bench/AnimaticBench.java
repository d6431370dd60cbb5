package studio.backlot.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import studio.backlot.assets.film.Framing;
import studio.backlot.model.reading.RuleReader;
import studio.backlot.storyboard.edit.Remaking;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.store.OpenProduction;
import studio.backlot.storyboard.store.ProductionStore;

/// Makes the animatic of a screenplay in a process of its own, as a user does, three times: from
/// nothing, again, and after one description was edited. Prints when `boards.pdf` was there, how
/// long each run took by clock and by processor, and the most memory that process and children
/// held.
///
/// Arguments: script (`examples/ten-pages.fountain`), size (`1280x720`).
public final class AnimaticBench {
    private static final long LOOK_MILLIS = 50;

    /// One run.
    private record Run(double seconds, double processor, double boards, long peakKib) {}

    private final Path folder;
    private final String size;

    private AnimaticBench(Path folder, String size) {
        this.folder = folder;
        this.size = size;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path script = Path.of(args.length > 0 ? args[0] : "examples/ten-pages.fountain");
        String size = args.length > 1 ? args[1] : "1280x720";
        Path folder = Files.createTempDirectory("animatic-bench");
        try {
            new AnimaticBench(folder, size).run(script);
        } finally {
            remove(folder);
        }
    }

    private void run(Path script) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%s at %s, load %.1f%n", script, size, load());
        Path out = folder.resolve("out");
        print("from nothing", make(script, out));
        Path production;
        try (Stream<Path> made = Files.list(out)) {
            production =
                    made.filter(p -> p.toString().endsWith(".backlot")).findFirst().orElseThrow();
        }
        facts(production);
        print("again", make(production, out));
        System.out.println("edited: " + edit(production));
        print("after one edited description", make(production, out));
        System.out.printf(Locale.ROOT, "load %.1f%n", load());
    }

    private static void print(String what, Run run) {
        System.out.printf(
                Locale.ROOT,
                "%s: boards.pdf %.1f s, whole %.1f s, processor %.1f s, peak memory %.0f MiB%n",
                what,
                run.boards,
                run.seconds,
                run.processor,
                run.peakKib / 1024.0);
    }

    private static void facts(Path production) {
        Production p = ProductionStore.onDisk().read(production).production();
        long frames = p.workingCut().orElseThrow().frames();
        List<Item> items = p.workingCut().orElseThrow().picture().orElseThrow().items();
        long clips = items.stream().filter(i -> i instanceof Item.Clip).count();
        System.out.printf(
                Locale.ROOT,
                "%d scenes, %d set-ups, %d clips, %d frames%n",
                p.scenes().size(),
                p.shots().size(),
                clips,
                frames);
    }

    /// Makes the close-up nearest to the middle of the film a little wider.
    private static String edit(Path production) {
        ProductionStore store = ProductionStore.onDisk();
        try (OpenProduction open = store.open(production)) {
            List<Shot> singles =
                    open.current().shots().stream()
                            .filter(s -> s.spec().values().framing() == Framing.SINGLE)
                            .filter(s -> s.description().matches("(CU|MCU|MS) .*"))
                            .toList();
            Shot shot = singles.get(singles.size() / 2);
            String text = shot.description().replaceFirst("^(CU|MCU|MS) ", "MLS ");
            ShotSpec made = ShotSpec.of(RuleReader.bundled().read(text).values(), Origin.READING);
            Remaking remaking = Remaking.of(shot, shot.spec(), made);
            open.perform(new ShotEdit.Describe(shot.id(), text, remaking));
            open.save();
            return shot.name() + ": " + text;
        }
    }

    private Run make(Path what, Path out) throws IOException, InterruptedException {
        Path boards = out.resolve("boards.pdf");
        Files.deleteIfExists(boards);
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-XX:MaxNewSize=96m",
                        "-XX:MinHeapFreeRatio=15",
                        "-XX:MaxHeapFreeRatio=30",
                        "-XX:TrimNativeHeapInterval=3000",
                        "-Djava.awt.headless=true",
                        "-Dorg.lwjgl.system.memoryBackend=ffm",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "studio.backlot.cli.Main",
                        "animatic",
                        what.toString(),
                        "--out",
                        out.toString(),
                        "--size",
                        size,
                        "--json"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        long began = System.nanoTime();
        Process process = builder.start();
        Map<Long, Long> peaks = new HashMap<>();
        double drawn = Double.NaN;
        double processor = 0;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (Double.isNaN(drawn) && Files.exists(boards)) {
                drawn = seconds(began);
            }
            Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .forEach(p -> peaks.merge(p.pid(), peak(p.pid()), Math::max));
            double used =
                    process.info().totalCpuDuration().map(d -> d.toMillis() / 1000.0).orElse(0.0);
            processor = Math.max(processor, used);
        }
        double seconds = seconds(began);
        if (process.exitValue() != 0) {
            throw new IOException(Files.readString(log));
        }
        for (String line : Files.readAllLines(log)) {
            if (line.contains("Seconds\"")) {
                System.out.println("  " + line.strip().replaceAll("[\",]", ""));
            }
        }
        long sum = peaks.values().stream().mapToLong(Long::longValue).sum();
        return new Run(seconds, processor, drawn, sum);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) * 1e-9;
    }

    /// Most resident memory of a process so far, in KiB; 0 where the system does not tell.
    private static long peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException gone) {
            return 0;
        }
        return 0;
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
