package studio.backlot.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.WindowEvent;
import org.fxmisc.richtext.StyleClassedTextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.desktop.viewport.PictureViewModel.Picture;
import studio.backlot.desktop.viewport.ViewportView;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.store.ProductionStore;
import studio.backlot.studio.session.Session;

/// The real window on the toolkit's headless platform, with real frames.
class StudioWindowTest {
    private static final String SCRIPT =
            """
            Title: The Cup

            INT. DINER - NIGHT

            MARA (34, red coat) sits at the counter and counts coins.

            JOE (61, grey apron) wipes the counter.

            JOE
            You counted those already.

            MARA
            I liked the number better the first time.
            """;

    @TempDir static Path folder;

    private static StudioApplication application;
    private static StudioViewModel model;

    @BeforeAll
    static void open() throws Exception {
        Fx.start();
        application = Fx.get(StudioApplication::open);
        model = application.model();
    }

    @BeforeEach
    void openScript() throws Exception {
        Path script = Files.writeString(folder.resolve("the-cup.fountain"), SCRIPT);
        Fx.until(
                model.picture().pictureProperty(),
                StudioWindowTest::good,
                () -> {
                    model.picture().clear();
                    model.open(script);
                });
        // The plan that has seen its cameras is in its place then.
        untilNothingIsMade();
    }

    private static void untilNothingIsMade() throws Exception {
        Fx.until(Bindings.size(model.jobs().running()), n -> n.intValue() == 0, () -> {});
    }

    @AfterAll
    static void close() throws Exception {
        Fx.run(() -> {
            application.stage().close();
            model.close();
        });
    }

    /// Small frames while something moves carry no ids; the good one at rest does.
    private static boolean good(@Nullable Picture picture) {
        return picture != null && picture.frame().ids() != null;
    }

    private static Picture picture() throws Exception {
        return Fx.get(() -> Objects.requireNonNull(model.picture().pictureProperty().get()));
    }

    private static byte[] pixels() throws Exception {
        var rgba = picture().frame().rgba().duplicate().rewind();
        byte[] bytes = new byte[rgba.remaining()];
        rgba.get(bytes);
        return bytes;
    }

    /// Does something and waits for the good picture after which no other is on its way.
    private static void untilNextPicture(Runnable first) throws Exception {
        AtomicReference<@Nullable Picture> before = new AtomicReference<>();
        Fx.until(
                model.picture().pictureProperty(),
                p -> good(p) && p != before.get() && !model.picture().workingProperty().get(),
                () -> {
                    before.set(model.picture().pictureProperty().get());
                    first.run();
                });
    }

    private static <T extends Node> T find(String selector, Class<T> type) {
        return type.cast(application.stage().getScene().lookup(selector));
    }

    private static Shot shot() throws Exception {
        return Fx.get(() -> Objects.requireNonNull(model.shot()));
    }

    private static void select(Shot shot) throws Exception {
        if (!shot.id().equals(Fx.get(() -> model.selectedShotProperty().get()))) {
            untilNextPicture(() -> model.selectedShotProperty().set(shot.id()));
        }
    }

    /// A shot that shows somebody.
    private static Shot withSomebody() throws Exception {
        for (Shot shot : model.productionProperty().get().shots()) {
            select(shot);
            if (somebody(picture()) != null) {
                return shot;
            }
        }
        throw new AssertionError("no shot shows anybody");
    }

    private static @Nullable StagedFigure somebody(Picture picture) {
        for (StagedFigure figure : picture.stage().figures()) {
            if (place(picture, figure.id()) != null) {
                return figure;
            }
        }
        return null;
    }

    /// The middle of the pixels of an id, 0…1 in the picture, null where too few show it.
    private static @Nullable Point2D place(Picture picture, int id) {
        List<Point2D> all = new ArrayList<>();
        int w = picture.frame().width();
        int h = picture.frame().height();
        for (int y = 0; y < h; y += 4) {
            for (int x = 0; x < w; x += 4) {
                if (picture.frame().idAt(x, y) == id) {
                    all.add(new Point2D((x + 0.5) / w, (y + 0.5) / h));
                }
            }
        }
        return all.size() < 40 ? null : all.get(all.size() / 2);
    }

