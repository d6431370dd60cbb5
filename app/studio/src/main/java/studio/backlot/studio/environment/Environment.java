package studio.backlot.studio.environment;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;
import studio.backlot.studio.environment.Finding.Need;

/// Looks at the machine. Every look is independent: one that fails is a finding, not a failure.
public final class Environment {
    private Environment() {}

    /// Looks at everything, in the order of a report. May take a second: libraries are loaded.
    public static List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("jdk", Need.REQUIRED, jdk()));
        findings.add(new Finding("system", Need.REQUIRED, system()));
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

    private static Capability display() {
        if (GraphicsEnvironment.isHeadless()) {
            return new Capability.Unavailable(
                    "no display",
                    "The studio window needs one; frames, boards and animatics do not.");
        }
        return new Capability.Available("a display is there");
    }

    private static Capability sound() {
        var line =
                new DataLine.Info(
                        SourceDataLine.class, new AudioFormat(48_000, 16, 2, true, false));
        if (AudioSystem.isLineSupported(line)) {
            return new Capability.Available("48 kHz stereo line");
        }
        return new Capability.Unavailable(
                "no sound device",
                "Playback is silent; exports carry sound all the same. On Debian: apt-get install"
                        + " libasound2");
    }
}
