package studio.backlot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.contact.ContactSheets;
import studio.backlot.studio.job.Progress;

/// Everything that ships on a few pages.
@Command(
        name = "contact-sheet",
        mixinStandardHelpOptions = true,
        description = {
            "Draws every set by day and by night, people, every pose, every face and every look on"
                    + " pages to be looked at.",
            "Exits with 1 where a page does not show what it should."
        })
final class ContactSheetCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the pages go.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print what was made as JSON.")
    private boolean json;

    /// What `--json` prints.
    record Report(int schema, List<String> files, List<String> findings) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine line = new ProgressLine(err);
        ContactSheets.Made made;
        try (Interruption watched = new Interruption(new Progress(line), err);
                ConceptStudio studio = ConceptStudio.open()) {
            made = ContactSheets.make(studio, folder, watched.job());
        } finally {
            line.close();
        }
        if (json) {
            out.println(
                    Json.pretty(
                            new Report(
                                    1,
                                    made.files().stream().map(Path::toString).toList(),
                                    made.findings())));
        } else {
            made.files().forEach(out::println);
            made.findings().forEach(finding -> out.println("  " + finding));
        }
        return (made.findings().isEmpty() ? Exit.OK : Exit.FINDINGS).code();
    }
}
