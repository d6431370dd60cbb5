package studio.backlot.storyboard.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Reads a screenplay from a file, whatever of the known formats it is in.
public final class ScriptReader {
    private ScriptReader() {}

    /// @throws ScriptException with the file, the line and a remedy
    public static Screenplay read(Path file) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        try {
            if (!Files.isRegularFile(file)) {
                boolean folder = Files.isDirectory(file);
                throw new ScriptException(
                        ScriptException.Code.NOT_READABLE,
                        file.toString(),
                        0,
                        folder ? "this is a folder, not a script." : "there is no such file.",
                        "Give the path of a .fountain, .txt or .fdx file.");
            }
            ScriptSource.requireSize(name, Files.size(file));
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ScriptException(
                    ScriptException.Code.NOT_READABLE,
                    file.toString(),
                    0,
                    "the file cannot be read (" + e.getMessage() + ").",
                    "Check that it exists and that you may read it.");
        }
    }

    /// @param name file name; its ending decides the format where the text does not
    public static Screenplay read(String name, byte[] bytes) {
        return read(ScriptSource.decode(name, bytes));
    }

    /// @param source text already decoded, as typed in an editor
    public static Screenplay read(ScriptSource source) {
        if (source.file().toLowerCase(Locale.ROOT).endsWith(".storyboarder")) {
            throw new ScriptException(
                    ScriptException.Code.UNKNOWN_FORMAT,
                    source.file(),
                    0,
                    "this is a Storyboarder project, not a screenplay.",
                    "Open it in the window (`backlot FILE`), save it, and give that production.");
        }
        String head = source.text().substring(0, Math.min(400, source.text().length())).strip();
        boolean xml = head.startsWith("<?xml") || head.startsWith("<FinalDraft");
        if (xml || source.file().toLowerCase(Locale.ROOT).endsWith(".fdx")) {
            return FdxParser.parse(source);
        }
        return FountainParser.parse(source);
    }
}
