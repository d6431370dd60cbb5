package studio.backlot.studio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardsPdfTest {
    @TempDir Path folder;

    @Test
    void everyWordOfALongDescriptionStandsOnThePage() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            words.append("word").append(i).append(' ');
        }
        Path file = write(List.of(board("1  INT. DINER – NIGHT", "001_A", words.toString())));
        String text = actualText(file);
        for (int i = 0; i < 150; i++) {
            assertTrue(text.contains("word" + i), "word" + i + " was cut off");
        }
    }

    @Test
    void devanagariAndEmojiAreShapedAndKept() throws IOException {
        Path file =
                write(
                        List.of(
                                board(
                                        "1  अंदर. रसोई – रात",
                                        "001_A",
                                        "मीरा खिड़की से बाहर देखती है। 😀")));
        assertTrue(actualText(file).contains("खिड़की"));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 96);
            ImageIO.write(image, "png", new File("target/boards-devanagari.png"));
            assertTrue(inkBelowPicture(image) > 100, "the description left no ink");
        }
    }

    @Test
    void rowsBreakBetweenPagesAndNoBoardIsLost() throws IOException {
        List<BoardSheet.Board> boards = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boards.add(board("Scene " + i / 7, "00%d_A".formatted(i), "She waits by the window."));
        }
        Path file = write(boards);
        String text = actualText(file);
        for (int i = 0; i < 20; i++) {
            assertTrue(text.contains("00%d_A".formatted(i)));
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            // Scenes of 7, 7 and 6 boards make 3 + 3 + 2 rows, two rows a page.
            assertEquals(4, document.getNumberOfPages());
        }
    }

    @Test
    void aMissingPictureLeavesNoHalfWrittenFile() {
        Path file = folder.resolve("boards.pdf");
        BoardSheet.Board board =
                new BoardSheet.Board(
                        "1", "001_A", "", "", List.of(), "", folder.resolve("absent.png"));
        assertThrows(
                IOException.class,
                () -> BoardsPdf.write(new BoardSheet("T", "s", List.of(board)), file));
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(folder.resolve("boards.pdf.new")));
    }

    private Path write(List<BoardSheet.Board> boards) throws IOException {
        Path file = folder.resolve("boards.pdf");
        BoardsPdf.write(new BoardSheet("Night Shift", "v001", boards), file);
        return file;
    }

    private BoardSheet.Board board(String scene, String number, String description)
            throws IOException {
        Path picture = folder.resolve("frame.png");
        BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 180; y++) {
            for (int x = 0; x < 320; x++) {
                image.setRGB(x, y, new Color(x * 255 / 320, y, 120).getRGB());
            }
        }
        ImageIO.write(image, "png", picture.toFile());
        return new BoardSheet.Board(
                scene,
                number,
                "MCU · 75 mm · eye level · push in",
                description,
                List.of("MARA: Sit down. You're letting the cold in."),
                "",
                picture);
    }

    /// The words behind the outlines, as a search in a viewer would find them.
    private static String actualText(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            StringBuilder all = new StringBuilder();
            for (var page : document.getPages()) {
                var properties = page.getResources().getPropertiesNames();
                for (var name : properties) {
                    all.append(
                                    page.getResources()
                                            .getProperties(name)
                                            .getCOSObject()
                                            .getString("ActualText"))
                            .append(' ');
                }
                assertTrue(
                        new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1)
                                .contains("BDC"));
            }
            return all.toString();
        }
    }

    private static int inkBelowPicture(BufferedImage image) {
        int dark = 0;
        for (int y = image.getHeight() / 3; y < image.getHeight() - 60; y++) {
            for (int x = 0; x < image.getWidth() / 3; x++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
