package studio.backlot.desktop.timeline;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.timeline.TimelineRows.Row;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.time.Timecode;

/// Draws what is in view and nothing else. Everything lies on whole pixels, pictures have the size
/// they are drawn in, and nothing is clipped: a pulse of scrolling only copies. FX thread only.
final class TimelinePainter {
    private static final double NAME_HEIGHT = 20;
    private static final double LETTER = 7.2;
    private static final double SMALL_LETTER = 6.4;
    private static final double HEAD = TimelineRows.HEAD;
    private static final double RULER = TimelineRows.RULER;
    private static final Color GROUND = Color.web("#17181A");
    private static final Color PANEL = Color.web("#1F2123");
    private static final Color LINE = Color.web("#3A3D41");
    private static final Color TEXT = Color.web("#E8E9EB");
    private static final Color QUIET = Color.web("#A7ABB1");
    private static final Color SELECTION = Color.web("#3D7FF0");
    private static final Color ATTENTION = Color.web("#F2A93B");
    private static final Color SOUND = Color.web("#2B3A34");
    private static final Color SOUND_EDGE = Color.web("#58B37A");
    private static final Font FIGURES = Font.font("JetBrains Mono", 10.5);
    private static final Font STRONG = Font.font("Inter SemiBold", 11);
    private static final Font PLAIN = Font.font("Inter", 11);

    /// What a scene's clips are coloured with.
    private record Hue(Color body, Color name) {}

    /// What is drawn besides the cut.
    ///
    /// @param item id of the selected item, null for none
    /// @param drop where a clip that is being moved would go, negative for nowhere
    /// @param says what a drag does, and where the pointer is; null while nothing is dragged
    record Marks(
            long playhead,
            @Nullable String shotId,
            @Nullable String item,
            long drop,
            @Nullable String says,
            double pointer,
            boolean focused) {}

    private final Canvas canvas;
    private final TimelinePictures pictures;
    private final Map<String, Shot> shots = new HashMap<>();
    private final Map<String, Hue> hues = new HashMap<>();

    TimelinePainter(Canvas canvas, TimelinePictures pictures) {
        this.canvas = canvas;
        this.pictures = pictures;
    }

    /// Names and colours of the shots.
    void know(@Nullable Production now) {
        shots.clear();
        hues.clear();
        double hue = 210;
        if (now == null) {
            return;
        }
        for (var scene : now.scenes()) {
            hue = (hue + 47) % 360;
            Hue colours = new Hue(Color.hsb(hue, 0.22, 0.24), Color.hsb(hue, 0.30, 0.36));
            for (Shot shot : scene.shots()) {
                shots.put(shot.id(), shot);
                hues.put(shot.id(), colours);
            }
        }
    }

