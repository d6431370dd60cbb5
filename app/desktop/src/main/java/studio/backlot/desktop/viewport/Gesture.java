package studio.backlot.desktop.viewport;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.storyboard.model.HandValues;

/// A movement of the hand over the picture and what it does so far. Confined to the FX thread.
sealed interface Gesture {
    /// How much of a turn a pixel is, in radians.
    double RADIANS_A_PIXEL = 0.006;

    /// The hand has moved.
    ///
    /// @param at in pixels of the viewport
    /// @param place in the picture, 0…1
    void move(Point2D at, Point2D place);

    Stage stage();

    Camera camera();

    /// Whether anything has changed.
    boolean moved();

    private static Stage with(Stage stage, StagedFigure moved) {
        List<StagedFigure> figures = new ArrayList<>();
        for (StagedFigure figure : stage.figures()) {
            figures.add(figure.id() == moved.id() ? moved : figure);
        }
        return new Stage(
                stage.setId(),
                stage.dressingSeed(),
                figures,
                stage.props(),
                stage.atmosphere(),
                stage.hiddenParts());
    }

    private static StagedFigure at(StagedFigure f, Vec3 position, double heading) {
        return new StagedFigure(
                f.id(),
                f.name(),
                f.build(),
                f.wardrobe(),
                position,
                heading,
                f.pose(),
                f.expression(),
                f.speaking(),
                f.held());
    }

    /// Moves a person over the floor.
    final class Place implements Gesture {
        /// Beyond this the floor is too oblique to be pointed at.
        private static final double FARTHEST = 40;

        private final PictureViewModel.Picture picture;
        private final StagedFigure figure;
        private final double plane;
        private final Vec3 offset;
        private Vec3 position;

        /// The plane lies at the height that was gripped, so that what is under the pointer stays
        /// under it.
        Place(PictureViewModel.Picture picture, StagedFigure figure, Point2D place) {
            this.picture = picture;
            this.figure = figure;
            this.position = figure.position();
            Vec3 ray = ray(place);
            Vec3 lens = picture.camera().position();
            double flat = Math.hypot(ray.x(), ray.z());
            double away =
                    Math.hypot(figure.position().x() - lens.x(), figure.position().z() - lens.z());
            Vec3 grip = lens.plus(ray.times(flat < 1e-6 ? 0 : away / flat));
            this.plane = grip.y();
            this.offset = figure.position().minus(grip);
        }

        private Vec3 ray(Point2D place) {
            return picture.camera().ray(place.getX() * 2 - 1, 1 - place.getY() * 2);
        }

        /// Sideways the person follows the pointer; up and down goes away and nearer. A grip near
        /// the height of the lens cannot be followed along the floor, so depth is by hand's travel.
        @Override
        public void move(Point2D at, Point2D place) {
            Vec3 ray = ray(place);
            Vec3 lens = picture.camera().position();
            double drop = plane - lens.y();
            double flat = Math.hypot(ray.x(), ray.z());
            Vec3 start = figure.position().minus(offset);
            double away = Math.hypot(start.x() - lens.x(), start.z() - lens.z());
            double steep = Math.abs(drop) / Math.max(0.01, away);
            double reach = away;
            if (steep > 0.12 && ray.y() * drop > 0) {
                reach = Math.min(FARTHEST, drop / ray.y() * flat);
            } else {
                double level = picture.camera().project(start).y();
                double now = 1 - place.getY() * 2;
                reach = Math.clamp(away * Math.exp((now - level) * 0.8), 0.6, FARTHEST);
            }
            Vec3 hit = lens.plus(ray.times(reach / Math.max(1e-6, flat)));
            position = hit.plus(offset).withY(figure.position().y());
        }

        StagedFigure figure() {
            return figure;
        }

        HandValues.Mark mark() {
            return new HandValues.Mark(position, figure.heading());
        }

        @Override
        public Stage stage() {
            return with(picture.stage(), at(figure, position, figure.heading()));
        }

        @Override
        public Camera camera() {
            return picture.camera();
        }

        @Override
        public boolean moved() {
            return position.distance(figure.position()) > 0.01;
        }
    }

    /// Turns a person where they stand.
    final class Turn implements Gesture {
        private final PictureViewModel.Picture picture;
        private final StagedFigure figure;
        private final Point2D from;
        private double heading;

        Turn(PictureViewModel.Picture picture, StagedFigure figure, Point2D from) {
            this.picture = picture;
            this.figure = figure;
            this.from = from;
            this.heading = figure.heading();
        }

        @Override
        public void move(Point2D at, Point2D place) {
            heading = figure.heading() + (at.getX() - from.getX()) * 2 * RADIANS_A_PIXEL;
        }

