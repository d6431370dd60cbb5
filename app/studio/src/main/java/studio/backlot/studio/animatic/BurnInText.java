package studio.backlot.studio.animatic;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.backlot.assets.BundledFont;

/// Writes two short texts into the lower corners of frames, light on dark plates. Glyphs are drawn
/// once; a frame then costs no more than their pixels. Used by any thread.
final class BurnInText {
    /// 26 pixels on a frame of 1080 lines, the least that a phone shows legibly being 24.
    private static final double SHARE_OF_HEIGHT = 26 / 1080.0;

    private static final int LEAST_PIXELS = 10;
    private static final double PLATE = 0.68;
    private static final double INK = 0.94;

    private final int width;
    private final int height;
    private final Font font;
    private final int advance;
    private final int line;
    private final int baseline;
    private final int padding;
    private final Map<Character, byte[]> glyphs = new ConcurrentHashMap<>();

    BurnInText(int width, int height) {
        this.width = width;
        this.height = height;
        float size = (float) Math.max(LEAST_PIXELS, Math.round(height * SHARE_OF_HEIGHT));
        font = face().deriveFont(size);
        FontRenderContext context = new FontRenderContext(null, true, false);
        advance = (int) Math.ceil(font.getStringBounds("0", context).getWidth());
        line = Math.round(size * 1.5f);
        baseline = Math.round(size * 1.1f);
        padding = Math.round(size * 0.5f);
    }

    private static Font face() {
        try (InputStream in = BundledFont.FIGURES.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Scene, shot and lens of a clip.
    static String left(ShotInHand shot, long source) {
        return "SC %s  %s  %dmm"
                .formatted(
                        shot.scene().number(),
                        shot.shot().name(),
                        Math.round(shot.camera(source).optics().focalMm()));
    }

    /// Writes into a frame of RGBA bytes, top row first.
    void write(ByteBuffer rgba, String left, String right) {
        plate(rgba, left, padding);
        plate(rgba, right, width - padding - right.length() * advance - 2 * padding);
    }

    private void plate(ByteBuffer rgba, String text, int x) {
        int plateWidth = text.length() * advance + 2 * padding;
        int y = height - line - padding;
        for (int row = Math.max(0, y); row < Math.min(height, y + line); row++) {
            for (int col = Math.max(0, x); col < Math.min(width, x + plateWidth); col++) {
                blend(rgba, col, row, 12, PLATE);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            glyph(rgba, text.charAt(i), x + padding + i * advance, y);
        }
    }

    private void glyph(ByteBuffer rgba, char c, int x, int y) {
        byte[] mask = glyphs.computeIfAbsent(c, this::mask);
        for (int row = 0; row < line; row++) {
            for (int col = 0; col < advance; col++) {
                int cover = mask[row * advance + col] & 0xFF;
                boolean inside = x + col >= 0 && x + col < width && y + row >= 0;
                if (cover > 0 && inside && y + row < height) {
                    blend(rgba, x + col, y + row, 240, INK * cover / 255);
                }
            }
        }
    }

    private byte[] mask(char c) {
        BufferedImage image = new BufferedImage(advance, line, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        GlyphVector shape = font.createGlyphVector(g.getFontRenderContext(), String.valueOf(c));
        g.fill(shape.getOutline(0, baseline));
        g.dispose();
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone();
    }

    private void blend(ByteBuffer rgba, int x, int y, int grey, double cover) {
        int at = (y * width + x) * 4;
        for (int c = 0; c < 3; c++) {
            int was = rgba.get(at + c) & 0xFF;
            rgba.put(at + c, (byte) Math.round(was + (grey - was) * cover));
        }
    }
}
