package studio.backlot.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.desktop.shell.Fx;
import studio.backlot.storyboard.edit.CutEdit;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.ScriptText;
import studio.backlot.storyboard.model.Track;

/// Hands on the cut: `AAAA…` 100 frames, `BBBB…` 100, `CCCC…` 100 at two pixels a frame, with a
/// sound under B.
class TimelineViewTest {
    private static final double PIXELS = 2;
    private static final double PICTURE_Y = 60;

    private final List<CutEdit> edits = new ArrayList<>();
    private Stage stage;
    private TimelineView timeline;
    private Production production;

    @BeforeAll
    static void toolkit() throws Exception {
        Fx.start();
    }

    @BeforeEach
    void show() throws Exception {
        Track picture =
                new Track(
                        "V1",
                        "Picture",
                        Track.Kind.PICTURE,
                        List.of(clip("A"), clip("B"), clip("C")));
        Item.SoundSource speech = new Item.SoundSource.Speech("MARA", "Hello.", null);
        Track sound =
                new Track(
                        "A1",
                        "Dialogue",
                        Track.Kind.DIALOGUE,
                        List.of(
                                new Item.Gap("gap", 110),
                                new Item.SoundClip("S", speech, 0, 40, 0)));
        ProductionSettings settings = ProductionSettings.DEFAULT;
        Cut cut = new Cut("cut", "Cut", settings.rate(), List.of(picture, sound), List.of());
        production =
                new Production(
                        "p",
                        "Test",
                        settings,
                        List.of(),
                        List.of(),
                        List.of(cut),
                        new ScriptText("t.fountain", "fountain", ""));
        Fx.run(() -> {
            timeline =
                    new TimelineView(
                            new TimelinePictures(Platform::runLater, () -> {}), this::edited);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(timeline), 900, 170));
            timeline.productionProperty().set(production);
            stage.show();
            timeline.applyCss();
            timeline.getScene().getRoot().layout();
            timeline.scaleProperty().set(new TimelineScale(PIXELS, 0));
        });
    }

    private static Item.Clip clip(String id) {
        return new Item.Clip(id, "shot-" + id, 50, 100);
    }

    private void edited(CutEdit edit) {
        edits.add(edit);
        production = edit.apply(production);
        timeline.productionProperty().set(production);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(stage::close);
    }

    private static Point2D at(double frame) {
        return new Point2D(TimelineRows.HEAD + frame * PIXELS, PICTURE_Y);
    }

    private Point2D sound(double frame) throws Exception {
        double bottom = Fx.get(() -> timeline.getHeight());
        return new Point2D(TimelineRows.HEAD + frame * PIXELS, bottom - 20);
    }

    private void drag(Point2D from, Point2D to, KeyCode... held) throws Exception {
        Fx.run(() -> Fx.drag(timeline, from, to, MouseButton.PRIMARY, held));
    }

    /// The items of a track: id, first frame of the source, length.
    private String strip(int track) {
        StringBuilder text = new StringBuilder();
        for (Item item : production.cuts().getFirst().tracks().get(track).items()) {
            text.append(
                    switch (item) {
                        case Item.Clip c ->
                                c.shotId().replace("shot-", "")
                                        + c.sourceStart()
                                        + "+"
                                        + c.frames();
                        case Item.SoundClip s -> "S+" + s.frames();
                        case Item.Gap g -> "." + g.frames();
                        case Item.Blend b -> "~";
                    });
            text.append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void draggingATailRipplesByExactFrames() throws Exception {
        drag(at(99), at(82));
        assertEquals("A50+83 B50+100 C50+100", strip(0));
        assertEquals(".93 S+40", strip(1));
        assertEquals(1, edits.size());
    }

    @Test
    void draggingAHeadRipplesAndKeepsItsPlace() throws Exception {
        drag(at(101), at(111));
        assertEquals("A50+100 B60+90 C50+100", strip(0));
        assertEquals(1, edits.size());
    }

    @Test
    void aHeadGoesNoFartherThanItsSource() throws Exception {
        drag(at(101), at(10));
        assertEquals("A50+100 B0+150 C50+100", strip(0));
    }

    @Test
    void altRollsAndShiftLeavesAGap() throws Exception {
        drag(at(99), at(119), KeyCode.ALT);
        assertEquals("A50+120 B70+80 C50+100", strip(0));
        drag(at(299), at(279), KeyCode.SHIFT);
        assertEquals("A50+120 B70+80 C50+80", strip(0));
        assertEquals(2, edits.size());
    }

    @Test
    void anEdgeSnapsToThePlayheadAndOnlyWhileItShall() throws Exception {
        Fx.run(() -> timeline.playheadProperty().set(80));
        drag(at(99), at(81));
        assertEquals("A50+80 B50+100 C50+100", strip(0));
        Fx.run(() -> {
            timeline.snapProperty().set(false);
            timeline.playheadProperty().set(60);
        });
        drag(at(79), at(60));
        assertEquals("A50+61 B50+100 C50+100", strip(0));
    }

    @Test
    void aDraggedClipGoesBetweenOthersWithItsSound() throws Exception {
        drag(at(150), at(290));
        assertEquals("A50+100 C50+100 B50+100", strip(0));
        assertEquals(".210 S+40", strip(1));
        assertEquals(1, edits.size());
    }

    @Test
    void aSoundIsDraggedAgainstThePicture() throws Exception {
        Fx.run(() -> timeline.snapProperty().set(false));
        drag(sound(130), sound(160));
        assertEquals("A50+100 B50+100 C50+100", strip(0));
        assertEquals(".140 S+40", strip(1));
    }

    @Test
    void keysSplitAndDelete() throws Exception {
        Fx.run(() -> {
            timeline.playheadProperty().set(130);
            Fx.press(timeline, KeyCode.S, false, false);
        });
        assertEquals("A50+100 B50+30 B80+70 C50+100", strip(0));
        Fx.run(() -> {
            Fx.mouse(timeline, MouseEvent.MOUSE_PRESSED, at(170), MouseButton.PRIMARY);
            Fx.mouse(timeline, MouseEvent.MOUSE_RELEASED, at(170), MouseButton.PRIMARY);
            Fx.press(timeline, KeyCode.DELETE, false, false);
        });
        assertEquals("A50+100 B50+30 C50+100", strip(0));
        Fx.run(() -> {
            Fx.mouse(timeline, MouseEvent.MOUSE_PRESSED, at(50), MouseButton.PRIMARY);
            Fx.mouse(timeline, MouseEvent.MOUSE_RELEASED, at(50), MouseButton.PRIMARY);
            Fx.press(timeline, KeyCode.DELETE, true, false);
        });
        assertEquals(".100 B50+30 C50+100", strip(0));
        assertEquals(3, edits.size());
    }

    @Test
    void oneFrameAtATime() throws Exception {
        Fx.run(() -> {
            timeline.playheadProperty().set(20);
            Fx.press(timeline, KeyCode.PERIOD, false, false);
            Fx.press(timeline, KeyCode.COMMA, true, false);
        });
        assertEquals("A50+77 B50+100 C50+100", strip(0));
    }

    @Test
    void escapeLetsADragGoAndAPressSelects() throws Exception {
        Fx.run(() -> {
            Fx.mouse(timeline, MouseEvent.MOUSE_PRESSED, at(99), MouseButton.PRIMARY);
            Fx.mouse(timeline, MouseEvent.MOUSE_DRAGGED, at(60), MouseButton.PRIMARY);
            Fx.press(timeline, KeyCode.ESCAPE, false, false);
            Fx.mouse(timeline, MouseEvent.MOUSE_RELEASED, at(60), MouseButton.PRIMARY);
        });
        assertEquals(List.of(), edits);
        drag(at(150), at(151));
        assertEquals(List.of(), edits);
        assertEquals("B", Fx.get(() -> timeline.selectedItemProperty().get()));
        assertEquals("shot-B", Fx.get(() -> timeline.selectedShotProperty().get()));
        assertEquals(150, Fx.get(() -> timeline.playheadProperty().get()));
        Fx.run(() -> timeline.selectedShotProperty().set("shot-A"));
        assertNull(Fx.get(() -> timeline.selectedItemProperty().get()));
    }

    @Test
    void theRulerScrubs() throws Exception {
        Point2D from = new Point2D(TimelineRows.HEAD + 20, 8);
        drag(from, from.add(100, 0));
        assertEquals(60, Fx.get(() -> timeline.playheadProperty().get()));
        assertEquals(List.of(), edits);
        assertEquals(production, Objects.requireNonNull(timeline.productionProperty().get()));
    }
}