        StagedFigure figure() {
            return figure;
        }

        HandValues.Mark mark() {
            return new HandValues.Mark(figure.position(), heading);
        }

        @Override
        public Stage stage() {
            return with(picture.stage(), at(figure, figure.position(), heading));
        }

        @Override
        public Camera camera() {
            return picture.camera();
        }

        @Override
        public boolean moved() {
            return Math.abs(heading - figure.heading()) > 0.01;
        }
    }

    /// Carries the camera round what it looks at.
    final class Orbit implements Gesture {
        private static final double STEEPEST = Math.toRadians(80);

        private final PictureViewModel.Picture picture;
        private final Point2D from;
        private final Vec3 pivot;
        private Camera camera;

        Orbit(PictureViewModel.Picture picture, Point2D from, double distance) {
            this.picture = picture;
            this.from = from;
            this.camera = picture.camera();
            this.pivot = camera.position().plus(camera.forward().times(distance));
        }

        @Override
        public void move(Point2D at, Point2D place) {
            Camera start = picture.camera();
            double pan = (from.getX() - at.getX()) * RADIANS_A_PIXEL;
            double pitch = Math.asin(Math.clamp(start.forward().y(), -1, 1));
            double wanted = pitch - (at.getY() - from.getY()) * RADIANS_A_PIXEL;
            double tilt = Math.clamp(wanted, -STEEPEST, STEEPEST) - pitch;
            Quat turn = Quat.about(Vec3.UP, pan).times(Quat.about(start.right(), tilt));
            Vec3 position = pivot.plus(turn.rotate(start.position().minus(pivot)));
            camera =
                    new Camera(
                            position.withY(Math.max(0.05, position.y())),
                            turn.times(start.orientation()).normalized(),
                            start.optics());
        }

        @Override
        public Stage stage() {
            return picture.stage();
        }

        @Override
        public Camera camera() {
            return camera;
        }

        @Override
        public boolean moved() {
            return camera.position().distance(picture.camera().position()) > 0.005;
        }
    }

    /// Slides the camera sideways, up and down, at the depth of what is in focus.
    final class Slide implements Gesture {
        private final PictureViewModel.Picture picture;
        private final Point2D from;
        private final double metresAPixel;
        private Camera camera;

        Slide(PictureViewModel.Picture picture, Point2D from, double pixelsHigh) {
            this.picture = picture;
            this.from = from;
            this.camera = picture.camera();
            this.metresAPixel =
                    2 * camera.optics().focusM() / camera.optics().scaleY() / pixelsHigh;
        }

        @Override
        public void move(Point2D at, Point2D place) {
            Camera start = picture.camera();
            Vec3 by =
                    start.right()
                            .times((from.getX() - at.getX()) * metresAPixel)
                            .plus(start.up().times((at.getY() - from.getY()) * metresAPixel));
            Vec3 to = start.position().plus(by);
            camera =
                    new Camera(
                            to.withY(Math.max(0.05, to.y())), start.orientation(), start.optics());
        }

        @Override
        public Stage stage() {
            return picture.stage();
        }

        @Override
        public Camera camera() {
            return camera;
        }

        @Override
        public boolean moved() {
            return camera.position().distance(picture.camera().position()) > 0.005;
        }
    }

    /// Goes nearer or farther, or changes the lens.
    final class Wheel implements Gesture {
        private final PictureViewModel.Picture picture;
        private final double distance;
        private double travel;
        private double zoom = 1;

        Wheel(PictureViewModel.Picture picture, double distance) {
            this.picture = picture;
            this.distance = distance;
        }

        /// Turned by pixels of scrolling.
        void turn(double pixels, boolean zooms) {
            if (zooms) {
                zoom = Math.clamp(zoom * Math.exp(pixels * 0.002), 0.1, 10);
            } else {
                double left = distance - travel;
                travel += left - Math.max(0.3, left * Math.exp(-pixels * 0.002));
            }
        }

        @Override
        public void move(Point2D at, Point2D place) {}

        @Override
        public Stage stage() {
            return picture.stage();
        }

        @Override
        public Camera camera() {
            Camera start = picture.camera();
            double mm = Math.clamp(start.optics().focalMm() * zoom, 8, 600);
            Vec3 to = start.position().plus(start.forward().times(travel));
            return new Camera(
                    to.withY(Math.max(0.05, to.y())),
                    start.orientation(),
                    start.optics()
                            .withFocal(mm)
                            .withFocus(Math.max(0.2, start.optics().focusM() - travel)));
        }

        @Override
        public boolean moved() {
            return Math.abs(travel) > 0.005 || Math.abs(zoom - 1) > 0.005;
        }
    }
}
