package studio.backlot.bench;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Landmarks;
import studio.backlot.space.camera.OneSubject;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Room;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.render.DrawnFrame;

/// Tries cameras all round somebody without asking the solver, and looks at what they draw: whether
/// a frame can be had at all is not the solver's word alone. Walls and furniture stay where they
/// are, and the lens stays in the room.
final class FramingSearch {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 135;
    private static final int HEADINGS = 16;
    private static final double[] LENSES = {18, 25, 35, 50, 85};

    /// Nearer than this no lens stands to anything, and none focuses.
    private static final double CLEAR = 0.35;

    private final ConceptStudio studio;
    private final @Nullable Room room;

    /// @param room that the lens stays in; null under the sky
    FramingSearch(ConceptStudio studio, @Nullable Room room) {
        this.studio = studio;
        this.room = room;
    }

    /// A picture in which the one person of a case is seen as asked for; null where there is none.
    ///
    /// @param right whether a picture is one
    @Nullable Camera find(
            FramingCase asked,
            Stage stage,
            Subject subject,
            Optics optics,
            Predicate<Tried> right) {
        ShotSize size = asked.size();
        if (size == null) {
            return null;
        }
        for (int i = 0; i < HEADINGS; i++) {
            double turned = 2 * Math.PI * i / HEADINGS;
            if (!isSide(asked, Math.toDegrees(turned))) {
                continue;
            }
            for (double mm : LENSES) {
                Camera camera = camera(asked, size, subject, turned, optics.withFocal(mm));
                if (camera != null && mayStand(camera)) {
                    DrawnFrame frame = draw(stage, camera);
                    if (isClear(frame)
                            && right.test(new Tried(camera, frame))
                            && isOutside(stage, subject, camera)) {
                        return camera;
                    }
                }
            }
        }
        return null;
    }

    /// A camera with what it sees.
    record Tried(Camera camera, DrawnFrame frame) {}

    /// Whether somebody is seen from the side that was asked for; where none was, a close frame
    /// shows the face.
    ///
    /// @param degrees of the lens off the look
    static boolean isSide(FramingCase asked, double degrees) {
        double off = Math.abs(Math.IEEEremainder(degrees, 360));
        Side side = asked.side();
        ShotSize size = asked.size();
        boolean wide = size == null || size.aim() > ShotSize.MS.aim();
        return side == null
                ? wide || off <= 110
                : switch (side) {
                    case FRONT -> off <= 20;
                    case THREE_QUARTER -> off > 20 && off <= 70;
                    case PROFILE -> off > 70 && off <= 110;
                    case THREE_QUARTER_BACK -> off > 110 && off <= 160;
                    case BACK -> off > 160;
                };
    }

    private @Nullable Camera camera(
            FramingCase asked, ShotSize size, Subject subject, double turned, Optics optics) {
        Landmarks body = subject.landmarks();
        double heading = subject.lookHeading() + turned;
        double frame =
                body.upright()
                        ? size.aim() * body.stature()
                        : size.aim() * body.headHeight() / 0.13;
        OneSubject.Screen place = new OneSubject.Screen(0, 1 - 2 * size.eyeLine(), -1, 0);
        Level level = asked.level();
        if (level != null) {
            double y =
                    level == Level.EYE
                            ? body.eyes().y()
                            : level == Level.SHOULDER ? body.collarbone().y() : body.hip().y();
            return OneSubject.byFrameHeightFromHeight(
                    body.eyes(), frame, place, heading, y, optics);
        }
        double elevation = asked.angle() == Angle.HIGH ? 25 : asked.angle() == Angle.LOW ? -18 : 0;
        return OneSubject.byFrameHeight(
                body.eyes(), frame, place, heading, Math.toRadians(elevation), optics);
    }

    private boolean mayStand(Camera camera) {
        Vec3 lens = camera.position();
        boolean high = room != null && lens.y() > room.inside().max().y() - 0.3;
        return lens.y() > 0.16 && !high && (room == null || inside(lens, room));
    }

    private static boolean inside(Vec3 lens, Room room) {
        Vec3 low = room.inside().min();
        Vec3 high = room.inside().max();
        return lens.x() > low.x() + CLEAR
                && lens.x() < high.x() - CLEAR
                && lens.z() > low.z() + CLEAR
                && lens.z() < high.z() - CLEAR;
    }

    private static boolean isClear(DrawnFrame frame) {
        float[] depth = frame.depth();
        if (depth == null) {
            return false;
        }
        for (float d : depth) {
            if (d < CLEAR) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing lies between the eyes and the lens seen from the eyes either: what is drawn
    /// from its front alone is looked through by a lens that stands inside of it.
    private boolean isOutside(Stage stage, Subject subject, Camera camera) {
        Camera back =
                Camera.lookingAt(
                        subject.eyes(), camera.position(), camera.optics().withFocal(LENSES[4]));
        float[] depth = draw(stage, back, List.of()).depth();
        double far = subject.eyes().distance(camera.position());
        return depth != null && depth[(HEIGHT / 2) * WIDTH + WIDTH / 2] > far;
    }

    private DrawnFrame draw(Stage stage, Camera camera) {
        return draw(stage, camera, stage.figures());
    }

    private DrawnFrame draw(Stage stage, Camera camera, List<StagedFigure> figures) {
        Stage whole =
                new Stage(
                        stage.setId(),
                        stage.dressingSeed(),
                        figures,
                        stage.props(),
                        stage.atmosphere(),
                        List.of());
        return Buffers.of(studio.gl(), whole, camera, WIDTH, HEIGHT);
    }
}
