package studio.backlot.studio.contact;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import studio.backlot.assets.BundledFont;
import studio.backlot.studio.environment.WholeFile;
import studio.backlot.studio.render.DrawnFrame;

/// One page of pictures with a caption under each.
final class Sheet {
    private static final int MARGIN = 24;
    private static final int GAP = 12;
    private static final int CAPTION = 24;
    private static final int TITLE = 56;
    private static final Color PAPER = new Color(0x17181B);
    private static final Color INK = new Color(0xE8E6E1);
    private static final Color FAINT = new Color(0xA9A7A2);
    private static final float QUALITY = 0.88f;

    private final String title;
    private final int columns;
    private final int width;
    private final int height;
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(String caption, BufferedImage picture) {}

    /// @param width of a picture in pixels
    /// @param height of a picture in pixels
    Sheet(String title, int columns, int width, int height) {
        this.title = title;
        this.columns = columns;
        this.width = width;
        this.height = height;
    }

    void add(String caption, DrawnFrame frame) {
        BufferedImage image =
                new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        ByteBuffer rgba = frame.rgba().duplicate().rewind();
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int r = rgba.get() & 0xFF;
                int g = rgba.get() & 0xFF;
                int b = rgba.get() & 0xFF;
                rgba.get();
                image.setRGB(x, y, r << 16 | g << 8 | b);
            }
        }
        cells.add(new Cell(caption, image));
    }

    int size() {
        return cells.size();
    }

    /// Writes the page under its name, whole or not at all.
    void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page(), null, null), how);
        } finally {
            writer.dispose();
        }
        WholeFile.write(file, bytes.toByteArray());
    }

    private BufferedImage page() {
        int rows = (cells.size() + columns - 1) / columns;
        BufferedImage page =
                new BufferedImage(
                        2 * MARGIN + columns * width + (columns - 1) * GAP,
                        TITLE + MARGIN + rows * (height + CAPTION + GAP),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        try {
            g.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setColor(PAPER);
            g.fillRect(0, 0, page.getWidth(), page.getHeight());
            g.setColor(INK);
            g.setFont(font(BundledFont.STRONG, 22));
            g.drawString(title, MARGIN, 38);
            g.setFont(font(BundledFont.TEXT, 14));
            g.setColor(FAINT);
            for (int i = 0; i < cells.size(); i++) {
                int x = MARGIN + i % columns * (width + GAP);
                int y = TITLE + i / columns * (height + CAPTION + GAP);
                g.drawImage(cells.get(i).picture(), x, y, width, height, null);
                g.drawString(cells.get(i).caption(), x, y + height + 17);
            }
        } finally {
            g.dispose();
        }
        return page;
    }

    private static Font font(BundledFont face, float size) {
        try (InputStream in = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
