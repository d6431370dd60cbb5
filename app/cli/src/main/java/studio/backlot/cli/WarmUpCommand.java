package studio.backlot.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs what users run, once and unseen, so that the launcher can keep the loaded classes for later
/// starts. What fails here fails for the user too, who is then told.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "Where results may be left.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        Map<String, CommandLine> known = spec.commandLine().getParent().getSubcommands();
        String frame = folder.resolve("frame.png").toString();
        String description = "MCU of a woman in a red coat at a table, looking left, night";
        String[][] lines = {
            {"frame", description, "-o", frame, "--size", "640x360"},
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
