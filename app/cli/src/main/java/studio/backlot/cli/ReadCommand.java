package studio.backlot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.backlot.studio.concept.Readings;

/// Shows how a shot description is understood.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a shot description states, slot by slot, and what was not understood.",
            "What the text does not state stays empty: nothing is guessed."
        })
final class ReadCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DESCRIPTION", arity = "0..1", description = "The description.")
    private @Nullable String description;

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "Read one description a line; prints one JSON object a line.")
    private @Nullable Path lines;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        String one = description;
        Path file = lines;
        if ((one == null) == (file == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Give either one DESCRIPTION in quotes, or --lines FILE.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Readings readings = Readings.bundled();
        if (file != null) {
            all(readings, file, out);
        } else if (one != null && json) {
            out.println(Json.pretty(readings.json(one)));
        } else if (one != null) {
            readings.lines(one).forEach(out::println);
        }
        return Exit.OK.code();
    }

    private static void all(Readings readings, Path file, PrintWriter out) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null) {
                out.println(Json.line(readings.json(line)));
                line = reader.readLine();
            }
        }
    }
}
