package studio.backlot.studio.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.job.CancelledException;
import studio.backlot.studio.job.Progress;

class ContactSheetsTest {
    /// Every title of a set leads to that set, a camera shows each by day and by night, and every
    /// one of the people is one.
    @Test
    void everythingThatShipsIsOnAPage(@TempDir Path folder) throws IOException {
        try (ConceptStudio studio = ConceptStudio.open()) {
            ContactSheets.Made made = ContactSheets.make(studio, folder, Progress.silent());
            assertEquals(List.of(), made.findings());
            assertEquals(
                    List.of("sets-day", "sets-night", "people", "poses", "faces", "looks"),
                    made.files().stream()
                            .map(file -> file.getFileName().toString().replace(".jpg", ""))
                            .toList());
            for (Path file : made.files()) {
                assertTrue(Files.size(file) < 2_000_000, file::toString);
                assertTrue(contrast(ImageIO.read(file.toFile())) > 20, file + " shows nothing");
            }
        }
    }

    /// Standard deviation of green over a page.
    private static double contrast(BufferedImage page) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int y = 0; y < page.getHeight(); y += 7) {
            for (int x = 0; x < page.getWidth(); x += 7) {
                double green = page.getRGB(x, y) >> 8 & 0xFF;
                sum += green;
                squares += green * green;
                n++;
            }
        }
        return Math.sqrt(squares / n - sum / n * (sum / n));
    }

    @Test
    void whatIsCancelledLeavesNoPage(@TempDir Path folder) throws IOException {
        Progress progress = Progress.silent();
        progress.cancel();
        try (ConceptStudio studio = ConceptStudio.open()) {
            assertThrows(
                    CancelledException.class, () -> ContactSheets.make(studio, folder, progress));
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
