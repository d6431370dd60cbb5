package studio.backlot.desktop.viewport;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.studio.concept.DirectedShot;

/// The picture, with the slate above it, and hands on people and camera. FX thread only.
///
/// Dragging a person moves the mark on the floor; with Alt or the right button it turns the person.
/// Dragging anything else orbits the camera, with Shift or the middle button it slides it; the
/// wheel goes nearer or farther, with Ctrl it changes the lens. A gesture is one undoable step.
public final class ViewportView extends StackPane {
    /// What is done with a finished gesture.
    public interface Hands {
        /// A gesture begins.
        void begin();

        /// The camera was placed.
        void camera(Camera camera);

        /// A person was placed.
        void figure(String name, HandValues.Mark mark);
    }

    private static final double SLATE = 34;

    private final PictureViewModel model;
    private final Hands hands;
    private final ImageView view = new ImageView();
    private final FrameImage image = new FrameImage();
    private final Label slate = new Label();
    private final Rectangle border = new Rectangle();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final PauseTransition wheelEnds = new PauseTransition(Duration.millis(350));
    private @Nullable Gesture gesture;
    private @Nullable Gesture wheel;

    public ViewportView(PictureViewModel model, Hands hands) {
        this.model = model;
        this.hands = hands;
        getStyleClass().add("picture-room");
        setMinSize(320, 180);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Picture of the shot");
        setFocusTraversable(true);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setMouseTransparent(true);
        slate.getStyleClass().add("slate");
        slate.setMouseTransparent(true);
        slate.visibleProperty().bind(slate.textProperty().isNotEmpty());
        setAlignment(slate, Pos.TOP_CENTER);
        setMargin(slate, new Insets(6, 8, 0, 8));
        border.getStyleClass().add("frame-line");
        border.setMouseTransparent(true);
        border.setManaged(false);
        busy.setMaxSize(20, 20);
        busy.setMouseTransparent(true);
        busy.setAccessibleText("The picture is being made");
        busy.visibleProperty().bind(model.workingProperty());
        setAlignment(busy, Pos.BOTTOM_RIGHT);
        setMargin(busy, new Insets(0, 12, 12, 0));
        getChildren().addAll(view, border, slate, busy);
        view.setManaged(false);
        model.pictureProperty().addListener((o, was, is) -> show(is));
        model.directedProperty().addListener((o, was, is) -> slate());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::hovered);
        setOnScroll(this::scrolled);
        wheelEnds.setOnFinished(e -> wheelEnded());
    }

    private void show(PictureViewModel.@Nullable Picture picture) {
        view.setImage(picture == null ? null : image.show(picture.frame()));
        requestLayout();
        slate();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        PictureViewModel.Picture picture = model.pictureProperty().get();
        double aspect =
                picture == null
                        ? 16 / 9.0
                        : (double) picture.frame().width() / picture.frame().height();
        double margin = 12;
        double w = Math.max(1, getWidth() - 2 * margin);
        double h = Math.max(1, getHeight() - SLATE - 6 - margin);
        double width = Math.floor(Math.min(w, h * aspect));
        double height = Math.floor(width / aspect);
        double x = Math.floor((getWidth() - width) / 2);
        double y = Math.floor(SLATE + 6 + (h - height) / 2);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(x, y);
        border.setX(x - 0.5);
        border.setY(y - 0.5);
        border.setWidth(width + 1);
        border.setHeight(height + 1);
        border.setVisible(picture != null);
        double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
        model.room(width * scale, height * scale);
    }

    // -- slate

    private void slate() {
        DirectedShot shot = model.directedProperty().get();
        PictureViewModel.Picture picture = model.pictureProperty().get();
        slate.getStyleClass().remove("limit");
        if (shot == null) {
            slate.setText("");
            return;
        }
        Camera camera = picture == null ? shot.camera() : picture.camera();
        slate.setText(text(shot, camera));
        if (!shot.conflicts().isEmpty() || !shot.missing().isEmpty()) {
            slate.getStyleClass().add("limit");
        }
    }

    /// Size, lens, sensor, height, distance and move, as on a slate.
    static String text(DirectedShot shot, Camera camera) {
        StringBuilder text = new StringBuilder();
        Slate.size(shot, camera).ifPresent(size -> text.append(size).append("   "));
        text.append("%.0f mm".formatted(camera.optics().focalMm()))
                .append("   ")
                .append(camera.optics().mode().name())
                .append("   h %.2f m".formatted(camera.position().y()));
        Slate.distance(shot, camera).ifPresent(d -> text.append("   %.1f m away".formatted(d)));
        String moves =
                shot.text().moves().stream()
                        .map(m -> m.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(" + "));
        return text.append("   ").append(moves.isEmpty() ? "static" : moves).toString();
    }

    // -- gestures

    /// Where in the picture, 0…1 from its top left corner; null outside.
    private @Nullable Point2D place(double x, double y) {
        double u = (x - view.getLayoutX()) / view.getFitWidth();
        double v = (y - view.getLayoutY()) / view.getFitHeight();
        return u < 0 || v < 0 || u > 1 || v > 1 ? null : new Point2D(u, v);
    }

    private @Nullable StagedFigure figureAt(Point2D place) {
        PictureViewModel.Picture picture = model.pictureProperty().get();
        if (picture == null) {
            return null;
        }
        int id =
                picture.frame()
                        .idAt(
                                (int) (place.getX() * picture.frame().width()),
                                (int) (place.getY() * picture.frame().height()));
        return picture.stage().figures().stream()
                .filter(f -> f.id() == id)
                .findFirst()
                .orElse(null);
    }

    private void hovered(MouseEvent event) {
        Point2D place = place(event.getX(), event.getY());
        StagedFigure figure = place == null ? null : figureAt(place);
        setCursor(place == null ? Cursor.DEFAULT : figure != null ? Cursor.HAND : Cursor.MOVE);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        wheelEnded();
        PictureViewModel.Picture picture = model.pictureProperty().get();
        Point2D place = place(event.getX(), event.getY());
        if (picture == null || place == null) {
            return;
        }
        hands.begin();
        StagedFigure figure = figureAt(place);
        Point2D at = new Point2D(event.getX(), event.getY());
        if (figure != null) {
            boolean turns = event.isAltDown() || event.getButton() == MouseButton.SECONDARY;
            gesture =
                    turns
                            ? new Gesture.Turn(picture, figure, at)
                            : new Gesture.Place(picture, figure, place);
        } else {
            boolean slides = event.isShiftDown() || event.getButton() == MouseButton.MIDDLE;
            gesture =
                    slides
                            ? new Gesture.Slide(picture, at, view.getFitHeight())
                            : new Gesture.Orbit(picture, at, pivotDistance(picture));
        }
        setCursor(Cursor.CLOSED_HAND);
        event.consume();
    }

    private double pivotDistance(PictureViewModel.Picture picture) {
        DirectedShot shot = model.directedProperty().get();
        double focus = picture.camera().optics().focusM();
        return shot == null ? focus : Slate.distance(shot, picture.camera()).orElse(focus);
    }

    private void dragged(MouseEvent event) {
        Gesture now = gesture;
        if (now == null) {
            return;
        }
        double u = (event.getX() - view.getLayoutX()) / view.getFitWidth();
        double v = (event.getY() - view.getLayoutY()) / view.getFitHeight();
        now.move(new Point2D(event.getX(), event.getY()), new Point2D(u, v));
        model.preview(now.stage(), now.camera());
        event.consume();
    }

    private void released(MouseEvent event) {
        Gesture now = gesture;
        gesture = null;
        setCursor(Cursor.DEFAULT);
        if (now != null) {
            finish(now);
            event.consume();
        }
    }

    private void finish(Gesture now) {
        if (!now.moved()) {
            model.endPreview();
            return;
        }
        switch (now) {
            case Gesture.Place place -> hands.figure(place.figure().name(), place.mark());
            case Gesture.Turn turn -> hands.figure(turn.figure().name(), turn.mark());
            case Gesture.Orbit _, Gesture.Slide _, Gesture.Wheel _ -> hands.camera(now.camera());
        }
        model.endPreview();
    }

    private void scrolled(ScrollEvent event) {
        PictureViewModel.Picture picture = model.pictureProperty().get();
        if (picture == null || gesture != null || event.getDeltaY() == 0) {
            return;
        }
        Gesture.Wheel now;
        if (wheel instanceof Gesture.Wheel going) {
            now = going;
        } else {
            hands.begin();
            now = new Gesture.Wheel(picture, pivotDistance(picture));
            wheel = now;
        }
        now.turn(event.getDeltaY(), event.isShortcutDown());
        model.preview(now.stage(), now.camera());
        wheelEnds.playFromStart();
        event.consume();
    }

    private void wheelEnded() {
        Gesture now = wheel;
        wheel = null;
        wheelEnds.stop();
        if (now != null) {
            finish(now);
        }
    }
}
