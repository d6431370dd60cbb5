package studio.backlot.desktop.viewport;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.stage.Stage;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.studio.concept.DirectedShot;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.session.Pictures;

/// The picture of the moment that is looked at. FX thread only.
///
/// Whatever is asked for while work is under way waits in one place, where the next wish replaces
/// it: scrubbing never leaves a queue behind. While something moves frames are small; when it comes
/// to rest one good frame follows.
public final class PictureViewModel {
    private static final double REST_MILLIS = 160;
    private static final int MOTION_WIDTH = 640;
    private static final int STILL_WIDTH = 1280;

    /// What is asked for.
    private record Wish(Production production, Shot shot, double seconds, boolean playing) {}

    /// What a hand moves.
    private record Hand(Stage stage, Camera camera) {}

    /// A picture and what it is of.
    ///
    /// @param camera through which it was drawn
    /// @param stage what was drawn
    public record Picture(DrawnFrame frame, Stage stage, Camera camera) {}

    private final Pictures pictures;
    private final Executor fx;
    private final Consumer<Throwable> fail;
    private final ObjectProperty<@Nullable Picture> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DirectedShot> directed = new SimpleObjectProperty<>();
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST_MILLIS));

    private @Nullable Wish wish;
    private @Nullable Wish shown;
    private boolean directing;
    private @Nullable Hand hand;
    private boolean pulling;
    private long tickets;
    private long landed;
    private double roomWidth = STILL_WIDTH;
    private double roomHeight = STILL_WIDTH;

    /// @param fail hears what went wrong
    public PictureViewModel(Pictures pictures, Executor fx, Consumer<Throwable> fail) {
        this.pictures = pictures;
        this.fx = fx;
        this.fail = fail;
        rest.setOnFinished(e -> still());
    }

    /// The last picture, null for none.
    public ObjectProperty<@Nullable Picture> pictureProperty() {
        return picture;
    }

    /// The shot in the picture with people placed and camera solved, null until that is done.
    public ObjectProperty<@Nullable DirectedShot> directedProperty() {
        return directed;
    }

    /// Whether the picture is not yet what was asked for.
    public BooleanProperty workingProperty() {
        return working;
    }

    /// How many device pixels the picture may fill.
    public void room(double width, double height) {
        if (Math.abs(width - roomWidth) > 1 || Math.abs(height - roomHeight) > 1) {
            roomWidth = width;
            roomHeight = height;
            rest.playFromStart();
        }
    }

    /// Nothing is looked at.
    public void clear() {
        wish = null;
        shown = null;
        directed.set(null);
        picture.set(null);
        working.set(false);
    }

    /// Shows a moment of a shot.
    public void show(Production production, String shotId, double seconds, boolean playing) {
        Shot shot = production.shot(shotId).orElseThrow();
        wish = new Wish(production, shot, seconds, playing);
        next();
    }

    @SuppressWarnings("ReferenceEquality") // a wish of its own, not an equal one
    private void next() {
        Wish now = wish;
        if (now == null || directing) {
            return;
        }
        directing = true;
        working.set(true);
        var _ =
                pictures.direct(now.production(), now.shot().id())
                        .whenComplete((made, failure) ->
                                fx.execute(() -> {
                                    directing = false;
                                    if (failure != null) {
                                        working.set(false);
                                        fail.accept(failure);
                                        // What a hand has moved goes back to where it was.
                                        rest.playFromStart();
                                    } else {
                                        arrived(now, made);
                                    }
                                    if (wish != null && wish != now) {
                                        next();
                                    }
                                }));
    }

    @SuppressWarnings("ReferenceEquality") // the same directed shot, not an equal one
    private void arrived(Wish now, DirectedShot made) {
        boolean same = directed.get() == made;
        Wish before = shown;
        shown = now;
        if (!same) {
            directed.set(made);
        }
        boolean sameLook =
                before != null
                        && before.production()
                                .settings()
                                .look()
                                .equals(now.production().settings().look());
        if (same && sameLook && !made.moves() && picture.get() != null) {
            working.set(false);
            if (!now.playing()) {
                rest.playFromStart();
            }
            return;
        }
        draw(made.stage(now.seconds()), made.camera(now.seconds()), Pictures.Care.MOTION);
        if (!now.playing()) {
            rest.playFromStart();
        }
    }

    private void still() {
        Wish now = shown;
        DirectedShot made = directed.get();
        // While a new one is directed the old one would only flash up; the new one comes to rest
        // too.
        if (now != null && made != null && !now.playing() && !directing) {
            draw(made.stage(now.seconds()), made.camera(now.seconds()), Pictures.Care.STILL);
        }
    }

    /// Draws something that the document does not hold yet, because it moves under a hand. Walls
    /// that come to stand before the camera are pulled at once, as they will be when it is let go.
    public void preview(Stage stage, Camera camera) {
        rest.stop();
        hand = new Hand(stage, camera);
        follow();
    }

    @SuppressWarnings("ReferenceEquality") // the same gesture, not an equal one
    private void follow() {
        Hand now = hand;
        DirectedShot made = directed.get();
        if (now == null || made == null || pulling) {
            return;
        }
        pulling = true;
        var _ =
                pictures.inHand(made, now.stage(), now.camera())
                        .whenComplete((held, failure) ->
                                fx.execute(() -> {
                                    pulling = false;
                                    if (failure != null) {
                                        fail.accept(failure);
                                    } else if (hand != null) {
                                        draw(held.stage(), held.camera(), Pictures.Care.MOTION);
                                    }
                                    if (hand != null && hand != now) {
                                        follow();
                                    }
                                }));
    }

    /// Goes back to what the document holds.
    public void endPreview() {
        hand = null;
        rest.playFromStart();
    }

    private void draw(Stage stage, Camera camera, Pictures.Care care) {
        Wish now = shown;
        if (now == null) {
            return;
        }
        long ticket = ++tickets;
        working.set(true);
        int most = care == Pictures.Care.STILL ? STILL_WIDTH : MOTION_WIDTH;
        double width = Math.min(most, roomWidth);
        Pictures.Size size = Pictures.Size.within(width, roomHeight, camera.optics().aspect());
        var _ =
                pictures.view(
                                stage,
                                camera,
                                size,
                                now.production().settings().look(),
                                care,
                                now.seconds())
                        .whenComplete((frame, failure) ->
                                fx.execute(() -> {
                                    if (ticket == tickets) {
                                        working.set(directing);
                                    }
                                    if (failure != null) {
                                        fail.accept(failure);
                                    } else if (ticket > landed && shown != null) {
                                        landed = ticket;
                                        picture.set(new Picture(frame, stage, camera));
                                    }
                                }));
    }
}
