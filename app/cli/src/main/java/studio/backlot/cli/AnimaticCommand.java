package studio.backlot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.store.ProductionStore;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.animatic.AnimaticOptions;
import studio.backlot.studio.animatic.AnimaticOptions.BurnIn;
import studio.backlot.studio.animatic.AnimaticReport;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.environment.Folders;

/// The whole line, from a screenplay to a movie.
@Command(
        name = "animatic",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an animatic of a screenplay: plans shots and a cut, stages and draws them, and"
                    + " writes animatic.mp4, boards.pdf, cut.otio, shots.csv, provenance.jsonl and a"
                    + " production that opens in the studio.",
            "A run that was broken off goes on where it stopped."
        })
final class AnimaticCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "SCRIPT",
            description =
                    "A .fountain, .txt or .fdx file, or a .backlot production, which is made as it"
                            + " was left, at its own frame rate.")
    private Path script = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the results go.")
    private Path folder = Path.of("");

    @Option(
            names = "--fps",
            defaultValue = "24",
            description = "Frames a second, such as 23.976, 24, 25, 30 (default: 24).")
    private String fps = "24";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = PictureSize.Converter.class,
            defaultValue = "1280x720",
            description = "Size in pixels (default: 1280x720).")
    private PictureSize size = new PictureSize(1280, 720);

    @Option(
            names = "--look",
            paramLabel = "LOOK",
            defaultValue = "shaded",
            description = "shaded, ink or pencil (default: shaded).")
    private String look = "shaded";

    @Option(
            names = "--burn-in",
            description = "Write scene, shot, lens and timecode into the frames.")
    private boolean burnIn;

    @Mixin private CameraOptions camera = new CameraOptions();

    @Option(names = "--json", description = "Print what was made as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        AnimaticReport report = make(options(), err);
        if (json) {
            out.println(Json.pretty(AnimaticRun.json(report)));
        } else {
            AnimaticRun.print(report, out);
        }
        return Exit.OK.code();
    }

    private AnimaticReport make(AnimaticOptions options, PrintWriter err) throws IOException {
        if (!Files.isDirectory(script)) {
            return AnimaticRun.make(script, folder, options, err);
        }
        Production production = ProductionStore.onDisk().read(script).production();
        return AnimaticRun.make(production, folder, options.at(production.settings().rate()), err);
    }

    private AnimaticOptions options() {
        FrameRate rate =
                FrameRate.parse(fps)
                        .filter(r -> r.perSecond() >= 1 && r.perSecond() <= 120)
                        .orElseThrow(
                                () -> wrong("--fps wants frames a second from 1 to 120: " + fps));
        return new AnimaticOptions(
                rate,
                size.width(),
                size.height(),
                burnIn ? BurnIn.SHOT_AND_TIMECODE : BurnIn.NONE,
                ConceptStudio.look(look),
                camera.hired(),
                Folders.cache().resolve("animatic"),
                Version.number());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
