package studio.backlot.desktop.timeline;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.timeline.TimelineRows.Placed;
import studio.backlot.storyboard.edit.CutEdit;
import studio.backlot.storyboard.edit.CutEdit.Edge;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.time.FrameRange;

/// Ruler, picture track and sound tracks of a cut, and hands on the cut. FX thread only.
///
/// A press in the ruler scrubs; on a clip it selects. Dragging the end of a clip trims it and lets
/// everything behind follow; with Alt the neighbour gives or takes, with Shift a gap is left.
/// Dragging a clip takes it to another cutting point. Sounds are dragged against the picture. Each
/// drag is one edit, made when it is let go; until then a copy of the cut is shown. Edges stick to
/// cutting points, markers and the playhead while [#snapProperty] is on. Escape lets a drag go.
public final class TimelineView extends Region {
    private static final double GRIP = 6;
    private static final double LEAST_WITH_EDGES = 20;
    private static final double DRAG = 5;
    private static final double SNAP = 8;

    private final Canvas canvas = new Canvas();
    private final TimelinePainter painter;
    private final Consumer<CutEdit> hands;
    private final ObjectProperty<@Nullable Production> production = new SimpleObjectProperty<>();
    private final LongProperty playhead = new SimpleLongProperty();
    private final StringProperty selectedShot = new SimpleStringProperty();
    private final StringProperty selectedItem = new SimpleStringProperty();
    private final BooleanProperty snap = new SimpleBooleanProperty(true);
    private final ObjectProperty<TimelineScale> scale =
            new SimpleObjectProperty<>(new TimelineScale(1.2, 0));
    private final Runnable beforeLayout = this::paint;

    private @Nullable TimelineRows rows;
    private boolean stale;

    // A drag: what it may become, what it is, and what the cut would be.
    private @Nullable CutGesture gesture;
    private @Nullable CutEdit edit;
    private @Nullable TimelineRows preview;
    private boolean scrubs;
    private boolean dragged;
    private double pressedX;
    private double pointer;

