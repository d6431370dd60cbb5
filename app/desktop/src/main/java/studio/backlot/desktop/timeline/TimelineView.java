package studio.backlot.desktop.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.Timecode;

/// Ruler, picture track and sound tracks of a cut. FX thread only.
///
/// One canvas draws what is in view and nothing else; labels that do not fit are left out rather
/// than squeezed.
public final class TimelineView extends Region {
    /// Where small pictures of shots come from; null while one is not there yet.
    @FunctionalInterface
    public interface Thumbnails {
        @Nullable Image of(String shotId);
    }

    private static final double RULER = 22;
    private static final double PICTURE = 92;
    private static final double SOUND = 34;
    private static final double HEAD = 74;
    private static final Color GROUND = Color.web("#17181A");
    private static final Color PANEL = Color.web("#1F2123");
    private static final Color LINE = Color.web("#3A3D41");
    private static final Color TEXT = Color.web("#E8E9EB");
    private static final Color QUIET = Color.web("#A7ABB1");
    private static final Color SELECTION = Color.web("#3D7FF0");
    private static final Color ATTENTION = Color.web("#F2A93B");
    private static final Font FIGURES = Font.font("JetBrains Mono", 10.5);
    private static final Font STRONG = Font.font("Inter SemiBold", 11);
    private static final Font PLAIN = Font.font("Inter", 11);

    private final Canvas canvas = new Canvas();
    private final Thumbnails thumbnails;
    private final ObjectProperty<@Nullable Production> production = new SimpleObjectProperty<>();
    private final LongProperty playhead = new SimpleLongProperty();
    private final StringProperty selectedShot = new SimpleStringProperty();
    private final ObjectProperty<TimelineScale> scale =
            new SimpleObjectProperty<>(new TimelineScale(1.2, 0));
    private final Map<String, Shot> shots = new HashMap<>();
    private final Map<String, Double> hues = new HashMap<>();

