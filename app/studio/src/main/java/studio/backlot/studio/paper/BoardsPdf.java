package studio.backlot.studio.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import studio.backlot.assets.BundledFont;

/// Writes boards as a PDF: three across on landscape A4, rows as high as their longest text, so
/// that no description is ever cut off. Confined to one thread.
public final class BoardsPdf {
    /// A4 on its side, in points.
    private static final PDRectangle PAGE = new PDRectangle(841.89f, 595.276f);

    private static final float MARGIN = 30;
    private static final float GAP = 16;
    private static final int ACROSS = 3;
    private static final float CELL = (PAGE.getWidth() - 2 * MARGIN - (ACROSS - 1) * GAP) / ACROSS;
    private static final float FOOT = 6;

    private static final float[] BLACK = {0.08f, 0.085f, 0.09f};
    private static final float[] GREY = {0.36f, 0.38f, 0.41f};
    private static final float[] ACCENT = {0.70f, 0.42f, 0.0f};

    private final Typesetter typesetter = new Typesetter();
    private final PDDocument document;
    private final Map<Path, PDImageXObject> pictures = new HashMap<>();
    private PDPageContentStream page;
    private float top;
    private int pageNumber;

    private BoardsPdf(PDDocument document, BoardSheet sheet) throws IOException {
        this.document = document;
        this.page = newPage(sheet);
    }

    /// Writes `sheet` to `file`; the file appears whole or not at all.
    ///
    /// @throws IOException where a picture cannot be read or the file cannot be written
    public static void write(BoardSheet sheet, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(sheet.title());
            document.getDocumentInformation().setCreator("Backlot");
            BoardsPdf pdf = new BoardsPdf(document, sheet);
            pdf.boards(sheet);
            pdf.page.close();
            try (OutputStream out = Files.newOutputStream(draft)) {
                document.save(out);
            }
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// The text blocks of one cell, measured before the row is placed.
    private record Cell(BoardSheet.Board board, float pictureHeight, List<Block> blocks) {
        float height() {
            float sum = pictureHeight + 6;
            for (Block block : blocks) {
                sum += block.height();
            }
            return sum;
        }
    }

    private record Block(List<Typesetter.Line> lines, float leading, float after, float[] colour) {
        float height() {
            return lines.size() * leading + (lines.isEmpty() ? 0 : after);
        }
    }

    private void boards(BoardSheet sheet) throws IOException {
        String scene = "";
        List<Cell> row = new ArrayList<>();
        for (BoardSheet.Board board : sheet.boards()) {
            boolean newScene = !board.scene().equals(scene);
            if (newScene || row.size() == ACROSS) {
                place(sheet, row, "");
                row.clear();
            }
            if (newScene) {
                scene = board.scene();
                Cell first = measure(board);
                row.add(first);
                heading(sheet, scene, first.height());
                continue;
            }
            row.add(measure(board));
        }
        place(sheet, row, scene);
    }

    private Cell measure(BoardSheet.Board board) throws IOException {
        PDImageXObject picture = picture(board.picture());
        float height = CELL * picture.getHeight() / picture.getWidth();
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(board.number(), BundledFont.STRONG, 11, 14, 1, BLACK));
        blocks.add(block(board.camera(), BundledFont.TEXT, 7.5f, 10, 2, GREY));
        blocks.add(block(board.description(), BundledFont.TEXT, 8.5f, 11, 3, BLACK));
        for (String speech : board.dialogue()) {
            blocks.add(block(speech, BundledFont.TEXT, 8.5f, 11, 2, GREY));
        }
        blocks.add(block(board.notes(), BundledFont.TEXT, 7.5f, 10, 2, ACCENT));
        return new Cell(board, height, blocks);
    }

    private Block block(
            String text, BundledFont face, float size, float leading, float after, float[] colour) {
        return new Block(typesetter.lines(text, face, size, CELL), leading, after, colour);
    }