    /// @param hands gets every edit that a gesture or a key asks for
    public TimelineView(TimelinePictures pictures, Consumer<CutEdit> hands) {
        this.painter = new TimelinePainter(canvas, pictures);
        this.hands = hands;
        getChildren().add(canvas);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Timeline");
        setMinHeight(TimelineRows.RULER + 92 + 34 + 8);
        production.addListener((o, was, is) -> changed(is));
        playhead.addListener((o, was, is) -> refresh());
        selectedShot.addListener((o, was, is) -> shotSelected());
        selectedItem.addListener((o, was, is) -> refresh());
        scale.addListener((o, was, is) -> refresh());
        focusedProperty().addListener((o, was, is) -> refresh());
        sceneProperty().addListener((o, was, is) -> moved(was, is));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::hovered);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::key);
    }

    private void moved(@Nullable Scene was, @Nullable Scene is) {
        if (was != null) {
            was.removePreLayoutPulseListener(beforeLayout);
        }
        if (is != null) {
            is.addPreLayoutPulseListener(beforeLayout);
        }
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

    /// Id of the selected clip or sound, null for none.
    public StringProperty selectedItemProperty() {
        return selectedItem;
    }

    /// Whether edges stick to cutting points, markers and the playhead.
    public BooleanProperty snapProperty() {
        return snap;
    }

    public ObjectProperty<TimelineScale> scaleProperty() {
        return scale;
    }

    /// Draws again at the next pulse, however often it is asked.
    public void refresh() {
        if (!stale) {
            stale = true;
            javafx.application.Platform.requestNextPulse();
        }
    }

    /// Zooms so that the whole cut is in view.
    public void showAll() {
        Cut cut = cut();
        double room = getWidth() - TimelineRows.HEAD - 12;
        if (cut != null && cut.frames() > 0 && room > 0) {
            double pixels =
                    Math.clamp(room / cut.frames(), TimelineScale.WIDEST, TimelineScale.CLOSEST);
            scale.set(new TimelineScale(pixels, 0));
        }
    }

    private void changed(@Nullable Production now) {
        painter.know(now);
        letGo();
        layOut();
        if (rows == null || rows.find(selectedItem.get()) == null) {
            selectedItem.set(null);
        }
    }

    private void layOut() {
        Cut cut = cut();
        rows = cut == null ? null : TimelineRows.of(cut, canvas.getHeight());
        refresh();
    }

    private @Nullable Cut cut() {
        Production now = production.get();
        return now == null ? null : now.workingCut().orElse(null);
    }

    /// A shot that is selected elsewhere takes the selection to its clip at the playhead.
    private void shotSelected() {
        Placed chosen = rows == null ? null : rows.find(selectedItem.get());
        boolean fits =
                chosen != null
                        && chosen.item() instanceof Item.Clip clip
                        && clip.shotId().equals(selectedShot.get());
        if (!fits && !(chosen != null && chosen.item() instanceof Item.SoundClip)) {
            selectedItem.set(null);
        }
        refresh();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            layOut();
            paint();
        }
    }

    private void paint() {
        if (!stale) {
            return;
        }
        stale = false;
        CutEdit now = edit;
        boolean moves = now instanceof CutEdit.Move;
        TimelineRows shown = preview == null || moves ? rows : preview;
        String says = null;
        if (now != null && shown != null && gesture != null) {
            says = CutGesture.says(now, shown.find(gesture.placed().item().id()), shown.cut());
        }
        painter.paint(
                shown,
                scale.get(),
                new TimelinePainter.Marks(
                        playhead.get(),
                        selectedShot.get(),
                        selectedItem.get(),
                        now instanceof CutEdit.Move move ? move.toFrame() : -1,
                        says,
                        pointer,
                        isFocused()));
    }

    // -- pointer

    private long frame(double x) {
        return (long) Math.floor(scale.get().frame(x - TimelineRows.HEAD));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        letGo();
        TimelineRows now = rows;
        pressedX = event.getX();
        if (now == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        CutGesture grip = grip(now, event);
        Placed placed = now.at(event.getY(), frame(event.getX()));
        if (grip instanceof CutGesture.Trimmed trim) {
            placed = trim.placed();
        }
        selectedItem.set(placed == null ? null : placed.item().id());
        if (grip == null || grip instanceof CutGesture.Moved) {
            seek(event.getX());
        }
        if (placed != null && placed.item() instanceof Item.Clip clip) {
            selectedShot.set(clip.shotId());
        }
        gesture = grip;
        scrubs = grip == null;
        event.consume();
    }

    /// What a press would take hold of; null for nothing but the time.
    private @Nullable CutGesture grip(TimelineRows now, MouseEvent event) {
        double x = event.getX();
        long at = frame(x);
        Placed edge = null;
        Edge which = Edge.TAIL;
        for (long near : new long[] {at, frame(x - GRIP), frame(x + GRIP)}) {
            Placed placed = now.at(event.getY(), near);
            if (placed == null || edge != null) {
                continue;
            }
            double head = TimelineRows.HEAD + scale.get().x(placed.start());
            double tail = TimelineRows.HEAD + scale.get().x(placed.end());
            if (tail - head >= LEAST_WITH_EDGES || near != at) {
                if (Math.abs(x - tail) <= GRIP) {
                    edge = placed;
                } else if (Math.abs(x - head) <= GRIP) {
                    edge = placed;
                    which = Edge.HEAD;
                }
            }
        }
        if (edge != null) {
            return new CutGesture.Trimmed(edge, which, how(edge, event), at);
        }
        Placed body = now.at(event.getY(), at);
        if (body == null) {
            return null;
        }
        return body.item() instanceof Item.SoundClip
                ? new CutGesture.Laid(body, at)
                : new CutGesture.Moved(body, at);
    }

    private static CutGesture.Trim how(Placed placed, MouseEvent event) {
        if (event.isShiftDown() || placed.item() instanceof Item.SoundClip) {
            return CutGesture.Trim.PLAIN;
        }
        return event.isAltDown() ? CutGesture.Trim.ROLL : CutGesture.Trim.RIPPLE;
    }

    private void dragged(MouseEvent event) {
        pointer = event.getX();
        if (scrubs) {
            seek(event.getX());
        }
        CutGesture now = gesture;
        TimelineRows laid = rows;
        if (now == null || laid == null) {
            return;
        }
        dragged |= Math.abs(event.getX() - pressedX) >= DRAG;
        if (!dragged) {
            return;
        }
        long frame = snapped(now, laid, frame(event.getX()));
        edit = now.edit(laid.cut(), frame);
        preview =
                edit == null ? null : TimelineRows.of(edit.applyTo(laid.cut()), canvas.getHeight());
        refresh();
        event.consume();
    }

    private long snapped(CutGesture now, TimelineRows laid, long frame) {
        if (!snap.get()) {
            return frame;
        }
        long edge = now.edge(frame);
        if (now instanceof CutGesture.Moved) {
            // A clip goes between others, not into the middle of one.
            return Snapping.ofTrack(now.placed().row().track()).snap(edge, Double.MAX_VALUE);
        }
        double reach = SNAP / scale.get().pixelsPerFrame();
        String own = now.placed().item().id();
        return now.frameFor(Snapping.of(laid.cut(), playhead.get(), own).snap(edge, reach));
    }

    private void released(MouseEvent event) {
        CutEdit made = edit;
        letGo();
        hovered(event);
        if (made != null) {
            hands.accept(made);
        }
        event.consume();
    }

    private void letGo() {
        gesture = null;
        edit = null;
        preview = null;
        scrubs = false;
        dragged = false;
        refresh();
    }

    private void hovered(MouseEvent event) {
        TimelineRows now = rows;
        CutGesture grip = now == null ? null : grip(now, event);
        setCursor(grip instanceof CutGesture.Trimmed ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private void seek(double x) {
        Cut cut = cut();
        if (cut != null && cut.frames() > 0) {
            playhead.set(Math.clamp(frame(x), 0, cut.frames() - 1));
        }
    }

    private void scrolled(ScrollEvent event) {
        Cut cut = cut();
        if (cut == null) {
            return;
        }
        if (event.isShortcutDown()) {
            double factor = Math.exp(event.getDeltaY() * 0.003);
            double x = Math.max(0, event.getX() - TimelineRows.HEAD);
            scale.set(scale.get().zoomed(factor, x));
        } else {
            double pixels = event.getDeltaX() != 0 ? -event.getDeltaX() : -event.getDeltaY();
            double width = getWidth() - TimelineRows.HEAD;
            scale.set(scale.get().scrolled(pixels, cut.frames(), width));
        }
        event.consume();
    }

    // -- edits by key and menu

    /// Cuts the selected item in two at the playhead, or the picture where no item under the
    /// playhead is selected.
    public void split() {
        TimelineRows now = rows;
        if (now == null) {
            return;
        }
        long at = playhead.get();
        Placed chosen = now.find(selectedItem.get());
        Placed under =
                chosen != null && at > chosen.start() && at < chosen.end()
                        ? chosen
                        : now.pictureAt(at);
        if (under != null && at > under.start()) {
            hands.accept(new CutEdit.Split(now.cut().id(), List.of(under.row().track().id()), at));
        }
    }

    /// What happens to the place of something that is deleted.
    public enum Hole {
        CLOSED,
        LEFT
    }

    /// Takes the selected clip out, or the one under the playhead. Sounds always leave a gap.
    public void delete(Hole hole) {
        TimelineRows now = rows;
        Placed placed = now == null ? null : chosen(now);
        if (now == null || placed == null) {
            return;
        }
        FrameRange range = new FrameRange(placed.start(), placed.end());
        String cut = now.cut().id();
        boolean closes = hole == Hole.CLOSED && placed.row().isPicture();
        hands.accept(
                closes
                        ? new CutEdit.Extract(cut, range)
                        : new CutEdit.Lift(cut, List.of(placed.row().track().id()), range));
    }

    private @Nullable Placed chosen(TimelineRows now) {
        Placed chosen = now.find(selectedItem.get());
        return chosen != null ? chosen : now.pictureAt(playhead.get());
    }

    /// Makes the selected clip, or the one under the playhead, longer or shorter by whole frames.
    public void lengthen(long frames) {
        TimelineRows now = rows;
        Placed placed = now == null ? null : chosen(now);
        if (now != null && placed != null) {
            String id = placed.item().id();
            hands.accept(
                    placed.row().isPicture()
                            ? new CutEdit.RippleTrim(now.cut().id(), id, Edge.TAIL, frames)
                            : new CutEdit.Trim(now.cut().id(), id, Edge.TAIL, frames));
        }
    }

    private void key(KeyEvent event) {
        Cut cut = cut();
        if (cut == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long step = event.isShiftDown() ? cut.rate().nominal() : 1;
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> go(cut, playhead.get() - step);
            case RIGHT -> go(cut, playhead.get() + step);
            case HOME -> go(cut, 0);
            case END -> go(cut, cut.frames() - 1);
            case S -> split();
            case DELETE, BACK_SPACE -> delete(event.isShiftDown() ? Hole.LEFT : Hole.CLOSED);
            case COMMA -> lengthen(-step);
            case PERIOD -> lengthen(step);
            case N -> snap.set(!snap.get());
            case ESCAPE -> {
                known = gesture != null;
                letGo();
            }
            default -> known = false;
        }
        if (known && !Objects.equals(event.getCode(), KeyCode.UNDEFINED)) {
            event.consume();
        }
    }

    private void go(Cut cut, long frame) {
        playhead.set(Math.clamp(frame, 0, Math.max(0, cut.frames() - 1)));
    }

    /// The clip of the first picture track that plays at a frame.
    public static Item.@Nullable Clip clipAt(Cut cut, long at) {
        Placed placed = TimelineRows.of(cut, 0).pictureAt(at);
        return placed != null && placed.item() instanceof Item.Clip clip ? clip : null;
    }
}