    private static void press(KeyCode code, boolean shift, boolean shortcut) {
        var scene = application.stage().getScene();
        Node at = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Fx.press(at, code, shift, shortcut);
    }

    private static Point2D inViewport(ViewportView viewport, Point2D place) {
        ImageView view =
                (ImageView)
                        viewport.getChildrenUnmodifiable().stream()
                                .filter(ImageView.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        return new Point2D(
                view.getLayoutX() + place.getX() * view.getFitWidth(),
                view.getLayoutY() + place.getY() * view.getFitHeight());
    }

    @Test
    void aScreenplayOpensIntoShotsWithAPictureAndATimeline() throws Exception {
        assertEquals("The Cup", Fx.get(() -> model.productionProperty().get().title()));
        assertTrue(Fx.get(() -> model.productionProperty().get().shots().size()) > 2);
        assertEquals(
                shot().description(),
                Fx.get(() -> find("#description", StyleClassedTextField.class).getText()));
        Fx.until(model.thumbnails().runningProperty(), running -> !running, () -> {});
        assertEquals(
                Fx.get(() -> model.productionProperty().get().shots().size()),
                Fx.get(() -> model.thumbnails().frames().size()));
        Fx.run(() -> application.write(Path.of("target", "studio-window.png")));
    }

    @Test
    void anotherDescriptionMakesAnotherPictureAndUndoBringsTheFirstBack() throws Exception {
        Shot shot = withSomebody();
        byte[] before = pixels();
        StyleClassedTextField field = find("#description", StyleClassedTextField.class);
        String words = "ELS of the diner, high angle, 24mm";
        untilNextPicture(() -> {
            field.requestFocus();
            field.setText(words);
            press(KeyCode.ENTER, false, false);
        });
        assertEquals(words, shot().description());
        byte[] after = pixels();
        assertTrue(different(before, after) > 0.2, "the picture stayed as it was");
        untilNextPicture(() -> {
            find("#play", Button.class).requestFocus();
            press(KeyCode.Z, false, true);
        });
        assertEquals(shot, shot());
        assertArrayEquals(before, pixels());
        untilNextPicture(() -> press(KeyCode.Z, true, true));
        assertEquals(words, shot().description());
        assertArrayEquals(after, pixels());
    }

    @Test
    void anotherCameraSolvesTheShotAnewAndIsOneStep() throws Exception {
        withSomebody();
        assertEquals("full-frame", directedOn());
        untilNextPicture(() -> {
            ComboBox<?> cameras = find("#production-camera", ComboBox.class);
            pick(cameras, "Alexa 35, open gate");
        });
        assertEquals("alexa-35-og", directedOn());
        untilNextPicture(() -> {
            TextField stop = find("#production-stop", TextField.class);
            stop.setText("t/5.6");
            stop.fireEvent(new ActionEvent());
        });
        assertEquals(
                5.6,
                Fx.get(() -> model.picture().directedProperty().get().camera().optics().fNumber()));
        for (int step = 0; step < 2; step++) {
            untilNextPicture(() -> {
                find("#play", Button.class).requestFocus();
                press(KeyCode.Z, false, true);
            });
        }
        assertEquals("full-frame", directedOn());
        Fx.run(() -> {
            TextField stop = find("#production-stop", TextField.class);
            stop.setText("wide open");
            stop.fireEvent(new ActionEvent());
        });
        assertTrue(
                Fx.get(() -> model.noticeProperty().get()).whatHappened().contains("wide open"),
                "the stop was taken");
        Fx.run(() -> model.noticeProperty().set(null));
    }

    @Test
    void theSunOfADateAndAPlaceLightsTheSceneAndIsOneStep() throws Exception {
        withSomebody();
        byte[] before = pixels();
        untilNextPicture(() -> enter("2026-12-21 16:10 +01:00 @ 52.52, 13.4"));
        assertEquals(-1, Math.signum(sunElevation() - 5), "the sun stands low in winter");
        assertTrue(different(before, pixels()) > 0.05, "the light stayed as it was");
        untilNextPicture(() -> {
            find("#play", Button.class).requestFocus();
            press(KeyCode.Z, false, true);
        });
        assertArrayEquals(before, pixels());
        Fx.run(() -> enter("tomorrow"));
        assertTrue(
                Fx.get(() -> model.noticeProperty().get()).whatHappened().contains("tomorrow"),
                "a sun of no date was taken");
        Fx.run(() -> model.noticeProperty().set(null));
    }

    private static void enter(String text) {
        TextField sun = find("#scene-sun", TextField.class);
        sun.setText(text);
        sun.fireEvent(new ActionEvent());
    }

    private static double sunElevation() throws Exception {
        return Objects.requireNonNull(picture().stage().atmosphere().sunElevation());
    }

    private static String directedOn() throws Exception {
        return Fx.get(() -> model.picture().directedProperty().get().camera().optics().mode().id());
    }

    private static <T> void pick(ComboBox<T> box, String name) {
        Event.fireEvent(box, new Event(ComboBoxBase.ON_SHOWING));
        box.setValue(
                box.getItems().stream()
                        .filter(item -> box.getConverter().toString(item).equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private static double different(byte[] one, byte[] other) {
        if (one.length != other.length) {
            return 1;
        }
        int n = 0;
        for (int i = 0; i < one.length; i++) {
            n += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)) > 12 ? 1 : 0;
        }
        return (double) n / one.length;
    }

    @Test
    void spacePlaysAndThePlayheadFollowsTheSound() throws Exception {
        String before = Fx.get(() -> find("#timecode", Label.class).getText());
        Fx.until(
                model.playheadProperty(),
                frame -> frame.longValue() > 6,
                () -> {
                    find("#scenes", Control.class).requestFocus();
                    press(KeyCode.SPACE, false, false);
                });
        assertTrue(Fx.get(() -> model.playingProperty().get()));
        Fx.run(() -> find("#play", Button.class).fire());
        assertFalse(Fx.get(() -> model.playingProperty().get()));
        assertNotEquals(before, Fx.get(() -> find("#timecode", Label.class).getText()));
    }

    @Test
    void thePlayheadSelectsTheShotAndAShotMovesThePlayhead() throws Exception {
        long last = Fx.get(() -> Objects.requireNonNull(model.cut()).frames() - 1);
        Fx.run(() -> model.playheadProperty().set(last));
        String atEnd = shot().id();
        assertEquals(
                atEnd,
                Fx.get(() ->
                        Shots.at(model.productionProperty().get(), last).orElseThrow().shotId()));
        Shot first = Fx.get(() -> model.productionProperty().get().shots().getFirst());
        Fx.run(() -> model.selectedShotProperty().set(first.id()));
        assertEquals(0, Fx.get(() -> model.playheadProperty().get()));
    }

    @Test
    void draggingMovesAPersonTurnsThemAndCarriesTheCameraAsOneStepEach() throws Exception {
        Shot shot = withSomebody();
        ViewportView viewport = (ViewportView) find(".picture-room", Node.class);
        StagedFigure figure = Objects.requireNonNull(somebody(picture()));
        Point2D grip = Objects.requireNonNull(place(picture(), figure.id()));
        byte[] before = pixels();
        Point2D from = Fx.get(() -> inViewport(viewport, grip));
        untilNextPicture(() -> Fx.drag(viewport, from, from.add(60, 0), MouseButton.PRIMARY));
        var mark = shot().hand().marks().get(figure.name());
        assertNotNull(mark);
        assertNull(shot().hand().camera(), "moving somebody fixed the camera");
        assertTrue(mark.position().distance(figure.position()) > 0.02);
        assertEquals(0, mark.position().y() - figure.position().y(), 1e-9);
        assertTrue(different(before, pixels()) > 0.005, "nobody moved in the picture");
        untilNextPicture(model.document()::undo);
        assertTrue(shot().hand().isNone());
        assertArrayEquals(before, pixels());

        untilNextPicture(() -> Fx.drag(viewport, from, from.add(80, 0), MouseButton.SECONDARY));
        var turned = Objects.requireNonNull(shot().hand().marks().get(figure.name()));
        assertTrue(Math.abs(turned.heading() - figure.heading()) > 0.3);
        assertEquals(0, turned.position().distance(figure.position()), 1e-9);
        untilNextPicture(model.document()::undo);

        Point2D nobody = empty(picture());
        Point2D empty = Fx.get(() -> inViewport(viewport, nobody));
        untilNextPicture(() -> Fx.drag(viewport, empty, empty.add(70, -10), MouseButton.PRIMARY));
        assertNotNull(shot().hand().camera());
        assertTrue(shot().hand().marks().isEmpty());
        Fx.run(() -> application.write(Path.of("target", "studio-hand.png")));
        untilNextPicture(model.document()::undo);
        assertEquals(shot, shot());
    }

    @Test
    void theWheelGoesNearerAndShiftSlidesAsOneStepEach() throws Exception {
        Shot shot = withSomebody();
        ViewportView viewport = (ViewportView) find(".picture-room", Node.class);
        Camera before = picture().camera();
        Point2D middle = Fx.get(() -> inViewport(viewport, new Point2D(0.5, 0.1)));
        untilNextPicture(() -> {
            Fx.wheel(viewport, middle, 80);
            Fx.wheel(viewport, middle, 80);
        });
        Camera nearer = Objects.requireNonNull(shot().hand().camera());
        Vec3 way = nearer.position().minus(before.position());
        assertTrue(way.normalized().dot(before.forward()) > 0.98, "it did not go forward: " + way);
        assertEquals(before.optics().focalMm(), nearer.optics().focalMm(), 1e-9);
        untilNextPicture(model.document()::undo);
        assertEquals(shot, shot());

        Point2D nobody = empty(picture());
        Point2D at = Fx.get(() -> inViewport(viewport, nobody));
        untilNextPicture(
                () -> Fx.drag(viewport, at, at.add(60, 0), MouseButton.PRIMARY, KeyCode.SHIFT));
        Camera slid = Objects.requireNonNull(shot().hand().camera());
        Vec3 side = slid.position().minus(before.position());
        assertTrue(side.normalized().dot(before.right()) < -0.98, "it did not slide left: " + side);
        assertEquals(before.orientation(), slid.orientation());
        untilNextPicture(model.document()::undo);
        assertEquals(shot, shot());
    }

    @Test
    void wordsAgainstAHandAreAskedAbout() throws Exception {
        Shot shot = withSomebody();
        ViewportView viewport = (ViewportView) find(".picture-room", Node.class);
        Point2D middle = Fx.get(() -> inViewport(viewport, new Point2D(0.5, 0.1)));
        untilNextPicture(() -> Fx.wheel(viewport, middle, 120));
        Camera mine = Objects.requireNonNull(shot().hand().camera());
        Fx.until(
                model.noticeProperty(),
                Objects::nonNull,
                () -> model.description().describe("ECU of Mara, high angle"));
        assertEquals(mine, shot().hand().camera(), "what is by hand stays until it is answered");
        Fx.run(() -> application.write(Path.of("target", "studio-conflict.png")));
        untilNextPicture(() -> button(".message", "Take new").fire());
        assertNull(shot().hand().camera());
        assertEquals("ECU of Mara, high angle", shot().description());
        assertNull(Fx.get(() -> model.noticeProperty().get()));
        untilNextPicture(model.document()::undo);
        assertEquals(mine, shot().hand().camera());
        assertEquals(shot.id(), shot().id());
    }

    private static Button button(String where, String text) {
        return find(where, Node.class).lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> text.equals(b.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    @Test
    void quittingWithEditsAsksAndKeepingStays() throws Exception {
        untilNextPicture(() -> model.description().describe("CU of Mara"));
        Fx.run(() ->
                Event.fireEvent(
                        application.stage(),
                        new WindowEvent(application.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        Notice notice = Fx.get(() -> Objects.requireNonNull(model.noticeProperty().get()));
        assertEquals(
                List.of("Save…", "Quit without saving"),
                notice.answers().stream().map(Notice.Answer::label).toList());
        Fx.run(() -> application.write(Path.of("target", "studio-quit.png")));
        Fx.run(() -> button(".message", "Keep").fire());
        assertTrue(Fx.get(() -> application.stage().isShowing()));
        assertEquals("CU of Mara", shot().description());
    }

    @Test
    void wordsAreColouredWhileTheyAreTypedAndUnknownOnesAreUnderlined() throws Exception {
        String words = "CU of Mara at the counter, 85mm, zorblax";
        StyleClassedTextField field = find("#description", StyleClassedTextField.class);
        Fx.until(
                model.description().understoodProperty(),
                u -> u != null && u.text().equals(words),
                () -> {
                    field.requestFocus();
                    field.setText(words);
                });
        assertEquals("word-shot", style(field, "CU"));
        assertEquals("word-people", style(field, "Mara"));
        assertEquals("word-camera", style(field, "85mm"));
        assertEquals("word-unknown", style(field, "zorblax"));
        assertEquals("", style(field, " of "));
        assertEquals(
                "Not understood: zorblax", Fx.get(() -> find("#unread", Label.class).getText()));
        Fx.run(() -> application.write(Path.of("target", "studio-words.png")));
        Fx.run(() -> press(KeyCode.ESCAPE, false, false));
        assertEquals(shot().description(), Fx.get(field::getText));
    }

    private static String style(StyleClassedTextField field, String word) throws Exception {
        return Fx.get(() -> {
            int at = field.getText().indexOf(word);
            return String.join(" ", field.getStyleOfChar(at));
        });
    }

    @Test
    void whatCannotBeSavedIsSaidAndNothingIsLost() throws Exception {
        untilNextPicture(() -> model.description().describe("CU of Joe"));
        Path taken = Files.createDirectories(folder.resolve("taken.backlot"));
        Files.writeString(taken.resolve("something"), "of somebody else");
        Fx.until(
                model.noticeProperty(),
                Objects::nonNull,
                () -> {
                    model.noticeProperty().set(null);
                    model.document().saveAs(taken);
                });
        Notice notice = Fx.get(() -> Objects.requireNonNull(model.noticeProperty().get()));
        assertTrue(notice.error());
        assertEquals("CU of Joe", shot().description());
        assertFalse(Fx.get(() -> model.document().hasFolder()));
        Fx.run(() -> model.noticeProperty().set(null));
    }

    @Test
    void aStepSurvivesAKillOnceItWasSavedSomewhere() throws Exception {
        Path kept = folder.resolve("killed.backlot");
        Shot shot = shot();
        Fx.until(
                model.document().savedProperty(),
                Objects::nonNull,
                () -> model.document().saveAs(kept));
        untilNextPicture(() -> model.description().describe("ELS of the diner"));
        // Behind everything that was asked of the files' thread.
        Fx.until(
                model.document().savedProperty(),
                Objects::nonNull,
                () -> {
                    model.document().savedProperty().set(null);
                    model.document().saveAs(folder.resolve("elsewhere.backlot"));
                });
        Production onDisk = ProductionStore.onDisk().read(kept).production();
        assertEquals("ELS of the diner", onDisk.shot(shot.id()).orElseThrow().description());
    }

    @Test
    void aJobIsListedAndCanBeCancelled() throws Exception {
        Path out = folder.resolve("movie");
        Fx.run(() -> model.animatic().make(model.productionProperty().get(), out));
        Fx.run(() -> {
            assertTrue(model.jobs().running().stream().anyMatch(JobsViewModel.Job::canBeCancelled));
            application.write(Path.of("target", "studio-jobs.png"));
            List.copyOf(model.jobs().running()).forEach(JobsViewModel.Job::cancel);
        });
        untilNothingIsMade();
        assertFalse(Files.exists(out.resolve("animatic.mp4")));
        assertNull(Fx.get(() -> model.noticeProperty().get()));
    }

    /// A place that shows nobody.
    private static Point2D empty(Picture picture) {
        for (double x = 0.03; x < 1; x += 0.05) {
            int id =
                    picture.frame()
                            .idAt(
                                    (int) (x * picture.frame().width()),
                                    picture.frame().height() / 10);
            if (picture.stage().figures().stream().noneMatch(f -> f.id() == id)) {
                return new Point2D(x, 0.1);
            }
        }
        throw new AssertionError("people everywhere");
    }

    @Test
    void theScriptMarksWhatTheShotCovers() throws Exception {
        Shot last = Fx.get(() -> model.productionProperty().get().shots().getLast());
        untilNextPicture(() -> {
            find(".tab-pane", javafx.scene.control.TabPane.class).getSelectionModel().select(1);
            model.selectedShotProperty().set(last.id());
        });
        assertFalse(last.beatIds().isEmpty());
        boolean marked =
                Fx.get(() -> {
                    application.stage().getScene().snapshot(null);
                    return !application
                            .stage()
                            .getScene()
                            .getRoot()
                            .lookupAll(".list-cell.covered")
                            .isEmpty();
                });
        assertTrue(marked);
        Fx.run(() -> application.write(Path.of("target", "studio-script.png")));
        Fx.run(() ->
                find(".tab-pane", javafx.scene.control.TabPane.class)
                        .getSelectionModel()
                        .select(0));
    }

    @Test
    void whatCannotBeOpenedIsSaidAndWhatIsOpenStays() throws Exception {
        var open = Fx.get(() -> model.productionProperty().get());
        Fx.until(
                model.noticeProperty(),
                Objects::nonNull,
                () -> {
                    model.noticeProperty().set(null);
                    model.open(folder.resolve("nowhere.fountain"));
                });
        Notice notice = Fx.get(() -> Objects.requireNonNull(model.noticeProperty().get()));
        assertTrue(notice.error());
        assertFalse(notice.whatHappened().isBlank());
        assertFalse(notice.whatToDo().isBlank());
        assertEquals(open, Fx.get(() -> model.productionProperty().get()));
        Fx.run(() -> application.write(Path.of("target", "studio-notice.png")));
        Fx.run(() -> model.noticeProperty().set(null));
    }

    @Test
    void aSavedProductionHoldsTheEditsAndUndoReachesBehindTheSave() throws Exception {
        Shot shot = shot();
        String words = "CU of Mara, low angle";
        untilNextPicture(() -> model.description().describe(words));
        Path kept = folder.resolve("the-cup.backlot");
        Fx.until(
                model.document().savedProperty(),
                Objects::nonNull,
                () -> model.document().saveAs(kept));
        assertFalse(Fx.get(() -> model.document().dirtyProperty().get()));
        untilNextPicture(model.document()::undo);
        assertEquals(shot.description(), shot().description());
        untilNextPicture(model.document()::redo);
        Fx.run(() -> model.document().savedProperty().set(null));
        Fx.until(model.document().savedProperty(), Objects::nonNull, model.document()::save);
        // Opening something else lets the folder go.
        openScript();
        try (Session again = Session.open(kept)) {
            assertEquals(words, again.production().shot(shot.id()).orElseThrow().description());
        }
        assertNull(Fx.get(() -> model.document().undoLabelProperty().get()));
    }

    @Test
    void everythingThatTakesTheFocusHasARoleAndAName() throws Exception {
        List<String> nameless = new ArrayList<>();
        int all = Fx.get(() -> collect(application.stage().getScene().getRoot(), nameless));
        assertEquals(List.of(), nameless);
        assertTrue(all > 10, all + " controls");
    }

    private static int collect(Node node, List<String> nameless) {
        int n = 0;
        if (node.isFocusTraversable() && node.isVisible()) {
            n++;
            boolean named =
                    notBlank(node.getAccessibleText())
                            || (node instanceof Labeled l && notBlank(l.getText()));
            AccessibleRole role = node.getAccessibleRole();
            boolean roled = role != null && role != AccessibleRole.NODE;
            if (!named || !roled) {
                nameless.add(node + " " + role);
            }
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                n += collect(child, nameless);
            }
        }
        return n;
    }

    private static boolean notBlank(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