    private void heading(BoardSheet sheet, String scene, float below) throws IOException {
        if (top - 24 - below < MARGIN + FOOT) {
            page.close();
            page = newPage(sheet);
        }
        float width = PAGE.getWidth() - 2 * MARGIN;
        List<Typesetter.Line> lines = typesetter.lines(scene, BundledFont.STRONG, 10, width);
        for (Typesetter.Line line : lines) {
            draw(line, MARGIN, top - 11, BLACK);
            top -= 14;
        }
        page.setStrokingColor(0.75f, 0.76f, 0.78f);
        page.setLineWidth(0.6f);
        page.moveTo(MARGIN, top - 1);
        page.lineTo(PAGE.getWidth() - MARGIN, top - 1);
        page.stroke();
        top -= 9;
    }

    private void place(BoardSheet sheet, List<Cell> row, String continued) throws IOException {
        if (row.isEmpty()) {
            return;
        }
        float height = 0;
        for (Cell cell : row) {
            height = Math.max(height, cell.height());
        }
        if (top - height < MARGIN + FOOT && top < PAGE.getHeight() - MARGIN - 40) {
            page.close();
            page = newPage(sheet);
            if (!continued.isEmpty()) {
                heading(sheet, continued, height);
            }
        }
        for (int i = 0; i < row.size(); i++) {
            cell(row.get(i), MARGIN + i * (CELL + GAP));
        }
        top -= height + 12;
    }

    private void cell(Cell cell, float x) throws IOException {
        float y = top - cell.pictureHeight();
        page.drawImage(picture(cell.board().picture()), x, y, CELL, cell.pictureHeight());
        page.setStrokingColor(0.1f, 0.1f, 0.1f);
        page.setLineWidth(0.5f);
        page.addRect(x, y, CELL, cell.pictureHeight());
        page.stroke();
        y -= 6;
        for (Block block : cell.blocks()) {
            for (Typesetter.Line line : block.lines()) {
                y -= block.leading();
                draw(line, x, y + block.leading() * 0.25f, block.colour());
            }
            y -= block.lines().isEmpty() ? 0 : block.after();
        }
    }

    private PDPageContentStream newPage(BoardSheet sheet) throws IOException {
        PDPage next = new PDPage(PAGE);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        pageNumber++;
        top = PAGE.getHeight() - MARGIN;
        float width = PAGE.getWidth() - 2 * MARGIN;
        if (pageNumber == 1) {
            for (Typesetter.Line line :
                    typesetter.lines(sheet.title(), BundledFont.STRONG, 18, width)) {
                draw(line, MARGIN, top - 16, BLACK);
                top -= 22;
            }
        }
        String foot = sheet.title() + "  ·  " + sheet.subtitle() + "  ·  " + pageNumber;
        for (Typesetter.Line line : typesetter.lines(foot, BundledFont.TEXT, 7, width)) {
            draw(line, MARGIN, MARGIN - 8, GREY);
        }
        return page;
    }

    private PDImageXObject picture(Path file) throws IOException {
        PDImageXObject known = pictures.get(file);
        if (known == null) {
            known = JPEGFactory.createFromByteArray(document, PaperPicture.of(file));
            pictures.put(file, known);
        }
        return known;
    }

    /// Draws the outlines of a line; a reader that searches or copies finds the words themselves.
    private void draw(Typesetter.Line line, float x, float y, float[] colour) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, line.text());
        page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
        page.setNonStrokingColor(colour[0], colour[1], colour[2]);
        AffineTransform place = new AffineTransform(1, 0, 0, -1, x, y);
        PathIterator outline = line.layout().getOutline(place).getPathIterator(null);
        trace(outline);
        page.fill();
        page.endMarkedContent();
    }

    private void trace(PathIterator outline) throws IOException {
        float[] p = new float[6];
        float lastX = 0;
        float lastY = 0;
        while (!outline.isDone()) {
            switch (outline.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    page.moveTo(p[0], p[1]);
                    lastX = p[0];
                    lastY = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    page.lineTo(p[0], p[1]);
                    lastX = p[0];
                    lastY = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    page.curveTo(
                            lastX + (p[0] - lastX) * 2 / 3,
                            lastY + (p[1] - lastY) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            p[3] + (p[1] - p[3]) * 2 / 3,
                            p[2],
                            p[3]);
                    lastX = p[2];
                    lastY = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    page.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    lastX = p[4];
                    lastY = p[5];
                }
                default -> page.closePath();
            }
            outline.next();
        }
    }
}
