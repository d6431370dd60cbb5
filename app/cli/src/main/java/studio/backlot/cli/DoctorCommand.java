package studio.backlot.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.backlot.studio.environment.Capability;
import studio.backlot.studio.environment.Environment;
import studio.backlot.studio.environment.Finding;

/// Prints everything a bug report needs, and the remedy for what is missing.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at this machine: what works, what is missing and what to do about it.")
final class DoctorCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /// @param backlot version
    /// @param findings one for each thing looked at
    record Report(String backlot, List<Finding> findings) {}

    @Override
    public Integer call() {
        var report = new Report(Version.number(), Environment.examine());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(report));
        } else {
            out.println("backlot " + report.backlot());
            report.findings().forEach(finding -> out.println(text(finding)));
        }
        boolean missing =
                report.findings().stream()
                        .anyMatch(f ->
                                f.need() == Finding.Need.REQUIRED
                                        && f.state() instanceof Capability.Unavailable);
        return (missing ? Exit.ENVIRONMENT : Exit.OK).code();
    }

    private static String text(Finding finding) {
        String name = "%-14s ".formatted(finding.name());
        return switch (finding.state()) {
            case Capability.Available(String detail) ->
                    "  ok       " + name + detail.replace("\n", "\n" + " ".repeat(26));
            case Capability.Unavailable(String reason, String remedy) ->
                    (finding.need() == Finding.Need.REQUIRED ? "  MISSING  " : "  without  ")
                            + name
                            + reason
                            + "\n"
                            + " ".repeat(26)
                            + remedy;
        };
    }
}