    void paint(@Nullable TimelineRows rows, TimelineScale scale, Marks marks) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.setImageSmoothing(false);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(GROUND);
        g.fillRect(0, 0, width, height);
        if (rows == null || width < HEAD) {
            return;
        }
        ruler(g, rows.cut(), scale, width);
        for (Row row : rows.rows()) {
            g.setFill(PANEL);
            g.fillRect(HEAD, row.y() + 1, width - HEAD, row.height() - 2);
            items(g, row, scale, marks, width);
            head(g, row);
        }
        marker(g, rows, scale, marks, width);
        if (marks.focused()) {
            g.setStroke(SELECTION);
            g.setLineWidth(2);
            g.strokeRect(1, 1, width - 2, height - 2);
        }
        says(g, marks, width);
    }

    private static void marker(
            GraphicsContext g, TimelineRows rows, TimelineScale scale, Marks marks, double width) {
        if (marks.drop() >= 0) {
            double x = Math.floor(HEAD + scale.x(marks.drop()));
            g.setFill(SELECTION);
            g.fillRect(x - 1, RULER, 3, rows.bottom() - RULER);
        }
        double x = Math.floor(HEAD + scale.x(marks.playhead()));
        if (x >= HEAD && x <= width) {
            g.setFill(ATTENTION);
            g.fillRect(x, 0, 2, rows.bottom());
            g.fillPolygon(new double[] {x - 5, x + 7, x + 1}, new double[] {0, 0, 8}, 3);
        }
    }

    private static void says(GraphicsContext g, Marks marks, double width) {
        String text = marks.says();
        if (text == null) {
            return;
        }
        double w = 16 + SMALL_LETTER * text.length();
        double x = Math.clamp(marks.pointer() + 12, HEAD, Math.max(HEAD, width - w - 8));
        double y = RULER + 28;
        g.setFill(GROUND);
        g.fillRect(x, y, w, 24);
        g.setStroke(LINE);
        g.setLineWidth(1);
        g.strokeRect(x + 0.5, y + 0.5, w - 1, 23);
        g.setFill(TEXT);
        g.setFont(FIGURES);
        g.fillText(text, x + 8, y + 12);
    }

    private static void ruler(GraphicsContext g, Cut cut, TimelineScale s, double width) {
        g.setFill(PANEL);
        g.fillRect(0, 0, width, RULER);
        long step = s.rulerStep(cut.rate().nominal());
        long first = (long) Math.max(0, Math.floor(s.firstFrame() / step) * step);
        g.setFont(FIGURES);
        for (long frame = first; HEAD + s.x(frame) < width; frame += step) {
            double x = Math.floor(HEAD + s.x(frame));
            if (x < HEAD) {
                continue;
            }
            g.setFill(LINE);
            g.fillRect(x, RULER - 7, 1, 7);
            g.setFill(QUIET);
            g.fillText(
                    Timecode.of(frame, cut.rate(), Timecode.usual(cut.rate())).toString(),
                    x + 5,
                    RULER / 2);
        }
        g.setFill(GROUND);
        g.fillRect(0, 0, HEAD, RULER);
    }

    private static void head(GraphicsContext g, Row row) {
        g.setFill(GROUND);
        g.fillRect(0, row.y(), HEAD, row.height());
        g.setFill(QUIET);
        g.setFont(PLAIN);
        g.fillText(row.track().name(), 10, row.y() + row.height() / 2, HEAD - 16);
    }

    private void items(GraphicsContext g, Row row, TimelineScale s, Marks marks, double width) {
        int first = row.at((long) Math.floor(Math.max(0, s.firstFrame())));
        for (int i = Math.max(0, first); i < row.starts().length; i++) {
            Item item = row.track().items().get(i);
            double x = Math.floor(HEAD + s.x(row.starts()[i]));
            if (x > width) {
                return;
            }
            double end = Math.floor(HEAD + s.x(row.starts()[i] + item.frames()));
            double from = Math.max(x, HEAD);
            double to = Math.min(end - 1, width);
            if (to <= from) {
                continue;
            }
            switch (item) {
                case Item.Clip clip -> clip(g, clip, row, x, from, to);
                case Item.SoundClip sound -> sound(g, sound, row, from, to);
                case Item.Gap gap -> {}
                case Item.Blend blend -> {}
            }
            boolean chosen = item.id().equals(marks.item());
            boolean shown = item instanceof Item.Clip clip && clip.shotId().equals(marks.shotId());
            if (chosen || shown) {
                outline(g, row, from, to, chosen ? 3 : 1);
            }
        }
    }

    private static void outline(GraphicsContext g, Row row, double from, double to, double line) {
        g.setFill(SELECTION);
        double top = row.y() + 2;
        double bottom = row.y() + row.height() - 2;
        g.fillRect(from, top, to - from, line);
        g.fillRect(from, bottom - line, to - from, line);
        g.fillRect(from, top, line, bottom - top);
        g.fillRect(to - line, top, line, bottom - top);
    }

    private void clip(
            GraphicsContext g, Item.Clip clip, Row row, double x, double from, double to) {
        Shot shot = shots.get(clip.shotId());
        Hue hue = hues.getOrDefault(clip.shotId(), new Hue(PANEL, LINE));
        double top = row.y() + 2;
        int high = (int) (row.height() - 4 - NAME_HEIGHT);
        Image picture = pictures.of(clip.shotId(), high);
        if (picture == null) {
            g.setFill(hue.body());
            g.fillRect(from, top + NAME_HEIGHT, to - from, high);
        } else {
            strip(g, picture, top + NAME_HEIGHT, x, from, to);
        }
        g.setFill(hue.name());
        g.fillRect(from, top, to - from, NAME_HEIGHT);
        if (shot != null && to - from > 12) {
            name(g, shot, top + NAME_HEIGHT / 2 + 0.5, from, to);
        }
    }

    /// The picture again and again over a long clip; its middle, where the subject is, in a short
    /// one.
    private static void strip(
            GraphicsContext g, Image picture, double y, double x, double from, double to) {
        double w = picture.getWidth();
        double h = picture.getHeight();
        double whole = to - x;
        if (whole < w) {
            double left = Math.floor((w - whole) / 2) + from - x;
            g.drawImage(picture, left, 0, to - from, h, from, y, to - from, h);
            return;
        }
        double first = x + Math.floor((from - x) / w) * w;
        for (double at = first; at < to; at += w) {
            double a = Math.max(at, from);
            double b = Math.min(at + w, to);
            g.drawImage(picture, a - at, 0, b - a, h, a, y, b - a, h);
        }
    }

    private static void name(GraphicsContext g, Shot shot, double y, double from, double to) {
        double room = to - from - 10;
        boolean whole = room > LETTER * shot.name().length();
        String name = whole ? shot.name() : shot.setup();
        if (!whole && room + 4 < LETTER * name.length()) {
            return;
        }
        g.setFont(STRONG);
        g.setFill(TEXT);
        g.fillText(name, whole ? from + 6 : from + 3, y);
        double left = room - 8 - LETTER * name.length();
        if (whole && left > 60) {
            g.setFont(PLAIN);
            g.setFill(QUIET);
            g.fillText(fitted(shot.description(), left), from + 14 + LETTER * name.length(), y);
        }
    }

    private static String fitted(String text, double room) {
        int letters = (int) (room / SMALL_LETTER);
        return text.length() <= letters
                ? text
                : text.substring(0, Math.max(0, letters - 1)).stripTrailing() + "…";
    }

    private static void sound(
            GraphicsContext g, Item.SoundClip sound, Row row, double from, double to) {
        g.setFill(SOUND);
        g.fillRect(from, row.y() + 3, to - from, row.height() - 6);
        g.setFill(SOUND_EDGE);
        g.fillRect(from, row.y() + 3, to - from, 2);
        if (to - from > 40) {
            String words =
                    switch (sound.source()) {
                        case Item.SoundSource.Speech speech ->
                                speech.character() + ": " + speech.text();
                        case Item.SoundSource.Recording recording -> recording.name();
                    };
            g.setFill(TEXT);
            g.setFont(PLAIN);
            g.fillText(
                    fitted(words.replaceAll("\\s+", " "), to - from - 10),
                    from + 6,
                    row.y() + row.height() / 2 + 1);
        }
    }
}