    public TimelineView(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
        getChildren().add(canvas);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Timeline");
        setMinHeight(RULER + PICTURE + SOUND + 8);
        production.addListener((o, was, is) -> index(is));
        playhead.addListener((o, was, is) -> draw());
        selectedShot.addListener((o, was, is) -> draw());
        scale.addListener((o, was, is) -> draw());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::key);
        focusedProperty().addListener((o, was, is) -> draw());
    }

    public ObjectProperty<@Nullable Production> productionProperty() {
        return production;
    }

    /// Frame of the cut under the playhead.
    public LongProperty playheadProperty() {
        return playhead;
    }

    /// Id of the selected shot.
    public StringProperty selectedShotProperty() {
        return selectedShot;
    }

    public ObjectProperty<TimelineScale> scaleProperty() {
        return scale;
    }

    /// Draws again, because a thumbnail came.
    public void refresh() {
        draw();
    }

    /// Zooms so that the whole cut is in view.
    public void showAll() {
        Cut cut = cut();
        double room = getWidth() - HEAD - 12;
        if (cut != null && cut.frames() > 0 && room > 0) {
            double pixels =
                    Math.clamp(room / cut.frames(), TimelineScale.WIDEST, TimelineScale.CLOSEST);
            scale.set(new TimelineScale(pixels, 0));
        }
    }

    private void index(@Nullable Production now) {
        shots.clear();
        hues.clear();
        if (now != null) {
            double hue = 210;
            for (var scene : now.scenes()) {
                hue = (hue + 47) % 360;
                for (Shot shot : scene.shots()) {
                    shots.put(shot.id(), shot);
                    hues.put(shot.id(), hue);
                }
            }
        }
        draw();
    }

    private @Nullable Cut cut() {
        Production now = production.get();
        return now == null || now.cuts().isEmpty() ? null : now.cuts().getFirst();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.setFill(GROUND);
        g.fillRect(0, 0, width, height);
        Cut cut = cut();
        if (cut == null || width < HEAD) {
            return;
        }
        TimelineScale s = scale.get();
        ruler(g, cut, s, width);
        double y = RULER;
        for (Track track : cut.tracks()) {
            double h = track.kind() == Track.Kind.PICTURE ? PICTURE : SOUND;
            g.setFill(PANEL);
            g.fillRect(HEAD, y + 1, width - HEAD, h - 2);
            items(g, track, s, y, h, width);
            head(g, track.name(), y, h);
            y += h;
        }
        double x = HEAD + s.x((double) playhead.get());
        if (x >= HEAD && x <= width) {
            g.setStroke(ATTENTION);
            g.setLineWidth(1.5);
            g.strokeLine(Math.floor(x) + 0.5, 0, Math.floor(x) + 0.5, y);
            g.setFill(ATTENTION);
            g.fillPolygon(new double[] {x - 5, x + 6, x + 0.5}, new double[] {0, 0, 8}, 3);
        }
        if (isFocused()) {
            g.setStroke(SELECTION);
            g.setLineWidth(2);
            g.strokeRect(1, 1, width - 2, height - 2);
        }
    }

    private void ruler(GraphicsContext g, Cut cut, TimelineScale s, double width) {
        g.setFill(PANEL);
        g.fillRect(0, 0, width, RULER);
        long step = s.rulerStep(cut.rate().nominal());
        long first = (long) Math.max(0, Math.floor(s.firstFrame() / step) * step);
        g.setFont(FIGURES);
        g.setTextBaseline(VPos.CENTER);
        for (long frame = first; HEAD + s.x((double) frame) < width; frame += step) {
            double x = Math.floor(HEAD + s.x((double) frame)) + 0.5;
            if (x < HEAD) {
                continue;
            }
            g.setStroke(LINE);
            g.setLineWidth(1);
            g.strokeLine(x, RULER - 7, x, RULER);
            g.setFill(QUIET);
            g.fillText(
                    Timecode.of(frame, cut.rate(), Timecode.usual(cut.rate())).toString(),
                    x + 4,
                    RULER / 2);
        }
        g.setFill(GROUND);
        g.fillRect(0, 0, HEAD, RULER);
    }

    private void head(GraphicsContext g, String name, double y, double h) {
        g.setFill(GROUND);
        g.fillRect(0, y, HEAD - 2, h);
        g.setFill(QUIET);
        g.setFont(PLAIN);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(name, 10, y + h / 2, HEAD - 16);
    }

    private void items(
            GraphicsContext g, Track track, TimelineScale s, double y, double h, double width) {
        long frame = 0;
        for (Item item : track.items()) {
            double x = HEAD + s.x((double) frame);
            double w = item.frames() * s.pixelsPerFrame();
            frame += item.frames();
            if (x + w < HEAD || x > width) {
                continue;
            }
            switch (item) {
                case Item.Clip clip -> clip(g, clip, x, y, w, h);
                case Item.SoundClip sound -> sound(g, sound, x, y, w, h);
                case Item.Gap gap -> {}
                case Item.Blend blend -> {}
            }
        }
    }

    private void clip(GraphicsContext g, Item.Clip clip, double x, double y, double w, double h) {
        Shot shot = shots.get(clip.shotId());
        double hue = hues.getOrDefault(clip.shotId(), 210.0);
        boolean selected = clip.shotId().equals(selectedShot.get());
        double left = Math.max(x, HEAD - 400);
        g.save();
        g.beginPath();
        g.rect(Math.max(x, HEAD), y + 2, Math.max(0, w - (Math.max(x, HEAD) - x) - 1), h - 4);
        g.clip();
        g.setFill(Color.hsb(hue, 0.22, 0.24));
        g.fillRect(left, y + 2, w, h - 4);
        Image picture = thumbnails.of(clip.shotId());
        double pictureHeight = h - 4 - 20;
        if (picture != null) {
            double pictureWidth = pictureHeight * picture.getWidth() / picture.getHeight();
            for (double px = x; px < x + w && px < canvas.getWidth(); px += pictureWidth + 1) {
                if (px + pictureWidth >= HEAD) {
                    g.drawImage(picture, px, y + 22, pictureWidth, pictureHeight);
                }
            }
        }
        g.setFill(Color.hsb(hue, 0.30, 0.36));
        g.fillRect(x, y + 2, w, 20);
        if (shot != null && w > 12) {
            boolean whole = w > 10 + 7.2 * shot.name().length();
            g.setTextBaseline(VPos.CENTER);
            g.setFont(STRONG);
            g.setFill(TEXT);
            double at = Math.max(x, HEAD) + 6;
            g.fillText(whole ? shot.name() : shot.setup(), whole ? at : at - 3, y + 12.5);
            if (w > 120) {
                g.setFont(PLAIN);
                g.setFill(QUIET);
                g.fillText(shot.description(), at + 8 + 7.2 * shot.name().length(), y + 12.5);
            }
        }
        g.restore();
        if (selected) {
            g.setStroke(SELECTION);
            g.setLineWidth(2);
            g.strokeRect(Math.max(x, HEAD) + 1, y + 3, w - (Math.max(x, HEAD) - x) - 3, h - 6);
        }
    }

    private void sound(
            GraphicsContext g, Item.SoundClip sound, double x, double y, double w, double h) {
        double from = Math.max(x, HEAD);
        double shown = Math.max(0, x + w - from - 1);
        g.setFill(Color.web("#2B3A34"));
        g.fillRect(from, y + 3, shown, h - 6);
        g.setFill(Color.web("#58B37A"));
        g.fillRect(from, y + 3, shown, 2);
        if (shown > 40) {
            String words =
                    switch (sound.source()) {
                        case Item.SoundSource.Speech speech ->
                                speech.character() + ": " + speech.text();
                        case Item.SoundSource.Recording recording -> recording.name();
                    };
            g.save();
            g.beginPath();
            g.rect(from, y, shown - 4, h);
            g.clip();
            g.setFill(TEXT);
            g.setFont(PLAIN);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(words, from + 6, y + h / 2 + 1);
            g.restore();
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        seek(event.getX());
        Cut cut = cut();
        if (event.getY() > RULER && cut != null) {
            Item.Clip clip = clipAt(cut, playhead.get());
            if (clip != null) {
                selectedShot.set(clip.shotId());
            }
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        seek(event.getX());
        event.consume();
    }

    private void seek(double x) {
        Cut cut = cut();
        if (cut != null && cut.frames() > 0) {
            long frame = (long) Math.floor(scale.get().frame(x - HEAD));
            playhead.set(Math.clamp(frame, 0, cut.frames() - 1));
        }
    }

    /// The clip of the first picture track that plays at a frame.
    public static Item.@Nullable Clip clipAt(Cut cut, long at) {
        for (Track track : cut.tracks()) {
            if (track.kind() == Track.Kind.PICTURE) {
                return clipAt(track.items(), at);
            }
        }
        return null;
    }

    private static Item.@Nullable Clip clipAt(List<Item> items, long at) {
        long frame = 0;
        for (Item item : items) {
            if (at < frame + item.frames()) {
                return item instanceof Item.Clip clip ? clip : null;
            }
            frame += item.frames();
        }
        return null;
    }

    private void scrolled(ScrollEvent event) {
        Cut cut = cut();
        if (cut == null) {
            return;
        }
        if (event.isShortcutDown()) {
            double factor = Math.exp(event.getDeltaY() * 0.003);
            scale.set(scale.get().zoomed(factor, Math.max(0, event.getX() - HEAD)));
        } else {
            double pixels = event.getDeltaX() != 0 ? -event.getDeltaX() : -event.getDeltaY();
            scale.set(scale.get().scrolled(pixels, cut.frames(), getWidth() - HEAD));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        Cut cut = cut();
        if (cut == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long step = event.isShiftDown() ? cut.rate().nominal() : 1;
        long to =
                switch (event.getCode()) {
                    case KeyCode.LEFT -> playhead.get() - step;
                    case KeyCode.RIGHT -> playhead.get() + step;
                    case KeyCode.HOME -> 0;
                    case KeyCode.END -> cut.frames() - 1;
                    default -> -1;
                };
        boolean moves =
                switch (event.getCode()) {
                    case LEFT, RIGHT, HOME, END -> true;
                    default -> false;
                };
        if (moves) {
            playhead.set(Math.clamp(to, 0, Math.max(0, cut.frames() - 1)));
            event.consume();
        }
    }
}
