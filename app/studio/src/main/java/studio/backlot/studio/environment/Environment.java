package studio.backlot.studio.environment;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import studio.backlot.assets.BundledFont;
import studio.backlot.gl.context.EglContext;
import studio.backlot.media.movie.Ffmpeg;
import studio.backlot.media.playback.SoundCard;
import studio.backlot.media.voice.EspeakVoice;
import studio.backlot.model.ort.OnnxRuntime;
import studio.backlot.model.pack.BundledModel;
import studio.backlot.studio.environment.Finding.Need;

/// Looks at the machine. Every look is independent: one that fails is a finding, not a failure.
public final class Environment {
    private Environment() {}

    /// Looks at everything, in the order of a report. May take a second: libraries are loaded.
    public static List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("jdk", Need.REQUIRED, jdk()));
        findings.add(new Finding("system", Need.REQUIRED, system()));
        packages("backlot.missing")
                .ifPresent(found -> findings.add(new Finding("libraries", Need.REQUIRED, found)));
        packages("backlot.missing.window")
                .ifPresent(found -> findings.add(new Finding("window", Need.OPTIONAL, found)));
        findings.add(new Finding("graphics", Need.REQUIRED, graphics()));
        findings.add(
                new Finding(
                        "onnx",
                        Need.REQUIRED,
                        look(OnnxRuntime::describe, "Install Backlot again for this system.")));
        findings.add(new Finding("models", Need.REQUIRED, models()));
        findings.add(
                new Finding(
                        "encoders",
                        Need.REQUIRED,
                        look(Ffmpeg::describe, "Install Backlot again for this system.")));
        findings.add(new Finding("fonts", Need.REQUIRED, fonts()));
        findings.add(new Finding("cache", Need.REQUIRED, cache()));
        findings.add(new Finding("voice", Need.OPTIONAL, voice()));
        findings.add(new Finding("display", Need.OPTIONAL, display()));
        findings.add(new Finding("sound", Need.OPTIONAL, sound()));
        return List.copyOf(findings);
    }

    private static Capability jdk() {
        return new Capability.Available(
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    }

    private static Capability system() {
        var runtime = Runtime.getRuntime();
        return new Capability.Available(
                "%s %s, %s, %d cores, %d MB for Backlot"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch"),
                                runtime.availableProcessors(),
                                runtime.maxMemory() >> 20));
    }

    /// System libraries as the launcher looked for them; empty where nobody looked.
    private static Optional<Capability> packages(String property) {
        String missing = System.getProperty(property);
        if (missing == null) {
            return Optional.empty();
        }
        return Optional.of(
                missing.isBlank()
                        ? new Capability.Available("of the system, all there")
                        : new Capability.Unavailable(
                                "missing: " + missing.strip(),
                                "On Debian, as root: apt-get install " + missing.strip()));
    }

    private static Capability graphics() {
        return look(
                () -> {
                    try (var context = EglContext.create()) {
                        return context.describe();
                    }
                },
                "Frames cannot be drawn. On Debian: apt-get install libegl1 libgl1 libgl1-mesa-dri");
    }

    private static Capability models() {
        return look(
                () -> {
                    var lines = new ArrayList<String>();
                    for (BundledModel model : BundledModel.values()) {
                        model.verify();
                        lines.add(
                                "%s, %s, sha256 %s"
                                        .formatted(model.title(), model.licence(), model.sha256()));
                    }
                    return String.join("\n", lines);
                },
                "Install Backlot again, or build it again: ./backlot test");
    }

    private static Capability voice() {
        if (EspeakVoice.find().isPresent()) {
            return new Capability.Available(EspeakVoice.find().orElseThrow().name());
        }
        return new Capability.Unavailable(
                "no speech engine",
                "Dialogue is a tone in the rhythm of the words. On Debian: apt-get install"
                        + " espeak-ng");
    }

    private static Capability fonts() {
        return look(
                () -> {
                    var names = new ArrayList<String>();
                    for (BundledFont font : BundledFont.values()) {
                        try (InputStream in = font.open()) {
                            names.add(Font.createFont(Font.TRUETYPE_FONT, in).getFontName());
                        } catch (IOException | FontFormatException e) {
                            throw new IllegalStateException(
                                    font.family() + ": " + e.getMessage(), e);
                        }
                    }
                    return String.join(", ", names);
                },
                "Text cannot be set. On Debian: apt-get install fontconfig");
    }

    private static Capability cache() {
        Path folder = Folders.cache();
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException(folder + " cannot be written");
            }
            return new Capability.Available(folder + free(folder));
        } catch (IOException e) {
            return new Capability.Unavailable(
                    String.valueOf(e.getMessage()), "Set BACKLOT_CACHE to a folder of yours.");
        }
    }

    // In some containers nobody knows on what a folder lies; it is as good as another.
    private static String free(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return ", " + (free >> 20) + " MB free";
        } catch (IOException e) {
            return ", of unknown size";
        }
    }

    // A look loads libraries and drivers of others, which may fail in any way.
    private static Capability look(Supplier<String> at, String remedy) {
        try {
            return new Capability.Available(at.get());
        } catch (LinkageError | RuntimeException e) {
            String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return new Capability.Unavailable(said, remedy);
        }
    }

    private static Capability display() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        String display = System.getenv("DISPLAY");
        String wayland = System.getenv("WAYLAND_DISPLAY");
        if (linux && display == null && wayland == null) {
            return new Capability.Unavailable(
                    "no display",
                    "The studio window needs one; frames, boards and animatics do not.");
        }
        if (!linux) {
            return new Capability.Available("of the desktop");
        }
        return new Capability.Available(display == null ? wayland : display);
    }

    private static Capability sound() {
        if (SoundCard.isThere()) {
            return new Capability.Available("48 kHz stereo line");
        }
        return new Capability.Unavailable(
                "no sound device",
                "Playback is silent; exports carry sound all the same. On Debian: apt-get install"
                        + " libasound2");
    }
}
