package studio.backlot.studio.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that are whole or as they were before: whoever reads one, or is killed writing it, never
/// leaves half of it under its name.
public final class WholeFile {
    private WholeFile() {}

    /// Writes a file in place of the one before.
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, content);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
