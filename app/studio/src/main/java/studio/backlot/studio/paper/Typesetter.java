package studio.backlot.studio.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import studio.backlot.assets.BundledFont;

/// Breaks text into shaped lines. Confined to one thread.
final class Typesetter {
    /// A line of shaped text with the characters it shows.
    record Line(TextLayout layout, String text) {}

    private static final FontRenderContext OUTLINES = new FontRenderContext(null, true, true);

    private final Font text = load(BundledFont.TEXT);
    private final Font strong = load(BundledFont.STRONG);
    private final Font figures = load(BundledFont.FIGURES);
    private final Font devanagari = load(BundledFont.DEVANAGARI);

    private static Font load(BundledFont font) {
        try (InputStream in = font.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font " + font.family() + " is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines of `content` no wider than `width` points.
    List<Line> lines(String content, BundledFont face, float size, float width) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : content.split("\\R", -1)) {
            if (paragraph.isBlank()) {
                continue;
            }
            AttributedString styled = style(paragraph, face, size);
            LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), OUTLINES);
            int start = 0;
            while (start < paragraph.length()) {
                TextLayout layout = measurer.nextLayout(width);
                int end = measurer.getPosition();
                lines.add(new Line(layout, paragraph.substring(start, end)));
                start = end;
            }
        }
        return lines;
    }

    private AttributedString style(String paragraph, BundledFont face, float size) {
        AttributedString styled = new AttributedString(paragraph);
        Font base = of(face).deriveFont(size);
        int i = 0;
        while (i < paragraph.length()) {
            Font font = fontFor(paragraph.codePointAt(i), base, size);
            int end = i;
            while (end < paragraph.length()
                    && fontFor(paragraph.codePointAt(end), base, size).equals(font)) {
                end += Character.charCount(paragraph.codePointAt(end));
            }
            styled.addAttribute(TextAttribute.FONT, font, i, end);
            i = end;
        }
        return styled;
    }

    private Font fontFor(int codePoint, Font base, float size) {
        if (base.canDisplay(codePoint)) {
            return base;
        }
        if (devanagari.canDisplay(codePoint)) {
            return devanagari.deriveFont(size);
        }
        return systemFont(codePoint, size);
    }

    /// Scripts that the bundled faces do not hold are taken from whatever the machine has.
    private Font systemFont(int codePoint, float size) {
        for (Font font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
            if (font.canDisplay(codePoint)) {
                return font.deriveFont(size);
            }
        }
        return text.deriveFont(size);
    }

    private Font of(BundledFont face) {
        return switch (face) {
            case TEXT -> text;
            case STRONG -> strong;
            case FIGURES -> figures;
            case DEVANAGARI -> devanagari;
        };
    }
}
