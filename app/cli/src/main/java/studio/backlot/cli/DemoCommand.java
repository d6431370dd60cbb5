package studio.backlot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.animatic.AnimaticOptions;
import studio.backlot.studio.animatic.AnimaticOptions.BurnIn;
import studio.backlot.studio.animatic.AnimaticReport;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.environment.Folders;

/// Shows what Backlot does, on a screenplay that comes with it.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Makes an animatic of examples/night-shift.fountain in out/demo.")
final class DemoCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getProperty("backlot.home", "")).toAbsolutePath();
        Path folder = home.resolve("out").resolve("demo");
        AnimaticOptions options =
                new AnimaticOptions(
                        FrameRate.FPS_24,
                        1280,
                        720,
                        BurnIn.SHOT_AND_TIMECODE,
                        ConceptStudio.look("shaded"),
                        Folders.cache().resolve("animatic"),
                        Version.number());
        AnimaticReport report =
                AnimaticRun.make(
                        home.resolve("examples").resolve("night-shift.fountain"),
                        folder,
                        options,
                        spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        AnimaticRun.print(report, out);
        out.println();
        out.println("Play " + folder.resolve("animatic.mp4"));
        out.println("Read " + folder.resolve("boards.pdf"));
        return Exit.OK.code();
    }
}
