package studio.backlot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Entry point of the command line, and the list of its commands.
@Command(
        name = "backlot",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        synopsisHeading = "%nUsage: ",
        description = {
            "An offline pre-visualization studio: from a screenplay to boards, solved cameras and"
                    + " an animatic. Nothing leaves this machine."
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Without a command the studio window opens; `backlot FILE` opens a screenplay, a .backlot"
                    + " folder or a .storyboarder project in it, and with `--screenshot PNG` writes"
                    + " a picture of the window and ends.",
            "`backlot test` runs every test, `backlot bench NAME` a benchmark.",
            "Exit codes: 0 done, 1 done with findings, 2 wrong use, 3 something is missing on this"
                    + " machine, 4 the job failed."
        })
public final class Main implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /// Every command, in the order in which help lists them.
    private static List<Object> commands() {
        return List.of(
                new BreakdownCommand(),
                new ReadCommand(),
                new FrameCommand(),
                new AnimaticCommand(),
                new CameraCommand(),
                new SunCommand(),
                new ContactSheetCommand(),
                new DemoCommand(),
                new DoctorCommand(),
                new WarmUpCommand());
    }

    /// Runs one command line and ends the process with its exit code.
    public static void main(String[] args) {
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs one command line.
    ///
    /// @return the exit code, see {@link Exit}
    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new Main());
        for (Object command : commands()) {
            line.addSubcommand(command);
        }
        var failures = new Failures(err);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::wrongUse);
        line.setExecutionExceptionHandler((e, failed, parsed) -> failures.report(e).code());
        return line.execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int wrongUse(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("backlot: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try `" + line.getCommandSpec().qualifiedName() + " --help`.");
        err.flush();
        return Exit.USAGE.code();
    }

    // The terminal's encoding may be ASCII where no locale is set, and scripts are not.
    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
