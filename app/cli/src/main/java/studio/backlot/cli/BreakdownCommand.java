package studio.backlot.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.backlot.storyboard.script.Breakdown;
import studio.backlot.storyboard.script.ScriptProblem;
import studio.backlot.storyboard.script.ScriptReader;

/// Lists scenes, characters and problems of a script.
@Command(
        name = "breakdown",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the scenes, the characters and the problems of a screenplay (Fountain, FDX).",
            "Exits with 1 where the script has problems."
        })
final class BreakdownCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCRIPT", description = "A .fountain, .txt or .fdx file.")
    private Path script = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Breakdown breakdown = Breakdown.of(ScriptReader.read(script));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(breakdown));
        } else {
            print(breakdown, out);
        }
        return (breakdown.problems().isEmpty() ? Exit.OK : Exit.FINDINGS).code();
    }

    private static void print(Breakdown breakdown, PrintWriter out) {
        int eighths = 0;
        out.println(breakdown.title());
        out.println();
        for (Breakdown.BreakdownScene scene : breakdown.scenes()) {
            eighths += scene.eighths();
            out.println(
                    "%-6s %-44s %7s  %s"
                            .formatted(
                                    scene.number(),
                                    scene.heading(),
                                    pages(scene.eighths()),
                                    String.join(", ", scene.characters())));
        }
        out.println();
        for (Breakdown.BreakdownCharacter character : breakdown.characters()) {
            out.println(
                    "%-24s %4d speeches %6d words   scenes %s"
                            .formatted(
                                    character.name(),
                                    character.speeches(),
                                    character.words(),
                                    String.join(", ", character.scenes())));
        }
        out.println();
        out.println(breakdown.scenes().size() + " scenes, " + pages(eighths) + " pages");
        for (ScriptProblem problem : breakdown.problems()) {
            out.println(
                    "%s:%d: %s %s"
                            .formatted(
                                    problem.file(),
                                    problem.line(),
                                    problem.message(),
                                    problem.remedy()));
        }
    }

    /// Eighths as a script supervisor writes them: `1 4/8`.
    private static String pages(int eighths) {
        int whole = eighths / 8;
        int rest = eighths % 8;
        if (rest == 0) {
            return Integer.toString(whole);
        }
        return (whole == 0 ? "" : whole + " ") + rest + "/8";
    }
}
