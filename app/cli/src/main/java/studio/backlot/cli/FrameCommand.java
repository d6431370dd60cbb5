package studio.backlot.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.backlot.storyboard.model.Daylight;
import studio.backlot.studio.concept.ConceptFrame;
import studio.backlot.studio.concept.ConceptJson;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.FrameOptions;
import studio.backlot.studio.job.Progress;
import studio.backlot.studio.picture.PictureFile;
import studio.backlot.studio.render.DrawnFrame;

/// Draws frames of shot descriptions.
@Command(
        name = "frame",
        mixinStandardHelpOptions = true,
        description = {
            "Draws one frame of a shot description: reads it, stages it in a set, solves the camera,"
                    + " and draws what that camera sees.",
            "With --lines every line of a file becomes a frame of its own."
        })
final class FrameCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DESCRIPTION", arity = "0..1", description = "The description.")
    private @Nullable String description;

    @Option(names = "-o", paramLabel = "FILE.png", description = "Where the frame goes.")
    private @Nullable Path output;

    @Option(names = "--lines", paramLabel = "FILE", description = "One description a line.")
    private @Nullable Path lines;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the frames of --lines go.")
    private @Nullable Path folder;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = PictureSize.Converter.class,
            defaultValue = "1280x720",
            description = "Size in pixels (default: ${DEFAULT-VALUE}).")
    private PictureSize size = new PictureSize(1280, 720);

    @Option(
            names = "--look",
            paramLabel = "LOOK",
            defaultValue = "shaded",
            description = "shaded, ink or pencil (default: ${DEFAULT-VALUE}).")
    private String look = "shaded";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Varies poses, dressing and strokes (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--buffers",
            paramLabel = "DIR",
            description = "Also writes depth.npy (float32, metres), ids.npy (uint16) and ids.png.")
    private @Nullable Path buffers;

    @Mixin private CameraOptions camera = new CameraOptions();

    @Option(
            names = "--sun",
            paramLabel = "WHEN@WHERE",
            description =
                    "The sun of a date and a place instead of the usual one of the time of day:"
                            + " '2026-06-21 18:30 +02:00 @ 52.52, 13.40', and behind it 'north 90'"
                            + " where true north is not up on the plan of the set but at that"
                            + " heading.")
    private @Nullable String sun;

    @Option(names = "--json", description = "Print how the frame came to be, as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        String one = description;
        Path file = lines;
        if ((one == null) == (file == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Give either one DESCRIPTION in quotes, or --lines FILE.");
        }
        FrameOptions options = options();
        ConceptStudio.look(look);
        PrintWriter out = spec.commandLine().getOut();
        if (one != null) {
            Path target = output;
            if (target == null) {
                throw new ParameterException(spec.commandLine(), "Say where it goes: -o FILE.png");
            }
            try (Interruption watched = watch();
                    ConceptStudio studio = ConceptStudio.open()) {
                watched.job().check();
                studio.prepare(look);
                tell(out, draw(studio, one, options, target, buffers));
            }
        } else if (file != null) {
            all(file, options, out);
        }
        return Exit.OK.code();
    }

    private void all(Path file, FrameOptions options, PrintWriter out) throws IOException {
        Path target = folder;
        if (target == null) {
            throw new ParameterException(spec.commandLine(), "Say where they go: --out DIR");
        }
        List<String> texts = Files.readAllLines(file, StandardCharsets.UTF_8);
        Files.createDirectories(target);
        int width = Math.max(3, String.valueOf(texts.size()).length());
        try (Interruption watched = watch();
                ConceptStudio studio = ConceptStudio.open()) {
            studio.prepare(look);
            studio.prepareWords();
            for (int i = 0; i < texts.size(); i++) {
                watched.job().check();
                if (texts.get(i).isBlank()) {
                    continue;
                }
                String name = ("%0" + width + "d").formatted(i + 1);
                Path picture = target.resolve(name + ".png");
                Path own = buffers == null ? null : buffers.resolve(name);
                Saved saved = draw(studio, texts.get(i), options, picture, own);
                out.println(json ? Json.line(saved.story()) : picture.toString());
                out.flush();
            }
        }
    }

    private Interruption watch() {
        return new Interruption(
                Progress.silent(), spec.commandLine().getErr(), "Frames that are there are whole.");
    }

    private void tell(PrintWriter out, Saved saved) {
        if (json) {
            out.println(Json.pretty(saved.story()));
            return;
        }
        ConceptFrame frame = saved.frame();
        out.println(saved.file());
        frame.scene().notes().forEach(note -> out.println("  " + note));
        frame.shot().conflicts().forEach(conflict -> out.println("  conflict: " + conflict));
        frame.shot().notes().forEach(note -> out.println("  " + note));
        frame.shot().missing().forEach(missing -> out.println("  " + missing.line()));
        frame.unread().forEach(unread -> out.println("  not understood: " + unread));
    }

    /// A frame and where it was written to.
    ///
    /// @param millis that the writing took
    private record Saved(ConceptFrame frame, Path file, double millis) {
        /// Its story, with the file; `saveMs` is no part of `totalMs`.
        ObjectNode story() {
            ObjectNode story = ConceptJson.of(frame);
            story.put("file", file.toString());
            story.withObject("/timings").put("saveMs", Math.rint(millis * 1000) / 1000);
            return story;
        }
    }

    private static Saved draw(
            ConceptStudio studio,
            String text,
            FrameOptions options,
            Path target,
            @Nullable Path buffers)
            throws IOException {
        ConceptFrame concept = studio.frame(text, options);
        DrawnFrame frame = concept.frame();
        long drawn = System.nanoTime();
        PictureFile.writePng(target, frame.rgba(), frame.width(), frame.height());
        float[] depth = frame.depth();
        short[] ids = frame.ids();
        if (buffers != null && depth != null && ids != null) {
            Files.createDirectories(buffers);
            int w = frame.width();
            int h = frame.height();
            PictureFile.writeNpy(buffers.resolve("depth.npy"), depth, w, h);
            PictureFile.writeNpy(buffers.resolve("ids.npy"), ids, w, h);
            PictureFile.writeGrey16(buffers.resolve("ids.png"), ids, w, h);
        }
        return new Saved(concept, target, (System.nanoTime() - drawn) * 1e-6);
    }

    private @Nullable Daylight daylight() {
        String asked = sun;
        try {
            return asked == null ? null : Daylight.parse(asked);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--sun: " + e.getMessage(), e);
        }
    }

    private FrameOptions options() {
        boolean wanted = buffers != null || json;
        return new FrameOptions(
                size.width(),
                size.height(),
                look,
                seed,
                camera.hired(),
                daylight(),
                wanted ? FrameOptions.Buffers.DEPTH_AND_IDS : FrameOptions.Buffers.NONE);
    }
}
