package studio.backlot.storyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.storyboard.edit.RandomEdits;
import studio.backlot.storyboard.model.Examples;
import studio.backlot.storyboard.model.Production;

/// Kills a process that edits, at instants drawn by lot.
class KillTest {
    private static final int EDITS = 200;

    /// The process that is killed: makes 200 random edits, flushes each, saves now and then, and
    /// says after each how many are on the disk.
    static final class Editor {
        private Editor() {}

        public static void main(String[] args) {
            Random random = new Random(Long.parseLong(args[1]));
            try (OpenProduction open =
                    ProductionStore.onDisk().create(Path.of(args[0]), Examples.production())) {
                for (int i = 1; i <= EDITS; i++) {
                    open.perform(RandomEdits.ofProduction(open.current(), random));
                    open.flush();
                    System.out.println(i);
                    if (i % 7 == 0) {
                        open.save();
                    }
                }
            }
        }
    }

    @Test
    void aKilledProcessLosesAtMostTheLastEdit(@TempDir Path folder)
            throws IOException, InterruptedException {
        Random lot = new Random(42);
        for (int run = 0; run < 4; run++) {
            long seed = 100 + run;
            Path production = folder.resolve("Film" + run + ".backlot");
            int killAt = 1 + lot.nextInt(EDITS - 1);
            int promised = killedAfter(production, seed, killAt);
            List<Production> states = states(seed);
            try (OpenProduction open = ProductionStore.onDisk().open(production)) {
                assertEquals(List.of(), open.problems());
                int found = states.lastIndexOf(open.current());
                assertTrue(
                        found >= promised,
                        "promised " + promised + " edits, found " + found + " in run " + run);
                assertEquals(states.getFirst(), open.goTo(0));
            }
        }
    }

    /// Runs the editor, kills it once it said `killAt`, and returns the last number it said.
    private static int killedAfter(Path production, long seed, int killAt)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Editor.class.getName(),
                                production.toString(),
                                Long.toString(seed))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int said = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said = Integer.parseInt(line);
                if (said == killAt) {
                    process.toHandle().destroyForcibly(); // which leaves what it said to be read
                }
            }
        }
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertTrue(said >= killAt, "the editor said " + said);
        assertTrue(process.exitValue() != 0 || said == EDITS, "it was killed");
        return said;
    }

    private static List<Production> states(long seed) {
        Random random = new Random(seed);
        List<Production> states = new ArrayList<>(List.of(Examples.production()));
        for (int i = 0; i < EDITS; i++) {
            states.add(RandomEdits.ofProduction(states.getLast(), random).apply(states.getLast()));
        }
        return states;
    }
}
