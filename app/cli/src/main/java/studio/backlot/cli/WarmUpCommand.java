package studio.backlot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs what users run, once and unseen, so that the launcher can keep the loaded classes, and what
/// the JVM learned of their methods, for later starts. What fails here fails for the user too, who
/// is then told.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    /// Frames of most kinds: alone, a pair, a shoulder, a crowd, a thing, indoors and out, with
    /// something in hand, and at the start of moves.
    private static final List<String> FRAMES =
            List.of(
                    "Wide of a crowd in the market square, day",
                    "Over the shoulder of a man onto a woman in a kitchen, evening",
                    "FS of three children in a park, morning, snow",
                    "MS of a man who sits in a car in the garage, night",
                    "Two-shot, a couple walk down the street, rain",
                    "Low angle MCU of a soldier in the forest, dawn",
                    "Insert of a cup on a desk",
                    "Push in on a woman who reads a book on a sofa",
                    "Tracking shot of two men who run through an alley");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "Where results may be left.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException {
        Map<String, CommandLine> known = spec.commandLine().getParent().getSubcommands();
        String frame = folder.resolve("frame.png").toString();
        String description = "MCU of a woman in a red coat at a table, looking left, night";
        Path many = Files.write(folder.resolve("frames.txt"), FRAMES);
        Path one = Files.write(folder.resolve("frame.txt"), FRAMES.subList(1, 2));
        String out = folder.toString();
        String[][] lines = {
            {"frame", description, "-o", frame, "--size", "640x360"},
            {"frame", "--lines", many.toString(), "--out", out, "--size", "640x360", "--json"},
            {"frame", "--lines", one.toString(), "--out", out, "--look", "pencil", "--json"},
            {"doctor"},
            {"read", description}
        };
        for (String[] line : lines) {
            if (known.containsKey(line[0])) {
                Main.run(nowhere(), nowhere(), line);
            }
        }
        return Exit.OK.code();
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }
}
